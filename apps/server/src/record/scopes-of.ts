/** What the journal says of holders and scopes. */
import type { OfferingId, PrincipalId, ScopeId } from '@bailiwick/contract/ids';
import type { Entry } from './entry.ts';

/** The scopes in which each of these has asked. */
export async function scopesOf(
  entries: AsyncIterable<Entry>,
  principals: ReadonlySet<PrincipalId>,
): Promise<ReadonlyMap<PrincipalId, ReadonlySet<ScopeId>>> {
  const found = new Map<PrincipalId, Set<ScopeId>>();
  for await (const { principal, scope } of entries) {
    if (scope === undefined || !principals.has(principal)) continue;
    const scopes = found.get(principal);
    if (scopes === undefined) found.set(principal, new Set([scope]));
    else scopes.add(scope);
  }
  return found;
}

/** What of some scopes left for an offering. */
export interface Traffic {
  readonly offering: OfferingId;
  readonly requests: number;
  /** Of these, how many left without pseudonyms. */
  readonly clear: number;
  /** Milliseconds since the epoch. */
  readonly first: number;
  readonly last: number;
}

/** What left this house from these scopes, for which offerings; private ones are in the house. */
export async function trafficOf(
  entries: AsyncIterable<Entry>,
  scopes: ReadonlySet<ScopeId>,
): Promise<readonly Traffic[]> {
  const found = new Map<OfferingId, Traffic>();
  if (scopes.size === 0) return [];
  for await (const entry of entries) {
    if (entry.kind !== 'intent' || entry.private || entry.scope === undefined || !scopes.has(entry.scope))
      continue;
    const { offering, action, at } = entry;
    const { requests = 0, clear = 0, first = at } = found.get(offering) ?? {};
    found.set(offering, {
      offering,
      requests: requests + 1,
      clear: clear + (action === 'pseudonymise' ? 0 : 1),
      first,
      last: at,
    });
  }
  return [...found.values()];
}
