/**
 * What it costs to leave with everything, and to come back: `node launch.mjs --bench-export`. Makes a home of a million
 * journal entries and ten thousand kept conversations, exports it with the product's own command, kills that now and
 * then (kill -9) and lets it go on, imports what came of it into an empty home, and compares the roots of both trees.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { principalId } from '@bailiwick/contract/ids';
import { parseConfiguration } from '../apps/server/src/config/parse.ts';
import { Conversations } from '../apps/server/src/conversations/conversations.ts';
import { openLedger } from '../apps/server/src/ledger/open.ts';
import { RecordIds } from '../apps/server/src/record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../apps/server/src/record/testing/entries.ts';
import { openStore } from '../apps/server/src/store/open.ts';
import type { Store } from '../apps/server/src/store/store.ts';
import { SubjectKeys } from '../apps/server/src/subjects/subject-keys.ts';
import { openVault } from '../apps/server/src/vault/open.ts';
import { type Ran, run, runUntil } from './command.ts';

const REQUESTS_AT_ONCE = 2_000;
const MESSAGES = 10;
const WORDS = 'Please read the offer of last week again and tell me what we promised for the spring. '.repeat(
  6,
);

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000000' },
    conversations: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '5' },
  },
});
const arrived = z.object({ ledger: z.object({ size: z.int(), root: z.string() }) });
const folder = mkdtempSync(join(tmpdir(), 'bailiwick-bench-export-'));
const home = join(folder, 'home');
const say = (what: string, figure: string): void =>
  void process.stdout.write(`${what.padEnd(58)}${figure}\n`);

try {
  await fill();
  const keys = await run(['export', 'keygen']);
  const identity = join(folder, 'identity.txt');
  writeFileSync(identity, keys.out, { mode: 0o600 });
  const to = /age1pq\S+/.exec(keys.out)?.[0] ?? '';
  const whole = join(folder, 'whole.age');
  const straight = await run(exporting(whole, to));
  report('export, at one go', straight);
  say('  the file', `${mib(statSync(whole).size)} MiB`);
  const resumed = await killed(join(folder, 'killed.age'), to, straight.ms);
  report(`export, after ${resumed.kills} kills: the last run`, resumed.last);
  for (const file of [whole, join(folder, 'killed.age')]) {
    const came = await imported(file, identity);
    const left = await rootOf(came.size);
    say('  root of the tree', came.root === left ? 'the same' : 'ANOTHER');
    if (came.root !== left) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Requests with their outcomes, and conversations of ten messages. */
async function fill(): Promise<void> {
  const began = performance.now();
  await withHome(home, async (store) => {
    const ids = new RecordIds(randomBytes);
    for (let done = 0; done < Number(values.entries) / 2; done += REQUESTS_AT_ONCE) {
      const some = Array.from({ length: REQUESTS_AT_ONCE }, () => sampleIntent(ids.next(Date.now())));
      await Promise.all(some.map((intent) => store.journal.intend(intent, [])));
      await Promise.all(some.map((intent) => store.journal.conclude(sampleOutcome(intent))));
    }
    await converse(store);
    const signed = await (await ledgerOf(store)).sign();
    say('made: entries of the ledger, signed', signed.checkpoint.size.toLocaleString('en'));
  });
  say(`made: conversations of ${MESSAGES} messages`, Number(values.conversations).toLocaleString('en'));
  say('made in', `${Math.round((performance.now() - began) / 1_000)} s`);
}

async function converse(store: Store): Promise<void> {
  const vault = await openVault(rootOfKeys(home), store);
  let number = 0;
  const kept = new Conversations({
    store: store.conversations,
    keys: new SubjectKeys({ cabinet: store.dataKeys, vault, randomBytes, now: Date.now }),
    holds: { refuseHeld: async () => {} },
    acts: { record: async () => '' as never },
    keeping: () => ({ kind: 'on', days: 30 }) as never,
    newId: () => String((number += 1)).padStart(8, '0'),
    now: Date.now,
  });
  const said = Array.from({ length: MESSAGES }, (_, i) => ({ id: `m${i}`, text: WORDS, more: null }));
  for (let i = 0; i < Number(values.conversations); i += 1) {
    const owner = principalId(`key_${i % 250}`);
    const id = await kept.create(owner, { title: `Offer ${i}`, folder: undefined, scope: undefined });
    await kept.append(owner, id, said);
  }
}

/** Each run is killed after the same part of a whole export, and goes on where the one before was. */
async function killed(file: string, to: string, wholeMs: number) {
  const most = Number(values.kills);
  let kills = 0;
  for (;;) {
    const last = await runUntil(kills < most ? wholeMs / (most + 2) : undefined, exporting(file, to));
    if (last !== undefined) return { kills, last };
    kills += 1;
  }
}

/** What the import found the tree to be, every entry hashed again. */
async function imported(file: string, identity: string) {
  const into = join(folder, 'new-home');
  const ran = await run(['import', file, '--identity', identity, '--home', into, '--json']);
  report('import into an empty home', ran);
  rmSync(into, { recursive: true, force: true });
  return arrived.parse(JSON.parse(ran.out)).ledger;
}

/** As the home that was left signed it. */
async function rootOf(size: number): Promise<string | undefined> {
  return withHome(home, async (store) => {
    const signed = await (await ledgerOf(store)).checkpointOf(size);
    return signed && Buffer.from(signed.checkpoint.root).toString('base64');
  });
}

function exporting(file: string, to: string): readonly string[] {
  return ['export', file, '--to', to, '--with-conversations', '--home', home];
}

function rootOfKeys(of: string) {
  return { file: join(of, 'keys', 'root.key'), passphrase: undefined };
}

async function ledgerOf(store: Store) {
  const vault = await openVault(rootOfKeys(home), store);
  const configuration = parseConfiguration('', {}, { pattern: () => undefined });
  return openLedger({ store, vault, configuration });
}

async function withHome<T>(of: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(
    { kind: 'sqlite', file: join(of, 'bailiwick.sqlite') },
    { now: Date.now, role: 'visitor', limit: 60_000 },
  );
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

function report(what: string, { ms, peakMb, lateMb }: Ran): void {
  say(
    what,
    `${(ms / 1_000).toFixed(1)} s, ${Math.round(peakMb)} MiB at most, ${Math.round(lateMb)} in its second half`,
  );
}

function mib(bytes: number): string {
  return (bytes / (1 << 20)).toFixed(0);
}
