/**
 * What a certificate of deletion says: ids, counts, codes and times; never a value. Its hash stands in the ledger, so
 * every word of it is proven with the entry.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../ledger/canonical.ts';

const count = z.int().nonnegative();
const ids = z.array(z.string());

const certificate = z.strictObject({
  format: z.literal('bailiwick certificate of deletion 1'),
  id: z.string().regex(/^erasure_[0-9a-z]+$/),
  /** When everything was destroyed and checked. */
  at: z.iso.datetime(),
  about: z.strictObject({
    kind: z.enum(['subject', 'scope', 'principal', 'conversation']),
    /** Of a person there is no id: how many values they were named by. */
    id: z.string().optional(),
    values: count.optional(),
  }),
  destroyed: z.strictObject({
    keys: ids,
    conversations: ids,
    /** Records of which what was said had been kept; certificates of before know none. */
    contents: ids.optional(),
    messages: count,
    pseudonyms: count,
    /** Pseudonyms by type. */
    types: z.record(z.string(), count),
    scopes: ids,
    words: count,
    salts: count,
  }),
  method: z.array(z.string()),
  check: z.strictObject({
    /** Of conversations, contents, and pseudonyms with keys of their own: how many could still be opened afterwards. */
    opened: count,
    tried: count,
    /** Rows that a second search found and removed. */
    again: count,
    /** Raw files that were read through for what was erased. */
    files: z.array(z.strictObject({ name: z.string(), found: count })),
    looked: z.enum(['files', 'not_looked']),
  }),
  horizon: z.strictObject({ backupDays: count, until: z.iso.date() }),
  unreadable: count,
  notCovered: z.array(z.string()),
  requests: z.array(z.strictObject({ id: z.string(), offering: z.string(), due: z.iso.date().optional() })),
});

export type Certificate = z.infer<typeof certificate>;

export const certificateText = (given: Certificate): string => canonicalJson(given);

/** SHA-256 over canonical JSON (RFC 8785), in hex. */
export const certificateHash = (given: Certificate): string =>
  createHash('sha256').update(certificateText(given)).digest('hex');

/** @returns undefined where it is none. */
export function readCertificate(value: unknown): Certificate | undefined {
  const read = certificate.safeParse(value);
  return read.success ? read.data : undefined;
}
