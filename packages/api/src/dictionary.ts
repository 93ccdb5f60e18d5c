/** The firm's own words, lists and documents, and what people said about findings. */
import { FINDING_TYPES } from '@bailiwick/contract/classes';
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const LARGEST_UPLOAD = 96 * 1_048_576;
const classSchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const listNameSchema = z.string().regex(/^[a-z][a-z0-9_-]{0,40}$/);

const termSchema = z.object({
  term: z.string(),
  class: z.string().optional(),
  spelling: z.enum(['exact', 'close']),
});

const correctionSchema = z.object({
  verdict: z.enum(['missed', 'wrong']),
  text: z.string().min(1).max(1_000),
  type: z.enum(FINDING_TYPES).optional(),
});

const none = z.object({});

export const dictionaryEndpoints = {
  all: endpoint({
    method: 'GET',
    path: '/dictionary',
    access: 'dictionary.read',
    summary: 'Own terms, corrections, lists and documents; of lists and documents never a value.',
    input: none,
    output: z.object({
      /** Of the configuration, which holds the terms; say it back with a change. */
      version: z.string(),
      terms: z.array(termSchema),
      corrections: z.array(correctionSchema),
      lists: z.array(
        z.object({ name: z.string(), class: z.string(), records: z.number(), match: z.array(z.string()) }),
      ),
      documents: z.array(z.object({ name: z.string(), fingerprints: z.number() })),
    }),
  }),
  addTerm: endpoint({
    method: 'POST',
    path: '/dictionary/terms',
    access: 'dictionary.edit',
    summary: 'Adds a word of the firm’s own that must not leave; it counts at once.',
    input: z.object({
      version: z.string(),
      term: z.string().trim().min(2).max(200),
      class: classSchema.optional(),
      spelling: z.enum(['exact', 'close']).default('exact'),
    }),
    output: none,
  }),
  removeTerm: endpoint({
    method: 'POST',
    path: '/dictionary/terms/removal',
    access: 'dictionary.edit',
    summary: 'Takes a word out of the dictionary.',
    input: z.object({ version: z.string(), term: z.string() }),
    output: none,
  }),
  correct: endpoint({
    method: 'POST',
    path: '/dictionary/corrections',
    access: 'dictionary.edit',
    summary: 'Says that a value was missed, or found wrongly; it counts at once, above everything else.',
    input: correctionSchema,
    output: none,
  }),
  takeBack: endpoint({
    method: 'POST',
    path: '/dictionary/corrections/removal',
    access: 'dictionary.edit',
    summary: 'Takes a correction back.',
    input: z.object({ text: z.string().min(1).max(1_000) }),
    output: none,
  }),
  loadList: endpoint({
    method: 'POST',
    path: '/dictionary/lists',
    access: 'dictionary.edit',
    summary: 'Loads a list (CSV text, its first row names the columns); only keyed hashes of it stay.',
    input: z.object({
      name: listNameSchema,
      class: classSchema.optional(),
      /** Columns that mean a record, alone or together. */
      match: z.array(z.array(z.string().min(1)).min(1)).min(1),
      csv: z.string(),
    }),
    output: z.object({ records: z.number() }),
    largestBody: LARGEST_UPLOAD,
  }),
  removeList: endpoint({
    method: 'DELETE',
    path: '/dictionary/lists/:name',
    access: 'dictionary.edit',
    summary: 'Forgets a list.',
    input: z.object({ name: listNameSchema }),
    output: none,
  }),
  addDocuments: endpoint({
    method: 'POST',
    path: '/dictionary/documents',
    access: 'dictionary.edit',
    summary: 'Learns documents whose passages must not leave; only fingerprints of them stay.',
    input: z.object({
      files: z
        .array(z.object({ name: z.string().min(1).max(255), type: z.string().max(100), bytes: z.base64() }))
        .min(1)
        .max(100),
    }),
    output: z.object({
      added: z.array(z.string()),
      /** Those that could not be learnt, and why. */
      passed: z.array(z.object({ name: z.string(), because: z.string() })),
    }),
    largestBody: LARGEST_UPLOAD,
  }),
  removeDocument: endpoint({
    method: 'POST',
    path: '/dictionary/documents/removal',
    access: 'dictionary.edit',
    summary: 'Forgets a document.',
    input: z.object({ name: z.string() }),
    output: none,
  }),
} as const;
