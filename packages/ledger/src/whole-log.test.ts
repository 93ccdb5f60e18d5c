import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Checkpoint } from './checkpoint.ts';
import { GrowingTiles, edgeWidths } from './growing-tiles.ts';
import { EMPTY_ROOT, leafHash } from './hash.ts';
import { type MemoryLog, logOf } from './log.fixture.ts';
import { consistencyProof, inclusionProof } from './proof.ts';
import { fromTiles } from './tile-hash.ts';
import { hashesAt, tileOf } from './tile.ts';
import { type LogSource, verifyWholeLog } from './whole-log.ts';

const ORIGIN = 'keller-maler.example/ledger';
const entriesOf = (count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, i) => Buffer.from(`entry ${i}`));
const LONG = logOf(entriesOf(70_000));

const checkpointOf = (log: MemoryLog, size = log.size): Checkpoint => ({
  origin: ORIGIN,
  size,
  root: log.roots[size] ?? assert.fail(),
});

const sourceOf = ({ entries, read, size }: MemoryLog): LogSource => ({
  bundle: (index, width) => Promise.resolve(entries.slice(index * 256, index * 256 + width)),
  tile: ({ level, index, width }) => {
    if (typeof level === 'string' || index * 256 + width > hashesAt(level, size))
      return Promise.resolve(undefined);
    return Promise.resolve(
      Buffer.concat(Array.from({ length: width }, (_, i) => read(8 * level, index * 256 + i))),
    );
  },
});

