/** A turn that is taken up again where its connection broke, as long as the server still has it. */
import type { ChatMessage, TurnEvent } from '@bailiwick/api/chat';
import { ApiFailure } from '@bailiwick/api/failure';
import { client } from '../reach/client.ts';

export interface TurnAsked {
  readonly turn: string;
  readonly conversation: string;
  readonly offering: string;
  readonly model: string;
  readonly messages: ChatMessage[];
  readonly instructions?: string;
}

export type Link = 'there' | 'lost';

/** Milliseconds between tries; together less than the server waits for us. */
const WAITS = [250, 1_000, 2_000, 4_000, 8_000, 12_000, 15_000];

/**
 * @param onLink told when the connection is lost and when it is there again.
 * @throws what ended it for good; where the server has it no more, that the connection broke off.
 */
export async function* steadyTurn(
  asked: TurnAsked,
  { signal, onLink }: { readonly signal: AbortSignal; readonly onLink: (link: Link) => void },
): AsyncGenerator<TurnEvent, void> {
  let heard = 0;
  let tries = 0;
  let lost: unknown;
  let source = client.chat.turn(asked, { signal });
  for (;;) {
    try {
      for await (const event of source) {
        if (tries > 0) onLink('there');
        heard += 1;
        tries = 0;
        yield event;
      }
      return;
    } catch (error) {
      if (signal.aborted) throw error;
      // A no to somebody who comes back means that it is over: what broke it is the connection.
      if (!isLost(error)) throw tries === 0 ? error : (lost ?? error);
      lost = error;
      const wait = WAITS[tries];
      if (wait === undefined) throw error;
      onLink('lost');
      tries += 1;
      await until(wait, signal);
      source = client.chat.resume({ turn: asked.turn, after: heard }, { signal });
    }
  }
}

const isLost = (error: unknown): boolean => error instanceof ApiFailure && error.status === 0;

/** Waits, at most so long as the network is away; once it is back there is nothing to wait for. */
function until(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
