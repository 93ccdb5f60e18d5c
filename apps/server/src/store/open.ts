import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { parseEntry } from '../record/serial.ts';
import type { Engine } from './engine.ts';
import { GroupCommit, type OnCommit } from './group-commit.ts';
import { settleInterrupted } from './recovery.ts';
import { openSqlite } from './sqlite/engine.ts';
import type { Role, Store, Target } from './store.ts';
import { entriesSince } from './history.ts';
import { storedActs } from './stored-acts.ts';
import { storedApprovals } from './stored-approvals.ts';
import { storedContents } from './stored-contents.ts';
import { storedConversations } from './stored-conversations.ts';
import { storedDataKeys } from './stored-data-keys.ts';
import { storedActivity } from './stored-activity.ts';
import { storedDocuments } from './stored-documents.ts';
import { storedDossier } from './stored-dossier.ts';
import { storedLedger } from './stored-ledger.ts';
import { storedHolds } from './stored-holds.ts';
import { storedErasures } from './stored-erasures.ts';
import { storedHoldings } from './stored-holdings.ts';
import { storedIdentity } from './stored-identity.ts';
import { storedKeys } from './stored-keys.ts';
import { storedMeta } from './stored-meta.ts';
import { storedProjection } from './stored-projection.ts';
import { storedPrompts } from './stored-prompts.ts';
import { deleteExpired, storedPseudonyms } from './stored-pseudonyms.ts';
import { storedSealedRows } from './stored-sealed-rows.ts';
import { storedUsage } from './stored-usage.ts';
import { storedViews } from './stored-views.ts';
import { storedWitness } from './stored-witness.ts';
import { guarded } from './unavailable.ts';

const DAY = 24 * 60 * 60_000;
const DEFAULT_LIMIT = 10_000;

export interface StoreOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Default `server`. */
  readonly role?: Role;
  /** Milliseconds after which the database counts as unavailable; default 10,000. */
  readonly limit?: number;
  /** Told of every transaction of the journal. */
  readonly onCommit?: OnCommit;
}

/**
 * Opens the database, creates or migrates it, and, as a server, settles what an earlier process left unfinished and
 * deletes what has expired.
 *
 * @throws BailiwickError `invalid_configuration` when another server runs on this home or a newer version has been
 *   here; `journal_unavailable` when the database cannot be opened, read or written.
 */
export async function openStore(target: Target, options: StoreOptions): Promise<Store> {
  return guarded(async () => {
    const engine = await openEngine(target, options);
    const { now, role = 'server' } = options;
    const journal = new GroupCommit((batch) => engine.commit(batch), options.onCommit);
    const store = storeOn(engine, journal, now);
    if (role === 'visitor') return store;
    try {
      await settleInterrupted(engine, journal, now);
      await store.sweep(now());
    } catch (error) {
      await store.close();
      throw error;
    }
    return sweptDaily(store, now);
  });
}

async function openEngine(
  target: Target,
  { role = 'server', limit = DEFAULT_LIMIT }: StoreOptions,
): Promise<Engine> {
  const run = randomInt(1, 2 ** 31);
  if (target.kind === 'sqlite') return openSqlite(target.file, { limit, role, run });
  // The driver costs memory that most installs never need.
  const { openPostgres } = await import('./postgres/engine.ts');
  return openPostgres(target.url, { limit, role, run });
}

function storeOn(engine: Engine, journal: GroupCommit, now: () => number): Store {
  const { db } = engine;
  return {
    journal,
    commits: journal,
    acts: storedActs(db, () => engine.scrub()),
    pseudonyms: storedPseudonyms(db, now),
    sealedRows: storedSealedRows(db),
    dataKeys: storedDataKeys(engine.keys),
    conversations: storedConversations(db, () => engine.scrub()),
    contents: storedContents(db, () => engine.scrub()),
    approvals: storedApprovals(db, () => engine.scrub()),
    prompts: storedPrompts(db, () => engine.scrub()),
    holds: storedHolds(db),
    erasures: storedErasures(db, () => engine.scrub()),
    identity: storedIdentity(db, () => engine.scrub()),
    keys: storedKeys(db),
    usage: storedUsage(db),
    dossier: storedDossier(db),
    documents: storedDocuments(db),
    holdings: storedHoldings(engine),
    ledger: storedLedger(db, engine),
    witness: storedWitness(db),
    activity: {
      projection: storedProjection(db, () => engine.settled()),
      reader: storedActivity(engine.reading),
      views: storedViews(db),
    },
    meta: storedMeta(db, () => engine.scrub()),
    recent: (limit) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('journal')
          .select(['seq', 'body'])
          .orderBy('seq', 'desc')
          .limit(limit)
          .execute();
        return rows.map(({ seq, body }) => parseEntry(body, `journal row ${seq}`));
      }),
    since: (at) => entriesSince(db, at),
    sweep: (at) =>
      guarded(async () => {
        const deleted = await deleteExpired(db, at);
        if (deleted > 0) await engine.scrub();
        return deleted;
      }),
    health: () =>
      guarded(async () => {
        // A write, since a full disk still reads.
        await sql`insert into meta (name, value) values ('last_health_check', ${String(now())})
          on conflict (name) do update set value = excluded.value`.execute(db);
      }),
    async close() {
      await journal.close();
      await engine.close();
    },
  };
}

function sweptDaily(store: Store, now: () => number): Store {
  // What one sweep cannot delete, the next one will; a database that fails shows in every request.
  const timer = setInterval(() => void store.sweep(now()).catch(() => undefined), DAY).unref();
  return {
    ...store,
    close() {
      clearInterval(timer);
      return store.close();
    },
  };
}
