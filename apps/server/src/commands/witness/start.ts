import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '../../listen.ts';
import { type Witnessing, witnessing } from '../../witness/serving.ts';
import { type Command, LISTEN, PLACE, UsageError } from '../command.ts';
import { jsonLine } from '../io.ts';
import { stopRequested } from '../stop-requested.ts';
import { withWitness } from './place.ts';

/** Beside the door's usual one. */
const PORT = 8485;
const FAREWELL_MS = 2_000;

export const witnessStart: Command = {
  name: 'witness start',
  summary: 'Be a witness and nothing else: a small server for an auditor’s or accountant’s computer',
  options: { ...LISTEN, ...PLACE },
  run(invocation, io) {
    const { host = '127.0.0.1', port = String(PORT) } = invocation.values;
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      throw new UsageError('--port must be a number from 0 to 65535.');
    return withWitness(invocation, async (witness) => {
      const stop = stopRequested();
      const answer = witnessing(witness, () => true);
      const listening = await listen({ host, port: Number(port), tls: undefined }, (request, response) => {
        void serveOne(answer, request, response);
      });
      if (listening.loopback)
        io.err('Only this computer can reach it. To let others, name an address: --host 192.168.1.20\n');
      const url = `${listening.url}/witness`;
      if (invocation.flags.has('json')) jsonLine(io, { ready: url, name: witness.name });
      else io.out(`ready ${url}\n`);
      await stop;
      const stopped = listening.stop();
      await Promise.race([stopped, sleep(FAREWELL_MS, undefined, { ref: false })]);
      listening.dropConnections();
      await stopped;
      return 0;
    });
  },
};

async function serveOne(
  answer: Witnessing,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.on('error', () => {});
  try {
    if (!(await answer(request, response))) response.writeHead(404, { 'content-length': 0 }).end();
  } catch {
    response.destroy();
  }
}
