/** What a requirement asks for, in words: `Training on our data: never / only if we agree`. */
import type { Field, Value } from '../field.ts';
import type { Condition, Requirement, Test } from '../gate/requirement.ts';
import type { Language, Words } from './language.ts';
import { answerKind } from '../value.ts';
import { fieldName } from './names.ts';
import { valueInWords } from './value-words.ts';

/** One way to meet a requirement. */
export function wayInWords(conditions: readonly Condition[], language: Language): string {
  return conditions
    .map(({ field, test }) => `${fieldName(field, language)}: ${testInWords(field, test, language)}`)
    .join(AND[language]);
}

export const waysInWords = ({ anyOf }: Requirement, language: Language): readonly string[] =>
  anyOf.map((conditions) => wayInWords(conditions, language));

const AND: Words = { en: ', and ', de: ' und ' };

function testInWords(field: Field, test: Test, language: Language): string {
  switch (test.kind) {
    case 'one_of':
      return test.values.map((value) => valueInWords(field, value as Value, language)).join(' / ');
    case 'any_of':
      return test.values.map((value) => valueInWords(field, [value] as Value, language)).join(' / ');
    case 'within': {
      const places = [...new Set(test.values.map(placeName))].join(', ');
      return { en: `nowhere but ${places}`, de: `nur ${places}` }[language];
    }
    case 'at_most':
      return `${{ en: 'at most', de: 'höchstens' }[language]} ${counted(field, test.number, language)}`;
    case 'at_least':
      return `${{ en: 'at least', de: 'mindestens' }[language]} ${counted(field, test.number, language)}`;
    case 'stated':
      return { en: 'stated, whatever it is', de: 'zugesagt, gleich wie' }[language];
  }
}

function counted(field: Field, number: number, language: Language): string {
  const answers = answerKind(field);
  return answers.kind === 'number' ? `${number} ${UNITS[answers.unit][language]}` : `${number}`;
}

export const UNITS = {
  days: { en: 'days', de: 'Tage' },
  hours: { en: 'hours', de: 'Stunden' },
  '%': { en: '%', de: '%' },
} as const satisfies Record<string, Words>;

/** Codes of two or three letters stand in capitals. */
const placeName = (place: string): string =>
  place.length <= 3 ? place.toUpperCase() : place.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
