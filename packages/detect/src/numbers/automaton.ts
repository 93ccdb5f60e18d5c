/**
 * All patterns of number rows as one automaton: which rows may match at a place?
 *
 * It reads the first character as it is and classes of characters behind it, and remembers on its way which rows have
 * matched, so that an answer costs one look into a table for each character. The answer may name too many rows, never
 * too few. States are built when they are first met and forgotten when they become many, so no text makes it large.
 */
import { isDigitCode } from '../letters.ts';
import { Classes } from './classes.ts';
import { Nodes } from './nodes.ts';
import type { Tree } from './pattern.ts';

/** Characters read at one place; rows that are still possible then count as possible. */
const LONGEST = 40;
/** Nodes of one pattern; repeats beyond are left open. */
const MOST_NODES = 400;
const MOST_RUNS = 8192;

/** Stands for a pattern that could not be read: matches whatever begins with anything, ends anywhere. */
const ANYTHING: Tree = {
  kind: 'repeat',
  part: { kind: 'set', set: { ascii: new Uint8Array(128).fill(1), beyond: true } },
  least: 1,
  most: Infinity,
};

/** A set of rows, one bit each. */
export type Rows = Int32Array;

export interface Answer {
  readonly rows: Rows;
  /** The same rows, in order. */
  readonly ids: readonly number[];
  /** Where the set is not 0: a few places of many. */
  readonly places: readonly number[];
}

/** One row: its pattern, if it could be read, and what its values begin with. */
export interface Kind {
  readonly tree: Tree | undefined;
  readonly begins: 'digit' | 'letter';
}

/** Rows that end in a state, unless one of the classes of the guard comes next. */
interface Ending {
  readonly guard: number;
  readonly rows: Rows;
}

interface State {
  readonly nodes: readonly number[];
  readonly endings: readonly Ending[];
  readonly alive: Rows;
}

const ASCII = 128;
/** No class is refused. */
const OPEN = 0;

export class Automaton {
  readonly #words: number;
  readonly #classes: Classes;
  readonly #width: number;
  readonly #nodes = new Nodes();
  readonly #guards: Uint8Array[] = [];
  readonly #guardNumbers = new Map<string, number>();
  readonly #guardsOfTrees = new Map<Tree, number>();
  readonly #starts: Readonly<Record<Kind['begins'], number[]>> = { digit: [], letter: [] };
  #states: State[] = [];
  #stateNumbers = new Map<string, number>();
  /** Next states by state and class. */
  #nextStates = new Map<number, number>();
  #answers: Answer[] = [];
  #answerNumbers = new Map<string, number>();
  /** A run is a state with the rows that matched on the way there: two numbers each. */
  #runs: number[] = [];
  #runNumbers = new Map<number, number>();
  /** By run and class: the next run, or a negative number for the answer; 0 where it was not worked out yet. */
  #moves = new Int32Array(0);
  /** The run behind each first character; the last entry is for all that are not ASCII. 0 where it is not known yet. */
  #firsts = new Int32Array(ASCII + 1);

  /** @param kinds of which one without a tree is always possible. */
  constructor(kinds: readonly Kind[]) {
    this.#words = Math.max(1, Math.ceil(kinds.length / 32));
    this.#classes = new Classes(kinds.map(({ tree }) => tree));
    this.#width = this.#classes.count;
    this.#guardOf(new Uint8Array(this.#width));
    for (const [row, { tree, begins }] of kinds.entries()) {
      const end = this.#nodes.end(row);
      this.#starts[begins].push(this.#compile(tree ?? ANYTHING, row, end, this.#nodes.count));
    }
    this.#reset();
  }

  /**
   * The rows that may match at `at`; good for as long as nobody asks again.
   *
   * @param over the least offset that a match must reach beyond.
   */
  possible(text: string, at: number, over = -1): Answer {
    const { length } = text;
    const { ofAscii, beyond, end } = this.#classes;
    const last = Math.min(length, at + LONGEST);
    if (at >= length) return this.#answers[0] as Answer;
    const first = Math.min(text.charCodeAt(at), ASCII);
    let run = this.#firsts[first] as number;
    if (run === 0) run = this.#begin(first);
    for (let i = at + 1; ; i++) {
      if (i === last && last < length) return this.#stillPossible(run);
      const code = i < length ? text.charCodeAt(i) : -1;
      const read = code < 0 ? end : code < ASCII ? (ofAscii[code] as number) : beyond;
      let next = this.#moves[run * this.#width + read] as number;
      if (next === 0) next = this.#move(run, read);
      if (next < 0) return this.#answers[i <= over ? 0 : -1 - next] as Answer;
      run = i === over ? this.#runOf(this.#runs[next * 2] as number, 0) : next;
    }
  }

