/**
 * The document as passages: sentences, items and rows, each with what a reader of the page knows about it: the
 * headings it stands under, the stem that a list item completes, and the same words with parties, numbers and
 * spellings made alike.
 */
import { type Block, blocksOf } from './blocks.ts';
import { fold } from './fold.ts';
import { digits } from './numbers.ts';
import { partiesOf } from './parties.ts';
import { sentencesIn } from './sentences.ts';
import { ungluing } from './unglue.ts';

export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly index: number;
  /** The words without markup, case kept. */
  readonly shown: string;
  /** The words made alike: lower case, `vendor`, `customer`, `subprocessor`, digits. */
  readonly words: string;
  /** The stem that `words` completes, made alike too; empty where it stands alone. */
  readonly lead: string;
  readonly leadSpan: { readonly start: number; readonly end: number } | undefined;
  /** `lead` and `words` in one. */
  readonly full: string;
  /** The headings above, from the highest, made alike. */
  readonly section: string;
  /** Says what a term means, and by itself proves nothing. */
  readonly definition: boolean;
}

export interface Reading {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Short lines that are headings, or cells of a table that lost its lines. */
  readonly titles: readonly Passage[];
}

/** How much of the document is read for the names of the parties. */
const NAMING = 400_000;
const DEFINITION =
  /^(?:\(?\w{1,3}\)? )?"[^"]{1,80}"(?:,? (?:or|and) "[^"]{1,80}")?[^"]{0,60}? (?:shall )?(?:means?|refers? to|has the meaning|have the meaning|shall have the meaning|includes?|is defined|designates?)\b/;
/** A colon, or no stop at all where items follow. */
const STEM_AT_END = /(?::["”*_\s]{0,4}|[\p{L}\d,])$/u;
const INLINE_ITEM = /^(?:and |or |and\/or )?\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)/;

export function readPassages(text: string): Reading {
  const opening = fold(text.slice(0, NAMING));
  const unglue = ungluing(opening);
  const { rename } = partiesOf(unglue(opening));
  const wording: Wording = {
    shown: (start, end) => unglue(fold(text.slice(start, end))),
    alike: (shown) => makeAlike(rename(shown)),
  };

  const titles: Passage[] = [];
  const passages: Passage[] = [];
  const headings: { level: number; words: string }[] = [];
  const stems: Stem[] = [];
  for (const block of blocksOf(text)) {
    if (block.kind === 'heading' || block.kind === 'title') {
      const shown = wording.shown(block.start, block.end);
      const words = wording.alike(shown);
      if (block.kind === 'title') titles.push(titleOf(block, shown, words, headings));
      while (headings.length > 0 && headings.at(-1)!.level >= block.level) headings.pop();
      headings.push({ level: block.level, words });
      stems.length = 0;
      continue;
    }
    const section = headings.map(({ words }) => words).join(' > ');
    takeBlock(text, block, section, stems, wording, passages);
  }
  return { text, passages, titles };
}

/** How this document is worded, and how its words are made alike. */
interface Wording {
  readonly shown: (start: number, end: number) => string;
  readonly alike: (shown: string) => string;
}

function titleOf(
  block: Block,
  shown: string,
  words: string,
  above: readonly { readonly words: string }[],
): Passage {
  const section = above.map((heading) => heading.words).join(' > ');
  const { start, end } = block;
  return {
    start,
    end,
    index: 0,
    shown,
    words,
    lead: '',
    leadSpan: undefined,
    full: words,
    section,
    definition: false,
  };
}

interface Stem {
  readonly mark: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly definition: boolean;
}

function takeBlock(
  text: string,
  block: Block,
  path: string,
  stems: Stem[],
  wording: Wording,
  passages: Passage[],
): void {
  if (block.kind === 'text') stems.length = 0;
  const same = stems.findIndex(({ mark }) => mark === block.mark && mark !== '');
  if (same >= 0) stems.length = same;
  const outer = stems.at(-1);
  let section = path;
  let inline: Stem | undefined;
  let last: Passage | undefined;
  for (const { start, end } of sentencesIn(text, block.start, block.end)) {
    const shown = wording.shown(start, end);
    if (shown === '') continue;
    const words = wording.alike(shown);
    if (last === undefined && isRunInHeading(shown) && end < block.end) {
      section = section === '' ? words : `${section} > ${words}`;
      continue;
    }
    const item = INLINE_ITEM.test(shown);
    const stem = item && inline !== undefined ? inline : outer;
    const lead = stem?.words ?? '';
    last = {
      start,
      end,
      index: passages.length,
      shown,
      words,
      lead,
      leadSpan: stem,
      full: lead === '' ? words : `${lead} ${words}`,
      section,
      definition: DEFINITION.test(shown) || (stem?.definition ?? false),
    };
    passages.push(last);
    if (!item) inline = inlineStem(text, start, end, wording);
  }
  if (last !== undefined && STEM_AT_END.test(text.slice(Math.max(block.start, block.end - 6), block.end))) {
    const lead = outer === undefined || block.kind === 'text' ? '' : `${outer.words} `;
    stems.push({
      mark: block.mark,
      words: lead + last.words,
      start: last.start,
      end: last.end,
      definition: last.definition,
    });
  }
}

/** `Vendor shall (a) … ; (b) …`: what stands before the first letter leads every item. */
function inlineStem(text: string, start: number, end: number, wording: Wording): Stem | undefined {
  const part = text.slice(start, Math.min(end, start + 1200));
  const at = part.search(/\(?[*_]{0,3}(?:a|i|1)\)/);
  if (at < 8) return undefined;
  const stem = wording.shown(start, start + at);
  return { mark: '', words: wording.alike(stem), start, end: start + at, definition: DEFINITION.test(stem) };
}

/** A short first sentence without a verb names the clause: `7.2 Security Incidents. Vendor shall …`. */
function isRunInHeading(shown: string): boolean {
  if (shown.length > 90 || !/[.:]["']?$/.test(shown)) return false;
  const words = shown.split(' ');
  if (words.length > 9) return false;
  return !/\b(?:shall|will|may|must|is|are|was|has|have|does|do|can|cannot|agrees?|means|applies|apply|n\/a|none|yes|no|not)\b/i.test(
    shown,
  );
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b|\bcannot\b/g, 'can not'],
  [/n't\b/g, ' not'],
  [/'(?:ve)\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'re\b/g, ' are'],
  [
    /\bsub[- ]?(?:processors?|contracted processors?|contractors?)\b|\bother processors?\b|\banother processor\b/g,
    'subprocessor',
  ],
  [/\bsub[- ]processing\b/g, 'subprocessing'],
  [/authoris/g, 'authoriz'],
  [/\bencypt/g, 'encrypt'],
  [/\bcalendar days?\b/g, 'days'],
  [/\b(?:working|work|business|week)[- ]?days?\b/g, 'business days'],
  [/(\d|\))(?=(?:calendar|business|working|days?|hours?|weeks?|months?|years?)\b)/g, '$1 '],
  [/(\d)[- ](day|hour|month|week|year)s?\b/g, '$1 $2s'],
  [/(\d)-business/g, '$1 business'],
  [/ ?\/ ?/g, '/'],
  [/"/g, ''],
];

/** `shown` after the parties were renamed. */
function makeAlike(renamed: string): string {
  let words = digits(renamed.toLowerCase().replace(/\)(?=[a-z])/g, ') '));
  for (const [from, to] of SPELLINGS) words = words.replace(from, to);
  return words;
}
