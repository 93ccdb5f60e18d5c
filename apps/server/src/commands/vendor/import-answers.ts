import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Assessment } from '@bailiwick/diligence/dossier/dossier';
import type { EventBody } from '@bailiwick/diligence/event';
import { claimsFrom } from '@bailiwick/diligence/paper/questionnaire';
import type { ProfileId } from '@bailiwick/diligence/profile';
import { fileKey, parseAnswerFile } from '../../vendors/questionnaire/answer-file.ts';
import { QuestionnaireShelf } from '../../vendors/questionnaire/shelf.ts';
import { claimsFromWorkbook } from '../../vendors/workbook/claims.ts';
import { readWorkbook } from '../../vendors/workbook/workbook.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { json } from '../io.ts';
import { sourcesIn } from '../sources.ts';
import { type Desk, DECIDING, assessmentNamed, atDesk, personOf } from './desk.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
      const assessment = assessmentNamed(desk.dossier, id);
      if (path === undefined || more.length > 0) throw new UsageError('Name one file, or - for stdin.');
      const bytes = await bytesAt(path, io);
      const entry = looksLikeWorkbook(bytes)
        ? await fromWorkbook(bytes, path, assessment, desk)
        : await fromFile(bytes, assessment.profile.id, desk);
      if (entry === undefined) {
        io.err('This is neither an answer file of a questionnaire of ours nor a workbook.\n');
        return 1;
      }
      const fresh = entry.bodies.filter(
        (body) => body.kind !== 'claim_proposed' || !desk.dossier.homes.has(body.claim.id),
      );
      const by = personOf(invocation);
      await desk.register.append(fresh.map((body) => ({ by, body })));
      const proposed = claimsIn(fresh);
      const before = claimsIn(entry.bodies).length - proposed.length;
      if (invocation.flags.has('json')) json(io, { proposed, before, remarks: entry.remarks });
      for (const remark of entry.remarks) io.err(`${remark}\n`);
      io.err(
        `${proposed.length} answers proposed${before === 0 ? '' : `, ${before} were entered before`}. They count for the vendor once somebody accepts them.\n`,
      );
      return proposed.length + before === 0 ? 1 : 0;
    }),
};

const claimsIn = (bodies: readonly EventBody[]) =>
  bodies.flatMap((body) => {
    if (body.kind !== 'claim_proposed') return [];
    const { id, field, value } = body.claim;
    return [{ id, field, value }];
  });

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
  const shelf = new QuestionnaireShelf(store.meta);
  const sent = file === undefined ? undefined : await shelf.find(fileKey(file.questionnaire.slice(0, 64)));
  if (file === undefined || sent === undefined) return undefined;
  if (sent.profile !== profile)
    throw new UsageError(`This file answers questions about ${sent.profile}, not about ${profile}.`);
  const given = file.answersTo(sent);
  const answers = await shelf.submit(fileKey(sent.id), given);
  const { claims, unread } = claimsFrom(sent, answers, today);
  return {
    bodies: claims,
    remarks: [
      ...(isDeepStrictEqual(answers, given)
        ? []
        : ['These questions were answered before, and the first answers stand. Ask anew for others.']),
      ...unread.map(({ text }) => `On no scale, read it yourself: ${text}`),
    ],
  };
}

async function fromWorkbook(
  bytes: Uint8Array,
  path: string,
  assessment: Assessment,
  { store, today }: Desk,
): Promise<Entry> {
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'unreadable') throw new UsageError(`The workbook cannot be read: ${reading.because}.`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const title = basename(path);
  const profile = assessment.profile.id;
  const claims = claimsFromWorkbook(reading.proposals, { sha256, title, profile, today });
  const isKept = assessment.documents.some((document) => document.sha256 === sha256);
  if (claims.length > 0 && !isKept)
    await store.documents.put({ sha256, mediaType: XLSX, title, bytes, text: '' });
  const { answers, hidden, computed, refusals } = reading;
  return {
    bodies: [
      ...(claims.length > 0 && !isKept ? [documentAdded(profile, sha256, title)] : []),
      ...claims.map((claim): EventBody => ({ kind: 'claim_proposed', claim })),
    ],
    remarks: [
      `${answers.length} answers in the workbook; ${claims.length} proposals follow from them.`,
      ...(hidden > 0 ? [`${hidden} answers stand in hidden rows or sheets and were left out.`] : []),
      ...(computed > 0 ? [`${computed} answers come from formulas and were left out.`] : []),
      ...refusals.map(({ id, sheet, row }) => `“No” to ${id} (${sheet}, row ${row}): read it yourself.`),
    ],
  };
}

const documentAdded = (profile: ProfileId, sha256: string, title: string): EventBody => ({
  kind: 'document_added',
  profile,
  document: { sha256, title, url: undefined, version: undefined, mediaType: XLSX, characters: 0 },
});
