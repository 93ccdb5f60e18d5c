/** Try it: what would be found in a text, what a vendor would see of it, and what would be decided. Nothing is sent. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

export const LONGEST_TRIAL = 200_000;
/** As base64 and with its name it is a third larger. */
export const LARGEST_TRIAL_FILE = 30 * 1_048_576;

/** As in the journal: what happens to a class of data at an offering. */
export const actionSchema = z.enum(['allow', 'pseudonymise', 'private', 'block']);

export const findingSchema = z.object({
  /** UTF-16 code units in the text, the end not included. */
  start: z.int(),
  end: z.int(),
  type: z.string(),
  subtype: z.string().optional(),
  class: z.string(),
  /** 0 to 1. */
  score: z.number(),
  /** What a vendor would see in its place. */
  pseudonym: z.string().optional(),
});

const outlookSchema = z.object({
  offering: z.string(),
  private: z.boolean(),
  region: z.string().optional(),
  /** What would happen to the request as a whole. */
  action: actionSchema,
  because: z.string(),
  /** Each class that was found, with its own verdict. */
  classes: z.array(z.object({ class: z.string(), action: actionSchema, because: z.string() })),
});

export const trialEndpoints = {
  text: endpoint({
    method: 'POST',
    path: '/trial/text',
    access: 'try.use',
    summary: 'What is found in a text, what a vendor would see of it, and what is decided for each offering.',
    input: z.object({
      text: z.string().max(LONGEST_TRIAL),
      /** Shows the names that this conversation of the chat uses. */
      conversation: z
        .string()
        .regex(/^[\w-]{8,64}$/)
        .optional(),
    }),
    output: z.object({
      findings: z.array(findingSchema),
      /** The text with every finding replaced. */
      vendorView: z.string(),
      outlooks: z.array(outlookSchema),
    }),
    largestBody: 4 * LONGEST_TRIAL,
  }),
  file: endpoint({
    method: 'POST',
    path: '/trial/file',
    access: 'try.use',
    summary: 'The text of a document, as the door reads it, to be tried. Nothing of it is kept.',
    input: z.object({ name: z.string().min(1).max(255), type: z.string().max(100), bytes: z.base64() }),
    output: z.object({
      text: z.string(),
      /** How many letters were left out at the end, for there were too many. */
      cut: z.number(),
    }),
    largestBody: 2 * LARGEST_TRIAL_FILE,
  }),
} as const;

export type Finding = z.output<typeof findingSchema>;
export type Outlook = z.output<typeof outlookSchema>;
