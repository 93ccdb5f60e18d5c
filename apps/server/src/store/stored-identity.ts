import type { Kysely } from 'kysely';
import type { IdentityStore } from '../identity/identity-store.ts';
import { storedCredentials } from './stored-credentials.ts';
import { storedDirectory } from './stored-directory.ts';
import { storedSessions } from './stored-sessions.ts';
import { storedUsers } from './stored-users.ts';
import type { Tables } from './tables.ts';

/** @param scrub makes what was deleted unreadable in the database's files. */
export function storedIdentity(db: Kysely<Tables>, scrub: () => Promise<void>): IdentityStore {
  return {
    users: storedUsers(db),
    credentials: storedCredentials(db, scrub),
    sessions: storedSessions(db),
    directory: storedDirectory(db),
  };
}
