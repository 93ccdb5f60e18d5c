import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { API } from '@bailiwick/api/catalogue';
import type { Endpoint } from '@bailiwick/api/endpoint';
import { type Member, PASSWORD, claimed, newcomer } from './household.ts';
import { anHourPasses } from './passing-time.ts';
import { type TestDoor, openDoor } from './test-door.ts';

const PETRA = { email: 'petra@keller.example', password: PASSWORD };
const GRAVE = Object.entries(API as Readonly<Record<string, Readonly<Record<string, Endpoint>>>>).flatMap(
  ([group, endpoints]) =>
    Object.entries(endpoints)
      .filter(([, { fresh }]) => fresh === true)
      .map(([name, endpoint]) => ({ name: `${group}.${name}`, endpoint })),
);

describe('one’s own account', () => {
  let door: TestDoor;
  let owner: Member;
  before(async () => {
    door = await openDoor('telemetry: { log_level: silent }\n');
    owner = await claimed(door);
  });
  after(() => door.close());

  const later = (): Promise<void> => anHourPasses(door);

  it('asks for the password again before whatever is grave, and for nothing else', async () => {
    await later();
    assert.ok(GRAVE.length > 10);
    for (const { name, endpoint } of GRAVE) {
      const response = await fetch(`${door.url}/api/v1${endpoint.path.replaceAll(/:\w+/g, 'x')}`, {
        method: endpoint.method,
        headers: { cookie: owner.cookie(), 'x-bailiwick-console': '1', 'content-type': 'application/json' },
        ...(endpoint.method === 'DELETE' ? {} : { body: '{}' }),
      });
      const { error } = (await response.json()) as { error: { code: string } };
      assert.equal(error.code, 'sign_in_again', name);
    }
    await owner.client.account.describe({ name: 'Petra Keller', language: 'de' });
  });

  it('says whether the password was right without ending the session, and then lets through', async () => {
    await later();
    const create = () => owner.client.keys.create({ name: 'after confirming' });
    await assert.rejects(create(), { code: 'sign_in_again' });
    const before = owner.cookie();
    assert.deepEqual(await owner.client.account.confirm({ password: 'not this one' }), { result: 'refused' });
    assert.equal(owner.cookie(), before);
    assert.deepEqual(await owner.client.account.confirm({ password: PASSWORD }), { result: 'confirmed' });
    assert.notEqual(owner.cookie(), before, 'its token changes with its rights');
    assert.match((await create()).key, /^bw_/);
  });

  it('lists where one is signed in, and ends one, or all others', async () => {
    const [phone, tablet] = [newcomer(door.url), newcomer(door.url)];
    const second = await openSecond();
    await phone.client.session.accept({ token: second, password: PASSWORD });
    const mail = { email: 'ada@keller.example', password: PASSWORD };
    await tablet.client.session.signIn(mail);
    const account = await phone.client.account.show();
    assert.ok(account.state === 'own');
    assert.equal(account.sessions.length, 2);
    assert.equal(account.sessions.filter(({ here }) => here).length, 1);
    assert.equal(account.password, 'set');
    assert.deepEqual(await phone.client.account.endOtherSessions(), { ended: 1 });
    assert.equal((await tablet.client.session.here()).state, 'signed-out');
    const here = account.sessions.find((session) => session.here)?.id ?? '';
    await phone.client.account.endSession({ id: here });
    assert.match(phone.cookie(), /=$/, 'the cookie goes with the session');
    assert.match(
      await door.files(),
      /user\.sessions_ended.*user\.session_ended/s,
      'and both are in the ledger',
    );
  });

  const openSecond = async (): Promise<string> => {
    await owner.client.account.confirm({ password: PASSWORD });
    const { link = '' } = await owner.client.people.invite({
      email: 'ada@keller.example',
      name: 'Ada',
      role: 'member',
      language: 'en',
    });
    return new URL(link).hash.slice(1);
  };

  it('says that passkeys need a name where the console is open under a number', async () => {
    await assert.rejects(owner.client.passkeys.challenge(), {
      code: 'malformed_request',
      remedy: /http:\/\/localhost/,
    });
  });

  it('bounds how often somebody may try', async () => {
    const guesser = newcomer(door.url);
    await guesser.client.session.signIn(PETRA);
    const tries = Array.from({ length: 12 }, () => guesser.client.account.confirm({ password: 'guess' }));
    const outcomes = await Promise.allSettled(tries);
    assert.ok(
      outcomes.some(
        ({ status, ...rest }) =>
          status === 'rejected' && (rest as { reason: { code: string } }).reason.code === 'rate_limited',
      ),
    );
  });
});
