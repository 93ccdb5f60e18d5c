/**
 * Runs recognisers where their signs stand.
 *
 * One scan finds the signs; each recogniser is asked at its own signs only. Everything here is linear in the text:
 * a recogniser looks a bounded way to either side.
 */
import { type Candidate, collapse } from './candidate.ts';
import { fold, isDigitCode, isWordAt } from './letters.ts';
import {
  type NumberFinder,
  type NumberRecogniser,
  type PrefixRecogniser,
  type Recogniser,
  type SignFinder,
  type TextFinder,
  type WordFinder,
  compactForm,
  matchEnd,
} from './recogniser.ts';
import { type Signs, Watch, scan } from './scan.ts';
import { Scene } from './scene.ts';

type NumberKind = NumberRecogniser | NumberFinder;

/** How many digits a number may have on its way; counting on would not tell more. */
const ENOUGH_DIGITS = 16;

export class Engine {
  readonly #watch: Watch;
  readonly #fromDigit: readonly NumberKind[];
  readonly #fromLetter: readonly NumberKind[];
  readonly #byPrefix = new Map<string, PrefixRecogniser[]>();
  readonly #byWord = new Map<string, WordFinder[]>();
  readonly #ats: readonly SignFinder[];
  readonly #colons: readonly SignFinder[];
  readonly #texts: readonly TextFinder[];

  constructor(recognisers: readonly Recogniser[]) {
    const numbers = recognisers.filter((one) => one.on === 'number' || one.on === 'number-finder');
    this.#fromDigit = numbers.filter((one) => one.begins === 'digit');
    this.#fromLetter = numbers.filter((one) => one.begins === 'letter');
    const signs = recognisers.filter((one) => one.on === 'sign');
    this.#ats = signs.filter((one) => one.sign === '@');
    this.#colons = signs.filter((one) => one.sign === ':');
    this.#texts = recognisers.filter((one) => one.on === 'text');
    const words = recognisers.filter((one) => one.on === 'word');
    this.#watch = new Watch(words.reduce((sum, one) => sum + one.words.length, 0));
    for (const one of words) {
      for (const word of one.words) {
        const folded = fold(word);
        this.#watch.addWord(folded);
        push(this.#byWord, folded, one);
      }
    }
    for (const one of recognisers.filter((each) => each.on === 'prefix')) {
      for (const prefix of one.prefixes) {
        this.#watch.addPrefix(prefix);
        push(this.#byPrefix, prefix.slice(0, 2), one);
      }
    }
  }

  /** Candidates in no particular order, and the signs they were found by. */
  run(text: string): { readonly candidates: Candidate[]; readonly signs: Signs } {
    const scene = new Scene(text);
    const signs = scan(text, this.#watch);
    const candidates: Candidate[] = [];
    const add = (candidate: Candidate | undefined): void => {
      if (candidate !== undefined) candidates.push(candidate);
    };
    if (signs.numbers.length > 0) this.#numbers(scene, signs.numbers, add);
    for (const start of signs.prefixes) this.#prefixes(scene, start, add);
    for (let i = 0; i < signs.words.length; i += 2)
      this.#words(scene, signs.words[i] as number, signs.words[i + 1] as number, add);
    for (const at of signs.ats) for (const one of this.#ats) add(one.find(scene, at));
    for (const at of signs.colons) for (const one of this.#colons) add(one.find(scene, at));
    for (const one of this.#texts) candidates.push(...one.find(scene));
    return { candidates, signs };
  }

  #numbers(scene: Scene, numbers: readonly number[], add: (candidate: Candidate | undefined) => void): void {
    const { text } = scene;
    const ahead = digitsAhead(numbers);
    for (let n = 0; n < numbers.length; n += 3) {
      const start = numbers[n] as number;
      const digits = ahead[n / 3] as number;
      if (isDigitCode(text.charCodeAt(start))) {
        for (const one of this.#fromDigit) if (digits >= one.digits) add(ask(one, scene, start));
      } else {
        for (const one of this.#fromLetter) if (digits >= one.digits) add(ask(one, scene, start));
      }
      for (
        let lead = leadBefore(text, start), i = 0;
        lead >= 0 && i < 2;
        lead = leadBefore(text, lead), i++
      ) {
        for (const one of this.#fromLetter) if (digits >= one.digits) add(ask(one, scene, lead));
      }
    }
  }

  #prefixes(scene: Scene, start: number, add: (candidate: Candidate | undefined) => void): void {
    const { text } = scene;
    for (const one of this.#byPrefix.get(text.slice(start, start + 2)) ?? []) {
      if (!one.prefixes.some((prefix) => text.startsWith(prefix, start))) continue;
      const end = matchEnd(one.pattern, text, start);
      if (end < 0 || one.valid?.(text.slice(start, end)) === false) continue;
      add(candidateOf(one, start, end));
    }
  }

  #words(scene: Scene, start: number, end: number, add: (candidate: Candidate | undefined) => void): void {
    const finders = this.#byWord.get(fold(scene.text.slice(start, end)));
    if (finders !== undefined) for (const one of finders) add(one.find(scene, start, end));
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function candidateOf(
  one: NumberRecogniser | PrefixRecogniser,
  start: number,
  end: number,
  canonical?: string,
): Candidate {
  return {
    start,
    end,
    type: one.type,
    score: one.score,
    evidence: one.evidence,
    ...(one.subtype === undefined ? {} : { subtype: one.subtype }),
    ...(one.class === undefined ? {} : { class: one.class }),
    ...(canonical === undefined ? {} : { canonical }),
  };
}

function ask(one: NumberKind, scene: Scene, start: number): Candidate | undefined {
  if (one.on === 'number-finder') return one.find(scene, start);
  const { text } = scene;
  const end = matchEnd(one.pattern, text, start);
  if (end < 0 || isDecimal(text, start)) return undefined;
  const surface = text.slice(start, end);
  const compact = compactForm(surface);
  if (one.valid?.(compact) === false || !contextAllows(one, scene, start, surface)) return undefined;
  return candidateOf(one, start, end, one.canonical?.(surface) ?? compact);
}

function contextAllows(one: NumberRecogniser, scene: Scene, start: number, surface: string): boolean {
  const { context } = one;
  if (context === undefined) return true;
  const needs = context.needs ?? (/^\w+$/.test(surface) ? context.needsWhenBare : undefined);
  if (needs !== undefined) return scene.speaksOf(start, needs, context.unless);
  return context.unless === undefined || !scene.speaksOf(start, context.unless);
}

/** Digits behind a point that itself follows a digit, or behind a hyphen in a longer code. */
function isDecimal(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === 46) return isDigitCode(text.charCodeAt(start - 2));
  return before === 45 && isWordAt(text, start - 2);
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

/** The canonical form of a candidate that names none: its text, trimmed, white space collapsed. */
export function canonicalOf(candidate: Candidate, text: string): string {
  return candidate.canonical ?? collapse(text.slice(candidate.start, candidate.end));
}
