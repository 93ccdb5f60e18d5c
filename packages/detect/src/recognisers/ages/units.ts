/** What ages are counted in, in eight languages: words folded, as they stand behind a number. */

export type Unit = 'years' | 'months' | 'weeks' | 'days';

/** The highest age that a unit tells: beyond three years nobody counts in months. */
export const HIGHEST: Readonly<Record<Unit, number>> = { years: 120, months: 36, weeks: 104, days: 90 };

export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...named('years', 'year years yr yrs jahr jahre jahren an ans ano anos anni anno jaar lat lata roku rok'),
  ...named(
    'months',
    'month months mo mos mth mths monat monate monaten mois mes meses mesi mese maand maanden',
  ),
  ...named('months', 'miesiac miesiace miesiecy'),
  ...named('weeks', 'week weeks wk wks woche wochen semaine semaines semana semanas settimana settimane'),
  ...named('weeks', 'weken tydzien tygodnie tygodni'),
  ...named('days', 'day days tag tage tagen jour jours dia dias giorno giorni dag dagen dzien dni'),
]);

/** `45 J.`, `45 a`, `45 y`: short for years where the words before leave no doubt. */
export const SHORT_YEARS: ReadonlySet<string> = new Set(['j', 'a', 'y', 'jr', 'l', 'yo', 'ys']);

/** Numbers that ages are written out with, folded. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [
    'one jeden',
    'two zwei deux dos due twee dois duas dwa',
    'three drei trois tres tre drie trzy',
    'four vier quatre cuatro quattro quatro cztery',
    'five funf cinq cinco cinque vijf piec',
    'six sechs seis sei zes szesc',
    'seven sieben sept siete sette zeven sete siedem',
    'eight acht huit ocho otto oito osiem',
    'nine neun neuf nueve nove negen dziewiec',
    'ten zehn dix diez dieci tien dez dziesiec',
    'eleven elf onze once undici jedenascie',
    'twelve zwolf douze doce dodici twaalf doze dwanascie',
    'thirteen dreizehn treize trece tredici dertien treze trzynascie',
    'fourteen vierzehn quatorze catorce quattordici veertien catorze czternascie',
    'fifteen funfzehn quinze quince quindici vijftien pietnascie',
    'sixteen sechzehn seize dieciseis sedici zestien dezasseis dezesseis szesnascie',
    'seventeen siebzehn diecisiete diciassette zeventien dezassete dezessete siedemnascie',
    'eighteen achtzehn dieciocho diciotto achttien dezoito osiemnascie',
    'nineteen neunzehn diecinueve diciannove negentien dezanove dezenove dziewietnascie',
    'zwanzig vingt twintig dwadziescia',
  ].flatMap((words, i) => words.split(' ').map((word): [string, number] => [word, i + 1])),
);

/** Twenty and more, which `three` may follow. */
export const TENS: ReadonlyMap<string, number> = new Map(
  [
    'twenty vinte venti veinte',
    'thirty treinta trente trenta trinta',
    'forty cuarenta quarante quaranta quarenta',
    'fifty cincuenta cinquante cinquanta cinquenta',
    'sixty sesenta soixante sessanta sessenta',
    'seventy setenta settanta',
    'eighty ochenta ottanta oitenta',
    'ninety noventa novanta',
  ].flatMap((words, i) => words.split(' ').map((word): [string, number] => [word, i * 10 + 20])),
);

function named(unit: Unit, words: string): [string, Unit][] {
  return words.split(' ').map((word) => [word, unit]);
}
