/**
 * Takes parts of an export into a home: first to compare, then to write.
 *
 * Promises: what is there already is the beginning of what comes, or nothing is taken; taking the same export twice
 * changes nothing; one that was broken off goes on where it stopped.
 */
import { createHash } from 'node:crypto';
import { type ScopeId, scopeId } from '@bailiwick/contract/ids';
import { TILE_WIDTH, entriesIn, parseTilePath } from '@bailiwick/ledger/tile';
import type { LedgerRow } from '../ledger/ledger-store.ts';
import type { PseudonymType, SealedPseudonym } from '../protect/pseudonym.ts';
import { parseEntry } from '../record/serial.ts';
import { parseEvent } from '../vendors/event-serial.ts';
import type { EventRow } from '../vendors/event-store.ts';
import type { StoredDocument } from '../vendors/document-store.ts';
import { CARRIED, HISTORY, IDENTITY_FACTS, TABLES } from './decided.ts';
import type { Holdings, NewJournalRow } from './holdings.ts';
import { parseKey } from './key-line.ts';
import type { Part } from './manifest.ts';
import { refused } from './refusal.ts';
import { parseRow, writeRow } from './row.ts';
import { z } from 'zod';

/** `compare` finds out whether all of it may come in, and writes nothing. */
export type Step = 'compare' | 'write';

/** What of the home is not in its database. */
export interface Around {
  /** Whether the keys that come are those of this home, or it has none. */
  fitsKeyring(keyring: Uint8Array): Promise<boolean>;
  takeKeyring(keyring: Uint8Array): Promise<void>;
  /** Seals what a pseudonym stands for, under the keys of this home. */
  seal(scope: ScopeId, token: string, plain: Uint8Array): Promise<Uint8Array>;
  /** A file of the home folder; one that is there stays. */
  putFile(path: string, bytes: Uint8Array): Promise<void>;
}

export interface Arrived {
  journal: number;
  register: number;
  documents: number;
  keys: number;
  /** Entries of the ledger. */
  entries: number;
  pseudonyms: number;
  /** Rows of all other tables that were looked at. */
  rows: number;
}

export class Arrival {
  /** What was new. */
  readonly arrived: Arrived = {
    journal: 0,
    register: 0,
    documents: 0,
    keys: 0,
    entries: 0,
    pseudonyms: 0,
    rows: 0,
  };
  readonly #holdings: Holdings;
  readonly #step: Step;
  readonly #around: Around;
  #bodies: string[] = [];
  /** How far what is there has been compared; undefined once it is at its end. */
  #entry: number | undefined = 0;
  #event: number | undefined = 0;
  #document: Partial<StoredDocument> = {};

  constructor(holdings: Holdings, around: Around, step: Step) {
    this.#holdings = holdings;
    this.#around = around;
    this.#step = step;
  }

