/**
 * The people of this install, and what is done to them by others.
 *
 * Promises: every change is in the ledger before it is made; a person who is suspended or removed has no session and no
 * API key a moment later; one active owner always remains.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { UserId } from '@bailiwick/contract/ids';
import type { Role } from '@bailiwick/contract/permissions';
import { type Actor, recorded } from './actor.ts';
import { checkLabel, checkRole } from './labels.ts';
import type { IdentityParts } from './parts.ts';
import type { Language, User, UserChanges } from './user.ts';
import type { ChangeResult } from './user-store.ts';

type Parts = Pick<IdentityParts, 'store' | 'acts' | 'keys' | 'now'>;

export class Roster {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  list(): Promise<readonly User[]> {
    return this.#parts.store.users.all();
  }

  count(): Promise<number> {
    return this.#parts.store.users.count();
  }

  teams(): Promise<readonly string[]> {
    return this.#parts.store.users.teams();
  }

  async addTeam(by: Actor, name: string): Promise<void> {
    const { store, acts, now } = this.#parts;
    checkLabel('team', name);
    await recorded(acts, { by, kind: 'team.added', about: 'teams' }, () => store.users.addTeam(name, now()));
  }

  /** @throws BailiwickError `not_found` */
  async find(id: UserId): Promise<User> {
    const user = await this.#parts.store.users.find(id);
    if (user === undefined || user.removed !== undefined) throw nobody();
    return user;
  }

  /** By id or mail address, for people who type. @throws BailiwickError `not_found` */
  async lookUp(idOrEmail: string): Promise<User> {
    const { users } = this.#parts.store;
    const user =
      (await users.find(idOrEmail as UserId)) ?? (await users.byEmail(idOrEmail.trim().toLowerCase()));
    if (user === undefined || user.removed !== undefined) throw nobody();
    return user;
  }

  /** Whoever gets another role signs in again: no session outlives the rights that it was opened with. */
  async setRole(
    by: Actor,
    id: UserId,
    { role, expires }: { readonly role: Role; readonly expires?: number | undefined },
  ): Promise<User> {
    checkRole(role, expires, this.#parts.now());
    const user = await this.find(id);
    if (user.role === role && user.roleExpires === expires) return user;
    const details = { from: user.role, to: role, ...(expires === undefined ? {} : { until: expires }) };
    return this.#change(
      { by, kind: 'user.role_changed', about: id, details },
      id,
      { role, roleExpires: expires },
      async () => {
        await this.#parts.store.sessions.endAll(id);
      },
    );
  }

  async setTeam(by: Actor, id: UserId, team: string | undefined): Promise<User> {
    if (team !== undefined) checkLabel('team', team);
    return this.#change({ by, kind: 'user.team_changed', about: id }, id, { team });
  }

  /** What people change about themselves. */
  async describe(
    by: Actor,
    id: UserId,
    { name, language }: { readonly name: string; readonly language: Language },
  ): Promise<User> {
    checkLabel('name', name);
    return this.#change({ by, kind: 'user.described', about: id }, id, { name, language });
  }

  /** Doing it again finishes what was broken off. */
  async suspend(by: Actor, id: UserId): Promise<User> {
    return this.#change({ by, kind: 'user.suspended', about: id }, id, { status: 'suspended' }, () =>
      this.#shutOut(id),
    );
  }

  /** Keys that were revoked stay revoked. */
  async reinstate(by: Actor, id: UserId): Promise<User> {
    const user = await this.find(id);
    if (user.status !== 'suspended') return user;
    // Whoever never had a way in still needs the invitation.
    const { credentials } = this.#parts.store;
    const mayEnter =
      user.externalId !== undefined ||
      (await credentials.passwordHash(id)) !== undefined ||
      (await credentials.passkeys(id)).length > 0;
    return this.#change({ by, kind: 'user.reinstated', about: id }, id, {
      status: mayEnter ? 'active' : 'invited',
    });
  }

  /** The name stays with what the person did; every way in is gone, and the mail address is free. */
  async remove(by: Actor, id: UserId): Promise<void> {
    const { store, now } = this.#parts;
    const changes: UserChanges = { status: 'suspended', removed: now() };
    await this.#change({ by, kind: 'user.removed', about: id }, id, changes, async () => {
      await this.#shutOut(id);
      await store.credentials.removeAll(id);
    });
  }

  /** @param except the id of a session that goes on. @returns how many ended. */
  async endSessions(by: Actor, id: UserId, except?: string): Promise<number> {
    const { store, acts } = this.#parts;
    await this.find(id);
    return recorded(acts, { by, kind: 'user.sessions_ended', about: id }, () =>
      store.sessions.endAll(id, except),
    );
  }

  /** Of one's own, where one does not know it or has no use for it. False where it has ended already. */
  async endSession(by: Actor, id: UserId, session: string): Promise<boolean> {
    const { store, acts } = this.#parts;
    return recorded(acts, { by, kind: 'user.session_ended', about: id }, () =>
      store.sessions.end(id, session),
    );
  }

  async #shutOut(id: UserId): Promise<void> {
    const { store, keys } = this.#parts;
    await store.sessions.endAll(id);
    await keys.revokeOwnedBy(id);
  }

  async #change(
    deed: Parameters<typeof recorded>[1],
    id: UserId,
    changes: UserChanges,
    afterwards: () => Promise<void> = async () => {},
  ): Promise<User> {
    const { store, acts } = this.#parts;
    await this.find(id);
    return recorded(acts, deed, async () => {
      requireChanged(await store.users.change(id, changes));
      await afterwards();
      return (await store.users.find(id)) ?? raise();
    });
  }
}

/** @throws BailiwickError `not_found` or `conflict` */
export function requireChanged(result: ChangeResult): void {
  switch (result) {
    case 'changed':
      return;
    case 'unknown':
      throw nobody();
    case 'taken':
      throw new BailiwickError(
        'conflict',
        'Another person has this mail address or this id in the directory.',
      );
    case 'last_owner':
      throw new BailiwickError(
        'conflict',
        'This is the last owner; nobody could manage the install afterwards.',
        {
          remedy: 'Make another person an owner first.',
        },
      );
  }
}

const raise = (): never => {
  throw nobody();
};

const nobody = (): BailiwickError => new BailiwickError('not_found', 'There is no such person here.');
