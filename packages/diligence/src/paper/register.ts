/** The tables that a firm hands out: what it uses, who gets its data, and offerings beside each other. */
import { type Day, plusDays } from '../day.ts';
import type { Field } from '../field.ts';
import type { Column, Sheet } from './document.ts';
import type { Language } from './language.ts';
import { LIGHT_NAMES, answerInWords, lightInWords, lightOf } from './lights.ts';
import { COLOURS, DUE, HEADS, LIGHT_TITLES, NEVER, STATES, TITLES } from './register-words.ts';
import { type Subject, offeringName } from './subject.ts';

/** A column that is named as its key. */
const columnIn =
  (language: Language) =>
  (key: keyof typeof HEADS, width: number): Column => ({ key, head: HEADS[key][language], width });

/** Every offering with its owner, purpose, state and lights. */
export function registerSheet(subjects: readonly Subject[], today: Day, language: Language = 'en'): Sheet {
  const column = columnIn(language);
  return {
    name: 'register',
    title: TITLES.register[language],
    language,
    on: today,
    columns: [
      column('id', 0),
      column('vendor', 3),
      column('entity', 3),
      column('product', 4),
      column('region', 2),
      column('state', 2.4),
      column('owner', 2.8),
      column('purpose', 3.6),
      column('reviewed', 0),
      column('next_review', 2.3),
      ...LIGHT_NAMES.map((key) => ({ key, head: LIGHT_TITLES[key][language], width: 2.8 })),
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
        state: [STATES[lifecycle][language], lifecycleReason].filter((part) => part !== undefined).join(': '),
        owner: profile.owner ?? '',
        purpose: profile.purpose ?? '',
        reviewed: reviewedOn ?? NEVER[language],
        next_review: reviewedOn === undefined ? DUE[language] : plusDays(reviewedOn, reviewEveryDays),
        ...Object.fromEntries(
          LIGHT_NAMES.map((name) => [name, COLOURS[lightOf(name, subject, today)][language]]),
        ),
      };
    }),
  };
}

const PASSES = new Set(['approved', 'restricted']);

/** The vendors that process data for the firm today: what its own customers may ask for. */
export function subprocessorSheet(
  subjects: readonly Subject[],
  today: Day,
  language: Language = 'en',
): Sheet {
  const column = columnIn(language);
  return {
    name: 'sub-processors',
    title: TITLES.processors[language],
    language,
    on: today,
    columns: [
      column('vendor', 3),
      column('entity', 3),
      column('service', 4),
      column('purpose', 4),
      column('stored', 3),
      column('computed', 3),
      column('transfer', 3.4),
      column('agreement', 3),
      column('list', 3),
      column('list_source', 5),
      column('notice', 3),
      column('objection', 2.6),
    ],
    rows: subjects
      .filter(({ assessment }) => PASSES.has(assessment.lifecycle))
      .map((subject) => {
        const { profile } = subject.assessment;
        const answer = (field: Field): string => answerInWords(field, subject.standing(field), language);
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

const COMPARED: readonly (readonly [keyof typeof HEADS, readonly Field[]])[] = [
  ['stored', ['data_residency']],
  ['computed', ['processing_region']],
  ['encryption', ['encryption_at_rest', 'encryption_in_transit']],
  ['portability', ['data_portability_export']],
  ['output', ['output_ownership']],
  ['fine_tuned', ['finetune_ownership']],
  ['zero_retention', ['zero_retention']],
  ['audit', ['audit_rights']],
  ['liability', ['liability_cap']],
  ['law', ['governing_law']],
  ['availability', ['availability']],
];

/** A line of the comparison that no claim says: who controls an offering, what it costs. */
export interface ComparedBeside {
  readonly key: string;
  readonly head: string;
  readonly of: (subject: Subject) => string;
}

/** Offerings side by side: a column each, by id. No id begins with an underscore, so the first two stay apart. */
export function comparisonSheet(
  subjects: readonly Subject[],
  today: Day,
  language: Language = 'en',
  beside: readonly ComparedBeside[] = [],
): Sheet {
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
    title: TITLES.comparison[language],
    language,
    on: today,
    columns: [
      { key: '_key', head: HEADS.key[language], width: 0 },
      { key: '_question', head: HEADS.question[language], width: 3 },
      ...subjects.map((subject) => ({
        key: subject.assessment.profile.id,
        head: offeringName(subject),
        width: 5,
      })),
    ],
    rows: [
      row('state', HEADS.state[language], ({ assessment }) => STATES[assessment.lifecycle][language]),
      ...LIGHT_NAMES.map((name) =>
        row(name, LIGHT_TITLES[name][language], (subject) =>
          lightInWords(name, subject, { today, language }),
        ),
      ),
      ...beside.map(({ key, head, of }) => row(key, head, of)),
      ...COMPARED.map(([key, fields]) =>
        row(key, HEADS[key][language], (subject) =>
          fields.map((field) => answerInWords(field, subject.standing(field), language)).join(' / '),
        ),
      ),
    ],
  };
}
