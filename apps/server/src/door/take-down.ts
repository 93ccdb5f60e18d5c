import type { Taking } from '../contents/taking.ts';
import type { WireRequest } from '../ingress/request.ts';
import type { Caller, Visit } from './exchange.ts';
import type { World } from './world.ts';

/** Begins to take down what is said in a request; undefined where the firm does not keep that of this caller. */
export function takeDown(
  { contents }: World,
  { id, arrivedAt: at }: Visit,
  { principal, from, scope }: Caller,
  wire: WireRequest,
): Taking | undefined {
  const { name, team } = principal;
  return contents.begin({ name, team, from }, { id, principal: principal.id, scope, at }, wire);
}
