import type { CredentialStore } from './credential-store.ts';
import type { DirectoryStore } from './directory-store.ts';
import type { SessionStore } from './session-store.ts';
import type { UserStore } from './user-store.ts';

/** What this room needs of a database. */
export interface IdentityStore {
  readonly users: UserStore;
  readonly credentials: CredentialStore;
  readonly sessions: SessionStore;
  readonly directory: DirectoryStore;
}
