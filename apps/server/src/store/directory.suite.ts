import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { User } from '../identity/user.ts';
import type { GroupGift } from '../identity/sign-on/provider.ts';
import { type Household, household } from '../identity/testing/household.ts';
import { openStore } from './open.ts';
import type { Place } from './testing/place.ts';

const BY = { kind: 'product', part: 'test' } as const;
const OTTO = { email: 'otto@keller.example', name: 'Otto', externalId: 'e-otto', access: 'active' } as const;
const GIFTS = new Map<string, GroupGift>([['Approvers', { role: 'approver', team: undefined }]]);

export function directorySuite(place: Place): void {
  const within = async (work: (home: Household) => Promise<void>, gifts = GIFTS) => {
    const store = await openStore(await place.newTarget(), { now: Date.now });
    try {
      const home = household(store.identity, undefined, gifts);
      home.clock.now = Date.now();
      await home.claim();
      await work(home);
    } finally {
      await store.close();
    }
  };
  const roleOf = async ({ identity }: Household, { id }: User) => (await identity.roster.find(id)).role;

  describe(`a directory on ${place.name}`, () => {
    it('brings each person in once, by address and by its own id', () =>
      within(async ({ identity: { provisioning, roster } }) => {
        const otto = await provisioning.addUser(OTTO);
        const conflict = { code: 'conflict' };
        await assert.rejects(provisioning.addUser({ ...OTTO, externalId: 'other' }), conflict);
        await assert.rejects(provisioning.addUser({ ...OTTO, email: 'o@keller.example' }), conflict);
        const ada = await provisioning.addUser({
          ...OTTO,
          email: 'ada@keller.example',
          externalId: undefined,
        });
        await assert.rejects(provisioning.replaceUser(ada.id, OTTO), conflict);
        await provisioning.removeUser(otto.id);
        assert.notEqual((await provisioning.addUser(OTTO)).id, otto.id);
        assert.equal((await roster.list()).length, 3);
      }));

    it('gives roles by groups and takes them back, whatever happens to the group', () =>
      within(async (home) => {
        const { provisioning } = home.identity;
        const otto = await provisioning.addUser(OTTO);
        const described = { name: 'Approvers', externalId: 'g-1', members: [otto.id] };
        const group = await provisioning.addGroup(described);
        assert.equal(await roleOf(home, otto), 'approver');
        await assert.rejects(provisioning.addGroup(described), { code: 'conflict' });
        await provisioning.replaceGroup(group, { ...described, name: 'Retired' });
        assert.equal(await roleOf(home, otto), 'member');
        await provisioning.replaceGroup({ ...group, name: 'Retired' }, described);
        assert.equal(await roleOf(home, otto), 'approver');
        await provisioning.removeGroup(group.id);
        assert.equal(await roleOf(home, otto), 'member');
        assert.deepEqual(await provisioning.groups(), []);
      }));

    it('undoes nobody’s change to a group that was made at the same time', () =>
      within(async ({ identity: { provisioning } }) => {
        const [otto, ada] = [
          await provisioning.addUser(OTTO),
          await provisioning.addUser({ ...OTTO, email: 'ada@keller.example', externalId: 'e-ada' }),
        ];
        const empty = { name: 'All', externalId: undefined, members: [] };
        const group = await provisioning.addGroup(empty);
        // Both were made of the group as it was when nobody was in it.
        await provisioning.replaceGroup(group, { ...empty, members: [otto.id] });
        const after = await provisioning.replaceGroup(group, { ...empty, members: [ada.id] });
        assert.deepEqual(after.members, [otto.id, ada.id].toSorted());
      }));

    it('never takes the last owner: not by leaving a group, nor by shutting out, nor by removing', () =>
      within(
        async (home) => {
          const { provisioning, roster } = home.identity;
          const petra = (await roster.list())[0] as User;
          const said = {
            email: petra.email,
            name: petra.name,
            externalId: 'e-petra',
            access: 'active',
          } as const;
          await provisioning.replaceUser(petra.id, said);
          const owners = { name: 'Owners', externalId: undefined, members: [petra.id] };
          const group = await provisioning.addGroup(owners);
          await provisioning.replaceGroup(group, { ...owners, members: [] });
          assert.equal(await roleOf(home, petra), 'owner');
          const conflict = { code: 'conflict' };
          await assert.rejects(
            provisioning.replaceUser(petra.id, { ...said, access: 'suspended' }),
            conflict,
          );
          await provisioning.replaceGroup({ ...group, members: [] }, owners);
          await assert.rejects(provisioning.removeUser(petra.id), conflict);
          assert.deepEqual((await provisioning.group(group.id)).members, [petra.id]);
          assert.equal((await roster.find(petra.id)).status, 'active');
        },
        new Map([['Owners', { role: 'owner', team: undefined }]]),
      ));

    it('writes by a token that rests as a hash, is named once, and ends when it is revoked', () =>
      within(async ({ identity: { provisioning } }) => {
        const token = await provisioning.makeToken(BY, 'Entra');
        await assert.rejects(provisioning.makeToken(BY, 'Entra'), { code: 'conflict' });
        assert.doesNotMatch(JSON.stringify(await provisioning.tokens()), new RegExp(token));
        assert.equal(await provisioning.isToken(token, '192.0.2.1'), true);
        assert.equal(await provisioning.revokeToken(BY, 'Entra'), true);
        assert.equal(await provisioning.revokeToken(BY, 'Entra'), false);
        assert.equal(await provisioning.isToken(token, '192.0.2.1'), false);
      }));
  });
}
