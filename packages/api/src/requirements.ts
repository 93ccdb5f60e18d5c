/** What must be known of a vendor before a class of data may go there as it is, and what the firm changes about it. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const classSchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const idSchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const sentence = z.string().trim().min(3).max(200);
const languageSchema = z.enum(['en', 'de']).default('en');
/** Of the file that the change is meant for. */
const versionSchema = z.string().max(64);

const waiverSchema = z.object({
  owner: z.string(),
  secondPerson: z.string().optional(),
  reason: z.string(),
  /** A day, `2027-03-31`: the last one on which it holds. */
  until: z.string().optional(),
  holds: z.boolean(),
});

const requirementSchema = z.object({
  id: z.string(),
  origin: z.enum(['usual', 'firm']),
  /** Ways to meet it, each in words. */
  ways: z.array(z.string()),
  /** Completes “needed because …”. */
  because: z.string(),
  remedy: z.string(),
  law: z.object({ article: z.string(), url: z.string() }).optional(),
  /** Whether what contradicts it also keeps data under pseudonyms back. */
  pseudonymised: z.enum(['may_pass', 'kept_back']),
  waiver: waiverSchema.optional(),
});

const changedSchema = z.object({ version: z.string() });

export const requirementsEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/requirements',
    access: 'policy.read',
    summary: 'What is asked of a vendor, class by class.',
    input: z.object({ language: languageSchema }),
    output: z.object({
      /** Say it back with a change. */
      version: z.string(),
      classes: z.array(
        z.object({
          class: z.string(),
          /** Why it never leaves as it is, whatever is known. */
          never: z.string().optional(),
          requirements: z.array(requirementSchema),
        }),
      ),
      /** What can be asked, and the answers that there are; none where any words may stand. */
      questions: z.array(
        z.object({
          field: z.string(),
          name: z.string(),
          kind: z.enum(['choice', 'list', 'number', 'places', 'words']),
          answers: z.array(z.object({ value: z.string(), said: z.string() })),
          unit: z.string().optional(),
        }),
      ),
    }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/requirements/:class',
    access: 'policy.approve',
    summary: 'Asks something more of a vendor before this class may go there; counts at once.',
    input: z.object({
      class: classSchema,
      version: versionSchema,
      field: z.string().max(60),
      /** Nothing: any answer will do. */
      answers: z.array(z.string().trim().min(1).max(60)).max(30).default([]),
      /** In the unit of the question. */
      number: z.number().min(0).max(100_000).optional(),
      because: sentence,
      remedy: sentence,
      pseudonymised: z.enum(['may_pass', 'kept_back']),
    }),
    output: changedSchema,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/requirements/:class/:id',
    access: 'policy.approve',
    fresh: true,
    summary: 'Takes back what the firm asks beyond the usual.',
    input: z.object({ class: classSchema, id: idSchema, version: versionSchema }),
    output: changedSchema,
  }),
  waive: endpoint({
    method: 'POST',
    path: '/requirements/:class/:id/waiver',
    access: 'policy.approve',
    fresh: true,
    summary: 'Does without a requirement until a day; who is signed in answers for it.',
    input: z.object({
      class: classSchema,
      id: idSchema,
      version: versionSchema,
      reason: sentence,
      until: z.iso.date(),
    }),
    output: changedSchema,
  }),
  insist: endpoint({
    method: 'DELETE',
    path: '/requirements/:class/:id/waiver',
    access: 'policy.approve',
    summary: 'Asks again for what was let off.',
    input: z.object({ class: classSchema, id: idSchema, version: versionSchema }),
    output: changedSchema,
  }),
} as const;

export type Requirements = z.output<(typeof requirementsEndpoints)['list']['output']>;
export type ClassRequirements = Requirements['classes'][number];
export type ClassRequirement = ClassRequirements['requirements'][number];
export type Question = Requirements['questions'][number];
