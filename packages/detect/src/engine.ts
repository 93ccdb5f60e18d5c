/**
 * Runs recognisers where their signs stand.
 *
 * One scan finds the signs; each recogniser is asked at its own signs only. Everything here is linear in the text:
 * a recogniser looks a bounded way to either side.
 */
import type { Candidate } from './candidate.ts';
import { Growing } from './growing.ts';
import { isDigitCode, isWordAt } from './letters.ts';
import { type Entry, Lexicon } from './lexicon.ts';
import { NumberRows } from './numbers/number-rows.ts';
import {
  type NumberFinder,
  type PrefixRecogniser,
  type Recogniser,
  type SignFinder,
  type TextFinder,
  matchEnd,
} from './recogniser.ts';
import { AT_WORDS } from './readings/address.ts';
import { SPELLED_WORDS } from './readings/spelled.ts';
import { PrefixFilter, type Signs, numbersIn, scan } from './scan.ts';
import { Scene } from './scene.ts';

/** How many digits a number may have on its way; counting on would not tell more. */
const ENOUGH_DIGITS = 16;

type Found = (candidate: Candidate) => void;

export class Engine {
  readonly #lexicon: Lexicon;
  readonly #rows: NumberRows;
  readonly #fromDigit: readonly NumberFinder[];
  readonly #fromLetter: readonly NumberFinder[];
  readonly #prefixFilter = new PrefixFilter();
  /** The words of the text that is being read. */
  readonly #words = new Growing(1 << 12);
  /** By the first two characters. */
  readonly #byPrefix = new Map<number, PrefixRecogniser[]>();
  readonly #ats: readonly SignFinder[];
  readonly #colons: readonly SignFinder[];
  readonly #texts: readonly TextFinder[];

