import { fold, foldCode } from './letters.ts';

/** How far to the left of a value a word may stand and still speak about it. Less than what a stream hands on. */
const REACH = 72;

/** Words and phrases by their last word; `''` in a list stands for the word alone. */
type Phrases = ReadonlyMap<string, readonly string[]>;

const prepared = new WeakMap<readonly string[], Phrases>();

/** The decoded text of one call, with the words to the left of a place as recognisers ask for them. */
export class Scene {
  readonly text: string;
  #at = -1;
  #words: readonly string[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /**
   * Whether one of `words` (folded words or phrases) stands left of `start`, nearer than any of `unless`.
   *
   * Only whole words count. Names written together or with other joints read the same: `dateOfBirth`,
   * `date_of_birth` and `date-of-birth` are `date of birth`.
   */
  speaksOf(start: number, words: readonly string[], unless: readonly string[] = []): boolean {
    const wanted = prepare(words);
    const unwanted = prepare(unless);
    const left = this.#leftOf(start);
    for (let i = left.length - 1; i >= 0; i--) {
      if (endsPhrase(left, i, wanted)) return true;
      if (endsPhrase(left, i, unwanted)) return false;
    }
    return false;
  }

  #leftOf(start: number): readonly string[] {
    if (this.#at !== start) {
      this.#words = wordsBetween(this.text, Math.max(0, start - REACH), start);
      this.#at = start;
    }
    return this.#words;
  }
}

function prepare(list: readonly string[]): Phrases {
  const known = prepared.get(list);
  if (known !== undefined) return known;
  const phrases = new Map<string, string[]>();
  for (const phrase of list) {
    const cut = phrase.lastIndexOf(' ');
    const last = phrase.slice(cut + 1);
    const before = cut < 0 ? '' : phrase.slice(0, cut);
    phrases.set(last, [...(phrases.get(last) ?? []), before]);
  }
  prepared.set(list, phrases);
  return phrases;
}

function endsPhrase(words: readonly string[], at: number, phrases: Phrases): boolean {
  const openings = phrases.get(words[at] as string);
  if (openings === undefined) return false;
  return openings.some((opening) => {
    if (opening === '') return true;
    const count = opening.split(' ').length;
    return at >= count && words.slice(at - count, at).join(' ') === opening;
  });
}

function wordsBetween(text: string, from: number, to: number): readonly string[] {
  const words: string[] = [];
  let i = from;
  // A word that the window cuts in two is not a word.
  if (from > 0) while (i < to && foldCode(text.charCodeAt(i)) !== 0) i++;
  let start = -1;
  let before = 0;
  for (; i < to; i++) {
    const code = text.charCodeAt(i);
    const isWord = foldCode(code) !== 0;
    const camel = start >= 0 && code >= 65 && code <= 90 && before >= 97 && before <= 122;
    if (start >= 0 && (!isWord || camel)) words.push(fold(text.slice(start, i)));
    if (!isWord) start = -1;
    else if (start < 0 || camel) start = i;
    before = code;
  }
  if (start >= 0) words.push(fold(text.slice(start, to)));
  return words;
}
