/**
 * A stretch of a document as it is compared with another version: what only looks different is gone.
 *
 * Gone are: dress (emphasis, quotes, dashes, case, space), pictures, trade marks, counters ("updated 22 days ago", "3 min
 * read"), page numbers, dates of the last edit, properties that a program wrote into a file, and tracking in links. The
 * targets of links stay where the words speak of sub-processors: a list that moved is news.
 */
import { addressWithoutTracking } from './links.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const IMAGE = /!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)/g;
const LINK = /\[([^\]\n]{0,300})\]\(([^)\s]{0,2000})(?: "[^"\n]{0,200}")?\)/g;
const TAG = /<\/?[a-z][^<>]{0,400}>/gi;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”)\]]{1,2000}(?<![.,;:])/gi;
const MARKS = /[®™℠†‡¶§]/g;
const WATCHED = /sub-? ?(?:processors?|contractors?)|unterauftrag|sous-traitant/i;

const UNIT = '(?:second|minute|hour|day|week|month|year|sec|min|hr|hrs|mins)s?';
const DAY =
  '(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{1,2}(?:st|nd|rd|th)?\\.? ?[a-zäéû]{3,9}\\.?,? \\d{4}|[a-zäéû]{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})';
const EDITED =
  '(?:(?:last |latest )?(?:updated?|modified|edited|revised|reviewed|revision|changed|generated|retrieved|printed|published|posted)|stand|zuletzt (?:aktualisiert|geändert)|dernière mise à jour)';

const AGO = new RegExp(
  `\\b${EDITED}(?: on| at| am| le)?:? ?(?:over |about |almost |more than )?(?:an?|\\d{1,4}|a few) ${UNIT} ago\\b`,
  'g',
);

/** Each takes a part of a line that says nothing about the parties; but never where the line binds somebody. */
const COUNTERS: readonly RegExp[] = [
  new RegExp(
    `\\b${EDITED}(?: on| at| date| am| le)?[: ]{0,2}(?:${DAY}|yesterday|today|just now)(?:,? (?:at )?\\d{1,2}:\\d{2}(?: ?[ap]m)?(?: [a-z]{2,4})?)?`,
    'g',
  ),
  /\b\d{1,3}[- ]?min(?:ute)?s? read\b/g,
  /\b[\d.,]{1,12}k? (?:views?|reads?|likes?|comments?|shares?|downloads?|visitors?|followers?)\b/g,
  /\b\d{1,7} (?:out )?of \d{1,7} found this (?:article )?(?:helpful|useful)\b/g,
  /\bwas this (?:article|page|information|document) (?:helpful|useful)\?/g,
  /(?:\bcopyright )?(?:\bcopyright|\(c\)) ?\d{4}(?: ?- ?\d{4})?\b[^.]{0,60}/g,
];

const BINDS =
  /\b(?:shall|will|may(?! \d)|must|means?|applies|apply|agrees?|within|unless|not|no|deleted?|retain\w*|muss|darf|wird|werden|doit|peut)\b/;

/** A whole line that is furniture: page numbers, counters alone, what a program says of a file. */
const FURNITURE: readonly RegExp[] = [
  /^(?:page|seite|p\.) ?\d{1,4}(?: ?(?:of|von|\/) ?\d{1,4})?$/,
  /^\d{1,4} ?\/ ?\d{1,4}$|^(?:- ?)?\d{1,4} ?-$/,
  new RegExp(`^(?:over |about |almost )?(?:an?|\\d{1,4}|a few) ${UNIT} ago$|^(?:yesterday|just now)$`),
  /^d:\d{8,14}[z+\-'\d]{0,8}$|^(?:uuid|xmp\.[di]id):\S+$|^application\/pdf$/,
  /^(?:acrobat|adobe|microsoft|libreoffice|openoffice|skia\/pdf|chromium|mozilla\/|wkhtmltopdf|quartz|pdfkit|pdflatex|prince|ghostscript|google docs)[^.!?]{0,80}$/,
  /^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}:\d{2}\S{0,10}$/,
  /^(?:1\.[3-7]|2\.0)$/,
  /^(?:dcterms:w3cdtf|un-?named|compatibilitymode|office(?: theme)?)$/,
  /^(?:skip to (?:main )?content|back to top|print|share|download(?: pdf)?|menu|search|log ?in|sign ?(?:in|up)|accept all|cookie settings|table of contents)$/,
];

/**
 * @param raw a clause or line.
 * @param watched whether the words around it speak of sub-processors, so that targets of links count.
 * @returns the words that count, in lower case, single spaces; empty where nothing does.
 */
export function withoutNoise(raw: string, watched = speaksOfSubprocessors(raw)): string {
  let words = raw
    .replace(/\s+/g, ' ')
    .replace(MARKS, ' ')
    .replace(/©/g, '(c)')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(IMAGE, ' ')
    .replace(LINK, (_, label: string, target: string) => linkWords(label, target, watched))
    .replace(ADDRESS, (address) => ` ${addressWithoutTracking(address)} `)
    .replace(TAG, ' ')
    .replace(/^\s*(?:#{1,6}|[*+\-•·●▪◦‣○■–—]|\\-)\s+/, '')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/[*`|]|__|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, ' ')
    .replace(/[“”„‟«»″"‘’‚‛′`´']/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  words = words.replace(AGO, ' ');
  if (!BINDS.test(words)) for (const counter of COUNTERS) words = words.replace(counter, ' ');
  words = words.replace(/\s+/g, ' ').trim();
  return FURNITURE.some((shape) => shape.test(words)) || !/[\p{L}\d]/u.test(words) ? '' : words;
}

export const speaksOfSubprocessors = (words: string): boolean => WATCHED.test(words);

function linkWords(label: string, target: string, watched: boolean): string {
  if (!watched || !/^(?:https?:|\/)/i.test(target)) return label;
  const address = addressWithoutTracking(target);
  return addressWithoutTracking(label) === address ? ` ${address} ` : `${label} ${address} `;
}

/**
 * Letters, digits and what gives numbers their size, without any space: the same for a text however its lines are
 * broken.
 */
export function letters(words: string): string {
  return words.replace(/(?<=\d)[.,:](?=\d)|[^\p{L}\d%€$£+]/gu, (found) =>
    found === '.' || found === ',' || found === ':' ? found : '',
  );
}
