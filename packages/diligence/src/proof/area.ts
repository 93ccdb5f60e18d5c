/** Names of regions, as vendors write them in addresses and headers, reduced to whose territory they lie in. */
import { homeLawOf } from '../sovereignty/home-law.ts';

const EEA = homeLawOf('DE').places;

/** Regions of clouds whose names promise the Union and which lie outside of it: London and Zurich. */
const OUTSIDE: Readonly<Record<string, string>> = {
  'eu-west-2': 'gb',
  'eu-central-2': 'ch',
  'europe-west2': 'gb',
  'europe-west6': 'ch',
};

const PREFIXES: readonly (readonly [prefix: RegExp, area: string])[] = [
  [/^(?:eu|europe)-[a-z]+-?\d{1,2}$/, 'eu'],
  [/^us(?:-gov)?-[a-z]+-?\d{1,2}$/, 'us'],
  [/^ca-[a-z]+-\d$/, 'ca'],
  [/^(?:ap|asia)-[a-z]+-?\d{1,2}$/, 'asia'],
];

/** @returns `eu` for the whole of the European Economic Area, else a word of its own; undefined where it is not known. */
export function areaOf(word: string): string | undefined {
  const region = word.trim().toLowerCase();
  if (EEA.has(region)) return 'eu';
  if (Object.hasOwn(OUTSIDE, region)) return OUTSIDE[region];
  const known = PREFIXES.find(([prefix]) => prefix.test(region))?.[1];
  return known ?? (/^[a-z]{2}$/.test(region) ? region : undefined);
}
