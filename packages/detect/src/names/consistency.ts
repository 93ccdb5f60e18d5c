/**
 * A name once found is found everywhere in the text: by surname or given name alone, with initials, turned round
 * (`Keller, Anna`), in capitals or in small letters; a firm without its legal form.
 *
 * A mention needs a good witness, a finding that is sure of itself, and gives way to whatever was found at its place.
 */
import type { FindingType } from '@bailiwick/contract/classes';
import type { Candidate } from '../candidate.ts';
import { foldCode } from '../letters.ts';
import { CASE_SHIFT, COMMON_SHIFT, LISTED, type WordTable } from './lexicon.ts';
import { KIND, Tokens } from './tokens.ts';

/** How sure a finding must be to speak for others. */
const WITNESS = 0.8;
/** So many names of one text are followed; a list of more names everybody anyway. */
const MOST = 4096;
/** Of names that begin with the same word, so many. */
const NAMESAKES = 48;
const SCORE = 0.85;
/** Shorter words are followed only as part of a whole name. */
const SHORTEST = 3;
const COMMA = 44;
const STOP = 46;
const LOWER_SHAPE = 3;

/** The words of one name, as hashes of folded words. */
interface Name {
  readonly type: FindingType;
  readonly words: readonly number[];
}

/** The names that one text is known to hold, by the words that a mention may begin with. */
interface Register {
  /** Whole names by their first word. */
  readonly whole: ReadonlyMap<number, readonly Name[]>;
  /** Words that stand for a person by themselves. */
  readonly alone: ReadonlySet<number>;
  readonly surnames: ReadonlySet<number>;
}

/** @returns what finds further mentions of the names among candidates. */
export function mentions(lexicon: WordTable): (text: string, found: readonly Candidate[]) => Candidate[] {
  return (text, found) => {
    const witnesses = found.filter(isWitness).slice(0, MOST);
    if (witnesses.length === 0) return [];
    const register = enrol(text, witnesses, lexicon);
    const taken = new Taken(found);
    const tokens = new Tokens();
    tokens.read(text);
    const more: Candidate[] = [];
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kinds[i] !== KIND.WORD) continue;
      const mention = mentionAt(text, tokens, i, register, lexicon);
      if (mention === undefined || taken.has(mention.start, mention.end)) continue;
      more.push(mention);
      while (i + 1 < tokens.count && (tokens.starts[i + 1] as number) < mention.end) i++;
    }
    return more;
  };
}

function isWitness({ type, score, end, start }: Candidate): boolean {
  return (type === 'PERSON' || type === 'ORGANIZATION') && score >= WITNESS && end - start < 80;
}

function enrol(text: string, witnesses: readonly Candidate[], lexicon: WordTable): Register {
  const whole = new Map<number, Name[]>();
  const alone = new Set<number>();
  const surnames = new Set<number>();
  const tokens = new Tokens();
  const keep = (name: Name): void => {
    const [first] = name.words;
    if (first === undefined) return;
    const known = whole.get(first);
    if (known === undefined) whole.set(first, [name]);
    else if (known.length < NAMESAKES && !known.some(({ words }) => isSame(words, name.words)))
      known.push(name);
  };
  for (const { start, end, type } of witnesses) {
    tokens.read(text.slice(start, end));
    const words = wordsOf(tokens);
    if (type === 'ORGANIZATION') {
      const bare = withoutLegalForm(words, lexicon);
      if (isTelling(bare, lexicon)) keep({ type, words: bare });
      if (bare.length < words.length) keep({ type, words });
      continue;
    }
    const turned = commaAfter(tokens, 0);
    const [first, last] = turned ? [words.at(-1), words[0]] : [words[0], words.at(-1)];
    if (first === undefined || last === undefined) continue;
    alone.add(last);
    if (words.length < 2) continue;
    surnames.add(last);
    alone.add(first);
    keep({ type, words });
    keep({ type, words: turned ? [...words.slice(1), last] : [last, ...words.slice(0, -1)] });
    if (words.length > 2) keep({ type, words: [first, last] });
  }
  return { whole, alone, surnames };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

/** The words of a name but for initials and one-letter joints. */
function wordsOf(tokens: Tokens): number[] {
  const words: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const length = (tokens.ends[i] as number) - (tokens.starts[i] as number);
    if (tokens.kinds[i] === KIND.WORD && length > 1) words.push(tokens.folded[i] as number);
  }
  return words;
}

