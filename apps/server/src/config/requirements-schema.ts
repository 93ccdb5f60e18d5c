/** The part of `bailiwick.yaml` about what is asked of a vendor, class by class, beyond or instead of what is usual. */
import { DATA_CLASSES } from '@bailiwick/contract/classes';
import { parseDay } from '@bailiwick/diligence/day';
import { ALL_FIELDS } from '@bailiwick/diligence/field';
import { z } from 'zod';

const sentence = z.string().trim().min(3).max(300);
const person = z.string().trim().min(1).max(200);
const words = z.array(z.string().trim().min(1).max(60)).min(1).max(30);
const number = z.number().min(0).max(100_000);

const test = z.union(
  [
    z.literal('stated'),
    z.strictObject({ one_of: words }),
    z.strictObject({ any_of: words }),
    z.strictObject({ within: words }),
    z.strictObject({ at_most: number }),
    z.strictObject({ at_least: number }),
  ],
  {
    error:
      'must be stated, or one of { one_of: [words] }, { any_of: [words] }, { within: [places] }, { at_most: number }, { at_least: number }',
  },
);

const addition = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be a lower-case word')
    .describe('Your name for the requirement.'),
  because: sentence.describe('Completes “needed because …”; people read it where it closes the door.'),
  remedy: sentence.describe('What to do about it, as an imperative sentence.'),
  any_of: z
    .array(
      z
        .partialRecord(z.enum(ALL_FIELDS as [string, ...string[]]), test)
        .refine((conditions) => Object.keys(conditions).length > 0, 'must name a question'),
    )
    .min(1)
    .max(10)
    .describe('Ways to meet it: each a set of questions with what the answer must be, all of them.'),
  pseudonymised: z
    .enum(['may_pass', 'kept_back'])
    .optional()
    .describe('Data under pseudonyms, where an answer contradicts it. Default may_pass.'),
});

const waiver = z
  .strictObject({
    requirement: z.string().min(1).max(60).describe('As `bailiwick policy requirements` names it.'),
    reason: sentence.describe('Why the firm does without it.'),
    owner: person.describe('Who answers for it.'),
    second_person: person.optional().describe('Who agreed; without one it needs an end.'),
    until: z
      .string()
      .refine((text) => parseDay(text) !== undefined, 'must be a day such as 2027-03-31')
      .optional()
      .describe('The last day on which it holds.'),
  })
  .refine(({ second_person: second, until }) => second !== undefined || until !== undefined, {
    error: 'needs a second_person or an until',
  })
  .refine(({ owner, second_person: second }) => second?.toLowerCase() !== owner.toLowerCase(), {
    error: 'needs a second_person who is somebody else',
    path: ['second_person'],
  });

export const requirementsSchema = z
  .strictObject({
    like: z
      .array(z.enum(DATA_CLASSES))
      .min(1)
      .optional()
      .describe(
        'For a class of your own: the classes whose requirements it has. Default personal and trade_secret.',
      ),
    and: z.array(addition).min(1).max(50).optional().describe('What you ask beyond the usual.'),
    without: z
      .array(waiver)
      .min(1)
      .max(50)
      .optional()
      .describe('What you do without, with who answers for it and until when.'),
  })
  .describe('What must be known of a vendor before this class of data may go there as it is.');

export type RequirementsContent = z.output<typeof requirementsSchema>;
export type TestContent = z.output<typeof test>;
