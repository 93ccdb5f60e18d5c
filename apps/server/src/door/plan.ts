import type { IncomingMessage } from 'node:http';
import type { WireRequest } from '../ingress/request.ts';
import { resolve, stopAt } from '../offerings/catalogue.ts';
import { Itinerary } from './itinerary.ts';
import type { Rules } from './world.ts';

/** Plans where a request goes first: by the offering it asks for, or by its model name. Policy still decides. */
export function planItinerary(rules: Rules, request: IncomingMessage, wire: WireRequest): Itinerary {
  const { catalogue } = rules;
  const { protocol } = wire.route;
  const header = request.headers['x-bailiwick-offering'];
  const asked = typeof header === 'string' ? header : undefined;
  const first = resolve(catalogue, { model: wire.model, protocol, asked });
  return new Itinerary(first, (id) => stopAt(catalogue, { offering: id, model: wire.model, protocol }));
}
