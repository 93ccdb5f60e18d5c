/** What a directory's groups give a person: a role and a team. */
import { type Actor, recorded } from './actor.ts';
import type { IdentityParts } from './parts.ts';
import { requireChanged } from './roster.ts';
import type { GroupGift } from './sign-on/provider.ts';
import type { User } from './user.ts';

/** @param held names or ids of groups. @returns of those that give something, the first in the order of the rules. */
export function giftOf(rules: ReadonlyMap<string, GroupGift>, held: ReadonlySet<string>): GroupGift {
  const given = [...rules].filter(([group]) => held.has(group)).map(([, gives]) => gives);
  return {
    role: given.find(({ role }) => role !== undefined)?.role,
    team: given.find(({ team }) => team !== undefined)?.team,
  };
}

/**
 * Whoever left a group loses what it gave, and their sessions with it. The last owner stays one; so does an auditor, whose
 * role has an end that no group can say.
 *
 * @param details for the ledger.
 */
export async function give(
  { store, acts }: Pick<IdentityParts, 'store' | 'acts'>,
  user: User,
  gift: GroupGift,
  { by, details }: { readonly by: Actor; readonly details: Readonly<Record<string, string>> },
): Promise<User> {
  const role = gift.role ?? 'member';
  const team = gift.team ?? user.team;
  if (user.role === 'auditor' || (role === user.role && team === user.team)) return user;
  const changes = { role, team, roleExpires: undefined };
  const deed = {
    by,
    kind: 'user.role_changed',
    about: user.id,
    details: { from: user.role, to: role, ...details },
  } as const;
  return recorded(acts, deed, async () => {
    const result = await store.users.change(user.id, changes);
    if (result === 'last_owner') return user;
    requireChanged(result);
    await store.sessions.endAll(user.id);
    return { ...user, ...changes };
  });
}
