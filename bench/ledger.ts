/** What the ledger costs: `npm run bench:ledger`. Durable on SQLite in a folder of its own. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseVerifierKey } from '@bailiwick/ledger/note';
import { parseTlogProof, verifyTlogProof } from '@bailiwick/ledger/tlog-proof';
import { keepLedger } from '../apps/server/src/ledger/keeper.ts';
import { Ledger } from '../apps/server/src/ledger/ledger.ts';
import { selfCheck } from '../apps/server/src/ledger/self-check.ts';
import { wholeRequests } from './ledger-door.ts';
import { RecordIds } from '../apps/server/src/record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../apps/server/src/record/testing/entries.ts';
import { openStore } from '../apps/server/src/store/open.ts';
import type { Store } from '../apps/server/src/store/store.ts';

const REQUESTS = 50_000;
const AT_ONCE = 200;
const PROOFS = 200;
const PACED_REQUESTS = 600;
const PACE_MS = 10;

const ids = new RecordIds(randomBytes);
const newIntent = () => sampleIntent(ids.next(Date.now()));
const folder = mkdtempSync(join(tmpdir(), 'bailiwick-bench-ledger-'));
const open = (name: string): Promise<Store> =>
  openStore({ kind: 'sqlite', file: join(folder, name, 'bailiwick.sqlite') }, { now: Date.now });
const keys = {
  origin: 'bench.example/ledger',
  ed25519: generateKeyPairSync('ed25519').privateKey,
  mlDsa44: generateKeyPairSync('ml-dsa-44').privateKey,
};
const say = (what: string, figure: string): void =>
  void process.stdout.write(`${what.padEnd(52)}${figure}\n`);

try {
  await throughput();
  const [alone, kept] = [await paced('without'), await paced('with')];
  say('intent durable at 100 requests/s, journal only', `p50 ${alone.p50} ms, p99 ${alone.p99} ms`);
  say('the same while the ledger is kept', `p50 ${kept.p50} ms, p99 ${kept.p99} ms`);
  const { direct, door, failures, busy } = await wholeRequests();
  say('whole requests at 100/s, straight to the upstream', `p50 ${direct.p50} ms, p99 ${direct.p99} ms`);
  say('the same through the door, signed every second', `p50 ${door.p50} ms, p99 ${door.p99} ms`);
  say('load of the machine meanwhile', busy);
  if (failures > 0) throw new Error(`${failures} requests failed.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** From the door's writes to signed entries, then proofs and the self-check over what came of it. */
async function throughput(): Promise<void> {
  const store = await open('throughput');
  const ledger = new Ledger(store.ledger, keys, Date.now);
  const stop = keep(ledger, store);
  const began = performance.now();
  let left = REQUESTS;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left > 0) {
        left -= 1;
        const intent = newIntent();
        await store.journal.intend(intent, []);
        await store.journal.conclude(sampleOutcome(intent));
      }
    }),
  );
  const signed = await ledger.sign();
  const { size } = signed.checkpoint;
  say('entries durable, in the tree and signed', `${perSecond(size, began)} /s (${size} entries)`);
  await stop();
  await proofs(ledger);
  const checked = performance.now();
  const verdict = await selfCheck(ledger);
  say(`self-check: ${verdict?.kind ?? 'nothing to check'}`, `${perSecond(size, checked)} entries/s`);
  await store.close();
}

async function proofs(ledger: Ledger): Promise<void> {
  const signed = await ledger.sign();
  const trusted = ledger
    .keyLines()
    .map(parseVerifierKey)
    .filter((key) => key !== undefined);
  let most = 0;
  const times: number[] = [];
  for (let i = 0; i < PROOFS; i += 1) {
    const index = Math.floor((i * signed.checkpoint.size) / PROOFS);
    const file = await ledger.evidence(index, signed);
    most = Math.max(most, file.length);
    const began = performance.now();
    const proof = parseTlogProof(file);
    const verdict = proof?.extra && verifyTlogProof(proof, proof.extra, trusted);
    times.push(performance.now() - began);
    if (verdict?.kind !== 'opened') throw new Error(`The proof of entry ${index} does not hold.`);
  }
  say('evidence file, the entry in it', `${most} bytes at most`);
  say('offline check of one', `p50 ${quantile(times, 0.5)} ms, p99 ${quantile(times, 0.99)} ms`);
}

/** What a request waits for, at a steady pace. */
async function paced(which: 'with' | 'without') {
  const store = await open(which);
  const stop = which === 'with' ? keep(new Ledger(store.ledger, keys, Date.now), store) : async () => {};
  const times: number[] = [];
  const under: Promise<void>[] = [];
  for (let i = 0; i < PACED_REQUESTS; i += 1) {
    const began = performance.now();
    const intent = newIntent();
    under.push(
      store.journal.intend(intent, []).then(() => {
        if (i > PACED_REQUESTS / 10) times.push(performance.now() - began);
        return store.journal.conclude(sampleOutcome(intent));
      }),
    );
    await sleep(PACE_MS);
  }
  await Promise.all(under);
  await stop();
  await store.close();
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

function keep(ledger: Ledger, store: Store): () => Promise<void> {
  return keepLedger({
    ledger,
    written: () => store.commits.entries,
    signEveryMs: 1_000,
    tick: () => performance.now(),
    onCheck: () => undefined,
    onProblem: (error) => {
      throw error;
    },
  });
}

function perSecond(count: number, began: number): number {
  return Math.round(count / ((performance.now() - began) / 1000));
}

function quantile(times: readonly number[], share: number): string {
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(2);
}
