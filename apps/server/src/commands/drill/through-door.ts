/** A client of the running door, for the drill. */
import { setTimeout as sleep } from 'node:timers/promises';
import { BailiwickError } from '@bailiwick/contract/errors';
import { offeringId } from '@bailiwick/contract/ids';
import { fromJson } from '@bailiwick/contract/from-json';
import type { Outcome } from '../../drill/answer.ts';
import { type DoorReply, faultIn, outcomeOf } from '../../drill/door-reply.ts';
import type { Door, Question } from '../../drill/replay.ts';
import { UpstreamFailure } from '../../egress/failure.ts';
import type { Outbound } from '../../egress/outbound.ts';
import type { Offering, Price } from '../../offerings/offering.ts';

const LONGEST_WAIT_MS = 30_000;
const LONGEST_REPLY = 8 * 1024 * 1024;
const TIMEOUTS = { connect: 5_000, headers: 600_000, idle: 120_000 };

/** @throws BailiwickError where the door itself cannot be reached or does not know the key. */
export function throughDoor({
  url,
  key,
  outbound,
  priceOf,
}: {
  readonly url: URL;
  readonly key: string | undefined;
  readonly outbound: Outbound;
  readonly priceOf: (offering: string) => Price | undefined;
}): Door {
  const door = doorAt(url, key);
  return async (question) => {
    for (let tries = 1; ; tries += 1) {
      const reply = await send(outbound, door, question).catch(broken(url));
      if ('kind' in reply) return reply;
      const { code } = faultIn(reply.body);
      if (code === 'budget_exceeded') return { kind: 'out_of_budget' };
      const wait = Number(reply.header('retry-after') ?? 1) * 1_000;
      if (reply.status !== 429 || tries > 1 || !(wait <= LONGEST_WAIT_MS))
        return outcomeOf(reply, question, priceOf);
      await sleep(wait);
    }
  };
}

/** The door that cannot be reached ends the drill; a reply that breaks off is an answer that did not come. */
const broken =
  ({ origin }: URL) =>
  (error: unknown): Outcome => {
    if (!(error instanceof UpstreamFailure)) throw error;
    if (error.stage === 'sent') return { kind: 'unable', code: error.code, says: 'The answer broke off.' };
    throw new BailiwickError('upstream_failed', `No door answers at ${origin}.`, {
      remedy: 'Start it with `bailiwick start`, or name its address with --url.',
      cause: error,
    });
  };

function doorAt(url: URL, apiKey: string | undefined): Offering {
  return {
    id: offeringId('door'),
    protocols: ['openai', 'anthropic'],
    destination: { kind: 'http', baseUrl: new URL('/v1', url), apiKey, headers: {} },
    region: undefined,
    private: true,
    models: ['*'],
    aliases: {},
    defaultModel: undefined,
    fallback: [],
    timeouts: TIMEOUTS,
    attempts: 1,
    price: undefined,
  };
}

async function send(
  outbound: Outbound,
  door: Offering,
  { protocol, offering, body }: Question,
): Promise<DoorReply> {
  const begun = performance.now();
  const {
    status,
    header,
    body: stream,
  } = await outbound.send({
    offering: door,
    route: {
      protocol,
      upstreamPath: protocol === 'openai' ? 'chat/completions' : 'messages',
      method: 'POST',
    },
    headers: {
      'x-bailiwick-purpose': 'exit-drill',
      'x-bailiwick-scope': 'exit-drill',
      ...(offering === undefined ? {} : { 'x-bailiwick-offering': offering }),
      ...(protocol === 'anthropic' ? { 'anthropic-version': '2023-06-01' } : {}),
    },
    body,
    signal: AbortSignal.timeout(TIMEOUTS.headers),
  });
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > LONGEST_REPLY) break;
    chunks.push(chunk);
  }
  const ms = performance.now() - begun;
  return { status, header, body: fromJson(Buffer.concat(chunks).toString('utf8')), ms };
}
