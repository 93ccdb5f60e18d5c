#!/usr/bin/env node
/**
 * Starts everything: installs what is missing, then hands over to the Node that the product runs on. In an installed
 * package npm has brought what is needed, and only the commands of the product are there.
 *
 * Runs on the Node of the machine (20 or newer), so it is plain JavaScript without dependencies. Its own words go
 * to stderr: stdout belongs to the command that is started.
 *
 *   node launch.mjs COMMAND …        a command of the product (`start`, `doctor`, `key create` …)
 *   node launch.mjs --dev …          `start`, started again whenever a source file changes
 *   node launch.mjs --test [PART …]  all tests, or those whose path holds PART (or matches it, with `*`)
 *   node launch.mjs --check          types, lint, format, unused code
 *   node launch.mjs --bench …        the benchmark table of the door
 *   node launch.mjs --bench-console … how soon a page of the console stands there
 *   node launch.mjs --bench-detect … the benchmark table of the detector
 *   node launch.mjs --bench-export … what it costs to export a million entries, and to import them
 *   node launch.mjs --bench-gates …  the benchmark table of the register
 *   node launch.mjs --bench-ledger … the benchmark table of the ledger
 *   node launch.mjs --eval …         how well the detector finds, beside its peers
 *   node launch.mjs --train …        makes the names model anew
 *   node launch.mjs --pack …         builds the package that people install, as `npm pack` does first
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
/** A clone holds the sources; an installed package, the same as JavaScript. */
const IN_CLONE = existsSync(join(ROOT, 'apps', 'server', 'src', 'main.ts'));
const NODE = findNode();
/** Says which lock file was installed last, and whether with the packages that only developers need. */
const STAMP = join(ROOT, 'node_modules', '.bailiwick');
/** Compiled modules; a server that finds its own here starts sooner and needs less memory. */
const COMPILED = IN_CLONE ? join(ROOT, 'node_modules', '.cache', 'bailiwick') : join(ROOT, 'compiled');
const EXTENSION = IN_CLONE ? '.ts' : '.js';
const MAIN = join(ROOT, 'apps', 'server', 'src', `main${EXTENSION}`);
const QUIET = '--disable-warning=ExperimentalWarning';
/**
 * In a smaller nursery (MiB) requests under way would be copied again and again; it grows under load only. The code of
 * Node itself stands on large pages where the system has them: both together spare a quarter of a request's processor
 * time. The server asks for one collection, at the end of its start. Modules are compiled for one set of flags.
 */
const MEMORY_FLAGS = ['--max-semi-space-size=16', '--use-largepages=silent', '--expose-gc'];
/** For the allocator of glibc: fewer pools for its threads, and what is freed goes back to the system. */
const MEMORY_SETTINGS = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };
/** A reporter that names the file of each test that failed. */
const FAILED_FILES =
  'data:text/javascript,export default async function*(told){for await(const{type,data}of told)if(type==="test:fail"&&data.file)yield data.file+"\\n"}';
/** More than these failed for a reason. */
const MOST_AGAIN = 5;
const TEST_FOLDERS = ['packages', 'apps', 'fakes', 'checks', 'bench', 'release', 'e2e', 'eval', 'training'];

/** The product and its launcher live and die together, even when the launcher is killed without a chance to say so. */
const TETHER = `data:text/javascript,process.once("disconnect",()=>process.kill(process.pid,"SIGKILL"));process.channel?.unref()`;

const NO_NODE =
  'npm has not unpacked Node 26, on which the product runs. If npm is set to ignore-scripts, run: npm rebuild node --ignore-scripts=false';

const say = (line) => process.stderr.write(`${line}\n`);

async function main([first, ...rest]) {
  const forDevelopers = first?.startsWith('--') && first !== '--help' && first !== '--version';
  if (IN_CLONE) await install({ dev: forDevelopers && first !== '--dev' && first !== '--pack' });
  else if (!existsSync(NODE)) fail(NO_NODE);
  if (first === 'start' || first === '--bench') await compile();
  if (IN_CLONE && ['start', '--dev', '--test', '--bench-console'].includes(first)) await buildConsole();
  switch (IN_CLONE ? first : undefined) {
    case '--test':
      return test(rest);
    case '--check':
      return check();
    case '--bench':
      return runNode([QUIET, join(ROOT, 'bench', 'gateway.ts'), ...rest]);
    case '--bench-activity':
      return runNode([QUIET, join(ROOT, 'bench', 'activity.ts'), ...rest]);
    case '--bench-console':
      return runNode([QUIET, join(ROOT, 'bench', 'console.ts'), ...rest]);
    case '--bench-export':
      return runNode([QUIET, join(ROOT, 'bench', 'export.ts'), ...rest]);
    case '--bench-gates':
      return runNode([QUIET, join(ROOT, 'bench', 'gates.ts'), ...rest]);
    case '--bench-ledger':
      return runNode([QUIET, join(ROOT, 'bench', 'ledger.ts'), ...rest]);
    case '--bench-detect':
      return runNode([QUIET, '--expose-gc', join(ROOT, 'bench', 'detect.ts'), ...rest]);
    case '--eval':
    case '--train':
      return runApart(first === '--eval' ? 'eval' : 'training', rest);
    case '--pack':
      return runNode([QUIET, join(ROOT, 'release', 'build.ts'), ...rest]);
    case '--dev':
      return runNode([QUIET, '--watch', '--watch-preserve-output', MAIN, 'start', ...rest]);
    default:
      return runNode(
        [QUIET, ...MEMORY_FLAGS, '--import', TETHER, MAIN, ...(first === undefined ? [] : [first]), ...rest],
        {
          tethered: true,
        },
      );
  }
}

