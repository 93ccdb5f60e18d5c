/**
 * Identifiers that states, registers and banks give out: one file a country, one row a kind.
 *
 * A row names its layout, its check and the words that speak of it; `identifiers` makes recognisers of it. How much a
 * row needs beside the value follows from what its arithmetic is worth: what chance passes once in some hundred times
 * or less stands alone, what chance passes once in ten needs a word or a layout of its own, and what has no check needs
 * a word. A number with a wrong check digit is never an identifier, whatever is said of it.
 */
import type { DataClass, FindingType } from '@bailiwick/contract/classes';
import { fold } from '../../letters.ts';
import type { NumberRecogniser } from '../../recogniser.ts';
import { OTHER_NUMBERS } from './vocabulary.ts';

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
  /** Words that name it; one must stand left of it. The country's own names do as well. */
  readonly words: readonly string[];
  /** The country's name beside it is not enough: values of this layout are too common. */
  readonly onlyWords?: true;
  /** Stands without a word: the layout as it is, or one that is telling where the other is not. */
  readonly alone?: true | string;
}

const CONFIRMED = 0.95;
const NAMED = 0.85;
const ALONE = 0.75;

/**
 * @param country the beginning of each subtype, `PL`; empty where no country gives the number out.
 * @param names what the country and its people are called, in its languages and in English.
 */
export function identifiers(
  country: string,
  names: readonly string[],
  rows: readonly IdentifierRow[],
): readonly NumberRecogniser[] {
  const countryNames = names.map(fold);
  return rows.flatMap((row) => recognisersOf(country, countryNames, row));
}

function recognisersOf(
  country: string,
  countryNames: readonly string[],
  row: IdentifierRow,
): NumberRecogniser[] {
  const words = row.words.map(fold);
  const common = {
    on: 'number',
    type: row.type,
    subtype: country === '' ? row.name : `${country}_${row.name}`,
    ...(row.class === undefined ? {} : { class: row.class }),
    ...validity(row),
  } as const;
  const needs = row.onlyWords === true ? words : [...words, ...countryNames];
  const named = {
    ...common,
    score: row.check === undefined ? NAMED : CONFIRMED,
    evidence: row.check === undefined ? 'context' : 'checksum',
    context: { needs, unless: OTHER_NUMBERS },
  } as const;
  const recognisers = shapesOf(row.layout).map((shape) => ({ ...named, ...shape }));
  if (row.alone === undefined) return recognisers;
  const alone = {
    ...common,
    score: ALONE,
    evidence: row.check === undefined ? 'shape' : 'checksum',
    context: { unless: OTHER_NUMBERS },
  } as const;
  const shapes = shapesOf(row.alone === true ? row.layout : row.alone);
  return [...recognisers, ...shapes.map((shape) => ({ ...alone, ...shape }))];
}

function validity({ check, fits }: IdentifierRow): Pick<NumberRecogniser, 'valid'> {
  if (check === undefined) return fits === undefined ? {} : { valid: fits };
  return { valid: fits === undefined ? check : (compact) => fits(compact) && check(compact) };
}

/** A value that goes on is another one: `12345678-9012`. */
const END = '(?!\\w|[./-]\\d)';

type Shape = Pick<NumberRecogniser, 'begins' | 'digits' | 'pattern'>;

/** One shape, or two where the layout has spellings that begin with a digit and others that begin with a letter. */
function shapesOf(layout: string): readonly Shape[] {
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
        digits: Math.min(...those.map(fewestDigits)),
        pattern: new RegExp(`(?:${pattern})${END}`, 'iy'),
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

/** Digits that every value of the spelling has. What stands in round brackets counts as none. */
function fewestDigits(spelling: string): number {
  const plain = spelling
    .replace(/\((?:[^()]|\([^()]*\))*\)(?:\?|\{[^}]*\})?/g, '')
    .replace(/\[[\d-]+\]/g, '#')
    .replace(/(?:\[[^\]]*\]|[@_]|\\.)(?:\?|\{[^}]*\})?/g, '');
  let count = 0;
  for (const [, times, optional] of plain.matchAll(/[#\d](?:\{(\d+)(?:,\d*)?\}|(\?))?/g))
    count += optional === undefined ? Number(times ?? 1) : 0;
  return Math.max(1, count);
}
