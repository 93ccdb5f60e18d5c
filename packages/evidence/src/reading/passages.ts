/**
 * The document as passages: sentences, items and rows, each with what a reader of the page knows about it: the
 * headings it stands under, the stem that a list item completes, and the same words with parties, numbers and
 * spellings made alike.
 */
import { type Block, blocksOf } from './blocks.ts';
import { withoutDraftersNotes } from './drafters.ts';
import { fold } from './fold.ts';
import { digits } from './numbers.ts';
import { partiesOf } from './parties.ts';
import { type Question, answered, questionIn } from './questions.ts';
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
/** `Whether we are required to keep it`: asked, and not answered. */
const CRITERION = /^whether (?!or not\b)(?![^.]*(?:, (?:we|the|you)\b|\bdepends?\b|:\s*$))/i;
/** A colon, or no stop at all where items follow. */
const STEM_AT_END = /(?::(?:["”*_\s]|&#x20;|&nbsp;){0,4}|[\p{L}\d,])$/u;
const INLINE_ITEM = /^(?:and |or |and\/or )?\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)/;

export function readPassages(text: string): Reading {
  const opening = fold(text.slice(0, NAMING));
  const unglue = ungluing(opening);
  const { rename } = partiesOf(unglue(opening));
  const wording: Wording = {
    shown: (start, end) => unglue(fold(text.slice(start, end))),
    alike: (shown) => makeAlike(rename(shown.replace(THIRD_PROCESSOR, 'sub-processor'))),
  };

  const titles: Passage[] = [];
  const passages: Passage[] = [];
  const headings: { level: number; words: string }[] = [];
  const stems: Stem[] = [];
  let question: Question | undefined;
  /** The section of the words before a table: a heading run into its clause holds for the rows too. */
  let spoken: string | undefined;
  for (const block of blocksOf(text)) {
    if (block.kind === 'heading' || block.kind === 'title') {
      const shown = wording.shown(block.start, block.end);
      question = questionIn(shown, block, wording.alike);
      const words = question?.words ?? wording.alike(shown);
      if (block.kind === 'title') titles.push(titleOf(block, shown, words, headings));
      while (headings.length > 0 && headings.at(-1)!.level >= block.level) headings.pop();
      headings.push({ level: block.level, words });
      stems.length = 0;
      spoken = undefined;
      continue;
    }
    const above = headings.map(({ words }) => words).join(' > ');
    const section = block.kind === 'row' ? [spoken ?? above, ...topicOf(block, wording)].join(' > ') : above;
    question = takeBlock(text, block, section, stems, wording, passages, question);
    if (block.kind !== 'row') spoken = passages.at(-1)?.section;
  }
  return { text, passages: withoutDraftersNotes(text, passages), titles };
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

export interface Stem {
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
  asked: Question | undefined,
): Question | undefined {
  if (block.kind === 'text') stems.length = 0;
  const same = stems.findIndex(({ mark }) => mark === block.mark && mark !== '');
  if (same >= 0) stems.length = same;
  const outer = stems.at(-1);
  let section = path;
  let inline: Stem | undefined;
  let last: Passage | undefined;
  let question = asked;
  let headed = false;
  let isNumber = false;
  // A row is read whole: its cells are no sentences of their own.
  const spans =
    block.kind === 'row'
      ? [{ start: block.start, end: block.end }]
      : sentencesIn(text, block.start, block.end);
  for (const { start, end } of spans) {
    const shown = wording.shown(start, end);
    if (shown === '') continue;
    const words = block.kind === 'row' ? inRow(wording.alike(shown)) : wording.alike(shown);
    if (last === undefined && isRunInHeading(shown) && end < block.end && (!headed || isNumber)) {
      headed = true;
      isNumber = NUMBERS.test(shown);
      section = section === '' ? words : `${section} > ${words}`;
      continue;
    }
    const item = INLINE_ITEM.test(shown);
    question = question === undefined ? undefined : answered(question, words);
    const stem = (item && inline !== undefined ? inline : outer) ?? question?.stem;
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
      definition: DEFINITION.test(shown) || CRITERION.test(shown) || (stem?.definition ?? false),
    };
    passages.push(last);
    if (!item) inline = inlineStem(text, start, end, wording);
  }
  if (last !== undefined && STEM_AT_END.test(text.slice(Math.max(block.start, block.end - 14), block.end))) {
    const lead = outer === undefined || block.kind === 'text' ? '' : `${outer.words} `;
    stems.push({
      mark: block.mark,
      words: lead + last.words,
      start: last.start,
      end: last.end,
      definition: last.definition,
    });
  }
  return question;
}

/** The first cell of a row names what the others say: `| Retention | 30 days |`. */
function topicOf(block: Block, wording: Wording): readonly string[] {
  const cells = wording.alike(wording.shown(block.start, block.end)).split('|').slice(1, -1);
  const [first = ''] = cells;
  return cells.length === 2 && first.trim() !== '' && first.length < 60 ? [first.trim()] : [];
}

/** A row as words: `retention: 30 days`. Rows of many cells list things, and stay as they are. */
function inRow(words: string): string {
  const cells = words
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  return cells.length === 2 ? `${cells[0]}: ${cells[1]}` : words;
}

/** `Vendor shall (a) … ; (b) …`: what stands before the first letter leads every item. */
function inlineStem(text: string, start: number, end: number, wording: Wording): Stem | undefined {
  const part = text.slice(start, Math.min(end, start + 1200));
  const at = part.search(/\(?[*_]{0,3}(?:a|i|1)\)/);
  if (at < 8) return undefined;
  const stem = wording.shown(start, start + at);
  return { mark: '', words: wording.alike(stem), start, end: start + at, definition: DEFINITION.test(stem) };
}

/** Names are capitalised; what is said in small letters is a sentence, if a short one. */
function isNamed(words: readonly string[]): boolean {
  const long = words.filter((word) => /^\W*\p{L}{4,}/u.test(word));
  const capital = long.filter((word) => /^\W*\p{Lu}/u.test(word));
  return long.length <= 1 || capital.length * 2 > long.length;
}

/** `B1.`, `First.`: a number, after which the name may still come. */
const NUMBERS =
  /^(?:[A-Za-z]{0,3}\d[\d.]{0,5}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+th)[.:)]*$/i;

/** A short first sentence without a verb names the clause: `7.2 Security Incidents. Vendor shall …`. */
function isRunInHeading(shown: string): boolean {
  if (shown.length > 90 || !/[.:]["']?$/.test(shown)) return false;
  const words = shown.split(' ');
  if (words.length > 9 || /\p{L}: \p{L}/u.test(shown)) return false;
  if (words.length > 3 && /[.]$/.test(shown) && !isNamed(words)) return false;
  return !/\b(?:shall|will|may|must|is|are|was|has|have|does|do|can|cannot|agrees?|means|applies|apply|n\/a|none|yes|sure|absolutely|indeed|no|not|until|never|for|governs?)\b/i.test(
    shown,
  );
}

/** A processor that is not the vendor. Before the parties get their names, since one of them is a processor too. */
const THIRD_PROCESSOR =
  /\b(?:third[- ]party|further|additional|ancillary|other|another|subsequent|onward|subordinate) processors?\b|(?<=\b(?:appoint|engage|appointing|engaging|appoints|engages) (?:any |the |new )?|\breplacement of (?:the |its |any )?)processors\b/gi;

/** How plain and foreign drafting says what lawyers call otherwise. */
const PLAIN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:within|in|for|after|by) an? (?=(?:hour|day|week|month|year)\b)/g, 'within 1 '],
  [/\ban? (?=(?:day|week|month) (?:before|ahead|in advance|earlier|prior))/g, '1 '],
  [/\bno 1\b/g, 'nobody'],
  [/\b1 (hour|day|week|month|year)\b/g, '1 $1s'],
  [/\b(?:hang|hold)(?:s|ing)? on to\b/g, 'keep'],
  [/\bconserved?\b/g, 'kept'],
  [/\bconservation\b/g, 'retention'],
  [/\b(?:ciphered|scrambled)\b/g, 'encrypted'],
  [/\b(?:wip(?:e|es|ed|ing)|expung(?:e|es|ed|ing)|get(?:s|ting)? rid of|scrub(?:s|bed)?)\b/g, 'delete'],
  [/\bexpunged\b/g, 'deleted'],
  [/\b(?:they are|it is|is|are|be) gone\b/g, 'are deleted'],
  [
    /\b(?:what(?:ever)?|anything|everything|texts?|data|content) (?:that |which )?customer (?:may |might )?(?:sends?|submits?|puts?|publish(?:es)?|types?|uploads?|enters?|inputs?|provides?|gives?|entrusts?|feeds?)\b(?: (?:to|into|in|through|with) (?:vendor|them|it|preview features|the (?:services?|api|platform))| in\b(?= and\b|[.,;]))?/g,
    'customer content',
  ],
  [
    /\b(?:nothing|none of what) (?:that )?customer (?:sends?|submits?|puts?|types?|uploads?|enters?)\b/g,
    'no customer content',
  ],
  [
    /\b(?:what(?:ever)?|anything|everything|the texts?|texts?) (?:that |which )?(?:vendor|it|the (?:services?|api|platform|models?|ai|software)) (?:writes?|returns?|sends? back|gives? back|generates?|produces?|creates?|puts? out)\b(?: (?:for|to) customer)?/g,
    'outputs',
  ],
];

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b|\bcannot\b/g, 'can not'],
  [/n't\b/g, ' not'],
  [/'(?:ve)\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'re\b/g, ' are'],
  [/\b(it|what|that|there|who|where|here)'s\b/g, '$1 is'],
  [/(?<=\b(?:vendor|customer|it|they))'d\b/g, ' would'],
  [/(\d) ?(?:h|hrs?)(?=[\s.,;|]|$)/g, '$1 hours'],
  [/\binside (?=(?:of )?\d)/g, 'within '],
  [
    /\bsub[- ]?(?:processors?|suppliers?|service providers?|contracted processors?|contractors?)\b|\bother processors?\b|\banother processor\b/g,
    'subprocessor',
  ],
  [/\bsub[- ]processing\b/g, 'subprocessing'],
  [/authoris/g, 'authoriz'],
  [/\bencypt/g, 'encrypt'],
  [/\bcalendar (day|month|week|year)s?\b/g, '$1s'],
  [/\b(?:working|work|business|week)[- ]?days?\b/g, 'business days'],
  [/(\d|\))(?=(?:calendar|business|working|days?|hours?|weeks?|months?|years?)\b)/g, '$1 '],
  [/(\d)[- ](day|hour|month|week|year)s?\b/g, '$1 $2s'],
  [/(\d)-business/g, '$1 business'],
  [/ ?\/ ?/g, '/'],
  [/"/g, ''],
  ...PLAIN_WORDS,
];

/** `shown` after the parties were renamed. */
function makeAlike(renamed: string): string {
  let words = digits(renamed.toLowerCase().replace(/\)(?=[a-z])/g, ') '));
  for (const [from, to] of SPELLINGS) words = words.replace(from, to);
  return words;
}
