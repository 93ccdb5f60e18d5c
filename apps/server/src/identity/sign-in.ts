/**
 * Signing in by password, with a second factor where there is one.
 *
 * An unknown address, a wrong password, a suspended account and a wrong code get one answer after the same work; only
 * whoever knows the password learns that a code is needed.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { personOf, recorded } from './actor.ts';
import { networkOf } from '../callers/network.ts';
import type { IdentityParts, Whence } from './parts.ts';
import { hashPassword, isPassword, isWeaklyHashed } from './password-hash.ts';
import { hashOf } from './secret-text.ts';
import type { SecondFactor } from './second-factor.ts';
import type { OpenedSession, Present, Sessions } from './sessions.ts';
import { ACCOUNT, CODE, type Counter, NETWORK, PAIR, forgive, strike } from './throttle.ts';
import { type User, isInForce, normalEmail } from './user.ts';

const NETWORK_KNOWN_MS = 90 * 86_400_000;
const LONGEST_PASSWORD = 1_000;
const SALT_BYTES = 16;

export interface PasswordAttempt {
  readonly email: string;
  readonly password: string;
  /** Six digits of the authenticator, or a recovery code. */
  readonly code?: string | undefined;
}

export type SignInResult = ({ readonly kind: 'opened' } & OpenedSession) | { readonly kind: 'code_needed' };

/** `refused`: whoever sits there may be somebody else, and the session goes on as it was. */
export type Confirmation =
  | ({ readonly kind: 'opened' } & OpenedSession)
  | { readonly kind: 'code_needed' }
  | { readonly kind: 'refused' };

export class SignIn {
  readonly #parts: IdentityParts;
  readonly #sessions: Sessions;
  readonly #secondFactor: SecondFactor;

  constructor(parts: IdentityParts, sessions: Sessions, secondFactor: SecondFactor) {
    this.#parts = parts;
    this.#sessions = sessions;
    this.#secondFactor = secondFactor;
  }

  /** @throws BailiwickError `not_signed_in`, `rate_limited` */
  async byPassword(attempt: PasswordAttempt, whence: Whence): Promise<SignInResult> {
    const judged = await this.#judge(attempt, whence);
    if (judged.kind === 'refused') throw refused();
    if (judged.kind === 'code_needed') return judged;
    const { user } = judged;
    const { acts } = this.#parts;
    const deed = {
      by: personOf(user),
      kind: 'user.signed_in',
      about: user.id,
      details: { means: judged.means },
    } as const;
    const opened = await recorded(acts, deed, () => this.#sessions.open(user, judged.means, whence));
    return { kind: 'opened', ...opened };
  }

  /**
   * Somebody who is signed in shows again who they are, before something dangerous. Their token changes.
   *
   * @throws BailiwickError `rate_limited`
   */
  async confirm(
    present: Present,
    { password, code }: Omit<PasswordAttempt, 'email'>,
    whence: Whence,
  ): Promise<Confirmation> {
    const judged = await this.#judge({ email: present.user.email, password, code }, whence);
    if (judged.kind !== 'shown') return judged;
    return { kind: 'opened', ...(await this.#sessions.confirm(present)) };
  }

  async #judge(
    { email: written, password, code }: PasswordAttempt,
    { address }: Whence,
  ): Promise<
    | { readonly kind: 'code_needed' }
    | { readonly kind: 'refused' }
    | { readonly kind: 'shown'; readonly user: User; readonly means: 'password' | 'recovery' }
  > {
    const { store, now } = this.#parts;
    const email = normalEmail(written);
    const user = await store.users.byEmail(email);
    const counters = await this.#counters(email, networkOf(address), user);
    await strike(store.sessions, counters, now());
    const stored = user && (await store.credentials.passwordHash(user.id));
    const right = await isPassword(password.slice(0, LONGEST_PASSWORD), stored);
    if (!right || user === undefined || stored === undefined || !isInForce(user, now()))
      return { kind: 'refused' };
    let means: 'password' | 'recovery' = 'password';
    if (await this.#secondFactor.isNeeded(user)) {
      if (code === undefined || code === '') {
        for (const counter of counters) await forgive(store.sessions, counter);
        return { kind: 'code_needed' };
      }
      await strike(store.sessions, [codeCounter(user)], now());
      const used = await this.#secondFactor.use(user, code);
      if (used === undefined) return { kind: 'refused' };
      if (used === 'recovery') means = 'recovery';
    }
    await this.#forget(counters, user);
    if (isWeaklyHashed(stored)) await this.#hashAnew(user, password);
    return { kind: 'shown', user, means };
  }

  async #counters(email: string, network: string, user: User | undefined): Promise<readonly Counter[]> {
    const { store, now } = this.#parts;
    const account = { key: `account ${hashOf(email)}`, rule: ACCOUNT };
    const known =
      user !== undefined && (await store.sessions.knowsNetwork(user.id, network, now() - NETWORK_KNOWN_MS));
    return [
      { key: `pair ${hashOf(`${email}\0${network}`)}`, rule: PAIR },
      { key: `network ${network}`, rule: NETWORK },
      ...(known ? [] : [account]),
    ];
  }

  /** Of the network's failures only this attempt is taken back: whoever has one account must not try all others. */
  async #forget(counters: readonly Counter[], user: User): Promise<void> {
    const { sessions } = this.#parts.store;
    const own = counters.filter(({ rule }) => rule !== NETWORK);
    await sessions.clearStrikes([...own.map(({ key }) => key), codeCounter(user).key]);
    for (const counter of counters) if (counter.rule === NETWORK) await forgive(sessions, counter);
  }

  async #hashAnew(user: User, password: string): Promise<void> {
    const { store, now, randomBytes } = this.#parts;
    const hash = await hashPassword(password, randomBytes(SALT_BYTES));
    await store.credentials.setPasswordHash(user.id, hash, now());
  }
}

const codeCounter = ({ id }: User): Counter => ({ key: `code ${id}`, rule: CODE });

const refused = (): BailiwickError =>
  new BailiwickError('not_signed_in', 'The mail address, the password or the code is not right.', {
    remedy:
      'Look whether all of it is spelt right. Forgotten? Ask an owner for a new link, or use a recovery code.',
  });
