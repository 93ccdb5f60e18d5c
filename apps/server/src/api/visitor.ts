/** Who stands at the control plane. */
import { BailiwickError } from '@bailiwick/contract/errors';
import { type Permission, type Role, can } from '@bailiwick/contract/permissions';
import type { Access } from '@bailiwick/api/endpoint';
import type { Present } from '../identity/sessions.ts';
import type { Principal } from '../keys/principal.ts';

export interface SignedIn {
  readonly kind: 'user';
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly team: string | undefined;
  readonly language: 'en' | 'de';
  readonly session: string;
  /** What identity knows of the session; undefined for the sole user of a machine. */
  readonly present: Present | undefined;
  /** How the door and the journal know this person. */
  readonly principal: Principal;
}

export type Visitor = { readonly kind: 'nobody' } | SignedIn;

/** @throws BailiwickError `not_signed_in` or `not_allowed`. */
export function admit(visitor: Visitor, access: Access): void {
  if (access === 'anybody') return;
  if (visitor.kind === 'nobody') throw new BailiwickError('not_signed_in', 'Nobody is signed in here.');
  if (access === 'signed-in') return;
  require(visitor, access);
}

function require({ role }: SignedIn, permission: Permission): void {
  if (can(role, permission)) return;
  throw new BailiwickError('not_allowed', `The role ${role} does not hold the right ${permission}.`);
}

/** For handlers of endpoints that only signed-in people reach. */
export function signedIn(visitor: Visitor): SignedIn {
  if (visitor.kind === 'user') return visitor;
  throw new BailiwickError('not_signed_in', 'Nobody is signed in here.');
}
