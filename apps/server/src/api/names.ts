/** Whom the journal means: keys and people by the names that they have now. */
import { principalOf } from '../identity/principal.ts';
import type { Roster } from '../identity/roster.ts';
import type { ApiKeys } from '../keys/api-keys.ts';

export async function namesOfPrincipals(
  keys: Pick<ApiKeys, 'list'>,
  roster: Pick<Roster, 'list'>,
): Promise<ReadonlyMap<string, string>> {
  const [all, people] = await Promise.all([keys.list(), roster.list()]);
  return new Map([
    ...all.map(({ id, name }): [string, string] => [id, name]),
    ...people.map((user): [string, string] => [principalOf(user).id, user.name]),
  ]);
}

/** People and keys by their own ids, as acts name them. */
export async function namesOfThings(
  keys: Pick<ApiKeys, 'list'>,
  roster: Pick<Roster, 'list'>,
): Promise<ReadonlyMap<string, string>> {
  const [all, people] = await Promise.all([keys.list(), roster.list()]);
  return new Map([...all, ...people].map(({ id, name }): [string, string] => [id, name]));
}
