/** A content as it rests: under a key of its own, bound to its row; nothing of it opens at the place of another. */
import { z } from 'zod';
import type { Subject } from '../subjects/data-key.ts';
import type { SubjectSeal } from '../subjects/subject-keys.ts';
import type { Belonging, Said } from './content.ts';
import type { SealedContent } from './content-store.ts';

export const subjectOf = (id: string): Subject => `content:${id}`;

const count = z.int().nonnegative();
const mark = z.strictObject({ start: count, end: count, type: z.string(), class: z.string() });
const piece = z.strictObject({
  place: z.string(),
  name: z.string().optional(),
  text: z.string(),
  marks: z.array(mark),
});
const view = z.strictObject({ pieces: z.array(piece), cut: count });
const heard = z.strictObject({
  said: z.array(
    z.strictObject({
      kind: z.enum(['text', 'thought', 'tool_call', 'fault', 'other']),
      name: z.string().optional(),
      text: z.string(),
    }),
  ),
  cut: count,
});
const said: z.ZodType<Said> = z.strictObject({
  written: view,
  sent: z.array(z.strictObject({ attempts: z.array(count), offering: z.string(), view })),
  reply: z.strictObject({ attempt: count, received: heard, restored: heard }).optional(),
  names: z.array(
    z.strictObject({ token: z.string(), value: z.string(), type: z.string(), class: z.string() }),
  ),
});

/** Whose it is and when it was written cannot be changed beside it: everything of the row is authenticated along. */
const placeOf = ({ id, principal, scope, at, until }: Belonging): readonly string[] => [
  'content',
  id,
  principal,
  scope,
  String(at),
  String(until),
];

export const sealSaid = (seal: SubjectSeal, of: Belonging, given: Said): Uint8Array =>
  seal.seal(placeOf(of), Buffer.from(JSON.stringify(given)));

/** @throws BailiwickError `inspection_failed` */
export const openSaid = (seal: SubjectSeal, row: SealedContent): Said =>
  // What authenticates is ours, so it is JSON.
  said.parse(JSON.parse(Buffer.from(seal.open(placeOf(row), row.sealed)).toString('utf8')));
