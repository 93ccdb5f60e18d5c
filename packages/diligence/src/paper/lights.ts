/** Six lights: what a firm must know of whoever has its data, each as one colour with the answers behind it. */
import { type Day, daysBetween } from '../day.ts';
import type { Field } from '../field.ts';
import type { Standing } from '../standing/standing.ts';
import type { Language } from './language.ts';
import { fieldName } from './names.ts';
import { rate } from './rating.ts';
import { COLOURS, STANDS } from './register-words.ts';
import type { Subject } from './subject.ts';
import { valueInWords } from './value-words.ts';

/** `grey`: not known, or no longer. For sensitive data grey counts as red. */
export type Colour = 'green' | 'amber' | 'red' | 'grey';

export const LIGHTS = {
  separation: { fields: ['segregation'] },
  training: {
    fields: ['training_on_customer_data', 'finetune_ownership'],
  },
  keeping: {
    fields: ['retention_period', 'deletion_on_termination', 'deletion_certification'],
  },
  certificates: { fields: ['certifications'] },
  chain: {
    fields: ['subprocessor_list', 'subprocessor_notice_days', 'subprocessor_objection'],
  },
  breach: { fields: ['breach_notice'] },
} as const satisfies Record<string, { readonly fields: readonly Field[] }>;

export type LightName = keyof typeof LIGHTS;
export const LIGHT_NAMES = Object.keys(LIGHTS) as readonly LightName[];

/** Evidence that nobody has looked at for so long is amber at best. */
const STALE_DAYS = 90;

/** The worst of its answers governs; but one that is merely unknown beside known ones is amber, not grey. */
export function lightOf(name: LightName, subject: Pick<Subject, 'standing'>, today: Day): Colour {
  const colours = LIGHTS[name].fields.map((field) => colourOf(field, subject.standing(field), today));
  if (colours.every((colour) => colour === 'grey')) return 'grey';
  if (colours.includes('red')) return 'red';
  return colours.every((colour) => colour === 'green') ? 'green' : 'amber';
}

export function colourOf(field: Field, { kind, values, claims }: Standing, today: Day): Colour {
  if (kind === 'conflicting') return 'amber';
  if (kind !== 'known') return 'grey';
  const ratings = new Set(values.map((value) => rate(field, value)));
  if (ratings.has('poor')) return 'red';
  const stale = claims.every(({ claim }) => daysBetween(claim.seenOn, today) > STALE_DAYS);
  return ratings.has('fair') || stale ? 'amber' : 'green';
}

/** What is said about a question in a few words: `within 48 hours`, `not known`, `contradictory: never / yes`. */
export function answerInWords(field: Field, { kind, values }: Standing, language: Language): string {
  const said = [...new Set(values.map((value) => valueInWords(field, value, language)))].join(' / ');
  const stands = (name: keyof typeof STANDS): string => STANDS[name][language].replace('{said}', () => said);
  switch (kind) {
    case 'known':
      return said;
    case 'unknown':
      return stands(said === '' ? 'unknown' : 'proposed');
    case 'expired':
      return stands(said === '' ? 'expired' : 'was');
    case 'conflicting':
      return stands('conflicting');
  }
}

/** `red: within 100 hours` */
export function lightInWords(
  name: LightName,
  subject: Pick<Subject, 'standing'>,
  { today, language }: { readonly today: Day; readonly language: Language },
): string {
  const { fields } = LIGHTS[name];
  const answers = fields.map((field) => {
    const answer = answerInWords(field, subject.standing(field), language);
    return fields.length === 1 ? answer : `${fieldName(field, language)}: ${answer}`;
  });
  return `${COLOURS[lightOf(name, subject, today)][language]}: ${answers.join('; ')}`;
}
