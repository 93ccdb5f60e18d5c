/** What exactly happened, as the control plane tells it. */
import { randomUUID } from 'node:crypto';
import type { Attempt, Passage as Told, activityEndpoints } from '@bailiwick/api/activity';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { RecordId } from '@bailiwick/contract/ids';
import type { Gates } from '@bailiwick/diligence/gate/gates';
import type { ActivityStore, Paging, Place } from '../activity/activity-store.ts';
import { clausesIn } from '../activity/clauses.ts';
import { csvOf, jsonLinesOf } from '../activity/export-rows.ts';
import { type Read, all, pageOf, readAll } from '../activity/reading.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Handlers } from './handler.ts';
import { signedIn } from './visitor.ts';

export interface ActivityParts {
  readonly store: ActivityStore;
  readonly ledger: Ledger;
  /** Names by principal. */
  readonly names: () => Promise<ReadonlyMap<string, string>>;
  readonly gates: () => Gates;
  readonly now: () => number;
}

/** Rows of an export that are read at once. */
const PORTION = 500;

export function activityHandlers(parts: ActivityParts): Handlers<typeof activityEndpoints> {
  const { store, ledger, now } = parts;
  const { reader, views } = store;
  return {
    async find({ sort, direction, after, limit, ...search }) {
      const paging: Paging = { sort, direction, after: placeIn(after), limit };
      const { rows, next } = await pageOf(reader, search, paging);
      const names = await parts.names();
      return {
        rows: rows.map((row) => passageOf(row, names)),
        next: next === undefined ? undefined : `${next.value}_${next.seq}`,
      };
    },
    totals: (search) => reader.totals(search),
    async words() {
      const { principal, ...rest } = await reader.vocabulary();
      const names = await parts.names();
      return {
        principal: principal.map((id) => ({ id, name: names.get(id) ?? id })),
        team: [...rest.team],
        purpose: [...rest.purpose],
        offering: [...rest.offering],
        region: [...rest.region],
        model: [...rest.model],
        code: [...rest.code],
        class: [...rest.class],
      };
    },
    async record({ id }) {
      const read = await readAll(reader, await reader.attemptsOf(id as RecordId));
      const [first] = read;
      if (first === undefined) throw new BailiwickError('not_found', 'The journal has no such record.');
      const names = await parts.names();
      return {
        request: first.passage.request,
        attempts: await Promise.all(read.map((one) => attemptOf(parts, one, names))),
        ledger: { origin: ledger.origin, keys: [...ledger.keyLines()] },
      };
    },
    async proof({ index }) {
      const signed = await ledger.sign();
      if (index >= signed.checkpoint.size)
        throw new BailiwickError('not_found', `The ledger has no entry ${index}.`);
      return {
        name: `entry-${index}.tlog-proof`,
        type: 'text/plain; charset=utf-8',
        bytes: await ledger.evidence(index, signed),
      };
    },
    export({ format, ...search }) {
      const pages = all(reader, search, PORTION);
      const day = new Date(now()).toISOString().slice(0, 10);
      return format === 'csv'
        ? { name: `activity-${day}.csv`, type: 'text/csv; charset=utf-8', bytes: csvOf(pages) }
        : {
            name: `activity-${day}.jsonl`,
            type: 'application/x-ndjson; charset=utf-8',
            bytes: jsonLinesOf(pages),
          };
    },
    views: async (_, { visitor }) => ({ views: [...(await views.of(signedIn(visitor).id))] }),
    async keepView({ name, search }, { visitor }) {
      await views.put(signedIn(visitor).id, { id: randomUUID(), name, search }, now());
      return {};
    },
    async dropView({ id }, { visitor }) {
      if (!(await views.remove(signedIn(visitor).id, id)))
        throw new BailiwickError('not_found', 'You keep no such search.');
      return {};
    },
  };
}

function placeIn(after: string | undefined): Pick<Place, 'seq' | 'value'> | undefined {
  const [value, seq] = after?.split('_') ?? [];
  return value === undefined || seq === undefined ? undefined : { value: Number(value), seq: Number(seq) };
}

function passageOf({ passage, intent, outcome }: Read, names: ReadonlyMap<string, string>): Told {
  const found = intent ?? outcome;
  return {
    ...passage,
    name: names.get(passage.principal),
    ending: passage.ending ?? 'under_way',
    classes: { ...found?.classes },
    types: { ...found?.types },
    withheld: { ...outcome?.withheld },
    inputTokens: outcome?.inputTokens,
    outputTokens: outcome?.outputTokens,
    cost: outcome?.cost,
  };
}

async function attemptOf(
  { ledger, gates }: ActivityParts,
  read: Read,
  names: ReadonlyMap<string, string>,
): Promise<Attempt> {
  const { passage, intent, outcome } = read;
  const assessments =
    passage.offering === undefined ? [] : gates().applicable(passage.offering, passage.model);
  const entries = await ledger.store.find(passage.id);
  return {
    ...passageOf(read, names),
    positions: intent?.positions,
    scope: (intent ?? outcome)?.scope,
    upstreamStatus: outcome?.upstreamStatus,
    firstByteMs: outcome?.firstByteMs,
    tlsGroup: outcome?.tlsGroup,
    callerTls: intent?.callerTls,
    clauses: [...clausesIn(passage.because, assessments)],
    entries: entries.map(({ index, body }) => ({ index, kind: kindIn(body) })),
  };
}

/** Entries are canonical JSON, with what they are of. */
function kindIn(body: string): 'intent' | 'outcome' {
  return body.includes('"kind":"intent"') ? 'intent' : 'outcome';
}
