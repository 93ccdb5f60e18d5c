import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseConfiguration } from './parse.ts';
import { configurationSchema } from './schema.ts';
import { starterFile, writeStarter } from './starter.ts';

const checks = { pattern: () => undefined };
const published = new URL('../../../../docs/bailiwick.schema.json', import.meta.url);

describe('the starter file', () => {
  it('is valid as it stands and blocks credentials', () => {
    assert.equal(parseConfiguration(starterFile('x'), {}, checks).policy.classes.get('credential'), 'block');
  });

  it('shows every key that there is', () => {
    const text = starterFile('x');
    const missing = [...keysOf(configurationSchema())].filter(
      (key) => !new RegExp(`\\b${key}\\b`).test(text),
    );
    assert.deepEqual(missing, []);
  });

  it('is written once, readable by its owner only, and never over a file that exists', async () => {
    const home = await mkdtemp(join(tmpdir(), 'bailiwick-starter-'));
    const file = join(home, 'new', 'bailiwick.yaml');
    assert.equal(await writeStarter(file, configurationSchema()), 'written');
    assert.equal((await stat(file)).mode & 0o077, 0);
    await writeFile(file, '# mine');
    assert.equal(await writeStarter(file, configurationSchema()), 'exists');
    assert.equal(await readFile(file, 'utf8'), '# mine');
    await rm(home, { recursive: true });
  });
});

describe('the published JSON Schema', () => {
  it('is the one that the product reads files with', async () => {
    assert.deepEqual(
      JSON.parse(await readFile(published, 'utf8')),
      configurationSchema(),
      'Write it anew: npm run -s bailiwick -- config schema > docs/bailiwick.schema.json',
    );
  });
});

function* keysOf(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  if ('properties' in node && typeof node.properties === 'object') yield* Object.keys(node.properties ?? {});
  for (const part of Object.values(node)) yield* keysOf(part);
}
