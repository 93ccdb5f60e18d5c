/**
 * What the model asks about a token: the word, its shape, its ends, the lists and clusters it is in, the same of its
 * neighbours, and where in the line it stands.
 *
 * A feature is a 32-bit number, the mixed hash of what is asked and the answer. Training and running share this file,
 * so that both ask the same. A change here asks for new weights.
 */
import { foldCode } from '../letters.ts';
import {
  CASE_SHIFT,
  CLASS_SHIFT,
  COMMON_SHIFT,
  ENGLISH_ONLY,
  LISTED,
  OTHERS_ONLY,
  type WordTable,
} from './lexicon.ts';
import { KIND, type Tokens } from './tokens.ts';

/** The most features that one token can have. */
export const MOST_FEATURES = 112;

/** The lists that say that a word may be a name by itself. */
const NAME_LISTS =
  LISTED.FIRST_NAME |
  LISTED.SURNAME |
  LISTED.LARGE_CITY |
  LISTED.CITY |
  LISTED.COUNTRY |
  LISTED.REGION |
  LISTED.FIRM;
const STRONG_LISTS =
  LISTED.PLAIN_FIRST_NAME | LISTED.LARGE_CITY | LISTED.COUNTRY | LISTED.REGION | LISTED.LEGAL_FORM;
const PLACES = LISTED.LARGE_CITY | LISTED.CITY | LISTED.COUNTRY | LISTED.REGION;
const LOWER_ONLY = 3;
/** So many words more of one language than of others decide. */
const VOTES = 2;

/** Clusters of three languages in one value, ten bits each; and the path of each in the tree of clusters. */
export interface Clusters {
  readonly table: WordTable;
  /** By language, by number: the first branches lowest. */
  readonly paths: readonly [Uint16Array, Uint16Array, Uint16Array];
  /** By class of English words, the family of classes it is in. */
  readonly families: Uint16Array;
}

/** Asks of the tokens of one text at a time. */
export class Features {
  readonly #words: WordTable;
  readonly #clusters: Clusters;
  #known = new Uint32Array(1024);
  #company = new Uint32Array(1024);
  /** Where in its line a token stands: bit 0 begins it, bit 1 begins a sentence, bit 2 the line is in capitals. */
  #place = new Uint8Array(1024);
  /** The language around a token: 0 unknown, 1 English, 2 another. */
  #tongue = new Uint8Array(1024);
  /** The word before the first colon of the line, once past it. */
  #label = new Int32Array(1024);
  #text = '';
  #tokens: Tokens | undefined;

  constructor(words: WordTable, clusters: Clusters) {
    this.#words = words;
    this.#clusters = clusters;
  }

  /**
   * Takes up a text.
   *
   * @param forget for training: words (by folded hash) that the lists are to say nothing of.
   */
  take(text: string, tokens: Tokens, forget?: ReadonlySet<number>): void {
    this.#text = text;
    this.#tokens = tokens;
    const { count, folded, cased, kinds } = tokens;
    if (this.#known.length < count) {
      const size = tokens.starts.length;
      this.#known = new Uint32Array(size);
      this.#company = new Uint32Array(size);
      this.#place = new Uint8Array(size);
      this.#tongue = new Uint8Array(size);
      this.#label = new Int32Array(size);
    }
    for (let i = 0; i < count; i++) {
      const asked = kinds[i] === KIND.WORD && forget?.has(folded[i] as number) !== true;
      this.#known[i] = asked ? this.#words.of(folded[i] as number) : 0;
      this.#company[i] = asked ? this.#clusters.table.of(cased[i] as number) : 0;
    }
    this.#survey();
    this.#listen();
  }

