/** Grows a street or a town to the whole address: flats, towns, regions and countries beside it. */
import { matchEnd } from '../../recogniser.ts';
import { isKnownTown, placeAt } from './locality.ts';
import { CAP, CITY, HOUSE, JOINT, UNIT } from './shape.ts';

const SEPARATOR = new RegExp(JOINT, 'uy');

/** The most parts one address has behind its street. */
const MOST_PARTS = 8;

export interface Grown {
  readonly end: number;
  /** Whether a town or a postcode was found. */
  readonly placed: boolean;
}

/** @param from where the street, or what is known of the address, ends. */
export function growRight(text: string, from: number, placed = false): Grown {
  let end = from;
  let names = 0;
  let towns = 0;
  for (let part = 0; part < MOST_PARTS; part++) {
    const next = matchEnd(SEPARATOR, text, end);
    if (next <= end) break;
    const separator = text.slice(end, next);
    const unit = matchEnd(UNIT, text, next);
    if (unit > 0) {
      end = unit;
      continue;
    }
    // A place behind a mere space is one only with its postcode: `12 Baker Street London`.
    const place = placeAt(text, next, separator.includes('\n'));
    if (place === undefined) break;
    const bare = !/[,;\n–—-]/.test(separator);
    if (bare && (place.kind === 'name' || place.kind === 'town') && !isPlain(text.slice(next, place.end)))
      break;
    if (place.kind === 'name' && (placed || ++names > 2)) break;
    if (place.kind === 'province' && !placed) break;
    if (place.kind === 'town' && ++towns > 2) break;
    end = place.end;
    placed ||= place.kind !== 'name';
  }
  return { end, placed };
}

/** A place that needs no comma before it. */
function isPlain(place: string): boolean {
  return /\d/.test(place) || isKnownTown(place);
}

const BACK = 90;

const UNIT_BEFORE = new RegExp(
  `(?:(?:[Ff]lat|FLAT|[Aa]pt\\.?|[Aa]partment|[Uu]nit|[Ss]uite|[Rr]oom|[Oo]ffice|[Ff]loor|[Ll]evel|[Ss]hop|Appt\\.?|Bât\\.?) [\\dA-Z][\\dA-Za-z]{0,3}|\\d{1,2}(?:st|nd|rd|th) [Ff]loor|(?:[Gg]round|[Ff]irst|[Ss]econd|[Tt]hird|[Tt]op) [Ff]loor(?: [Ff]lat)?|(?:Flat|Apt\\.?|Apartment|Unit|Suite|Room|Office|Shop)(?= $)|${CAP}(?: ${CAP}){0,2} (?:House|Court|Lodge|Cottage|Farm|Hall|Building|Tower|Mansions|Apartments|Mill|Works|Barn))(?:,[ \\t]{0,2}|,?[ \\t]?\\r?\\n[ \\t]{0,8}|[ \\t])$`,
  'u',
);

/** Flats and houses with a name before the number: `Flat 3, Rose Court, 12 Baker Street`. */
export function growLeft(text: string, from: number): number {
  let start = from;
  for (let part = 0; part < 3; part++) {
    const before = UNIT_BEFORE.exec(text.slice(Math.max(0, start - BACK), start));
    if (before === null) break;
    start -= before[0].length;
  }
  return start;
}

/** A word of a street's name; only short ones end in a full stop. */
const WORD = `(?:${CAP}|\\p{Lu}\\p{L}{0,4}\\.)`;
const STREET_BEFORE = new RegExp(
  `(?:^|[\\n\\r:;,("'>|\\t=]|\\p{Ll}\\. |(?<![\\p{L}\\p{N}])(?:in|at|to|nach|bei|is|dans|en|a|à|w|na|o)[ ])[ \\t]{0,4}((?:${WORD}(?:(?:[ -](?:de|del|da|do|di|la|der|van|den|dem|am|of|the))?[ -]${WORD}){0,4},? (?:n[º°o] ?)?${HOUSE}(?: (?:bus|bte|apt|Apt|app|App|lok\\.|m\\.) ?\\d{1,4})?|${HOUSE},? ${WORD}(?:(?:[ -](?:de|del|da|do|di|la|der|van|den|of|the))?[ -]${WORD}){0,4}))(?:${JOINT})$`,
  'u',
);

/** The start of a street of any kind before a town; `from` where none stands. */
export function streetBefore(text: string, from: number): number {
  const base = Math.max(0, from - BACK);
  const before = STREET_BEFORE.exec(text.slice(base, from));
  if (before === null) return from;
  const street = before[1] as string;
  return base + before.index + before[0].indexOf(street);
}

const TOWN_BEFORE = new RegExp(`(?:^|[^\\p{L}\\p{N}])(${CITY}),?[ \\t]{1,2}$`, 'u');

/** The start of a town right before a state or postcode; `from` where none stands. */
export function townBefore(text: string, from: number): number {
  const base = Math.max(0, from - 48);
  const before = TOWN_BEFORE.exec(text.slice(base, from));
  return before === null ? from : base + before.index + before[0].indexOf(before[1] as string);
}
