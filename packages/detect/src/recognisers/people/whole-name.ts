/** Whether what fills a cell or a literal could be the name of a person, or a part of one. */
import { fold } from '../../letters.ts';
import { NOT_NAMES } from './vocabulary.ts';

const NAME = /^\p{L}[\p{L}\p{M}'’.-]{0,30}(?:,? [\p{L}\p{M}'’.-]{1,30}){0,5}$/u;
/** Captions of fields, types of columns, words of programs. */
const CAPTIONS: ReadonlySet<string> = new Set(
  (
    'first last middle full given family maiden surname forename firstname lastname fullname enter required optional invalid missing ' +
    'undefined nil none varchar text char label field column title value vorname nachname prenom nom nombre apellido apellidos nome ' +
    'cognome naam voornaam achternaam anonymous anonymised redacted masked hidden deleted other unbekannt keine inconnu various self'
  ).split(' '),
);

/** `EmpNo`: a name of programs, where `McDonald` and `DeLuca` are of people. */
const JOINED = /(?<!\p{L})(?!(?:Mc|Mac|De|Di|La|Le|Van|Du|Fitz)\p{Lu})\p{L}+\p{Ll}\p{Lu}/u;

/** @param value with the parts of a name perhaps parted as messages do: `Keller^Anna`. */
export function couldBeName(value: string): boolean {
  if (value.includes('^')) return couldBeName(value.replace(/\^+/g, ' ').trim());
  if (!NAME.test(value) || !/\p{L}{2}/u.test(value)) return false;
  if (JOINED.test(value)) return false;
  const words = fold(value).match(/\p{L}+/gu) ?? [];
  if (words.some((word) => NOT_NAMES.has(word) || CAPTIONS.has(word))) return false;
  // `LAST_UPDATED`, `lowercase`: a name has a capital, and of one word more than the first letter is small.
  return /\p{Lu}/u.test(value);
}
