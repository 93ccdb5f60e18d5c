import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { logOf, newLogKeys } from '@bailiwick/ledger/log.fixture';
import fc from 'fast-check';
import { checkedGrowth } from './growth.ts';
import { checkpointOf, entries, folderOf, publishedFiles, trusted } from './published-log.fixture.ts';
import { checkedLog } from './whole-log.ts';

const SIZES = [0, 1, 2, 255, 256, 257, 511, 700];
const LOG = logOf(entries(700));
const FILES = publishedFiles(LOG);

const verdictOn = async (files: ReadonlyMap<string, Uint8Array>): Promise<string> => {
  const outcome = await checkedLog(folderOf(files), trusted());
  return outcome.kind === 'refused' ? `${outcome.because} ${outcome.what}` : outcome.kind;
};

const changed = (path: string, at: number, change = 1): Map<string, Uint8Array> => {
  const bytes = Uint8Array.from(FILES.get(path) ?? assert.fail(path));
  bytes[at] = (bytes[at] ?? 0) ^ change;
  return new Map(FILES).set(path, bytes);
};

describe('a published log', () => {
  it('is whole at every size, and says how far the check is', async () => {
    for (const size of SIZES) {
      const steps: number[] = [];
      const outcome = await checkedLog(folderOf(publishedFiles(logOf(entries(size)))), trusted(), (done) => {
        steps.push(done);
      });
      assert.equal(outcome.kind, 'whole', `${size}`);
      assert.equal(steps.at(-1), size === 0 ? undefined : size);
    }
  });

  it('of two levels of tiles is whole, and a change in the upper one is named', async () => {
    const files = publishedFiles(logOf(entries(66_000, (i) => Buffer.from(String(i)))));
    assert.ok(files.has('tile/2/000.p/1'));
    assert.equal(await verdictOn(files), 'whole');
    for (const path of ['tile/1/000', 'tile/2/000.p/1']) {
      const broken = Uint8Array.from(files.get(path) ?? assert.fail(path));
      broken[31] = (broken[31] ?? 0) ^ 1;
      assert.equal(await verdictOn(new Map(files).set(path, broken)), `tile-changed ${path}`);
    }
  });

  it('is whole when it has grown since its checkpoint', async () => {
    const grown = publishedFiles(logOf(entries(1_024)));
    grown.set('checkpoint', Buffer.from(checkpointOf(LOG)));
    // A partial tile may go when it is full; this one is not yet.
    grown.set('tile/1/000.p/2', FILES.get('tile/1/000.p/2') ?? assert.fail());
    assert.equal(await verdictOn(grown), 'whole');
  });

  it('names the entry that was changed', async () => {
    assert.equal(await verdictOn(changed('tile/entries/001', 5)), 'entry-changed 256');
    assert.equal(await verdictOn(changed('tile/0/002.p/188', 40)), 'entry-changed 513');
  });

  it('is not whole when any byte of any of its files was changed', async () => {
    const paths = [...FILES.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (path, where, change) => {
          const length = FILES.get(path)?.length ?? 0;
          assert.notEqual(await verdictOn(changed(path, where % length, change)), 'whole', path);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is not whole when a file is missing, cut, longer, or another one', async () => {
    const paths = [...FILES.keys()];
    for (const path of paths) {
      const without = new Map(FILES);
      without.delete(path);
      assert.equal(await verdictOn(without), `file-missing ${path}`);
      const bytes = FILES.get(path) ?? assert.fail();
      assert.notEqual(await verdictOn(new Map(FILES).set(path, bytes.subarray(0, -1))), 'whole');
      assert.notEqual(
        await verdictOn(new Map(FILES).set(path, Buffer.concat([bytes, Buffer.of(0)]))),
        'whole',
      );
      for (const other of paths.filter((each) => each !== path))
        assert.notEqual(await verdictOn(new Map(FILES).set(path, FILES.get(other) ?? bytes)), 'whole');
    }
  });

  it('is whole where its first entries are not kept, says so, and takes no other hashes for theirs', async () => {
    const pruned = (keptFrom: number | string) => {
      const files = new Map(FILES).set('minimum-index', Buffer.from(`${keptFrom}\n`));
      for (let index = 0; index * 256 < Number(keptFrom); index += 1)
        files.delete(`tile/entries/${String(index).padStart(3, '0')}`);
      return files;
    };
    for (const keptFrom of [0, 256, 512]) {
      const outcome = await checkedLog(folderOf(pruned(keptFrom)), trusted());
      assert.ok(outcome.kind === 'whole');
      assert.equal(outcome.keptFrom, keptFrom);
    }
    for (const keptFrom of [1, 255, 768, -256, '0256', 'x', '256 '])
      assert.equal(await verdictOn(pruned(keptFrom)), 'file-malformed minimum-index', String(keptFrom));
    const bare = pruned(512);
    bare.delete('minimum-index');
    assert.equal(await verdictOn(bare), 'file-missing tile/entries/000');
    for (let byte = 0; byte < 8_192; byte += 61) {
      const files = pruned(512);
      const tile = Uint8Array.from(files.get('tile/0/001') ?? assert.fail());
      tile[byte] = (tile[byte] ?? 0) ^ 1;
      assert.notEqual(await verdictOn(files.set('tile/0/001', tile)), 'whole', String(byte));
    }
  });

  it('is not whole when entries and tiles were forged together: the signed root tells', async () => {
    const forged = publishedFiles(logOf(entries(700, (i) => Buffer.from(`forged ${i}`))));
    forged.set('checkpoint', FILES.get('checkpoint') ?? assert.fail());
    assert.equal(await verdictOn(forged), 'root-differs 700');
  });
});

describe('a log that was seen before', () => {
  const growthOf = async (older: string, files: ReadonlyMap<string, Uint8Array>): Promise<string> => {
    const outcome = await checkedGrowth(Buffer.from(older), folderOf(files), trusted());
    return outcome.kind === 'refused' ? outcome.because : outcome.kind;
  };

  it('has grown from each of its earlier sizes to each later one', async () => {
    for (const to of SIZES) {
      const log = logOf(entries(to));
      const files = publishedFiles(log);
      for (const from of [...SIZES, 3, 128, 300].filter((size) => size <= to))
        assert.equal(await growthOf(checkpointOf(log, from), files), 'grown', `${from} to ${to}`);
    }
  });

  it('has two histories where an earlier entry was replaced and all was signed again', async () => {
    for (const from of [1, 2, 255, 256, 300, 512, 700]) {
      const rewritten = logOf(entries(from, (i) => Buffer.from(`before ${i}`)));
      assert.equal(await growthOf(checkpointOf(rewritten), FILES), 'history-rewritten', String(from));
    }
  });

  it('is not judged by a folder that is damaged, shrunk, or of another log', async () => {
    assert.equal(await growthOf(checkpointOf(LOG, 300), changed('tile/0/001', 0)), 'root-differs');
    assert.equal(await growthOf(checkpointOf(LOG), publishedFiles(logOf(entries(300)))), 'log-shrunk');
    const other = publishedFiles(LOG, newLogKeys('other.example/log'));
    assert.equal(await growthOf(checkpointOf(LOG), other), 'log-unknown');
    assert.equal(await growthOf('nothing', FILES), 'no-checkpoint');
    assert.equal(await growthOf(checkpointOf(LOG), new Map()), 'file-missing');
  });
});
