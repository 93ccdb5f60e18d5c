/**
 * A peer in a process of its own: `node host.ts NAME`. Takes `{id, text}`, gives `{id, spans}` or `{id, fault}`.
 *
 * What a peer prints is its own affair, and what it breaks ends with this process.
 */
import { PEERS } from './all.ts';

const peer = PEERS.find(({ name }) => name === process.argv[2]);
if (peer === undefined || process.send === undefined) throw new Error('no such peer');
const find = await peer.load();

async function answer(id: number, text: string): Promise<unknown> {
  try {
    return { id, spans: await find(text) };
  } catch (fault) {
    return { id, fault: String(fault).slice(0, 200) };
  }
}

process.on('message', ({ id, text }: { id: number; text: string }) => {
  void answer(id, text).then((reply) => process.send?.(reply));
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
