/** Sentences with slots, each filled three times with values of its types. */
import { readFileSync } from 'node:fs';
import type { FindingType } from '@bailiwick/contract/classes';
import type { LabelledSet, LabelledText, Span, SpanType } from '../labelled.ts';
import { firstName, lastName } from './names.ts';
import { chance, type Chance } from './random.ts';
import { valueOf } from './values.ts';

const LANGUAGES = [
  ['en', 'English'],
  ['de', 'German'],
  ['fr', 'French'],
  ['es', 'Spanish'],
  ['it', 'Italian'],
] as const;
const TIMES = 3;
/** `{PERSON}`, and `{PERSON.first}` for a first name alone. */
const SLOT = /\{([A-Z_]+)(?:\.(first|last))?\}/g;

const TYPES: readonly SpanType[] = [
  'PERSON',
  'ORGANIZATION',
  'LOCATION',
  'ADDRESS',
  'DATE_OF_BIRTH',
  'DATE_TIME',
  'EMAIL',
  'PHONE',
  'URL',
  'IP',
  'MAC',
  'USERNAME',
  'PASSWORD',
  'CREDIT_CARD',
  'IBAN',
  'BANK_ACCOUNT',
  'CRYPTO_WALLET',
  'TAX_ID',
  'NATIONAL_ID',
  'PASSPORT',
  'DRIVER_LICENSE',
  'HEALTH_ID',
  'LICENSE_PLATE',
  'VEHICLE_ID',
  'DEVICE_ID',
  'COORDINATES',
];

export function sentenceSets(): LabelledSet[] {
  return LANGUAGES.map(([lang, language]) => {
    const name = `sentences-${lang}`;
    const sentences = readFileSync(new URL(`./texts/${name}.slots`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    return {
      shape: 'labelled',
      name,
      kind: `${language} sentences with made-up values`,
      lang,
      seen: 'never',
      types: TYPES,
      texts: sentences.flatMap((sentence, index) =>
        Array.from({ length: TIMES }, (_, round) =>
          filled(`${name}/${index + 1}.${round + 1}`, sentence, chance(7919 * (index + 1) + round)),
        ),
      ),
    };
  });
}

/** Fills the slots; slots of types that the set does not label are filled and left unmarked. */
function filled(id: string, sentence: string, random: Chance): LabelledText {
  const spans: Span[] = [];
  let text = '';
  let read = 0;
  for (const match of sentence.matchAll(SLOT)) {
    const type = match[1] as FindingType;
    text += sentence.slice(read, match.index);
    read = match.index + match[0].length;
    const value =
      match[2] === 'first'
        ? firstName(random)
        : match[2] === 'last'
          ? lastName(random)
          : valueOf(type, random);
    if (TYPES.includes(type)) spans.push({ start: text.length, end: text.length + value.length, type });
    text += value;
  }
  return { id, text: text + sentence.slice(read), spans };
}
