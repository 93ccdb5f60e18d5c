/**
 * The rows that are woken by numbers, hundreds of them, asked at the price of a few.
 *
 * Two filters are made once from the rows themselves: one automaton for all patterns, and the words that a row needs
 * beside its value. Only rows that pass both run their pattern and their arithmetic.
 */
import type { Candidate } from '../candidate.ts';
import { isDigitCode, isWordAt } from '../letters.ts';
import { type NumberFinder, type NumberRecogniser, compactForm, matchEnd } from '../recogniser.ts';
import type { Scene } from '../scene.ts';
import { PhraseTable } from '../words.ts';
import { type Answer, Automaton, type Rows, has } from './automaton.ts';
import { Chains, EMPTY } from './chains.ts';
import { type Tree, treeOf } from './pattern.ts';

/** The rows that a phrase speaks for and against. */
interface Speech {
  /** Lists of rows, of lists of words that bar rows, and of the rows that it speaks for on their right. */
  needed: number;
  barred: number;
  after: number;
  /** The same as sets of rows, made when the phrase is first heard: most phrases of the tables never are. */
  heard: { readonly needed: Rows; readonly barred: Rows; readonly after: Rows } | undefined;
}

const MOST_PHRASES = 8192;
/** Of rows and phrases that speak for them. */
const MOST_LINKS = 1 << 15;

/** A row, or a finder that says what its values look like. */
type NumberKind = NumberRecogniser | NumberFinder;

/**
 * How a kind is asked. Rows are written with whatever fields they need, so each is an object of a build of its own;
 * here all are of one, which is several times as quick to read.
 */
interface Way {
  readonly find: NumberFinder['find'] | undefined;
  readonly pattern: RegExp | undefined;
  readonly needsWhenBare: boolean;
  readonly standsFree: boolean;
  readonly valid: NumberRecogniser['valid'];
  readonly row: NumberRecogniser | undefined;
}

function wayOf(kind: NumberKind): Way {
  return kind.on === 'number'
    ? {
        find: undefined,
        pattern: kind.pattern,
        needsWhenBare: kind.context?.needsWhenBare !== undefined,
        standsFree: kind.standsFree === true,
        valid: kind.valid,
        row: kind,
      }
    : {
        find: kind.find,
        pattern: undefined,
        needsWhenBare: false,
        standsFree: false,
        valid: undefined,
        row: undefined,
      };
}

export class NumberRows {
  readonly #ways: readonly Way[];
  readonly #automaton: Automaton;
  /** Rows whose values rest on arithmetic. */
  readonly #computing: Rows;
  readonly #phrases = new PhraseTable<Speech>(MOST_PHRASES);
  /** The same by their text, while rows are read. */
  readonly #said = new Map<string, Speech>();
  /** Rows that need a word always, and rows that any word decides about. */
  readonly #needy: Rows;
  readonly #heeding: Rows;
  readonly #links = new Chains(MOST_LINKS);
  /** Rows by the list of words that speak against them: hundreds of rows share one. */
  readonly #barredBy = new Map<readonly string[], Rows>();
  readonly #barring: Rows[] = [];

  readonly #possible: Rows;
  readonly #open: Rows;
  /** Not 0 while any row is open. */
  #undecided = 0;
  readonly #behind: Rows;
  /** Of the answer that is being asked about. */
  #places: readonly number[] = [];

  constructor(rows: readonly NumberKind[]) {
    this.#ways = rows.map(wayOf);
    this.#automaton = new Automaton(rows.map((row) => ({ tree: treeOfKind(row), begins: row.begins })));
    this.#computing = this.#none();
    this.#needy = this.#none();
    this.#heeding = this.#none();
    this.#possible = this.#none();
    this.#open = this.#none();
    this.#behind = this.#none();
    for (const [id, row] of rows.entries()) {
      if (row.on === 'number' ? row.evidence === 'checksum' : row.computes === true) add(this.#computing, id);
      if (row.on === 'number') this.#listen(row, id);
    }
    for (const [list, barred] of this.#barredBy) {
      const id = this.#barring.push(barred) - 1;
      for (const phrase of list) {
        const speech = this.#speech(phrase);
        speech.barred = this.#links.with(id, speech.barred);
      }
    }
    this.#said.clear();
  }

  /** Rows share most of their phrases: what was said once is known by its text. */
  #speech(phrase: string): Speech {
    let speech = this.#said.get(phrase);
    if (speech === undefined) this.#said.set(phrase, (speech = this.#phrases.entry(phrase, silent)));
    return speech;
  }

