/** What the control plane asks of whoever knows the people of this install. */
import type { IncomingMessage } from 'node:http';
import type { SignedIn, Visitor } from './visitor.ts';

export interface Opened {
  readonly visitor: SignedIn;
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

/** From where somebody signs in. */
export interface Whence {
  readonly address: string;
  readonly userAgent: string;
}

export interface People {
  /** Who stands behind this request. @param token of a session, when it brings one. */
  visitor(request: IncomingMessage, token: string | undefined): Promise<Visitor>;
  /** For what is grave. @throws BailiwickError `sign_in_again` where it is long ago that they showed who they are. */
  requireFresh(visitor: Visitor): void;
  count(): Promise<number>;
  /** Directories by which people may sign in. */
  providers(): readonly { readonly id: string; readonly name: string }[];
  claim(
    input: {
      readonly token: string;
      readonly email: string;
      readonly name: string;
      readonly password: string;
      readonly language: 'en' | 'de';
    },
    whence: Whence,
  ): Promise<Opened>;
  /** For whom a link of an invitation is. @throws BailiwickError `not_allowed` */
  holderOf(token: string): Promise<{
    readonly email: string;
    readonly name: string;
    readonly purpose: 'join' | 'reset';
    readonly providers: { readonly id: string; readonly name: string }[];
  }>;
  accept(
    input: {
      readonly token: string;
      readonly password: string;
      readonly name?: string | undefined;
      readonly language?: 'en' | 'de' | undefined;
    },
    whence: Whence,
  ): Promise<Opened>;
  signIn(
    input: { readonly email: string; readonly password: string; readonly code?: string | undefined },
    whence: Whence,
  ): Promise<({ readonly kind: 'opened' } & Opened) | { readonly kind: 'code_needed' }>;
  signOut(visitor: SignedIn): Promise<void>;
}
