import { scopeId } from '@bailiwick/contract/ids';
import { sql } from 'kysely';
import type { Holdings } from '../export/holdings.ts';
import type { PseudonymType } from '../protect/pseudonym.ts';
import { storedDocuments } from './stored-documents.ts';
import { storedDossier } from './stored-dossier.ts';
import { storedKeys } from './stored-keys.ts';
import type { Engine } from './engine.ts';
import { storedRows } from './stored-rows.ts';
import { guarded } from './unavailable.ts';

/** Five columns a row, below the number of variables that a statement may have. */
const ROWS_AT_ONCE = 5_000;

/** Everything in the database, in pages, for those who carry it elsewhere. */
export function storedHoldings(engine: Engine): Holdings {
  const { db } = engine;
  const [documents, dossier, keys] = [storedDocuments(db), storedDossier(db), storedKeys(db)];
  return {
    ...storedRows(engine),
    journal: (after, limit) =>
      guarded(() =>
        db
          .selectFrom('journal')
          .select(['seq', 'body'])
          .where('seq', '>', after)
          .orderBy('seq')
          .limit(limit)
          .execute(),
      ),
    newestEntry: () =>
      guarded(async () => {
        const row = await db
          .selectFrom('journal')
          .select('seq')
          .orderBy('seq', 'desc')
          .limit(1)
          .executeTakeFirst();
        return row?.seq ?? 0;
      }),
    events: (after, limit) =>
      guarded(() =>
        db
          .selectFrom('dossier_events')
          .select(['seq', 'at', 'body'])
          .where('seq', '>', after)
          .orderBy('seq')
          .limit(limit)
          .execute(),
      ),
    documentNames: (after, limit) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('documents')
          .select('sha256')
          .where('sha256', '>', after)
          .orderBy('sha256')
          .limit(limit)
          .execute();
        return rows.map(({ sha256 }) => sha256);
      }),
    document: (sha256) => documents.get(sha256),
    keys: () => keys.all(),
    pseudonyms: (after, limit) =>
      guarded(async () => {
        const { scope, token } = after ?? { scope: '', token: '' };
        const rows = await db
          .selectFrom('pseudonyms')
          .selectAll()
          // Written out: not every database compares pairs by way of their index.
          .where((row) =>
            row.or([row('scope', '>', scope), row.and([row('scope', '=', scope), row('token', '>', token)])]),
          )
          .orderBy('scope')
          .orderBy('token')
          .limit(limit)
          .execute();
        return rows.map((row) => ({ ...row, scope: scopeId(row.scope), type: row.type as PseudonymType }));
      }),
    addJournal: (rows) =>
      guarded(() =>
        db.transaction().execute(async (within) => {
          for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
            await within
              .insertInto('journal')
              .values(rows.slice(at, at + ROWS_AT_ONCE))
              .execute();
          await engine.countOn(within);
        }),
      ),
    entries: (from, limit) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('ledger_entries')
          .selectAll()
          .where('idx', '>=', from)
          .orderBy('idx')
          .limit(limit)
          .execute();
        return rows.map(({ idx, ...row }) => ({ index: idx, ...row }));
      }),
    addEntries: (rows) =>
      guarded(() =>
        db.transaction().execute(async (within) => {
          for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
            await within
              .insertInto('ledger_entries')
              .values(rows.slice(at, at + ROWS_AT_ONCE).map(({ index, ...row }) => ({ idx: index, ...row })))
              .execute();
        }),
      ),
    tile: (level, index) =>
      guarded(async () => {
        const row = await db
          .selectFrom('ledger_tiles')
          .select('hashes')
          .where('level', '=', level)
          .where('idx', '=', index)
          .executeTakeFirst();
        return row && new Uint8Array(row.hashes);
      }),
    addTile: (level, index, hashes) =>
      guarded(async () => {
        await db
          .insertInto('ledger_tiles')
          .values({ level, idx: index, hashes })
          .onConflict((conflict) =>
            conflict
              .columns(['level', 'idx'])
              .doUpdateSet({ hashes })
              .where(sql<boolean>`length(ledger_tiles.hashes) < length(excluded.hashes)`),
          )
          .execute();
      }),
    addPseudonyms: (rows) =>
      guarded(async () => {
        for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
          await db
            .insertInto('pseudonyms')
            .values(rows.slice(at, at + ROWS_AT_ONCE))
            .onConflict((conflict) => conflict.doNothing())
            .execute();
      }),
    addEvents: (rows) => dossier.append(rows),
    addDocument: (document) => documents.put(document),
    addKey: (record) => keys.add(record),
  };
}
