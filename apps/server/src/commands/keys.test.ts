import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { lines, ran } from './captured-io.fixture.ts';

describe('keys on the command line', () => {
  let home = '';
  const keys = (argv: readonly string[], input?: string) => ran(['keys', ...argv, '--home', home], input);
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-keys-'));
  });
  after(() => rm(home, { recursive: true }));

  it('make a kit, try it, change the root key and bring it back, each on record', async () => {
    const file = join(home, 'kit.json');
    const phrase = (await keys(['kit', '--out', file])).out;
    assert.match(phrase, /^\w{5}([ -]\w{5}){7}\n$/);
    assert.equal((await keys(['drill', file], phrase)).code, 0);
    assert.equal((await keys(['rekey', '--file'])).code, 0);
    const anew = join(home, 'anew.json');
    const second = (await keys(['kit', '--out', anew])).out;
    await rm(join(home, 'keys'), { recursive: true });
    assert.equal((await keys(['restore', anew], second)).code, 0);
    const told = lines((await ran(['acts', '--json', '--home', home])).out);
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['kit.made', 'kit.tried', 'root_key.changed', 'kit.made', 'root_key.restored'],
    );
    for (const { part, words } of told) assert.deepEqual([part, words], ['command-line', undefined]);
  });

  it('that did not come about are not on record', async () => {
    const before = (await ran(['acts', '--json', '--home', home])).out;
    assert.notEqual((await keys(['drill', join(home, 'kit.json')], 'not the phrase')).code, 0);
    assert.equal((await ran(['acts', '--json', '--home', home])).out, before);
  });
});
