import { basename } from 'node:path';
import type { Claim } from '@bailiwick/diligence/claim';
import { type Entered, enterAnswers } from '../../vendors/enter-answers.ts';
import { QuestionnaireShelf } from '../../vendors/questionnaire/shelf.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { json } from '../io.ts';
import { sourcesIn } from '../sources.ts';
import { DECIDING, assessmentNamed, atDesk, personOf } from './desk.ts';

export const vendorImportAnswers: Command = {
  name: 'vendor import-answers',
  summary:
    'Enter a vendor’s answers as proposals: an answer file, or a CAIQ, AI-CAIQ or HECVAT workbook (XLSX)',
  options: { by: DECIDING['by']!, ...PLACE },
  positionals: 'ID FILE',
  run: (invocation, io) =>
    atDesk(invocation, async ({ dossier, register, store, today }) => {
      const [id, path, ...more] = invocation.positionals;
      const assessment = assessmentNamed(dossier, id);
      if (path === undefined || more.length > 0) throw new UsageError('Name one file, or - for stdin.');
      const bytes = await bytesAt(path, io);
      const entered = await enterAnswers(
        { register, documents: store.documents, shelf: new QuestionnaireShelf(store.meta), today },
        assessment,
        { bytes, name: basename(path), by: personOf(invocation) },
      );
      if (entered.kind === 'foreign' || entered.kind === 'revoked') {
        io.err(`${REFUSED[entered.kind]}\n`);
        return 1;
      }
      if (entered.kind === 'unreadable')
        throw new UsageError(`The workbook cannot be read: ${entered.because}.`);
      if (entered.kind === 'of_another')
        throw new UsageError(
          `This file answers questions about ${entered.profile}, not about ${assessment.profile.id}.`,
        );
      const proposed = entered.fresh.map(inShort);
      const before = entered.claims.length - proposed.length;
      const remarks = remarksOn(entered);
      if (invocation.flags.has('json')) json(io, { proposed, before, remarks });
      for (const remark of remarks) io.err(`${remark}\n`);
      io.err(
        `${proposed.length} answers proposed${before === 0 ? '' : `, ${before} were entered before`}. They count for the vendor once somebody accepts them.\n`,
      );
      return proposed.length + before === 0 ? 1 : 0;
    }),
};

const REFUSED = {
  foreign: 'This is neither an answer file of a questionnaire of ours nor a workbook.',
  revoked: 'This questionnaire was taken back; its answers are not taken any more.',
} as const;

const inShort = ({ id, field, value }: Claim) => ({ id, field, value });

async function bytesAt(path: string, io: Parameters<typeof sourcesIn>[1]): Promise<Uint8Array> {
  for await (const source of sourcesIn([path], io)) {
    if (source.path !== path) throw new UsageError('That is a folder. Name one file.');
    return source.bytes;
  }
  throw new UsageError('That folder is empty. Name one file.');
}

function remarksOn(entered: Entered & { readonly kind: 'workbook' | 'answer_file' }): readonly string[] {
  if (entered.kind === 'answer_file')
    return [
      ...(entered.answers === 'these'
        ? []
        : ['These questions were answered before, and the first answers stand. Ask anew for others.']),
      ...entered.unread.map(({ text }) => `On no scale, read it yourself: ${text}`),
    ];
  const { answers, hidden, computed, refusals } = entered.reading;
  return [
    `${answers.length} answers in the workbook; ${entered.claims.length} proposals follow from them.`,
    ...(hidden > 0 ? [`${hidden} answers stand in hidden rows or sheets and were left out.`] : []),
    ...(computed > 0 ? [`${computed} answers come from formulas and were left out.`] : []),
    ...refusals.map(({ id, sheet, row }) => `“No” to ${id} (${sheet}, row ${row}): read it yourself.`),
  ];
}
