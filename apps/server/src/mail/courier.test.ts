import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseConfiguration } from '../config/parse.ts';
import { dialPlain } from '../egress/plain-connection.ts';
import type { Invited } from '../identity/joining.ts';
import { Courier } from './courier.ts';
import { type FakeMailServer, type Manner, startMailServer } from './mail-server.fixture.ts';
import { person } from './person.fixture.ts';
import { post } from './post.ts';

const INVITED: Invited = {
  user: person('mia', 'member', { language: 'de', status: 'invited' }),
  purpose: 'join',
  token: 'x'.repeat(43),
  expires: Date.UTC(2026, 11, 1, 9),
};

const courier = (server: FakeMailServer, console = ', console: "https://door.example.org/x"'): Courier => {
  const { mail } = parseConfiguration(
    `mail: { server: 127.0.0.1, port: ${server.port}, tls: none, from: a@example.org, to: [office@example.org]${console} }`,
    {},
    { pattern: () => undefined },
  );
  return new Courier({
    setting: () => mail,
    firm: () => 'Keller Maler GmbH',
    post: (setting, to, letter) => post(setting, to, letter, { dial: dialPlain }),
  });
};

const withServer = async (manner: Manner, use: (server: FakeMailServer) => Promise<void>): Promise<void> => {
  const server = await startMailServer(manner);
  await use(server).finally(() => server.close());
};

describe('a link that is handed over by mail', () => {
  it('goes to its person alone, in their language, with when it ends', () =>
    withServer('takes everything', async (server) => {
      assert.deepEqual(await courier(server).deliver(INVITED), { kind: 'sent', refused: 0 });
      const [letter = ''] = server.letters;
      assert.equal(server.letters.length, 1);
      assert.match(letter, /^To: mia@example\.org\r$/m);
      assert.doesNotMatch(letter, /office@/);
      const body = decoded(letter);
      assert.match(body, new RegExp(`https://door\\.example\\.org/join#x{43}`));
      assert.match(body, /Keller Maler GmbH[^]*1\. Dezember 2026/);
    }));

  it('says why it did not go', () =>
    withServer('refuses recipients', async (server) => {
      const delivery = await courier(server).deliver(INVITED);
      assert.ok(delivery.kind === 'failed');
      assert.equal(delivery.happened, 'The mail server takes nothing for this address.');
      assert.doesNotMatch(JSON.stringify(delivery), /x{43}|mia@/);
    }));

  it('does not go where nobody could open it', () =>
    withServer('takes everything', async (server) => {
      const without = courier(server, '');
      assert.equal(without.isThere(), false);
      assert.equal((await without.deliver(INVITED)).kind, 'failed');
      assert.equal(server.letters.length, 0);
    }));
});

/** Of a letter as it went over the wire: quoted-printable or as it is. */
const decoded = (letter: string): string =>
  Buffer.from(
    letter
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
