import { writeFile } from 'node:fs/promises';
import type { Claim } from '@bailiwick/evidence/claims';
import { FIELDS, QUESTIONS } from '@bailiwick/evidence/fields';
import { CONDITIONS } from '../vendors/documents/condition.ts';
import type { ReadDocument } from '../vendors/documents/document-reader.ts';
import { documentView } from '../vendors/views/document-view.ts';
import { type Command, type ExitCode, type Invocation, PLACE, UsageError } from './command.ts';
import { type Io, json } from './io.ts';
import { atDesk } from './vendor/desk.ts';
import { type Proposal, propose } from './vendor/propose.ts';
import { namedDocument } from './vendor-document.ts';

export const vendorRead: Command = {
  name: 'vendor read',
  summary: 'Read a vendor’s terms: what they say about 21 questions, with the words that prove it',
  options: {
    text: {
      type: 'string',
      value: 'PATH',
      help: 'Write the text that offsets refer to here (UTF-8); they count UTF-16 code units',
    },
    html: {
      type: 'string',
      value: 'PATH',
      help: 'Write a page here that shows the document with its clauses marked, beside the answers',
    },
    for: { type: 'string', value: 'ID', help: 'Propose the answers for this offering of the register' },
    ask: { type: 'string', value: 'OFFERING', help: 'With --for: have a private model read it, too' },
    ...PLACE,
  },
  positionals: 'FILE, https://… or -',
  async run(invocation, io) {
    const { positionals, values, flags } = invocation;
    const [path] = positionals;
    if (path === undefined || positionals.length > 1)
      throw new UsageError('Name one document, an https:// address, or - for stdin.');
    const document = await namedDocument(path, io);
    if (document.kind === 'unread') {
      io.err(`${path}: not read: ${document.because.replace(/\.$/, '')}.\n`);
      return 1;
    }
    if (values['text'] !== undefined) await writeFile(values['text'], document.text);
    if (values['html'] !== undefined) await writeFile(values['html'], documentView(document, path));
    // Before anything is shown: whoever reads only the beginning of that has asked for this all the same.
    const to = values['for'];
    if (to !== undefined) await proposeFor(invocation, io, { document, name: path, to, ask: values['ask'] });
    if (flags.has('json')) json(io, asJson(document));
    else print(io, document);
    say(io, path, document);
    return 0;
  },
};

function proposeFor(invocation: Invocation, io: Io, proposal: Proposal): Promise<ExitCode> {
  return atDesk(invocation, async (desk) => {
    const { id, fresh } = await propose(desk, io, proposal);
    io.err(`${id}: ${fresh} answers are proposed. Next: bailiwick vendor accept ${id} --all\n`);
    return 0;
  });
}

function asJson({ claims }: ReadDocument): unknown {
  return Object.fromEntries(
    FIELDS.map((field) => [field, { value: claims[field].value, quotes: claims[field].quotes }]),
  );
}

function print(io: Io, { claims }: ReadDocument): void {
  for (const field of FIELDS) {
    const { value, quotes }: Claim = claims[field];
    io.out(`${QUESTIONS[field]}\n  ${typeof value === 'string' ? value : value.join(', ')}\n`);
    for (const { start, end, text } of quotes) {
      io.out(`    “${text.replace(/\s+/g, ' ')}” [${start}–${end}]\n`);
    }
  }
}

function say(io: Io, path: string, { claims, condition, secondCopyAt }: ReadDocument): void {
  const found = FIELDS.filter((field) => claims[field].value !== 'absent').length;
  if (condition !== 'terms') {
    io.err(`${path}: this looks like ${CONDITIONS[condition]}. Every answer is absent.\n`);
  } else if (found === 0) {
    io.err(`${path}: no clause answers any of the questions; every answer is absent.\n`);
  } else io.err(`${path}: ${found} of ${FIELDS.length} questions answered.\n`);
  if (secondCopyAt !== undefined)
    io.err(`${path}: the document stands in it twice; the quotes are of the first copy.\n`);
}
