import { extname } from 'node:path';
import { Gate } from '@bailiwick/diligence/gate/gate';
import { answerFileHtml, answerFileJson } from '../../vendors/questionnaire/answer-file.ts';
import {
  MOST_DAYS,
  USUAL_DAYS,
  baseOfLinks,
  newSent,
  sendAsFile,
  sendAsLink,
} from '../../vendors/questionnaire/send-out.ts';
import { QuestionnaireShelf, type Sent } from '../../vendors/questionnaire/shelf.ts';
import { numberOption } from '../arguments.ts';
import { type Command, type Invocation, PLACE, UsageError } from '../command.ts';
import { json } from '../io.ts';
import { assessmentNamed, atDesk, personOf } from './desk.ts';
import { firmOf } from './pack.ts';
import { writeNew } from './paper-file.ts';

export const vendorAsk: Command = {
  name: 'vendor ask',
  summary: 'Ask a vendor what is not known: by a link that needs no account, or by a file',
  options: {
    base: {
      type: 'string',
      value: 'URL',
      help: 'Where the vendor reaches this server: https://door.example.com',
    },
    days: { type: 'string', value: 'N', help: `Until the link expires; default ${USUAL_DAYS}` },
    file: { type: 'string', value: 'FILE', help: 'No link but a file to send: .html or .json' },
    firm: { type: 'string', value: 'NAME', help: 'Who asks; default the organisation of bailiwick.yaml' },
    ...PLACE,
  },
  positionals: 'ID',
  run: (invocation, io) =>
    atDesk(invocation, async ({ dossier, store, place: { configuration } }) => {
      const [name, ...more] = invocation.positionals;
      if (more.length > 0) throw new UsageError('Name one offering.');
      const assessment = assessmentNamed(dossier, name);
      const firm = firmOf(invocation, configuration);
      if (firm === undefined) throw new UsageError('Say who asks, with --firm.');
      const { file } = invocation.values;
      const base = file === undefined ? baseOf(invocation) : undefined;
      const now = Date.now();
      const gate = new Gate(dossier, assessment, { now, features: new Set() }, configuration.policy.packs);
      const by = personOf(invocation).name;
      const sent = newSent(gate, { firm, days: daysOf(invocation), by, now });
      const shelf = new QuestionnaireShelf(store.meta);
      const where =
        base === undefined ? await asFile(shelf, sent, file ?? '') : await sendAsLink(shelf, sent, base);
      const open = sent.questions.filter(({ known }) => known === undefined).length;
      const expires = new Date(sent.expiresAt).toISOString();
      if (invocation.flags.has('json'))
        json(io, { questionnaire: sent.id, where, open, toConfirm: sent.questions.length - open, expires });
      else io.out(`${where}\n`);
      io.err(`Questionnaire ${sent.id}: ${open} open questions, ${sent.questions.length - open} to confirm.`);
      io.err(
        base === undefined
          ? ' Send the file; enter what comes back: bailiwick vendor import-answers ID FILE\n'
          : ` The link works until ${expires.slice(0, 10)}, for one submission, and is shown this once. Answers land as proposals.\n`,
      );
      return 0;
    }),
};

async function asFile(shelf: QuestionnaireShelf, sent: Sent, path: string): Promise<string> {
  const ending = extname(path).toLowerCase();
  if (ending !== '.html' && ending !== '.json') throw new UsageError('The file must end in .html or .json.');
  await writeNew(path, ending === '.html' ? answerFileHtml(sent) : answerFileJson(sent));
  await sendAsFile(shelf, sent);
  return path;
}

/** A link to this machine is of no use to a vendor, so there is no default. */
function baseOf({ values }: Invocation): URL {
  const { base } = values;
  if (base === undefined)
    throw new UsageError('Say where the vendor reaches this server, with --base, or write a --file to send.');
  const url = baseOfLinks(base);
  if (url === undefined) throw new UsageError('--base must be an https address.');
  return url;
}

function daysOf(invocation: Invocation): number {
  const days = numberOption(invocation, 'days') ?? USUAL_DAYS;
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new UsageError(`--days must be a whole number from 1 to ${MOST_DAYS}.`);
  return days;
}
