/** Has diagrams drawn in a thread, one after the other, each within its time. */
import { type Drawing, MOST_LETTERS, type Undrawn } from './drawing.ts';
import file from 'worker:./draw.worker';

const TO_LOAD_MS = 20_000;
const TO_DRAW_MS = 4_000;

/**
 * The page's policy takes no address for a script but under this name, and under this name there is no address but one.
 * (A browser without trusted types takes the address as it is.)
 */
const address = (): string | URL => {
  const written = new URL(file, import.meta.url).href;
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return (trusted ??= trustedTypes?.createPolicy('diagrams', { createScriptURL: () => written })) ===
    undefined
    ? written
    : (trusted.createScriptURL('') as URL);
};
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(): string },
  ): { createScriptURL(text: string): unknown };
}
let trusted: ReturnType<TrustedTypes['createPolicy']> | undefined;

let thread: Promise<Worker> | undefined;
let last: Promise<unknown> = Promise.resolve();

export async function drawn(source: string): Promise<Drawing | Undrawn> {
  if (source.length > MOST_LETTERS) return 'large';
  const mine = last.then(async () => inThread(source));
  last = mine.catch(() => {});
  return mine;
}

async function inThread(source: string): Promise<Drawing | Undrawn> {
  const worker = await (thread ??= started());
  worker.postMessage(source);
  const answer = await said<Drawing | Undrawn>(worker, TO_DRAW_MS);
  if (answer !== undefined) return answer;
  worker.terminate();
  thread = undefined;
  return 'slow';
}

async function started(): Promise<Worker> {
  const worker = new Worker(address(), { name: 'diagrams' });
  if ((await said<'ready'>(worker, TO_LOAD_MS)) !== undefined) return worker;
  worker.terminate();
  thread = undefined;
  throw new Error('The thread that draws did not start.');
}

/** The next message of a thread; none in its time, or a fault, is none. */
async function said<Message>(worker: Worker, within: number): Promise<Message | undefined> {
  const { promise, resolve } = Promise.withResolvers<Message | undefined>();
  const timer = setTimeout(() => resolve(undefined), within);
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => resolve(data), { once: true });
  worker.addEventListener('error', () => resolve(undefined), { once: true });
  return promise.finally(() => clearTimeout(timer));
}
