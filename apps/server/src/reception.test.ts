import assert from 'node:assert/strict';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import { late } from './late.ts';
import { Health } from './operate/health.ts';
import { type ReceptionRooms, reception } from './reception.ts';

const nobody = () => Promise.resolve(false);

describe('the reception', () => {
  const faults: unknown[] = [];
  let server: Server | undefined;
  afterEach(() => {
    server?.close();
    faults.length = 0;
  });

  const ask = async (path: string, rooms: Partial<ReceptionRooms>): Promise<[number, string]> => {
    server = createServer(
      reception({
        control: nobody,
        directory: nobody,
        pages: nobody,
        answering: nobody,
        receipts: nobody,
        publishing: nobody,
        witnessing: nobody,
        health: new Health({ askStore: () => Promise.resolve(), isDraining: () => false, tick: () => 0 }),
        metrics: () => undefined,
        door: async (_, response) => void response.writeHead(404).end('{"error":{"code":"unknown_route"}}'),
        onFault: (error) => faults.push(error),
        ...rooms,
      }),
    );
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    const { error } = (await response.json()) as { error: { code: string } };
    return [response.status, error.code];
  };

  it('says a fault of a room to who asked and to the log, and not by silence', async () => {
    const broken = new TypeError('nobody foresaw this');
    const asked = await ask('/ledger/checkpoint', { publishing: () => Promise.reject(broken) });
    assert.deepEqual(asked, [500, 'fault']);
    assert.deepEqual(faults, [broken]);
  });

  it('says what a room refuses as it says it', async () => {
    const busy = new BailiwickError('journal_unavailable', 'The database does not answer.');
    const asked = await ask('/q/token', { answering: () => Promise.reject(busy) });
    assert.deepEqual(asked, [503, 'journal_unavailable']);
    assert.deepEqual(faults, []);
  });

  it('tries again to load a room that could not be loaded', async () => {
    let tries = 0;
    const directory = late('/scim/', () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('too many open files')) : Promise.resolve(nobody);
    });
    assert.deepEqual(await ask('/scim/v2/Users', { directory }), [500, 'fault']);
    server?.close();
    assert.deepEqual(await ask('/scim/v2/Users', { directory }), [404, 'unknown_route']);
  });
});
