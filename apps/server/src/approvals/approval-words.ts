/** What people said about a request for approval, sealed under a key of the request's own. */
import { z } from 'zod';
import type { Subject } from '../subjects/data-key.ts';
import type { SubjectSeal } from '../subjects/subject-keys.ts';
import type { ApprovalId, ApprovalWords } from './approval.ts';

export const subjectOf = (id: ApprovalId): Subject => `approval:${id}`;

const PLACE = ['words'];
const schema = z
  .strictObject({ reason: z.string(), shown: z.string().optional(), word: z.string().optional() })
  .transform((read): ApprovalWords => ({ shown: undefined, word: undefined, ...read }));

export const sealWords = (seal: SubjectSeal, words: ApprovalWords): Uint8Array =>
  seal.seal(PLACE, Buffer.from(JSON.stringify(words)));

/** @throws BailiwickError `inspection_failed` */
export const openWords = (seal: SubjectSeal, sealed: Uint8Array): ApprovalWords =>
  schema.parse(JSON.parse(Buffer.from(seal.open(PLACE, sealed)).toString('utf8')));
