import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Actor, EventBody } from '@bailiwick/diligence/event';
import { type Profile, parseProfileId } from '@bailiwick/diligence/profile';
import { Register } from '../vendors/register.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';
import type { Place } from './testing/place.ts';

const NOW = 1_764_000_000_000;
const ADA: Actor = { kind: 'person', name: 'Ada' };

const profile = (id: string): Profile => ({
  id: parseProfileId(id) ?? assert.fail(),
  vendor: 'Some vendor',
  entity: undefined,
  product: 'API',
  plan: undefined,
  hosts: [],
  models: ['*'],
  region: undefined,
  setting: undefined,
  inherits: undefined,
  serves: [],
  owner: undefined,
  purpose: 'Grüße, “quotes” and \u0001 marks',
  reviewEveryDays: 180,
  reviewedOn: undefined,
});

const registered = (id: string): { by: Actor; body: EventBody } => ({
  by: ADA,
  body: { kind: 'offering_registered', profile: profile(id) },
});

export function dossierSuite(place: Place): void {
  const within = async (work: (store: Store, other: Store) => Promise<void>): Promise<void> => {
    const target = await place.newTarget();
    const server = await openStore(target, { now: () => NOW });
    const command = await openStore(target, { now: () => NOW, role: 'visitor' });
    try {
      await work(server, command);
    } finally {
      await command.close();
      await server.close();
    }
  };

  describe(`what is known of vendors, on ${place.name}`, () => {
    it('is read by another process as it was written', () =>
      within(async (server, command) => {
        const writing = new Register(command.dossier, () => NOW);
        const reading = new Register(server.dossier, () => NOW);
        await writing.append([registered('a'), registered('b')]);
        const dossier = await reading.read();
        assert.deepEqual([...dossier.assessments.keys()], ['a', 'b']);
        assert.deepEqual(
          { ...profile('a'), ...dossier.assessments.get(profile('a').id)?.profile },
          profile('a'),
        );
        assert.deepEqual(dossier, writing.dossier);
      }));

    it('takes in what many write at once, each of it once, in one order for all', () =>
      within(async (server, command) => {
        const registers = [server, command, server, command].map(
          (store) => new Register(store.dossier, () => NOW),
        );
        await Promise.all(
          registers.flatMap((register, i) =>
            Array.from({ length: 5 }, (_, j) => register.append([registered(`p${i}-${j}`)])),
          ),
        );
        const dossiers = await Promise.all(registers.map((register) => register.read()));
        assert.equal(dossiers[0]?.seq, 20);
        for (const dossier of dossiers) assert.deepEqual(dossier, dossiers[0]);
      }));

    it('lets one of two win who decide the same thing at once, and tells the other', () =>
      within(async (server, command) => {
        const results = await Promise.allSettled(
          [server, command].map((store) =>
            new Register(store.dossier, () => NOW).append([registered('same')]),
          ),
        );
        assert.deepEqual(results.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
        const lost = results.find((result) => result.status === 'rejected');
        assert.ok(lost?.reason instanceof BailiwickError && lost.reason.code === 'malformed_request');
      }));

    it('writes all of several events or none', () =>
      within(async (server) => {
        const register = new Register(server.dossier, () => NOW);
        await assert.rejects(register.append([registered('a'), registered('a')]), /already/);
        assert.equal((await new Register(server.dossier, () => NOW).read()).seq, 0);
      }));

    it('cannot be changed or removed behind our back', async () => {
      const target = await place.newTarget();
      const store = await openStore(target, { now: () => NOW });
      await new Register(store.dossier, () => NOW).append([registered('a')]);
      await store.close();
      for (const statement of ["update dossier_events set body = '{}'", 'delete from dossier_events'])
        await assert.rejects(place.query(target, statement), /append-only/);
    });

    it('is never taken for empty when it cannot be read', () =>
      within(async (server) => {
        await server.dossier.append([{ seq: 1, at: NOW, body: '{"by":{"kind":"person"}}' }]);
        await assert.rejects(new Register(server.dossier, () => NOW).read(), (error) => {
          assert.ok(error instanceof BailiwickError);
          assert.equal(error.code, 'journal_unavailable');
          assert.match(error.message, /event 1 is damaged/);
          return true;
        });
      }));

    it('keeps documents under their hash, byte for byte', () =>
      within(async (server, command) => {
        const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256);
        const document = {
          sha256: 'a'.repeat(64),
          mediaType: 'text/plain',
          title: 'Terms',
          bytes,
          text: 'Text with “marks”.',
        };
        await server.documents.put(document);
        await server.documents.put({ ...document, title: 'Other' });
        const read = await command.documents.get(document.sha256);
        assert.deepEqual({ ...read, bytes: Uint8Array.from(read?.bytes ?? []) }, document);
        assert.equal(await command.documents.get('b'.repeat(64)), undefined);
      }));
  });
}
