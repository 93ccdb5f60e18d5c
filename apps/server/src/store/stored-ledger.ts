import { sql, type Kysely, type Selectable } from 'kysely';
import type { Head, LedgerRow, LedgerStore, Source } from '../ledger/ledger-store.ts';
import type { Engine } from './engine.ts';
import { RowWriter } from './row-writer.ts';
import { storedCosignatures } from './stored-cosignatures.ts';
import { storedRetention } from './stored-retention.ts';
import { storedSalts } from './stored-salts.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

const TABLES = { journal: 'journal', register: 'dossier_events', acts: 'acts' } as const satisfies Record<
  Source,
  keyof Tables
>;

export function storedLedger(
  db: Kysely<Tables>,
  { settled, scrub }: Pick<Engine, 'settled' | 'scrub'>,
): LedgerStore {
  const entries = new RowWriter<Tables['ledger_entries']>((within, rows) =>
    within.insertInto('ledger_entries').values([...rows]),
  );
  return {
    ...storedCosignatures(db),
    ...storedRetention(db, scrub),
    ...storedSalts(db),
    ...storedCheckpoints(db),
    settled: () => guarded(settled),
    head: () => guarded(() => readHead(db)),
    bodies: (from, count) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('ledger_entries')
          .select(['idx', 'body'])
          .where('idx', '>=', from)
          .where('idx', '<', from + count)
          .orderBy('idx')
          .execute();
        // An entry that is gone must not let those behind it move up.
        const gap = rows.findIndex(({ idx }, i) => idx !== from + i);
        return rows.slice(0, gap === -1 ? rows.length : gap).map(({ body }) => body);
      }),
    find: (record) =>
      guarded(async () => {
        const found = db.selectFrom('ledger_entries').selectAll().where('record', '=', record);
        return (await found.orderBy('idx').execute()).map(rowOf);
      }),
    at: (index) =>
      guarded(async () => {
        const row = await db
          .selectFrom('ledger_entries')
          .selectAll()
          .where('idx', '=', index)
          .executeTakeFirst();
        return row === undefined ? undefined : rowOf(row);
      }),
    tile: (level, index) =>
      guarded(async () => {
        const row = await db
          .selectFrom('ledger_tiles')
          .select('hashes')
          .where('level', '=', level)
          .where('idx', '=', index)
          .executeTakeFirst();
        return row === undefined ? undefined : new Uint8Array(row.hashes);
      }),
    append: (rows, tiles) =>
      guarded(() =>
        db.transaction().execute(async (within) => {
          const [first, ...rest] = rows.map(({ index, source, seq, record, body }) => ({
            idx: index,
            source,
            seq,
            record,
            body,
          }));
          if (first === undefined) return 'appended';
          // Whoever writes the first number has all that follow.
          const { numInsertedOrUpdatedRows } = await within
            .insertInto('ledger_entries')
            .values(first)
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirstOrThrow();
          if (numInsertedOrUpdatedRows !== 1n) return 'moved';
          await entries.write(within, rest);
          for (const { level, index, hashes } of tiles) {
            await within
              .insertInto('ledger_tiles')
              .values({ level, idx: index, hashes: Buffer.concat(hashes) })
              .onConflict((conflict) =>
                conflict.columns(['level', 'idx']).doUpdateSet({ hashes: sql`excluded.hashes` }),
              )
              .execute();
          }
          return 'appended';
        }),
      ),
    waiting: (source, after, limit) =>
      guarded(() =>
        db
          .selectFrom(TABLES[source])
          .select(['seq', 'at', 'body'])
          .where('seq', '>', after)
          .orderBy('seq')
          .limit(limit)
          .execute(),
      ),
  };
}

async function readHead(db: Kysely<Tables>): Promise<Head> {
  const newest = async (source: Source): Promise<number> => {
    const row = await db
      .selectFrom('ledger_entries')
      .select('seq')
      .where('source', '=', source)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.seq ?? 0;
  };
  const last = {
    journal: await newest('journal'),
    register: await newest('register'),
    acts: await newest('acts'),
  };
  const row = await db
    .selectFrom('ledger_entries')
    .select('idx')
    .orderBy('idx', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { size: row === undefined ? 0 : row.idx + 1, last };
}

const rowOf = ({ idx, ...row }: Selectable<Tables['ledger_entries']>): LedgerRow => ({ index: idx, ...row });

function storedCheckpoints(db: Kysely<Tables>): Pick<LedgerStore, 'checkpoint' | 'addCheckpoint'> {
  return {
    checkpoint: (size) =>
      guarded(() =>
        db
          .selectFrom('ledger_checkpoints')
          .selectAll()
          .where('size', '<=', size ?? Number.MAX_SAFE_INTEGER)
          .orderBy('size', 'desc')
          .limit(1)
          .executeTakeFirst(),
      ),
    addCheckpoint: (checkpoint) =>
      guarded(async () => {
        await db
          .insertInto('ledger_checkpoints')
          .values(checkpoint)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
  };
}