  /** Notes the language of each line by its commonest words; of lines that have few, that of the text. */
  #listen(): void {
    const { count, kinds } = this.#tokens as Tokens;
    let whole = 0;
    let line = 0;
    let from = 0;
    for (let i = 0; i <= count; i++) {
      if (i === count || kinds[i] === KIND.LINE) {
        this.#tongue.fill(line >= VOTES ? 1 : line <= -VOTES ? 2 : 0, from, i);
        whole += line;
        line = 0;
        from = i;
        continue;
      }
      const common = ((this.#known[i] as number) >>> COMMON_SHIFT) & 7;
      if (common === ENGLISH_ONLY) line++;
      else if (common === OTHERS_ONLY) line--;
    }
    const tongue = whole >= VOTES ? 1 : whole <= -VOTES ? 2 : 0;
    for (let i = 0; i < count; i++) if (this.#tongue[i] === 0) this.#tongue[i] = tongue;
  }

  /** Notes line starts, sentence starts, capitals and labels. */
  #survey(): void {
    const { count, folded, kinds, shapes } = this.#tokens as Tokens;
    let lineStart = 0;
    let sentence = true;
    let label = 0;
    let lowers = 0;
    let uppers = 0;
    for (let i = 0; i < count; i++) {
      const kind = kinds[i];
      if (kind === KIND.LINE) {
        this.#markCapitals(lineStart, i, uppers > 2 && lowers === 0);
        lineStart = i + 1;
        sentence = true;
        label = lowers = uppers = 0;
        this.#place[i] = 0;
        this.#label[i] = 0;
        continue;
      }
      this.#place[i] = (i === lineStart ? 1 : 0) | (sentence ? 2 : 0);
      this.#label[i] = label;
      const code = folded[i];
      if (kind === KIND.WORD) {
        sentence = false;
        const shape = shapes[i] as number;
        if (shape === LOWER_ONLY || shape === 11) lowers++;
        else if (shape === 2) uppers++;
      } else if (kind === KIND.MARK) {
        if (code === 46 || code === 33 || code === 63) sentence = true;
        else if (code === 58 && label === 0 && i - lineStart < 5 && i > lineStart)
          label = folded[i - 1] as number;
      }
    }
    this.#markCapitals(lineStart, count, uppers > 2 && lowers === 0);
  }

  #markCapitals(from: number, to: number, capitals: boolean): void {
    if (capitals) for (let i = from; i < to; i++) this.#place[i] = (this.#place[i] as number) | 4;
  }

  /** Whether a name may begin or go on here; words between two such places are looked at too. */
  mayName(i: number): boolean {
    const { kinds, shapes } = this.#tokens as Tokens;
    if (kinds[i] !== KIND.WORD) return false;
    const known = this.#known[i] as number;
    const common = (known >>> COMMON_SHIFT) & 7;
    if (shapes[i] !== LOWER_ONLY) return true;
    if (common === 0) return true;
    return (known & (common >= 2 ? STRONG_LISTS : NAME_LISTS)) !== 0;
  }

