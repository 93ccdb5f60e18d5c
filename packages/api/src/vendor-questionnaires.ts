/** Asking a vendor: questionnaires by link or file, and what comes back, workbooks that vendors publish included. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

/** A workbook of ten thousand rows has a few megabytes. Base64 takes a third more. */
const LARGEST_FILE = 48 * 1_048_576;

const idSchema = z.string().max(64);
const questionnaireSchema = z.string().regex(/^[\w-]{1,64}$/);
const languageSchema = z.enum(['en', 'de']).default('en');
const none = z.object({});

const stateSchema = z.enum(['open', 'answered', 'expired', 'revoked']);

const listedSchema = z.object({
  id: z.string(),
  state: stateSchema,
  way: z.enum(['link', 'file']),
  /** Milliseconds since the epoch; left out for those of before this was kept. */
  sentAt: z.number().optional(),
  sentBy: z.string().optional(),
  expiresAt: z.number(),
  questions: z.number(),
  /** Questions that were answered. */
  answered: z.number(),
});

const refusalSchema = z.object({
  id: z.string(),
  sheet: z.string(),
  row: z.number(),
  question: z.string(),
});

const workbookSchema = z.object({
  kind: z.literal('workbook'),
  sha256: z.string(),
  /** Answers that were recognised. */
  recognised: z.number(),
  /** Left out: what nobody sees, and what nobody typed. */
  hidden: z.number(),
  computed: z.number(),
  /** A no that no scale has a word for: for a person to read. */
  refusals: z.array(refusalSchema),
  /** The claims that follow from it, by id. */
  claims: z.array(z.string()),
});

export const vendorQuestionnairesEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/vendors/:id/questionnaires',
    access: 'vendors.read',
    summary: 'What went out to a vendor and what became of it; what could be asked.',
    input: z.object({ id: idSchema, language: languageSchema }),
    output: z.object({
      /** Who asks; empty where the configuration names no organisation. */
      firm: z.string(),
      questions: z.array(
        z.object({
          field: z.string(),
          question: z.string(),
          /** What is believed already, in words: the vendor is asked to confirm it. */
          known: z.string().optional(),
        }),
      ),
      questionnaires: z.array(listedSchema),
    }),
  }),
  ask: endpoint({
    method: 'POST',
    path: '/vendors/:id/questionnaires',
    access: 'vendors.edit',
    summary: 'Asks a vendor: by a link that needs no account and is shown once, or by a file to send.',
    input: z.object({
      id: idSchema,
      fields: z.array(z.string().max(60)).min(1).max(100),
      days: z.number().int().min(1).max(180),
      firm: z.string().trim().min(1).max(200),
      way: z.enum(['link', 'html', 'json']),
      /** Where the vendor reaches this server; for a link. */
      base: z.string().max(500).optional(),
    }),
    output: z.object({
      questionnaire: z.string(),
      expiresAt: z.number(),
      link: z.string().optional(),
      file: z.object({ name: z.string(), type: z.string(), text: z.string() }).optional(),
    }),
  }),
  revoke: endpoint({
    method: 'POST',
    path: '/vendors/:id/questionnaires/:questionnaire/revocation',
    access: 'vendors.edit',
    summary: 'Takes a questionnaire back: its link opens nothing any more, its file is not taken.',
    input: z.object({ id: idSchema, questionnaire: questionnaireSchema }),
    output: none,
  }),
  answers: endpoint({
    method: 'GET',
    path: '/vendors/:id/questionnaires/:questionnaire',
    access: 'vendors.read',
    summary: 'What a vendor answered, notes and what is on no scale included.',
    input: z.object({ id: idSchema, questionnaire: questionnaireSchema, language: languageSchema }),
    output: listedSchema.extend({
      answers: z.array(
        z.object({
          field: z.string(),
          question: z.string(),
          /** As it was given; left out where there is none. */
          answer: z.string().optional(),
          /** The claim that it became; left out where it is on no scale. */
          claim: z.string().optional(),
        }),
      ),
    }),
  }),
  enter: endpoint({
    method: 'POST',
    path: '/vendors/:id/answers',
    access: 'vendors.edit',
    summary: 'Proposes what a file answers: an answer file, or a CAIQ, AI-CAIQ or HECVAT workbook (XLSX).',
    input: z.object({ id: idSchema, name: z.string().trim().min(1).max(255), bytes: z.base64() }),
    output: z.object({
      /** Answers that the register did not have. */
      fresh: z.number(),
      entered: z.discriminatedUnion('kind', [
        workbookSchema,
        z.object({
          kind: z.literal('answer_file'),
          questionnaire: z.string(),
          /** These questions were answered before, otherwise; the first answers stand. */
          othersStood: z.boolean(),
        }),
      ]),
    }),
    largestBody: LARGEST_FILE,
  }),
  workbook: endpoint({
    method: 'GET',
    path: '/vendors/:id/workbooks/:sha256',
    access: 'vendors.read',
    summary: 'Reads a workbook that is kept once more: what was recognised, proposed and not understood.',
    input: z.object({ id: idSchema, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: workbookSchema.extend({ title: z.string() }),
  }),
} as const;

export type ListedQuestionnaire = z.output<typeof listedSchema>;
export type EnteredWorkbook = z.output<typeof workbookSchema>;
export type VendorQuestions = z.output<typeof vendorQuestionnairesEndpoints.list.output>;
