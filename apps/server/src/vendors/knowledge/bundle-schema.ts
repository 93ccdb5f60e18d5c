/** The lines of a bundle. Strict throughout: what is not understood is refused, never skipped. */
import type { Answer } from '@bailiwick/diligence/knowledge/answer';
import { type Day, parseDay } from '@bailiwick/diligence/day';
import { FEATURES } from '@bailiwick/diligence/feature';
import type { Field } from '@bailiwick/diligence/field';
import type { KnownClaim, Mend, PlanQuestion, Template } from '@bailiwick/diligence/knowledge/knowledge';
import type { Proof, Reading } from '@bailiwick/diligence/knowledge/proof';
import { type ProfileId, parseProfileId } from '@bailiwick/diligence/profile';
import { z } from 'zod';
import { fieldName, isValueOf } from './answer-schema.ts';
import { words } from './words.ts';

/** JSON leaves out what is undefined. */
const maybe = <T extends z.ZodType>(schema: T) =>
  schema.optional().transform((read): z.output<T> | undefined => read);

const day = z.string().transform((text, context): Day => parseDay(text) ?? refuse(context, 'no day'));
const profileId = z
  .string()
  .transform((text, context): ProfileId => parseProfileId(text) ?? refuse(context, 'no name of an offering'));

function refuse(context: { addIssue(issue: string): void }, what: string): never {
  context.addIssue(`this is ${what}`);
  return z.NEVER;
}

/** People click on it: nothing but a web page. */
const url = z
  .string()
  .max(500)
  .regex(/^https:\/\/[^\s@]+$/, 'is no https address');
const pattern = z.string().regex(/^[a-zA-Z0-9*._:/-]{1,200}$/, 'is no host or model name');
const features = z.array(z.enum(FEATURES)).max(FEATURES.length);
const value = z.union([words(80), z.array(words(80)).max(50)]);

const ANSWER = { field: fieldName, value };

/** On its field's scale, which the types cannot say of two properties at once. */
const answered = (
  read: { readonly field: Field; readonly value: string | readonly string[] },
  context: { addIssue(issue: string): void },
): void => {
  if (!isValueOf(read.field, read.value)) context.addIssue(`the value is none of ${read.field}`);
};

const claim = z
  .strictObject({
    ...ANSWER,
    source: z.strictObject({
      title: words(300),
      url: maybe(url),
      quote: maybe(words(400)),
      read: z.enum(['primary', 'secondary']),
    }),
    seenOn: day,
    validUntil: day,
    voidedBy: features,
    unless: z.array(z.strictObject({ field: fieldName, values: z.array(words(80)).min(1).max(10) })).max(5),
  })
  .superRefine(answered)
  .transform((read) => read as typeof read & Answer satisfies KnownClaim);

const attest = z
  .strictObject({
    kind: z.literal('attest'),
    ...ANSWER,
    text: words(300),
    url: maybe(url),
    statement: words(300),
    voidedBy: features,
  })
  .superRefine(answered)
  .transform((read) => read as typeof read & Answer satisfies Mend);

const switchTo = z.strictObject({
  kind: z.literal('switch'),
  field: fieldName,
  text: words(300),
  url: maybe(url),
  to: profileId,
});

const readings = z
  .array(
    z
      .strictObject({ said: words(80), ...ANSWER })
      .superRefine(answered)
      .transform((read) => read as typeof read & Answer satisfies Reading),
  )
  .min(1)
  .max(20);

const proof = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('response_header'),
    header: z.string().regex(/^[a-z0-9-]{1,80}$/),
    readings,
  }),
  z.strictObject({
    kind: z.literal('retention_api'),
    method: z.literal('GET'),
    url,
    credential: z.enum(['admin_key', 'aws_signature']),
    property: words(80),
    readings,
  }),
  z.strictObject({
    kind: z.literal('region_in_host'),
    host: z.string().regex(/^[a-z0-9.{}-]{1,200}$/),
    field: z.enum(['processing_region', 'data_residency']),
    region: maybe(words(80)),
  }),
  z.strictObject({ kind: z.literal('tls_group'), groups: z.array(words(80)).min(1).max(20) }),
]) satisfies z.ZodType<Proof>;

const templateSchema = z.strictObject({
  id: profileId,
  vendor: words(80),
  entity: maybe(words(120)),
  product: words(120),
  plan: maybe(words(120)),
  hosts: z.array(pattern).max(50),
  models: z.array(pattern).min(1).max(200),
  knownBy: z.array(pattern).max(200),
  region: maybe(words(80)),
  setting: maybe(words(200)),
  inherits: maybe(profileId),
  claims: z.array(claim).max(200),
  mends: z.array(z.union([attest, switchTo])).max(50),
  proofs: z.array(proof).max(20),
}) satisfies z.ZodType<Template>;

const questionSchema = z.strictObject({
  text: words(300),
  where: words(300),
  answers: z
    .array(z.strictObject({ text: words(200), template: profileId }))
    .min(2)
    .max(10),
}) satisfies z.ZodType<PlanQuestion>;

export const FORMAT = 'bailiwick-knowledge';
export const VERSION = 1;

/** Enough to tell whether the rest can be read. */
export const formatSchema = z.looseObject({ format: z.literal(FORMAT), version: z.int().positive() });

export const headSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/),
  builtOn: day,
  revision: z.int().min(1).max(1_000),
});

/** Two schemas and no union of them: a union could not say at which place a line is wrong. */
export const offeringLine = z.strictObject({ offering: templateSchema });
export const questionLine = z.strictObject({ question: questionSchema });
