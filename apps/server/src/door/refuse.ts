import { BailiwickError } from '@bailiwick/contract/errors';
import type { Taking } from '../contents/taking.ts';
import { errorReply } from '../ingress/error-shape.ts';
import type { Route } from '../ingress/routes.ts';
import type { Protocol } from '../offerings/offering.ts';
import type { Ending } from '../record/entry.ts';
import type { Caller, Exchange, Visit } from './exchange.ts';
import type { Progress } from './forward.ts';
import { recordOutcome, recordRefusal } from './journaling.ts';
import { classesHeader } from './verdict-headers.ts';
import type { World } from './world.ts';

/** How far a request had come when it failed. */
export interface Known {
  route?: Route;
  caller?: Caller;
  taking?: Taking | undefined;
  exchange?: Exchange;
  readonly progress: Progress;
}

/** The one exit of failures: tells the client in its own protocol and writes the outcome. */
export function refuse(world: World, visit: Visit, known: Known, thrown: unknown): void {
  const { response, signal } = visit;
  const error = signal.aborted ? undefined : asBailiwickError(world, visit, thrown);
  const conclusion = { ending: endingOf(error), error };
  const { exchange, progress } = known;
  if (exchange !== undefined && progress.underWay !== undefined)
    recordOutcome(world, exchange, progress.underWay, conclusion);
  // Where every attempt has its outcome, the last of them is the request's.
  else if (progress.attempts === 0)
    recordRefusal(
      world,
      visit,
      { caller: known.caller, exchange, route: known.route?.name ?? 'unknown' },
      conclusion,
    );
  if (error === undefined || response.headersSent) {
    response.destroy();
    return;
  }
  const { status, headers, body } = errorReply(protocolOf(visit, known), error, visit.id);
  const decision = error.status === 403 ? { 'x-bailiwick-decision': 'block' } : {};
  // The next request of this client is to find whoever listens then.
  const leave = error.code === 'shutting_down' ? { connection: 'close' } : {};
  response.writeHead(status, {
    ...headers,
    ...decision,
    ...(exchange === undefined ? {} : classesHeader(exchange)),
    ...leave,
    'x-bailiwick-record': visit.id,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

function asBailiwickError(world: World, visit: Visit, thrown: unknown): BailiwickError {
  if (thrown instanceof BailiwickError) return thrown;
  world.observe.broken(visit.id, thrown);
  return new BailiwickError(
    'inspection_failed',
    'The request could not be handled because of a fault in Bailiwick.',
    { cause: thrown },
  );
}

function endingOf(error: BailiwickError | undefined): Ending {
  if (error === undefined) return 'cancelled';
  if (error.code === 'upstream_failed') return 'upstream_failed';
  if (error.code === 'upstream_timeout') return 'upstream_timeout';
  return error.status === 403 || error.code === 'uninspectable_content' ? 'blocked' : 'refused';
}

/** Anthropic's clients send their version with every request, known route or not. */
function protocolOf({ request }: Visit, { route }: Known): Protocol {
  return route?.protocol ?? (request.headers['anthropic-version'] === undefined ? 'openai' : 'anthropic');
}
