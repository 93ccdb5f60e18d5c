/**
 * Everything that an install holds, as files in open formats, one after the other.
 *
 * What a database may hold much of comes in parts of a few thousand lines, so that one is in memory at a time. What is
 * written while this runs is not in it: the journal ends where it ended at the start.
 *
 * The ledger stands as `ledger publish` writes it, of one checkpoint; the rows that its entries were made of come behind
 * it, so nothing that the ledger names is missing.
 */
import { TILE_WIDTH, type TileName, entryBundle, tilePath } from '@bailiwick/ledger/tile';
import { tileNames } from '../ledger/published.ts';
import { tilesOf } from '../ledger/stored-tree.ts';
import type { Holdings } from './holdings.ts';
import { CARRIED, type CarriedTable, OWN_FACTS, SECRET_TABLES, TABLES } from './decided.ts';
import type { Part, PartKind } from './manifest.ts';
import { README } from './readme.ts';
import { type Row, writeRow } from './row.ts';
import { schemas } from './schemas.ts';
import type { SealedPseudonym } from '../protect/pseudonym.ts';

const ROWS = 5_000;
const NAMES = 500;
/** Of 256 entries each, between two parts with their rows. */
const BUNDLES = 20;
/** Of conversations, in one part; one that is longer stands by itself. */
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
  readonly conversations: AsyncIterable<object> | undefined;
  /** Undefined in an export that is not encrypted: keys, salts and values stay out of that. */
  readonly secrets: Secrets | undefined;
}

export interface Log {
  readonly size: number;
  readonly note: string;
  readonly keys: string;
  readonly keptFrom: number;
}

export interface Secrets {
  /** What the root key opens: with it everything that is sealed opens in another home. */
  readonly keyring: Uint8Array;
  /** What a pseudonym stands for, as JSON. */
  readonly opened: (pseudonym: SealedPseudonym) => unknown;
}

export async function* partsOf(holdings: Holdings, beside: Beside): AsyncGenerator<Part> {
  yield { kind: 'readme', path: 'README.md', bytes: Buffer.from(README) };
  if (beside.configuration !== undefined) {
    const bytes = Buffer.from(beside.configuration);
    yield { kind: 'configuration', path: 'configuration/bailiwick.yaml', bytes };
  }
  yield* schemas();
  if (beside.secrets !== undefined)
    yield { kind: 'keyring', path: 'keys/keyring.json', bytes: beside.secrets.keyring };
  yield lines(
    'lists',
    'lists/lists.jsonl',
    beside.lists.map((list) => JSON.stringify(list)),
  );
  const keys = await holdings.keys();
  yield lines(
    'keys',
    'keys/api-keys.jsonl',
    keys.map((key) => JSON.stringify(key)),
  );
  yield* numbered('register', registerLines(holdings));
  yield* documents(holdings);
  for (const table of CARRIED)
    if (beside.secrets !== undefined || !SECRET_TABLES.has(table))
      yield* numbered('table', tableLines(holdings, table, beside.log?.size ?? 0), `tables/${table}`);
  for await (const { path, bytes } of beside.files) yield { kind: 'file', path: `home/${path}`, bytes };
  yield* numbered('pseudonyms', pseudonymLines(holdings, beside.secrets));
  if (beside.conversations !== undefined)
    yield* numbered('conversations', conversationLines(beside.conversations));
  if (beside.log !== undefined) yield* log(holdings, beside.log);
  yield* numbered('journal', journalLines(holdings));
}

/** @param size of the log: what was signed while this runs is not in it. */
async function* tableLines(
  holdings: Holdings,
  table: CarriedTable,
  size: number,
): AsyncGenerator<readonly string[]> {
  const ofLater = (row: Row): boolean =>
    (table === 'ledger_checkpoints' || table === 'ledger_cosignatures') && Number(row['size']) > size;
  const ownFact = (row: Row): boolean => table === 'meta' && OWN_FACTS.has(String(row['name']));
  for (let last: Row | undefined; ;) {
    const after = last && TABLES[table].map((name) => last?.[name] ?? null);
    const rows = await holdings.rows(table, after, table === 'messages' ? NAMES : ROWS);
    yield rows.filter((row) => !ofLater(row) && !ownFact(row)).map(writeRow);
    last = rows.at(-1);
    if (last === undefined) return;
  }
}

