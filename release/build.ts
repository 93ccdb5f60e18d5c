/**
 * Builds the package that people install: `npm pack` runs it first, and `restore` afterwards.
 *
 *   node release/build.ts FOLDER     the package in a folder of its own
 *   node release/build.ts            in the clone: `dist`, and the manifest of the package for the time of packing
 *   node release/build.ts --restore  the clone's own manifest again
 *
 * The product is in `dist` as JavaScript, in the places where its sources lie; tests and their helpers are not. What it
 * stands on is named with the exact versions of the clone, and installed by npm.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emit } from './emit.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly workspaces: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OURS = join(ROOT, 'package.json');
/** The clone's own manifest while that of the package stands in its place. */
const ASIDE = join(ROOT, 'node_modules', '.cache', 'package.json');
/** Workspaces that are no part of the product. */
const APART = new Set(['fakes', 'apps/web']);
/** The console is built here, once; what it was made with stays behind. */
const CONSOLE = join('apps', 'web');
/** Only tests load these. */
const FOR_TESTS = /\.(?:test|fixture|suite)\.ts$|[/\\]testing[/\\]/;

const [first] = process.argv.slice(2);
if (first === '--restore') restore();
else if (first === undefined) {
  restore();
  const manifest = build(ROOT);
  mkdirSync(dirname(ASIDE), { recursive: true });
  cpSync(OURS, ASIDE);
  writeFileSync(OURS, manifest);
} else {
  mkdirSync(first, { recursive: true });
  writeFileSync(join(first, 'package.json'), build(first));
  for (const file of ['README.md', 'LICENSE']) cpSync(join(ROOT, file), join(first, file));
}

/** Fills `dist` in a folder; gives the manifest of the package. */
function build(folder: string): string {
  const manifest = JSON.parse(readFileSync(OURS, 'utf8')) as Manifest;
  const workspaces = manifest.workspaces.filter((path) => !APART.has(path));
  const dist = join(folder, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  cpSync(join(ROOT, 'launch.mjs'), join(dist, 'launch.mjs'));
  for (const workspace of workspaces) copySources(join(workspace, 'src'), dist);
  execFileSync(process.execPath, [join(ROOT, CONSOLE, 'build.ts')], { stdio: 'inherit' });
  cpSync(join(ROOT, CONSOLE, 'dist'), join(dist, CONSOLE, 'dist'), { recursive: true });
  const { name, version, description, license, engines } = manifest;
  const published = {
    name,
    version,
    description,
    license,
    type: 'module',
    bin: { bailiwick: 'dist/launch.mjs' },
    files: ['dist'],
    engines,
    dependencies: dependenciesOf(manifest, workspaces),
  };
  return `${JSON.stringify(published, undefined, 2)}\n`;
}

function copySources(from: string, dist: string): void {
  for (const file of readdirSync(join(ROOT, from), { recursive: true, encoding: 'utf8' })) {
    const path = join(from, file);
    const code = path.endsWith('.ts');
    if (FOR_TESTS.test(path) || !(code || path.endsWith('.json'))) continue;
    const to = join(dist, code ? path.replace(/\.ts$/, '.js') : path);
    mkdirSync(dirname(to), { recursive: true });
    if (code) writeFileSync(to, emit(path.split(sep).join('/'), readFileSync(join(ROOT, path), 'utf8')));
    else cpSync(join(ROOT, path), to);
  }
}

/** What the product stands on, its own packages left out: they are in `dist`. */
function dependenciesOf(root: Manifest, workspaces: readonly string[]): Readonly<Record<string, string>> {
  const all = new Map(Object.entries(root.dependencies ?? {}));
  for (const workspace of workspaces) {
    const { dependencies = {} } = JSON.parse(
      readFileSync(join(ROOT, workspace, 'package.json'), 'utf8'),
    ) as Manifest;
    for (const [name, version] of Object.entries(dependencies)) {
      if (name.startsWith('@bailiwick/')) continue;
      if ((all.get(name) ?? version) !== version) throw new Error(`Two versions of ${name} are asked for.`);
      all.set(name, version);
    }
  }
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Also after a packing that was broken off. */
function restore(): void {
  if (!existsSync(ASIDE)) return;
  cpSync(ASIDE, OURS);
  rmSync(ASIDE);
}
