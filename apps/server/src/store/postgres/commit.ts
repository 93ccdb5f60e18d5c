import type pg from 'pg';
import type { Batch } from '../batch.ts';

/**
 * One statement is one transaction and one round trip.
 *
 * An intent whose outcome is in the same batch is never open. Parallel requests of one scope may bring one pseudonym
 * twice, which an upsert refuses within one statement: hence `distinct on`; its order also keeps two servers that
 * write the same rows from waiting for each other. A row stands, unless it is under keys that were destroyed as a whole, or
 * of before there were such keys: bytes 15 to 22 name the tree of keys of a scope.
 */
const COMMIT = {
  name: 'bailiwick-journal-commit',
  text: `
    with entry as (
      insert into journal (id, kind, at, body)
      select id, kind, at, body
      from unnest($1::text[], $2::text[], $3::bigint[], $4::text[]) with ordinality as given (id, kind, at, body, place)
      order by place
      returning seq, id, kind
    ), ended as (
      select id from entry where kind = 'outcome'
    ), opened as (
      insert into open_intents (id, seq, run)
      select id, seq, $5 from entry where kind = 'intent' and id not in (select id from ended)
      on conflict do nothing
    ), closed as (
      delete from open_intents where id in (select id from ended)
    )
    insert into pseudonyms (scope, token, type, sealed, expires)
    select distinct on (scope, token) scope, token, type, sealed, expires
    from unnest($6::text[], $7::text[], $8::text[], $9::bytea[], $10::bigint[]) as given (scope, token, type, sealed, expires)
    order by scope, token, expires desc
    on conflict (scope, token) do update set expires = greatest(pseudonyms.expires, excluded.expires),
      sealed = case when substring(excluded.sealed from 1 for 3) = '\\x425750'::bytea
          and substring(pseudonyms.sealed from 15 for 8) <> substring(excluded.sealed from 15 for 8)
        then excluded.sealed else pseudonyms.sealed end`,
};

export async function commitBatch(pool: pg.Pool, run: number, batch: Batch): Promise<void> {
  const { ids, kinds, times, bodies, scopes, tokens, types, expires } = batch;
  const sealed = batch.sealed.map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  await pool.query({
    ...COMMIT,
    values: [ids, kinds, times, bodies, run, scopes, tokens, types, sealed, expires],
  });
}
