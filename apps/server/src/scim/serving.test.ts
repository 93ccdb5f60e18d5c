import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { type Household, household } from '../identity/testing/household.ts';
import type { GroupGift } from '../identity/sign-on/provider.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { provisioned } from './serving.ts';

const BY = { kind: 'product', part: 'test' } as const;
const PATCH = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];

interface Said {
  readonly status: number;
  readonly body: Record<string, never> & {
    readonly id: string;
    readonly Resources: readonly Record<string, unknown>[];
    readonly [name: string]: unknown;
  };
}

describe('the firm’s directory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-scim-'));
  const gifts = new Map<string, GroupGift>();
  const faults: unknown[] = [];
  let count = 0;
  let now = 0;
  let store: Store;
  let home: Household;
  let server: Server;
  let base: string;
  let token: string;

  beforeEach(async () => {
    gifts.clear();
    store = await openStore({ kind: 'sqlite', file: join(folder, `${++count}`, 'b.db') }, { now: Date.now });
    home = household(store.identity, undefined, gifts);
    await home.claim();
    token = await home.identity.provisioning.makeToken(BY, 'Entra');
    const answer = provisioned({
      identity: home.identity,
      originOf: () => 'https://door.example',
      addressOf: () => '192.0.2.7',
      now: () => now,
      perMinute: 100,
      onFault: (error) => faults.push(error),
    });
    server = createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim/v2`;
  });
  afterEach(async () => {
    server.close();
    server.closeAllConnections();
    await store.close();
    assert.deepEqual(faults.splice(0), []);
  });
  after(() => rmSync(folder, { recursive: true }));

  const ask = async (method: string, path: string, body?: unknown, bearer = token): Promise<Said> => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/scim+json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Said['body'] };
  };
  const otto = (more: object = {}) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: 'Otto@keller.example',
    externalId: 'e-otto',
    name: { givenName: 'Otto', familyName: 'Maler' },
    active: true,
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Sales' },
    ...more,
  });
  const patch = (path: string, ...Operations: readonly object[]): Promise<Said> =>
    ask('PATCH', path, { schemas: PATCH, Operations });

  it('brings somebody in, finds them, describes them anew, shuts them out and takes them away', async () => {
    assert.deepEqual(
      (await ask('GET', '/Users?filter=userName+eq+%22otto@keller.example%22')).body.Resources,
      [],
    );
    const made = await ask('POST', '/Users', otto());
    assert.equal(made.status, 201);
    assert.equal(made.body['displayName'], 'Otto Maler');
    const { id } = made.body;
    const found = await ask(
      'GET',
      '/Users?filter=userName+eq+%22OTTO@keller.example%22&startIndex=1&count=1',
    );
    assert.equal(found.body.Resources[0]?.['id'], id);
    const renamed = await ask('PUT', `/Users/${id}`, otto({ displayName: 'Otto M. Maler' }));
    assert.equal(renamed.body['displayName'], 'Otto M. Maler');
    // As Microsoft Entra writes it.
    const out = await patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: 'False' });
    assert.equal(out.body['active'], false);
    assert.equal(
      (await patch(`/Users/${id}`, { op: 'replace', value: { active: true } })).body['active'],
      true,
    );
    assert.equal((await ask('DELETE', `/Users/${id}`)).status, 204);
    assert.equal((await ask('GET', `/Users/${id}`)).status, 404);
    const kinds = new Set<string>(home.acts.map(({ kind }) => kind));
    for (const kind of ['user.provisioned', 'user.described', 'user.suspended', 'user.removed'])
      assert.ok(kinds.has(kind), kind);
  });

  it('ends the sessions of whoever it shuts out', async () => {
    const opened = await home.join('lena@keller.example');
    await patch(`/Users/${opened.user.id}`, { op: 'replace', path: 'active', value: false });
    assert.equal(await home.identity.sessions.find(opened.token), undefined);
  });

  it('gives by groups what the configuration says, and takes it back', async () => {
    gifts.set('AI approvers', { role: 'approver', team: 'compliance' });
    const { id } = (await ask('POST', '/Users', otto())).body;
    const role = async () => {
      const users = await home.identity.roster.list();
      const user = users.find((one) => one.id === id);
      return [user?.role, user?.team];
    };
    const group = await ask('POST', '/Groups', { displayName: 'AI approvers', members: [{ value: id }] });
    assert.equal(group.status, 201);
    assert.deepEqual(await role(), ['approver', 'compliance']);
    await patch(`/Groups/${group.body.id}`, { op: 'remove', path: `members[value eq "${id}"]` });
    assert.deepEqual(await role(), ['member', 'compliance']);
    await patch(`/Groups/${group.body.id}`, { op: 'add', path: 'members', value: [{ value: id }] });
    assert.deepEqual(await role(), ['approver', 'compliance']);
    assert.equal((await ask('DELETE', `/Groups/${group.body.id}`)).status, 204);
    assert.deepEqual(await role(), ['member', 'compliance']);
    const slim = await ask('GET', '/Groups?excludedAttributes=members');
    assert.equal(slim.body['totalResults'], 0);
  });

  it('loses none of the changes to a group that come at once', async () => {
    const ids: string[] = [];
    for (const each of ['a', 'b', 'c', 'd', 'e', 'f'])
      ids.push(
        (await ask('POST', '/Users', otto({ userName: `${each}@keller.example`, externalId: each }))).body.id,
      );
    const group = await ask('POST', '/Groups', { displayName: 'All', members: [] });
    const path = `/Groups/${group.body.id}`;
    await Promise.all(ids.map((value) => patch(path, { op: 'add', path: 'members', value: [{ value }] })));
    const { members } = (await ask('GET', path)).body as unknown as { members: { value: string }[] };
    assert.deepEqual(members.map(({ value }) => value).toSorted(), ids.toSorted());
  });

  it('lets nobody back in of whom the directory only says how they are called', async () => {
    const { id } = (await ask('POST', '/Users', otto())).body;
    await home.identity.roster.suspend(BY, id as never);
    const { active: _, ...unsaid } = otto({ displayName: 'Otto' });
    assert.equal((await ask('PUT', `/Users/${id}`, unsaid)).body['active'], false);
    assert.equal((await ask('PUT', `/Users/${id}`, otto())).body['active'], true);
  });

  it('does not let the last owner vanish, nor take an owner’s address', async () => {
    const petra = (await home.identity.roster.list())[0];
    const shut = await patch(`/Users/${petra?.id}`, { op: 'replace', path: 'active', value: false });
    assert.deepEqual([shut.status, shut.body['scimType']], [409, 'uniqueness']);
    assert.equal((await ask('DELETE', `/Users/${petra?.id}`)).status, 409);
    const taken = await patch(`/Users/${petra?.id}`, {
      op: 'replace',
      path: 'userName',
      value: 'x@evil.example',
    });
    assert.equal(taken.status, 403);
    gifts.set('Owners', { role: 'owner', team: undefined });
    const group = await ask('POST', '/Groups', { displayName: 'Owners', members: [] });
    await ask('DELETE', `/Groups/${group.body.id}`);
    assert.equal((await home.identity.roster.find(petra?.id as never)).role, 'owner');
  });

  it('refuses a second person of the same address, and says why in its own shape', async () => {
    await ask('POST', '/Users', otto());
    const again = await ask('POST', '/Users', otto({ externalId: 'other' }));
    assert.equal(again.status, 409);
    assert.equal(again.body['scimType'], 'uniqueness');
    assert.deepEqual(again.body['schemas'], ['urn:ietf:params:scim:api:messages:2.0:Error']);
  });

  it('asks for a token that is in force, and slows down whoever guesses', async () => {
    assert.equal((await ask('GET', '/Users', undefined, 'bwd_wrong-wrong-wrong-wrong')).status, 401);
    await home.identity.provisioning.revokeToken(BY, 'Entra');
    assert.equal((await ask('GET', '/Users')).status, 401);
    const statuses = [];
    for (let tries = 0; tries < 40; tries += 1) statuses.push((await ask('GET', '/Users')).status);
    assert.ok(statuses.includes(429));
  });

  it('slows down a directory that runs wild with a token that is in force, and lets it go on later', async () => {
    for (let asked = 0; asked < 100; asked += 1)
      assert.equal((await ask('GET', '/ServiceProviderConfig')).status, 200);
    const { status, body } = await ask('GET', '/ServiceProviderConfig');
    assert.equal(status, 429);
    assert.deepEqual(body['schemas'], ['urn:ietf:params:scim:api:messages:2.0:Error']);
    const other = await home.identity.provisioning.makeToken(BY, 'Okta');
    assert.equal((await ask('GET', '/ServiceProviderConfig', undefined, other)).status, 200);
    now += 1_000;
    assert.equal((await ask('GET', '/ServiceProviderConfig')).status, 200);
  });

  it('answers what is malformed, too large, unknown or unfit with an error of the protocol', async () => {
    const { id } = (await ask('POST', '/Users', otto())).body;
    const statusOf = async (method: string, path: string, body?: unknown) =>
      (await ask(method, path, body)).status;
    assert.equal(await statusOf('POST', '/Users', '{'), 400);
    assert.equal(await statusOf('POST', '/Users', '[]'), 400);
    assert.equal(await statusOf('POST', '/Users', otto({ userName: 'no address' })), 400);
    assert.equal(await statusOf('POST', '/Users', otto({ userName: 7 })), 400);
    assert.equal(
      await statusOf('POST', '/Users', { userName: 'a@b.example', x: 'y'.repeat(1_100_000) }),
      413,
    );
    assert.equal(
      await statusOf('POST', '/Groups', { displayName: 'G', members: [{ value: 'u_nobody' }] }),
      400,
    );
    assert.equal(await statusOf('PATCH', `/Users/${id}`, { Operations: [{ op: 'fly' }] }), 400);
    assert.equal(await statusOf('PATCH', `/Users/${id}`, { Operations: [] }), 400);
    assert.equal(await statusOf('GET', '/Users?filter=userName+like+1'), 400);
    assert.equal(await statusOf('GET', '/Users/u_unknown'), 404);
    assert.equal(await statusOf('GET', '/Robots'), 404);
    assert.equal(await statusOf('GET', '/Users/%ff'), 404);
    assert.equal(await statusOf('DELETE', '/Users'), 405);
    assert.equal(await statusOf('GET', '/Users/x/y'), 404);
  });

  it('says what it can do', async () => {
    const config = await ask('GET', '/ServiceProviderConfig');
    assert.deepEqual(config.body['patch'], { supported: true });
    assert.equal((await ask('GET', '/ResourceTypes')).body['totalResults'], 2);
    assert.equal((await ask('GET', '/Schemas/urn:ietf:params:scim:schemas:core:2.0:User')).status, 200);
  });
});
