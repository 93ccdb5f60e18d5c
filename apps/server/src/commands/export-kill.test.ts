import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../record/testing/entries.ts';
import { openStore } from '../store/open.ts';
import { ran } from './captured-io.fixture.ts';

const MAIN = join(import.meta.dirname, '../main.ts');
const REQUESTS = 20_000;
const ids = new RecordIds(randomBytes);

describe('an export that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-export-kill-'));
  const [home, identity, file] = ['home', 'identity.txt', 'all.age'].map((name) => join(folder, name));
  const staged = join(home ?? '', 'exports', 'staged');
  let words: string[] = [];
  before(async () => {
    assert.ok(home !== undefined && identity !== undefined && file !== undefined);
    mkdirSync(home, { mode: 0o700 });
    writeFileSync(join(home, 'bailiwick.yaml'), '{}\n');
    const made = (await ran(['export', 'keygen'])).out;
    writeFileSync(identity, made, { mode: 0o600 });
    words = ['export', file, '--to', /public key: (age1pq\S+)/.exec(made)?.[1] ?? '', '--home', home];
    const target = { kind: 'sqlite', file: join(home, 'bailiwick.sqlite') } as const;
    const store = await openStore(target, { now: Date.now });
    const intents = Array.from({ length: REQUESTS }, (_, at) => sampleIntent(ids.next(Date.now() + at)));
    await Promise.all(intents.map((intent) => store.journal.intend(intent, [])));
    await Promise.all(intents.map((intent) => store.journal.conclude(sampleOutcome(intent))));
    await store.close();
    assert.equal((await ran(['ledger', 'checkpoint', '--home', home])).code, 0);
  });
  after(() => rmSync(folder, { recursive: true }));

  const groups = (): readonly string[] => {
    try {
      return readdirSync(staged).filter((name) => /^\d{8}$/.test(name));
    } catch {
      return [];
    }
  };
  const headNow = (): string => {
    try {
      return readFileSync(join(staged, 'head'), 'latin1');
    } catch {
      return '';
    }
  };
  /** Kills it the moment that this is so; false where it was done before. */
  const killedOnce = async (isSo: () => boolean): Promise<boolean> => {
    const child = spawn(process.execPath, [MAIN, ...words], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    while (child.exitCode === null && !isSo()) await sleep(1);
    child.kill('SIGKILL');
    await ended;
    return child.signalCode === 'SIGKILL';
  };
  const killedAt = (count: number): Promise<boolean> => killedOnce(() => groups().length >= count);

  it('goes on where it was, as often as that happens, and what comes out is whole', async () => {
    const kept: Buffer[] = [];
    for (const count of [3, 8, 14, 18]) {
      assert.ok(await killedAt(count), `it was done before ${count}`);
      const names = groups();
      assert.ok(names.length >= count);
      // What the run before had staged was not read again.
      for (const [at, bytes] of kept.entries())
        assert.deepEqual(readFileSync(join(staged, names[at] ?? '')), bytes);
      kept.push(...names.slice(kept.length).map((name) => readFileSync(join(staged, name))));
    }
    // The last byte of what was staged last is torn off, as by a power cut.
    const torn = join(staged, groups().at(-1) ?? '');
    writeFileSync(torn, readFileSync(torn).subarray(0, -1));
    const done = await ran([...words, '--json']);
    assert.equal(done.code, 0, done.err);
    const { rows } = JSON.parse(done.out) as { rows: Record<string, number> };
    assert.equal(rows['journal'], 2 * REQUESTS);
    assert.deepEqual(readdirSync(join(home ?? '', 'exports')), []);

    const back = join(folder, 'back');
    const brought = await ran(['import', file ?? '', '--identity', identity ?? '', '--home', back, '--json']);
    assert.equal(brought.code, 0, brought.err);
    const { arrived, ledger } = JSON.parse(brought.out) as {
      arrived: Record<string, number>;
      ledger: { size: number };
    };
    assert.equal(arrived['journal'], 2 * REQUESTS);
    assert.equal(ledger.size, 2 * REQUESTS);
    assert.equal((await ran(['ledger', 'verify', '--home', back])).code, 0);
  });

  it('is not taken up where something else is wanted, or two would write at once', async () => {
    rmSync(file ?? '');
    assert.ok(await killedAt(5));
    const first = headNow();
    words.push('--with-conversations');
    assert.ok(await killedOnce(() => headNow() !== first && headNow() !== ''), 'it went on with the other');
    writeFileSync(`${staged}.lock`, `${process.ppid} somebody`);
    const second = await ran(words);
    assert.notEqual(second.code, 0);
    assert.match(second.err, /under way already/);
    rmSync(`${staged}.lock`);
    assert.equal((await ran(words)).code, 0);
  });
});
