/** Can we trust them? The register of offerings: what is known of each, who says so, and what a person decided. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const languageSchema = z.enum(['en', 'de']);
const colourSchema = z.enum(['green', 'amber', 'red', 'grey']);
const lifecycleSchema = z.enum(['prospective', 'approved', 'restricted', 'suspended', 'ended']);
const reasonSchema = z.string().trim().min(1).max(500);
const idSchema = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/);
const none = z.object({});

const summarySchema = z.object({
  id: z.string(),
  vendor: z.string(),
  product: z.string(),
  lifecycle: lifecycleSchema,
  serves: z.array(z.string()),
  lights: z.array(z.object({ name: z.string(), colour: colourSchema })),
  proposals: z.number(),
  /** Days; negative: overdue; left out: never looked at. */
  reviewDue: z.number().optional(),
});

const claimSchema = z.object({
  id: z.string(),
  state: z.enum(['proposed', 'accepted', 'rejected', 'fallen', 'retracted']),
  said: z.string(),
  disputed: z.boolean(),
  seenOn: z.string(),
  validUntil: z.string(),
  acceptedBy: z.string().optional(),
  source: z.object({
    kind: z.enum(['document', 'knowledge', 'attestation', 'answer', 'observation']),
    title: z.string(),
    url: z.string().optional(),
    /** The vendor's own words. */
    quotes: z.array(z.string()),
    /** Whether the product's knowledge rests on the vendor's own text. */
    primary: z.boolean().optional(),
  }),
});

const answerSchema = z.object({
  field: z.string(),
  question: z.string(),
  kind: z.enum(['known', 'unknown', 'expired', 'conflicting']),
  colour: colourSchema,
  said: z.string(),
  claims: z.array(claimSchema),
  /** What an attestation may say. */
  choices: z.string(),
});

const detailSchema = z.object({
  profile: z.object({
    id: z.string(),
    vendor: z.string(),
    product: z.string(),
    entity: z.string().optional(),
    plan: z.string().optional(),
    region: z.string().optional(),
    setting: z.string().optional(),
    models: z.array(z.string()),
    serves: z.array(z.string()),
    owner: z.string().optional(),
    purpose: z.string().optional(),
  }),
  lifecycle: lifecycleSchema,
  lifecycleReason: z.string().optional(),
  lights: z.array(z.object({ name: z.string(), colour: colourSchema, fields: z.array(z.string()) })),
  answers: z.array(answerSchema),
  suspensions: z.array(z.object({ id: z.string(), reason: z.string(), classes: z.array(z.string()) })),
  /** Times to object that run: from a new sub-processor, say. */
  objections: z.array(
    z.object({ id: z.string(), what: z.string(), startedOn: z.string(), deadline: z.string().optional() }),
  ),
  exceptions: z.array(
    z.object({
      id: z.string(),
      class: z.string(),
      form: z.enum(['clear', 'pseudonymised']),
      reason: z.string(),
      owner: z.string(),
      until: z.string().optional(),
      secondPerson: z.string().optional(),
    }),
  ),
  documents: z.array(
    z.object({ sha256: z.string(), title: z.string(), kind: z.enum(['terms', 'workbook']) }),
  ),
});

