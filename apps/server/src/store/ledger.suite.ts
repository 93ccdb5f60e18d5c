import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { cosign } from '@bailiwick/ledger/cosignature';
import { newLogKeys } from '@bailiwick/ledger/log.fixture';
import { parseVerifierKey } from '@bailiwick/ledger/note';
import { parseTlogProof, verifyTlogProof } from '@bailiwick/ledger/tlog-proof';
import { Ledger } from '../ledger/ledger.ts';
import { forgetOld, forgettable } from '../ledger/retention.ts';

import { selfCheck } from '../ledger/self-check.ts';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../record/testing/entries.ts';
import { openStore } from './open.ts';
import type { Store, Target } from './store.ts';
import { killedWriter } from './testing/killed-writer.ts';
import type { Place } from './testing/place.ts';

const NOW = 1_764_000_000_000;
const ids = new RecordIds(randomBytes);
const KEYS = newLogKeys('keller-maler.example/ledger');
const ledgerOn = (store: Store): Ledger => new Ledger(store.ledger, KEYS, () => NOW);

async function write(store: Store, count: number): Promise<readonly string[]> {
  const intents = Array.from({ length: count }, () => sampleIntent(ids.next(NOW)));
  await Promise.all(intents.map((intent) => store.journal.intend(intent, [])));
  await Promise.all(intents.map((intent) => store.journal.conclude(sampleOutcome(intent))));
  return intents.map(({ id }) => id);
}

/** The record ids of the journal and of the ledger, both in order. */
async function bothLists(store: Store): Promise<readonly [readonly string[], readonly string[]]> {
  const journal: string[] = [];
  for await (const { kind, id } of store.since(0)) journal.push(`${kind} ${id}`);
  const bodies = await store.ledger.bodies(0, 1_000_000);
  const ledger = bodies.map((body) => {
    const { kind, id } = JSON.parse(body) as { kind: string; id: string };
    return `${kind} ${id}`;
  });
  return [journal, ledger];
}

