import { writeFile } from 'node:fs/promises';
import { readTerms, speaksAsTerms } from '@bailiwick/evidence';
import type { Claim, Claims } from '@bailiwick/evidence/claims';
import { FIELDS, QUESTIONS } from '@bailiwick/evidence/fields';
import { DEFAULT_FILE_LIMITS, Extractor } from '../files/extract.ts';
import { type Command, UsageError } from './command.ts';
import { type Io, json } from './io.ts';
import { STDIN, sourcesIn } from './sources.ts';

export const vendorRead: Command = {
  name: 'vendor read',
  summary: 'Read a vendor’s terms: what they say about 21 questions, with the words that prove it',
  options: {
    text: {
      type: 'string',
      value: 'PATH',
      help: 'Write the text that offsets refer to here (UTF-8); they count UTF-16 code units',
    },
  },
  positionals: 'FILE or -',
  async run({ positionals, values, flags }, io) {
    const [path] = positionals;
    if (path === undefined || positionals.length > 1)
      throw new UsageError('Name one document, or - for stdin.');
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) {
      throw new UsageError('Addresses are not fetched. Save the page or PDF, and name the file.');
    }
    const document = await textOf(path, io);
    if (document.kind === 'unread') {
      io.err(`${path}: not read, ${document.because}.\n`);
      return 1;
    }
    const { text } = document;
    if (values['text'] !== undefined) await writeFile(values['text'], text);
    const claims = readTerms(text);
    if (flags.has('json')) json(io, asJson(claims));
    else print(io, claims);
    say(io, path, text, claims);
    return 0;
  },
};

type Document =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unread'; /** Completes "not read, …". */ readonly because: string };

async function textOf(path: string, io: Io): Promise<Document> {
  const extractor = new Extractor(DEFAULT_FILE_LIMITS);
  try {
    for await (const { bytes, path: found } of sourcesIn([path], io)) {
      if (found !== path) throw new UsageError('That is a folder. Name one document.');
      const filename = path === STDIN ? undefined : path;
      const extraction = await extractor.extract({ bytes, mediaType: undefined, filename });
      if (extraction.kind === 'unreadable') return { kind: 'unread', because: extraction.because };
      if (extraction.kind === 'image') return { kind: 'unread', because: 'it is a picture' };
      // A clause on a page that nobody could read would be missed, and silence taken for an answer.
      if ((extraction.scans?.length ?? 0) > 0) {
        return {
          kind: 'unread',
          because: 'some of its pages are pictures: have their text recognised first',
        };
      }
      return { kind: 'text', text: extraction.text };
    }
    throw new UsageError('That folder is empty. Name one document.');
  } finally {
    await extractor.close();
  }
}

function asJson(claims: Claims): unknown {
  return Object.fromEntries(
    FIELDS.map((field) => [field, { value: claims[field].value, quotes: claims[field].quotes }]),
  );
}

function print(io: Io, claims: Claims): void {
  for (const field of FIELDS) {
    const { value, quotes }: Claim = claims[field];
    io.out(`${QUESTIONS[field]}\n  ${typeof value === 'string' ? value : value.join(', ')}\n`);
    for (const { start, end, text } of quotes) {
      io.out(`    “${text.replace(/\s+/g, ' ')}” [${start}–${end}]\n`);
    }
  }
}

function say(io: Io, path: string, text: string, claims: Claims): void {
  const found = FIELDS.filter((field) => claims[field].value !== 'absent').length;
  if (text.trim() === '') io.err(`${path}: the document is empty; every answer is absent.\n`);
  else if (!speaksAsTerms(text)) {
    io.err(`${path}: this does not read like terms (a login or error page?); every answer is absent.\n`);
  } else if (found === 0)
    io.err(`${path}: no clause answers any of the questions; every answer is absent.\n`);
  else io.err(`${path}: ${found} of ${FIELDS.length} questions answered.\n`);
}
