import { userId } from '@bailiwick/contract/ids';
import type { Role } from '@bailiwick/contract/permissions';
import type { User } from '../identity/user.ts';

/** Somebody with an address of their own. */
export const person = (name: string, role: Role, more: Partial<User> = {}): User => ({
  id: userId(`u_${name}`),
  email: `${name}@example.org`,
  name,
  language: 'en',
  role,
  roleExpires: undefined,
  team: undefined,
  status: 'active',
  created: 0,
  lastSeen: undefined,
  externalId: undefined,
  removed: undefined,
  ...more,
});
