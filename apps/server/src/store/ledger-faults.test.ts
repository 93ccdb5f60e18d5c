import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Checkpoint } from '@bailiwick/ledger/checkpoint';
import { newLogKeys } from '@bailiwick/ledger/log.fixture';
import { sql } from 'kysely';
import { Ledger } from '../ledger/ledger.ts';
import { selfCheck } from '../ledger/self-check.ts';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../record/testing/entries.ts';
import type { Engine } from './engine.ts';
import { GroupCommit } from './group-commit.ts';
import { openStore } from './open.ts';
import { openSqlite } from './sqlite/engine.ts';
import { storedLedger } from './stored-ledger.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-faults-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const NOW = 1_764_000_000_000;
const KEYS = newLogKeys('faulty.example/ledger');
const ids = new RecordIds(randomBytes);
let homes = 0;
/** Of a database; other ones each time. */
const LOST_PAGES = 25;
const newFile = (): string => join(folder, `home-${++homes}`, 'bailiwick.sqlite');
const open = (file: string) => openStore({ kind: 'sqlite', file }, { now: () => NOW });

const unavailable = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof BailiwickError, String(error));
  assert.equal(error.code, 'journal_unavailable');
  assert.match(error.message, pattern);
  assert.ok(error.remedy.length > 20);
  return true;
};

async function written(file: string, count: number): Promise<Checkpoint> {
  const store = await open(file);
  for (let i = 0; i < count; i += 1) {
    const intent = sampleIntent(ids.next(NOW));
    await store.journal.intend(intent, []);
    await store.journal.conclude(sampleOutcome(intent));
  }
  const { checkpoint } = await new Ledger(store.ledger, KEYS, () => NOW).sign();
  await store.close();
  return checkpoint;
}

/** A ledger whose database can be made to refuse, behind the back of both. */
async function withEngine(
  work: (parts: { journal: GroupCommit; ledger: Ledger; engine: Engine }) => Promise<void>,
): Promise<void> {
  const engine = await openSqlite(newFile(), { limit: 10_000, role: 'server', run: 1 });
  const journal = new GroupCommit((batch) => engine.commit(batch));
  try {
    await work({ journal, ledger: new Ledger(storedLedger(engine.db, engine), KEYS, () => NOW), engine });
  } finally {
    await journal.close();
    await engine.close();
  }
}

async function intend(journal: GroupCommit, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await journal.intend(sampleIntent(ids.next(NOW)), []);
}

