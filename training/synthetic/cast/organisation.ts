import type { Random } from '../engine/random.ts';
import { homeCities, legalForms, list, organisations, people, type Code } from './lists.ts';

export interface Organisation {
  readonly full: string;
  /** Without its legal form, as the rest of a text calls it. */
  readonly short: string;
}

const SYLLABLES = [
  'al',
  'no',
  'vi',
  'ta',
  'ro',
  'ex',
  'ly',
  'co',
  'mi',
  'ter',
  'gen',
  'sol',
  'ver',
  'max',
  'lu',
  'pro',
  'na',
  'tec',
  'bio',
  'qua',
  'sys',
  'or',
  'en',
  'di',
  'ka',
  'zen',
  'tri',
  'flo',
  'ar',
  'um',
];
const ENDS = [
  'ix',
  'on',
  'ia',
  'o',
  'tec',
  'is',
  'ent',
  'ium',
  'a',
  'eo',
  'Soft',
  'Data',
  'Med',
  'lab',
  'ly',
  'X',
  'Net',
];

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const family = (random: Random, code: Code): string =>
  random.pick(list(people, `S/${random.chance(0.8) ? code : 'any'}`));

function city(random: Random, code: Code): string {
  const cities = homeCities.get(code) ?? [];
  return random.pick(random.chance(0.6) ? cities.slice(0, 150) : cities);
}

function coined(random: Random): string {
  return (
    capital(Array.from({ length: random.between(1, 2) }, () => random.pick(SYLLABLES)).join('')) +
    random.pick(ENDS)
  );
}

/** A firm that does not exist: surnames, places, trades and coined words with a legal form. */
export function company(random: Random, code: Code): Organisation {
  const trade = (): string => random.pick(list(organisations, `trade/${code}`));
  const name = random.pick([
    () => family(random, code),
    () => `${family(random, code)} ${trade()}`,
    () => `${family(random, code)} & ${family(random, code)}`,
    () => `${family(random, code)} ${random.pick(['&', 'and', '+', '-'])} ${family(random, code)} ${trade()}`,
    () => coined(random),
    () => `${coined(random)} ${trade()}`,
    () => `${trade()} ${family(random, code)}`,
    () => `${trade()} ${city(random, code)}`,
    () => `${random.pick(list(organisations, 'word/any'))} ${trade()}`,
    () => `${acronym(random)} ${trade()}`,
    () => `${coined(random)} ${coined(random)}`,
    () => `${city(random, code)}er ${trade()}`.replace('er ', code === 'de' ? 'er ' : ' '),
  ])();
  const form = random.pick(list(legalForms, code));
  const full =
    form === 'Groupe' || form === 'Grupo' || form === 'Groep'
      ? `${form} ${name}`
      : `${name}${code === 'en' && random.chance(0.15) ? ',' : ''} ${form}`;
  return { full, short: name };
}

export function acronym(random: Random): string {
  return Array.from({ length: random.between(2, 4) }, () => random.pick([...'ABCDEFGHIKLMNOPRSTUVZ'])).join(
    '',
  );
}

/** French joins "de" with what follows, Italian "di" hardly ever. */
function contracted(name: string, code: Code): string {
  if (code !== 'fr') return name;
  return name.replace(/\bde (Le )/g, 'du ').replace(/\bde ([AEIOUYÉÈÎÂ])/g, "d'$1");
}

/** A body of a kind (`university`, `court` …), by the language's patterns. */
export function body(random: Random, code: Code, kind: string): Organisation {
  const pattern = random.pick(list(organisations, `${kind}-pattern/${code}`));
  const filled = pattern.replace('%', () => city(random, code)).replace('$', () => family(random, code));
  const full = contracted(filled, code);
  return { full, short: full };
}

export function known(random: Random, kind: string): Organisation {
  const full = random.pick(list(organisations, `${kind}/any`));
  return { full, short: full };
}

const BODIES = [
  'university',
  'hospital',
  'school',
  'authority',
  'court',
  'club',
  'charity',
  'media',
  'bank',
  'union',
] as const;
const KNOWN = ['company', 'company', 'company', 'authority', 'party', 'team', 'paper'] as const;

/** Any organisation at all. */
export function organisation(random: Random, code: Code): Organisation {
  const draw = random.next();
  if (draw < 0.38) return company(random, code);
  if (draw < 0.7) return known(random, random.pick(KNOWN));
  if (draw < 0.96) return body(random, code, random.pick(BODIES));
  const letters = acronym(random);
  return { full: letters, short: letters };
}
