import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { checkPattern } from '@bailiwick/detect';
import type { Configuration } from './configuration.ts';
import { FileKeeper, type NewVersion, Outdated } from './file-keeper.ts';

const WRITTEN = `# Ours, do not sort
policy:
  default: pseudonymise   # in doubt
  classes: { credential: block }
offerings:
  - id: eu
    protocol: openai
    base_url: https://eu.example/v1
    api_key: \${EU_KEY}
    models: ["*"]
`;

describe('the keeper of the configuration', () => {
  let folder = '';
  let file = '';
  let clock = 1_000;
  let loaded: Configuration[] = [];
  let told: NewVersion[] = [];
  const keeper = (): FileKeeper =>
    new FileKeeper({
      file,
      past: join(folder, 'past'),
      env: () => ({ EU_KEY: 'secret-from-outside' }),
      checks: { pattern: checkPattern },
      now: () => (clock += 1),
      onChange: (configuration) => void loaded.push(configuration),
      onVersion: async (version) => void told.push(version),
    });
  const note = { by: 'Petra', reason: 'as agreed' };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bailiwick-keeper-'));
    file = join(folder, 'bailiwick.yaml');
    loaded = [];
    told = [];
    await writeFile(file, WRITTEN);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('changes one value and leaves comments, order and references as their author wrote them', async () => {
    const { version } = await keeper().read();
    await keeper().change(version, [{ path: ['policy', 'classes', 'health'], value: 'private' }], note);
    const text = await readFile(file, 'utf8');
    assert.match(text, /^# Ours, do not sort\n/);
    assert.match(text, /default: pseudonymise\s+# in doubt/);
    assert.match(text, /api_key: \$\{EU_KEY\}/);
    assert.match(text, /health: private/);
    assert.doesNotMatch(text, /secret-from-outside/);
    assert.equal(loaded.at(-1)?.policy.classes.get('health'), 'private');
  });

  it('takes away what is there, and nothing where nothing is', async () => {
    const { version } = await keeper().read();
    const after = await keeper().change(
      version,
      [
        { path: ['policy', 'residency', 'personal'], value: undefined },
        { path: ['policy', 'classes', 'credential'], value: undefined },
      ],
      note,
    );
    assert.notEqual(after, version);
    assert.equal(loaded.at(-1)?.policy.classes.size, 0);
  });

  it('writes into a file that says nothing yet, and under a key that is empty', async () => {
    for (const text of ['', 'policy:\n', '# nothing\n']) {
      await writeFile(file, text);
      const { version } = await keeper().read();
      await keeper().change(version, [{ path: ['policy', 'classes', 'health'], value: 'block' }], note);
      assert.equal(loaded.at(-1)?.policy.classes.get('health'), 'block');
    }
  });

  it('writes nothing that it could not read again', async () => {
    const { version } = await keeper().read();
    await assert.rejects(
      keeper().change(version, [{ path: ['policy', 'default'], value: 'perhaps' }], note),
      { code: 'invalid_configuration' },
    );
    assert.equal(await readFile(file, 'utf8'), WRITTEN);
    assert.deepEqual([loaded, await keeper().history()], [[], []]);
  });

  it('overwrites nobody: of two changes to one version the second is told', async () => {
    const { version } = await keeper().read();
    const one = keeper();
    const results = await Promise.allSettled(
      (['allow', 'block'] as const).map((value) =>
        one.change(version, [{ path: ['policy', 'default'], value }], note),
      ),
    );
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected'],
    );
    assert.ok(results[1]?.status === 'rejected' && results[1].reason instanceof Outdated);
    assert.equal(loaded.length, 1);
  });

  it('keeps every version for the owner alone, and goes back to any of them', async () => {
    const { version } = await keeper().read();
    const second = await keeper().change(version, [{ path: ['policy', 'default'], value: 'block' }], note);
    const [past] = await keeper().history();
    assert.deepEqual([past?.by, past?.reason, past?.text], ['Petra', 'as agreed', WRITTEN]);
    assert.equal((await stat(join(folder, 'past', `${past?.id}.json`))).mode & 0o077, 0);
    assert.equal(await keeper().restore(second, past?.id ?? '', note), version);
    assert.equal(await readFile(file, 'utf8'), WRITTEN);
    assert.equal((await keeper().history()).length, 2);
    await assert.rejects(keeper().restore(version, '../../etc/passwd', note), { code: 'not_found' });
  });

  it('tells of each version once, of what differs, and by whom', async () => {
    const one = keeper();
    await one.notice();
    await one.notice();
    assert.deepEqual(
      told.map(({ made, before, parts }) => [made, before, parts]),
      [['by hand', undefined, []]],
    );
    const { version } = await one.read();
    const edit = { path: ['policy', 'requirements', 'recipes', 'like'], value: ['payment'] };
    const second = await one.change(version, [edit], note);
    await one.notice();
    assert.deepEqual(told.slice(1), [
      { version: second, before: version, made: 'in the console', parts: ['policy.requirements'] },
    ]);
  });

  it('keeps what somebody replaced by hand, and goes back to it', async () => {
    const one = keeper();
    await one.notice();
    await writeFile(file, `${WRITTEN}organisation: { name: Keller }\n`);
    await one.notice();
    assert.deepEqual(told.at(-1)?.parts, ['organisation']);
    const [past] = await one.history();
    assert.deepEqual([past?.by, past?.text], ['', WRITTEN]);
    await one.restore((await one.read()).version, past?.id ?? '', note);
    assert.equal(await readFile(file, 'utf8'), WRITTEN);
  });

  it('loses no version when the console changes what somebody has just changed by hand', async () => {
    const one = keeper();
    await one.notice();
    await writeFile(file, `${WRITTEN}organisation: { name: Keller }\n`);
    await one.change((await one.read()).version, [{ path: ['policy', 'default'], value: 'block' }], note);
    assert.deepEqual(
      told.map(({ made }) => made),
      ['by hand', 'by hand', 'in the console'],
    );
    assert.equal((await one.history()).length, 2);
  });

  it('does not let a version count that cannot be told of', async () => {
    const refusing = new FileKeeper({
      file,
      past: join(folder, 'past'),
      env: () => ({ EU_KEY: 'x' }),
      checks: { pattern: checkPattern },
      now: () => 1,
      onChange: () => assert.fail('it counts'),
      onVersion: () => Promise.reject(new Error('the ledger is full')),
    });
    const { version } = await refusing.read();
    const change = refusing.change(version, [{ path: ['policy', 'default'], value: 'allow' }], note);
    await assert.rejects(change, /ledger is full/);
    assert.equal(await readFile(file, 'utf8'), WRITTEN);
  });
});
