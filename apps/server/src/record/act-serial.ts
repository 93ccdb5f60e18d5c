/** Acts as text and back. Read by nobody's trust, like entries. */
import { BailiwickError } from '@bailiwick/contract/errors';
import { z } from 'zod';
import type { Act, ActWords } from './act.ts';
import { isRecordId } from './record-id.ts';

const act = z
  .strictObject({
    id: z.string().refine(isRecordId),
    at: z.int(),
    kind: z.string().regex(/^[a-z0-9_]+\.[a-z0-9_]+$/),
    by: z.enum(['person', 'product']),
    part: z.string().optional(),
    about: z.string().optional(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    words: z.base64().optional(),
  })
  .transform((read): Act => ({ part: undefined, about: undefined, words: undefined, ...read }));

const words = z
  .strictObject({ name: z.string().optional(), reason: z.string().optional(), salt: z.base64() })
  .transform(({ salt, ...read }) => ({
    words: { name: undefined, reason: undefined, ...read } satisfies ActWords,
    salt: new Uint8Array(Buffer.from(salt, 'base64')),
  }));

export const serialiseAct = (written: Act): string => JSON.stringify(written);

/** @throws BailiwickError `journal_unavailable` */
export function parseAct(body: string, place: string): Act {
  return readAs(act, body, place);
}

export const serialiseWords = (written: ActWords, salt: Uint8Array): Uint8Array =>
  Buffer.from(JSON.stringify({ ...written, salt: Buffer.from(salt).toString('base64') }));

/** @throws BailiwickError `journal_unavailable` */
export const parseWords = (bytes: Uint8Array, place: string): z.output<typeof words> =>
  readAs(words, Buffer.from(bytes).toString('utf8'), place);

function readAs<Schema extends z.ZodType>(schema: Schema, text: string, place: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    // What a parser complains of may quote what it read.
    throw new BailiwickError('journal_unavailable', `The ${place} cannot be read.`, {
      remedy: 'Restore the database from a backup, or start the version of Bailiwick that wrote it.',
    });
  }
}
