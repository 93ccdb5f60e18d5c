/** Where an offering processes what it gets, and under whose law: what the owner wrote, and what the register holds. */
import type { Field, Value } from '@bailiwick/diligence/field';
import { homeLawOf } from '@bailiwick/diligence/sovereignty/home-law';

export interface Whereabouts {
  /** ISO 3166, or `EU`; undefined where nobody knows. */
  readonly place: string | undefined;
  /** Countries, in order: of the company that signs, and of the one behind it. */
  readonly law: readonly string[];
  readonly lawKnown: boolean;
}

export interface Processing {
  /** As the journal has it. */
  readonly region: string | undefined;
  readonly private: boolean;
  /** Every value that governs a question about the offering; empty where it is not known. */
  readonly known: (field: Field) => readonly Value[];
}

const UNION = 'EU';

/** @param country of the firm. */
export function whereabouts(
  { region, private: ours, known }: Processing,
  country: string | undefined,
): Whereabouts {
  const home = country?.toUpperCase();
  if (ours) return { place: home, law: home === undefined ? [] : [home], lawKnown: true };
  const law = [...known('operator_jurisdiction'), ...known('parent_jurisdiction')].flatMap(textsIn);
  const place =
    placeOf(region) ??
    onlyPlace([...known('processing_region'), ...known('data_residency')].flatMap(textsIn));
  return { place, law: [...new Set(law)].sort(), lawKnown: law.length > 0 };
}

const textsIn = (value: Value): readonly string[] => (typeof value === 'string' ? [value] : value);

/** Several places are one only where they are the same. */
function onlyPlace(names: readonly string[]): string | undefined {
  const places = new Set(names.map(placeOf));
  const [place] = places;
  return places.size === 1 ? place : undefined;
}

/** `eu`, `eu-central-1`, `germany`, `us-east-1`, `uk` → a place on the map. */
export function placeOf(region: string | undefined): string | undefined {
  if (region === undefined) return undefined;
  const [first = ''] = region
    .trim()
    .toLowerCase()
    .split(/[-_ /]/, 1);
  if (UNION_WORDS.has(first) || UNION_WORDS.has(region.toLowerCase())) return UNION;
  if (first === 'uk') return 'GB';
  const code = first.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && NAMES.of(code) !== undefined) return code;
  return byName.get(region.trim().toLowerCase());
}

const UNION_WORDS = new Set(['eu', 'eea', 'europe', 'european union', 'european economic area']);
const NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const COUNTRIES = [
  ...homeLawOf(undefined).countries,
  'US',
  'GB',
  'CH',
  'CA',
  'JP',
  'SG',
  'IN',
  'AU',
  'KR',
  'CN',
];
const byName = new Map(COUNTRIES.map((code) => [NAMES.of(code)?.toLowerCase() ?? '', code]));
