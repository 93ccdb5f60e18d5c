import { company, organisation, body, known, acronym, type Organisation } from '../cast/organisation.ts';
import { person, type Person } from '../cast/person.ts';
import { postal, type Address } from '../cast/place.ts';
import type { Code } from '../cast/lists.ts';
import type { Random } from './random.ts';

const BODIES: Readonly<Record<string, string>> = {
  uni: 'university',
  hosp: 'hospital',
  school: 'school',
  auth: 'authority',
  court: 'court',
  club: 'club',
  charity: 'charity',
  media: 'media',
  bank: 'bank',
  union: 'union',
};
const KNOWN: Readonly<Record<string, string>> = {
  brand: 'company',
  agency: 'authority',
  party: 'party',
  team: 'team',
  paper: 'paper',
};

/** Who and what one document speaks of: a numbered slot meets the same one again. */
export class Scene {
  readonly random: Random;
  readonly code: Code;
  readonly #people = new Map<string, Person>();
  readonly #organisations = new Map<string, Organisation>();
  readonly #addresses = new Map<string, Address>();
  readonly #words = new Map<string, string>();

  constructor(random: Random, code: Code) {
    this.random = random;
    this.code = code;
  }

  person(kind: string, number: string): Person {
    const gender = kind === 'pf' ? 'female' : kind === 'pm' ? 'male' : undefined;
    const met = this.#people.get(`p${number}`);
    const other = met !== undefined && gender !== undefined && met.female !== (gender === 'female');
    const key = number === '' ? '' : `${other ? kind : 'p'}${number}`;
    return kept(this.#people, key, () => person(this.random, this.code, gender));
  }

  organisation(kind: string, number: string): Organisation {
    return kept(this.#organisations, number === '' ? '' : kind + number, () => this.#founded(kind));
  }

  address(number: string): Address {
    return kept(this.#addresses, number, () => postal(this.random, this.code));
  }

  /** Any other thing that a number recalls. */
  word(key: string, number: string, make: () => string): string {
    return kept(this.#words, number === '' ? '' : key + number, make);
  }

  #founded(kind: string): Organisation {
    const { random, code } = this;
    if (kind === 'co') return company(random, code);
    if (kind === 'acr') {
      const letters = acronym(random);
      return { full: letters, short: letters };
    }
    if (kind === 'club') return random.chance(0.4) ? known(random, 'team') : body(random, code, 'club');
    if (kind === 'media') return random.chance(0.4) ? known(random, 'paper') : body(random, code, 'media');
    const patterned = BODIES[kind];
    if (patterned !== undefined) return body(random, code, patterned);
    const famous = KNOWN[kind];
    return famous === undefined ? organisation(random, code) : known(random, famous);
  }
}

/** An empty key is never kept: every call makes a new one. */
function kept<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const met = key === '' ? undefined : memory.get(key);
  if (met !== undefined) return met;
  const made = make();
  if (key !== '') memory.set(key, made);
  return made;
}

export const ORGANISATIONS: ReadonlySet<string> = new Set([
  'o',
  'co',
  'acr',
  ...Object.keys(BODIES),
  ...Object.keys(KNOWN),
]);
