/**
 * Builds the console: `src` → `dist`, every file under a name that says what is in it, and compressed once for all.
 *
 *   node apps/web/build.ts [--watch]
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzipSync } from 'node:zlib';
import { type BuildOptions, type Metafile, build, context } from 'esbuild';
import { workerFiles } from './worker-files.ts';

const HERE = import.meta.dirname;
const DIST = join(HERE, 'dist');
/** Built beside and put in place as a whole: a server never serves half a build, and two builds do not meet. */
const STAGE = join(HERE, `dist.new-${process.pid}`);
const brotli = promisify(brotliCompress);

const TARGET = {
  target: ['chrome120', 'firefox120', 'safari17'],
  define: { 'process.env.NODE_ENV': '"production"' },
};
const OPTIONS = {
  ...TARGET,
  plugins: [workerFiles(TARGET)],
  entryPoints: { app: join(HERE, 'src/main.tsx') },
  // Before everything else, in whatever order the pieces are cut.
  inject: [join(HERE, 'src/reach/without-eval.ts')],
  bundle: true,
  format: 'esm',
  splitting: true,
  jsx: 'automatic',
  outdir: join(STAGE, 'assets'),
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file', '.svg': 'file', '.json': 'json' },
  minify: true,
  metafile: true,
  legalComments: 'linked',
  logLevel: 'warning',
} as const satisfies BuildOptions;

async function buildOnce(): Promise<void> {
  await rm(STAGE, { recursive: true, force: true });
  await mkdir(join(STAGE, 'assets'), { recursive: true });
  const { metafile } = await build(OPTIONS);
  const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) =>
    entryPoint?.endsWith('main.tsx'),
  );
  if (entry === undefined) throw new Error('The build has no entry.');
  const [script, { cssBundle }] = entry;
  const pieces = staticImports(script, metafile).map((path) => basename(path));
  await writeFile(join(STAGE, 'index.html'), await page(basename(script), { cssBundle, pieces }));
  for (const name of await readdir(STAGE, { recursive: true })) {
    if (/\.(js|css|html|svg|json)$/.test(name)) await compress(join(STAGE, name));
  }
  const old = `${DIST}.old-${process.pid}`;
  await rename(DIST, old).catch(() => {});
  await rename(STAGE, DIST);
  await rm(old, { recursive: true, force: true });
}

/** What a script needs before it runs, in all depths: named in the page, it comes in one go. */
function staticImports(script: string, { outputs }: Metafile, known = new Set<string>()): readonly string[] {
  for (const { path, kind } of outputs[script]?.imports ?? []) {
    if (kind !== 'import-statement' || known.has(path)) continue;
    known.add(path);
    staticImports(path, { outputs, inputs: {} }, known);
  }
  return [...known];
}

async function page(
  script: string,
  { cssBundle, pieces }: { readonly cssBundle: string | undefined; readonly pieces: readonly string[] },
): Promise<string> {
  const template = await readFile(join(HERE, 'src/index.html'), 'utf8');
  const theme = await readFile(join(HERE, 'src/design/early-theme.js'), 'utf8');
  const digest = createHash('sha256').update(theme).digest('hex').slice(0, 8);
  await writeFile(join(STAGE, `assets/early-theme-${digest}.js`), theme);
  return template
    .replace('%THEME%', `/assets/early-theme-${digest}.js`)
    .replace('%SCRIPT%', `/assets/${script}`)
    .replace('%STYLES%', `/assets/${basename(cssBundle ?? '')}`)
    .replace(
      '%PIECES%',
      pieces.map((name) => `<link rel="modulepreload" href="/assets/${name}" />`).join('\n    '),
    );
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  await writeFile(`${file}.br`, await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}

const { values } = parseArgs({ options: { watch: { type: 'boolean' } } });
await buildOnce();
if (values.watch === true) {
  const again = {
    name: 'again',
    setup: (made: { onEnd: (f: () => void) => void }) => made.onEnd(() => void buildOnce()),
  };
  await (await context({ ...OPTIONS, write: false, plugins: [...OPTIONS.plugins, again] })).watch();
}
