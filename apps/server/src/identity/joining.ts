/**
 * How people come in: the first owner by the link that the start printed, everybody else by an invitation, and those who
 * lost their way in by a link to a new password.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { type UserId, userId } from '@bailiwick/contract/ids';
import type { Role } from '@bailiwick/contract/permissions';
import { type Actor, personOf, recorded } from './actor.ts';
import { checkEmail, checkLabel, checkRole } from './labels.ts';
import { requireOwned } from './owned.ts';
import type { IdentityParts, Whence } from './parts.ts';
import { hashPassword } from './password-hash.ts';
import { requireGoodPassword } from './password-rules.ts';
import type { Passkey } from './credential-store.ts';
import { known } from './passkeys.ts';
import { requireChanged } from './roster.ts';
import { hashOf, secretText } from './secret-text.ts';
import type { OpenedSession, Sessions } from './sessions.ts';
import { NETWORK, strike } from './throttle.ts';
import { networkOf } from '../callers/network.ts';
import type { Language, User } from './user.ts';

const DAY = 86_400_000;
const LASTS_MS = { join: 7 * DAY, reset: DAY } as const;
const SALT_BYTES = 16;
const ID_BYTES = 9;

export interface Claim {
  readonly token: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly language: Language;
}

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly role: Role;
  /** Milliseconds since the epoch; an auditor needs it. */
  readonly roleExpires?: number | undefined;
  readonly team?: string | undefined;
}

/** A link that works once. */
export interface Invited {
  readonly user: User;
  readonly purpose: 'join' | 'reset';
  /** Shown this once. */
  readonly token: string;
  readonly expires: number;
}

/** What somebody says of themselves who comes in by a link. */
export interface Newcomer {
  readonly token: string;
  /** Another spelling of the name than the one that was invited. */
  readonly name?: string | undefined;
  readonly language?: Language | undefined;
}

/** What somebody will be known by: checked first, and kept once the link is spent. */
type Proof = (user: User) => Promise<() => Promise<unknown>>;

export class Joining {
  readonly #parts: IdentityParts;
  readonly #sessions: Sessions;

  constructor(parts: IdentityParts, sessions: Sessions) {
    this.#parts = parts;
    this.#sessions = sessions;
  }

  /** @throws BailiwickError `not_allowed` for a wrong link, `conflict` for whoever comes second, `malformed_request` */
  async claim({ token, email, name, password, language }: Claim, whence: Whence): Promise<OpenedSession> {
    const { store, acts, isSetupToken, randomBytes } = this.#parts;
    if (!isSetupToken(token) || (await store.users.count()) > 0) throw spent();
    const user = this.#newUser({ email, name, language, role: 'owner' }, 'active');
    requireGoodPassword(password, user);
    const hash = await hashPassword(password, randomBytes(SALT_BYTES));
    await recorded(acts, { by: personOf(user), kind: 'install.claimed', about: user.id }, async () => {
      if ((await store.users.addFirst(user, hash)) === 'taken')
        throw new BailiwickError('conflict', 'Somebody else was faster and owns this install now.', {
          remedy: 'If that was not one of you, stop the server and start anew with an empty home folder.',
        });
    });
    return this.#sessions.open(user, 'invitation', whence);
  }

  /** @throws BailiwickError `conflict` where the address has an account already, `malformed_request` */
  async invite(by: Actor, wanted: NewUser): Promise<Invited> {
    const { store, acts, now } = this.#parts;
    checkRole(wanted.role, wanted.roleExpires, now());
    // From the command line the first one may be an owner too.
    if (wanted.role !== 'owner') await requireOwned(store);
    const user = this.#newUser(wanted, 'invited');
    const deed = { by, kind: 'user.invited', about: user.id, details: { role: user.role } } as const;
    return recorded(acts, deed, async () => {
      if ((await store.users.add(user)) === 'taken')
        throw new BailiwickError('conflict', 'This mail address has an account here already.', {
          remedy: 'Look into the list of people; an invitation can be sent again there.',
        });
      return this.#linkFor(user, 'join');
    });
  }

  /**
   * Another link: to join for whoever has not yet, to a new password for everybody else. Earlier links end.
   *
   * @param proofs `forget` also takes password, authenticator and passkeys away and ends all sessions at once.
   */
  async relink(by: Actor, id: UserId, proofs: 'keep' | 'forget' = 'keep'): Promise<Invited> {
    const { store, acts } = this.#parts;
    const user = await store.users.find(id);
    if (user === undefined || user.removed !== undefined)
      throw new BailiwickError('not_found', 'There is no such person here.');
    if (user.status === 'suspended')
      throw new BailiwickError('conflict', 'This person is suspended.', {
        remedy: 'Lift the suspension first.',
      });
    return recorded(acts, { by, kind: 'user.link_made', about: id, details: { proofs } }, async () => {
      if (proofs === 'forget') {
        await store.credentials.removeProofs(id);
        await store.sessions.endAll(id);
      }
      return this.#linkFor(user, user.status === 'invited' ? 'join' : 'reset');
    });
  }