/** Bundles, the rows beside them every few thousand entries, then the hashes above and the checkpoint. */
async function* log(holdings: Holdings, { size, note, keys, keptFrom }: Log): AsyncGenerator<Part> {
  const file = (path: string, text: string): Part => ({
    kind: 'log',
    path: `ledger/${path}`,
    bytes: Buffer.from(text),
  });
  let count = 0;
  for (let from = 0; from < size; from += BUNDLES * TILE_WIDTH) {
    const rows = await holdings.entries(from, Math.min(BUNDLES * TILE_WIDTH, size - from));
    for (let at = 0; at < rows.length; at += TILE_WIDTH) {
      const bundle = rows.slice(at, at + TILE_WIDTH);
      const name = { level: 'entries', index: (from + at) / TILE_WIDTH, width: bundle.length } as const;
      const bytes = entryBundle(bundle.map(({ body }) => Buffer.from(body)));
      // Of entries that retention has let go of there is no bundle.
      if (bundle.every(({ body }) => body !== '')) yield tilePart(name, bytes);
    }
    count += 1;
    yield lines(
      'entries',
      `ledger/rows/${String(count).padStart(6, '0')}.jsonl`,
      rows.map(({ body, ...row }) => JSON.stringify({ ...row, kept: body !== '' })),
    );
  }
  const tiles = tilesOf(
    {
      bodies: async (from, many) => (await holdings.entries(from, many)).map(({ body }) => body),
      tile: (level, index) => holdings.tile(level, index),
    },
    size,
  );
  for (const name of tileNames(size)) {
    if (name.level === 'entries') continue;
    const hashes = await tiles(name.level, name.index);
    yield tilePart(name, Buffer.concat(hashes.slice(0, name.width)));
  }
  if (keptFrom > 0) yield file('minimum-index', `${keptFrom}\n`);
  yield file('keys', keys);
  yield file('checkpoint', note);
}

const tilePart = (name: TileName, bytes: Uint8Array): Part => ({
  kind: 'log',
  path: `ledger/${tilePath(name)}`,
  bytes,
});

/** The body stands as it rests, not read and written again: a proof over it must stay true. */
async function* journalLines(holdings: Holdings): AsyncGenerator<readonly string[]> {
  const end = await holdings.newestEntry();
  for (let after = 0; after < end;) {
    const rows = await holdings.journal(after, ROWS);
    const old = rows.filter(({ seq }) => seq <= end);
    yield old.map(({ seq, body }) => `{"seq":${seq},"entry":${body}}`);
    after = rows.at(-1)?.seq ?? end;
  }
}

async function* registerLines(holdings: Holdings): AsyncGenerator<readonly string[]> {
  for (let after = 0; ;) {
    const rows = await holdings.events(after, ROWS);
    yield rows.map(({ seq, at, body }) => `{"seq":${seq},"at":${at},"event":${body}}`);
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS) return;
    after = last.seq;
  }
}

/** What each stands for in plain, where the archive is encrypted; sealed where it is not. */
async function* pseudonymLines(
  holdings: Holdings,
  secrets: Secrets | undefined,
): AsyncGenerator<readonly string[]> {
  for (let after: { scope: string; token: string } | undefined; ;) {
    const rows = await holdings.pseudonyms(after, ROWS);
    yield rows.map(({ sealed, ...row }) =>
      secrets === undefined
        ? JSON.stringify({ ...row, sealed: Buffer.from(sealed).toString('base64') })
        : JSON.stringify({ ...row, plain: secrets.opened({ ...row, sealed }) }),
    );
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS) return;
    after = last;
  }
}

async function* conversationLines(conversations: AsyncIterable<object>): AsyncGenerator<readonly string[]> {
  let page: string[] = [];
  let characters = 0;
  for await (const conversation of conversations) {
    const line = JSON.stringify(conversation);
    if (characters + line.length > CHARACTERS) {
      yield page;
      [page, characters] = [[], 0];
    }
    page.push(line);
    characters += line.length;
  }
  yield page;
}

async function* documents(holdings: Holdings): AsyncGenerator<Part> {
  for (let after = ''; ;) {
    const names = await holdings.documentNames(after, NAMES);
    for (const name of names) {
      const document = await holdings.document(name);
      if (document === undefined) continue;
      const { bytes, text, ...about } = document;
      const path = `documents/${name}`;
      yield { kind: 'document', path: `${path}.json`, bytes: Buffer.from(`${JSON.stringify(about)}\n`) };
      yield { kind: 'document', path: `${path}.original`, bytes };
      yield { kind: 'document', path: `${path}.txt`, bytes: Buffer.from(text) };
    }
    const last = names.at(-1);
    if (last === undefined || names.length < NAMES) return;
    after = last;
  }
}

async function* numbered(
  kind: PartKind,
  pages: AsyncIterable<readonly string[]>,
  folder: string = kind,
): AsyncGenerator<Part> {
  let count = 0;
  for await (const page of pages) {
    if (page.length === 0) continue;
    count += 1;
    yield lines(kind, `${folder}/${String(count).padStart(6, '0')}.jsonl`, page);
  }
}

function lines(kind: PartKind, path: string, rows: readonly string[]): Part {
  return { kind, path, rows: rows.length, bytes: Buffer.from(rows.map((row) => `${row}\n`).join('')) };
}
