import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Body, bodyOf, textOf } from './body.ts';

const IDLE_MS = 200;

describe('the body of a request', () => {
  let server: Server;
  let caller: Socket;
  let came: PromiseWithResolvers<Body>;

  beforeEach(async () => {
    came = Promise.withResolvers();
    server = createServer(async (request, response) => {
      response.on('error', () => {});
      came.resolve(await bodyOf(request, { maxBytes: 100, idleMs: IDLE_MS }));
      response.end('read');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    caller = connect((server.address() as AddressInfo).port, '127.0.0.1');
    caller.on('error', () => {});
    await once(caller, 'connect');
  });
  afterEach(() => {
    caller.destroy();
    server.close();
    server.closeAllConnections();
  });

  const say = (announced: number, ...pieces: readonly string[]): void => {
    caller.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-length: ${announced}\r\n\r\n`);
    for (const piece of pieces) caller.write(piece);
  };

  it('comes whole, in however many pieces', async () => {
    say(10, 'hello');
    await sleep(20);
    caller.write('world');
    const body = await came.promise;
    assert.ok(body.kind === 'whole');
    assert.equal(textOf(body.bytes), 'helloworld');
  });

  it('may take long, as long as something comes', async () => {
    say(96);
    for (const letter of 'steadily') {
      await sleep(IDLE_MS / 6);
      caller.write(letter.repeat(12));
    }
    assert.equal((await came.promise).kind, 'whole');
  });

  it('is not waited for when it only trickles', async () => {
    say(100);
    let sent = 0;
    const trickle = setInterval(() => caller.write(String(sent++ % 10)), IDLE_MS / 4);
    assert.deepEqual(await came.promise, { kind: 'late' });
    clearInterval(trickle);
    assert.ok(sent < 20, `it was waited for ${sent} bytes`);
  });

  it('is not waited for when nothing comes any more', async () => {
    say(10, 'hello');
    assert.deepEqual(await came.promise, { kind: 'late' });
  });

  it('is refused unread where it says that it is too large', async () => {
    say(101);
    assert.deepEqual(await came.promise, { kind: 'too_large' });
  });

  it('is refused as soon as it is too large, and its sender is answered all the same', async () => {
    caller.write('POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n');
    caller.write(`65\r\n${'x'.repeat(0x65)}\r\n`);
    assert.deepEqual(await came.promise, { kind: 'too_large' });
    const [answer] = (await once(caller, 'data')) as [Buffer];
    assert.match(answer.toString(), /read/);
  });

  it('is lost with a caller who goes away', async () => {
    say(10, 'hello');
    await sleep(20);
    caller.destroy();
    assert.deepEqual(await came.promise, { kind: 'lost' });
  });
});

describe('the text of a body', () => {
  it('is UTF-8 or none', () => {
    assert.equal(textOf(Buffer.from('Käse')), 'Käse');
    assert.equal(textOf(Buffer.from([0x4b, 0xe4, 0x73, 0x65])), undefined);
  });
});
