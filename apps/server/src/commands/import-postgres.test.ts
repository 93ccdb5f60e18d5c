/** An export crosses over: from SQLite onto PostgreSQL, and from there back. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { decrypt, parseIdentities } from '@bailiwick/age';
import { principalId } from '@bailiwick/contract/ids';
import { parseConfiguration } from '../config/parse.ts';
import { type ConversationId } from '../conversations/conversation.ts';
import { openOffice } from '../office.ts';
import { sealPseudonym } from '../protect/sealed.ts';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../record/testing/entries.ts';
import { openStore } from '../store/open.ts';
import type { Store, Target } from '../store/store.ts';
import { type TestPostgres, startPostgres } from '../store/testing/postgres.ts';
import { openVault } from '../vault/open.ts';
import type { Vault } from '../vault/vault.ts';
import { ran } from './captured-io.fixture.ts';
import { CHECKS } from './place.ts';

const YAML = 'retention: { conversations: { keep: on } }\n';
const REQUESTS = 700;
const OWNER = principalId('key_owner');
const BY = { kind: 'person', name: 'Petra Keller' } as const;
const ids = new RecordIds(randomBytes);

describe('an export on its way between databases', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-crossing-'));
  const homeCalled = (name: string): string => {
    const home = join(folder, name);
    mkdirSync(home, { mode: 0o700 });
    return home;
  };
  const identity = join(folder, 'identity.txt');
  const file = join(folder, 'all.age');
  let home = '';
  let over = '';
  let url = '';
  let recipient = '';
  let postgres: TestPostgres;
  let kept: ConversationId;
  let root = '';

  const within = async <T>(
    target: Target,
    at: string,
    use: (store: Store, vault: Vault) => Promise<T>,
  ): Promise<T> => {
    const store = await openStore(target, { now: Date.now, role: 'visitor' });
    try {
      const place = { file: join(at, 'keys', 'root.key'), passphrase: undefined };
      return await use(store, await openVault(place, store));
    } finally {
      await store.close();
    }
  };
  const officeOf = (store: Store, vault: Vault) =>
    openOffice({ store, vault, configuration: () => parseConfiguration(YAML, {}, CHECKS) });
  const sqliteIn = (at: string): Target => ({ kind: 'sqlite', file: join(at, 'bailiwick.sqlite') });
  const onPostgres = (): Target => ({ kind: 'postgres', url });
  const bring = async (from: string, ...into: string[]) => {
    const { code, out, err } = await ran(['import', from, '--identity', identity, '--json', ...into]);
    assert.equal(code, 0, err);
    return JSON.parse(out) as {
      arrived: Record<string, number>;
      ledger: { size: number; root: string };
    };
  };

  before(async () => {
    postgres = await startPostgres();
    url = await postgres.newDatabase();
    home = homeCalled('home');
    over = homeCalled('over');
    writeFileSync(join(home, 'bailiwick.yaml'), YAML);
    await within(sqliteIn(home), home, async (store, vault) => {
      const intents = Array.from({ length: REQUESTS }, (_, at) => sampleIntent(ids.next(Date.now() + at)));
      await Promise.all(intents.map((intent) => store.journal.intend(intent, [])));
      await Promise.all(intents.map((intent) => store.journal.conclude(sampleOutcome(intent))));
      const scope = vault.scopeFor('anna', undefined);
      const anna = {
        type: 'PERSON',
        token: '[PERSON_2abc]',
        value: 'Anna Muster',
        canonical: 'anna',
      } as const;
      const row = sealPseudonym(vault, { ...anna, scope }, Date.now() + 86_400_000);
      await store.journal.intend(sampleIntent(ids.next(Date.now())), [row]);
      const { conversations, holds } = officeOf(store, vault);
      kept = await conversations.create(OWNER, { title: 'Kündigung „Muster“', scope });
      await conversations.append(OWNER, kept, [{ id: 'm1', text: 'Wie lange?', more: { from: 'user' } }]);
      await holds.set({ kind: 'conversation', id: kept }, { by: BY, reason: 'Klage' });
    });
    for (const words of [
      ['user', 'invite', '--email', 'petra@keller.example', '--name', 'Petra Keller', '--role', 'owner'],
      ['key', 'create', '--name', 'anna'],
      ['vendor', 'add', 'acme', '--vendor', 'Acme', '--product', 'Chat'],
    ]) {
      const { code, err } = await ran([...words, '--home', home]);
      assert.equal(code, 0, err);
    }
    const made = await ran(['export', 'keygen']);
    writeFileSync(identity, made.out, { mode: 0o600 });
    recipient = /public key: (age1pq\S+)/.exec(made.out)?.[1] ?? assert.fail();
    const { code, err } = await ran(['export', file, '--to', recipient, '--home', home]);
    assert.equal(code, 0, err);
  });
  after(async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  });

  it('holds conversations readable where that was asked for, and nowhere else', async () => {
    const readable = join(folder, 'readable.age');
    // An export is an act of the home that makes it; this one is of a copy.
    const copy = homeCalled('copy');
    cpSync(home, copy, { recursive: true });
    const out = await ran(['export', readable, '--with-conversations', '--to', recipient, '--home', copy]);
    assert.equal(out.code, 0, out.err);
    const archiveOf = async (path: string): Promise<string> => {
      const pieces: Uint8Array[] = [];
      const identities = parseIdentities(readFileSync(identity, 'utf8'));
      for await (const piece of decrypt(createReadStream(path), identities)) pieces.push(piece);
      return Buffer.concat(pieces).toString('utf8');
    };
    const lineOf = (archive: string) =>
      archive.split('\n').find((line) => line.includes('"title":"Kündigung „Muster“"'));
    const line = lineOf(await archiveOf(readable)) ?? assert.fail('it is not readable');
    const { owner, said } = JSON.parse(line.slice(line.indexOf('{'))) as {
      owner: string;
      said: { text: string }[];
    };
    assert.equal(owner, OWNER);
    assert.deepEqual(
      said.map(({ text }) => text),
      ['Wie lange?'],
    );
    assert.equal(lineOf(await archiveOf(file)), undefined);
    const plain = await ran([
      'export',
      '--plain',
      join(folder, 'plain'),
      '--with-conversations',
      '--home',
      copy,
    ]);
    assert.equal(plain.code, 2);
    const back = homeCalled('readable');
    await bring(readable, '--home', back);
  });

  it('arrives on PostgreSQL with the same root, and twice changes nothing', async () => {
    const first = await bring(file, '--home', over, '--database', url);
    root = first.ledger.root;
    assert.equal(first.arrived['journal'], 2 * REQUESTS + 1);
    const signed = await within(sqliteIn(home), home, ({ holdings }) =>
      holdings.row('ledger_checkpoints', [first.ledger.size]),
    );
    assert.ok(JSON.stringify(signed).includes(root), 'the home signed another root');
    const tables = ['journal', 'acts', 'users', 'messages', 'legal_holds', 'ledger_entries', 'meta'];
    const state = async (): Promise<string> => {
      const rows = tables.map((table) =>
        postgres.query(url, `select row_to_json(t)::text as row from ${table} t order by 1`),
      );
      return JSON.stringify(await Promise.all(rows));
    };
    const there = await state();
    const again = await bring(file, '--home', over, '--database', url);
    assert.equal(again.ledger.root, root);
    assert.equal(again.arrived['journal'], 0);
    assert.equal(again.arrived['entries'], 0);
    assert.equal(await state(), there);
  });

  it('opens there: conversations, holds, people and pseudonyms, and the home goes on', async () => {
    await within(onPostgres(), over, async (store, vault) => {
      const { conversations, holds, acts } = officeOf(store, vault);
      const { title, said } = await conversations.read(OWNER, kept);
      assert.equal(title, 'Kündigung „Muster“');
      assert.deepEqual(said[0]?.more, { from: 'user' });
      await assert.rejects(conversations.delete(OWNER, kept), { code: 'conflict' });
      const [hold] = await holds.list();
      // What is written next has a number of its own, behind all that came.
      await holds.lift(hold?.id ?? assert.fail(), { by: BY, reason: 'Vergleich' });
      await acts.record({ kind: 'install.exported', by: BY, details: {} });
      const intent = sampleIntent(ids.next(Date.now()));
      await store.journal.intend(intent, []);
      await store.journal.conclude(sampleOutcome(intent));
      const second = await conversations.create(OWNER, { title: 'Danach' });
      await conversations.append(OWNER, second, [{ id: 'm1', text: 'Neu', more: null }]);
      const [anna] = await store.pseudonyms.load(vault.scopeFor('anna', undefined));
      assert.equal(anna?.token, '[PERSON_2abc]');
    });
    const add = ['vendor', 'add', 'other', '--vendor', 'Other', '--product', 'Chat'];
    const added = await ran([...add, '--home', over, '--database', url]);
    assert.equal(added.code, 0, added.err);
    const people = await ran(['user', 'list', '--home', over, '--database', url, '--json']);
    assert.equal(people.code, 0, people.err);
    const verified = await ran(['ledger', 'verify', '--home', over, '--database', url]);
    assert.equal(verified.code, 0, verified.out);
  });

  it('comes back from PostgreSQL onto SQLite, with what was written there', async () => {
    const returned = join(folder, 'returned.age');
    const out = await ran(['export', returned, '--to', recipient, '--home', over, '--database', url]);
    assert.equal(out.code, 0, out.err);
    const back = homeCalled('back');
    const { ledger } = await bring(returned, '--home', back);
    assert.notEqual(ledger.root, root);
    const verified = await ran(['ledger', 'verify', '--home', back]);
    assert.equal(verified.code, 0, verified.out);
    await within(sqliteIn(back), back, async (store, vault) => {
      const { conversations } = officeOf(store, vault);
      assert.deepEqual((await conversations.list(OWNER)).map(({ title }) => title).toSorted(), [
        'Danach',
        'Kündigung „Muster“',
      ]);
    });
    // Where it came from has gone on by itself since: two histories are never mixed.
    const mixed = await ran(['import', returned, '--identity', identity, '--home', home]);
    assert.equal(mixed.code, 1);
    assert.match(mixed.err, /another one than in the archive/);
  });
});
