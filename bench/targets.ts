/** What is compared, and how each is started in front of the same upstream. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { start, type Running } from './running.ts';
import { body, type Aim } from './workload.ts';

export type TargetName = 'direct' | 'bare' | 'bailiwick' | 'portkey';

export interface Target {
  readonly name: TargetName;
  readonly label: string;
  readonly aim: Aim;
  /** Undefined for the direct way, which has no process in between. */
  readonly running: Running | undefined;
  readonly idleMb: number;
}

export interface Absent {
  readonly name: TargetName;
  readonly label: string;
  readonly because: string;
}

const LABELS: Readonly<Record<TargetName, string>> = {
  direct: 'direct',
  bare: 'bare Node proxy (floor)',
  bailiwick: 'Bailiwick, inspection and journal on',
  portkey: 'Portkey 1.15.2, passing through',
};

const ROOT = new URL('../', import.meta.url);
const local = (path: string): string => fileURLToPath(new URL(path, ROOT));
/** A server just started is still compiling and collecting; its memory is read after this. */
const SETTLE_MS = 1500;

export function startUpstream(): Promise<Running> {
  return start({ arguments: [local('bench/upstream.ts')] });
}

/** @param settings more of Bailiwick's configuration, whole lines. */
export async function startTarget(
  name: TargetName,
  upstreamPort: number,
  settings = '',
): Promise<Target | Absent> {
  const label = LABELS[name];
  if (name === 'direct')
    return { name, label, aim: { port: upstreamPort, headers: {} }, running: undefined, idleMb: Number.NaN };
  try {
    const running = await STARTERS[name](upstreamPort, settings);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const aim = { port: running.port, headers: name === 'portkey' ? portkeyHeaders(upstreamPort) : {} };
    const target = { name, label, aim, running, idleMb: running.memoryMb() };
    if (name === 'bailiwick') await checkInspected(target, upstreamPort);
    return target;
  } catch (error) {
    return { name, label, because: error instanceof Error ? error.message : String(error) };
  }
}

const STARTERS: Readonly<
  Record<Exclude<TargetName, 'direct'>, (upstreamPort: number, settings: string) => Promise<Running>>
> = {
  bare: (upstreamPort) =>
    start({ arguments: [local('bench/bare-proxy.ts'), `http://127.0.0.1:${upstreamPort}`] }),
  bailiwick: startBailiwick,
  portkey: startPortkey,
};

async function startBailiwick(upstreamPort: number, settings: string): Promise<Running> {
  const home = mkdtempSync(join(tmpdir(), 'bailiwick-bench-'));
  const config = join(home, 'bench.yaml');
  writeFileSync(
    config,
    `organisation: { name: Bench, country: DE }
offerings:
  - id: bench
    protocol: openai
    base_url: http://127.0.0.1:${upstreamPort}/v1
    api_key: \${BENCH_KEY}
    region: eu
    models: ["*"]
policy:
  default: pseudonymise
${settings}`,
  );
  const main = local('apps/server/src/main.ts');
  // As the launcher starts it.
  const args = [
    '--max-semi-space-size=16',
    '--use-largepages=silent',
    '--expose-gc',
    main,
    'start',
    '--port',
    '0',
    '--home',
    home,
    '--config',
    config,
  ];
  const clear = (): void => rmSync(home, { recursive: true, force: true });
  try {
    const running = await start({
      arguments: args,
      env: {
        BENCH_KEY: 'bench-key',
        NODE_COMPILE_CACHE: local('node_modules/.cache/bailiwick'),
        MALLOC_ARENA_MAX: '2',
        MALLOC_TRIM_THRESHOLD_: '131072',
      },
    });
    return { ...running, stop: () => running.stop().finally(clear) };
  } catch (error) {
    clear();
    throw error;
  }
}

function startPortkey(): Promise<Running> {
  // It prints its address before it could be told port 0, so it gets a port that is likely free.
  const port = 20_000 + (process.pid % 20_000);
  return start({
    arguments: [
      '--import',
      new URL('bench/peer-preload.ts', ROOT).href,
      local('node_modules/@portkey-ai/gateway/build/start-server.js'),
      `--port=${port}`,
      '--headless',
    ],
    env: { NODE_ENV: 'production', TRUSTED_CUSTOM_HOSTS: '127.0.0.1,localhost' },
    ready: new RegExp(`localhost:(${port})`),
  });
}

function portkeyHeaders(upstreamPort: number): Record<string, string> {
  return { 'x-portkey-provider': 'openai', 'x-portkey-custom-host': `http://127.0.0.1:${upstreamPort}/v1` };
}

/** Speed with inspection off would be no speed: the addresses must be gone at the upstream, and the record kept. */
async function checkInspected(target: Target, upstreamPort: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${target.aim.port}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body('00000001', 'whole'),
  });
  if (response.status !== 200)
    throw new Error(`answers ${response.status}: ${(await response.text()).slice(0, 300)}`);
  const received = await (await fetch(`http://127.0.0.1:${upstreamPort}/`)).text();
  if (received.includes('@example.') || !received.includes('bench-model'))
    throw new Error('forwards e-mail addresses in clear');
  if (response.headers.get('x-bailiwick-record') === null) throw new Error('keeps no record');
}
