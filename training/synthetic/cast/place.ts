import type { Random } from '../engine/random.ts';
import { homeCities, list, named, people, streets, worldCities, type Code } from './lists.ts';

export interface Address {
  readonly street: string;
  readonly code: string;
  readonly city: string;
  readonly full: string;
}

export function city(random: Random, code: Code): string {
  const home = homeCities.get(code) ?? [];
  const draw = random.next();
  if (draw < 0.35) return random.pick(home.slice(0, 120));
  if (draw < 0.65) return random.pick(home);
  if (draw < 0.85) return random.pick(list(named, `exonym/${code}`));
  return random.pick(worldCities);
}

export const country = (random: Random, code: Code): string => random.pick(list(named, `country/${code}`));
export const region = (random: Random, code: Code): string => random.pick(list(named, `region/${code}`));
export const water = (random: Random, code: Code): string => random.pick(list(named, `water/${code}`));

export function street(random: Random, code: Code): string {
  const surname = (): string => random.pick(list(people, `S/${code}`));
  const name = random
    .pick(list(streets, code))
    .replace('$', surname)
    .replace(
      '@',
      () =>
        `${random.pick(list(people, `${random.chance(0.3) ? 'F' : 'M'}/${code}`))}${code === 'de' ? '-' : ' '}${surname()}`,
    )
    .replace('%', () => random.pick((homeCities.get(code) ?? []).slice(0, 200)));
  return code === 'de' ? name.replace(/(\S)enstraße$/, '$1enstraße').replace(/ +/g, ' ') : name;
}

const upper = (random: Random): string => random.pick([...'ABCDEFGHJKLMNPRSTUVWXYZ']);

function postcode(random: Random, code: Code): string {
  const { digits } = random;
  switch (code) {
    case 'en':
      return random.pick([
        () => digits(5),
        () =>
          `${upper(random)}${upper(random)}${random.between(1, 29)} ${random.between(1, 9)}${upper(random)}${upper(random)}`,
        () => `${upper(random)}${digits(1)}${upper(random)} ${digits(1)}${upper(random)}${digits(1)}`,
      ])();
    case 'de':
      return random.pick([
        () => digits(5),
        () => digits(5),
        () => `D-${digits(5)}`,
        () => String(random.between(1000, 9999)),
      ])();
    case 'nl':
      return random.chance(0.75)
        ? `${random.between(1000, 9999)} ${upper(random)}${upper(random)}`
        : String(random.between(1000, 9999));
    case 'pt':
      return random.chance(0.6) ? `${random.between(1000, 9999)}-${digits(3)}` : `${digits(5)}-${digits(3)}`;
    case 'pl':
      return `${digits(2)}-${digits(3)}`;
    case 'fr':
    case 'es':
    case 'it':
      return String(random.between(1000, 98999)).padStart(5, '0');
  }
}

function numbered(random: Random, code: Code, name: string): string {
  const number = `${random.between(1, 240)}${random.chance(0.12) ? random.pick(['a', 'b', 'B', ' bis', '-12', 'C']) : ''}`;
  switch (code) {
    case 'en':
      return `${random.chance(0.12) ? `Flat ${random.between(1, 40)}, ` : ''}${number} ${name}${random.chance(0.12) ? `, ${random.pick(['Apt', 'Suite', 'Unit'])} ${random.between(1, 90)}` : ''}`;
    case 'fr':
      return `${number}${random.chance(0.6) ? ',' : ''} ${name}`;
    case 'es':
      return `${name}${random.pick([', ', ' ', ', nº ', ' nº', ' núm. '])}${random.between(1, 180)}${random.chance(0.4) ? random.pick([', 3º B', ' 1º izq.', ', 2ºA', ', bajo', ', esc. 2, 4º D', ' - 5º C']) : ''}`;
    case 'it':
      return `${name}${random.pick([', ', ' ', ' n. '])}${number}`;
    case 'pt':
      return `${name}${random.pick([', ', ', n.º ', ' '])}${random.between(1, 900)}${random.chance(0.4) ? random.pick([', 3.º Esq.', ', apto 52', ', 1.º Dto', ', bloco B', ', r/c']) : ''}`;
    case 'pl':
      return `${name} ${random.between(1, 180)}${random.chance(0.5) ? random.pick(['/', ' m. ', ' lok. ']) + String(random.between(1, 90)) : ''}`;
    case 'de':
    case 'nl':
      return `${name} ${number}`;
  }
}

/** A postal address in the manner of the language's countries, sometimes with the country. */
export function postal(random: Random, code: Code): Address {
  const where = random.pick((homeCities.get(code) ?? []).slice(0, random.chance(0.5) ? 200 : 2_000));
  const line = numbered(random, code, street(random, code));
  const zip = postcode(random, code);
  const town =
    code === 'en'
      ? random.chance(0.5)
        ? `${where} ${zip}`
        : `${where}, ${random.pick(['NY', 'CA', 'TX', 'OH', 'IL', 'WA'])} ${random.digits(5)}`
      : `${zip} ${where}${code === 'es' || code === 'it' ? random.pick(['', '', ` (${where})`]) : ''}`;
  const tail = random.chance(0.12) ? `, ${country(random, code)}` : '';
  return {
    street: line,
    code: zip,
    city: where,
    full: `${line}${random.pick([', ', ', ', ' - ', ' '])}${town}${tail}`,
  };
}
