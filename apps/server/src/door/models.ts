import { BailiwickError } from '@bailiwick/contract/errors';
import type { Feature } from '@bailiwick/diligence/feature';
import { type Question, decide } from '../decide/decide.ts';
import type { Route } from '../ingress/routes.ts';
import { offeringsFor } from '../offerings/catalogue.ts';
import type { Protocol } from '../offerings/offering.ts';
import type { Caller, Visit } from './exchange.ts';
import { recordAnswer } from './journaling.ts';
import { UNKNOWN_DATE } from './model-directory.ts';
import type { World } from './world.ts';

const NONE: ReadonlySet<Feature> = new Set();

/** Answers model discovery: one list of what this key may ask for, in the caller's protocol. */
export async function answerModels(world: World, visit: Visit, route: Route, caller: Caller): Promise<void> {
  const { principal } = caller;
  world.budgets.admit(principal);
  const { protocol } = route;
  const { catalogue } = world.rules();
  const offerings = offeringsFor(catalogue, { protocol, principal });
  const listed = await Promise.all(
    offerings.map(async (offering) => {
      const named = await world.models.namesOf(offering, protocol);
      return named.filter((model) => isOpen(world, { offering, model, principal, protocol }));
    }),
  );
  const names = new Set(listed.flat());
  const asked = /^models\/(.+)$/.exec(route.upstreamPath)?.[1];
  const body = JSON.stringify(
    asked === undefined ? listOf([...names], protocol) : one(decodeURIComponent(asked), names, protocol),
  );
  visit.response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-bailiwick-record': visit.id,
  });
  visit.response.end(body);
  recordAnswer(world, visit, { caller, route: route.name, replyBytes: Buffer.byteLength(body) });
}

/** Whether a request in which nothing is found might go there; what is closed altogether is not on offer. */
export function isOpen(
  world: World,
  { model, ...question }: Pick<Question, 'offering' | 'principal' | 'protocol'> & { readonly model: string },
): boolean {
  const use = { model, features: NONE, now: world.clock.now() };
  return decide(world.rules().policy, { classes: [], use, ...question }).action !== 'block';
}

function one(name: string, names: ReadonlySet<string>, protocol: Protocol): object {
  if (names.has(name)) return entryOf(name, protocol);
  throw new BailiwickError('offering_not_approved', 'No offering that this key may use serves this model.');
}

function listOf(names: readonly string[], protocol: Protocol): object {
  const data = names.map((name) => entryOf(name, protocol));
  if (protocol === 'openai') return { object: 'list', data };
  return { data, has_more: false, first_id: names[0] ?? null, last_id: names.at(-1) ?? null };
}

function entryOf(name: string, protocol: Protocol): object {
  if (protocol === 'openai')
    return { id: name, object: 'model', created: UNKNOWN_DATE, owned_by: 'bailiwick' };
  return { type: 'model', id: name, display_name: name, created_at: new Date(UNKNOWN_DATE).toISOString() };
}
