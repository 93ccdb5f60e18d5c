/**
 * All patterns of number rows as one automaton: which rows may match at a place?
 *
 * It reads kinds of characters (digit, letter, space, hyphen, point, slash, any other), so that a handful of states
 * covers two hundred rows; its answer may name too many rows, never too few. States are built when they are first
 * met and forgotten when they become many, so no text makes it large.
 */
import { Nodes } from './nodes.ts';
import type { CharSet, Tree } from './pattern.ts';

const DIGIT = 0;
const LETTER = 1;
const OTHER = 6;
/** Where the text ends. */
const END = 7;
const KINDS = 8;

/** Characters read at one place; rows that are still possible then count as possible. */
const LONGEST = 40;
/** Nodes of one pattern; repeats beyond are left open. */
const MOST_NODES = 400;
const MOST_STATES = 4096;

const kindOf = new Uint8Array(128).fill(OTHER);
for (let code = 48; code < 58; code++) kindOf[code] = DIGIT;
for (let code = 65; code < 91; code++) kindOf[code] = kindOf[code + 32] = LETTER;
kindOf[32] = 2;
kindOf[45] = 3;
kindOf[46] = 4;
kindOf[47] = 5;

/** A set of rows, one bit each. */
export type Rows = Int32Array;

interface State {
  readonly nodes: readonly number[];
  /** Rows that end here when a character of the kind comes next. */
  readonly ending: readonly (Rows | undefined)[];
  readonly alive: Rows;
}

const DEAD = 1;

export class Automaton {
  readonly #words: number;
  readonly #nodes = new Nodes();
  readonly #starts: number[] = [];
  #states: State[] = [];
  #known = new Map<string, number>();
  /** The next state by state and kind; 0 where it was not worked out yet. */
  #moves = new Int16Array(64 * KINDS);

  /** @param trees of each row; a row without one is always possible. */
  constructor(trees: readonly (Tree | undefined)[]) {
    this.#words = Math.max(1, Math.ceil(trees.length / 32));
    for (const [row, tree] of trees.entries()) {
      const end = this.#nodes.end(row);
      this.#starts.push(tree === undefined ? end : this.#compile(tree, row, end, this.#nodes.count));
    }
    this.#reset();
  }

  /** Adds to `into` the rows that may match at `at`. */
  possible(text: string, at: number, into: Rows): void {
    const { length } = text;
    let state = 2;
    const last = Math.min(length, at + LONGEST);
    for (let i = at; ; i++) {
      if (i === last && last < length) {
        union(into, (this.#states[state] as State).alive);
        return;
      }
      const code = i < length ? text.charCodeAt(i) : -1;
      const kind = code < 0 ? END : code < 128 ? (kindOf[code] as number) : OTHER;
      const ending = (this.#states[state] as State).ending[kind];
      if (ending !== undefined) union(into, ending);
      if (kind === END) return;
      let next = this.#moves[state * KINDS + kind] as number;
      if (next === 0) next = this.#move(state, kind);
      if (next === DEAD) return;
      state = next;
    }
  }

  #move(from: number, kind: number): number {
    const reached = new Set<number>();
    for (const id of (this.#states[from] as State).nodes) {
      if ((this.#nodes.readBy(id) >> kind) & 1) this.#nodes.eachAfter(id, (next) => reached.add(next));
    }
    if (this.#states.length >= MOST_STATES) {
      this.#reset();
      return this.#stateOf(reached);
    }
    const to = this.#stateOf(reached);
    this.#moves[from * KINDS + kind] = to;
    return to;
  }

  #reset(): void {
    this.#states = [];
    this.#known = new Map();
    this.#moves.fill(0);
    this.#stateOf(new Set(), 'unknown');
    this.#stateOf(new Set());
    this.#stateOf(new Set(this.#starts));
  }

  /** The state of a set of nodes; nodes that read nothing are replaced by what follows them. */
  #stateOf(reached: ReadonlySet<number>, key?: string): number {
    const graph = this.#nodes;
    const nodes = new Set<number>();
    /** By node and guard: a node behind a guard may be reached without one, too. */
    const seen = new Set<number>();
    const ending: (Rows | undefined)[] = Array.from({ length: KINDS });
    const alive = new Int32Array(this.#words);
    const open = [...reached].map((id) => ({ id, refuses: 0 }));
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      const { id } = one;
      const refuses = one.refuses | graph.refusedBy(id);
      if (graph.isEnd(id)) {
        for (let kind = 0; kind < KINDS; kind++) {
          if ((refuses >> kind) & 1) continue;
          mark((ending[kind] ??= new Int32Array(this.#words)), graph.rowOf(id));
        }
      }
      const visit = id * 256 + refuses;
      if (seen.has(visit)) continue;
      seen.add(visit);
      if (graph.readBy(id) === 0) graph.eachAfter(id, (next) => open.push({ id: next, refuses }));
      else {
        nodes.add(id);
        mark(alive, graph.rowOf(id));
      }
    }
    // The ends are part of what a state is: a guard may lie before one of two equal ends.
    const name =
      key ??
      `${[...nodes].sort((a, b) => a - b).join()}/${ending.map((rows) => rows?.join() ?? '').join(';')}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const state = this.#states.push({ nodes: [...nodes], ending, alive }) - 1;
    this.#known.set(name, state);
    if ((state + 1) * KINDS > this.#moves.length) {
      const grown = new Int16Array(this.#moves.length * 2);
      grown.set(this.#moves);
      this.#moves = grown;
    }
    return state;
  }

  /** The node where reading `tree` begins, so that `then` follows it. */
  #compile(tree: Tree, row: number, then: number, first: number): number {
    switch (tree.kind) {
      case 'set':
        return this.#nodes.reading(row, touched(tree.set), then);
      case 'unless-next':
        return this.#nodes.refusing(row, covered(tree.set), then);
      case 'sequence':
        return tree.parts.reduceRight((next, part) => this.#compile(part, row, next, first), then);
      case 'choice': {
        const next = tree.parts.map((part) => this.#compile(part, row, then, first));
        return this.#nodes.fork(row, next);
      }
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

const kindsTouched = new WeakMap<CharSet, number>();

/** Kinds of which any character is in the set. */
function touched(set: CharSet): number {
  const known = kindsTouched.get(set);
  if (known !== undefined) return known;
  let kinds = set.beyond ? 1 << OTHER : 0;
  for (let code = 0; code < 128; code++) if (set.ascii[code] === 1) kinds |= 1 << (kindOf[code] as number);
  kindsTouched.set(set, kinds);
  return kinds;
}

/** Kinds of which every character is in the set. */
function covered(set: CharSet): number {
  let kinds = 0xff & ~(1 << OTHER) & ~(1 << END);
  for (let code = 0; code < 128; code++) if (set.ascii[code] === 0) kinds &= ~(1 << (kindOf[code] as number));
  return kinds;
}

function mark(rows: Rows, row: number): void {
  rows[row >> 5] = (rows[row >> 5] as number) | (1 << (row & 31));
}

function union(into: Rows, more: Rows): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) | (more[i] as number);
}
