/** The tables that a firm hands out: what it uses, who gets its data, and offerings beside each other. */
import { type Day, plusDays } from '../day.ts';
import type { Field } from '../field.ts';
import type { Column, Sheet } from './document.ts';
import { LIGHTS, LIGHT_NAMES, answerInWords, lightInWords, lightOf } from './lights.ts';
import { type Subject, offeringName } from './subject.ts';

const column = (key: string, head: string, width: number): Column => ({ key, head, width });

/** Every offering with its owner, purpose, state and lights. */
export function registerSheet(subjects: readonly Subject[], today: Day): Sheet {
  return {
    name: 'register',
    title: 'Register of AI vendors',
    on: today,
    columns: [
      column('id', 'Id', 0),
      column('vendor', 'Vendor', 3),
      column('entity', 'Contracting entity', 3),
      column('product', 'Product, plan', 4),
      column('region', 'Region', 2),
      column('state', 'State', 2.4),
      column('owner', 'Owner', 2.8),
      column('purpose', 'Purpose', 3.6),
      column('reviewed', 'Reviewed', 0),
      column('next_review', 'Next review', 2.3),
      ...LIGHT_NAMES.map((name) => column(name, LIGHTS[name].title, 2.8)),
    ],
    rows: subjects.map((subject) => {
      const { profile, lifecycle, lifecycleReason } = subject.assessment;
      const { reviewedOn, reviewEveryDays } = profile;
      return {
        id: profile.id,
        vendor: profile.vendor,
        entity: profile.entity ?? '',
        product: [profile.product, profile.plan].filter((part) => part !== undefined).join(', '),
        region: profile.region ?? '',
        state: lifecycleReason === undefined ? lifecycle : `${lifecycle}: ${lifecycleReason}`,
        owner: profile.owner ?? '',
        purpose: profile.purpose ?? '',
        reviewed: reviewedOn ?? 'never',
        next_review: reviewedOn === undefined ? 'due' : plusDays(reviewedOn, reviewEveryDays),
        ...Object.fromEntries(LIGHT_NAMES.map((name) => [name, lightOf(name, subject, today)])),
      };
    }),
  };
}

const PASSES = new Set(['approved', 'restricted']);

/** The vendors that process data for the firm today: what its own customers may ask for. */
export function subprocessorSheet(subjects: readonly Subject[], today: Day): Sheet {
  return {
    name: 'sub-processors',
    title: 'Processors and their sub-processors',
    on: today,
    columns: [
      column('vendor', 'Vendor', 3),
      column('entity', 'Contracting entity', 3),
      column('service', 'Service', 4),
      column('purpose', 'Purpose', 4),
      column('stored', 'Stored in', 3),
      column('computed', 'Computed in', 3),
      column('transfer', 'Ground for transfers', 3.4),
      column('agreement', 'Processing agreement', 3),
      column('list', 'Its sub-processors', 3),
      column('list_source', 'Where they are listed', 5),
      column('notice', 'Notice of new ones', 3),
      column('objection', 'Objection', 2.6),
    ],
    rows: subjects
      .filter(({ assessment }) => PASSES.has(assessment.lifecycle))
      .map((subject) => {
        const { profile } = subject.assessment;
        const answer = (field: Field): string => answerInWords(field, subject.standing(field));
        return {
          vendor: profile.vendor,
          entity: profile.entity ?? '',
          service: offeringName(subject),
          purpose: profile.purpose ?? '',
          stored: answer('data_residency'),
          computed: answer('processing_region'),
          transfer: answer('transfer_mechanism'),
          agreement: answer('processing_agreement'),
          list: answer('subprocessor_list'),
          list_source: listSource(subject),
          notice: answer('subprocessor_notice_days'),
          objection: answer('subprocessor_objection'),
        };
      }),
  };
}

/** Addresses of the documents that name the list. */
function listSource(subject: Subject): string {
  const urls = subject.standing('subprocessor_list').claims.map(({ claim: { source } }) => {
    if (source.kind !== 'document' && source.kind !== 'knowledge') return undefined;
    return source.url;
  });
  return [...new Set(urls.filter((url) => url !== undefined))].join(' ');
}

const COMPARED: readonly (readonly [string, string, readonly Field[]])[] = [
  ['stored', 'Stored in', ['data_residency']],
  ['computed', 'Computed in', ['processing_region']],
  ['encryption', 'Encrypted at rest / in transit', ['encryption_at_rest', 'encryption_in_transit']],
  ['portability', 'Export', ['data_portability_export']],
  ['output', 'Output belongs to', ['output_ownership']],
  ['fine_tuned', 'Fine-tuned models belong to', ['finetune_ownership']],
  ['zero_retention', 'Zero retention', ['zero_retention']],
  ['audit', 'Audit', ['audit_rights']],
  ['liability', 'Liability', ['liability_cap']],
  ['law', 'Governing law', ['governing_law']],
  ['availability', 'Availability', ['availability']],
];

/** Offerings side by side: a column each, by id. No id begins with an underscore, so the first two stay apart. */
export function comparisonSheet(subjects: readonly Subject[], today: Day): Sheet {
  const row = (
    key: string,
    question: string,
    of: (subject: Subject) => string,
  ): Readonly<Record<string, string>> => ({
    _key: key,
    _question: question,
    ...Object.fromEntries(subjects.map((subject) => [subject.assessment.profile.id, of(subject)])),
  });
  return {
    name: 'comparison',
    title: 'Offerings side by side',
    on: today,
    columns: [
      column('_key', 'Key', 0),
      column('_question', 'Question', 3),
      ...subjects.map((subject) => column(subject.assessment.profile.id, offeringName(subject), 5)),
    ],
    rows: [
      row('state', 'State', ({ assessment }) => assessment.lifecycle),
      ...LIGHT_NAMES.map((name) =>
        row(name, LIGHTS[name].title, (subject) => lightInWords(name, subject, today)),
      ),
      ...COMPARED.map(([key, question, fields]) =>
        row(key, question, (subject) =>
          fields.map((field) => answerInWords(field, subject.standing(field))).join(' / '),
        ),
      ),
    ],
  };
}
