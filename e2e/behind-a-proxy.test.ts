import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PASSWORD, claimed } from './household.ts';
import { type TestDoor, openDoor } from './test-door.ts';

const PETRA = 'petra@keller.example';
const OFFICE = '203.0.113.9';
const STRANGER = '198.51.100.1';

/** Signs in as a proxy on this machine hands it on. @returns the status, and the cookie of the session. */
async function signIn({ url }: TestDoor, from: string, email = PETRA): Promise<[number, string]> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-bailiwick-console': '1',
      // Whoever calls has written the first one; the proxy adds whom it sees.
      'x-forwarded-for': `192.0.2.1, ${from}`,
    },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  return [response.status, response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''];
}

async function networkOf({ url }: TestDoor, cookie: string): Promise<string | undefined> {
  const response = await fetch(`${url}/api/v1/account`, { headers: { cookie } });
  const { sessions } = (await response.json()) as { sessions: { here: boolean; address: string }[] };
  return sessions.find(({ here }) => here)?.address;
}

/** Somebody tries one password on one address after the other. */
async function spray(door: TestDoor): Promise<number> {
  let last = 0;
  for (let tries = 0; tries < 35 && last !== 429; tries += 1)
    [last] = await signIn(door, STRANGER, `nobody-${tries}@keller.example`);
  return last;
}

describe('behind a reverse proxy', () => {
  it('whoever guesses slows down their own network and no other, where the proxy is trusted', async () => {
    const door = await openDoor(
      'listen: { trusted_proxies: [127.0.0.1] }\ntelemetry: { log_level: silent }\n',
    );
    try {
      await claimed(door);
      assert.equal(await spray(door), 429);
      const [status, cookie] = await signIn(door, OFFICE);
      assert.equal(status, 200);
      assert.equal(await networkOf(door, cookie), OFFICE);
    } finally {
      await door.close();
    }
  });

  it('nobody is believed where no proxy is trusted: all that come by one are one network', async () => {
    const door = await openDoor('telemetry: { log_level: silent }\n');
    try {
      await claimed(door);
      const [, cookie] = await signIn(door, OFFICE);
      assert.equal(await networkOf(door, cookie), '127.0.0.1');
      assert.equal(await spray(door), 429);
      assert.equal((await signIn(door, OFFICE))[0], 429);
    } finally {
      await door.close();
    }
  });

  it('nobody is taken for who sits at the machine, before there are accounts and keys', async () => {
    const door = await openDoor('telemetry: { log_level: silent }\n');
    try {
      const handedOn = { 'x-forwarded-for': OFFICE };
      const atTheMachine = await fetch(`${door.url}/api/v1/keys`);
      assert.equal(atTheMachine.status, 200);
      assert.equal((await fetch(`${door.url}/api/v1/keys`, { headers: handedOn })).status, 401);
      assert.equal((await fetch(`${door.url}/v1/models`)).status, 200);
      assert.equal((await fetch(`${door.url}/v1/models`, { headers: handedOn })).status, 401);
    } finally {
      await door.close();
    }
  });
});
