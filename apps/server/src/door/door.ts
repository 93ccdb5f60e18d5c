/**
 * The door: the whole path of a request on one screen.
 *
 *   arrive → identify → read → inspect → (decide → protect → record intent → send)+ → restore → record outcome
 *
 * Promises: nothing leaves before it was inspected, decided and recorded; every request ends with an outcome in the
 * journal; a failure at any step is answered in the caller's own protocol and forwards nothing.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BailiwickError } from '@bailiwick/contract/errors';
import { readRequest } from '../ingress/request.ts';
import { matchRoute } from '../ingress/routes.ts';
import { inspect } from '../inspect/inspect.ts';
import { arrive } from './arrive.ts';
import { identify } from './caller.ts';
import type { Exchange } from './exchange.ts';
import { forward } from './forward.ts';
import { answerModels } from './models.ts';
import { planItinerary } from './plan.ts';
import { readBody } from './read-body.ts';
import { type Known, refuse } from './refuse.ts';
import { relay } from './relay.ts';
import { reserve } from './reserve.ts';
import { takeDown } from './take-down.ts';
import type { World } from './world.ts';

export async function handle(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const visit = arrive(world, request, response);
  const known: Known = { progress: { attempts: 0, underWay: undefined } };
  world.observe.arrived();
  try {
    const route = (known.route = matchRoute(request.method ?? '', request.url ?? '/', request.headers));
    if (world.stopping())
      throw new BailiwickError('shutting_down', 'Bailiwick is stopping.', { retryAfter: 5 });
    const caller = (known.caller = identify(world, request));
    if (route.method === 'GET') return await answerModels(world, visit, route, caller);

    const rules = world.rules();
    const { limits } = rules.configuration;
    const body = await readBody(request, { maxBytes: limits.bodyBytes, idleMs: limits.requestMs });
    const wire = readRequest(route, body, { depth: limits.jsonDepth });
    const taking = (known.taking = takeDown(world, visit, caller, wire));
    const itinerary = planItinerary(rules, request, wire);
    using budget = reserve(world, caller.principal, wire, itinerary.first);

    const book = await rules.shelf.open(caller.scope);
    const inspection = await inspect(wire, {
      detection: rules.detection,
      extractor: world.extractor,
      pictures: world.pictures,
      book,
    });
    taking?.inspected(inspection);
    const asked = itinerary.first;
    const exchange: Exchange = (known.exchange = {
      visit,
      rules,
      route,
      caller,
      wire,
      asked,
      book,
      inspection,
      taking,
    });
    const forwarded = await forward(world, exchange, itinerary, known.progress);
    // Vendors charge nothing for a refusal.
    if (forwarded.reply.status < 400) budget.answers(forwarded.attempt.stop);
    budget.spend(await relay(world, exchange, forwarded));
  } catch (error) {
    refuse(world, visit, known, error);
  } finally {
    known.taking?.ended();
    world.observe.left();
  }
}
