/**
 * A file with a vendor's answers, entered as proposals: the answer file of a questionnaire of ours, or a workbook in
 * which a vendor assessed itself.
 *
 * Promises: nothing counts for the vendor before a person accepts it; the same file entered twice changes nothing; what
 * was not understood is named and not guessed.
 */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Claim } from '@bailiwick/diligence/claim';
import type { Day } from '@bailiwick/diligence/day';
import type { Assessment } from '@bailiwick/diligence/dossier/dossier';
import type { EventBody } from '@bailiwick/diligence/event';
import { type AskedQuestion, claimsFrom } from '@bailiwick/diligence/paper/questionnaire';
import type { ProfileId } from '@bailiwick/diligence/profile';
import type { DocumentStore } from './document-store.ts';
import type { DossierSource, NewEvent } from './dossier-source.ts';
import { fileKey, parseAnswerFile } from './questionnaire/answer-file.ts';
import type { QuestionnaireShelf } from './questionnaire/shelf.ts';
import { claimsFromWorkbook } from './workbook/claims.ts';
import { readWorkbook } from './workbook/workbook.ts';
import type { WorkbookReading } from './workbook/worker.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface EnteringParts {
  readonly register: DossierSource;
  readonly documents: DocumentStore;
  readonly shelf: QuestionnaireShelf;
  readonly today: Day;
}

export interface AnswersFile {
  readonly bytes: Uint8Array;
  /** Its name, without folders. */
  readonly name: string;
  readonly by: NewEvent['by'];
}

interface Proposed {
  /** Everything that follows from the file. */
  readonly claims: readonly Claim[];
  /** Of these, what the register did not have. */
  readonly fresh: readonly Claim[];
}

export type ReadWorkbook = WorkbookReading & { readonly kind: 'read' };

export type Entered =
  | (Proposed & { readonly kind: 'workbook'; readonly sha256: string; readonly reading: ReadWorkbook })
  | (Proposed & {
      readonly kind: 'answer_file';
      readonly questionnaire: string;
      /** On no scale: what was said is worth reading, but says nothing to the gate. */
      readonly unread: readonly AskedQuestion[];
      /** `others_stood`: these questions were answered before, otherwise, and the first answers stand. */
      readonly answers: 'these' | 'others_stood';
    })
  | { readonly kind: 'unreadable'; readonly because: string }
  | { readonly kind: 'of_another'; readonly profile: ProfileId }
  | { readonly kind: 'revoked' }
  /** Neither an answer file of ours nor a workbook. */
  | { readonly kind: 'foreign' };

export function enterAnswers(
  parts: EnteringParts,
  assessment: Assessment,
  file: AnswersFile,
): Promise<Entered> {
  const isZip = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
  return isZip ? enterWorkbook(parts, assessment, file) : enterFile(parts, assessment, file);
}

async function enterWorkbook(
  { register, documents, today }: EnteringParts,
  assessment: Assessment,
  { bytes, name: title, by }: AnswersFile,
): Promise<Entered> {
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'unreadable') return reading;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const profile = assessment.profile.id;
  const claims = claimsFromWorkbook(reading.proposals, { sha256, title, profile, today });
  const isKept = assessment.documents.some((document) => document.sha256 === sha256);
  const keep = claims.length > 0 && !isKept;
  // First the file, then the word of it.
  if (keep) await documents.put({ sha256, mediaType: XLSX, title, bytes, text: '' });
  const fresh = await propose(register, {
    by,
    claims,
    before: keep ? [documentAdded(profile, sha256, title)] : [],
  });
  return { kind: 'workbook', sha256, reading, claims, fresh };
}

async function enterFile(
  { register, shelf, today }: EnteringParts,
  { profile }: Assessment,
  { bytes, by }: AnswersFile,
): Promise<Entered> {
  const file = parseAnswerFile(bytes);
  const sent = file === undefined ? undefined : await shelf.find(fileKey(file.questionnaire.slice(0, 64)));
  if (file === undefined || sent === undefined) return { kind: 'foreign' };
  if (sent.profile !== profile.id) return { kind: 'of_another', profile: sent.profile };
  const given = file.answersTo(sent);
  const outcome = await shelf.submit(fileKey(sent.id), given);
  if (outcome.kind === 'revoked') return { kind: 'revoked' };
  const received = claimsFrom(sent, outcome.answers, today);
  const claims = received.claims.flatMap((body) => (body.kind === 'claim_proposed' ? [body.claim] : []));
  return {
    kind: 'answer_file',
    questionnaire: sent.id,
    unread: received.unread,
    answers: isDeepStrictEqual(outcome.answers, given) ? 'these' : 'others_stood',
    claims,
    fresh: await propose(register, { by, claims, before: [] }),
  };
}

async function propose(
  register: DossierSource,
  {
    by,
    claims,
    before,
  }: {
    readonly by: NewEvent['by'];
    readonly claims: readonly Claim[];
    readonly before: readonly EventBody[];
  },
): Promise<readonly Claim[]> {
  const { homes } = await register.read();
  const fresh = claims.filter(({ id }) => !homes.has(id));
  const bodies = [...before, ...fresh.map((claim): EventBody => ({ kind: 'claim_proposed', claim }))];
  if (bodies.length > 0) await register.append(bodies.map((body) => ({ by, body })));
  return fresh;
}

const documentAdded = (profile: ProfileId, sha256: string, title: string): EventBody => ({
  kind: 'document_added',
  profile,
  document: { sha256, title, url: undefined, version: undefined, mediaType: XLSX, characters: 0 },
});