  #begin(first: number): number {
    const reached = new Set<number>();
    const { nodes } = this.#states[
      this.#stateOf(new Set(this.#starts[isDigitCode(first) ? 'digit' : 'letter']))
    ] as State;
    for (const id of nodes) {
      const { ascii, beyond } = this.#classes.set(this.#nodes.readBy(id));
      if (first === ASCII ? beyond : ascii[first] === 1)
        this.#nodes.eachAfter(id, (next) => reached.add(next));
    }
    return (this.#firsts[first] = this.#runOf(this.#stateOf(reached), 0));
  }

  #stillPossible(run: number): Answer {
    const rows = Int32Array.from((this.#answers[this.#runs[run * 2 + 1] as number] as Answer).rows);
    union(rows, (this.#states[this.#runs[run * 2] as number] as State).alive);
    return this.#answers[this.#answerOf(rows)] as Answer;
  }

  #move(run: number, read: number): number {
    const from = this.#runs[run * 2] as number;
    const { nodes, endings } = this.#states[from] as State;
    const rows = Int32Array.from((this.#answers[this.#runs[run * 2 + 1] as number] as Answer).rows);
    for (const { guard, rows: ending } of endings)
      if ((this.#guards[guard] as Uint8Array)[read] === 0) union(rows, ending);
    const reached = new Set<number>();
    for (const id of nodes) {
      if (this.#classes.touches(this.#nodes.readBy(id), read))
        this.#nodes.eachAfter(id, (next) => reached.add(next));
    }
    const isOver = reached.size === 0 || read === this.#classes.end;
    if (this.#runNumbers.size >= MOST_RUNS) {
      this.#reset();
      return isOver ? -1 - this.#answerOf(rows) : this.#runOf(this.#stateOf(reached), this.#answerOf(rows));
    }
    const answer = this.#answerOf(rows);
    const to = isOver ? -1 - answer : this.#runOf(this.#nextOf(from, read, reached), answer);
    this.#moves[run * this.#width + read] = to;
    return to;
  }

  #nextOf(from: number, read: number, reached: ReadonlySet<number>): number {
    const key = from * this.#width + read;
    let next = this.#nextStates.get(key);
    if (next === undefined) this.#nextStates.set(key, (next = this.#stateOf(reached)));
    return next;
  }

  #reset(): void {
    this.#states = [];
    this.#stateNumbers = new Map();
    this.#nextStates = new Map();
    this.#answers = [];
    this.#answerNumbers = new Map();
    this.#answerOf(new Int32Array(this.#words));
    // Run 0 is none: a move to it is one that was not worked out.
    this.#runs = [0, 0];
    this.#runNumbers = new Map();
    this.#moves = new Int32Array(64 * this.#width);
    this.#firsts = new Int32Array(ASCII + 1);
  }

  #runOf(state: number, answer: number): number {
    const key = state * 2 ** 20 + answer;
    const known = this.#runNumbers.get(key);
    if (known !== undefined) return known;
    const run = this.#runs.push(state, answer) / 2 - 1;
    this.#runNumbers.set(key, run);
    if ((run + 1) * this.#width > this.#moves.length) {
      const grown = new Int32Array(this.#moves.length * 2);
      grown.set(this.#moves);
      this.#moves = grown;
    }
    return run;
  }

  #answerOf(rows: Rows): number {
    const name = rows.join();
    const known = this.#answerNumbers.get(name);
    if (known !== undefined) return known;
    const ids: number[] = [];
    for (let row = 0; row < rows.length * 32; row++) if (has(rows, row)) ids.push(row);
    const places = [...new Set(ids.map((row) => row >> 5))];
    const answer = this.#answers.push({ rows, ids, places }) - 1;
    this.#answerNumbers.set(name, answer);
    return answer;
  }

  /** The state of a set of nodes; nodes that read nothing are replaced by what follows them. */
  #stateOf(reached: ReadonlySet<number>): number {
    const graph = this.#nodes;
    const nodes = new Set<number>();
    /** By node and guard: a node behind a guard may be reached without one, too. */
    const seen = new Set<number>();
    const endings = new Map<number, Rows>();
    const alive = new Int32Array(this.#words);
    const open = [...reached].map((id) => ({ id, guard: OPEN }));
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      const { id } = one;
      const row = graph.rowOf(id);
      const guard = this.#both(one.guard, graph.guardOf(id));
      if (graph.isEnd(id)) {
        let rows = endings.get(guard);
        if (rows === undefined) endings.set(guard, (rows = new Int32Array(this.#words)));
        mark(rows, row);
      }
      const visit = id * 2 ** 16 + guard;
      if (seen.has(visit)) continue;
      seen.add(visit);
      if (graph.readBy(id) === 0) graph.eachAfter(id, (next) => open.push({ id: next, guard }));
      else {
        nodes.add(id);
        mark(alive, row);
      }
    }
    // The ends are part of what a state is: a guard may lie before one of two equal ends.
    const ends = [...endings].map(([guard, rows]) => `${guard}:${rows.join()}`).sort();
    const name = `${[...nodes].sort((a, b) => a - b).join()}/${ends.join(';')}`;
    const known = this.#stateNumbers.get(name);
    if (known !== undefined) return known;
    const state: State = {
      nodes: [...nodes],
      endings: [...endings].map(([guard, rows]) => ({ guard, rows })),
      alive,
    };
    const number = this.#states.push(state) - 1;
    this.#stateNumbers.set(name, number);
    return number;
  }

  /** Hundreds of patterns end in the same refusal, which is one tree. */
  #guardAgainst(tree: Tree & { kind: 'unless-next' }): number {
    let guard = this.#guardsOfTrees.get(tree);
    if (guard === undefined) {
      guard = this.#guardOf(this.#classes.covered(tree.set));
      this.#guardsOfTrees.set(tree, guard);
    }
    return guard;
  }

  #guardOf(refused: Uint8Array): number {
    const name = refused.join('');
    const known = this.#guardNumbers.get(name);
    if (known !== undefined) return known;
    const guard = this.#guards.push(refused) - 1;
    this.#guardNumbers.set(name, guard);
    return guard;
  }

  /** The guard that refuses what either refuses. */
  #both(a: number, b: number): number {
    if (a === OPEN || a === b) return b;
    if (b === OPEN) return a;
    const [one, other] = [this.#guards[a] as Uint8Array, this.#guards[b] as Uint8Array];
    return this.#guardOf(one.map((bit, i) => bit | (other[i] as number)));
  }

  /** The node where reading `tree` begins, so that `then` follows it. */
  #compile(tree: Tree, row: number, then: number, first: number): number {
    switch (tree.kind) {
      case 'set':
        return this.#nodes.reading(row, this.#classes.numberOf(tree.set), then);
      case 'unless-next':
        return this.#nodes.refusing(row, this.#guardAgainst(tree), then);
      case 'sequence':
        return tree.parts.reduceRight((next, part) => this.#compile(part, row, next, first), then);
      case 'choice':
        return this.#nodes.fork(
          row,
          tree.parts.map((part) => this.#compile(part, row, then, first)),
        );
      case 'repeat':
        return this.#repeat(tree, row, then, first);
    }
  }

  #repeat(
    { part, least, most }: Tree & { kind: 'repeat' },
    row: number,
    then: number,
    first: number,
  ): number {
    let next = then;
    const optional = (most === Infinity ? LONGEST : most) - least;
    for (let i = 0; i < optional && i < LONGEST; i++) {
      if (this.#nodes.count - first > MOST_NODES) {
        // Too long to write out: whatever follows counts as matched.
        next = this.#nodes.end(row, then);
        break;
      }
      const inner = this.#compile(part, row, next, first);
      next = this.#nodes.fork(row, [inner, then]);
    }
    for (let i = 0; i < least && i < LONGEST; i++) next = this.#compile(part, row, next, first);
    return next;
  }
}

function mark(rows: Rows, row: number): void {
  rows[row >> 5] = (rows[row >> 5] as number) | (1 << (row & 31));
}

/** Whether a set holds a row. */
export function has(rows: Rows, row: number): boolean {
  return (((rows[row >> 5] as number) >> (row & 31)) & 1) === 1;
}

function union(into: Rows, more: Rows): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) | (more[i] as number);
}
