/**
 * Everything that an install holds, as files in open formats, one after the other.
 *
 * What a database may hold much of comes in parts of a few thousand lines, so that one is in memory at a time. What is
 * written while this runs is not in it: the journal ends where it ended at the start.
 *
 * The ledger stands as `ledger publish` writes it, of one checkpoint; the rows that its entries were made of come behind
 * it, so nothing that the ledger names is missing.
 */
import type { Group, Section } from './group.ts';
import type { Holdings } from './holdings.ts';
import { lines } from './lines.ts';
import { type Log, logSections } from './log-parts.ts';
import { CARRIED, type CarriedTable, OWN_FACTS, SECRET_TABLES, TABLES } from './decided.ts';
import type { Part, PartKind } from './manifest.ts';
import { README } from './readme.ts';
import { type Row, parseRow, writeRow } from './row.ts';
import { schemas } from './schemas.ts';
import { z } from 'zod';
import type { SealedPseudonym } from '../protect/pseudonym.ts';

const ROWS = 5_000;
const NAMES = 500;
/** Tables whose rows are long. */
const LONG: ReadonlySet<CarriedTable> = new Set(['messages', 'contents']);
/** Of what is kept readable, in one part; one that is longer stands by itself. */
const CHARACTERS = 4_000_000;

/** What is not in the database. */
export interface Beside {
  /** The configuration as the firm wrote it: `${NAME}` stays `${NAME}`. */
  readonly configuration: string | undefined;
  /** What the firm's own lists are called and how long they are. */
  readonly lists: readonly object[];
  /** Files of the home folder that go along, by their path below it. */
  readonly files: AsyncIterable<{ readonly path: string; readonly bytes: Uint8Array }>;
  /** Of the checkpoint up to which the ledger goes along; undefined where nothing was signed. */
  readonly log: Log | undefined;
  /** Kept conversations to be read without us, where the firm wants that. */
  readonly conversations: ((after: string) => AsyncIterable<{ readonly id: string }>) | undefined;
  /** Kept contents of requests likewise. */
  readonly contents: ((after: string) => AsyncIterable<{ readonly id: string }>) | undefined;
  /** Undefined in an export that is not encrypted: keys, salts and values stay out of that. */
  readonly secrets: Secrets | undefined;
}

export interface Secrets {
  /** What the root key opens: with it everything that is sealed opens in another home. */
  readonly keyring: Uint8Array;
  /** What pseudonyms stand for, as JSON; those whose keys were destroyed are left out. */
  readonly opened: (rows: readonly SealedPseudonym[]) => Promise<readonly Opened[]>;
}

export interface Opened extends Omit<SealedPseudonym, 'sealed'> {
  readonly plain: unknown;
}

export function sectionsOf(holdings: Holdings, beside: Beside): readonly Section[] {
  const { secrets, log, conversations, contents } = beside;
  const tables = CARRIED.filter((table) => secrets !== undefined || !SECRET_TABLES.has(table));
  return [
    once('beginning', () => beginning(holdings, beside)),
    numbered('register', 'register', (last) => registerLines(holdings, Number(last))),
    { name: 'documents', groups: (from) => documents(holdings, from?.last ?? '') },
    ...tables.map((table) =>
      numbered(`tables/${table}`, 'table', (last) =>
        tableLines(holdings, table, { last, size: log?.size ?? 0 }),
      ),
    ),
    { name: 'home', groups: (from) => homeParts(beside, from?.last ?? '[]') },
    numbered('pseudonyms', 'pseudonyms', (last) => pseudonymLines(holdings, secrets, last)),
    ...(conversations === undefined
      ? []
      : [numbered('conversations', 'conversations', (last) => keptLines(conversations, last))]),
    ...(contents === undefined
      ? []
      : [numbered('contents', 'contents', (last) => keptLines(contents, last))]),
    ...(log === undefined ? [] : logSections(holdings, log)),
    numbered('journal', 'journal', (last) => journalLines(holdings, last)),
  ];
}

/** Lines of one part, and what the source needs to go on behind them. */
interface Page {
  readonly rows: readonly string[];
  readonly last: string;
}

async function beginning(holdings: Holdings, beside: Beside): Promise<readonly Part[]> {
  const { configuration, secrets, lists } = beside;
  const keys = await holdings.keys();
  const written: readonly Part[] =
    configuration === undefined
      ? []
      : [{ kind: 'configuration', path: 'configuration/bailiwick.yaml', bytes: Buffer.from(configuration) }];
  const keyring: readonly Part[] =
    secrets === undefined ? [] : [{ kind: 'keyring', path: 'keys/keyring.json', bytes: secrets.keyring }];
  return [
    { kind: 'readme', path: 'README.md', bytes: Buffer.from(README) },
    ...written,
    ...schemas(),
    ...keyring,
    lines(
      'lists',
      'lists/lists.jsonl',
      lists.map((list) => JSON.stringify(list)),
    ),
    lines(
      'keys',
      'keys/api-keys.jsonl',
      keys.map((key) => JSON.stringify(key)),
    ),
  ];
}

