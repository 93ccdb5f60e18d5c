/**
 * The thread that owns the SQLite database: a flush to disk takes milliseconds, in which the main thread must go on.
 *
 * Orders are carried out one after the other, in the order in which they came. The database is opened by the first
 * order, so that a failure to open is an answer too.
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { Batch } from '../batch.ts';
import type { Envelope, Order, Reply, Result, Task } from './messages.ts';

/** Milliseconds to wait for a command in another process that is writing; well below the limit of an order. */
const BUSY_TIMEOUT = 4_000;
const MOST_STATEMENTS = 200;
const NOTHING: Result = { rows: [], changes: 0 };

interface Connection {
  readonly database: DatabaseSync;
  readonly statements: Map<string, StatementSync>;
}

let connection: Connection | undefined;

parentPort?.on('message', ({ number, order }: Envelope) => {
  parentPort?.postMessage(answer(number, order));
  if (order.kind === 'close') parentPort?.close();
});

function answer(number: number, order: Order): Reply {
  try {
    return { number, result: carryOut(order) };
  } catch (error) {
    const errcode = error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined;
    return { number, failure: { errcode, message: String(error) } };
  }
}

function carryOut(order: Order): Result {
  switch (order.kind) {
    case 'query':
      return query(order.sql, order.parameters);
    case 'commit':
      return commit(order.batch, order.run);
    case 'close':
      connection?.database.close();
      connection = undefined;
      return NOTHING;
  }
}

function open(): Connection {
  const { file, work } = workerData as Task;
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT });
  try {
    if (work === 'reads') {
      // mmap_size: a search reads millions of rows; looked at in place they need not be copied first.
      database.exec('pragma query_only = on; pragma trusted_schema = off; pragma mmap_size = 2147418112');
      return { database, statements: new Map() };
    }
    // FULL: a commit returns after the flush, so an acknowledged intent survives a power cut.
    // secure_delete: what a sweep deletes is overwritten, not merely unlinked.
    // wal_autocheckpoint: pseudonyms come in no order, so a page that is written back is often soon written again.
    database.exec(`
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma foreign_keys = on;
      pragma secure_delete = ${work === 'keys' ? 'on' : 'fast'};
      pragma wal_autocheckpoint = 4000;
      pragma trusted_schema = off;
      pragma journal_size_limit = 67108864`);
  } catch (error) {
    database.close();
    throw error;
  }
  return { database, statements: new Map() };
}

function prepared(sql: string): StatementSync {
  const { database, statements } = (connection ??= open());
  let statement = statements.get(sql);
  if (statement === undefined) {
    if (statements.size >= MOST_STATEMENTS) statements.clear();
    statement = database.prepare(sql);
    statements.set(sql, statement);
  }
  return statement;
}

function query(sql: string, parameters: Extract<Order, { kind: 'query' }>['parameters']): Result {
  const statement = prepared(sql);
  if (statement.columns().length > 0) return { rows: statement.all(...parameters), changes: 0 };
  return { rows: [], changes: Number(statement.run(...parameters).changes) };
}

/** One transaction, one flush, however many entries. */
function commit(batch: Batch, run: number): Result {
  prepared('begin immediate').run();
  try {
    write(batch, run);
    prepared('commit').run();
  } catch (error) {
    // A full disk may have ended the transaction already.
    if (connection?.database.isTransaction === true) prepared('rollback').run();
    throw error;
  }
  return NOTHING;
}

function write(batch: Batch, run: number): void {
  const entry = prepared('insert into journal (id, kind, at, body) values (?, ?, ?, ?)');
  const opened = prepared('insert into open_intents (id, seq, run) values (?, ?, ?) on conflict do nothing');
  const closed = prepared('delete from open_intents where id = ?');
  // The value of a token never changes within a scope, so the row stands; it only lives on. But for one under keys that
  // were destroyed as a whole, or of before there were such keys: bytes 15 to 22 name the tree of keys of a scope.
  const pseudonym = prepared(`
    insert into pseudonyms (scope, token, type, sealed, expires) values (?, ?, ?, ?, ?)
    on conflict (scope, token) do update set expires = max(expires, excluded.expires),
      sealed = case when substr(excluded.sealed, 1, 3) = x'425750' and substr(sealed, 15, 8) <> substr(excluded.sealed, 15, 8)
        then excluded.sealed else sealed end`);
  const { ids, kinds, times, bodies, scopes, tokens, types, sealed, expires } = batch;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? '';
    const { lastInsertRowid } = entry.run(id, kinds[at] ?? '', times[at] ?? 0, bodies[at] ?? '');
    if (kinds[at] === 'intent') opened.run(id, lastInsertRowid, run);
    else closed.run(id);
  }
  for (let at = 0; at < scopes.length; at++) {
    pseudonym.run(scopes[at] ?? '', tokens[at] ?? '', types[at] ?? '', sealed[at] ?? null, expires[at] ?? 0);
  }
}