  #listen({ context }: NumberRecogniser, id: number): void {
    if (context === undefined) return;
    add(this.#heeding, id);
    if (context.needs !== undefined) add(this.#needy, id);
    for (const needs of [context.needs, context.needsWhenBare])
      for (const phrase of needs ?? []) {
        const speech = this.#speech(phrase);
        speech.needed = this.#links.with(id, speech.needed);
        if (context.after === undefined) speech.after = this.#links.with(id, speech.after);
      }
    for (const phrase of context.after ?? []) {
      const speech = this.#speech(phrase);
      speech.after = this.#links.with(id, speech.after);
    }
    if (context.unless === undefined) return;
    let barred = this.#barredBy.get(context.unless);
    if (barred === undefined) this.#barredBy.set(context.unless, (barred = this.#none()));
    add(barred, id);
  }

  /** Calls `found` with each candidate that begins at `start`. */
  ask(scene: Scene, start: number, found: (candidate: Candidate) => void): void {
    const answer = this.#automaton.possible(scene.text, start);
    if (answer.ids.length > 0) this.#askEach(scene, start, answer, answer.ids, found);
  }

  /** Like `ask`, for values that rest on arithmetic and reach beyond `over`. */
  compute(scene: Scene, start: number, over: number, found: (candidate: Candidate) => void): void {
    const answer = this.#automaton.possible(scene.text, start, over);
    const { ids, rows } = answer;
    if (ids.length === 0 || !meet(rows, this.#computing)) return;
    const computing = ids.filter((id) => has(this.#computing, id));
    this.#askEach(scene, start, answer, computing, found);
  }

  #askEach(
    scene: Scene,
    start: number,
    answer: Answer,
    ids: readonly number[],
    found: (candidate: Candidate) => void,
  ): void {
    const possible = this.#listenTo(scene, start, answer);
    for (const id of ids) {
      const candidate = has(possible, id) ? this.#match(scene, start, id) : undefined;
      if (candidate !== undefined) found(candidate);
    }
  }

  /**
   * Of the rows that are possible, those that the words around allow; which ones still need a word is in `#open`.
   * Both are good at the places of the answer only.
   */
  #listenTo(scene: Scene, start: number, { rows, places }: Answer): Rows {
    const open = this.#open;
    let undecided = 0;
    for (const i of places) undecided |= open[i] = (rows[i] as number) & (this.#heeding[i] as number);
    if (undecided === 0) return rows;
    this.#undecided = undecided;
    this.#places = places;
    const possible = this.#possible;
    for (const i of places) possible[i] = rows[i] as number;
    const left = scene.leftOf(start);
    for (let i = left.count - 1; i >= 0 && this.#undecided !== 0; i--)
      this.#phrases.endingAt(left, i, this.#hearLeft);
    if (this.#undecided !== 0) this.#awaitRight(scene, start);
    return possible;
  }

  readonly #hearLeft = (speech: Speech): void => {
    const { needed, barred } = this.#setsOf(speech);
    const open = this.#open;
    const possible = this.#possible;
    this.#undecided = 0;
    for (const i of this.#places) {
      const waiting = open[i] as number;
      if (waiting === 0) continue;
      const bars = waiting & (barred[i] as number) & ~(needed[i] as number);
      if (bars !== 0) possible[i] = (possible[i] as number) & ~bars;
      this.#undecided |= open[i] = waiting & ~(needed[i] as number) & ~bars;
    }
  };

  /** Of the rows that nobody spoke of on the left, keeps those that a word further right may speak of. */
  #awaitRight(scene: Scene, start: number): void {
    const open = this.#open;
    const possible = this.#possible;
    const behind = this.#behind;
    const places = this.#places;
    let waiting = 0;
    for (const i of places) {
      behind[i] = 0;
      waiting |= (open[i] as number) & (this.#needy[i] as number);
    }
    if (waiting === 0) return;
    const right = scene.rightOf(endOfRun(scene.text, start));
    for (let i = 0; i < right.count; i++) this.#phrases.endingAt(right, i, this.#hearRight);
    for (const i of places)
      possible[i] =
        (possible[i] as number) &
        ~((open[i] as number) & (this.#needy[i] as number) & ~(behind[i] as number));
  }

  readonly #hearRight = (speech: Speech): void => {
    const { after } = this.#setsOf(speech);
    const behind = this.#behind;
    for (const i of this.#places) behind[i] = (behind[i] as number) | (after[i] as number);
  };

  #setsOf(speech: Speech): NonNullable<Speech['heard']> {
    return (speech.heard ??= {
      needed: this.#setOf(speech.needed),
      barred: this.#barredIn(speech.barred),
      after: this.#setOf(speech.after),
    });
  }

  #none(): Rows {
    return new Int32Array(Math.max(1, Math.ceil(this.#ways.length / 32)));
  }

  #setOf(list: number): Rows {
    const rows = this.#none();
    this.#links.each(list, (id) => add(rows, id));
    return rows;
  }

  #barredIn(list: number): Rows {
    const all = this.#none();
    this.#links.each(list, (id) => {
      const set = this.#barring[id] as Rows;
      for (let i = 0; i < all.length; i++) all[i] = (all[i] as number) | (set[i] as number);
    });
    return all;
  }

  #match(scene: Scene, start: number, id: number): Candidate | undefined {
    const { find, pattern, needsWhenBare, standsFree, valid, row } = this.#ways[id] as Way;
    if (find !== undefined) return find(scene, start);
    const { text } = scene;
    if (row === undefined || pattern === undefined || isDecimal(text, start)) return undefined;
    if (standsFree && isRest(text, start)) return undefined;
    const end = matchEnd(pattern, text, start);
    if (end < 0) return undefined;
    const surface = text.slice(start, end);
    // Nobody spoke of it, and written without separators its shape says too little.
    if (needsWhenBare && has(this.#open, id) && /^\w+$/.test(surface)) return undefined;
    const compact = compactForm(surface);
    if (valid?.(compact) === false) return undefined;
    return candidateOf(row, start, end, row.canonical?.(surface) ?? compact);
  }
}

const silent = (): Speech => ({ needed: EMPTY, barred: EMPTY, after: EMPTY, heard: undefined });

function treeOfKind(kind: NumberKind): Tree | undefined {
  if (kind.on === 'number') return treeOf(kind.pattern);
  const parts = (kind.shapes ?? []).map(treeOf);
  return parts.every((part) => part !== undefined) ? { kind: 'choice', parts } : undefined;
}

function candidateOf(row: NumberRecogniser, start: number, end: number, canonical: string): Candidate {
  const { type, subtype, class: dataClass, score, evidence } = row;
  return {
    start,
    end,
    type,
    score,
    evidence,
    canonical,
    ...(subtype === undefined ? {} : { subtype }),
    ...(dataClass === undefined ? {} : { class: dataClass }),
  };
}

/** Where the digits, letters and single separators end that a value at `start` could consist of. */
function endOfRun(text: string, start: number): number {
  let end = start;
  for (let i = start; i < text.length && i < start + 48; i++) {
    const code = text.charCodeAt(i);
    if (isDigitCode(code) || (code >= 65 && code <= 90)) end = i + 1;
    else if (!isSeparator(code) || !isDigitOrCapital(text.charCodeAt(i + 1))) break;
  }
  return end;
}

function isSeparator(code: number): boolean {
  return code === 32 || (code >= 45 && code <= 47);
}

function isDigitOrCapital(code: number): boolean {
  return isDigitCode(code) || (code >= 65 && code <= 90);
}

/** Digits behind a point that itself follows a digit, or behind a hyphen in a longer code. */
function isDecimal(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === 46) return isDigitCode(text.charCodeAt(start - 2));
  return before === 45 && isWordAt(text, start - 2);
}

/** Behind a group of up to four digits and a space. */
function isRest(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 32 || !isDigitCode(text.charCodeAt(start))) return false;
  let from = start - 1;
  while (start - from < LONGEST_GROUP + 2 && isDigitCode(text.charCodeAt(from - 1))) from--;
  return from < start - 1 && start - 1 - from <= LONGEST_GROUP;
}

const LONGEST_GROUP = 4;

function add(rows: Rows, id: number): void {
  rows[id >> 5] = (rows[id >> 5] as number) | (1 << (id & 31));
}

function meet(a: Rows, b: Rows): boolean {
  for (let i = 0; i < a.length; i++) if (((a[i] as number) & (b[i] as number)) !== 0) return true;
  return false;
}
