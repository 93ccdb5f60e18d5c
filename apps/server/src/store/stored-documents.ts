import type { Kysely } from 'kysely';
import type { DocumentStore } from '../vendors/document-store.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

export function storedDocuments(db: Kysely<Tables>): DocumentStore {
  return {
    put: ({ sha256, mediaType, title, bytes, text }) =>
      guarded(async () => {
        await db
          .insertInto('documents')
          .values({ sha256, media_type: mediaType, title, bytes, content: text })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
    get: (sha256) =>
      guarded(async () => {
        const row = await db
          .selectFrom('documents')
          .selectAll()
          .where('sha256', '=', sha256)
          .executeTakeFirst();
        if (row === undefined) return undefined;
        return { sha256, mediaType: row.media_type, title: row.title, bytes: row.bytes, text: row.content };
      }),
  };
}
