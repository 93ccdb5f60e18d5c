import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { BailiwickError } from '@bailiwick/contract/errors';
import { type RecordHead, decodeRecordSet } from '@bailiwick/detect';
import { rowsOf } from '../firm/delimited.ts';
import { loadList } from '../firm/load-list.ts';
import { LIST_NAME } from '../firm/shelf.ts';
import { queryRows } from '../store/query.ts';
import { type Command, type Invocation, PLACE, UsageError } from './command.ts';
import { json, table } from './io.ts';
import { onRecord } from './on-record.ts';
import { withShelf } from './place.ts';

/** A guess that only sizes the index: rows of a list of people have about so many bytes. */
const BYTES_A_ROW = 60;
const GUESSED_ROWS = 100_000;

export const recordsLoad: Command = {
  name: 'records load',
  summary: 'Learn a list of customers, patients or products, so that its records are found in texts',
  options: {
    match: {
      type: 'string',
      value: 'COLUMNS',
      help: 'Which columns mean a record: "number, given_name+surname" (one of these; + means together)',
    },
    class: { type: 'string', value: 'CLASS', help: 'The data class of its records; default personal' },
    query: { type: 'string', value: 'SQL', help: 'Read the rows from a database instead of a file' },
    from: { type: 'string', value: 'URL', help: 'That database: postgres://… or the path of an SQLite file' },
    ...PLACE,
  },
  positionals: 'NAME [FILE.csv]',
  async run(invocation, io) {
    const [name, file, ...more] = invocation.positionals;
    if (name === undefined || !LIST_NAME.test(name) || more.length > 0) {
      throw new UsageError(
        'Name the list and its file: bailiwick records load customers customers.csv --match …',
      );
    }
    const source = await sourceOf(file, invocation);
    const { head } = await withShelf(invocation, async (shelf, vault, store) => {
      const loaded = await loadList(source.rows, {
        name,
        class: invocation.values['class'],
        match: matchOf(invocation.values['match']),
        expected: source.expected,
        key: vault.listKey(),
        onProgress: (rows) => io.err(`\r${rows.toLocaleString('en')} rows`),
      });
      await shelf.putList(name, loaded.bytes);
      const details = { list: name, records: loaded.head.records };
      await onRecord(store, { kind: 'list.loaded', details });
      return loaded;
    });
    io.err('\r');
    if (invocation.flags.has('json')) json(io, listed(head));
    io.err(
      `${head.records.toLocaleString('en')} records of ${name} are known now; a running server sees them within seconds.\n`,
    );
    if (head.tooPlain > 0) {
      io.err(
        `${head.tooPlain.toLocaleString('en')} values are too short to mean a record alone and are not matched by themselves.\n`,
      );
    }
    return 0;
  },
};

export const recordsList: Command = {
  name: 'records list',
  summary: 'Show the lists that are known, without their contents',
  options: PLACE,
  async run(invocation, io) {
    const heads = await withShelf(invocation, async (shelf) =>
      (await shelf.lists()).map(({ bytes }) => decodeRecordSet(bytes).head),
    );
    if (invocation.flags.has('json')) json(io, heads.map(listed));
    else if (heads.length === 0)
      io.err('No list is known yet: bailiwick records load NAME FILE.csv --match …\n');
    else {
      table(
        io,
        ['list', 'records', 'class', 'a record is'],
        heads.map((head) => {
          const { records, match, class: dataClass } = listed(head);
          return [head.name, records.toLocaleString('en'), dataClass, match.join(' or ')];
        }),
      );
    }
    return 0;
  },
};

export const recordsRemove: Command = {
  name: 'records remove',
  summary: 'Forget a list',
  options: PLACE,
  positionals: 'NAME',
  async run(invocation, io) {
    const [name = '', ...more] = invocation.positionals;
    if (!LIST_NAME.test(name) || more.length > 0)
      throw new UsageError('Name one list: bailiwick records remove NAME');
    const removed = await withShelf(invocation, async (shelf, _, store) => {
      const was = await shelf.removeList(name);
      if (was) await onRecord(store, { kind: 'list.removed', details: { list: name } });
      return was;
    });
    if (invocation.flags.has('json')) json(io, { removed });
    io.err(removed ? 'Forgotten.\n' : 'No list of this name is known. See: bailiwick records list\n');
    return removed ? 0 : 1;
  },
};

const listed = ({ name, class: dataClass, records, tooPlain, fields, rules }: RecordHead) => ({
  name,
  class: dataClass ?? 'personal',
  records,
  tooPlain,
  match: rules.map((rule) => rule.map((field) => fields[field]?.name ?? '').join('+')),
});

function matchOf(text: string | undefined): readonly (readonly string[])[] {
  const rules = (text ?? '').split(',').map((rule) => rule.split('+').map((name) => name.trim()));
  return rules.filter((rule) => rule.some((name) => name !== ''));
}

interface Rows {
  readonly rows: AsyncIterable<readonly string[]>;
  readonly expected: number;
}

async function sourceOf(file: string | undefined, { values }: Invocation): Promise<Rows> {
  const { query, from } = values;
  if (file === undefined) {
    if (query === undefined || from === undefined) {
      throw new UsageError('Name a file, or a database with --from URL --query SQL.');
    }
    return { rows: queryRows(from, query), expected: GUESSED_ROWS };
  }
  if (query !== undefined || from !== undefined) throw new UsageError('Name a file or a database, not both.');
  const size = (await stat(file).catch(() => undefined))?.size;
  if (size === undefined) throw new UsageError(`There is no file ${file}.`);
  return { rows: rowsOf(decoded(file)), expected: Math.ceil(size / BYTES_A_ROW) };
}

async function* decoded(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
      yield decoder.decode(chunk as Uint8Array, { stream: true });
    }
    yield decoder.decode();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new BailiwickError('malformed_request', 'The file is not in UTF-8.', {
      remedy: 'Export the list as CSV in UTF-8 and try again.',
      cause,
    });
  }
}
