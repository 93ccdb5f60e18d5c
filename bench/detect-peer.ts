/** Run in a process of its own, which may be killed: the speed of one peer on a text. Prints one line of JSON. */
import { texts } from './detect-texts.ts';

interface Peer {
  readonly name: string;
  load(): Promise<(text: string) => unknown>;
}

/** Named at run time: the evaluation's packages are not part of the product. */
const { PEERS } = (await import(new URL('../eval/peers/all.ts', import.meta.url).href)) as {
  readonly PEERS: readonly Peer[];
};
const [name, size] = [process.argv[2], Number(process.argv[3])];
if (name === undefined) {
  process.stdout.write(`${JSON.stringify(PEERS.map((peer) => peer.name))}\n`);
} else {
  const find = await (PEERS.find((peer) => peer.name === name) as Peer).load();
  const text = texts(size).find(([kind]) => kind === 'business letters')?.[1] as string;
  await find(text.slice(0, 2000));
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    await find(text);
    best = Math.min(best, performance.now() - start);
  }
  process.stdout.write(`${JSON.stringify(text.length / best / 1000)}\n`);
}