/** @param size of the log: what was signed while this runs is not in it. */
async function* tableLines(
  holdings: Holdings,
  table: CarriedTable,
  { last, size }: { readonly last: string; readonly size: number },
): AsyncGenerator<Page> {
  const ofLater = (row: Row): boolean =>
    (table === 'ledger_checkpoints' || table === 'ledger_cosignatures') && Number(row['size']) > size;
  const ownFact = (row: Row): boolean => table === 'meta' && OWN_FACTS.has(String(row['name']));
  const keyOf = (row: Row): Row => Object.fromEntries(TABLES[table].map((name) => [name, row[name] ?? null]));
  for (let behind = last === '' ? undefined : parseRow(last); ;) {
    const key = behind;
    const after = key && TABLES[table].map((name) => key[name] ?? null);
    const rows = await holdings.rows(table, after, LONG.has(table) ? NAMES : ROWS);
    const end = rows.at(-1);
    if (end === undefined) return;
    behind = keyOf(end);
    const carried = rows.filter((row) => !ofLater(row) && !ownFact(row));
    yield { rows: carried.map(writeRow), last: writeRow(behind) };
  }
}

/**
 * The body stands as it rests, not read and written again: a proof over it must stay true.
 *
 * @param last `SEQ END`
 */
async function* journalLines(holdings: Holdings, last: string): AsyncGenerator<Page> {
  const [from = 0, fixed] = last === '' ? [] : last.split(' ').map(Number);
  const end = fixed ?? (await holdings.newestEntry());
  for (let after = from; after < end;) {
    const rows = await holdings.journal(after, ROWS);
    const old = rows.filter(({ seq }) => seq <= end);
    after = rows.at(-1)?.seq ?? end;
    yield { rows: old.map(({ seq, body }) => `{"seq":${seq},"entry":${body}}`), last: `${after} ${end}` };
  }
}

async function* registerLines(holdings: Holdings, from: number): AsyncGenerator<Page> {
  for (let after = from; ;) {
    const rows = await holdings.events(after, ROWS);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
    yield {
      rows: rows.map(({ seq, at, body }) => `{"seq":${seq},"at":${at},"event":${body}}`),
      last: String(after),
    };
  }
}

/** What each stands for in plain, where the archive is encrypted; sealed where it is not. */
async function* pseudonymLines(
  holdings: Holdings,
  secrets: Secrets | undefined,
  last: string,
): AsyncGenerator<Page> {
  const [scope, token] = last.split(' ');
  for (let after = scope === undefined || token === undefined ? undefined : { scope, token }; ;) {
    const rows = await holdings.pseudonyms(after, ROWS);
    const end = rows.at(-1);
    if (end === undefined) return;
    after = { scope: end.scope, token: end.token };
    const written =
      secrets === undefined
        ? rows.map(({ sealed, ...row }) => ({ ...row, sealed: Buffer.from(sealed).toString('base64') }))
        : await secrets.opened(rows);
    yield {
      rows: written.map((row) => JSON.stringify(row)),
      last: `${end.scope} ${end.token}`,
    };
  }
}

async function* keptLines(kept: NonNullable<Beside['conversations']>, from: string): AsyncGenerator<Page> {
  let rows: string[] = [];
  let characters = 0;
  let last = from;
  for await (const one of kept(from)) {
    const line = JSON.stringify(one);
    if (characters + line.length > CHARACTERS && rows.length > 0) {
      yield { rows, last };
      [rows, characters] = [[], 0];
    }
    rows.push(line);
    characters += line.length;
    last = one.id;
  }
  yield { rows, last };
}

async function* documents(holdings: Holdings, from: string): AsyncGenerator<Staged> {
  for (let after = from; ;) {
    const names = await holdings.documentNames(after, NAMES);
    for (const name of names) {
      const document = await holdings.document(name);
      if (document === undefined) continue;
      const { bytes, text, ...about } = document;
      const path = `documents/${name}`;
      const said = Buffer.from(`${JSON.stringify(about)}\n`);
      const parts = [
        { kind: 'document', path: `${path}.json`, bytes: said },
        { kind: 'document', path: `${path}.original`, bytes },
        { kind: 'document', path: `${path}.txt`, bytes: Buffer.from(text) },
      ] as const;
      yield { parts, count: 0, last: name };
    }
    const last = names.at(-1);
    if (last === undefined || names.length < NAMES) return;
    after = last;
  }
}

/** @param last the paths that were read, as JSON: files come and go between two runs, and none may be there twice. */
async function* homeParts({ files }: Beside, last: string): AsyncGenerator<Staged> {
  const seen = new Set(z.array(z.string()).parse(JSON.parse(last)));
  for await (const { path, bytes } of files) {
    if (seen.has(path)) continue;
    seen.add(path);
    yield {
      parts: [{ kind: 'file', path: `home/${path}`, bytes }],
      count: 0,
      last: JSON.stringify([...seen]),
    };
  }
}

type Staged = Omit<Group, 'reached'> & { readonly count: number; readonly last: string };

function once(name: string, read: () => Promise<readonly Part[]>): Section {
  return {
    name,
    async *groups(from) {
      if (from === undefined) yield { parts: await read(), count: 0, last: '' };
    },
  };
}

/** @param name and folder of its parts. @param pages from behind the last that was read; `''` is the beginning. */
function numbered(name: string, kind: PartKind, pages: (last: string) => AsyncIterable<Page>): Section {
  return {
    name,
    async *groups(from) {
      let count = from?.count ?? 0;
      for await (const { rows, last } of pages(from?.last ?? '')) {
        if (rows.length > 0) count += 1;
        const path = `${name}/${String(count).padStart(6, '0')}.jsonl`;
        yield { parts: rows.length === 0 ? [] : [lines(kind, path, rows)], count, last };
      }
    },
  };
}
