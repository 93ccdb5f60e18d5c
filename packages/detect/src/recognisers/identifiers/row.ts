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
import { phrase } from './vocabulary.ts';

/** A kind of identifier, as a country's table has it. */
export interface IdentifierRow {
  readonly type: FindingType;
  /** The subtype without the country: `PESEL`. */
  readonly name: string;
  /**
   * `internal` only where nobody but a firm has one, as a register of companies gives them out. What sole traders have
   * too is a person's.
   */
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
  /** A spelling that no kind with a check digit has; without one, every country's name for its numbers says little. */
  readonly telling?: true | string;
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

/** What a table has to know of all the others. */
export interface Others {
  /** Names of other kinds and other things; the nearest to a value says what it is. */
  readonly unless: (row: IdentifierRow) => readonly string[];
  /** The same for a value that stands without a word of its own. */
  readonly unlessAlone: (row: IdentifierRow) => readonly string[];
  /** Names that people of every country give their own numbers: `tax number`. */
  readonly shared: ReadonlySet<string>;
  /** Those with the country before them: `polish tax number`. */
  readonly ofCountry: (table: IdentifierTable, row: IdentifierRow) => readonly string[];
  /** Whether a word is the name of another country's number, which has a check digit. */
  readonly isOthersOwn: (table: IdentifierTable, word: string) => boolean;
  /** Whether a kind of any country with a check digit is written like this, letters and digits only. */
  readonly isCheckedElsewhere: (compact: string) => boolean;
}

/** A table as the engine runs it. */
export function recognisersOf(table: IdentifierTable, others: Others): readonly NumberRecogniser[] {
  const countryNames = table.names.map(phrase);
  return table.rows.map(notMoney).flatMap((row) => {
    const subtype = table.country === '' ? row.name : `${table.country}_${row.name}`;
    const words = [
      ...row.words.flatMap(withPoints),
      ...others.ofCountry(table, row),
      ...namesOfSiblings(table, row),
    ];
    const unless = others.unless(row);
    const rest = alone(row, subtype, [...unless, ...others.unlessAlone(row)]);
    if (row.check !== undefined)
      return [
        ...inContext(row, subtype, row.onlyWords === true ? words : [...words, ...countryNames], unless),
        ...rest,
      ];
    if (table.country === '') return [...inContext(row, subtype, words, unless), ...rest];
    // `ID number` without a country: what looks like a number with a check digit is that number or none.
    const own = words.filter((word) => !others.shared.has(word) && !others.isOthersOwn(table, word));
    const shared = words.filter((word) => others.shared.has(word));
    const fits = (compact: string): boolean =>
      row.fits?.(compact) !== false && !others.isCheckedElsewhere(compact);
    const open =
      row.telling === undefined
        ? { ...row, fits }
        : { ...row, layout: row.telling === true ? row.layout : row.telling };
    return [
      ...inContext(row, subtype, own, unless),
      ...(shared.length === 0 ? [] : inContext(open, subtype, shared, unless)),
      ...rest,
    ];
  });
}

/** `the car costs EUR 431`: a sum has the shape of many a plate. */
function notMoney(row: IdentifierRow): IdentifierRow {
  if (row.type !== 'LICENSE_PLATE') return row;
  return { ...row, fits: (compact) => !MONEY.test(compact) && row.fits?.(compact) !== false };
}
const MONEY = /^(?:EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK|CZK|HUF|RON|CAD|AUD|NZD|BRL|MXN|INR|JPY)\d+$/;

/** Initials, with points between them too: `NIF`, `N.I.F.`. */
function withPoints(word: string): readonly string[] {
  const plain = phrase(word);
  return /^\p{Ll}{3,5}$/u.test(plain) ? [plain, [...plain].join(' ')] : [plain];
}

/** `SI12345678` behind the name of the number without `SI`: people call both the same. */
function namesOfSiblings({ country, rows }: IdentifierTable, row: IdentifierRow): readonly string[] {
  if (row.type !== 'TAX_ID' || country === '' || !row.layout.startsWith(country)) return [];
  return rows.filter(({ type }) => type === 'TAX_ID').flatMap((one) => one.words.map(phrase));
}

/** What is told by its words alone must not be the rest of a longer number, whose check digit was wrong. */
const STAND_FREE: ReadonlySet<FindingType> = new Set(['BANK_ACCOUNT', 'HEALTH_ID', 'NATIONAL_ID']);

function inContext(
  row: IdentifierRow,
  subtype: string,
  needs: readonly string[],
  unless: readonly string[],
): NumberRecogniser[] {
  const common = {
    ...commonOf(row, subtype),
    score: row.check === undefined ? NAMED : CONFIRMED,
    evidence: row.check === undefined ? 'context' : 'checksum',
    context: { needs, unless },
    ...(row.check === undefined && STAND_FREE.has(row.type) ? { standsFree: true as const } : {}),
  } as const;
  return shapesOf(row.layout, endOf(row)).map((shape) => ({ ...common, ...shape }));
}

function alone(row: IdentifierRow, subtype: string, unless: readonly string[]): NumberRecogniser[] {
  if (row.alone === undefined) return [];
  const common = {
    ...commonOf(row, subtype),
    score: ALONE,
    evidence: row.check === undefined ? 'shape' : 'checksum',
    context: { unless },
  } as const;
  // A spelling that tells is over where it ends, whatever number follows: columns stand a space apart.
  const end = typeof row.alone === 'string' ? END : endOf(row);
  return shapesOf(row.alone === true ? row.layout : row.alone, end).map((shape) => ({
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
const END_UNCHECKED = '(?!\\w|[/-]\\w|[. ]\\d| ?\\(\\w\\)| [A-Z] ?\\d)';

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
    return [{ begins, digits: 1, pattern: new RegExp(`(?:${expressionOf(those.join('|'))})${end}`, 'iy') }];
  });
}

/** A layout as a regular expression. */
export function expressionOf(layout: string): string {
  return layout.replaceAll('#', '\\d').replaceAll('@', '[A-Z]').replaceAll('_', '[ ./-]?');
}

/** A layout cut at the bars that stand in no brackets. */
function alternatives(layout: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < layout.length; i++) {
    const char = layout[i];
    if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth--;
    if (char !== '|' || depth > 0) continue;
    found.push(layout.slice(from, i));
    from = i + 1;
  }
  found.push(layout.slice(from));
  return found;
}

function beginningsOf(spelling: string): readonly ('digit' | 'letter')[] {
  const start = spelling.replace(/^(?:\(\?![^)]*\)|\(\?:|\()+/, '');
  if (/^(?:#|\d|\[[\d-]+\])/.test(start)) return ['digit'];
  // Letters that may be missing.
  if (/^(?:@|\[[A-Z-]+\])(?:\{0,|\?)/.test(start)) return ['digit', 'letter'];
  return /^\[[^\]]*\d/.test(start) ? ['digit', 'letter'] : ['letter'];
}
