/** A directory by which people may sign in, as the configuration describes it. */
import type { Role } from '@bailiwick/contract/permissions';

/** An auditor's role has an end that a group cannot say. */
export type GroupRole = Exclude<Role, 'auditor'>;

/** What a group of a directory gives. */
export interface GroupGift {
  readonly role: GroupRole | undefined;
  readonly team: string | undefined;
}

export interface SignOnProvider {
  readonly id: string;
  readonly name: string;
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** Mail domains of which this issuer knows who has which address. Only there an account is found by its address. */
  readonly domains: readonly string[];
  /** `invited`: who has an account or an invitation. `everybody`: whoever has an address in one of the domains. */
  readonly admits: 'invited' | 'everybody';
  /** The claim that lists groups. */
  readonly groupsClaim: string;
  /** What a group gives, the first that applies; where there are any, the directory rules over roles. */
  readonly groups: ReadonlyMap<string, GroupGift>;
}
