import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type ServerResponse, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { writeWithPressure } from './write.ts';

const PIECE = Buffer.alloc(64 * 1024);

describe('a reader who is slower than what is written', () => {
  const server = createServer();
  let url = '';
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  const answering = async (): Promise<{ response: ServerResponse; read: () => void; leave: () => void }> => {
    const asked = get(url, { agent: false }).on('error', () => {});
    const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
    return {
      response,
      read: () => asked.on('response', (reply) => reply.resume()),
      leave: () => asked.destroy(),
    };
  };

  it('is waited for, and nothing is left hanging on the response', async () => {
    const { response, read } = await answering();
    const usual = response.listenerCount('close');
    read();
    for (let piece = 0; piece < 200; piece += 1)
      await writeWithPressure(response, PIECE, new AbortController().signal);
    assert.equal(response.listenerCount('close'), usual);
    assert.equal(response.listenerCount('drain'), 0);
    response.end();
  });

  it('is not waited for any more when it goes away', async () => {
    const { response, leave } = await answering();
    const gone = new AbortController();
    response.on('close', () => gone.abort()).on('error', () => {});
    const writing = (async () => {
      for (;;) await writeWithPressure(response, PIECE, gone.signal);
    })();
    setTimeout(leave, 50);
    await assert.rejects(writing, { name: 'AbortError' });
  });
});
