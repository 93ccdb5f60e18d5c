/**
 * A sentence as a careful reader takes it: its own words, what it leans on, and what it denies.
 *
 * Nobody reads a sentence alone. Its heading says what it is about; a stem completes it; `it`, `such data` or `the rest`
 * point to the sentence before. And a word means its opposite when a denial reaches it, so that the reach of a denial is
 * worked out once, here.
 */
import type { Passage, Reading } from '../reading/passages.ts';
import { CANNOT, NO_DENIAL, NOT, RULED_OUT } from './lexicon.ts';

export interface Sense {
  readonly passage: Passage;
  /** What the sentence itself says. */
  readonly words: string;
  /** The nearest heading, or the label of the row. */
  readonly head: string;
  /** The sentence before, where this one points to it. */
  readonly before: string;
  /** The sentence before, in the same section. */
  readonly prior: string;
  /** Heading, sentence before and stem: what the words are about where they do not say it. */
  readonly context: string;
  /** All of it. */
  readonly all: string;
}

const POINTS_BACK =
  /\b(?:it|its|they|them|their|these|those|this|such|thereof|thereafter|thereto|the same|the rest|the above|the foregoing|before that|after that|both|everything|the setting|here|whatever|remaining|instead|upon which|then)\b/;

const known = new WeakMap<Reading, readonly Sense[]>();

/** Every passage that asserts something, in order. */
export function sensesOf(reading: Reading): readonly Sense[] {
  const made = known.get(reading);
  if (made !== undefined) return made;
  const senses = reading.passages
    .filter(({ definition }) => !definition)
    .map((passage) => senseOf(passage, reading));
  known.set(reading, senses);
  return senses;
}

const LONGEST_CONTEXT = 600;

function senseOf(passage: Passage, { passages }: Reading): Sense {
  const { words, lead, section } = passage;
  const head = section.split(' > ').at(-1) ?? '';
  const previous = passages[passage.index - 1];
  const prior = previous?.section === section ? previous.words.slice(-LONGEST_CONTEXT) : '';
  const before = POINTS_BACK.test(words) ? prior : '';
  const context = `${head} ${before} ${lead.slice(-LONGEST_CONTEXT)}`.trim();
  return { passage, words, head, before, prior, context, all: `${context} ${words}` };
}

const CLAUSE_ENDS =
  /;|\. |, (?=(?:then )?(?:vendor|customer|it|they) (?:will|shall|may|must|can|is|are|has|have)\b)|, but | however\b|, although |, whereas |, while | save that /g;

/** The stretch of `words` around `at` that one denial governs. */
export function clauseAt(words: string, at: number): { readonly from: number; readonly to: number } {
  let from = 0;
  for (const { 0: mark, index } of words.matchAll(CLAUSE_ENDS)) {
    if (index >= at) return { from, to: index };
    from = index + mark.length;
  }
  return { from, to: words.length };
}

/** Where another party's doing begins. */
const OWN_SUBJECT =
  /,? (?:and|but|or|so|because|since|as) (?:the |that )?(?:vendor|customer|it|they|this|these|those|neither|nothing)\b/;

/** Whether what stands at `at` is turned down: by a denial before it in its clause, or ruled out behind it. */
export function isDenied(words: string, at: number, until = at): boolean {
  const { from, to } = clauseAt(words, at);
  const before = words.slice(from, at).replace(NO_DENIAL, ' ');
  if (NOT.test(before)) return true;
  const behind = (words.slice(until, to).split(OWN_SUBJECT)[0] ?? '').replace(NO_DENIAL, ' ');
  return RULED_OUT.test(behind) && !CANNOT.test(behind);
}

/** Where `pattern` first stands in the words of a sentence. */
export function where(
  words: string,
  pattern: RegExp,
): { readonly at: number; readonly end: number } | undefined {
  const found = pattern.exec(words);
  return found === null ? undefined : { at: found.index, end: found.index + found[0].length };
}

/** The same, with the stem that the words complete: `customer shall not: …`. A question denies nothing. */
export function denies({ words, passage: { lead, full } }: Sense, at: number, until = at): boolean {
  if (isDenied(words, at, until)) return true;
  const from = full.length - words.length;
  return from > 0 && !lead.includes('?') && isDenied(full, from + at, from + until);
}

/** Whether all `parts` stand within `reach` of one place where `core` stands: far apart, words have nothing to do with each other. */
export function together(words: string, reach: number, core: RegExp, ...parts: readonly RegExp[]): boolean {
  for (const { 0: found, index } of words.matchAll(new RegExp(core.source, 'g'))) {
    const near = words.slice(Math.max(0, index - reach), index + found.length + reach);
    if (parts.every((part) => part.test(near))) return true;
  }
  return false;
}

const EXCEPTION =
  /\b(?:except(?:ions?|ing)?|save (?:for|where|that|as|if|when)|other than|apart from|unless|with the exception)\b/;
/** Exceptions that change nothing for the customer. */
const LAWFUL =
  /\b(?:other than|except|but) (?:for |to |by )?customer\b|\b(?:except|save|other than|apart from|unless)\b[^;.]{0,60}\b(?:law|legal|legally|court|regulation|to provide|to deliver|for delivering|provision of|delivering|required by|instruct\w*|authority)\b/;

/** What a promise takes back again. */
export function excepts(words: string): boolean {
  return EXCEPTION.test(words) && !LAWFUL.test(words);
}
