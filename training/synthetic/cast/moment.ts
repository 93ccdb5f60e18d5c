import type { Random } from '../engine/random.ts';
import { calendar, list, type Code } from './lists.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** A date in one of the language's manners; `year` fixes the year. */
export function date(random: Random, code: Code, fixedYear?: number): string {
  const day = random.between(1, 28);
  const month = random.between(1, 12);
  const year = fixedYear ?? (random.chance(0.8) ? random.between(2005, 2026) : random.between(1930, 2004));
  const name = list(calendar, `month/${code}`)[month - 1] ?? '';
  const short = list(calendar, `month-short/${code}`)[month - 1] ?? '';
  const sign =
    code === 'en'
      ? '/'
      : random.pick(
          code === 'de' || code === 'pl' ? ['.'] : code === 'nl' ? ['-', '/'] : ['/', '/', '-', '.'],
        );
  const numeric = `${two(day)}${sign}${two(month)}${sign}${random.chance(0.85) ? year : two(year % 100)}`;
  const iso = `${year}-${two(month)}-${two(day)}`;
  const ways: Readonly<Record<Code, readonly string[]>> = {
    en: [
      `${day} ${name} ${year}`,
      `${name} ${day}, ${year}`,
      `${day} ${short} ${year}`,
      `${month}/${day}/${year}`,
      numeric,
      `${name} ${day}`,
      `${day}th of ${name}`,
      `${name} ${year}`,
    ],
    de: [
      `${day}. ${name} ${year}`,
      `${day}. ${name}`,
      numeric,
      numeric,
      `${day}.${month}.${year}`,
      `${name} ${year}`,
      `${day}.${month}.`,
    ],
    fr: [
      `${day === 1 ? '1er' : day} ${name} ${year}`,
      `${day} ${name} ${year}`,
      `${day === 1 ? '1er' : day} ${name}`,
      numeric,
      `${name} ${year}`,
    ],
    es: [
      `${day} de ${name} de ${year}`,
      `${day} de ${name} de ${year}`,
      `${day} de ${name}`,
      numeric,
      numeric,
      `${name} de ${year}`,
    ],
    it: [
      `${day} ${name} ${year}`,
      `${day} ${name}`,
      numeric,
      numeric,
      `${name} ${year}`,
      `${day === 1 ? '1°' : day} ${name} ${year}`,
    ],
    nl: [`${day} ${name} ${year}`, `${day} ${name}`, numeric, `${day} ${short} ${year}`, `${name} ${year}`],
    pt: [`${day} de ${name} de ${year}`, `${day} de ${name}`, numeric, numeric, `${name} de ${year}`],
    pl: [
      `${day} ${genitive(month)} ${year} r.`,
      `${day} ${genitive(month)} ${year}`,
      `${day} ${genitive(month)}`,
      numeric,
      numeric,
    ],
  };
  return random.chance(0.08) ? iso : random.pick(ways[code]);
}

const GENITIVES =
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(
    ' ',
  );
const genitive = (month: number): string => GENITIVES[month - 1] ?? '';

/** A full date of numbers or words: what a form asks for. */
export function fullDate(random: Random, code: Code, year: number): string {
  for (let attempt = 0; attempt < 12; attempt++) {
    const written = date(random, code, year);
    if (written.includes(String(year)) && /\d\D+.*\d{4}|\d{4}-/.test(written) && /^\d/.test(written))
      return written;
  }
  return `${two(random.between(1, 28))}/${two(random.between(1, 12))}/${year}`;
}

export function time(random: Random, code: Code): string {
  const hour = random.between(7, 20);
  const minute = random.pick(['00', '15', '30', '45', two(random.between(0, 59))]);
  const ways: Readonly<Record<Code, readonly string[]>> = {
    en: [
      `${hour}:${minute}`,
      `${hour > 12 ? hour - 12 : hour}:${minute} ${hour > 11 ? 'pm' : 'am'}`,
      `${hour > 12 ? hour - 12 : hour}${hour > 11 ? 'pm' : 'am'}`,
    ],
    de: [`${hour}:${minute} Uhr`, `${hour} Uhr`, `${hour}:${minute}`, `${hour}.${minute} Uhr`],
    fr: [`${hour}h${minute}`, `${hour} h ${minute}`, `${hour}:${minute}`, `${hour}h`],
    es: [`${hour}:${minute}`, `${hour}:${minute} h`, `${hour}.${minute} horas`],
    it: [`${hour}:${minute}`, `ore ${hour}.${minute}`, `${hour}.${minute}`],
    nl: [`${hour}:${minute}`, `${hour}.${minute} uur`, `${hour} uur`],
    pt: [`${hour}:${minute}`, `${hour}h${minute}`, `${hour} horas`],
    pl: [`${hour}:${minute}`, `godz. ${hour}:${minute}`, `${hour}.${minute}`],
  };
  return random.pick(ways[code]);
}

const YEARS: Readonly<Record<Code, readonly string[]>> = {
  en: ['% years old', '%-year-old', '% years', 'aged %', '% y/o'],
  de: ['% Jahre alt', '%-jährige', '% Jahre', '%-jähriger', '% J.'],
  fr: ['% ans', 'âgé de % ans', 'âgée de % ans', '% ans'],
  es: ['% años', 'de % años de edad', '% años de edad', '% años'],
  it: ['% anni', 'di anni %', '% anni'],
  nl: ['% jaar', '% jaar oud', '%-jarige'],
  pt: ['% anos', '% anos de idade', '% anos'],
  pl: ['% lat', '%-letni', '%-letnia', 'lat %'],
};
/** How an age is said; `plain` is the commonest way, which fits after a comma and before one. */
const PLAIN: Readonly<Record<Code, string>> = {
  en: '% years old',
  de: '% Jahre alt',
  fr: '% ans',
  es: '% años',
  it: '% anni',
  nl: '% jaar',
  pt: '% anos',
  pl: '% lat',
};

export const age = (random: Random, code: Code): string =>
  PLAIN[code].replace('%', String(random.between(1, 96)));
export const anyAge = (random: Random, code: Code): string =>
  random.pick(YEARS[code]).replace('%', String(random.between(1, 96)));
