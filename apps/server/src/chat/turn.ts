/**
 * One turn of a conversation: through our own door, as the person who is signed in, and back as events for the page.
 *
 * Nothing is decided, found or replaced here; the chat sees what any client of the door sees.
 */
import type { ChatMessage, Instead, TurnEvent } from '@bailiwick/api/chat';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { InsideCall, InsideReply } from '../egress/inside.ts';
import { SseParser } from '../ingress/sse.ts';
import type { Offering } from '../offerings/offering.ts';
import type { Principal } from '../keys/principal.ts';
import { type Wire, WIRES } from './wire.ts';

export interface TurnParts {
  readonly offerings: () => readonly Offering[];
  readonly call: (principal: Principal, call: InsideCall) => Promise<InsideReply>;
}

export interface AskedTurn {
  readonly principal: Principal;
  readonly conversation: string;
  readonly offering: string;
  readonly model: string;
  readonly instructions: string | undefined;
  readonly messages: readonly ChatMessage[];
  readonly signal: AbortSignal;
}

export async function* takeTurn(parts: TurnParts, asked: AskedTurn): AsyncGenerator<TurnEvent, void> {
  const offering = parts.offerings().find(({ id }) => id === asked.offering);
  const protocol = offering?.protocols[0];
  if (offering === undefined || protocol === undefined)
    throw new BailiwickError('not_found', 'This offering is not set up any more.', {
      remedy: 'Choose another model.',
    });
  const wire = WIRES[protocol];
  const reply = await parts.call(asked.principal, {
    method: 'POST',
    path: wire.path,
    headers: {
      'x-bailiwick-offering': asked.offering,
      'x-bailiwick-scope': asked.conversation,
      'x-bailiwick-purpose': 'chat',
    },
    body: JSON.stringify(wire.body(asked)),
    signal: asked.signal,
  });
  if (reply.status >= 400) {
    yield await refusalOf(reply);
    return;
  }
  yield {
    kind: 'decided',
    action: actionIn(reply),
    offering: reply.header('x-bailiwick-offering') ?? asked.offering,
    model: asked.model,
    findings: findingsIn(reply),
    record: reply.header('x-bailiwick-record') ?? '',
    classes: classesIn(reply),
  };
  yield* events(wire, reply);
}

async function* events(wire: Wire, reply: InsideReply): AsyncGenerator<TurnEvent, void> {
  const parser = new SseParser();
  // The usage comes after the reason for the end; both are said once, together.
  let ended: TurnEvent | undefined;
  try {
    for await (const bytes of reply.body) {
      for (const { data } of parser.push(bytes)) {
        const document = data === undefined || data === '[DONE]' ? undefined : parsed(data);
        if (document === undefined) continue;
        const refusal = refusalIn(document);
        if (refusal !== undefined) {
          yield refusal;
          return;
        }
        for (const event of wire.read(document)) {
          if (event.kind !== 'ended') yield event;
          else ended = ended?.kind === 'ended' ? { ...event, ...ended, ...tokensOf(event) } : event;
        }
      }
    }
  } catch (error) {
    if (error instanceof BailiwickError) throw error;
    ended = undefined;
  }
  yield ended ?? { kind: 'ended', how: 'broken' };
}

function tokensOf(event: Extract<TurnEvent, { kind: 'ended' }>): object {
  const { kind: _, how: __, ...tokens } = event;
  return tokens;
}

function parsed(data: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const document: unknown = JSON.parse(data);
    return typeof document === 'object' && document !== null
      ? (document as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

type Refused = Extract<TurnEvent, { kind: 'refused' }>;

const ACTIONS = ['allow', 'pseudonymise', 'private', 'block'] as const;

function actionIn(reply: InsideReply): (typeof ACTIONS)[number] {
  const said = reply.header('x-bailiwick-decision');
  return ACTIONS.find((action) => action === said) ?? 'allow';
}

/** `EMAIL=2,IBAN=1` */
function findingsIn(reply: InsideReply): Readonly<Record<string, number>> {
  const pairs = (reply.header('x-bailiwick-findings') ?? '').split(',').filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [type = '', count = '0'] = pair.split('=');
      return [type, Number(count)];
    }),
  );
}

const classesIn = (reply: InsideReply): string[] =>
  (reply.header('x-bailiwick-classes') ?? '').split(',').filter((name) => name !== '');

async function refusalOf(reply: InsideReply): Promise<TurnEvent> {
  const document = parsed(await reply.text());
  const refusal = document === undefined ? undefined : refusalIn(document);
  const record = reply.header('x-bailiwick-record');
  const said: Refused = refusal ?? {
    kind: 'refused',
    code: 'upstream_failed',
    message: `The vendor answered with status ${reply.status}.`,
    classes: [],
    instead: ['try_again'],
  };
  return {
    ...said,
    classes: classesIn(reply),
    ...(record === undefined ? {} : { record }),
  };
}

const INSTEAD: Readonly<Record<string, readonly Instead[]>> = {
  blocked_by_policy: ['private_model', 'remove_spans', 'ask_approval'],
  offering_not_approved: ['private_model'],
  residency_violation: ['private_model', 'remove_spans'],
  evidence_missing: ['private_model', 'ask_approval'],
  uninspectable_content: ['private_model'],
  rate_limited: ['try_again'],
  upstream_failed: ['try_again'],
  upstream_timeout: ['try_again'],
};

/** The door's refusals and vendors' own have the shape of the protocol: `{error: {code, message}}` in both. */
function refusalIn(document: Readonly<Record<string, unknown>>): Refused | undefined {
  const error = document['error'];
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, type, message } = error as Readonly<Record<string, unknown>>;
  const name = typeof code === 'string' ? code : typeof type === 'string' ? type : 'upstream_failed';
  return {
    kind: 'refused',
    code: name,
    message: typeof message === 'string' ? message : 'The vendor refused without a reason.',
    classes: [],
    instead: [...(INSTEAD[name] ?? [])],
  };
}
