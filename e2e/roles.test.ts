import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { API } from '@bailiwick/api/catalogue';
import type { Endpoint } from '@bailiwick/api/endpoint';
import { ApiFailure } from '@bailiwick/api/failure';
import { ROLES, type Role, can } from '@bailiwick/contract/permissions';
import { type Member, PASSWORD, claimed, joined, newcomer } from './household.ts';
import { type TestDoor, openDoor } from './test-door.ts';

const ENDPOINTS = Object.entries(API as Readonly<Record<string, Readonly<Record<string, Endpoint>>>>).flatMap(
  ([group, endpoints]) =>
    Object.entries(endpoints).map(([name, endpoint]) => ({ name: `${group}.${name}`, endpoint })),
);

describe('who may do what at the control plane', () => {
  let door: TestDoor;
  let owner: Member;
  const members = new Map<Role, Member>();
  before(async () => {
    door = await openDoor('telemetry: { log_level: silent }\n');
    owner = await claimed(door);
    for (const role of ROLES)
      members.set(role, role === 'owner' ? owner : await joined(door, owner, `P${role}`, role));
  });
  after(() => door.close());

  /** Asks with an input that no endpoint takes: whoever is let in is told so, whoever is not is told that. */
  const answerTo = async ({ method, path }: Endpoint, cookie: string): Promise<string> => {
    const at = path.replaceAll(/:\w+/g, 'x');
    const response = await fetch(`${door.url}/api/v1${at}`, {
      method,
      headers: { cookie, 'x-bailiwick-console': '1', 'content-type': 'application/json' },
      ...(method === 'GET' || method === 'DELETE' ? {} : { body: '{"nobody takes":"this"}' }),
    });
    const text = await response.text();
    if (response.ok) return 'ok';
    return (JSON.parse(text) as { error: { code: string } }).error.code;
  };

  for (const role of ROLES) {
    it(`${role}: every endpoint lets in or refuses as the table of permissions says`, async () => {
      for (const { name, endpoint } of ENDPOINTS) {
        // Signing out, or acting on oneself, would end the test's own session.
        if (/^(session|account)\./.test(name)) continue;
        // Whoever may hear this would hear it for ever.
        if (name === 'overview.live' && can(role, 'overview.read')) continue;
        const said = await answerTo(endpoint, members.get(role)?.cookie() ?? '');
        const { access } = endpoint;
        const allowed = access === 'anybody' || access === 'signed-in' || can(role, access);
        assert.equal(said === 'not_allowed', !allowed, `${role} at ${name}: ${said}`);
        assert.notEqual(said, 'not_signed_in', name);
      }
    });
  }

  it('what goes on for a while is refused like all else: exports, backups, drills', async () => {
    const goesOn = ENDPOINTS.filter(({ endpoint }) => endpoint.answers === 'lines');
    assert.ok(goesOn.some(({ name }) => name === 'exports.make'));
    for (const role of ROLES)
      for (const { name, endpoint } of goesOn) {
        const { access } = endpoint;
        // Whoever may would begin it.
        if (access === 'anybody' || access === 'signed-in' || can(role, access)) continue;
        const said = await answerTo(endpoint, members.get(role)?.cookie() ?? '');
        assert.equal(said, 'not_allowed', `${role} at ${name}`);
      }
  });

  it('everybody may see to their own account, whatever their role, and to nobody else’s', async () => {
    const { client: another } = await joined(door, owner, 'Another', 'member');
    // One owner stays the only one; what owners see to is what everybody does.
    for (const role of ROLES.filter((one) => one !== 'owner')) {
      const { client } = await joined(door, owner, `A${role}`, role);
      await client.account.describe({ name: `A ${role}`, language: 'de' });
      const [mine, theirs] = await Promise.all([client.account.show(), another.account.show()]);
      assert.ok(mine.state === 'own' && theirs.state === 'own');
      assert.equal(mine.sessions.length, 1);
      const foreign = theirs.sessions[0]?.id ?? assert.fail();
      await assert.rejects(client.account.endSession({ id: foreign }), { code: 'not_found' });
      await assert.rejects(client.passkeys.remove({ id: 'a-passkey-of-theirs' }), { code: 'not_found' });
      assert.equal((await client.account.endOtherSessions()).ended, 0);
      assert.equal((await another.session.here()).state, 'signed-in');
      const { secret } = await client.account.proposeSecondFactor();
      assert.match(secret, /^[A-Z2-7]{32}$/);
      await assert.rejects(client.account.confirmSecondFactor({ code: '000000' }), {
        code: 'malformed_request',
      });
    }
  });

  it('nobody: every endpoint but those for everybody asks to sign in', async () => {
    for (const { name, endpoint } of ENDPOINTS) {
      const said = await answerTo(endpoint, '');
      assert.equal(said === 'not_signed_in', endpoint.access !== 'anybody', `${name}: ${said}`);
    }
  });

  it('a directory writes by its token alone: no session and no API key does, whatever the role', async () => {
    const { key } = await owner.client.keys.create({ name: 'no directory' });
    const asks = [
      ['no proof', {}],
      ['an API key', { authorization: `Bearer ${key}` }],
      ...[...members].map(([role, { cookie }]) => [role, { cookie: cookie() }] as const),
    ] as const;
    for (const [who, headers] of asks)
      for (const [method, path] of [
        ['GET', 'Users'],
        ['PATCH', 'Groups/x'],
        ['GET', 'Schemas'],
      ] as const) {
        const response = await fetch(`${door.url}/scim/v2/${path}`, { method, headers });
        assert.equal(response.status, 401, `${who} at ${method} ${path}`);
      }
    const { token } = await owner.client.directory.makeToken({ name: 'Entra' });
    const headers = { authorization: `Bearer ${token}` };
    assert.equal((await fetch(`${door.url}/scim/v2/Users`, { headers })).status, 200);
    // It opens the directory's addresses and nothing else.
    for (const path of ['api/v1/people', 'api/v1/account', 'v1/models'])
      assert.equal((await fetch(`${door.url}/${path}`, { headers })).status, 401, path);
  });

  it('a link works once, and only the first claim makes an owner', async () => {
    const late = newcomer(door.url);
    const token = new URL(door.setupLink).searchParams.get('token') ?? '';
    await assert.rejects(
      late.client.session.claim({
        token,
        email: 'x@y.example',
        name: 'X',
        password: PASSWORD,
        language: 'en',
      }),
      (error) => error instanceof ApiFailure && error.code === 'not_allowed',
    );
    const { link = '' } = await owner.client.people.invite({
      email: 'once@keller.example',
      name: 'Once',
      role: 'member',
      language: 'en',
    });
    const once = new URL(link).hash.slice(1);
    await newcomer(door.url).client.session.accept({ token: once, password: PASSWORD });
    await assert.rejects(newcomer(door.url).client.session.accept({ token: once, password: PASSWORD }), {
      code: 'not_allowed',
    });
  });

  it('whoever is suspended is out at once, and the last owner cannot be', async () => {
    const gone = await joined(door, owner, 'Gone', 'member');
    assert.equal((await gone.client.session.here()).state, 'signed-in');
    const { people } = await owner.client.people.list();
    const idOf = (name: string): string => people.find((person) => person.name === name)?.id ?? '';
    await owner.client.people.suspend({ id: idOf('Gone') });
    assert.equal((await gone.client.session.here()).state, 'signed-out');
    await assert.rejects(owner.client.people.suspend({ id: idOf('Petra Keller') }), { code: 'conflict' });
  });

  it('one’s own address names nobody: a wrong password and an unknown account sound the same', async () => {
    const said = async (email: string): Promise<string> => {
      try {
        await newcomer(door.url).client.session.signIn({ email, password: 'wrong wrong wrong' });
        return 'in';
      } catch (error) {
        assert.ok(error instanceof ApiFailure);
        return `${error.status} ${error.code} ${error.message} ${error.remedy}`;
      }
    };
    assert.equal(await said('petra@keller.example'), await said('nobody@keller.example'));
    const back = newcomer(door.url);
    await back.client.session.signIn({ email: 'petra@keller.example', password: PASSWORD });
    assert.equal((await back.client.session.here()).state, 'signed-in');
    await back.client.session.signOut();
    assert.equal((await back.client.session.here()).state, 'signed-out');
  });

  it('what was done is in the ledger, by kind and not by name', async () => {
    const files = await door.files();
    assert.match(files, /user\.suspended/);
    assert.doesNotMatch(files, new RegExp(PASSWORD));
  });
});
