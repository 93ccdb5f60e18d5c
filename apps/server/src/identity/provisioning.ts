/**
 * What a firm's directory does to the people of an install: it makes them, describes them, suspends them and takes them
 * away, and says which groups they are in. It writes; we obey within bounds.
 *
 * Promises: everything is in the ledger before it is done; the last owner stays; the address of an owner is changed by
 * owners alone, for whoever rules over addresses would otherwise rule over the install.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { UserId } from '@bailiwick/contract/ids';
import { type Actor, recorded } from './actor.ts';
import type { DirectoryGroup } from './directory-store.ts';
import { give, giftOf } from './given-role.ts';
import { newUserId } from './joining.ts';
import { checkEmail, checkLabel } from './labels.ts';
import { requireOwned } from './owned.ts';
import type { IdentityParts } from './parts.ts';
import { type Roster, requireChanged } from './roster.ts';
import { networkOf } from '../callers/network.ts';
import { NETWORK, strike } from './throttle.ts';
import { hashOf, secretText } from './secret-text.ts';
import type { GroupGift } from './sign-on/provider.ts';
import type { User } from './user.ts';

const BY: Actor = { kind: 'product', part: 'directory' };
const ID_BYTES = 9;
const MOST_TOKENS = 10;

/** A person as the directory describes them. */
export interface DescribedUser {
  readonly email: string;
  readonly name: string;
  readonly externalId: string | undefined;
  /** `as it is`: the directory says nothing of it. */
  readonly access: 'active' | 'suspended' | 'as it is';
}

export interface DescribedGroup {
  readonly name: string;
  readonly externalId: string | undefined;
  readonly members: readonly UserId[];
}

export type GroupWithMembers = DirectoryGroup & { readonly members: readonly UserId[] };

export class Provisioning {
  readonly #parts: IdentityParts;
  readonly #roster: Roster;
  readonly #rules: () => ReadonlyMap<string, GroupGift>;

  /** @param rules what a group gives, by its name; where there are any, the directory rules over roles. */
  constructor(parts: IdentityParts, roster: Roster, rules: () => ReadonlyMap<string, GroupGift>) {
    this.#parts = parts;
    this.#roster = roster;
    this.#rules = rules;
  }

  /** @throws BailiwickError `conflict` where the address or the directory's id is taken; `malformed_request` */
  async addUser({ email, name, externalId, access }: DescribedUser): Promise<User> {
    const { store, acts, now, randomBytes } = this.#parts;
    await requireOwned(store);
    const user: User = {
      id: newUserId(randomBytes),
      email: checkEmail(email),
      name: checkLabel('name', name),
      language: 'en',
      role: 'member',
      roleExpires: undefined,
      team: undefined,
      // They come in by the directory's sign-on, or by a link that an owner makes.
      status: access === 'suspended' ? 'suspended' : 'invited',
      created: now(),
      lastSeen: undefined,
      externalId,
      removed: undefined,
    };
    const details = { role: user.role };
    return recorded(acts, { by: BY, kind: 'user.provisioned', about: user.id, details }, async () => {
      if ((await store.users.add(user)) === 'taken')
        throw new BailiwickError(
          'conflict',
          'Another person has this mail address or this id in the directory.',
        );
      return user;
    });
  }

  async replaceUser(id: UserId, described: DescribedUser): Promise<User> {
    const { store, acts } = this.#parts;
    const user = await this.#roster.find(id);
    const email = checkEmail(described.email);
    const name = checkLabel('name', described.name);
    const { externalId } = described;
    if (email !== user.email && user.role === 'owner')
      throw new BailiwickError('not_allowed', 'The address of an owner is changed by owners alone.');
    if (email !== user.email || name !== user.name || externalId !== user.externalId) {
      const deed = { by: BY, kind: 'user.described', about: id } as const;
      await recorded(acts, deed, async () =>
        requireChanged(await store.users.change(id, { email, name, externalId })),
      );
    }
    if (described.access === 'suspended' && user.status !== 'suspended') await this.#roster.suspend(BY, id);
    if (described.access === 'active' && user.status === 'suspended') await this.#roster.reinstate(BY, id);
    return this.#follow(await this.#roster.find(id));
  }

  /** Every way in is gone, groups included; the name stays with what the person did. */
  removeUser(id: UserId): Promise<void> {
    return this.#roster.remove(BY, id);
  }

  /** What a group gives, by its name. */
  giftOf(name: string): Partial<GroupGift> {
    return this.#rules().get(name) ?? {};
  }

  async groups(): Promise<readonly GroupWithMembers[]> {
    const { directory } = this.#parts.store;
    return Promise.all(
      (await directory.groups()).map(async (group) => ({
        ...group,
        members: await directory.members(group.id),
      })),
    );
  }

  /** @throws BailiwickError `not_found` */
  async group(id: string): Promise<GroupWithMembers> {
    const { directory } = this.#parts.store;
    const group = await directory.group(id);
    if (group === undefined) throw new BailiwickError('not_found', 'There is no such group.');
    return { ...group, members: await directory.members(id) };
  }

