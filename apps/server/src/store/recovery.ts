import { interrupted } from '../record/interrupted.ts';
import type { Intent } from '../record/entry.ts';
import type { Journal } from '../record/journal.ts';
import { parseEntry } from '../record/serial.ts';
import type { Engine } from './engine.ts';

/** Entries read at once, so that a long outage does not fill the memory. */
const PAGE = 500;

/**
 * Gives every intent that a dead process left open its outcome: `interrupted`.
 *
 * @returns how many there were.
 */
export async function settleInterrupted(
  engine: Engine,
  journal: Journal,
  now: () => number,
): Promise<number> {
  const runs = await engine.db.selectFrom('open_intents').select('run').distinct().execute();
  let settled = 0;
  for (const { run } of runs) {
    const done = await engine.takeOver(run);
    if (done === undefined) continue;
    try {
      settled += await settle(engine, journal, run, now);
    } finally {
      await done();
    }
  }
  return settled;
}

async function settle(engine: Engine, journal: Journal, run: number, now: () => number): Promise<number> {
  let settled = 0;
  for (;;) {
    const intents = await openIntents(engine, run);
    await Promise.all(intents.map((intent) => journal.conclude(interrupted(intent, now()))));
    settled += intents.length;
    if (intents.length < PAGE) return settled;
  }
}

async function openIntents({ db }: Engine, run: number): Promise<readonly Intent[]> {
  const rows = await db
    .selectFrom('open_intents')
    .innerJoin('journal', 'journal.seq', 'open_intents.seq')
    .select(['journal.seq', 'journal.body'])
    .where('open_intents.run', '=', run)
    .orderBy('journal.seq')
    .limit(PAGE)
    .execute();
  return rows
    .map(({ seq, body }) => parseEntry(body, `journal row ${seq}`))
    .filter((entry) => entry.kind === 'intent');
}
