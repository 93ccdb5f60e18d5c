import { isDate } from '../../checksum.ts';
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import { type NumberFinder, type WordFinder, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';

/** Months of six languages and their short forms, folded. A stream is not cut behind one. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'jan january januar jaenner janvier enero gennaio januari ene gen',
    'feb february februar fevrier febrero febbraio februari fev',
    'mar march marz maerz mars marzo maart mrt mrz',
    'apr april avril abril aprile avr abr',
    'may mai mayo maggio mei mag',
    'jun june juni juin junio giugno giu',
    'jul july juli juillet julio luglio lug juil',
    'aug august aout agosto augustus ago',
    'sep sept september septembre septiembre settembre set',
    'oct october oktober octobre octubre ottobre okt ott',
    'nov november novembre noviembre',
    'dec december dezember decembre diciembre dicembre dez dic',
  ].flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i + 1])),
);

const WORD = '[\\p{L}]{3,10}\\.?';
const OF = '(?: de| of| del)?';
const NUMERIC = /(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./]) ?\d{1,2}\2 ?(?:\d{4}|\d{2}))(?![\d/-]|\.\d)/y;
const DAY_FIRST = new RegExp(
  `(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|°)?${OF}[ -](${WORD})${OF},?[ -](\\d{4})(?!\\w)`,
  'uy',
);
const MONTH_FIRST = new RegExp(`${WORD} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\w)`, 'uy');

const BIRTH = [
  'born',
  'born on',
  'dob',
  'd o b',
  'date of birth',
  'birth date',
  'birthdate',
  'birthday',
  'birth',
  'bday',
  'geboren',
  'geboren am',
  'geb',
  'geb am',
  'geburtsdatum',
  'geburtstag',
  'gebdat',
  'geborene',
  'geborener',
  'jahrgang',
  'ne le',
  'nee le',
  'date de naissance',
  'naissance',
  'ddn',
  'ne',
  'nee',
  'fecha de nacimiento',
  'nacimiento',
  'nacido',
  'nacida',
  'nacido el',
  'nacida el',
  'nacio',
  'fec nac',
  'nato il',
  'nata il',
  'nato',
  'nata',
  'data di nascita',
  'nascita',
  'geboren op',
  'geboortedatum',
  'geb datum',
  'gebdatum',
  'verjaardag',
  'geboorte',
];
const OTHER_DATES = [
  'died',
  'deceased',
  'due',
  'invoice date',
  'order date',
  'valid until',
  'expires',
  'expiry',
  'admitted',
  'discharged',
  'visit',
  'gestorben',
  'verstorben',
  'gultig bis',
  'fallig',
  'aufgenommen',
  'decede',
  'decedee',
  'fallecido',
  'morto',
  'overleden',
  'created',
  'updated',
  'since',
  'seit',
  'depuis',
  'desde',
  'sinds',
  'joined',
  'hired',
  'signed',
  'appointment',
  'termin',
  'start date',
  'today',
  'heute',
];

/** Dates beside words for birth, that begin with a digit. */
export const birthDate: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 1,
  find(scene, start) {
    const { text } = scene;
    const before = text.charCodeAt(start - 1);
    if (before === 45 || before === 46 || before === 47) return undefined;
    const numeric = matchEnd(NUMERIC, text, start);
    if (numeric > 0)
      return isNumericDate(text.slice(start, numeric)) ? found(scene, start, numeric) : undefined;
    DAY_FIRST.lastIndex = start;
    const match = DAY_FIRST.exec(text);
    if (match === null || !isWrittenDate(match[1], match[2], match[3])) return undefined;
    return found(scene, start, DAY_FIRST.lastIndex);
  },
};

/** Dates that begin with the month: `March 12, 1980`. */
export const birthDateByMonth: WordFinder = {
  on: 'word',
  words: [...MONTHS.keys()],
  find(scene, start, end) {
    MONTH_FIRST.lastIndex = start;
    const match = MONTH_FIRST.exec(scene.text);
    if (match === null || !isWrittenDate(match[1], scene.text.slice(start, end), match[2])) return undefined;
    return found(scene, start, MONTH_FIRST.lastIndex);
  },
};

function isNumericDate(value: string): boolean {
  const [a = 0, b = 0, c = 0] = value.split(/[-./] ?/).map(Number);
  if (/^\d{4}/.test(value)) return plausibleYear(a) && isDate(a, b, c);
  const year = c < 100 ? (c > 30 ? 1900 + c : 2000 + c) : c;
  return plausibleYear(year) && (isDate(year, b, a) || isDate(year, a, b));
}

function isWrittenDate(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): boolean {
  const number = MONTHS.get(fold((month ?? '').replace('.', '')));
  return number !== undefined && plausibleYear(Number(year)) && isDate(Number(year), number, Number(day));
}

/** Nobody alive was born before 1890; a later year than this century's middle is a typing error or an expiry. */
function plausibleYear(year: number): boolean {
  return year >= 1890 && year <= 2050;
}

function found(scene: Scene, start: number, end: number): Candidate | undefined {
  if (!scene.speaksOf(start, BIRTH, OTHER_DATES)) return undefined;
  return { start, end, type: 'DATE_OF_BIRTH', score: 0.9, evidence: 'context' };
}
