/** Who controls them? How far each offering is under the firm's own control, and which would do the same work. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const none = z.object({});
const sealSchema = z.number().int().min(0).max(4);

const rankedSchema = z.object({
  /** From 1; equals share a place. */
  place: z.number(),
  offering: z.string(),
  /** Of the register; left out where nobody has assessed it. */
  assessment: z.string().optional(),
  level: sealSchema,
  levelName: z.string(),
  /** The level if everything that is open came out well. */
  reach: sealSchema,
  /** 0 to 100. */
  score: z.number(),
  /** Per million tokens of a usual mix. */
  cost: z.number().optional(),
  because: z.string(),
});

const explainedSchema = rankedSchema.extend({
  objectives: z.array(
    z.object({
      objective: z.string(),
      name: z.string(),
      asks: z.string(),
      /** Per cent of the score. */
      weight: z.number(),
      level: sealSchema,
      reach: sealSchema,
      points: z.array(
        z.object({
          level: sealSchema,
          result: z.enum(['shown', 'unknown', 'expired', 'conflicting', 'contrary']),
          says: z.string(),
          because: z.string(),
          /** The vendor's own words. */
          quote: z.string().optional(),
        }),
      ),
    }),
  ),
  /** What to find out, what holds it back most first. */
  open: z.array(
    z.object({
      ask: z.string(),
      question: z.string(),
      /** Of a question that no document answers: the words of its scale, best first. Left out for the others. */
      scale: z.array(z.object({ value: z.string(), meaning: z.string() })).optional(),
    }),
  ),
});

export const vendorSovereigntyEndpoints = {
  rank: endpoint({
    method: 'GET',
    path: '/vendor-sovereignty',
    access: 'vendors.read',
    summary: 'The offerings of the configuration, the most sovereign first, then the cheapest.',
    input: z.object({
      /** Leaves out what does not serve it. */
      model: z.string().trim().max(200).optional(),
    }),
    output: z.object({
      /** Names of models that some offering serves; what patterns stand for is not among them. */
      models: z.array(z.string()),
      ranked: z.array(rankedSchema),
    }),
  }),
  explain: endpoint({
    method: 'GET',
    path: '/vendor-sovereignty/:offering',
    access: 'vendors.read',
    summary:
      'The level of one offering, point by point: what it rests on, what is against it, what to find out.',
    input: z.object({ offering: z.string().max(64) }),
    output: z.object({
      /** One for each assessment that applies to it. */
      explained: z.array(explainedSchema),
    }),
  }),
  answer: endpoint({
    method: 'POST',
    path: '/vendors/:id/sovereignty-answers',
    access: 'vendors.approve',
    summary: 'Answers what no document says about the control of an offering, for a year.',
    input: z.object({
      id: z.string().max(64),
      question: z.string().max(60),
      value: z.string().max(60),
      /** What shows it, in words. */
      note: z.string().trim().min(1).max(500),
    }),
    output: none,
  }),
} as const;

export type RankedOffering = z.output<typeof rankedSchema>;
export type ExplainedOffering = z.output<typeof explainedSchema>;
