import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { entriesIn, entryBundle, hashesAt, parseTilePath, tileOf, tilePath } from './tile.ts';

describe('the path of a tile', () => {
  it('is what the format says', () => {
    assert.equal(tilePath({ level: 0, index: 0, width: 256 }), 'tile/0/000');
    assert.equal(tilePath({ level: 1, index: 1_234_067, width: 256 }), 'tile/1/x001/x234/067');
    assert.equal(tilePath({ level: 'entries', index: 1_000, width: 5 }), 'tile/entries/x001/000.p/5');
  });

  it('is read back, and refused when written in another way', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(), fc.integer({ min: 1, max: 256 }), (level, index, width) => {
        assert.deepEqual(parseTilePath(tilePath({ level, index, width })), { level, index, width });
      }),
    );
    for (const path of [
      'tile/0/0',
      'tile/0/000.p/256',
      'tile/0/000.p/0',
      'tile/0/x000/001',
      '../tile/0/000',
      'tile/0/000/',
      'tile/00/000',
    ])
      assert.equal(parseTilePath(path), undefined, path);
  });

  it('leads to as much of the tile as the tree has', () => {
    assert.equal(hashesAt(1, 70_000), 273);
    assert.deepEqual(tileOf(1, 272, 70_000), { level: 1, index: 1, width: 17 });
    assert.deepEqual(tileOf(0, 5, 300), { level: 0, index: 0, width: 256 });
  });
});

describe('a bundle of entries', () => {
  it('gives back what was put in, and nothing of a cut one', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 600 }), { maxLength: 20 }), (entries) => {
        const bundle = entryBundle(entries);
        assert.deepEqual(
          entriesIn(bundle)?.map((entry) => [...entry]),
          entries.map((entry) => [...entry]),
        );
        if (entries.some((entry) => entry.length > 0)) {
          const last = entries.at(-1)?.length ?? 0;
          if (last > 0) assert.equal(entriesIn(bundle.subarray(0, -1)), undefined);
        }
      }),
    );
    assert.throws(() => entryBundle([new Uint8Array(70_000)]), RangeError);
  });
});
