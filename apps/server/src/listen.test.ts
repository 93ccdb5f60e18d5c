import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type ConnectionOptions, connect } from 'node:tls';
import { callerGroup } from './certificate/caller-group.ts';
import { followIdentity } from './certificate/follow.ts';
import { selfSigned } from './certificate/self-signed.ts';
import { type Address, type Listening, listen } from './listen.ts';

const HOUR = 3_600_000;
const pairFor = (name: string) =>
  selfSigned({ names: [name, '127.0.0.1'], from: Date.now() - HOUR, until: Date.now() + HOUR });
const pair = pairFor('door.example');
const open: Listening[] = [];
after(async () => {
  for (const door of open) {
    const stopped = door.stop();
    door.dropConnections();
    await stopped;
  }
});

async function doorIn(tls: Address['tls']): Promise<Listening> {
  const door = await listen({ host: '127.0.0.1', port: 0, tls }, (request, response) => {
    response.end(callerGroup(request.socket));
  });
  open.push(door);
  return door;
}

interface Said {
  readonly caller: string;
  readonly server: string;
  readonly version: string | null;
  readonly subject: string;
}

async function ask({ url }: Listening, options: ConnectionOptions = {}): Promise<Said> {
  const socket = connect({ port: Number(new URL(url).port), rejectUnauthorized: false, ...options });
  await once(socket, 'secureConnect');
  socket.end('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
  const info = socket.getEphemeralKeyInfo();
  const said = {
    caller: info !== null && 'name' in info ? String(info.name) : '',
    version: socket.getProtocol(),
    subject: String(socket.getPeerCertificate().subject.CN),
  };
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return { ...said, server: text.trim().split('\r\n').at(-1) ?? '' };
}

describe('the door in TLS', () => {
  it('takes hybrid key agreement with all who can, and knows of each caller what it took', async () => {
    const door = await doorIn({ pair, minimum: '1.3' });
    assert.match(door.url, /^https:/);
    const { caller, server, version } = await ask(door);
    assert.deepEqual([caller, server, version], ['X25519MLKEM768', 'X25519MLKEM768', 'TLSv1.3']);
    // Sends a key for X25519 alone, and is asked for one for hybrid.
    assert.equal((await ask(door, { ecdhCurve: 'X25519:X25519MLKEM768' })).server, 'X25519MLKEM768');
    assert.equal((await ask(door, { ecdhCurve: 'X25519' })).server, 'X25519');
    assert.equal((await ask(door, { ecdhCurve: 'prime256v1' })).server, 'P-256');
  });

  it('knows it of resumed sessions, too, which agree on keys anew', async () => {
    const door = await doorIn({ pair, minimum: '1.3' });
    let session: Buffer | undefined;
    for (const [ecdhCurve, expected] of [
      ['X25519', 'X25519'],
      ['X25519MLKEM768', 'X25519MLKEM768'],
      ['prime256v1', 'P-256'],
    ] as const) {
      const socket = connect({
        port: Number(new URL(door.url).port),
        rejectUnauthorized: false,
        ecdhCurve,
        ...(session === undefined ? {} : { session }),
      });
      socket.on('session', (fresh: Buffer) => (session = fresh));
      await once(socket, 'secureConnect');
      assert.equal(socket.isSessionReused(), session !== undefined);
      socket.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
      let text = '';
      for await (const chunk of socket) text += String(chunk);
      assert.ok(text.trim().endsWith(`\r\n${expected}`), text);
    }
  });

  it('refuses TLS 1.2, unless it was told otherwise', async () => {
    const strict = await doorIn({ pair, minimum: '1.3' });
    await assert.rejects(ask(strict, { maxVersion: 'TLSv1.2' }), { code: /PROTOCOL_VERSION/ });
    const lax = await doorIn({ pair, minimum: '1.2' });
    assert.equal((await ask(lax, { maxVersion: 'TLSv1.2' })).version, 'TLSv1.2');
  });

  it('is trusted by who knows its certificate', async () => {
    const door = await doorIn({ pair, minimum: '1.3' });
    const [response] = (await once(get(door.url, { ca: pair.cert }), 'response')) as [{ statusCode: number }];
    assert.equal(response.statusCode, 200);
  });

  it('stops at once, whoever stands in the middle of a handshake', async () => {
    const door = await doorIn({ pair, minimum: '1.3' });
    const { connect: dial } = await import('node:net');
    const idle = dial(Number(new URL(door.url).port), '127.0.0.1').on('error', () => {});
    await once(idle, 'connect');
    const stopped = door.stop();
    door.dropConnections();
    await stopped;
    idle.destroy();
  });
});

describe('a connection that is of no use', () => {
  const useless = {
    'speaks no HTTP': 'Hello, anybody there?\r\n\r\n',
    'wants another protocol':
      'GET /v1/responses HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
  };
  for (const [what, bytes] of Object.entries(useless))
    it(`is closed where it ${what}, though its client keeps it open`, { timeout: 5_000 }, async () => {
      const door = await doorIn(undefined);
      const { connect: dial } = await import('node:net');
      // Half-open: the end of our side does not end theirs.
      const client = dial({ port: Number(new URL(door.url).port), host: '127.0.0.1', allowHalfOpen: true });
      client.on('error', () => {}).resume();
      client.write(bytes);
      await once(client, 'end');
      // What is written into a connection that the door has let go of comes back as an error.
      const prodding = setInterval(() => client.write('\r\n'), 50);
      await new Promise((resolve) => client.once('close', resolve));
      clearInterval(prodding);
    });
});

describe('a certificate that is renewed', () => {
  it('is presented from then on, and one that does not fit is not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bailiwick-renewed-'));
    const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
    const put = async (made: { cert: string; key: string }) => {
      await writeFile(files.cert, made.cert);
      await writeFile(files.key, made.key, { mode: 0o600 });
    };
    await put(pair);
    const door = await doorIn({ pair, minimum: '1.3' });
    const problems: unknown[] = [];
    const stop = followIdentity(files, {
      onChange: door.present,
      onProblem: (error) => problems.push(error),
      interval: 50,
    });
    assert.equal((await ask(door)).subject, 'door.example');
    await put(pairFor('renewed.example'));
    await until(async () => (await ask(door)).subject === 'renewed.example');
    await writeFile(files.cert, pairFor('foreign.example').cert);
    await until(() => problems.length > 0);
    assert.equal((await ask(door)).subject, 'renewed.example');
    assert.equal((await ask(door)).server, 'X25519MLKEM768');
    stop();
    await rm(folder, { recursive: true });
  });
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await holds())) {
    assert.ok(performance.now() < end, 'it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
