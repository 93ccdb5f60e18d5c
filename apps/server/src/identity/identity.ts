/** The people of an install, and how they show who they are. Knows no HTTP: functions on plain data. */
import { Joining } from './joining.ts';
import type { IdentityParts, Whence } from './parts.ts';
import { Passkeys } from './passkeys.ts';
import { changePassword } from './password-change.ts';
import { Provisioning } from './provisioning.ts';
import { Roster } from './roster.ts';
import { SecondFactor } from './second-factor.ts';
import { type OpenedSession, type Present, Sessions } from './sessions.ts';
import { SignIn } from './sign-in.ts';
import type { GroupGift, SignOnProvider } from './sign-on/provider.ts';
import type { User } from './user.ts';
import { type AskIssuer, SignOn } from './sign-on/sign-on.ts';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  /** Of the second factor, where there is one. */
  readonly code?: string | undefined;
}

export interface Identity {
  readonly roster: Roster;
  readonly joining: Joining;
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  readonly secondFactor: SecondFactor;
  readonly passkeys: Passkeys;
  readonly signOn: SignOn;
  readonly provisioning: Provisioning;
  changePassword(present: Present, change: PasswordChange, whence: Whence): Promise<OpenedSession>;
  /** Whether somebody can sign in by a password; who came by a directory or a passkey need not have one. */
  hasPassword(user: User): Promise<boolean>;
  /** Deletes what has expired. */
  sweep(): Promise<void>;
}

/** The directories by which people sign in, and the way to them. */
export interface SignOnWays {
  readonly ask: AskIssuer;
  readonly providers: () => readonly SignOnProvider[];
}

/** @param firm what authenticators show beside the account. */
export function openIdentity(
  parts: IdentityParts,
  {
    firm,
    signOn,
    directoryGroups,
  }: {
    readonly firm: () => string;
    readonly signOn: SignOnWays;
    readonly directoryGroups: () => ReadonlyMap<string, GroupGift>;
  },
): Identity {
  const roster = new Roster(parts);
  const sessions = new Sessions(parts);
  const secondFactor = new SecondFactor(parts, firm);
  const signIn = new SignIn(parts, sessions, secondFactor);
  return {
    roster,
    joining: new Joining(parts, sessions),
    signIn,
    sessions,
    secondFactor,
    passkeys: new Passkeys(parts, sessions, firm),
    signOn: new SignOn(parts, { sessions, ...signOn }),
    provisioning: new Provisioning(parts, roster, directoryGroups),
    changePassword: (present, change, whence) =>
      changePassword({ parts, sessions, signIn }, present, change, whence),
    hasPassword: async ({ id }) => (await parts.store.credentials.passwordHash(id)) !== undefined,
    sweep: () => parts.store.sessions.sweep(parts.now()),
  };
}
