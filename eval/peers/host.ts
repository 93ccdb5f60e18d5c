/**
 * A peer in a process of its own: `node host.ts NAME`. Takes `{id, text}`, gives `{id, spans}` or `{id, fault}`.
 *
 * What a peer prints is its own affair, and what it breaks ends with this process.
 */
import { PEERS } from './all.ts';

const peer = PEERS.find(({ name }) => name === process.argv[2]);
if (peer === undefined || process.send === undefined) throw new Error('no such peer');
const find = await peer.load();

process.on('message', async ({ id, text }: { id: number; text: string }) => {
  try {
    process.send?.({ id, spans: await find(text) });
  } catch (fault) {
    process.send?.({ id, fault: String(fault).slice(0, 200) });
  }
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
