import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ran } from './captured-io.fixture.ts';
import { COMMANDS } from './run.ts';

describe('the command line', () => {
  it('explains every command, and takes --json and --help everywhere', async () => {
    const overview = await ran(['--help']);
    assert.equal(overview.code, 0);
    for (const { name } of COMMANDS) {
      assert.ok(overview.out.includes(name));
      const { code, out } = await ran([...name.split(' '), '--help']);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`Usage: bailiwick ${name}[\\s\\S]*--json`));
    }
  });

  it('answers wrong usage with 2, a suggestion on stderr and nothing on stdout', async () => {
    const wrong: [string[], RegExp][] = [
      [[], /No command was given/],
      [['doctr'], /Did you mean: bailiwick doctor\?/],
      [['key', 'crate'], /Did you mean: bailiwick key create\?/],
      [['scan', '--shw-values', 'x'], /--shw-values is not an option. Did you mean --show-values\?/],
      [['key', 'create'], /--name is needed/],
      [['key', 'create', '--name'], /--name needs a value: --name NAME/],
      [['key', 'create', '--name', '--team', 'x'], /--name needs a value/],
      [['scan'], /Name files or folders/],
      [['scan', '--fail=yes', 'x'], /--fail takes no value/],
      [['coverage', 'everything'], /takes options only/],
      [['journal', 'tail', '--limit', '0'], /whole number from 1/],
    ];
    for (const [argv, says] of wrong) {
      const { code, out, err } = await ran(argv);
      assert.deepEqual([code, out], [2, ''], argv.join(' '));
      assert.match(err, says);
    }
  });

  it('never quotes a password that went astray', async () => {
    for (const argv of [
      ['doctor', 'pass-canary-1'],
      ['doctor', '--Pass-canary-1'],
      ['pass-canary-1'],
      ['doctor', '--database', 'mysql://u:pass-canary-1@h/x'],
      ['key', 'create', '--name', 'a', '--expires', 'pass-canary-1'],
    ]) {
      const { code, out, err } = await ran(argv);
      assert.ok(code >= 2);
      assert.ok(!`${out}${err}`.includes('canary'), argv.join(' '));
    }
  });

  it('answers a fault with 3', async () => {
    const home = await mkdtemp(join(tmpdir(), 'bailiwick-run-'));
    await writeFile(join(home, 'bailiwick.yaml'), 'lisen: {}');
    const { code, out, err } = await ran(['key', 'list', '--home', home]);
    assert.deepEqual([code, out], [3, '']);
    assert.match(err, /line 1: lisen is not a known key. Did you mean listen\?/);
    await rm(home, { recursive: true });
  });

  it('ends the process with the same codes', () => {
    const program = join(import.meta.dirname, '../main.ts');
    const exit = (...argv: string[]) => spawnSync(process.execPath, [program, ...argv], { encoding: 'utf8' });
    assert.equal(exit('coverage', '--json').status, 0);
    const wrong = exit('nonsense');
    assert.deepEqual([wrong.status, wrong.stdout], [2, '']);
  });
});

it('says the version of the package', async () => {
  const root = await readFile(new URL('../../../../package.json', import.meta.url), 'utf8');
  const { code, out } = await ran(['--version']);
  assert.equal(code, 0);
  assert.equal(out.trim(), (JSON.parse(root) as { version: string }).version);
});
