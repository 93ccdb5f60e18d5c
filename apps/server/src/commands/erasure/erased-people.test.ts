import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type ScopeId, scopeId } from '@bailiwick/contract/ids';
import { openScopeKeys } from '../../office.ts';
import { Bookshelf } from '../../protect/bookshelf.ts';
import { RecordIds } from '../../record/record-id.ts';
import { sampleIntent } from '../../record/testing/entries.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import type { ScopeKeys } from '../../subjects/scope-keys.ts';
import { openVault } from '../../vault/open.ts';
import { ran } from '../captured-io.fixture.ts';

const MAIN = join(import.meta.dirname, '../../main.ts');
const folder = mkdtempSync(join(tmpdir(), 'bailiwick-erased-people-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const home = join(folder, 'home');
const backups = join(folder, 'backups');
const identity = join(folder, 'identity.txt');
const ids = new RecordIds(randomBytes);
const SCOPES = [scopeId('a1'.repeat(16)), scopeId('b2'.repeat(16))] as const;
const OTHERS = Array.from({ length: 40 }, (_, n) => `Person Nummer ${n}`);
const people = (victims: number) => [
  ...Array.from({ length: victims }, (_, n) => `Opfer Muster ${n}`),
  ...OTHERS,
];
let recipient = '';

async function at<T>(place: string, use: (store: Store, keys: ScopeKeys) => Promise<T>): Promise<T> {
  const target = { kind: 'sqlite', file: join(place, 'bailiwick.sqlite') } as const;
  const store = await openStore(target, { now: Date.now, role: 'visitor' });
  try {
    const vault = await openVault({ file: join(place, 'keys', 'root.key'), passphrase: undefined }, store);
    return await use(store, openScopeKeys({ store, vault }));
  } finally {
    await store.close();
  }
}

const bookOf = (store: Store, keys: ScopeKeys, scope: ScopeId) =>
  new Bookshelf({
    store: store.pseudonyms,
    keys,
    style: 'token',
    retentionMs: 86_400_000,
    now: Date.now,
  }).open(scope);

/** As the door names and stores them. */
const name = (place: string, named: readonly string[]): Promise<void> =>
  at(place, async (store, keys) => {
    for (const scope of SCOPES) {
      const book = await bookOf(store, keys, scope);
      for (const one of named) book.nameFor('PERSON', one.toLowerCase(), one);
      await book.ready();
      await store.journal.intend({ ...sampleIntent(ids.next(Date.now())), scope }, book.takeNew());
    }
  });

/** Who of these is known in every scope. */
const known = (place: string, asked: readonly string[]): Promise<readonly string[]> =>
  at(place, async (store, keys) => {
    const books = await Promise.all(SCOPES.map((scope) => bookOf(store, keys, scope)));
    return asked.filter((one) => books.every((book) => book.known(one).length > 0));
  });

const wrapped = (): Promise<readonly Uint8Array[]> =>
  at(home, async (store) => (await store.dataKeys.after('', 100)).map((key) => key.wrapped));

function everyFile(place: string): Buffer {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Buffer.concat(files.map((one) => readFileSync(join(one.parentPath, one.name))));
}

async function restored(to: string, moment: string): Promise<string> {
  const into = join(folder, to);
  const put = await ran(['restore', backups, '--identity', identity, '--to', into, '--at', moment]);
  assert.equal(put.code, 0, put.err);
  cpSync(join(home, 'keys'), join(into, 'keys'), { recursive: true });
  return into;
}

async function backUp(): Promise<string> {
  const made = await ran(['backup', backups, '--to', recipient, '--home', home, '--json']);
  assert.equal(made.code, 0, made.err);
  return (JSON.parse(made.out) as { at: string }).at;
}

describe('people who were erased', () => {
  before(async () => {
    mkdirSync(home, { mode: 0o700 });
    const made = (await ran(['export', 'keygen'])).out;
    writeFileSync(identity, made, { mode: 0o600 });
    recipient = /public key: (age1pq\S+)/.exec(made)?.[1] ?? assert.fail();
    writeFileSync(join(home, 'bailiwick.yaml'), `backup: { folder: ${backups}, keys: [${recipient}] }\n`);
    await name(home, people(12));
  });

  it('are in an older backup no more, restored in full with the keys of today, and the others are', async () => {
    const before = await backUp();
    assert.deepEqual(await known(await restored('untouched', before), people(12)), people(12));
    const old = await wrapped();
    for (const bytes of old) assert.ok(everyFile(home).includes(bytes));
    const { code, out } = await ran(['erase', 'subject', 'Opfer Muster 0', '--yes', '--home', home]);
    assert.equal(code, 0, out);
    assert.match(out, /Destroyed\n {2}2 keys: [0-9a-f]{16}:\d+, [0-9a-f]{16}:\d+/);
    assert.match(out, /2 kept things were tried to be opened; 0 opened/);
    assert.match(out, /subject-keys\.age/);
    for (const bytes of old) assert.ok(!everyFile(home).includes(bytes), 'the keys of before lie about');
    // The copy of keys follows: here with the next backup, on a server within a minute.
    await backUp();
    const back = await restored('restored', before);
    const rest = people(12).filter((one) => one !== 'Opfer Muster 0');
    assert.deepEqual(await known(back, people(12)), rest);
    assert.deepEqual(await known(home, people(12)), rest);
    // Said again, the value has its name again, and keeps it.
    await name(back, ['Opfer Muster 0']);
    assert.deepEqual(await known(back, people(12)), people(12));
  });

  it('are gone once an erasure that was killed at any moment is done again, and nobody else ever is', async (t) => {
    const left: number[] = [];
    for (let victim = 1; victim < 6; victim += 1) {
      const words = ['erase', 'subject', `Opfer Muster ${victim}`, '--yes', '--home', home];
      const child = spawn(process.execPath, [MAIN, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
      const ended = once(child, 'exit');
      for await (const chunk of child.stderr) if (String(chunk).includes('Destroying')) break;
      await pause(victim * 8);
      child.kill('SIGKILL');
      await ended;
      assert.deepEqual(await known(home, OTHERS), OTHERS);
      left.push((await known(home, [`Opfer Muster ${victim}`])).length);
      const again = await ran(words);
      assert.equal(again.code, 0, again.err);
      assert.deepEqual(await known(home, [`Opfer Muster ${victim}`]), []);
      await at(home, async ({ pseudonyms }) =>
        assert.equal((await pseudonyms.load(SCOPES[0])).length, people(12).length - 1 - victim),
      );
    }
    t.diagnostic(`after the kill still known, of 5: ${left.filter((one) => one === 1).length}`);
    assert.deepEqual(await known(home, OTHERS), OTHERS);
  });
});
