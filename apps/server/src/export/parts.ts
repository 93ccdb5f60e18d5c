/**
 * Everything that an install holds, as files in open formats, one after the other.
 *
 * What a database may hold much of comes in parts of a few thousand lines, so that one is in memory at a time. What is
 * written while this runs is not in it: the journal ends where it ended at the start.
 *
 * Not here: the ledger's tree and checkpoints. Its leaves follow from the journal, byte for byte as it stands here.
 */
import type { Holdings } from './holdings.ts';
import type { Part, PartKind } from './manifest.ts';
import { README } from './readme.ts';

const ROWS = 5_000;
const NAMES = 500;

/** What is not in the database. */
export interface Beside {
  /** The configuration as the firm wrote it: `${NAME}` stays `${NAME}`. */
  readonly configuration: string | undefined;
  /** What the firm's own lists are called and how long they are. */
  readonly lists: readonly object[];
}

export async function* partsOf(holdings: Holdings, beside: Beside): AsyncGenerator<Part> {
  yield { kind: 'readme', path: 'README.md', bytes: Buffer.from(README) };
  if (beside.configuration !== undefined) {
    const bytes = Buffer.from(beside.configuration);
    yield { kind: 'configuration', path: 'configuration/bailiwick.yaml', bytes };
  }
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
  yield* numbered('pseudonyms', pseudonymLines(holdings));
  yield* numbered('journal', journalLines(holdings));
}

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

async function* pseudonymLines(holdings: Holdings): AsyncGenerator<readonly string[]> {
  for (let after: { scope: string; token: string } | undefined; ;) {
    const rows = await holdings.pseudonyms(after, ROWS);
    yield rows.map((row) => JSON.stringify({ ...row, sealed: Buffer.from(row.sealed).toString('base64') }));
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS) return;
    after = last;
  }
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

async function* numbered(kind: PartKind, pages: AsyncIterable<readonly string[]>): AsyncGenerator<Part> {
  let count = 0;
  for await (const page of pages) {
    if (page.length === 0) continue;
    count += 1;
    yield lines(kind, `${kind}/${String(count).padStart(6, '0')}.jsonl`, page);
  }
}

function lines(kind: PartKind, path: string, rows: readonly string[]): Part {
  return { kind, path, rows: rows.length, bytes: Buffer.from(rows.map((row) => `${row}\n`).join('')) };
}