function commaAfter(tokens: Tokens, from: number): boolean {
  for (let i = from; i < tokens.count; i++)
    if (tokens.folded[i] === COMMA) return tokens.kinds[i] === KIND.MARK;
  return false;
}

function withoutLegalForm(words: readonly number[], lexicon: WordTable): readonly number[] {
  let end = words.length;
  while (end > 1 && (lexicon.of(words[end - 1] as number) & LISTED.LEGAL_FORM) !== 0) end--;
  return words.slice(0, end);
}

/** Whether a name of a firm can be told from ordinary words: two words, or one that is uncommon. */
function isTelling(words: readonly number[], lexicon: WordTable): boolean {
  return words.length > 1 || (words[0] !== undefined && !isOrdinary(words[0], lexicon));
}

/** Whether a word is common, and not mostly as a name. */
function isOrdinary(word: number, lexicon: WordTable): boolean {
  const known = lexicon.of(word);
  return ((known >>> COMMON_SHIFT) & 7) >= 2 && ((known >>> CASE_SHIFT) & 3) !== 3;
}

function mentionAt(
  text: string,
  tokens: Tokens,
  at: number,
  { whole, alone, surnames }: Register,
  lexicon: WordTable,
): Candidate | undefined {
  const word = tokens.folded[at] as number;
  for (const { words, type } of whole.get(word) ?? []) {
    const last = spelledFrom(tokens, at, words);
    if (last >= 0) return candidate(tokens, at, last, type);
  }
  if (!alone.has(word) || tokens.shapes[at] === LOWER_SHAPE) return undefined;
  const length = (tokens.ends[at] as number) - (tokens.starts[at] as number);
  if (length < SHORTEST) return undefined;
  const from = surnames.has(word) ? initialsBefore(text, tokens, at) : at;
  if (from === at && isOrdinary(word, lexicon) && !standsAsName(tokens, at)) return undefined;
  return candidate(tokens, from, at, 'PERSON');
}

/** The token that ends the words of a name written from `at` on, or -1. Marks and initials may stand between. */
function spelledFrom(tokens: Tokens, at: number, words: readonly number[]): number {
  if (words.length < 2) return words.length === 1 && tokens.shapes[at] !== LOWER_SHAPE ? at : -1;
  let next = 1;
  let end = at;
  for (let i = at + 1; i < tokens.count && i - end <= 3; i++) {
    if (tokens.kinds[i] === KIND.LINE) return -1;
    if (tokens.kinds[i] !== KIND.WORD) continue;
    if (tokens.folded[i] !== words[next]) {
      if ((tokens.ends[i] as number) - (tokens.starts[i] as number) > 1) return -1;
      continue;
    }
    end = i;
    if (++next === words.length) return end;
  }
  return -1;
}

/** The first of the initials before a surname: `J.`, `J. P.`. */
function initialsBefore(text: string, tokens: Tokens, at: number): number {
  let from = at;
  for (let i = at - 1; i >= 0 && at - i < 6; i--) {
    const start = tokens.starts[i] as number;
    if (tokens.kinds[i] === KIND.MARK && tokens.folded[i] === STOP && tokens.gaps[i] === 0) continue;
    const isInitial = (tokens.ends[i] as number) - start === 1 && foldCode(text.charCodeAt(start)) > 57;
    if (!isInitial || tokens.shapes[i] === LOWER_SHAPE || tokens.folded[i + 1] !== STOP) break;
    from = i;
  }
  return from;
}

/** A common word with a capital in the middle of a sentence is more than that word. */
function standsAsName(tokens: Tokens, at: number): boolean {
  return at > 0 && tokens.kinds[at - 1] === KIND.WORD && tokens.shapes[at - 1] === LOWER_SHAPE;
}

function candidate(tokens: Tokens, from: number, last: number, type: FindingType): Candidate {
  return {
    start: tokens.starts[from] as number,
    end: tokens.ends[last] as number,
    type,
    score: SCORE,
    evidence: 'model',
  };
}

/** Which characters were claimed already. */
class Taken {
  readonly #starts: readonly number[];
  readonly #furthest: readonly number[];

  constructor(found: readonly Candidate[]) {
    const sorted = found.toSorted((a, b) => a.start - b.start);
    let furthest = 0;
    this.#starts = sorted.map(({ start }) => start);
    this.#furthest = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  }

  has(start: number, end: number): boolean {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (this.#furthest[low - 1] as number) > start;
  }
}