async function install({ dev }) {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  const stamp = existsSync(STAMP) && existsSync(NODE) ? readFileSync(STAMP, 'utf8') : '';
  if (stamp === `${lock} all` || (!dev && stamp === `${lock} runtime`)) return;
  say('Installing what is missing with npm. This happens once and may take a minute.');
  const started = Date.now();
  const ticker = setInterval(() => process.stderr.write('.'), 1000);
  // Not `npm ci`: it empties the folder under a running server. `--no-save` takes the versions and checksums of the
  // lock file as they are.
  // Warnings of npm about other versions of Node do not concern the product, which brings its own.
  const scope = dev || existsSync(join(ROOT, 'node_modules', 'typescript')) ? 'all' : 'runtime';
  const flags = [
    '--no-save',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--loglevel=error',
  ];
  const { code, output } = await npm(['install', scope === 'all' ? '--include=dev' : '--omit=dev', ...flags]);
  clearInterval(ticker);
  if (code !== 0) {
    say(`\n${output}`);
    fail(
      'npm could not install the packages; its own words stand above. Check the connection to the npm registry and start again.',
    );
  }
  if (!existsSync(NODE)) {
    fail(`\n${NO_NODE}`);
  }
  writeFileSync(STAMP, `${lock} ${scope}`);
  say(`\nInstalled in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/**
 * Runs the program of a folder that has packages of its own: what is measured beside the product, or needed to
 * train it, never comes near what people install.
 */
async function runApart(folder, rest) {
  const home = join(ROOT, folder);
  const lock = readFileSync(join(home, 'package-lock.json'));
  const stamp = join(home, 'node_modules', '.bailiwick');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    say(`Installing the packages of ${folder} with npm. This happens once and may take some minutes.`);
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
    const { code, output } = await npm(['ci', ...flags], home);
    if (code !== 0) fail(`npm could not install the packages of ${folder}:\n${output}`);
    writeFileSync(stamp, wanted);
  }
  return runNode([QUIET, join(home, 'main.ts'), ...rest]);
}

/** Where npm put the product's own Node: in the clone; beside an installed package, or above it. */
function findNode() {
  const binary = join('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const folders = [ROOT];
  if (!IN_CLONE) for (let at = dirname(ROOT); at !== folders.at(-1); at = dirname(at)) folders.push(at);
  const files = folders.map((folder) => join(folder, binary));
  return files.find((file) => existsSync(file)) ?? files[0];
}

/** Compiles the sources when they are newer than what was compiled last. */
async function compile() {
  const mark = join(COMPILED, 'compiled');
  const since = existsSync(mark) ? statSync(mark).mtimeMs : 0;
  const folders = ['apps', 'packages'].map((folder) => join(ROOT, folder));
  const changed = folders.some((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some(
      (file) => file.endsWith(EXTENSION) && statSync(join(folder, file)).mtimeMs > since,
    ),
  );
  if (!changed) return;
  try {
    mkdirSync(COMPILED, { recursive: true });
    accessSync(COMPILED, constants.W_OK);
  } catch {
    // Installed by an administrator for all: it starts all the same, only slower.
    return;
  }
  // A fault in a source shows when it is run, with its own words.
  await runNode([QUIET, ...MEMORY_FLAGS, join(ROOT, 'apps', 'server', 'src', `compile${EXTENSION}`)]);
  writeFileSync(mark, '');
}

/** Builds the console when its sources are newer than the last build. */
async function buildConsole() {
  const built = join(ROOT, 'apps', 'web', 'dist', 'index.html');
  const since = existsSync(built) ? statSync(built).mtimeMs : 0;
  const sources = ['apps/web', 'packages/api', 'packages/contract', 'packages/detect'].map((folder) =>
    join(ROOT, folder),
  );
  const newer = (folder) =>
    readdirSync(folder, { withFileTypes: true }).some(
      (entry) =>
        entry.name !== 'dist' &&
        (entry.isDirectory()
          ? newer(join(folder, entry.name))
          : statSync(join(folder, entry.name)).mtimeMs > since),
    );
  if (!sources.some(newer)) return;
  if ((await runNode([QUIET, join(ROOT, 'apps', 'web', 'build.ts')])) !== 0)
    fail('The console could not be built; the reason stands above.');
}

function npm(flags, cwd = ROOT) {
  const cli = process.env.npm_execpath;
  const [command, before] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return new Promise((resolve) => {
    const child = spawn(command, [...before, ...flags], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command === 'npm' && process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Runs Node 26 with our terminal; resolves to its exit code, 128 + n after signal n, as shells have it. */
function runNode(argv, { tethered = false } = {}) {
  const env = { NODE_COMPILE_CACHE: COMPILED, ...MEMORY_SETTINGS, ...process.env };
  const child = spawn(NODE, argv, {
    cwd: tethered ? process.cwd() : ROOT,
    env,
    stdio: ['inherit', 'inherit', 'inherit', ...(tethered ? ['ipc'] : [])],
  });
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    // A terminal sends Ctrl-C to the child by itself; twice would mean "do not wait".
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal));
  }
  // Killed hard, npm passes nothing on; when it goes away, so do we.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event === undefined || process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500).unref();
  return new Promise((resolve) => {
    child.on('error', (error) => fail(`Node 26 could not be started: ${error.message}`));
    child.on('exit', (code, signal) =>
      resolve(code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0)),
    );
  });
}

/**
 * Where everything is tested, a browser that waits for the machine may wait too long. A few files that failed are run once
 * more, with the machine to themselves: what fails again has failed, and what does not is named.
 */
async function test(parts) {
  if (parts.length > 0) return runNode(testArguments(parts));
  const list = join(mkdtempSync(join(tmpdir(), 'bailiwick-test-')), 'failed');
  const reporters = [
    '--test-reporter-destination=stdout',
    `--test-reporter=${FAILED_FILES}`,
    `--test-reporter-destination=${list}`,
  ];
  const code = await runNode(testArguments(reporters));
  const failed = [...new Set(readFileSync(list, 'utf8').split('\n').filter(Boolean))];
  rmSync(dirname(list), { recursive: true });
  // A test that a suite defines names the suite, which does not run by itself.
  const runs = failed.every((file) => file.endsWith('.test.ts'));
  if (code !== 1 || failed.length === 0 || failed.length > MOST_AGAIN || !runs) return code;
  say(`\nFailed beside others, and run once more alone:\n  ${failed.join('\n  ')}\n`);
  const again = await runNode(
    testArguments(['--test-concurrency=1', ...failed.map((file) => relative(ROOT, file))]),
  );
  say(again === 0 ? '\nAll of them passed alone. Look at why not beside others.' : '\nFailed alone, too.');
  return again;
}

function testArguments(parts) {
  const flags = parts.filter((part) => part.startsWith('-'));
  const wanted = parts.filter((part) => !part.startsWith('-'));
  const globs = wanted.filter((part) => part.includes('*'));
  const fragments = wanted.filter((part) => !part.includes('*'));
  const all = globs.length > 0 && fragments.length === 0 ? [] : TEST_FOLDERS.flatMap(testFiles);
  const files =
    fragments.length === 0 ? all : all.filter((file) => fragments.some((part) => file.includes(part)));
  if (files.length + globs.length === 0) fail(`No test file matches: ${wanted.join(' ')}`);
  return [
    QUIET,
    '--test',
    '--test-reporter=spec',
    '--test-concurrency=2',
    '--test-timeout=180000',
    ...flags,
    ...files,
    ...globs,
  ];
}

function testFiles(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  // What makes training data is tried where its packages are: `npm run train` brings them.
  if (folder === 'training' && !existsSync(join(ROOT, folder, 'node_modules'))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.split(sep).includes('node_modules'))
    .map((file) => join(folder, file))
    .sort();
}

async function check() {
  const bin = (name) => join(ROOT, 'node_modules', name);
  const steps = [
    ['Types', [bin('typescript/bin/tsc'), '--project', ROOT]],
    [
      'Types of the page for auditors',
      [bin('typescript/bin/tsc'), '--project', join(ROOT, 'packages/verifier/src/page')],
    ],
    ['Types of the console', [bin('typescript/bin/tsc'), '--project', join(ROOT, 'apps/web')]],
    [
      'Types of its tests',
      [bin('typescript/bin/tsc'), '--project', join(ROOT, 'apps/web/tsconfig.tests.json')],
    ],
    ['Lint', [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']],
    ['Format', [bin('oxfmt/bin/oxfmt'), '--check', '.']],
    ['Unused code', [bin('knip/bin/knip.js')]],
  ];
  const failed = [];
  for (const [headline, argv] of steps) {
    say(`\n── ${headline}`);
    if ((await runNode(argv)) === 0) say('ok');
    else failed.push(headline);
  }
  say(failed.length === 0 ? '\nAll checks pass.' : `\nNot in order: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
}

function fail(reason) {
  say(reason);
  process.exit(3);
}

process.exitCode = await main(process.argv.slice(2));
