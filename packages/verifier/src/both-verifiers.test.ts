import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCheckpoint, verifierKeysOf } from '@bailiwick/ledger/checkpoint';
import { type MemoryLog, logOf } from '@bailiwick/ledger/log.fixture';
import { entriesIn, tilePath } from '@bailiwick/ledger/tile';
import { verifyWholeLog } from '@bailiwick/ledger/whole-log';
import fc from 'fast-check';
import { checkedGrowth } from './growth.ts';
import { LOG_KEYS, checkpointOf, folderOf, publishedFiles, trusted } from './published-log.fixture.ts';
import { checkedLog } from './whole-log.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** Of each kind. More by hand: `BAILIWICK_CASES=1500 node launch.mjs --test both-verifiers`. */
const CASES = Number(process.env['BAILIWICK_CASES'] ?? 300);

/** The ledger's own verification of such files; `older` is a checkpoint that somebody has kept. */
async function first(files: Files, older?: string): Promise<boolean> {
  const keys = verifierKeysOf(LOG_KEYS);
  const opened = openCheckpoint(textOf(files.get('checkpoint')), keys);
  const kept = older === undefined ? undefined : openCheckpoint(older, keys);
  if (opened.kind === 'refused' || kept?.kind === 'refused') return false;
  const verdict = await verifyWholeLog(
    {
      async bundle(index, width) {
        const bytes = files.get(tilePath({ level: 'entries', index, width }));
        const found = bytes === undefined ? undefined : entriesIn(bytes);
        return found?.length === width ? found : undefined;
      },
      tile: async (name) => files.get(tilePath(name)),
    },
    opened.checkpoint,
    { earlier: kept?.checkpoint },
  );
  return verdict.kind === 'whole';
}

/** The same by the code that auditors are given, which shares nothing with the first. */
async function second(files: Files, older?: string): Promise<boolean> {
  const whole = await checkedLog(folderOf(files), trusted());
  if (whole.kind === 'refused' || older === undefined) return whole.kind === 'whole';
  return (await checkedGrowth(Buffer.from(older), folderOf(files), trusted())).kind === 'grown';
}

const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();

async function bothRefuse(files: Files, older?: string): Promise<void> {
  assert.equal(await first(files, older), false, 'the first verifier believes it');
  assert.equal(await second(files, older), false, 'the second verifier believes it');
}

const anyLog = fc
  .oneof(
    { weight: 9, arbitrary: fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 2, maxLength: 30 }) },
    {
      weight: 1,
      arbitrary: fc.array(fc.uint8Array({ maxLength: 4 }), { minLength: 255, maxLength: 520, size: 'max' }),
    },
  )
  .map(logOf);

/** Where something is done to a log; taken modulo whatever there is. */
const place = fc.nat();
const runs = { numRuns: CASES };

/** Another log, signed anew by the same keys, as only its owner can. */
const rewritten = (log: MemoryLog, change: (entries: readonly Uint8Array[]) => readonly Uint8Array[]) =>
  publishedFiles(logOf(change(log.entries)));

describe('a log of whatever entries, to both verifiers', () => {
  it('is whole as it is, and grown from each checkpoint of its own', () =>
    fc.assert(
      fc.asyncProperty(anyLog, place, async (log, where) => {
        const files = publishedFiles(log);
        const older = checkpointOf(log, where % (log.size + 1));
        assert.deepEqual([await first(files, older), await second(files, older)], [true, true]);
      }),
      { numRuns: 100 },
    ));

  it('is not believed with any one byte changed, in whichever file', () =>
    fc.assert(
      fc.asyncProperty(anyLog, place, place, fc.integer({ min: 1, max: 255 }), async (log, file, at, by) => {
        const files = publishedFiles(log);
        const paths = [...files.keys()];
        const path = paths[file % paths.length] ?? assert.fail();
        const bytes = Uint8Array.from(files.get(path) ?? []);
        if (bytes.length === 0) return;
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ by;
        await bothRefuse(files.set(path, bytes));
      }),
      runs,
    ));

  it('is not believed with a file that was cut off, or is gone', () =>
    fc.assert(
      fc.asyncProperty(anyLog, place, place, async (log, file, at) => {
        const files = publishedFiles(log);
        const paths = [...files.keys()];
        const path = paths[file % paths.length] ?? assert.fail();
        const bytes = files.get(path) ?? assert.fail();
        if (bytes.length === 0) return;
        await bothRefuse(new Map(files).set(path, bytes.subarray(0, at % bytes.length)));
        files.delete(path);
        await bothRefuse(files);
      }),
      runs,
    ));

  it('is not believed with two entries exchanged, tiles made to fit or not', () =>
    fc.assert(
      fc.asyncProperty(anyLog, place, place, async (log, i, j) => {
        const [a, b] = [i % log.size, j % log.size];
        const [one, other] = [log.entries[a] ?? assert.fail(), log.entries[b] ?? assert.fail()];
        if (Buffer.compare(one, other) === 0) return;
        const exchanged = rewritten(log, (entries) => entries.with(a, other).with(b, one));
        const files = publishedFiles(log);
        await bothRefuse(new Map(exchanged).set('checkpoint', files.get('checkpoint') ?? assert.fail()));
        for (const [path, bytes] of exchanged) if (path.startsWith('tile/entries')) files.set(path, bytes);
        await bothRefuse(files);
      }),
      runs,
    ));

  it('is caught going back, whoever signs, by whoever has kept a checkpoint', () =>
    fc.assert(
      fc.asyncProperty(anyLog, place, place, async (log, i, j) => {
        const kept = 1 + (i % log.size);
        const back = rewritten(log, (entries) => entries.slice(0, j % kept));
        await bothRefuse(back, checkpointOf(log, kept));
      }),
      runs,
    ));

  it('is caught with another history, whoever signs, by whoever has kept a checkpoint', () =>
    fc.assert(
      fc.asyncProperty(anyLog, place, place, fc.uint8Array({ maxLength: 40 }), async (log, i, j, entry) => {
        const at = i % log.size;
        if (Buffer.compare(entry, log.entries[at] ?? assert.fail()) === 0) return;
        const forked = rewritten(log, (entries) => entries.with(at, entry));
        const kept = at + 1 + (j % (log.size - at));
        await bothRefuse(forked, checkpointOf(log, kept));
      }),
      runs,
    ));
});