describe('tiles that grow', () => {
  it('are the same whether a log was written at once or goes on after a restart, at any size', () => {
    for (const cut of [0, 1, 255, 256, 257, 600, 65_535, 65_536, 65_537, 69_999]) {
      const edge = edgeWidths(cut).map((width, level) => {
        const from = hashesAt(level, cut) - width;
        return Array.from({ length: width }, (_, i) => LONG.read(8 * level, from + i));
      });
      const tiles = GrowingTiles.of(cut, edge);
      const until = Math.min(LONG.size, cut + 300);
      for (const entry of LONG.entries.slice(cut, until)) {
        for (const { level, index, hashes } of tiles.append(leafHash(entry)))
          for (const [i, hash] of hashes.entries())
            assert.deepEqual(hash, LONG.read(8 * level, index * 256 + i));
      }
      assert.deepEqual(tiles.root(), LONG.roots[until]);
    }
    assert.throws(() => GrowingTiles.of(3, [[EMPTY_ROOT]]), RangeError);
  });

  it('hold every hash that a proof takes', async () => {
    const tilesAt = (size: number) => (level: number, index: number) => {
      const { width } = tileOf(level, index * 256, size);
      return Promise.resolve(Array.from({ length: width }, (_, i) => LONG.read(8 * level, index * 256 + i)));
    };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 70_000 }), fc.nat(), async (size, pick) => {
        const index = pick % size;
        assert.deepEqual(
          await fromTiles((read) => inclusionProof(index, size, read), tilesAt(size)),
          inclusionProof(index, size, LONG.read),
        );
        assert.deepEqual(
          await fromTiles((read) => consistencyProof(index, size, read), tilesAt(size)),
          consistencyProof(index, size, LONG.read),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('a whole log', () => {
  const any = fc.array(fc.uint8Array({ minLength: 1, maxLength: 20 }), { minLength: 2, maxLength: 700 });
  const verdict = async (log: MemoryLog, claimed: Checkpoint, earlier?: Checkpoint): Promise<string> =>
    (await verifyWholeLog(sourceOf(log), claimed, { earlier })).kind;

  it('is whole as it was signed, and when it has grown since', async () => {
    assert.equal(await verdict(LONG, checkpointOf(LONG), checkpointOf(LONG, 12_345)), 'whole');
    assert.equal(await verdict(logOf([]), checkpointOf(logOf([]))), 'whole');
    assert.equal(await verdict(LONG, checkpointOf(LONG, 300), checkpointOf(LONG, 0)), 'whole');
  });

  it('is whole where the bodies of its first entries are not kept, and only where whole tiles of hashes are', async () => {
    const without = (keptFrom: number, log = LONG): LogSource => {
      const source = sourceOf(log);
      return {
        ...source,
        keptFrom,
        bundle: (index, width) =>
          index * 256 < keptFrom ? Promise.resolve(undefined) : source.bundle(index, width),
      };
    };
    const log = logOf(LONG.entries.slice(0, 1_000));
    for (const keptFrom of [0, 256, 768]) {
      const earlier = checkpointOf(log, 300);
      assert.deepEqual(await verifyWholeLog(without(keptFrom, log), checkpointOf(log), { earlier }), {
        kind: 'whole',
        size: 1_000,
        keptFrom,
      });
    }
    for (const keptFrom of [1, 255, 1_024, -256, Number.NaN, 256.5])
      assert.equal((await verifyWholeLog(without(keptFrom, log), checkpointOf(log))).kind, 'broken');
    const source = without(512, log);
    for (let byte = 0; byte < 512 * 32; byte += 97) {
      const at = Math.floor(byte / 8_192);
      const changed: LogSource = {
        ...source,
        tile: async (name) => {
          const tile = await source.tile(name);
          if (tile === undefined || name.level !== 0 || name.index !== at) return tile;
          return Uint8Array.from(tile, (each, i) => (i === byte % 8_192 ? each ^ 1 : each));
        },
      };
      assert.equal((await verifyWholeLog(changed, checkpointOf(log))).kind, 'broken', `byte ${byte}`);
    }
  });

  it('is broken when one bit of one entry was changed, whether its tiles were made to fit or not', () =>
    fc.assert(
      fc.asyncProperty(any, fc.nat(), fc.nat(), async (entries, pick, bit) => {
        const log = logOf(entries);
        const at = pick % entries.length;
        const changed = entries.map((entry, i) => (i === at ? flipped(entry, bit) : entry));
        const forged = logOf(changed);
        assert.equal(await verdict(forged, checkpointOf(log)), 'broken');
        assert.equal(await verdict({ ...log, entries: changed }, checkpointOf(log)), 'broken');
        assert.equal(await verdict({ ...log, read: forged.read }, checkpointOf(log)), 'broken');
      }),
      { numRuns: 300 },
    ));

  it('is broken when entries were cut off, left out, put in, or change places', () =>
    fc.assert(
      fc.asyncProperty(any, fc.nat(), fc.nat(), async (entries, pick, other) => {
        const log = logOf(entries);
        const [i, j] = [pick % entries.length, other % entries.length];
        const swapped = entries.with(i, entries[j] ?? assert.fail()).with(j, entries[i] ?? assert.fail());
        const tampered = [
          entries.slice(0, i),
          entries.toSpliced(i, 1),
          entries.toSpliced(i, 0, Buffer.from('one more')),
          ...(Buffer.compare(entries[i] ?? assert.fail(), entries[j] ?? assert.fail()) === 0
            ? []
            : [swapped]),
        ];
        for (const each of tampered) {
          if (same(each.slice(0, log.size), entries)) continue;
          assert.equal(await verdict(logOf(each), checkpointOf(log)), 'broken');
        }
      }),
      { numRuns: 300 },
    ));

  it('is broken beside an earlier checkpoint when it went back or took another way', () =>
    fc.assert(
      fc.asyncProperty(any, fc.nat(), fc.nat(), async (entries, pick, bit) => {
        const log = logOf(entries);
        const size = 1 + (pick % (entries.length - 1));
        const back = logOf(entries.slice(0, size));
        assert.equal(await verdict(back, checkpointOf(back), checkpointOf(log)), 'broken');
        const other = logOf(entries.with(size - 1, flipped(entries[size - 1] ?? assert.fail(), bit)));
        assert.equal(await verdict(other, checkpointOf(other)), 'whole');
        assert.equal(await verdict(other, checkpointOf(other), checkpointOf(log, size)), 'broken');
        const stranger = { ...checkpointOf(log, size), origin: 'another.example/ledger' };
        assert.equal(await verdict(log, checkpointOf(log), stranger), 'broken');
      }),
      { numRuns: 300 },
    ));
});

const same = (a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean =>
  a.length === b.length && a.every((entry, i) => Buffer.compare(entry, b[i] ?? Buffer.alloc(0)) === 0);

function flipped(entry: Uint8Array, bit: number): Uint8Array<ArrayBuffer> {
  const changed = Uint8Array.from(entry);
  const at = Math.floor(bit / 8) % changed.length;
  changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8));
  return changed;
}
