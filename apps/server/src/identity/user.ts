/** A person who may sign in. */
import type { UserId } from '@bailiwick/contract/ids';
import type { Role } from '@bailiwick/contract/permissions';

export type Language = 'en' | 'de';

/** `invited`: has never signed in and may not until the invitation is accepted. */
export type UserStatus = 'invited' | 'active' | 'suspended';

/** Times are milliseconds since the epoch. */
export interface User {
  readonly id: UserId;
  /** As `normalEmail` gives it; unique among those who were not removed. */
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly role: Role;
  /** From then on the role gives nothing; for auditors. */
  readonly roleExpires: number | undefined;
  readonly team: string | undefined;
  readonly status: UserStatus;
  readonly created: number;
  readonly lastSeen: number | undefined;
  /** How the firm's directory calls this person. */
  readonly externalId: string | undefined;
  readonly removed: number | undefined;
}

/** What may be changed of a person. */
export type UserChanges = Partial<Omit<User, 'id' | 'created' | 'lastSeen'>>;

/**
 * One spelling of an address: the same letters whatever they were typed as (NFKC), in lower case.
 *
 * Dots and plus signs stay: whether they matter is the mail server's business.
 */
export function normalEmail(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}

/** Whether a role still gives its holder anything. */
export function isInForce({ status, roleExpires, removed }: User, now: number): boolean {
  return status === 'active' && removed === undefined && (roleExpires === undefined || roleExpires > now);
}
