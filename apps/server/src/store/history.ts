import type { Kysely } from 'kysely';
import type { Entry } from '../record/entry.ts';
import { parseEntry } from '../record/serial.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

const PAGE = 2_000;

/** Reads backwards to where the time begins, then forwards: rows stand in the order in which they were written. */
export async function* entriesSince(db: Kysely<Tables>, at: number): AsyncGenerator<Entry> {
  let seq = (await lastBefore(db, at)) ?? 0;
  for (;;) {
    const rows = await guarded(() =>
      db
        .selectFrom('journal')
        .select(['seq', 'at', 'body'])
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(PAGE)
        .execute(),
    );
    for (const row of rows) if (row.at >= at) yield parseEntry(row.body, `journal row ${row.seq}`);
    const last = rows.at(-1);
    if (last === undefined) return;
    seq = last.seq;
  }
}

/** Clocks go back now and then, so that a little of what is older may lie behind; it is passed over while reading. */
async function lastBefore(db: Kysely<Tables>, at: number): Promise<number | undefined> {
  const row = await guarded(() =>
    db
      .selectFrom('journal')
      .select('seq')
      .where('at', '<', at - SLACK_MS)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
  return row?.seq;
}

const SLACK_MS = 3_600_000;
