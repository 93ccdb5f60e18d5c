/**
 * Sessions: who is signed in, and until when.
 *
 * Promises: a token is 256 bits of chance and rests as a hash; a session ends when it is not used, when it is old, when
 * it is ended, and at once when its person is suspended or removed; its token changes whenever its rights do (OWASP
 * ASVS 5, chapter 7).
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { UserId } from '@bailiwick/contract/ids';
import { networkOf } from '../callers/network.ts';
import type { IdentityParts, Whence } from './parts.ts';
import { hashOf, secretText } from './secret-text.ts';
import type { Means, StoredSession } from './session-store.ts';
import { type User, isInForce } from './user.ts';

/** Within this time after showing who they are, somebody may do what is dangerous. */
const FRESH_MS = 10 * 60_000;
/** A visit is written down no more often than this. */
const TOUCH_EVERY_MS = 60_000;
const ID_BYTES = 9;
const LONGEST_USER_AGENT = 300;

export interface OpenedSession {
  readonly user: User;
  /** The id of the session. */
  readonly session: string;
  /** For the cookie; shown this once. */
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

/** Somebody who is signed in. */
export interface Present {
  readonly user: User;
  readonly session: { readonly id: string; readonly confirmed: number; readonly expires: number };
  readonly token: string;
}

/** What may be shown of a session. */
export type SessionDescription = Omit<StoredSession, 'hash' | 'user'>;

const shown = ({
  id,
  created,
  lastSeen,
  expires,
  confirmed,
  means,
  userAgent,
  address,
}: StoredSession): SessionDescription => ({
  id,
  created,
  lastSeen,
  expires,
  confirmed,
  means,
  userAgent,
  address,
});

export class Sessions {
  readonly #parts: Pick<IdentityParts, 'store' | 'rules' | 'now' | 'randomBytes'>;

  constructor(parts: Pick<IdentityParts, 'store' | 'rules' | 'now' | 'randomBytes'>) {
    this.#parts = parts;
  }

  async open(user: User, means: Means, { address, userAgent }: Whence): Promise<OpenedSession> {
    const { store, rules, now, randomBytes } = this.#parts;
    const token = secretText(randomBytes);
    const at = now();
    const network = networkOf(address);
    const session: StoredSession = {
      hash: hashOf(token),
      id: `s_${Buffer.from(randomBytes(ID_BYTES)).toString('hex')}`,
      user: user.id,
      created: at,
      lastSeen: at,
      expires: at + rules().longestMs,
      confirmed: at,
      means,
      userAgent: userAgent.replace(/\p{C}/gu, ' ').slice(0, LONGEST_USER_AGENT),
      address: network,
    };
    await store.sessions.add(session);
    await store.sessions.sawNetwork(user.id, network, at);
    await store.users.seen(user.id, at);
    return { user, session: session.id, token, expires: session.expires };
  }

  /** Who holds this token; undefined when nobody does any more. */
  async find(token: string): Promise<Present | undefined> {
    const { store, now } = this.#parts;
    const found = await store.sessions.find(hashOf(token));
    if (found === undefined) return undefined;
    const { session, user } = found;
    const at = now();
    if (!this.#lives(session, at) || !isInForce(user, at)) return undefined;
    if (at - session.lastSeen >= TOUCH_EVERY_MS) {
      await store.sessions.touch(session.hash, at);
      await store.users.seen(user.id, at);
    }
    const { id, confirmed, expires } = session;
    return { user, session: { id, confirmed, expires }, token };
  }

  /** The same session under a new token, after its person showed again who they are. */
  async confirm({ user, session, token }: Present): Promise<OpenedSession> {
    const { store, now, randomBytes } = this.#parts;
    const next = secretText(randomBytes);
    if (!(await store.sessions.rotate(hashOf(token), hashOf(next), now())))
      throw new BailiwickError('not_signed_in', 'This session has ended.');
    return { user, session: session.id, token: next, expires: session.expires };
  }

  isFresh({ session }: Pick<Present, 'session'>): boolean {
    return this.#parts.now() - session.confirmed <= FRESH_MS;
  }

  /** For what is dangerous. @throws BailiwickError `sign_in_again` */
  requireFresh(present: Pick<Present, 'session'>): void {
    if (this.isFresh(present)) return;
    throw new BailiwickError('sign_in_again', 'It is a while since you showed who you are.');
  }

  /** Those that live, the last used first. */
  async list(user: UserId): Promise<readonly SessionDescription[]> {
    const { store, now } = this.#parts;
    const at = now();
    const all = await store.sessions.of(user);
    return all.filter((session) => this.#lives(session, at)).map(shown);
  }

  end(user: UserId, id: string): Promise<boolean> {
    return this.#parts.store.sessions.end(user, id);
  }

  /** @param except the id of a session that goes on. @returns how many ended. */
  endAll(user: UserId, except?: string): Promise<number> {
    return this.#parts.store.sessions.endAll(user, except);
  }

  #lives({ lastSeen, expires }: StoredSession, at: number): boolean {
    return at < expires && at - lastSeen < this.#parts.rules().idleMs;
  }
}
