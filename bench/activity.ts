/**
 * What it costs to look back: `npm run bench:activity`. Makes a journal of a million records, on SQLite in a folder of
 * its own, makes the view of it, and asks what the console asks.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { offeringId, principalId } from '@bailiwick/contract/ids';
import type { Paging, Search } from '../apps/server/src/activity/activity-store.ts';
import { HOUR } from '../apps/server/src/activity/sums.ts';
import { pageOf } from '../apps/server/src/activity/reading.ts';
import { Projector } from '../apps/server/src/activity/projector.ts';
import type { Intent, Outcome } from '../apps/server/src/record/entry.ts';
import { RecordIds } from '../apps/server/src/record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../apps/server/src/record/testing/entries.ts';
import { openStore } from '../apps/server/src/store/open.ts';
import type { Store, Target } from '../apps/server/src/store/store.ts';

const AT_ONCE = 4_000;
const ROUNDS = 5;
const DAYS = 60;
const NOW = Date.now();

const { values } = parseArgs({
  options: { records: { type: 'string', default: '1000000' }, database: { type: 'string' } },
});
const records = Number(values.records);
const folder = mkdtempSync(join(tmpdir(), 'bailiwick-bench-activity-'));
const target: Target =
  values.database === undefined
    ? { kind: 'sqlite', file: join(folder, 'bailiwick.sqlite') }
    : { kind: 'postgres', url: values.database };
const say = (what: string, figure: string): void =>
  void process.stdout.write(`${what.padEnd(58)}${figure}\n`);

const store = await openStore(target, { now: Date.now });
try {
  await fill(store);
  const began = performance.now();
  const taken = await new Projector(store.activity.projection).advance();
  say(`view made of ${taken} records`, `${Math.round(taken / ((performance.now() - began) / 1_000))} /s`);
  await questions(store);
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Sixty days of a firm: many people, few offerings, a little of everything. */
async function fill({ journal }: Store): Promise<void> {
  const ids = new RecordIds(randomBytes);
  const requests = records / 2;
  for (let done = 0; done < requests; done += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, requests - done) }, (_, i) =>
      invented(ids, done + i, requests),
    );
    await Promise.all(some.map((intent) => journal.intend(intent, [])));
    await Promise.all(some.map((intent, i) => journal.conclude(ended(intent, done + i))));
  }
}

function pick<T>(list: readonly T[], i: number, salt: number): T {
  return list[(Math.imul(i + salt, 2_654_435_761) >>> 8) % list.length] as T;
}

function invented(ids: RecordIds, i: number, requests: number): Intent {
  const at = Math.round(NOW - DAYS * 24 * HOUR + (i / requests) * DAYS * 24 * HOUR);
  const offering = pick(['openai-eu', 'mistral', 'anthropic', 'bedrock', 'at-home'], i, 1);
  const dataClass = pick(['personal', 'internal', 'health', 'payment', 'own_class'], i, 2);
  const action = pick(['pseudonymise', 'pseudonymise', 'allow', 'private'] as const, i, 3);
  return sampleIntent(ids.next(at), {
    at,
    principal: principalId(
      `key_${pick(
        Array.from({ length: 250 }, (_, n) => n),
        i,
        4,
      )}`,
    ),
    team: pick(['sales', 'support', 'law', undefined], i, 5),
    offering: offeringId(offering),
    region: pick(['eu', 'us', undefined], i, 6),
    private: offering === 'at-home',
    model: pick(['large-1', 'small-2', 'reasoner'], i, 7),
    action,
    because: `${dataClass} at ${offering}: policy says ${action} by default.`,
    classes: { [dataClass]: 1 + (i % 5), internal: 1 },
  });
}

function ended(intent: Intent, i: number): Outcome {
  return sampleOutcome(intent, {
    ending: i % 97 === 0 ? 'upstream_failed' : 'completed',
    durationMs: 200 + ((i * 7919) % 9_000),
    inputTokens: (i * 31) % 4_000,
    cost: ((i * 17) % 1_000) / 10_000,
  });
}

async function questions({ activity: { reader } }: Store): Promise<void> {
  const page: Paging = { sort: 'at', direction: 'descending', after: undefined, limit: 51 };
  const hour = Math.floor(NOW / HOUR) + 1;
  await timed('overview, 24 hours', () => reader.tally(hour - 24, hour));
  await timed('overview, 30 days', () => reader.tally(hour - 720, hour));
  await timed('overview, everything', () => reader.tally(0, hour));
  const searches: Readonly<Record<string, Search>> = {
    everything: {},
    'one person': { principal: 'key_17' },
    'one offering and class': { offering: 'mistral', class: 'health' },
    'words of a reason': { because: 'payment at bed' },
    'words that no reason has': { because: 'neither here nor there' },
    'what failed, of seven days': { ending: 'upstream_failed', since: NOW - 7 * 24 * HOUR },
    'kind, team, model, fate': { type: 'EMAIL', team: 'law', model: 'reasoner', fate: 'private' },
    'nothing that matches': { offering: 'at-home', code: 'blocked_by_policy', fate: 'block' },
    'a class of the firm’s own, a range': {
      class: 'own_class',
      since: NOW - 50 * 24 * HOUR,
      until: NOW - 40 * 24 * HOUR,
    },
    'few in a rare corner': { principal: 'key_3', class: 'health', ending: 'upstream_failed', team: 'law' },
  };
  for (const [name, search] of Object.entries(searches)) {
    await timed(`${name}: newest page`, () => reader.find(search, page));
    await timed(`${name}: oldest page`, () => reader.find(search, { ...page, direction: 'ascending' }));
    for (const sort of ['cost', 'duration'] as const)
      await timed(`${name}: by ${sort}`, () => reader.find(search, { ...page, sort }));
    await timed(`${name}: totals`, () => reader.totals(search));
  }
  const [first] = await reader.find({}, { ...page, sort: 'cost', limit: 1 });
  const middle = { seq: first?.seq ?? 0, value: 0.05 };
  await timed('a page in the middle, by cost', () =>
    reader.find({}, { ...page, sort: 'cost', after: middle }),
  );
  await timed('a page with all that it shows', () => pageOf(reader, {}, { ...page, limit: 50 }));
  await timed('words to choose from', () => reader.vocabulary());
}

async function timed(what: string, ask: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  const [first = 0] = times;
  const sorted = times.toSorted((a, b) => a - b);
  say(what, `p50 ${(sorted[Math.floor(ROUNDS / 2)] ?? 0).toFixed(1)} ms, first ${first.toFixed(1)} ms`);
}
