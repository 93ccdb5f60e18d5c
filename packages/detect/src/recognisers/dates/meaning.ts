/** Words that make a date the birth of a person, and words that make it another day; folded. */
import type { Scene } from '../../scene.ts';

const YEARS = [
  'birth year',
  'year of birth',
  'birthyear',
  'jahrgang',
  'geburtsjahr',
  'annee de naissance',
  'ano de nacimiento',
  'anno di nascita',
  'geboortejaar',
  'ano de nascimento',
  'rok urodzenia',
];
const BIRTH = [
  'born',
  'born on',
  'dob',
  'do b',
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
  'gebdatum',
  'geburt',
  'ne le',
  'nee le',
  'date de naissance',
  'naissance',
  'ddn',
  'nes le',
  'fecha de nacimiento',
  'nacimiento',
  'nacido',
  'nacida',
  'nacido el',
  'nacida el',
  'nacio',
  'fec nac',
  'f nac',
  'fecha nac',
  'fnac',
  'nac',
  'f n',
  'nato il',
  'nato a',
  'nata a',
  'nato in',
  'nata il',
  'nata',
  'data di nascita',
  'nascita',
  'geboren op',
  'geboortedatum',
  'geb datum',
  'verjaardag',
  'geboorte',
  'data de nascimento',
  'nascimento',
  'nascido',
  'nascida',
  'nascido em',
  'nascida em',
  'nasceu',
  'dt nasc',
  'data nasc',
  'data urodzenia',
  'urodzenia',
  'urodzony',
  'urodzona',
  'urodzil',
  'urodzila',
  'ur',
  'data ur',
  'geburtsdat',
  'geb dat',
  'date naissance',
  'datenaissance',
  'fecha nacimiento',
  'fechanacimiento',
  'fecnac',
  'data nascita',
  'datanascita',
  'data nascimento',
  'datanascimento',
  'dataurodzenia',
  'dateofbirth',
  ...YEARS,
];
const OTHER_DATES = [
  'died',
  'deceased',
  'death',
  'due',
  'invoice date',
  'order date',
  'valid until',
  'expires',
  'expiry',
  'admitted',
  'admission',
  'discharged',
  'discharge',
  'visit',
  'gestorben',
  'verstorben',
  'gultig bis',
  'fallig',
  'aufgenommen',
  'aufnahme',
  'entlassung',
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
  'ingreso',
  'alta',
  'fecha de ingreso',
  'married',
  'verheiratet',
  'zmarl',
  'zmarla',
  'faleceu',
  'consulta',
  'rendez vous',
  'rdv',
];

const BEHIND =
  /^(?:\s?\((?:dob|date of birth|geb\.?|geboren|né|née)\b|[ ,]{1,2}(?:in \p{Lu}[\p{L} -]{1,24} )?geb(?:oren|\.))/iu;
/** `(* 12. März 1980`, `Anna Keller, * 12.3.1980`: the sign of a genealogist, not the mark of a list. */
const STAR = /(?:[(,]|\p{L}{2}) ?\* ?$/u;

/** `Gideon Abara (b. 1 May 1990)`. */
const BORN = /(?:^|[(,;\n] ?)b\. $/u;
/** `né le`, `née à Lyon le`: folded, the word would be the French `ne`. */
const BORN_IN_FRENCH = /(?<!\p{L})née?s?(?:\(e\))?(?: (?:le|à|au|aux|en|un)(?: [^.;\n]{0,40})?|:?) ?$/iu;

/** `born in 1980`, `nacida en 1975`, `geb. 1980`. */
const BORN_IN_YEAR =
  /(?<!\p{L})(?:(?:was )?born(?: in)?|geboren(?: im Jahre?)?|geb\.|née?s?(?: en)?|nacid[oa]s?(?: en)?|nació en|nat[oa] nel|nascid[oa] em|nasceu em|urodzon[yaą](?: w)?|urodził[a]? się w|ur\.|born (?:in|at|near) \p{Lu}[\p{L}'’-]{1,20}(?:,? \p{Lu}[\p{L}'’-]{1,20}){0,2},? in)(?: (?:the year|el año|l'année|roku))? $/iu;

/** `the project was born in 1987`: no birth of a person. */
const THING_BORN =
  /(?<!\p{L})(?:project|company|firm|idea|brand|movement|club|product|magazine|internet|web|league|tradition|festival|concept|language|party|legend|myth|genre|style|industry|city|nation|country|republic|initiative|programme?|software|app|start-?up|website|game|series|band|label|term|word) (?:was|were) born in $/iu;
/** `my birthday is on the 9th of August`, `mein Geburtstag ist der 17. Juli`: also without a year. */
const BIRTHDAY =
  /(?<!\p{L})(?:birthday|geburtstag|anniversaire|cumpleaños|compleanno|verjaardag|aniversário|urodziny)(?:['’]s| is| falls| ist| est| es| è| é)?(?: (?:on|am|der|den|the|le|el|il|op|em|every|always|next|this|immer))*:? $/iu;

/** Whether the day without a year that begins at `start` is somebody's birthday. */
export function isBirthday(text: string, start: number): boolean {
  return BIRTHDAY.test(text.slice(Math.max(0, start - 40), start));
}

/** Whether the year that begins at `start` is somebody's year of birth. */
export function isYearOfBirth(scene: Scene, start: number): boolean {
  return (
    isBornIn(scene.text.slice(Math.max(0, start - 72), start)) || scene.speaksOf(start, YEARS, OTHER_DATES)
  );
}

function isBornIn(left: string): boolean {
  return BORN_IN_YEAR.test(left) && !THING_BORN.test(left);
}

/** Whether the date at [start, end) is a day of birth, by the words around it. */
export function isBirth(scene: Scene, start: number, end: number): boolean {
  if (scene.speaksOf(start, BIRTH, OTHER_DATES)) return true;
  const { text } = scene;
  if (BORN.test(text.slice(Math.max(0, start - 4), start))) return true;
  if (BORN_IN_FRENCH.test(text.slice(Math.max(0, start - 56), start))) return true;
  if (text.charCodeAt(start - 1) === 42 || text.charCodeAt(start - 2) === 42)
    if (STAR.test(text.slice(Math.max(0, start - 6), start))) return true;
  return BEHIND.test(text.slice(end, end + 40));
}