describe('the ledger on a disk', () => {
  it('that is full: signs nothing, says so, loses nothing, and goes on when there is room', () =>
    withEngine(async ({ journal, ledger, engine: { db } }) => {
      await intend(journal, 200);
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
      await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 2}`).execute(db);
      for (let again = 0; again < 3; again += 1)
        await assert.rejects(ledger.sign(), unavailable(/disk is full/));
      assert.equal((await ledger.store.head()).size, 0, 'all of a portion or nothing');
      await sql`pragma max_page_count = 1000000`.execute(db);
      assert.equal((await ledger.sign()).checkpoint.size, 200);
      assert.equal((await selfCheck(ledger))?.kind, 'whole');
    }));

  it('that can only be read: still verifies, signs nothing, and says so', () =>
    withEngine(async ({ journal, ledger, engine: { db } }) => {
      await intend(journal, 30);
      await ledger.sign();
      await intend(journal, 30);
      await sql`pragma query_only = on`.execute(db);
      await assert.rejects(ledger.sign(), unavailable(/read-only/));
      assert.deepEqual(await selfCheck(ledger), { kind: 'whole', size: 30, keptFrom: 0 });
      await sql`pragma query_only = off`.execute(db);
      assert.equal((await ledger.sign()).checkpoint.size, 60);
    }));

  it('that lost a page: is never whole with other entries, and says where to turn', async () => {
    const file = newFile();
    await written(file, 300);
    const store = await open(file);
    const entries = await store.ledger.bodies(0, 1_000);
    await store.close();
    const bytes = readFileSync(file);
    const size = bytes.readUInt16BE(16);
    const pages = bytes.length / size;
    const step = Math.max(1, Math.floor(pages / LOST_PAGES));
    let [noticed, lost] = [0, 0];
    for (let page = Math.floor(Math.random() * step); page < pages; page += step) {
      const torn = Buffer.from(bytes);
      // Half of it, as a write that was cut off leaves it.
      torn.fill(0, page * size + (page % 2) * (size / 2), (page + 1) * size);
      lost += 1;
      if ((await lookAt(torn, entries)) !== 'whole') noticed += 1;
    }
    // Pages of indexes and of other tables are not the ledger's.
    assert.ok(noticed > lost / 4, `${noticed} of ${lost}`);
  });

  it('that cut the database off: is never whole with other entries', async () => {
    const file = newFile();
    await written(file, 300);
    const store = await open(file);
    const entries = await store.ledger.bodies(0, 1_000);
    await store.close();
    const bytes = readFileSync(file);
    for (let part = 1; part < 12; part += 1)
      assert.notEqual(
        await lookAt(bytes.subarray(0, Math.floor((bytes.length * part) / 12)), entries),
        'whole',
      );
  });

  it('that forgot the newest writes: goes on from what it has, and is caught by a checkpoint elsewhere', async () => {
    const file = newFile();
    await written(file, 40);
    const before = readFileSync(file);
    const kept = await written(file, 10);
    writeFileSync(file, before);
    await written(file, 1);
    const store = await open(file);
    const ledger = new Ledger(store.ledger, KEYS, () => NOW);
    assert.equal((await selfCheck(ledger))?.kind, 'whole', 'alone it looks sound');
    const verdict = await selfCheck(ledger, { earlier: kept });
    assert.ok(verdict?.kind === 'broken');
    assert.match(verdict.because, /gone back: it had 100 entries and has 82/);
    await store.close();
  });

  it('that tore the write-ahead log: has whole portions only, whatever is left of it', async () => {
    const file = newFile();
    await written(file, 5);
    const store = await open(file);
    const ledger = new Ledger(store.ledger, KEYS, () => NOW);
    for (let round = 0; round < 6; round += 1) {
      await store.journal.intend(sampleIntent(ids.next(NOW)), []);
      await ledger.sign();
    }
    const wal = readFileSync(`${file}-wal`).length;
    for (let part = 0; part <= 20; part += 1) {
      const copy = newFile();
      mkdirSync(dirname(copy));
      for (const ending of ['', '-wal']) copyFileSync(`${file}${ending}`, `${copy}${ending}`);
      truncateSync(`${copy}-wal`, Math.floor((wal * part) / 20));
      const torn = await open(copy);
      const again = new Ledger(torn.ledger, KEYS, () => NOW);
      const { checkpoint } = await again.sign();
      assert.ok(checkpoint.size >= 10);
      assert.equal((await selfCheck(again))?.kind, 'whole');
      await torn.close();
    }
    await store.close();
  });
});

/** What comes of a database file of such bytes. */
async function lookAt(
  bytes: Uint8Array,
  entries: readonly string[],
): Promise<'whole' | 'broken' | 'refused'> {
  const file = newFile();
  mkdirSync(dirname(file));
  writeFileSync(file, bytes);
  try {
    const store = await open(file);
    try {
      const verdict = await selfCheck(new Ledger(store.ledger, KEYS, () => NOW));
      if (verdict?.kind !== 'whole') return 'broken';
      assert.deepEqual(await store.ledger.bodies(0, 1_000), entries);
      return 'whole';
    } finally {
      await store.close().catch(() => undefined);
    }
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    assert.ok(error instanceof BailiwickError, String(error));
    assert.ok(error.remedy.length > 20);
    return 'refused';
  }
}

describe('the ledger under a clock that goes back', () => {
  it('goes on in the order of what was written, signs, and lets go of nothing that is young', async () => {
    const store = await open(newFile());
    let now = NOW;
    const ledger = new Ledger(store.ledger, KEYS, () => now);
    const sizes: number[] = [];
    for (const at of [NOW, NOW - 400 * 86_400_000, NOW + 5_000]) {
      now = at;
      for (let i = 0; i < 300; i += 1) await store.journal.intend(sampleIntent(ids.next(now)), []);
      sizes.push((await ledger.sign()).checkpoint.size);
    }
    assert.deepEqual(sizes, [300, 600, 900]);
    assert.equal((await selfCheck(ledger))?.kind, 'whole');
    // The second checkpoint bears an old time, and yet it was signed after the first.
    assert.equal(await store.ledger.checkpointAt(NOW - 86_400_000), undefined);
    assert.equal((await store.ledger.checkpointAt(NOW))?.size, 600);
    await store.close();
  });
});
