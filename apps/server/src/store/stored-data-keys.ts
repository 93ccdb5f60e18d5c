import type { Selectable } from 'kysely';
import type { KeyCabinet, Subject, WrappedKey } from '../subjects/data-key.ts';
import type { KeyEngine } from './engine.ts';
import type { KeyTables } from './tables.ts';
import { guarded } from './unavailable.ts';

const TABLE = 'data_keys';
/** Below the number of variables that a statement may have. */
const SUBJECTS_AT_ONCE = 1_000;

export function storedDataKeys(keys: KeyEngine): KeyCabinet {
  const find = async (subjects: readonly Subject[]): Promise<readonly WrappedKey[]> => {
    const db = await keys.open();
    const found: WrappedKey[] = [];
    for (const some of pages(subjects)) {
      const rows = await db.selectFrom(TABLE).selectAll().where('subject', 'in', some).execute();
      found.push(...rows.map(keyOf));
    }
    return found;
  };
  return {
    find: (subjects) => guarded(() => find(subjects)),
    claim: (key) =>
      guarded(async () => {
        await (
          await keys.open()
        )
          .insertInto(TABLE)
          .values(key)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const [stands] = await find([key.subject]);
        if (stands === undefined) throw new Error('A key was destroyed while it was made.');
        return stands;
      }),
    claimAll: (wanted) =>
      guarded(async () => {
        if (wanted.length === 0) return [];
        const db = await keys.open();
        await db.transaction().execute(async (within) => {
          for (const key of wanted)
            await within
              .insertInto(TABLE)
              .values(key)
              .onConflict((conflict) => conflict.doNothing())
              .execute();
        });
        return find(wanted.map(({ subject }) => subject));
      }),
    after: (after, limit) =>
      guarded(async () => {
        const page = (await keys.open())
          .selectFrom(TABLE)
          .selectAll()
          .where('subject', '>', after)
          .orderBy('subject');
        return (await page.limit(limit).execute()).map(keyOf);
      }),
    rewrap: (changes) =>
      guarded(async () =>
        (await keys.open()).transaction().execute(async (within) => {
          for (const { key, wrapped } of changes) {
            await within
              .updateTable(TABLE)
              .set({ wrapped })
              .where('subject', '=', key.subject)
              .where('wrapped', '=', key.wrapped)
              .execute();
          }
        }),
      ),
    exchange: (key, { wrapped, made }) =>
      guarded(async () => {
        const change = (await keys.open())
          .updateTable(TABLE)
          .set({ wrapped, made })
          .where('subject', '=', key.subject)
          .where('wrapped', '=', key.wrapped);
        return (await change.executeTakeFirstOrThrow()).numUpdatedRows === 1n;
      }),
    scrub: () =>
      guarded(async () => {
        await keys.open();
        await keys.scrub();
      }),
    destroy: (subjects) =>
      guarded(async () => {
        if (subjects.length === 0) return [];
        const db = await keys.open();
        const destroyed: string[] = [];
        for (const some of pages(subjects)) {
          const ids = await db.transaction().execute(async (within) => {
            const rows = await within.selectFrom(TABLE).select('id').where('subject', 'in', some).execute();
            // Overwritten first: a copy that lags behind, such as a replica, gets that as well.
            const nothing = new Uint8Array(1);
            await within.updateTable(TABLE).set({ wrapped: nothing }).where('subject', 'in', some).execute();
            await within.deleteFrom(TABLE).where('subject', 'in', some).execute();
            return rows.map(({ id }) => id);
          });
          destroyed.push(...ids);
        }
        // Also where nothing was left to delete: it may have been, by a turn that was broken off before this.
        await keys.scrub();
        return destroyed;
      }),
  };
}

function* pages(subjects: readonly Subject[]): Generator<readonly Subject[]> {
  for (let at = 0; at < subjects.length; at += SUBJECTS_AT_ONCE)
    yield subjects.slice(at, at + SUBJECTS_AT_ONCE);
}

const keyOf = ({ subject, id, wrapped, made }: Selectable<KeyTables[typeof TABLE]>): WrappedKey => ({
  subject: subject as Subject,
  id,
  // A copy of its own: what a driver hands out may be a window on its receive buffer.
  wrapped: new Uint8Array(wrapped),
  made,
});
