/**
 * Identifiers that states, registers and banks give out: one file a country, one row a kind.
 *
 * A row names its layout, its check and the words that speak of it; `recognisersOf` makes recognisers of them. How much a
 * row needs beside the value follows from what its arithmetic is worth: what chance passes once in some hundred times
 * or less stands alone, what chance passes once in ten needs a word or a layout of its own, and what has no check needs
 * a word. A number with a wrong check digit is never an identifier, whatever is said of it.
 */
import type { DataClass, FindingType } from '@bailiwick/contract/classes';
import type { NumberRecogniser } from '../../recogniser.ts';
import { OTHER_NUMBERS, phrase } from './vocabulary.ts';

/** A kind of identifier, as a country's table has it. */
export interface IdentifierRow {
  readonly type: FindingType;
  /** The subtype without the country: `PESEL`. */
  readonly name: string;
  readonly class?: DataClass;
  /**
   * A pattern in which `#` is a digit, `@` a letter and `_` a place where a space, point, hyphen or slash may stand;
   * everything else is as in regular expressions. Letter case does not count.
   */
  readonly layout: string;
  /** Arithmetic on letters and digits, upper case. */
  readonly check?: (compact: string) => boolean;
  /** What a value has to be without arithmetic: a date, a range. */
  readonly fits?: (compact: string) => boolean;
  /** Words that name it; one must stand beside it. Where there is a check, the country's own names do as well. */
  readonly words: readonly string[];
  /** The country's name beside it is not enough: values of this layout are too common. */
  readonly onlyWords?: true;
  /** Stands without a word: the layout as it is, or one that is telling where the other is not. */
  readonly alone?: true | string;
}

/** All kinds of one country, or of no country. */
export interface IdentifierTable {
  /** The beginning of each subtype, `PL`; empty where no country gives the numbers out. */
  readonly country: string;
  /** What the country and its people are called, in its languages and in English. */
  readonly names: readonly string[];
  readonly rows: readonly IdentifierRow[];
}

export function identifiers(
  country: string,
  names: readonly string[],
  rows: readonly IdentifierRow[],
): IdentifierTable {
  return { country, names, rows };
}

const CONFIRMED = 0.95;
const NAMED = 0.85;
const ALONE = 0.75;

/** A table as the engine runs it. */
export function recognisersOf({ country, names, rows }: IdentifierTable): readonly NumberRecogniser[] {
  const countryNames = names.map(phrase);
  return rows.flatMap((row) => {
    const subtype = country === '' ? row.name : `${country}_${row.name}`;
    return [...inContext(row, subtype, countryNames), ...alone(row, subtype)];
  });
}

function inContext(row: IdentifierRow, subtype: string, countryNames: readonly string[]): NumberRecogniser[] {
  const words = row.words.map(phrase);
  const common = {
    ...commonOf(row, subtype),
    score: row.check === undefined ? NAMED : CONFIRMED,
    evidence: row.check === undefined ? 'context' : 'checksum',
    context: {
      needs: row.onlyWords === true || row.check === undefined ? words : [...words, ...countryNames],
      unless: OTHER_NUMBERS,
    },
  } as const;
  return shapesOf(row.layout, endOf(row)).map((shape) => ({ ...common, ...shape }));
}

function alone(row: IdentifierRow, subtype: string): NumberRecogniser[] {
  if (row.alone === undefined) return [];
  const common = {
    ...commonOf(row, subtype),
    score: ALONE,
    evidence: row.check === undefined ? 'shape' : 'checksum',
    context: { unless: OTHER_NUMBERS },
  } as const;
  return shapesOf(row.alone === true ? row.layout : row.alone, endOf(row)).map((shape) => ({
    ...common,
    ...shape,
  }));
}

function commonOf(row: IdentifierRow, subtype: string) {
  const { type, check, fits } = row;
  const valid = check === undefined || fits === undefined ? (check ?? fits) : both(fits, check);
  return {
    on: 'number',
    type,
    subtype,
    ...(row.class === undefined ? {} : { class: row.class }),
    ...(valid === undefined ? {} : { valid }),
  } as const;
}

function both(
  fits: (compact: string) => boolean,
  check: (compact: string) => boolean,
): (compact: string) => boolean {
  return (compact) => fits(compact) && check(compact);
}

/** A value that goes on is another one: `12345678-9012`, `12345678-X`; without a check also `123456 789`. */
const END = '(?!\\w|[/-]\\w|\\.\\d)';
const END_UNCHECKED = '(?!\\w|[/-]\\w|[. ]\\d)';

function endOf({ check }: IdentifierRow): string {
  return check === undefined ? END_UNCHECKED : END;
}

/** How many digits there are is left to the engine, which learns it from the pattern. */
type Shape = Pick<NumberRecogniser, 'begins' | 'digits' | 'pattern'>;

/** One shape, or two where the layout has spellings that begin with a digit and others that begin with a letter. */
function shapesOf(layout: string, end: string): readonly Shape[] {
  const spellings = alternatives(layout);
  return (['digit', 'letter'] as const).flatMap((begins) => {
    const those = spellings.filter((one) => beginningsOf(one).includes(begins));
    if (those.length === 0) return [];
    const pattern = those
      .join('|')
      .replaceAll('#', '\\d')
      .replaceAll('@', '[A-Z]')
      .replaceAll('_', '[ ./-]?');
    return [
      {
        begins,
        digits: 1,
        pattern: new RegExp(`(?:${pattern})${end}`, 'iy'),
      },
    ];
  });
}

/** A layout cut at the bars that stand in no brackets. */
function alternatives(layout: string): readonly string[] {
  const found: string[] = [''];
  let depth = 0;
  for (const char of layout) {
    if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth--;
    if (char === '|' && depth === 0) found.push('');
    else found.push(`${found.pop() ?? ''}${char}`);
  }
  return found;
}

function beginningsOf(spelling: string): readonly ('digit' | 'letter')[] {
  const start = spelling.replace(/^(?:\(\?![^)]*\)|\(\?:|\()+/, '');
  if (/^(?:#|\d|\[[\d-]+\])/.test(start)) return ['digit'];
  return /^\[[^\]]*\d/.test(start) ? ['digit', 'letter'] : ['letter'];
}
