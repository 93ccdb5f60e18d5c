/**
 * Takes parts of an export into a home: first to compare, then to write.
 *
 * Promises: what is there already is the beginning of what comes, or nothing is taken; taking the same export twice
 * changes nothing; one that was broken off goes on where it stopped.
 */
import { createHash } from 'node:crypto';
import { parseEntry } from '../record/serial.ts';
import { parseEvent } from '../vendors/event-serial.ts';
import type { EventRow } from '../vendors/event-store.ts';
import type { StoredDocument } from '../vendors/document-store.ts';
import type { Holdings, NewJournalRow } from './holdings.ts';
import { parseKey } from './key-line.ts';
import type { Part } from './manifest.ts';
import { refused } from './refusal.ts';
import { z } from 'zod';

/** `compare` finds out whether all of it may come in, and writes nothing. */
export type Step = 'compare' | 'write';

export interface Arrived {
  journal: number;
  register: number;
  documents: number;
  keys: number;
}

export class Arrival {
  /** What was new. */
  readonly arrived: Arrived = { journal: 0, register: 0, documents: 0, keys: 0 };
  readonly #holdings: Holdings;
  readonly #step: Step;
  /** How far what is there has been compared; undefined once it is at its end. */
  #entry: number | undefined = 0;
  #event: number | undefined = 0;
  #document: Partial<StoredDocument> = {};

  constructor(holdings: Holdings, step: Step) {
    this.#holdings = holdings;
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
      case 'readme':
      case 'configuration':
      case 'lists':
      case 'pseudonyms':
        return undefined;
    }
  }

  async #takeJournal(part: Part): Promise<void> {
    const rows = linesOf(part).map((line) => journalRow(line, part.path));
    let there = 0;
    if (this.#entry !== undefined) {
      const stored = await this.#holdings.journal(this.#entry, rows.length);
      if (stored.some(({ body }, at) => body !== rows[at]?.body)) throw different('journal');
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
  const [, body] = /^\{"seq":\d{1,15},"entry":(\{.*\})\}$/.exec(line) ?? [];
  if (body === undefined) throw refused('A line of the journal in the archive is malformed.');
  const { id, kind, at } = parsed(() => parseEntry(body, path));
  return { id, kind, at, body };
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
