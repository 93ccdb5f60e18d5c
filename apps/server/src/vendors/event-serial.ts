/**
 * Events as text and back. Read by nobody's trust: a row may come from an older version, a restored backup, an import
 * or a hand that edited the database.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { offeringId } from '@bailiwick/contract/ids';
import { claimId } from '@bailiwick/diligence/claim';
import { type Day, parseDay } from '@bailiwick/diligence/day';
import type { Actor, EventBody } from '@bailiwick/diligence/event';
import { FEATURES } from '@bailiwick/diligence/feature';
import { ALL_FIELDS, type Field, type Value } from '@bailiwick/diligence/field';
import { LIFECYCLE, type ProfileId, parseProfileId } from '@bailiwick/diligence/profile';
import { QUESTION_IDS, type QuestionId } from '@bailiwick/diligence/sovereignty/questions';
import { z } from 'zod';

const text = z.string().max(20_000);
const day = z.string().transform((read, context): Day => parseDay(read) ?? refuse(context, 'a day'));
const profileId = z
  .string()
  .transform((read, context): ProfileId => parseProfileId(read) ?? refuse(context, 'an id of an offering'));
const field = z.enum(ALL_FIELDS as readonly [Field, ...Field[]]);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** JSON leaves out what is undefined. */
const maybe = <T extends z.ZodType>(schema: T) =>
  schema.optional().transform((read): z.output<T> | undefined => read);

function refuse(context: { addIssue(issue: string): void }, what: string): never {
  context.addIssue(`This is not ${what}.`);
  return z.NEVER;
}

const quote = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative(), text });

const source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('document'),
    sha256,
    title: text,
    url: maybe(text),
    version: maybe(text),
    quotes: z.array(quote).max(10),
  }),
  z.strictObject({
    kind: z.literal('knowledge'),
    bundle: text,
    title: text,
    url: maybe(text),
    quote: maybe(text),
    read: z.enum(['primary', 'secondary']),
  }),
  z.strictObject({ kind: z.literal('attestation'), statement: text, sha256: maybe(sha256) }),
  z.strictObject({ kind: z.literal('answer'), questionnaire: text, question: text, answer: text }),
  z.strictObject({ kind: z.literal('observation'), what: text }),
]);

const claim = z.strictObject({
  id: text.transform(claimId),
  profile: profileId,
  field,
  value: z.union([text, z.array(text).max(200)]).transform((read) => read as Value),
  source,
  seenOn: day,
  validUntil: day,
  voidedBy: z.array(z.enum(FEATURES)),
  unless: z.array(z.strictObject({ field, values: z.array(text).min(1) })),
});

const profile = z.strictObject({
  id: profileId,
  vendor: text,
  entity: maybe(text),
  product: text,
  plan: maybe(text),
  hosts: z.array(text),
  models: z.array(text),
  region: maybe(text),
  setting: maybe(text),
  inherits: maybe(profileId),
  serves: z.array(text.transform(offeringId)),
  owner: maybe(text),
  purpose: maybe(text),
  reviewEveryDays: z.int().positive(),
  reviewedOn: maybe(day),
});

const document = z.strictObject({
  sha256,
  title: text,
  url: maybe(text),
  version: maybe(text),
  mediaType: text,
  characters: z.int().nonnegative(),
});

const body = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('offering_registered'), profile }),
  z.strictObject({ kind: z.literal('offering_changed'), profile }),
  z.strictObject({
    kind: z.literal('lifecycle_set'),
    profile: profileId,
    to: z.enum(LIFECYCLE),
    reason: text,
  }),
  z.strictObject({ kind: z.literal('claim_proposed'), claim }),
  z.strictObject({
    kind: z.literal('claim_accepted'),
    claim: text.transform(claimId),
    validUntil: maybe(day),
  }),
  z.strictObject({ kind: z.literal('claim_rejected'), claim: text.transform(claimId), reason: text }),
  z.strictObject({ kind: z.literal('claim_withdrawn'), claim: text.transform(claimId), reason: text }),
  z.strictObject({ kind: z.literal('document_added'), profile: profileId, document }),
  z.strictObject({
    kind: z.literal('document_changed'),
    profile: profileId,
    before: sha256,
    document,
    summary: text,
  }),
  z.strictObject({
    kind: z.literal('exception_granted'),
    exception: z.strictObject({
      id: text,
      profile: profileId,
      class: text,
      form: z.enum(['clear', 'pseudonymised']),
      owner: text,
      reason: text,
      until: maybe(day),
      secondPerson: maybe(text),
    }),
  }),
  z.strictObject({ kind: z.literal('exception_ended'), exception: text, reason: text }),
  z.strictObject({
    kind: z.literal('suspended'),
    suspension: z.strictObject({
      id: text,
      profile: profileId,
      classes: z.union([z.literal('all'), z.array(text)]),
      reason: text,
    }),
  }),
  z.strictObject({ kind: z.literal('suspension_lifted'), suspension: text, reason: text }),
  z.strictObject({ kind: z.literal('reviewed'), profile: profileId, on: day }),
  z.strictObject({
    kind: z.literal('sovereignty_answered'),
    profile: profileId,
    question: z.enum(QUESTION_IDS as readonly [QuestionId, ...QuestionId[]]),
    value: text,
    validUntil: day,
    note: maybe(text),
  }),
  z.strictObject({
    kind: z.literal('objection_started'),
    clock: z.strictObject({
      id: text,
      profile: profileId,
      what: text,
      startedOn: day,
      deadline: maybe(day),
      clause: maybe(text),
    }),
  }),
  z.strictObject({ kind: z.literal('objection_settled'), clock: text, outcome: text }),
]);

const written = z.strictObject({
  by: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person'), name: text }),
    z.strictObject({ kind: z.literal('product'), part: text }),
  ]),
  body,
});

export interface Written {
  readonly by: Actor;
  readonly body: EventBody;
}

export const serialiseEvent = (event: Written): string => JSON.stringify(event);

/** @throws BailiwickError `journal_unavailable`; what cannot be read must not be passed over, for it may narrow. */
export function parseEvent(line: string, where: string): Written {
  const parsed = written.safeParse(readJson(line, where));
  if (parsed.success) return parsed.data;
  throw new BailiwickError(
    'journal_unavailable',
    `What is known of vendors cannot be read: ${where} is damaged.`,
    {
      remedy: 'Restore the database from a backup, or start the version that wrote it.',
      cause: parsed.error,
    },
  );
}

function readJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new BailiwickError(
      'journal_unavailable',
      `What is known of vendors cannot be read: ${where} is not JSON.`,
      {
        remedy: 'Restore the database from a backup.',
        cause,
      },
    );
  }
}
