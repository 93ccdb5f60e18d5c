import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { claimId } from '@bailiwick/diligence/claim';
import type { Day } from '@bailiwick/diligence/day';
import type { EventBody } from '@bailiwick/diligence/event';
import { claimsFrom } from '@bailiwick/diligence/paper/questionnaire';
import type { ProfileId } from '@bailiwick/diligence/profile';
import { usuallyValidUntil } from '@bailiwick/diligence/validity';
import { fileKey, parseAnswerFile } from '../../vendors/questionnaire/answer-file.ts';
import { QuestionnaireShelf } from '../../vendors/questionnaire/shelf.ts';
import type { WorkbookProposal } from '../../vendors/workbook/proposals.ts';
import { readWorkbook } from '../../vendors/workbook/workbook.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { json } from '../io.ts';
import { sourcesIn } from '../sources.ts';
import { type Desk, DECIDING, assessmentNamed, atDesk, personOf } from './desk.ts';

/** What a file holds, as events, and what a person should know about it. */
interface Entry {
  readonly bodies: readonly EventBody[];
  readonly remarks: readonly string[];
}

export const vendorImportAnswers: Command = {
  name: 'vendor import-answers',
  summary:
    'Enter a vendor’s answers as proposals: an answer file, or a CAIQ, AI-CAIQ or HECVAT workbook (XLSX)',
  options: { by: DECIDING['by']!, ...PLACE },
  positionals: 'ID FILE',
  run: (invocation, io) =>
    atDesk(invocation, async (desk) => {
      const [id, path, ...more] = invocation.positionals;
      const { profile } = assessmentNamed(desk.dossier, id);
      if (path === undefined || more.length > 0) throw new UsageError('Name one file, or - for stdin.');
      const bytes = await bytesAt(path, io);
      const entry = looksLikeWorkbook(bytes)
        ? await fromWorkbook(bytes, path, profile.id, desk.today)
        : await fromFile(bytes, profile.id, desk);
      if (entry === undefined) {
        io.err('This is neither an answer file of a questionnaire of ours nor a workbook.\n');
        return 1;
      }
      const fresh = entry.bodies.filter(
        (body) => body.kind !== 'claim_proposed' || !desk.dossier.homes.has(body.claim.id),
      );
      const by = personOf(invocation);
      await desk.register.append(fresh.map((body) => ({ by, body })));
      if (invocation.flags.has('json'))
        json(io, {
          proposed: fresh.flatMap((body) =>
            body.kind === 'claim_proposed'
              ? [{ id: body.claim.id, field: body.claim.field, value: body.claim.value }]
              : [],
          ),
          before: entry.bodies.length - fresh.length,
          remarks: entry.remarks,
        });
      for (const remark of entry.remarks) io.err(`${remark}\n`);
      const before = entry.bodies.length - fresh.length;
      io.err(
        `${fresh.length} answers proposed${before === 0 ? '' : `, ${before} were entered before`}. They count for the vendor once somebody accepts them.\n`,
      );
      return entry.bodies.length === 0 ? 1 : 0;
    }),
};

async function bytesAt(path: string, io: Parameters<typeof sourcesIn>[1]): Promise<Uint8Array> {
  for await (const source of sourcesIn([path], io)) {
    if (source.path !== path) throw new UsageError('That is a folder. Name one file.');
    return source.bytes;
  }
  throw new UsageError('That folder is empty. Name one file.');
}

const looksLikeWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function fromFile(
  bytes: Uint8Array,
  profile: ProfileId,
  { store, today }: Desk,
): Promise<Entry | undefined> {
  const file = parseAnswerFile(bytes);
  const sent =
    file === undefined
      ? undefined
      : await new QuestionnaireShelf(store.meta).find(fileKey(file.questionnaire.slice(0, 64)));
  if (file === undefined || sent === undefined) return undefined;
  if (sent.profile !== profile)
    throw new UsageError(`This file answers questions about ${sent.profile}, not about ${profile}.`);
  const { claims, unread } = claimsFrom(sent, file.answersTo(sent), today);
  return { bodies: claims, remarks: unread.map(({ text }) => `Not on our scale, read it yourself: ${text}`) };
}

async function fromWorkbook(
  bytes: Uint8Array,
  path: string,
  profile: ProfileId,
  today: Day,
): Promise<Entry | undefined> {
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'unreadable') throw new UsageError(`The workbook cannot be read: ${reading.because}.`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const questionnaire = `${basename(path)}, SHA-256 ${sha256}`;
  const numbers = new Map<string, number>();
  const bodies = reading.proposals.map((proposal): EventBody => {
    const key = `${proposal.answer.id}-${proposal.field}`;
    const number = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, number);
    return proposed(proposal, {
      // The same workbook of the same offering is the same answer, however often it is entered.
      id: claimId(`w-${sha256.slice(0, 16)}-${profile}-${key}-${number}`),
      profile,
      questionnaire,
      today,
    });
  });
  const { answers, hidden, computed, refusals } = reading;
  return {
    bodies,
    remarks: [
      `${answers.length} answers in the workbook, of which ${reading.proposals.length} bear on our questions.`,
      ...(hidden > 0 ? [`${hidden} answers stand in hidden rows or sheets and were left out.`] : []),
      ...(computed > 0 ? [`${computed} answers come from formulas and were left out.`] : []),
      ...refusals.map(({ id, sheet, row }) => `“No” to ${id} (${sheet}, row ${row}): read it yourself.`),
    ],
  };
}

function proposed(
  { field, value, answer }: WorkbookProposal,
  {
    id,
    profile,
    questionnaire,
    today,
  }: {
    readonly id: ReturnType<typeof claimId>;
    readonly profile: ProfileId;
    readonly questionnaire: string;
    readonly today: Day;
  },
): EventBody {
  const verdict = { yes: 'Yes. ', no: 'No. ', not_applicable: 'Not applicable. ' };
  return {
    kind: 'claim_proposed',
    claim: {
      id,
      profile,
      field,
      value,
      source: {
        kind: 'answer',
        questionnaire,
        question: `${answer.id} (${answer.sheet}, row ${answer.row}): ${answer.question}`.slice(0, 2000),
        answer: `${answer.verdict === undefined ? '' : verdict[answer.verdict]}${answer.text}`
          .trim()
          .slice(0, 5000),
      },
      seenOn: today,
      validUntil: usuallyValidUntil('answer', today),
      voidedBy: [],
      unless: [],
    },
  };
}
