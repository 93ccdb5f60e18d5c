import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ran } from './captured-io.fixture.ts';

describe('the configuration on the command line', () => {
  it('is written, found in order, and never overwritten', async () => {
    const home = await mkdtemp(join(tmpdir(), 'bailiwick-config-'));
    const config = (...argv: string[]) => ran(['config', ...argv, '--home', home]);
    assert.deepEqual(await config('init'), { code: 0, out: `${join(home, 'bailiwick.yaml')}\n`, err: '' });
    assert.equal((await config('check')).code, 0);
    assert.equal((await config('init')).code, 1);
    await rm(home, { recursive: true });
  });

  it('is answered with 1 and every problem where it is wrong', async () => {
    const home = await mkdtemp(join(tmpdir(), 'bailiwick-config-'));
    await writeFile(
      join(home, 'bailiwick.yaml'),
      'policy:\n  defualt: block\npatterns: [{ name: x, pattern: "(a" }]\n',
    );
    const { code, out } = await ran(['config', 'check', '--home', home, '--json']);
    assert.equal(code, 1);
    const { problems } = JSON.parse(out) as { problems: { line: number; where: string; what: string }[] };
    assert.deepEqual(problems, [
      { line: 2, where: 'policy.defualt', what: 'is not a known key. Did you mean default?' },
    ]);
    await writeFile(join(home, 'bailiwick.yaml'), 'patterns: [{ name: x, pattern: "(a" }]\n');
    assert.match(
      (await ran(['config', 'check', '--home', home])).out,
      /^line 1: patterns\[0\]\.pattern cannot be used: /,
    );
    await rm(home, { recursive: true });
  });
});