  async addGroup({ name, externalId, members }: DescribedGroup): Promise<GroupWithMembers> {
    const { store, acts, now, randomBytes } = this.#parts;
    await this.#requireKnown(members);
    const id = `g_${Buffer.from(randomBytes(ID_BYTES)).toString('hex')}`;
    await recorded(acts, { by: BY, kind: 'directory.group_added', about: id }, async () => {
      const added = await store.directory.addGroup({ id, name: checkName(name), externalId, created: now() });
      if (added === 'taken') throw taken();
      await store.directory.changeMembers(id, { add: members, remove: [] });
    });
    await this.#followAll(members);
    return this.group(id);
  }

  /** @param before as the change was made of: who came in or left meanwhile, elsewhere, is not undone. */
  async replaceGroup(
    before: GroupWithMembers,
    { name, externalId, members }: DescribedGroup,
  ): Promise<GroupWithMembers> {
    const { store, acts } = this.#parts;
    const { id } = before;
    const [had, has] = [new Set(before.members), new Set(members)];
    const add = members.filter((member) => !had.has(member));
    const remove = before.members.filter((member) => !has.has(member));
    await this.#requireKnown(add);
    const details = { added: add.length, removed: remove.length };
    await recorded(acts, { by: BY, kind: 'directory.group_changed', about: id, details }, async () => {
      if ((await store.directory.changeGroup(id, { name: checkName(name), externalId })) === 'taken')
        throw taken();
      await store.directory.changeMembers(id, { add, remove });
    });
    // Another name may give something else to everybody in it.
    await this.#followAll(before.name === name ? [...add, ...remove] : [...new Set([...had, ...has])]);
    return this.group(id);
  }

  async removeGroup(id: string): Promise<void> {
    const { members } = await this.group(id);
    await recorded(this.#parts.acts, { by: BY, kind: 'directory.group_removed', about: id }, () =>
      this.#parts.store.directory.removeGroup(id),
    );
    await this.#followAll(members);
  }

  /** A token by which a directory may write here. @returns it; shown this once. @throws BailiwickError `conflict` */
  async makeToken(by: Actor, name: string): Promise<string> {
    const { store, acts, now, randomBytes } = this.#parts;
    checkLabel('name', name);
    await requireOwned(store);
    if ((await store.directory.tokens()).length >= MOST_TOKENS)
      throw new BailiwickError('conflict', `There are ${MOST_TOKENS} tokens already.`, {
        remedy: 'Revoke one first.',
      });
    const token = `bwd_${secretText(randomBytes)}`;
    await recorded(acts, { by, kind: 'directory.token_made', about: 'directory' }, async () => {
      if ((await store.directory.addToken(hashOf(token), { name, created: now() })) === 'taken')
        throw new BailiwickError('conflict', 'A token of this name is in force.', {
          remedy: 'Choose another name, or revoke that one first.',
        });
    });
    return token;
  }

  async revokeToken(by: Actor, name: string): Promise<boolean> {
    return recorded(this.#parts.acts, { by, kind: 'directory.token_revoked', about: 'directory' }, () =>
      this.#parts.store.directory.removeToken(name),
    );
  }

  tokens(): ReturnType<IdentityParts['store']['directory']['tokens']> {
    return this.#parts.store.directory.tokens();
  }

  /** Whether this is a token in force; attempts with others are counted. @throws BailiwickError `rate_limited` */
  async isToken(presented: string | undefined, address: string): Promise<boolean> {
    const { store, now } = this.#parts;
    const known = presented !== undefined && (await store.directory.token(hashOf(presented))) !== undefined;
    // A count of its own: a directory with an old token slows down nobody who signs in from the same network.
    if (!known)
      await strike(store.sessions, [{ key: `directory ${networkOf(address)}`, rule: NETWORK }], now());
    return known;
  }

  async #requireKnown(members: readonly UserId[]): Promise<void> {
    const known = new Set((await this.#roster.list()).map(({ id }) => id));
    if (members.every((member) => known.has(member))) return;
    throw new BailiwickError('malformed_request', 'A member of the group is nobody who is known here.');
  }

  async #followAll(members: readonly UserId[]): Promise<void> {
    if (this.#rules().size === 0) return;
    const moved = new Set(members);
    for (const user of await this.#roster.list()) if (moved.has(user.id)) await this.#follow(user);
  }

  /** Roles of those whom the directory does not know are not its business. */
  async #follow(user: User): Promise<User> {
    const rules = this.#rules();
    if (rules.size === 0 || user.externalId === undefined) return user;
    const groups = await this.#parts.store.directory.groupsOf(user.id);
    const gift = giftOf(rules, new Set(groups.map(({ name }) => name)));
    return give(this.#parts, user, gift, { by: BY, details: {} });
  }
}

const taken = (): BailiwickError => new BailiwickError('conflict', 'Another group has this name.');

const LONGEST_NAME = 256;

function checkName(name: string): string {
  if (name.trim() !== '' && name.length <= LONGEST_NAME && !/\p{C}/u.test(name)) return name;
  throw new BailiwickError(
    'malformed_request',
    `The name of a group must be 1 to ${LONGEST_NAME} visible characters.`,
  );
}
