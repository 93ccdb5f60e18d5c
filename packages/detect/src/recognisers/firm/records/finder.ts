/** Finds records of a set in a text: first values that any record has, then those that one record has together. */
import type { Candidate } from '../../../candidate.ts';
import { foldCode, isDigitCode, isWordAt } from '../../../letters.ts';
import { type TextFinder, matchEnd } from '../../../recogniser.ts';
import { type Hash64, KeyedHash } from '../keyed-hash.ts';
import { bloomHas } from './bloom.ts';
import { combine, holds } from './combination.ts';
import { NormalForm, dateForms, phoneForms } from './normal-form.ts';
import type { RecordSet } from './record-set.ts';

/** Values of one record stand within so many characters of each other. */
const REACH = 400;
/** So many values of a field are tried around another one, by the number of fields to fill: time is no crowd. */
const MOST_NEAR: readonly number[] = [0, 6, 3];
/** Between the words of a value. */
const LONGEST_GAP = 3;

const DATE = /\d{1,4}[./ -]{1,2}\d{1,2}[./ -]{1,2}\d{1,4}(?!\d)/y;
const WRITTEN_DATE =
  /(?:\d{1,2}(?:\.|st|nd|rd|th|er|º)?(?: de| of)?[ -]?\p{L}{3,12}\.?|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?),?(?: de| del| of)?[ -](?:\d{4}|\d{2})(?![\p{L}\p{N}])/uy;
const PHONE = /\+?\d(?:[\d ()./-]{5,22})\d(?!\d)/y;

interface Hit extends Hash64 {
  readonly field: number;
  readonly start: number;
  readonly end: number;
}

/** @param key the one that the set was made with. */
export function recordFinder(set: RecordSet, key: Uint8Array): TextFinder {
  const hash = new KeyedHash(key);
  const reader = new Reader(set, hash);
  return {
    on: 'text',
    find: ({ text }) => {
      const hits = reader.hits(text);
      return hits.length === 0 ? [] : together(set, hash, hits, text);
    },
  };
}

/** Reads a text for values that some record has in some field. */
class Reader {
  readonly #set: RecordSet;
  readonly #hash: KeyedHash;
  readonly #form: NormalForm;
  readonly #texts: readonly number[];
  readonly #dates: readonly number[];
  readonly #phones: readonly number[];

  constructor(set: RecordSet, hash: KeyedHash) {
    this.#set = set;
    this.#hash = hash;
    this.#form = new NormalForm(hash);
    const used = [...new Set(set.head.rules.flat())];
    const of = (kind: string): readonly number[] =>
      used.filter((field) => set.head.fields[field]?.kind === kind);
    this.#texts = of('text');
    this.#dates = of('date');
    this.#phones = of('phone');
  }

  hits(text: string): readonly Hit[] {
    const hits: Hit[] = [];
    const first: Hash64 = { hi: 0, lo: 0 };
    for (let i = 0; i < text.length; i++) {
      if (foldCode(text.charCodeAt(i)) === 0) continue;
      const start = i;
      this.#form.begin();
      for (; i < text.length; i++) {
        const folded = foldCode(text.charCodeAt(i));
        if (folded === 0) break;
        this.#form.push(folded);
      }
      this.#hash.finish(first);
      if (bloomHas(this.#set.firstWords, first, 0)) this.#longer(text, start, i, hits);
      if (isDigitCode(text.charCodeAt(start))) this.#numbers(text, start, hits);
      else if (this.#dates.length > 0 && isBeforeNumber(text, i)) this.#writtenDate(text, start, hits);
    }
    return hits;
  }

  /** The value may end with this word or with one of the next; the hash holds the first already. */
  #longer(text: string, start: number, firstEnd: number, hits: Hit[]): void {
    let end = firstEnd;
    for (let words = 1; ; words++) {
      this.#ask(this.#texts, start, end, hits);
      if (words >= this.#set.head.mostWords) return;
      let next = end;
      while (next < text.length && next - end < LONGEST_GAP && !isWordAt(text, next)) next++;
      if (!isWordAt(text, next)) return;
      for (end = next; isWordAt(text, end); end++) this.#form.push(foldCode(text.charCodeAt(end)));
    }
  }

  #numbers(text: string, start: number, hits: Hit[]): void {
    if (this.#dates.length > 0) {
      const end = matchEnd(DATE, text, start);
      if (end > 0) this.#askForms(dateForms(text.slice(start, end)), this.#dates, start, end, hits);
      else this.#writtenDate(text, start, hits);
    }
    if (this.#phones.length > 0) {
      const from = text[start - 1] === '+' ? start - 1 : start;
      const end = matchEnd(PHONE, text, from);
      if (end > 0) this.#askForms(phoneForms(text.slice(from, end)), this.#phones, from, end, hits);
    }
  }

  #writtenDate(text: string, start: number, hits: Hit[]): void {
    const end = matchEnd(WRITTEN_DATE, text, start);
    if (end > 0) this.#askForms(dateForms(text.slice(start, end)), this.#dates, start, end, hits);
  }

  #askForms(
    forms: readonly string[],
    fields: readonly number[],
    start: number,
    end: number,
    hits: Hit[],
  ): void {
    for (const form of forms) {
      this.#form.begin().pushSpan(form, 0, form.length);
      this.#ask(fields, start, end, hits);
    }
  }

