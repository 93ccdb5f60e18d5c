import { type Kysely, sql } from 'kysely';
import type { WitnessStore } from '../witness/witness-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** Of each log: who finds one has found enough, and nobody shall fill the disk. */
const MOST_FINDINGS = 20;

export function storedWitness(db: Kysely<Tables>): WitnessStore {
  return {
    logs: () => guarded(() => db.selectFrom('witnessed_logs').selectAll().orderBy('origin').execute()),
    log: (origin) =>
      guarded(() =>
        db.selectFrom('witnessed_logs').selectAll().where('origin', '=', origin).executeTakeFirst(),
      ),
    addLog: (log) =>
      guarded(async () => {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('witnessed_logs')
          .values(log)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n;
      }),
    // One statement: whoever reads the old checkpoint and writes the new one does both or neither.
    advance: (from, { size, note, at }) =>
      guarded(async () => {
        const { numUpdatedRows } = await db
          .updateTable('witnessed_logs')
          .set({ size, note, at })
          .where('origin', '=', from.origin)
          .where('size', '=', from.size)
          .where('note', '=', from.note)
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n;
      }),
    keep: (finding) =>
      guarded(async () => {
        const { count } = await db
          .selectFrom('witness_findings')
          .select(sql<number>`count(*)`.as('count'))
          .where('origin', '=', finding.origin)
          .executeTakeFirstOrThrow();
        if (count >= MOST_FINDINGS) return;
        await db
          .insertInto('witness_findings')
          .values(finding)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
    findings: () => guarded(() => db.selectFrom('witness_findings').selectAll().orderBy('at').execute()),
  };
}
