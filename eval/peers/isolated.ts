/**
 * Runs a peer in a process with a time limit a text, so that its crash or endless loop is a figure and not the end.
 *
 * A text on which a peer fails counts as a text in which it found nothing: that is what its user would have got.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod/v4';
import type { Prediction } from '../labelled.ts';

const LIMIT_MS = 20_000;
const PATIENCE = 3;

export interface Answer {
  readonly predictions: readonly Prediction[];
  /** What went wrong, in a few words. */
  readonly fault?: string;
}

const Message = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ fault: z.string() }),
  z.object({
    spans: z.array(
      z.object({
        start: z.int(),
        end: z.int(),
        type: z.custom<Prediction['type']>((v) => typeof v === 'string'),
      }),
    ),
  }),
]);

/** Asks a peer about every text, in order. After three failures that cost a process, the rest is left unasked. */
export async function askPeer(name: string, texts: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  let child: ChildProcess | undefined;
  let lost = 0;
  for (const [id, text] of texts.entries()) {
    if (lost >= PATIENCE) {
      answers.push({ predictions: [], fault: 'not asked after three failures' });
      continue;
    }
    if (child === undefined) {
      child = start(name);
      const born = await next(child);
      if ('fault' in born) {
        lost = PATIENCE;
        child.kill('SIGKILL');
        child = undefined;
        answers.push({ predictions: [], fault: `does not start: ${born.fault}` });
        continue;
      }
    }
    child.send({ id, text }, () => undefined);
    const reply = await next(child);
    if ('spans' in reply) {
      answers.push({ predictions: reply.spans });
      continue;
    }
    const fault = 'fault' in reply ? reply.fault : 'out of step';
    answers.push({ predictions: [], fault });
    if (fault === TOO_LONG || fault.startsWith(ENDED)) {
      lost += 1;
      child.kill('SIGKILL');
      child = undefined;
    }
  }
  child?.kill('SIGKILL');
  return answers;
}

const TOO_LONG = `no answer in ${LIMIT_MS / 1000} s`;
const ENDED = 'its process ended';

function start(name: string): ChildProcess {
  return fork(fileURLToPath(new URL('./host.ts', import.meta.url)), [name], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
}

function next(child: ChildProcess): Promise<z.infer<typeof Message>> {
  return new Promise((resolve) => {
    const done = (message: z.infer<typeof Message>): void => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(message);
    };
    const onMessage = (message: unknown): void => {
      const parsed = Message.safeParse(message);
      done(parsed.success ? parsed.data : { fault: 'an answer of the wrong form' });
    };
    const onExit = (code: number | null): void => done({ fault: `${ENDED} with ${code ?? 'a signal'}` });
    const timer = setTimeout(() => done({ fault: TOO_LONG }), LIMIT_MS);
    child.on('message', onMessage);
    child.on('exit', onExit);
  });
}