export function ledgerSuite(place: Place): void {
  const at = (target: Target, role: 'server' | 'visitor' = 'server') =>
    openStore(target, { now: () => NOW, role });
  const within = async (work: (store: Store, target: Target) => Promise<void>) => {
    const target = await place.newTarget();
    const store = await at(target);
    try {
      await work(store, target);
    } finally {
      await store.close();
    }
  };

  describe(`the ledger on ${place.name}`, () => {
    it('has an entry for every row of the journal, once, in its order, and goes on after a restart', async () => {
      const target = await place.newTarget();
      for (const count of [1, 300, 5]) {
        const store = await at(target);
        await write(store, count);
        await ledgerOn(store).sign();
        const [journal, ledger] = await bothLists(store);
        assert.deepEqual(ledger, journal);
        assert.equal((await selfCheck(ledgerOn(store)))?.kind, 'whole');
        await store.close();
      }
    });

    it('proves every kind of entry to whoever has the keys', () =>
      within(async (store) => {
        const records = await write(store, 200);
        const ledger = ledgerOn(store);
        const signed = await ledger.sign();
        const keys = ledger.keyLines().map((line) => parseVerifierKey(line) ?? assert.fail());
        for (const record of [records[0], records[131]]) {
          const rows = await store.ledger.find(record ?? '');
          assert.equal(rows.length, 2);
          for (const { index, body } of rows) {
            const file = await ledger.evidence(index, signed);
            assert.ok(file.length < 5_120, `${file.length} bytes`);
            const proof = parseTlogProof(file) ?? assert.fail();
            assert.equal(verifyTlogProof(proof, Buffer.from(body), keys).kind, 'opened');
          }
        }
      }));

    it('is written by several at once without a gap, a double or a fork', () =>
      within(async (store, target) => {
        const others = await Promise.all([at(target, 'visitor'), at(target, 'visitor')]);
        const ledgers = [store, ...others].map(ledgerOn);
        for (let round = 0; round < 4; round += 1) {
          await write(store, 60);
          await Promise.all(ledgers.map((ledger) => ledger.sign()));
        }
        const [journal, ledger] = await bothLists(store);
        assert.deepEqual(ledger, journal);
        assert.equal((await selfCheck(ledgers[0] ?? assert.fail()))?.kind, 'whole');
        await Promise.all(others.map((other) => other.close()));
      }));

    it('passes over numbers that will never come, and over nothing that does', async () => {
      const target = await place.newTarget();
      for (let round = 0; round < 3; round += 1) {
        const store = await at(target);
        await write(store, 20);
        if (round !== 1) await ledgerOn(store).sign();
        const [journal, ledger] = await bothLists(store);
        assert.deepEqual(ledger, round === 1 ? journal.slice(0, 40) : journal);
        await store.close();
        // As a transaction leaves it that took a number and failed.
        await place.query(
          target,
          target.kind === 'sqlite'
            ? `update sqlite_sequence set seq = seq + 3 where name = 'journal'`
            : `select nextval(pg_get_serial_sequence('journal', 'seq'))`,
        );
      }
    });

    it('has everything that was acknowledged before a kill', async () => {
      const target = await place.newTarget();
      for (let kill = 0; kill < 3; kill += 1) {
        const said = await killedWriter(target, 20, 60 + 40 * kill);
        const store = await at(target);
        const signed = await ledgerOn(store).sign();
        const [journal, ledger] = await bothLists(store);
        assert.deepEqual(ledger, journal);
        const known = new Set(ledger);
        for (const id of said.intents) assert.ok(known.has(`intent ${id}`));
        for (const id of said.outcomes) assert.ok(known.has(`outcome ${id}`));
        const earlier = signed.checkpoint;
        assert.equal((await selfCheck(ledgerOn(store), { earlier }))?.kind, 'whole');
        await store.close();
      }
    });

    it('cannot be changed or removed behind our back', async () => {
      const target = await place.newTarget();
      const store = await at(target);
      await write(store, 3);
      await ledgerOn(store).sign();
      await store.close();
      for (const table of ['ledger_entries', 'ledger_checkpoints'])
        for (const statement of [`update ${table} set idx = 0`, `delete from ${table}`])
          await assert.rejects(
            place.query(target, statement.replace('idx', table === 'ledger_entries' ? 'idx' : 'size')),
            /append-only/,
          );
    });

    it('shows readers a checkpoint that witnesses have signed, as long as they are not away for long', () =>
      within(async (store) => {
        let now = NOW;
        const ledger = new Ledger(store.ledger, KEYS, () => now);
        await write(store, 1);
        const first = await ledger.sign();
        assert.equal((await ledger.shown())?.checkpoint.size, 2);
        const line = cosign(first.checkpoint, 'accountant.example/witness', KEYS.mlDsa44, NOW);
        await ledger.addCosignatures(first, [line]);
        now = NOW + 60_000;
        await write(store, 1);
        await ledger.sign();
        const shown = await ledger.shown();
        assert.equal(shown?.checkpoint.size, 2);
        assert.match(shown?.note ?? '', /accountant\.example\/witness/);
        now = NOW + 600_000;
        await write(store, 1);
        await ledger.sign();
        assert.equal((await ledger.shown())?.checkpoint.size, 6);
      }));

    it('lets go of what is old and of nothing else, and still verifies and proves', async () => {
      const target = await place.newTarget();
      const store = await at(target);
      const DAY = 86_400_000;
      const records = await write(store, 300);
      const first = await new Ledger(store.ledger, KEYS, () => NOW - 400 * DAY).sign();
      await write(store, 200);
      const ledger = ledgerOn(store);
      const signed = await ledger.sign();
      const kept = await store.ledger.at(77);
      const retention = { store: store.ledger, days: 365, now: NOW };
      assert.equal(await forgettable({ ...retention, days: 401 }), undefined);
      assert.equal(await forgettable({ ...retention, now: NOW + 30 * DAY }), undefined, 'the clock jumped');
      const entered: unknown[] = [];
      assert.deepEqual(await forgetOld(retention, async (gone) => entered.push(gone)), entered[0]);
      assert.deepEqual(entered, [{ from: 0, before: 512 }]);
      assert.equal(await forgetOld(retention, () => assert.fail()), undefined);

      const bodies = await store.ledger.bodies(0, 1_000);
      assert.deepEqual([bodies.findIndex((body) => body !== ''), bodies.length], [512, 1_000]);
      const journal: string[] = [];
      for await (const { id } of store.since(0)) journal.push(id);
      assert.equal(journal.length, 1_000 - 512);
      assert.ok(!journal.includes(records[0] ?? ''));
      const verdict = await selfCheck(ledger, { earlier: first.checkpoint });
      assert.deepEqual(verdict, { kind: 'whole', size: 1_000, keptFrom: 512 });
      assert.equal((await selfCheck(ledgerOn(store)))?.kind, 'whole');

      const keys = ledger.keyLines().map((line) => parseVerifierKey(line) ?? assert.fail());
      for (const checkpoint of [signed, first]) {
        const proof = parseTlogProof(await ledger.evidence(77, checkpoint)) ?? assert.fail();
        assert.equal(proof.extra, undefined);
        assert.equal(verifyTlogProof(proof, Buffer.from(kept?.body ?? ''), keys).kind, 'opened');
      }
      await write(store, 5);
      await ledgerOn(store).sign();
      assert.equal((await selfCheck(ledgerOn(store), { earlier: signed.checkpoint }))?.kind, 'whole');
      await store.close();
      for (const statement of [
        `update ledger_entries set body = '' where idx = 512`,
        `update ledger_entries set body = 'x' where idx = 3`,
        'update ledger_entries set idx = 5000 where idx = 3',
        'delete from ledger_entries where idx = 3',
        'delete from journal where seq > 900',
        'delete from ledger_pruned',
      ])
        await assert.rejects(place.query(target, statement), /append-only/, statement);
    });

    it('keeps one salt to a subject, and makes a new one once it was shredded', () =>
      within(async (store) => {
        const fresh = () => new Uint8Array(randomBytes(32));
        const first = await store.ledger.salts(['a', 'b'], fresh);
        const again = await store.ledger.salts(['b', 'a', 'c'], fresh);
        assert.deepEqual([again.get('a'), again.get('b')], [first.get('a'), first.get('b')]);
        assert.equal(new Set([...again.values()].map((salt) => Buffer.from(salt).toString('hex'))).size, 3);
      }));
  });
}
