import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { dialPlain } from '../egress/plain-connection.ts';
import { type FakeMailServer, type Manner, startMailServer } from './mail-server.fixture.ts';
import { type PostFailure, post } from './post.ts';
import type { MailSetting } from './setting.ts';

const LETTER = { subject: 'Prüfung', text: 'Zwei Zeilen.\n.\nUnd ein Punkt allein.\n' };

describe('handing a letter to the mail server', () => {
  let server: FakeMailServer;
  before(async () => {
    server = await startMailServer();
  });
  beforeEach(() => {
    server.manner = 'takes everything';
  });
  after(() => server.close());

  const setting = (more: Partial<MailSetting> = {}): MailSetting => ({
    host: 'localhost',
    port: server.port,
    tls: 'starttls',
    user: 'bailiwick',
    password: 'secret',
    from: 'bailiwick@example.org',
    to: ['office@example.org'],
    send: new Set(),
    language: 'en',
    console: undefined,
    ...more,
  });
  const send = (more: Partial<MailSetting> = {}) =>
    post(setting(more), ['office@example.org'], LETTER, {
      dial: dialPlain,
      authority: server.certificate,
      timeoutMs: 500,
    });
  const failure = async (manner: Manner, more: Partial<MailSetting> = {}): Promise<PostFailure> => {
    server.manner = manner;
    const delivery = await send(more);
    assert.ok(delivery.kind === 'failed', 'it was sent');
    return delivery;
  };

  it('signs in over TLS, and hands it over whole, letters beyond ASCII and lone dots included', async () => {
    assert.deepEqual(await send(), { kind: 'sent', refused: 0 });
    const letter = server.letters.at(-1) ?? '';
    assert.match(letter, /^From: Bailiwick <bailiwick@example\.org>/m);
    assert.match(letter, /^To: office@example\.org/m);
    assert.match(letter, /^Subject: =\?UTF-8\?/m);
    assert.match(letter, /^Auto-Submitted: auto-generated/m);
    assert.match(letter, /\r\n\.\.\r\nUnd ein Punkt allein/);
  });

  it('needs no sign-in at a relay on this machine', async () => {
    assert.deepEqual(await send({ tls: 'none', user: undefined, password: undefined }), {
      kind: 'sent',
      refused: 0,
    });
  });

  it('sends nothing, no password either, where TLS was asked for and there is none', async () => {
    const before = server.letters.length;
    assert.equal((await failure('has no TLS')).code, 'tls_failed');
    assert.equal(server.letters.length, before);
  });

  it('believes no certificate that nobody vouches for', async () => {
    const delivery = await post(setting(), ['a@example.org'], LETTER, { dial: dialPlain, timeoutMs: 500 });
    assert.ok(delivery.kind === 'failed');
    assert.equal(delivery.code, 'tls_failed');
  });

  const faults: readonly (readonly [Manner, PostFailure['code']])[] = [
    ['refuses the sign-in', 'sign_in_refused'],
    ['refuses recipients', 'address_refused'],
    ['refuses the letter', 'letter_refused'],
    ['says nothing', 'too_slow'],
    ['speaks garbage', 'not_understood'],
    ['hangs up', 'unreachable'],
  ];
  for (const [manner, code] of faults)
    it(`says what happened and what to do where the server ${manner}`, async () => {
      const { code: said, happened, remedy } = await failure(manner);
      assert.equal(said, code);
      assert.ok(remedy.length > 0);
      assert.doesNotMatch(`${happened} ${remedy}`, /secret|anna@/);
    });

  it('knows a name that nobody knows, and a door that nobody opens', async () => {
    assert.equal(
      (await failure('takes everything', { host: 'no-such-host.invalid' })).code,
      'no_such_server',
    );
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    assert.equal((await failure('takes everything', { port })).code, 'unreachable');
  });

  it('says of how many recipients the server takes nothing, and sends to the others', async () => {
    server.manner = 'refuses one recipient';
    const delivery = await post(setting(), ['gone@example.org', 'office@example.org'], LETTER, {
      dial: dialPlain,
      authority: server.certificate,
    });
    assert.deepEqual(delivery, { kind: 'sent', refused: 1 });
  });

  it('ends with a server that drips', { timeout: 10_000 }, async () => {
    const { code } = await failure('drips');
    assert.equal(code, 'too_slow');
  });

  it('cannot be made to send more by a subject with a line end in it', async () => {
    const hostile = { subject: 'Hello\r\nBcc: all@example.org', text: 'x' };
    assert.deepEqual(
      await post(setting(), ['office@example.org'], hostile, {
        dial: dialPlain,
        authority: server.certificate,
      }),
      { kind: 'sent', refused: 0 },
    );
    assert.doesNotMatch(server.letters.at(-1) ?? '', /^Bcc:/m);
  });
});