export const vendorsEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/vendors',
    access: 'vendors.read',
    summary:
      'Every offering of the register with its six lights, and those of the configuration that nobody assessed.',
    input: none,
    output: z.object({
      offerings: z.array(summarySchema),
      unassessed: z.array(
        z.object({
          offering: z.string(),
          host: z.string(),
          /** Known offerings that it may be. */
          candidates: z.array(z.object({ template: z.string(), vendor: z.string(), product: z.string() })),
          /** The one question whose answer tells them apart. */
          question: z.string().optional(),
        }),
      ),
    }),
  }),
  templates: endpoint({
    method: 'GET',
    path: '/vendors/templates',
    access: 'vendors.read',
    summary: 'Offerings that the product knows, with how many answers it knows of each.',
    input: none,
    output: z.object({
      knowledge: z.string(),
      templates: z.array(
        z.object({ id: z.string(), vendor: z.string(), product: z.string(), answers: z.number() }),
      ),
    }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/vendors',
    access: 'vendors.edit',
    summary:
      'Puts a known offering into the register; its answers are proposed, and nothing passes until a person approves.',
    input: z.object({
      template: idSchema,
      serves: z.array(z.string()),
      purpose: z.string().max(200).optional(),
    }),
    output: z.object({ ids: z.array(z.string()), proposed: z.number() }),
  }),
  addByHand: endpoint({
    method: 'POST',
    path: '/vendors/by-hand',
    access: 'vendors.edit',
    summary: 'Puts an offering that the product does not know into the register; nothing is known of it yet.',
    input: z.object({
      id: idSchema,
      vendor: z.string().trim().min(1).max(100),
      product: z.string().trim().min(1).max(200),
      /** Models it is about; `*` for any text. */
      models: z.array(z.string().trim().min(1).max(200)).min(1).max(100).default(['*']),
      serves: z.array(z.string()),
      purpose: z.string().trim().max(200).optional(),
    }),
    output: none,
  }),
  seen: endpoint({
    method: 'GET',
    path: '/vendors/seen',
    access: 'vendors.read',
    summary: 'What was really used: offerings and models of the traffic, and as what each is assessed.',
    input: z.object({ days: z.coerce.number().int().min(1).max(366).default(30) }),
    output: z.object({
      used: z.array(
        z.object({
          offering: z.string(),
          model: z.string().optional(),
          requests: z.number(),
          classes: z.array(z.string()),
          /** Ids in the register; none: nobody has assessed it. */
          assessedAs: z.array(z.string()),
          /** On a machine of the firm's own. */
          home: z.boolean(),
        }),
      ),
    }),
  }),
  show: endpoint({
    method: 'GET',
    path: '/vendors/:id',
    access: 'vendors.read',
    summary: 'Everything known of an offering: each answer, who says so, since when and until when.',
    input: z.object({ id: idSchema, language: languageSchema.default('en') }),
    output: detailSchema,
  }),
  accept: endpoint({
    method: 'POST',
    path: '/vendors/:id/acceptance',
    access: 'vendors.approve',
    summary:
      'Accepts one claim, or everything proposed on which sources agree: from then on it can widen what may pass.',
    input: z.object({ id: idSchema, claim: z.string().max(200).optional() }),
    output: z.object({ accepted: z.number(), disputed: z.number() }),
  }),
  reject: endpoint({
    method: 'POST',
    path: '/vendors/:id/rejection',
    access: 'vendors.approve',
    summary: 'Rejects a claim, or takes back one that was accepted.',
    input: z.object({ id: idSchema, claim: z.string().max(200), reason: reasonSchema }),
    output: none,
  }),
  attest: endpoint({
    method: 'POST',
    path: '/vendors/:id/attestations',
    access: 'vendors.approve',
    summary: 'Vouches for an answer: a signed contract, a setting that was turned on.',
    input: z.object({
      id: idSchema,
      field: z.string().max(60),
      value: z.string().max(300),
      statement: reasonSchema,
    }),
    output: none,
  }),
  decide: endpoint({
    method: 'POST',
    path: '/vendors/:id/lifecycle',
    access: 'vendors.approve',
    summary: 'Approves, restricts, suspends or ends the use of an offering.',
    input: z.object({ id: idSchema, to: lifecycleSchema, reason: z.string().trim().max(500) }),
    output: none,
  }),
  pack: endpoint({
    method: 'GET',
    path: '/vendors/:id/pack',
    access: 'vendors.read',
    summary: 'A negotiation pack: what is missing, the risk, the law, and clauses to propose.',
    input: z.object({
      id: idSchema,
      language: languageSchema.default('en'),
      format: z.enum(['docx', 'pdf']).default('docx'),
    }),
    output: none,
    answers: 'file',
  }),
} as const;

export type VendorSummary = z.output<typeof summarySchema>;
export type VendorDetail = z.output<typeof detailSchema>;
export type VendorAnswer = z.output<typeof answerSchema>;
export type UsedOffering = z.output<typeof vendorsEndpoints.seen.output>['used'][number];
export type VendorClaim = z.output<typeof claimSchema>;
export type Colour = z.output<typeof colourSchema>;
export type Lifecycle = z.output<typeof lifecycleSchema>;