  /** Whether the token may stand inside a name without having the looks of one: `de`, `&`, `90`. */
  mayLink(i: number): boolean {
    return (this.#tokens as Tokens).kinds[i] !== KIND.LINE;
  }

  /** Writes the features of token `i` to `out`; how many there are. */
  of(i: number, out: Int32Array): number {
    const tokens = this.#tokens as Tokens;
    const { folded, shapes, kinds, gaps, count, starts, ends } = tokens;
    const place = this.#place[i] as number;
    const w0 = folded[i] as number;
    const w1 = i > 0 ? (folded[i - 1] as number) : -1;
    const w2 = i > 1 ? (folded[i - 2] as number) : -1;
    const x1 = i + 1 < count ? (folded[i + 1] as number) : -1;
    const x2 = i + 2 < count ? (folded[i + 2] as number) : -1;
    const s0 = looks(shapes[i] as number, kinds[i] as number, w0);
    const s1 = i > 0 ? looks(shapes[i - 1] as number, kinds[i - 1] as number, w1) : -1;
    const r1 = i + 1 < count ? looks(shapes[i + 1] as number, kinds[i + 1] as number, x1) : -1;
    const k0 = this.#known[i] as number;
    const k1 = i > 0 ? (this.#known[i - 1] as number) : 0;
    const k2 = i > 1 ? (this.#known[i - 2] as number) : 0;
    const q1 = i + 1 < count ? (this.#known[i + 1] as number) : 0;
    const q2 = i + 2 < count ? (this.#known[i + 2] as number) : 0;
    const capital = (shapes[i] as number) === LOWER_ONLY ? 0 : 1;
    let n = 0;
    out[n++] = mix(1, w0);
    out[n++] = mix(2, w1);
    out[n++] = mix(3, x1);
    out[n++] = mix(4, w2);
    out[n++] = mix(5, x2);
    out[n++] = mix(6, pair(w1, w0));
    out[n++] = mix(7, pair(w0, x1));
    out[n++] = mix(8, pair(w2, w1));
    out[n++] = mix(9, pair(x1, x2));
    out[n++] = mix(10, s0);
    out[n++] = mix(11, pair(s1, s0));
    out[n++] = mix(12, pair(s0, r1));
    out[n++] = mix(13, pair(pair(s1, s0), r1));
    out[n++] = mix(14, pair(w0, s0));
    out[n++] = mix(15, pair(w1, s0));
    out[n++] = mix(16, pair(x1, s0));
    out[n++] = mix(17, (place << 20) | s0);
    out[n++] = mix(107, ((this.#tongue[i] as number) << 20) | s0);
    out[n++] = mix(18, pair(this.#label[i] as number, capital));
    out[n++] = mix(19, (gaps[i] as number) | (i + 1 < count ? (gaps[i + 1] as number) << 1 : 4));

    if (kinds[i] === KIND.WORD) {
      const start = starts[i] as number;
      const end = ends[i] as number;
      n = this.#endsOf(start, end, capital, out, n);
      const listed = k0 & 0xffff;
      out[n++] = mix(30, (listed << 1) | capital);
      for (let bits = listed; bits !== 0; bits &= bits - 1)
        out[n++] = mix(31, ((bits & -bits) << 1) | capital);
      out[n++] = mix(32, ((k0 >>> COMMON_SHIFT) & 31) | (capital << 5) | ((place & 6) << 6));
    }
    const r0 = role(k0);
    const ra = role(k1);
    const rb = role(k2);
    const rx = role(q1);
    const ry = role(q2);
    out[n++] = mix(34, (ra << 8) | r0);
    out[n++] = mix(35, (r0 << 8) | rx);
    out[n++] = mix(36, pair((ra << 16) | (r0 << 8) | rx, capital));
    out[n++] = mix(37, (rb << 16) | (ra << 8) | r0);
    out[n++] = mix(38, (r0 << 16) | (rx << 8) | ry);
    out[n++] = mix(39, pair(r0, s0));
    out[n++] = mix(40, pair(w1, r0));
    out[n++] = mix(41, pair(x1, r0));
    out[n++] = mix(42, pair(this.#label[i] as number, r0));
    n = this.#classesOf(k2, k1, k0, q1, q2, capital, out, n);
    return this.#companyOf(i, count, capital, out, n);
  }

  /** The ends of the word, folded: first two to four characters, last two to four. */
  #endsOf(start: number, end: number, capital: number, out: Int32Array, from: number): number {
    const text = this.#text;
    const length = end - start;
    let n = from;
    let head = 7;
    let tail = 7;
    for (let j = 0; j < 5; j++) {
      if (j >= length) break;
      head = Math.imul(head ^ foldCode(text.charCodeAt(start + j)), 0x01000193);
      tail = Math.imul(tail ^ foldCode(text.charCodeAt(end - 1 - j)), 0x01000193);
      if (j < 1) continue;
      if (j < 4) out[n++] = mix(20 + j, head);
      out[n++] = mix(24 + j, pair(tail, capital));
    }
    return n;
  }

  /** The classes of the word and its neighbours, and their families. */
  #classesOf(
    k2: number,
    k1: number,
    k0: number,
    q1: number,
    q2: number,
    capital: number,
    out: Int32Array,
    from: number,
  ): number {
    const { families } = this.#clusters;
    const own = k0 >>> CLASS_SHIFT;
    const left = k1 >>> CLASS_SHIFT;
    const right = q1 >>> CLASS_SHIFT;
    const ownFamily = families[own] as number;
    const leftFamily = families[left] as number;
    const rightFamily = families[right] as number;
    let n = from;
    if (own !== 0) {
      out[n++] = mix(33, (own << 1) | capital);
      out[n++] = mix(100, (ownFamily << 1) | capital);
    }
    if (left !== 0) {
      out[n++] = mix(43, (left << 1) | capital);
      out[n++] = mix(101, (leftFamily << 1) | capital);
    }
    if (right !== 0) {
      out[n++] = mix(44, (right << 1) | capital);
      out[n++] = mix(102, (rightFamily << 1) | capital);
    }
    out[n++] = mix(103, (leftFamily << 8) | ownFamily);
    out[n++] = mix(104, (ownFamily << 8) | rightFamily);
    out[n++] = mix(105, ((families[k2 >>> CLASS_SHIFT] as number) << 1) | capital);
    out[n++] = mix(106, ((families[q2 >>> CLASS_SHIFT] as number) << 1) | capital);
    return n;
  }

  /** The clusters of the word and its neighbours, by language. */
  #companyOf(i: number, count: number, capital: number, out: Int32Array, from: number): number {
    const c0 = this.#company[i] as number;
    const c1 = i > 0 ? (this.#company[i - 1] as number) : 0;
    const d1 = i + 1 < count ? (this.#company[i + 1] as number) : 0;
    let n = from;
    for (let language = 0; language < 3; language++) {
      const paths = this.#clusters.paths[language] as Uint16Array;
      const salt = 50 + language * 12;
      const shift = language * 10;
      const own = (c0 >>> shift) & 1023;
      const left = (c1 >>> shift) & 1023;
      const right = (d1 >>> shift) & 1023;
      if (own !== 0) {
        const path = paths[own] as number;
        out[n++] = mix(salt, (own << 1) | capital);
        out[n++] = mix(salt + 1, ((path & 15) << 1) | capital);
        out[n++] = mix(salt + 2, ((path & 63) << 1) | capital);
        out[n++] = mix(salt + 3, ((path & 1023) << 1) | capital);
      }
      if (left !== 0) {
        out[n++] = mix(salt + 4, (left << 1) | capital);
        out[n++] = mix(salt + 5, (((paths[left] as number) & 63) << 1) | capital);
        if (own !== 0) out[n++] = mix(salt + 8, (left << 12) | own);
      }
      if (right !== 0) {
        out[n++] = mix(salt + 6, (right << 1) | capital);
        out[n++] = mix(salt + 7, (((paths[right] as number) & 63) << 1) | capital);
        if (own !== 0) out[n++] = mix(salt + 9, (right << 12) | own);
      }
    }
    return n;
  }
}

/** What a token looks like: the shape of a word, or which mark it is. */
function looks(shape: number, kind: number, folded: number): number {
  if (kind === KIND.WORD || kind === KIND.NUMBER) return shape;
  return 0x10000 | (kind === KIND.MARK ? folded & 0xffff : kind << 4);
}

/** What a word may be, in seven bits. */
function role(known: number): number {
  return (
    ((known & LISTED.FIRST_NAME) !== 0 ? 1 : 0) |
    ((known & LISTED.SURNAME) !== 0 ? 2 : 0) |
    ((known & PLACES) !== 0 ? 4 : 0) |
    ((known & (LISTED.FIRM | LISTED.BODY)) !== 0 ? 8 : 0) |
    ((known & (LISTED.LEGAL_FORM | LISTED.JOB)) !== 0 ? 16 : 0) |
    ((known & (LISTED.STREET | LISTED.NATIONALITY | LISTED.CALENDAR)) !== 0 ? 32 : 0) |
    (((known >>> COMMON_SHIFT) & 7) > 1 && ((known >>> CASE_SHIFT) & 3) < 3 ? 64 : 0)
  );
}

function pair(a: number, b: number): number {
  return (Math.imul(a, 0x2c1b3c6d) + b) ^ (a >>> 15);
}

function mix(what: number, answer: number): number {
  let hash = Math.imul(answer ^ Math.imul(what, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
