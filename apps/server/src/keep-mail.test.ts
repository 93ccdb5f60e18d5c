import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { offeringId } from '@bailiwick/contract/ids';
import { parseDay, startOf } from '@bailiwick/diligence/day';
import { parseProfileId } from '@bailiwick/diligence/profile';
import { UNDECIDED } from './approvals/approval.ts';
import type { Configuration } from './config/configuration.ts';
import { parseConfiguration } from './config/parse.ts';
import { principalOf } from './identity/principal.ts';
import { keepMail } from './keep-mail.ts';
import { person } from './mail/person.fixture.ts';
import { type FakeMailServer, startMailServer } from './mail/mail-server.fixture.ts';
import { openStore } from './store/open.ts';
import { Register } from './vendors/register.ts';

const DAY = parseDay('2026-11-23') ?? assert.fail();
const NOW = startOf(DAY) + 3_600_000;
const PROFILE = parseProfileId('some-vendor') ?? assert.fail();

const configured = (server: FakeMailServer, more = ''): Configuration =>
  parseConfiguration(
    `mail: { server: 127.0.0.1, port: ${server.port}, tls: none, from: a@example.org, to: [b@example.org], console: "https://door.example.org"${more} }`,
    {},
    { pattern: () => undefined },
  );

describe('mail that a server sends by itself', () => {
  it('tells what is due once, of two servers and after a failure too, and says where to look', async () => {
    const home = await mkdtemp(join(tmpdir(), 'bailiwick-mail-'));
    const server = await startMailServer('refuses recipients');
    const store = await openStore({ kind: 'sqlite', file: join(home, 'bailiwick.db') }, { now: () => NOW });
    const register = new Register(store.dossier, () => NOW);
    await register.read();
    await register.append([
      {
        by: { kind: 'person', name: 'Ada' },
        body: {
          kind: 'offering_registered',
          profile: {
            id: PROFILE,
            vendor: 'Some vendor',
            product: 'API',
            entity: undefined,
            plan: undefined,
            region: undefined,
            setting: undefined,
            inherits: undefined,
            hosts: [],
            models: ['*'],
            serves: [offeringId('x')],
            owner: 'Ada',
            purpose: 'tests',
            reviewEveryDays: 180,
            reviewedOn: parseDay('2026-01-01'),
          },
        },
      },
      {
        by: { kind: 'person', name: 'Ada' },
        body: { kind: 'lifecycle_set', profile: PROFILE, to: 'approved', reason: 'tests' },
      },
    ]);
    const said: string[] = [];
    const ended: string[] = [];
    let clock = NOW;
    const keep = (): (() => void) =>
      keepMail({
        store,
        register,
        people: () => Promise.resolve([]),
        wayOut: { backups: { failed: { at: NOW, error: undefined } } } as never,
        configuration: () => configured(server),
        health: { mailEnded: (last) => void ended.push(last.kind) },
        metrics: { mailSent() {}, mailFailed() {} },
        log: { write: (what: string) => void said.push(what) } as never,
        onProblem: (error) => assert.fail(String(error)),
        now: () => clock,
        everyMs: 30,
      });
    const stops = [keep()];
    while (!said.includes('mail_failed')) await sleep(20);
    assert.equal(server.letters.length, 0);
    server.manner = 'takes everything';
    clock += 3_600_000;
    stops.push(keep());
    while (server.letters.length < 2) await sleep(20);
    await sleep(200);
    for (const stop of stops) stop();
    const letters = server.letters.join('\n----\n');
    assert.equal(server.letters.length, 2, letters);
    assert.match(letters, /Subject: Bailiwick: A backup failed/);
    assert.match(letters, /Subject: Bailiwick: One matter is due/);
    assert.match(letters, /Some vendor: API/);
    assert.deepEqual([ended[0], ended.at(-1)], ['failed', 'sent']);
    assert.match(letters, /https:\/\/door\.example\.org\/vendors/);
    await store.close();
    await server.close();
    await rm(home, { recursive: true });
  });

  it('tells within a round that a request waits, and to whom it was granted', async () => {
    const home = await mkdtemp(join(tmpdir(), 'bailiwick-mail-'));
    const server = await startMailServer();
    const store = await openStore({ kind: 'sqlite', file: join(home, 'bailiwick.db') }, { now: () => NOW });
    const register = new Register(store.dossier, () => NOW);
    await register.read();
    const people = [person('mia', 'member'), person('petra', 'owner')];
    const [mia, petra] = people.map((user) => principalOf(user).id);
    assert.ok(mia !== undefined && petra !== undefined);
    await store.approvals.add({
      id: 'ap_01',
      asker: mia,
      offering: offeringId('cloud'),
      verdicts: [],
      record: undefined,
      asked: NOW,
      ...UNDECIDED,
      sealed: undefined,
    });
    const stop = keepMail({
      store,
      register,
      wayOut: { backups: {} } as never,
      people: () => Promise.resolve(people),
      configuration: () => configured(server),
      health: { mailEnded() {} },
      metrics: { mailSent() {}, mailFailed() {} },
      log: { write: () => {} } as never,
      onProblem: (error) => assert.fail(String(error)),
      now: () => NOW,
      everyMs: 20,
    });
    while (server.letters.length < 1) await sleep(10);
    await store.approvals.claim('ap_01', petra, { at: NOW, stale: 0 });
    const verdict = { state: 'granted', by: petra, at: NOW, sealed: undefined } as const;
    const permission = { form: 'clear', uses: 'once', until: NOW + 1 } as const;
    assert.ok(await store.approvals.settle('ap_01', ['open'], { ...verdict, ...permission }));
    while (server.letters.length < 2) await sleep(10);
    await sleep(100);
    stop();
    assert.deepEqual(
      server.letters.map((letter) => [
        /^To: (.*)\r$/m.exec(letter)?.[1],
        /^Subject: (.*)\r$/m.exec(letter)?.[1],
      ]),
      [
        ['petra@example.org', 'Bailiwick: A request waits for your decision'],
        ['mia@example.org', 'Bailiwick: Your request was granted'],
      ],
    );
    await store.close();
    await server.close();
    await rm(home, { recursive: true });
  });

  it('opens no connection where the configuration says nothing of mail', async () => {
    const server = await startMailServer();
    const stop = keepMail({
      store: { meta: {} as never, approvals: {} as never },
      people: () => assert.fail('it looked'),
      register: {} as never,
      wayOut: {} as never,
      configuration: () => parseConfiguration('{}', {}, { pattern: () => undefined }),
      health: { mailEnded: () => assert.fail('it went') },
      metrics: { mailSent: () => assert.fail('it went'), mailFailed: () => assert.fail('it went') },
      log: { write: () => assert.fail('it spoke') } as never,
      onProblem: (error) => assert.fail(String(error)),
      everyMs: 5,
    });
    await sleep(60);
    stop();
    assert.equal(server.letters.length, 0);
    await server.close();
  });
});
