import type { Duplex } from 'node:stream';
import type { PrincipalId, RecordId, ScopeId } from '@bailiwick/contract/ids';
import type { Configuration } from '../config/configuration.ts';
import type { Contents } from '../contents/keeper.ts';
import type { GrantedException } from '../decide/exception.ts';
import type { Policy } from '../decide/policy.ts';
import type { Breakers } from '../egress/breaker.ts';
import type { Outbound } from '../egress/outbound.ts';
import type { Extractor } from '../files/extract.ts';
import type { Budgets } from '../keys/budgets.ts';
import type { Detection } from '../inspect/detection.ts';
import type { ApiKeys } from '../keys/api-keys.ts';
import type { Principal } from '../keys/principal.ts';
import type { Catalogue } from '../offerings/catalogue.ts';
import type { Bookshelf } from '../protect/bookshelf.ts';
import type { Observer } from '../operate/observer.ts';
import type { Pictures } from '../pictures/pictures.ts';
import type { Journal } from '../record/journal.ts';
import type { Witness } from '../vendors/proof/witness.ts';
import type { ModelDirectory } from './model-directory.ts';

/** What the owner's file says, compiled; swapped as a whole when the file changes. */
export interface Rules {
  readonly configuration: Configuration;
  readonly catalogue: Catalogue;
  readonly policy: Policy;
  readonly detection: Detection;
  readonly shelf: Bookshelf;
}

/** Milliseconds since the epoch, and monotonic milliseconds for durations. */
export interface Clock {
  readonly now: () => number;
  readonly tick: () => number;
}

/** What people let somebody do beside the policy; asked only where the policy says no. */
export interface Exceptions {
  /** @param request one that a permission may have been used up for already. */
  inForce(principal: PrincipalId, request: string): Promise<readonly GrantedException[]>;
  /** Uses up a permission for one request; false where it is used up, taken back or over. */
  spend(id: string, request: string): Promise<boolean>;
}

/** Everything the door stands on; built once by `serve`. */
export interface World {
  rules(): Rules;
  readonly clock: Clock;
  readonly random: () => number;
  newRecordId(): RecordId;
  scopeFor(holder: string, header: string | undefined): ScopeId;
  readonly journal: Journal;
  readonly exceptions: Exceptions;
  readonly contents: Contents;
  readonly keys: ApiKeys;
  readonly budgets: Budgets;
  readonly outbound: Outbound;
  readonly breakers: Breakers;
  readonly extractor: Extractor;
  readonly pictures: Pictures;
  readonly models: ModelDirectory;
  readonly observe: Observer;
  /** Looks at replies for what they prove of their vendor. */
  readonly witness: Pick<Witness, 'saw'>;
  /** Outcomes on their way to the disk; the drain waits for them. */
  readonly pending: { add(work: Promise<void>): void };
  /** Whether the process stops: what is under way finishes, nothing new begins. */
  stopping(): boolean;
  /** Which key agreement a caller's connection has; `plain` without TLS. */
  callerGroup(connection: Duplex): string;
  /** Who calls over a connection from inside this process, as a signed-in person does; undefined for all others. */
  insider(connection: Duplex): Principal | undefined;
  /** Whether a request without a key is served (no keys exist and only loopback listens). */
  singleUser(): boolean;
  readonly nobody: PrincipalId;
}