  #ask(fields: readonly number[], start: number, end: number, hits: Hit[]): void {
    const value: Hash64 = { hi: 0, lo: 0 };
    this.#hash.finish(value);
    for (const field of fields) {
      if (bloomHas(this.#set.values, value, field)) hits.push({ ...value, field, start, end });
    }
  }
}

/** `March 12`, `Mar. 12`: spares all other words the pattern. */
function isBeforeNumber(text: string, end: number): boolean {
  const at = text.charCodeAt(end) === 46 ? end + 1 : end;
  return text.charCodeAt(at) === 32 && isDigitCode(text.charCodeAt(at + 1));
}

/** The values that some record has together, each as a candidate. */
function together(set: RecordSet, hash: KeyedHash, hits: readonly Hit[], text: string): readonly Candidate[] {
  const found = new Set<Hit>();
  const key: Hash64 = { hi: 0, lo: 0 };
  for (const [at, rule] of set.head.rules.entries()) {
    const [anchor, ...others] = rule;
    for (let i = 0; i < hits.length; i++) {
      const first = hits[i] as Hit;
      if (first.field !== anchor) continue;
      for (const rest of choices(
        others.map((field) => near(hits, i, field, MOST_NEAR[others.length] ?? 0)),
      )) {
        const parts = [first, ...rest];
        combine(hash, at, parts, key);
        if (!holds(set.combinations, key) || !parts.every((part) => speaks(part, parts, text))) continue;
        for (const part of parts) found.add(part);
        // The nearest come first: in a table of records the next cell is the right one, and the others are others'.
        break;
      }
    }
  }
  return outermost([...found]).map((hit) => toCandidate(set, hit));
}

/** Without those that stand inside another one: the digits of a number that was read with its country's code. */
function outermost(hits: Hit[]): readonly Hit[] {
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return hits.filter((hit) => {
    const inside = hit.end <= end;
    end = Math.max(end, hit.end);
    return !inside;
  });
}

/** "We will see in May" names nobody: a lower-case word counts where it stands right beside the rest. */
function speaks({ start, end }: Hit, parts: readonly Hit[], text: string): boolean {
  if (parts.length === 1 || !/^\p{Ll}+$/u.test(text.slice(start, end))) return true;
  return parts.some(
    (other) => Math.abs(other.start - end) <= LONGEST_GAP || Math.abs(start - other.end) <= LONGEST_GAP,
  );
}

function near(hits: readonly Hit[], i: number, field: number, most: number): readonly Hit[] {
  const { start, end } = hits[i] as Hit;
  const close: Hit[] = [];
  for (let step = 1; close.length < most; step++) {
    const left = hits[i - step];
    const right = hits[i + step];
    const leftIn = left !== undefined && start - left.end <= REACH;
    const rightIn = right !== undefined && right.start - end <= REACH;
    if (!leftIn && !rightIn) break;
    if (leftIn && left.field === field && left.end <= start) close.push(left);
    if (rightIn && right.field === field && right.start >= end) close.push(right);
  }
  return close;
}

function choices(lists: readonly (readonly Hit[])[]): readonly (readonly Hit[])[] {
  return lists.reduce<readonly (readonly Hit[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((hit) => [...row, hit])),
    [[]],
  );
}

function toCandidate({ head }: RecordSet, { field, start, end }: Hit): Candidate {
  const name = head.fields[field]?.name ?? '';
  return {
    start,
    end,
    type: 'RECORD',
    subtype: `${head.name}.${name}`,
    ...(head.class === undefined ? {} : { class: head.class }),
    score: 0.99,
    evidence: 'checksum',
  };
}
