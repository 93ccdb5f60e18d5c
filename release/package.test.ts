import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const run = promisify(execFile);

describe('the package that people install', { skip: process.platform === 'win32' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-package-'));
  const installed = join(folder, 'node_modules', 'bailiwick');
  const launcher = join(installed, 'dist', 'launch.mjs');
  after(() => rmSync(folder, { recursive: true, force: true }));

  before(async () => {
    const built = join(folder, 'built');
    await run(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      join(ROOT, 'release/build.ts'),
      built,
    ]);
    await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: built });
    await run('tar', ['-xzf', join(folder, readdirSync(folder).find((one) => one.endsWith('.tgz')) ?? '')], {
      cwd: folder,
    });
    mkdirSync(join(folder, 'node_modules'));
    cpSync(join(folder, 'package'), installed, { recursive: true });
    linkDependencies(join(folder, 'node_modules'));
  });

  it('holds the product as JavaScript, without its sources and tests', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    assert.ok(files.includes(join('dist', 'apps', 'server', 'src', 'main.js')));
    assert.ok(files.includes('README.md') && files.includes('LICENSE'));
    assert.deepEqual(
      files.filter((file) => /\.ts$|\.test\.|\.fixture\.|testing/.test(file)),
      [],
    );
  });

  it('names everything that it loads and does not bring', () => {
    const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const loaded = new Set(loadedBy(join(installed, 'dist')));
    assert.ok(loaded.has('undici'));
    assert.deepEqual(
      [...loaded].filter((name) => dependencies[name] === undefined),
      [],
    );
  });

  it('runs on the Node of the machine and hands over to its own', async () => {
    const { stdout } = await run('node', [launcher, '--version'], { cwd: folder });
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    assert.equal(stdout.trim(), version);
  });

  it('finds nothing wrong with itself', async () => {
    const home = join(folder, 'examined');
    const { stdout } = await run('node', [launcher, 'doctor', '--home', home, '--json'], { cwd: folder });
    assert.doesNotMatch(stdout, /"problem"/);
  });

  it('serves: a text goes through it and comes back, and what is said is in the home folder', async () => {
    const home = join(folder, 'home');
    const child = spawn('node', [launcher, 'start', '--port', '0', '--home', home], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
      const url = /^ready (\S+)/.exec(line)?.[1] ?? assert.fail(line);
      const reply = await fetch(`${url}/v1/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          model: 'mirror',
          messages: [{ role: 'user', content: 'Write to anna.keller@example.org' }],
        }),
      });
      assert.equal(reply.status, 200);
      assert.match(await reply.text(), /\[EMAIL_/);
      assert.ok(existsSync(join(home, 'bailiwick.yaml')));
    } finally {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      assert.equal((await gone)[0], 0);
    }
  });
});

/** As npm would lay them out; the server's own come before those of the clone as a whole. */
function linkDependencies(to: string): void {
  for (const from of ['apps/server/node_modules', 'node_modules'].map((path) => join(ROOT, path))) {
    if (!existsSync(from)) continue;
    for (const name of readdirSync(from)) {
      if (name.startsWith('.') || name === '@bailiwick' || existsSync(join(to, name))) continue;
      symlinkSync(join(from, name), join(to, name));
    }
  }
}

/** The packages that the modules of a folder name. */
function* loadedBy(folder: string): Generator<string> {
  const named =
    /(?:^(?:import|export|\}) (?:.* )?from |\bimport\(|\bresolve\((?='[^']+\/))'((?:@[\w.-]+\/)?[a-z][\w.-]*)(?:\/[\w./-]*)?'/gm;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue;
    for (const [, name] of readFileSync(join(folder, file), 'utf8').matchAll(named)) yield name ?? '';
  }
}
