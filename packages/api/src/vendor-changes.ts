/** Documents of vendors that changed: a newer version handed in, and old and new side by side. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

/** Contracts are long; no contract is longer than this. Base64 takes a third more. */
const LARGEST_DOCUMENT = 48 * 1_048_576;

const idSchema = z.string().max(64);
const shaSchema = z.string().regex(/^[0-9a-f]{64}$/);

const changeSchema = z.object({
  /** SHA-256 of the version before, and after. */
  before: z.string(),
  after: z.string(),
  title: z.string(),
  /** When it was seen, milliseconds since the epoch. */
  at: z.number(),
  /** One or two sentences. */
  summary: z.string(),
});

const sightingSchema = z.object({
  profile: z.string(),
  title: z.string(),
  url: z.string(),
  seen: z.enum(['unchanged', 'changed', 'flap', 'unconfirmed', 'not_read']),
  /** What was seen, or why nothing was. */
  summary: z.string(),
});

const saidSchema = z.object({
  said: z.string(),
  /** The vendor's own words. */
  quotes: z.array(z.string()),
});

const subprocessorSchema = z.object({
  name: z.string(),
  purpose: z.string().optional(),
  place: z.string().optional(),
});

const runSchema = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });

export const vendorChangesEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/vendors/:id/changes',
    access: 'vendors.read',
    summary: 'Every change that was seen in the documents of an offering, the newest first.',
    input: z.object({ id: idSchema }),
    output: z.object({ changes: z.array(changeSchema) }),
  }),
  show: endpoint({
    method: 'GET',
    path: '/vendors/:id/changes/:before/:after',
    access: 'vendors.read',
    summary: 'Two versions of a document: answers, sub-processors and clauses that changed, side by side.',
    input: z.object({
      id: idSchema,
      before: shaSchema,
      after: shaSchema,
      language: z.enum(['en', 'de']).default('en'),
    }),
    output: changeSchema.extend({
      answers: z.array(
        z.object({
          question: z.string(),
          effect: z.enum(['better', 'worse', 'different', 'reworded']),
          before: saidSchema,
          after: saidSchema,
        }),
      ),
      subprocessors: z
        .object({
          added: z.array(subprocessorSchema),
          removed: z.array(subprocessorSchema),
          changed: z.array(z.object({ before: subprocessorSchema, after: subprocessorSchema })),
        })
        .optional(),
      /** Runs of words; left out where a clause is on one side only. */
      clauses: z.array(
        z.object({ before: z.array(runSchema).optional(), after: z.array(runSchema).optional() }),
      ),
      /** Clauses that are not shown. */
      more: z.number(),
    }),
  }),
  look: endpoint({
    method: 'POST',
    path: '/vendor-watch',
    access: 'vendors.edit',
    summary: 'Looks now at every document of the register that has an address, and says what was seen.',
    input: z.object({}),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('progress'), done: z.number(), of: z.number() }),
      z.object({ kind: z.literal('done'), sightings: z.array(sightingSchema) }),
    ]),
    answers: 'lines',
  }),
  take: endpoint({
    method: 'POST',
    path: '/vendors/:id/documents/:sha256/versions',
    access: 'vendors.edit',
    summary: 'Compares a newer version of a document with the kept one: claims whose words are gone fall.',
    input: z.object({
      id: idSchema,
      sha256: shaSchema,
      name: z.string().trim().min(1).max(255),
      type: z.string().max(100).optional(),
      /** Base64. */
      bytes: z.base64(),
    }),
    output: z.object({
      kind: z.enum(['unchanged', 'changed', 'flap', 'unconfirmed']),
      summary: z.string(),
      /** SHA-256 of what was handed in. */
      after: z.string(),
    }),
    largestBody: LARGEST_DOCUMENT,
  }),
} as const;

export type SeenChange = z.output<typeof changeSchema>;
export type Sighting = z.output<typeof sightingSchema>;
export type ShownChange = z.output<typeof vendorChangesEndpoints.show.output>;
