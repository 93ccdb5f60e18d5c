import { plusDays } from '@bailiwick/diligence/day';
import { type Digest, digest, digestPaper } from '@bailiwick/diligence/paper/digest';
import { reminders } from '@bailiwick/diligence/paper/reminders';
import { text } from '../../vendors/papers/text.ts';
import { type Command, PLACE } from '../command.ts';
import { json } from '../io.ts';
import { atDesk, dayOption } from './desk.ts';
import { writePaper } from './paper-file.ts';

/** A month, as far as digests are concerned. */
const USUAL_DAYS = 30;

export const vendorDigest: Command = {
  name: 'vendor digest',
  summary: 'The month in brief: what changed that matters, what needs a decision, what is due',
  options: {
    since: { type: 'string', value: 'DAY', help: `First day; default ${USUAL_DAYS} days ago` },
    until: { type: 'string', value: 'DAY', help: 'Last day; default today' },
    out: { type: 'string', value: 'FILE', help: 'Write it: .html for a mail, .pdf, .docx or .txt' },
    ...PLACE,
  },
  run: (invocation, io) =>
    atDesk(invocation, async (desk) => {
      const until = dayOption(invocation, 'until') ?? desk.today;
      const since = dayOption(invocation, 'since') ?? plusDays(until, -USUAL_DAYS);
      const brief = digest(desk.dossier, await desk.register.history(), { since, until });
      const { out } = invocation.values;
      if (out !== undefined) await writePaper(out, digestPaper(brief));
      if (invocation.flags.has('json')) json(io, inJson(brief));
      else io.out(out === undefined ? text(digestPaper(brief)) : `${out}\n`);
      return 0;
    }),
};

export const vendorReminders: Command = {
  name: 'vendor reminders',
  summary: 'What is due: evidence that runs out, reviews, exceptions that end, time to object',
  options: {
    on: { type: 'string', value: 'DAY', help: 'As of this day; default today' },
    ...PLACE,
  },
  run: (invocation, io) =>
    atDesk(invocation, async ({ dossier, today }) => {
      const due = reminders(dossier, dayOption(invocation, 'on') ?? today);
      if (invocation.flags.has('json')) json(io, due);
      else for (const { due: day, text: line } of due) io.out(`${day}  ${line}\n`);
      io.err(due.length === 0 ? 'Nothing is due.\n' : `${due.length} matters.\n`);
      // So that a timer can tell: something has run out.
      return due.some(({ stage }) => stage === 0) ? 1 : 0;
    }),
};

/** Sentences alone: what scripts read. */
const inJson = ({ since, until, sections }: Digest) => ({
  since,
  until,
  sections: sections.map(({ items, ...section }) => ({ ...section, items: items.map((item) => item.text) })),
});
