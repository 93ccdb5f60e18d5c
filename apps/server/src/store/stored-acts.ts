import { type Kysely, sql } from 'kysely';
import type { ActStore } from '../record/act-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** So often two processes may take the same number before we give up; each time one of them gets it. */
const MOST_TRIES = 50;

/** @param scrub makes what was deleted unreadable in the database's files. */
export function storedActs(db: Kysely<Tables>, scrub: () => Promise<void>): ActStore {
  return {
    add: ({ id, at, body }, sealed) =>
      guarded(async () => {
        for (let tries = 0; tries < MOST_TRIES; tries += 1) {
          const added = await db.transaction().execute(async (within) => {
            // The number is one more than the last one that is there: numbers have no gaps, and readers miss none.
            const { numAffectedRows } = await sql`insert into acts (seq, id, at, body)
              select coalesce(max(seq), 0) + 1, ${id}, ${at}, ${body} from acts where true
              on conflict (seq) do nothing`.execute(within);
            if (numAffectedRows !== 1n) return false;
            if (sealed !== undefined)
              await within.insertInto('act_words').values({ act: id, sealed }).execute();
            return true;
          });
          if (added) return;
        }
        throw new Error('No number could be had for an act.');
      }),
    newest: (limit, before) =>
      guarded(() => {
        const all = db
          .selectFrom('acts')
          .select(['seq', 'id', 'at', 'body'])
          .orderBy('seq', 'desc')
          .limit(limit);
        return (before === undefined ? all : all.where('seq', '<', before)).execute();
      }),
    words: (acts) =>
      guarded(async () =>
        acts.length === 0
          ? []
          : (await db.selectFrom('act_words').selectAll().where('act', 'in', acts).execute()).map(wordsOf),
      ),
    wordsAfter: (after, limit) =>
      guarded(async () => {
        const page = db.selectFrom('act_words').selectAll().where('act', '>', after).orderBy('act');
        return (await page.limit(limit).execute()).map(wordsOf);
      }),
    eraseWords: (acts) =>
      guarded(async () => {
        if (acts.length === 0) return;
        await db.deleteFrom('act_words').where('act', 'in', acts).execute();
        await scrub();
      }),
  };
}

const wordsOf = ({ act, sealed }: { readonly act: string; readonly sealed: Uint8Array }) => ({
  act,
  // A copy of its own: what a driver hands out may be a window on its receive buffer.
  sealed: new Uint8Array(sealed),
});