  constructor(recognisers: readonly Recogniser[]) {
    const rows = recognisers.filter((one) => one.on === 'number');
    const finders = recognisers.filter((one) => one.on === 'number-finder');
    const anywhere = finders.filter((one) => one.shapes === undefined);
    this.#rows = new NumberRows([...rows, ...finders.filter((one) => one.shapes !== undefined)]);
    this.#fromDigit = anywhere.filter((one) => one.begins === 'digit');
    this.#fromLetter = anywhere.filter((one) => one.begins === 'letter');
    const signs = recognisers.filter((one) => one.on === 'sign');
    this.#ats = signs.filter((one) => one.sign === '@');
    this.#colons = signs.filter((one) => one.sign === ':');
    this.#texts = recognisers.filter((one) => one.on === 'text');
    const words = recognisers.filter((one) => one.on === 'word');
    this.#lexicon = new Lexicon(words.reduce((sum, one) => sum + one.words.length, 0));
    for (const one of this.#texts)
      for (const word of one.words ?? []) (this.#lexicon.entry(word).texts ??= []).push(one);
    for (const one of words) {
      for (const word of one.words) {
        const { finds } = this.#lexicon.entry(word);
        if (!finds.includes(one.find)) finds.push(one.find);
      }
    }
    for (const word of SPELLED_WORDS) this.#lexicon.entry(word).hint = 'digit';
    for (const word of AT_WORDS) this.#lexicon.entry(word).hint = 'at';
    for (const one of recognisers.filter((each) => each.on === 'prefix')) {
      for (const prefix of one.prefixes) {
        this.#prefixFilter.add(prefix);
        const head = headAt(prefix, 0);
        const waiting = this.#byPrefix.get(head);
        if (waiting === undefined) this.#byPrefix.set(head, [one]);
        else if (!waiting.includes(one)) waiting.push(one);
      }
    }
  }

  /** Candidates in no particular order, and the signs they were found by. */
  run(text: string): { readonly candidates: Candidate[]; readonly signs: Signs } {
    const scene = new Scene(text);
    const { candidates, signs } = this.#atSigns(scene);
    const said = new Set<TextFinder>();
    for (const { texts } of signs.entries) if (texts !== undefined) for (const one of texts) said.add(one);
    for (const one of this.#texts) {
      if (one.words !== undefined && !said.has(one)) continue;
      for (const candidate of one.find(scene)) candidates.push(candidate);
    }
    return { candidates, signs };
  }

  /** Like `run`, for values that begin in [from, to), and without those who judge a text as a whole. */
  reread(text: string, from: number, to: number): readonly Candidate[] {
    return this.#atSigns(new Scene(text), from, to).candidates;
  }

  /** Values that begin in [from, to), rest on arithmetic and reach over one of `joints`. */
  recompute(text: string, from: number, to: number, joints: readonly number[]): readonly Candidate[] {
    const scene = new Scene(text);
    const candidates: Candidate[] = [];
    const found: Found = (candidate) => candidates.push(candidate);
    let joint = 0;
    const ask = (start: number): void => {
      if (start < from) return;
      while (joint < joints.length && (joints[joint] as number) <= start) joint++;
      const over = joints[joint];
      if (over !== undefined) this.#rows.compute(scene, start, over, found);
    };
    for (const start of numbersIn(text, from, Math.min(to, joints.at(-1) ?? 0))) {
      const lead = leadBefore(text, start);
      if (lead >= 0) ask(lead);
      ask(start);
    }
    return candidates;
  }

  #atSigns(
    scene: Scene,
    from = 0,
    to = Infinity,
  ): { readonly candidates: Candidate[]; readonly signs: Signs } {
    const { text } = scene;
    const signs = scan(text, this.#lexicon, this.#prefixFilter, this.#words);
    scene.takeWords(signs.all);
    const candidates: Candidate[] = [];
    const found: Found = (candidate) => candidates.push(candidate);
    const isAsked = (start: number): boolean => start >= from && start < to;
    if (signs.numbers.length > 0) this.#numbers(scene, signs.numbers, isAsked, found);
    for (const start of signs.prefixes) if (isAsked(start)) this.#prefixes(scene, start, found);
    for (let i = 0; i < signs.entries.length; i++) {
      const start = signs.words[i * 2] as number;
      if (start < to) wake(signs.entries[i] as Entry, scene, start, signs.words[i * 2 + 1] as number, found);
    }
    for (const at of signs.ats) for (const one of this.#ats) give(one.find(scene, at), found);
    for (const at of signs.colons) for (const one of this.#colons) give(one.find(scene, at), found);
    return { candidates, signs };
  }

  #numbers(
    scene: Scene,
    numbers: readonly number[],
    isAsked: (start: number) => boolean,
    found: Found,
  ): void {
    const { text } = scene;
    const ahead = digitsAhead(numbers);
    /** A short word may lead several numbers: `AB 12 34`. It is asked once. */
    let asked = -1;
    for (let n = 0; n < numbers.length; n += 3) {
      const start = numbers[n] as number;
      if (!isAsked(start)) continue;
      const digits = ahead[n / 3] as number;
      const finders = isDigitCode(text.charCodeAt(start)) ? this.#fromDigit : this.#fromLetter;
      this.#askAt(scene, start, digits, finders, found);
      for (
        let lead = leadBefore(text, start), i = 0;
        lead > asked && i < 2;
        lead = leadBefore(text, lead), i++
      )
        this.#askAt(scene, lead, digits, this.#fromLetter, found);
      asked = start;
    }
  }

  #askAt(scene: Scene, start: number, digits: number, finders: readonly NumberFinder[], found: Found): void {
    this.#rows.ask(scene, start, found);
    for (const one of finders) if (digits >= one.digits) give(one.find(scene, start), found);
  }

  #prefixes(scene: Scene, start: number, found: Found): void {
    const { text } = scene;
    const waiting = this.#byPrefix.get(headAt(text, start));
    if (waiting === undefined) return;
    for (const one of waiting) {
      if (!one.prefixes.some((prefix) => text.startsWith(prefix, start))) continue;
      const end = matchEnd(one.pattern, text, start);
      if (end < 0 || one.valid?.(text.slice(start, end)) === false) continue;
      found(prefixCandidate(one, start, end));
    }
  }
}

function headAt(text: string, start: number): number {
  return (text.charCodeAt(start) << 16) | text.charCodeAt(start + 1);
}

function give(candidate: Candidate | undefined, found: Found): void {
  if (candidate !== undefined) found(candidate);
}

function wake({ finds }: Entry, scene: Scene, start: number, end: number, found: Found): void {
  for (const find of finds) give(find(scene, start, end), found);
}

function prefixCandidate(one: PrefixRecogniser, start: number, end: number): Candidate {
  return {
    start,
    end,
    type: one.type,
    score: one.score,
    evidence: one.evidence,
    ...(one.subtype === undefined ? {} : { subtype: one.subtype }),
    ...(one.class === undefined ? {} : { class: one.class }),
  };
}

/** Digits from each number word to the end of its run of words that are at most three characters apart. */
function digitsAhead(numbers: readonly number[]): Uint8Array {
  const ahead = new Uint8Array(numbers.length / 3);
  let next = -1;
  let digits = 0;
  for (let n = numbers.length - 3; n >= 0; n -= 3) {
    const gap = next < 0 ? Infinity : next - (numbers[n + 1] as number);
    digits = (gap <= 3 ? digits : 0) + (numbers[n + 2] as number);
    ahead[n / 3] = digits = Math.min(digits, ENOUGH_DIGITS);
    next = numbers[n] as number;
  }
  return ahead;
}

/** The start of a word of one to four capitals that stands one separator before `start`, or -1: `AB 12 34 56 C`. */
function leadBefore(text: string, start: number): number {
  const separator = text.charCodeAt(start - 1);
  if (separator !== 32 && separator !== 45) return -1;
  let at = start - 1;
  while (at > 0 && start - at <= 5 && text.charCodeAt(at - 1) >= 65 && text.charCodeAt(at - 1) <= 90) at--;
  return at < start - 1 && !isWordAt(text, at - 1) ? at : -1;
}