  /** @throws BailiwickError `malformed_request` for a malformed part, or one that does not continue what is there. */
  async take(part: Part): Promise<void> {
    switch (part.kind) {
      case 'journal':
        return this.#takeJournal(part);
      case 'register':
        return this.#takeRegister(part);
      case 'document':
        return this.#takeDocument(part);
      case 'keys':
        return this.#takeKeys(part);
      case 'keyring':
        return this.#takeKeyring(part);
      case 'pseudonyms':
        return this.#takePseudonyms(part);
      case 'table':
        return this.#takeTable(part);
      case 'file':
        if (this.#step === 'write') await this.#around.putFile(part.path.slice('home/'.length), part.bytes);
        return undefined;
      case 'log':
        return this.#takeLog(part);
      case 'entries':
        return this.#takeEntries(part);
      case 'readme':
      case 'schema':
      case 'configuration':
      case 'lists':
      // They come as they rest, in their tables; these are for reading.
      case 'conversations':
      case 'contents':
        return undefined;
    }
  }

  async #takeKeyring({ bytes }: Part): Promise<void> {
    if (this.#step === 'write') return this.#around.takeKeyring(bytes);
    if (!(await this.#around.fitsKeyring(bytes))) throw different('keyring');
  }

  async #takePseudonyms(part: Part): Promise<void> {
    const rows = linesOf(part).map((line) => parsed(() => pseudonym.parse(JSON.parse(line))));
    this.arrived.pseudonyms += rows.length;
    if (this.#step === 'compare') return;
    const sealed: SealedPseudonym[] = [];
    for (const { plain, ...row } of rows) {
      if (plain === undefined) continue;
      const bytes = Buffer.from(JSON.stringify(plain));
      sealed.push({ ...row, sealed: await this.#around.seal(row.scope, row.token, bytes) });
    }
    if (sealed.length > 0) await this.#holdings.addPseudonyms(sealed);
  }

  async #takeTable(part: Part): Promise<void> {
    const table = CARRIED.find((name) => part.path.startsWith(`tables/${name}/`));
    if (table === undefined) throw refused('The archive holds a table that does not belong into an export.');
    const rows = linesOf(part).map(parseRow);
    this.arrived.rows += rows.length;
    if (this.#step === 'write') return this.#holdings.addRows(table, rows);
    for (const row of rows) {
      if (!HISTORY.has(table) && !(table === 'meta' && IDENTITY_FACTS.has(String(row['name'])))) continue;
      const there = await this.#holdings.row(
        table,
        TABLES[table].map((name) => row[name] ?? null),
      );
      if (there !== undefined && writeRow(there) !== writeRow(row)) throw different(`table ${table}`);
    }
  }

  async #takeLog({ path, bytes }: Part): Promise<void> {
    const tile = parseTilePath(path.slice('ledger/'.length));
    if (tile === undefined) return;
    if (tile.level !== 'entries') {
      // The lowest tile is stored once it is full; until then it follows from the entries.
      const stored = tile.level > 0 || tile.width === TILE_WIDTH;
      if (this.#step === 'write' && stored) await this.#holdings.addTile(tile.level, tile.index, bytes);
      return;
    }
    const entries = entriesIn(bytes);
    if (entries?.length !== tile.width) throw refused('A bundle of the ledger in the archive is damaged.');
    for (const entry of entries) this.#bodies.push(textOf(entry));
  }

  async #takeEntries(part: Part): Promise<void> {
    const bodies = this.#bodies.values();
    const rows = linesOf(part).map((line): LedgerRow => {
      const { kept, ...row } = parsed(() => ledgerRow.parse(JSON.parse(line)));
      const body = kept ? bodies.next().value : '';
      if (body === undefined) throw refused('An entry of the ledger is missing in the archive.');
      return { ...row, body };
    });
    if (bodies.next().done !== true) throw refused('The ledger in the archive holds entries without a row.');
    this.#bodies = [];
    const stored = await this.#holdings.entries(rows[0]?.index ?? 0, rows.length);
    const differs = (there: LedgerRow, at: number): boolean => {
      const row = rows[at];
      // Retention may have let go of a body on one side.
      const body = there.body === '' || row?.body === '' ? row?.body : there.body;
      return row?.index !== there.index || row.record !== there.record || row.body !== body;
    };
    if (stored.some(differs)) throw different('ledger');
    const fresh = rows.slice(stored.length);
    if (this.#step === 'write' && fresh.length > 0) await this.#holdings.addEntries(fresh);
    this.arrived.entries += fresh.length;
  }

  async #takeJournal(part: Part): Promise<void> {
    const rows = linesOf(part).map((line) => journalRow(line, part.path));
    let there = 0;
    if (this.#entry !== undefined) {
      const stored = await this.#holdings.journal(this.#entry, rows.length);
      if (stored.some(({ seq, body }, at) => body !== rows[at]?.body || seq !== rows[at].seq))
        throw different('journal');
      there = stored.length;
      this.#entry = there < rows.length ? undefined : stored.at(-1)?.seq;
    }
    const fresh = rows.slice(there);
    if (this.#step === 'write' && fresh.length > 0) await this.#holdings.addJournal(fresh);
    this.arrived.journal += fresh.length;
  }

  async #takeRegister(part: Part): Promise<void> {
    const rows = linesOf(part).map((line) => eventRow(line, part.path));
    let there = 0;
    if (this.#event !== undefined) {
      const stored = await this.#holdings.events(this.#event, rows.length);
      if (stored.some(({ seq, body }, at) => body !== rows[at]?.body || seq !== rows[at].seq))
        throw different('register');
      there = stored.length;
      this.#event = there < rows.length ? undefined : stored.at(-1)?.seq;
    }
    const fresh = rows.slice(there);
    if (this.#step === 'write' && fresh.length > 0 && (await this.#holdings.addEvents(fresh)) === 'moved')
      throw different('register');
    this.arrived.register += fresh.length;
  }

  /** A document comes as three parts, one after the other: about it, its bytes, its text. */
  async #takeDocument({ path, bytes }: Part): Promise<void> {
    const [, sha256 = '', ending] = /([0-9a-f]{64})\.(\w+)$/.exec(path) ?? [];
    const said = createHash('sha256').update(bytes).digest('hex');
    if (ending === 'json') {
      this.#document = about(bytes);
      return;
    }
    const { mediaType, title } = this.#document;
    if (this.#document.sha256 !== sha256 || mediaType === undefined || title === undefined) throw torn();
    if (ending === 'original') {
      if (said !== sha256) throw refused('A document in the archive is not the one that its name says.');
      this.#document = { ...this.#document, bytes };
      return;
    }
    if (this.#document.bytes === undefined) throw torn();
    const document = { sha256, mediaType, title, bytes: this.#document.bytes, text: textOf(bytes) };
    this.#document = {};
    const there = await this.#holdings.document(sha256);
    if (there !== undefined && there.text !== document.text) throw different('store of documents');
    if (there !== undefined) return;
    if (this.#step === 'write') await this.#holdings.addDocument(document);
    this.arrived.documents += 1;
  }

  async #takeKeys(part: Part): Promise<void> {
    const there = await this.#holdings.keys();
    for (const key of linesOf(part).map(parseKey)) {
      const same = there.find(({ id }) => id === key.id);
      if (same !== undefined && same.hash !== key.hash) throw different('list of API keys');
      if (same !== undefined) continue;
      const taken = there.some(
        ({ name, revoked }) => name === key.name && revoked === undefined && key.revoked === undefined,
      );
      if (taken) throw different('list of API keys');
      if (this.#step === 'write' && (await this.#holdings.addKey(key)) === 'name_taken')
        throw different('list of API keys');
      this.arrived.keys += 1;
    }
  }
}

function journalRow(line: string, path: string): NewJournalRow {
  const [, seq, body] = /^\{"seq":(\d{1,15}),"entry":(\{.*\})\}$/.exec(line) ?? [];
  if (body === undefined) throw refused('A line of the journal in the archive is malformed.');
  const { id, kind, at } = parsed(() => parseEntry(body, path));
  return { seq: Number(seq), id, kind, at, body };
}

function eventRow(line: string, path: string): EventRow {
  const [, seq, at, body] = /^\{"seq":(\d{1,15}),"at":(\d{1,15}),"event":(\{.*\})\}$/.exec(line) ?? [];
  if (body === undefined) throw refused('A line of the register in the archive is malformed.');
  parsed(() => parseEvent(body, path));
  return { seq: Number(seq), at: Number(at), body };
}

/** Readers of rows blame the database; here it is the archive. */
function parsed<Value>(read: () => Value): Value {
  try {
    return read();
  } catch {
    throw refused('A line in the archive is not what this version writes.');
  }
}

const pseudonym = z.strictObject({
  scope: z.string().min(1).transform(scopeId),
  token: z.string().min(1),
  type: z.string().transform((type) => type as PseudonymType),
  expires: z.int(),
  /** In a folder that is not encrypted it stays behind. */
  sealed: z.string().optional(),
  plain: z.array(z.string()).min(2).max(3).optional(),
});

const ledgerRow = z.strictObject({
  index: z.int().nonnegative(),
  source: z.enum(['journal', 'register', 'acts']),
  seq: z.int(),
  record: z.string(),
  kept: z.boolean(),
});

const aboutDocument = z.strictObject({ sha256: z.string(), mediaType: z.string(), title: z.string() });

function about(bytes: Uint8Array): Partial<StoredDocument> {
  return parsed(() => aboutDocument.parse(JSON.parse(textOf(bytes))));
}

function linesOf({ bytes }: Part): readonly string[] {
  const text = textOf(bytes);
  if (text === '') return [];
  if (!text.endsWith('\n')) throw refused('A part of the archive ends in the middle of a line.');
  return text.slice(0, -1).split('\n');
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refused('A part of the archive is not in UTF-8.');
  }
}

const torn = () => refused('A document in the archive is not whole.');

const different = (what: string) =>
  refused(
    `The ${what} of this home is another one than in the archive.`,
    'Nothing was changed. Import into an empty home: --home NEW_FOLDER, or --database for an empty database.',
  );