  /** For whom a link is; undefined when it does not work any more. */
  async holderOf(
    token: string,
  ): Promise<{ readonly user: User; readonly purpose: 'join' | 'reset' } | undefined> {
    const { store, now } = this.#parts;
    const invitation = await store.sessions.invitation(hashOf(token));
    if (invitation === undefined || invitation.expires <= now()) return undefined;
    const user = await store.users.find(invitation.user);
    if (user === undefined || user.removed !== undefined || user.status === 'suspended') return undefined;
    return { user, purpose: invitation.purpose };
  }

  /** @throws BailiwickError `not_allowed` when the link does not work any more. */
  async requireHolder(token: string): Promise<{ readonly user: User; readonly purpose: 'join' | 'reset' }> {
    const holder = await this.holderOf(token);
    if (holder === undefined) throw spent();
    return holder;
  }

  /**
   * Sets the password and signs in. Sessions that were open end; a second factor stays and is asked for next time.
   *
   * @throws BailiwickError `not_allowed` when the link does not work any more; `malformed_request`; `rate_limited`
   */
  async accept(
    { password, ...newcomer }: Newcomer & { readonly password: string },
    whence: Whence,
  ): Promise<OpenedSession> {
    const { store, now, randomBytes } = this.#parts;
    return this.#comeIn(newcomer, whence, async (user) => {
      requireGoodPassword(password, user);
      const hash = await hashPassword(password, randomBytes(SALT_BYTES));
      return () => store.credentials.setPasswordHash(user.id, hash, now());
    });
  }

  /**
   * Joins with a passkey in the place of a password. Whoever lost their way in gets none by a link: a passkey needs no
   * second factor, and theirs is to stay.
   *
   * @param made what their browser made, checked.
   * @throws as `accept`
   */
  async acceptByPasskey(
    newcomer: Newcomer,
    made: (user: User) => Promise<Passkey>,
    whence: Whence,
  ): Promise<OpenedSession> {
    if ((await this.holderOf(newcomer.token))?.purpose === 'reset') throw spent();
    return this.#comeIn(newcomer, whence, async (user) => {
      const passkey = await made(user);
      return async () => {
        if ((await this.#parts.store.credentials.addPasskey(passkey)) === 'taken') throw known();
      };
    });
  }

  async #comeIn({ token, name, language }: Newcomer, whence: Whence, proof: Proof): Promise<OpenedSession> {
    const { store, acts, now } = this.#parts;
    const holder = await this.holderOf(token);
    if (holder === undefined) {
      await strike(store.sessions, [{ key: `network ${networkOf(whence.address)}`, rule: NETWORK }], now());
      throw spent();
    }
    const { user, purpose } = holder;
    const changes = {
      status: 'active',
      name: name === undefined ? user.name : checkLabel('name', name),
      language: language ?? user.language,
    } as const;
    const keep = await proof({ ...user, ...changes });
    const kind = purpose === 'join' ? 'user.joined' : 'user.password_reset';
    await recorded(acts, { by: personOf(user), kind, about: user.id }, async () => {
      // Of two who hold the same link one gets in.
      if (!(await store.sessions.spendInvitation(hashOf(token)))) throw spent();
      await keep();
      requireChanged(await store.users.change(user.id, changes));
      await store.sessions.endAll(user.id);
    });
    return this.#sessions.open({ ...user, ...changes }, 'invitation', whence);
  }

  async #linkFor(user: User, purpose: 'join' | 'reset'): Promise<Invited> {
    const { store, now, randomBytes } = this.#parts;
    const token = secretText(randomBytes);
    const created = now();
    const expires = created + LASTS_MS[purpose];
    await store.sessions.invite({ hash: hashOf(token), user: user.id, purpose, created, expires });
    return { user, purpose, token, expires };
  }

  #newUser({ email, name, language, role, roleExpires, team }: NewUser, status: User['status']): User {
    const { now, randomBytes } = this.#parts;
    return {
      id: newUserId(randomBytes),
      email: checkEmail(email),
      name: checkLabel('name', name),
      language,
      role,
      roleExpires,
      team: team === undefined ? undefined : checkLabel('team', team),
      status,
      created: now(),
      lastSeen: undefined,
      externalId: undefined,
      removed: undefined,
    };
  }
}

export const newUserId = (randomBytes: (size: number) => Uint8Array): UserId =>
  userId(`u_${Buffer.from(randomBytes(ID_BYTES)).toString('hex')}`);

const spent = (): BailiwickError =>
  new BailiwickError('not_allowed', 'This link does not work any more.', {
    remedy: 'A link works once and for a while. Ask an owner for a new one.',
  });
