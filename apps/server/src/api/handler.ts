/** What answers an endpoint: a function of its parsed input and of who asks. */
import type { Endpoint, Endpoints } from '@bailiwick/api/endpoint';
import type * as z from 'zod';
import type { Visitor } from './visitor.ts';

/** Who asks, and how they may be told that they are not heard any more. */
export interface Asking {
  readonly visitor: Visitor;
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal;
  /** Sets or clears the cookie of the session; only what signs in and out does. */
  setSession(token: string | undefined, expires?: number): void;
  /** Where the caller believes to be, `https://door.example`; for links, passkeys and sign-on. */
  readonly origin: string;
  /** For throttling and for the list of sessions. */
  readonly address: string;
  readonly userAgent: string;
}

export interface FileAnswer {
  readonly name: string;
  readonly type: string;
  readonly bytes: AsyncIterable<Uint8Array | string> | Uint8Array | string;
}

type Answer<E extends Endpoint> = E['answers'] extends 'lines'
  ? AsyncIterable<z.input<E['output']>>
  : E['answers'] extends 'file'
    ? Promise<FileAnswer> | FileAnswer
    : Promise<z.input<E['output']>> | z.input<E['output']>;

export type Handler<E extends Endpoint> = (input: z.output<E['input']>, asking: Asking) => Answer<E>;

/** One function for each endpoint of a group; a missing one does not compile. */
export type Handlers<Group extends Endpoints> = { readonly [N in keyof Group]: Handler<Group[N]> };
