/** The nodes of the automaton of patterns, tens of thousands of them. */
import { Growing } from '../growing.ts';

/** What makes up a node, in one number: what it reads, what may not follow, a sign, and above them the row. */
const MOST_READ = 1 << 10;
const GUARD_SHIFT = 10;
const MOST_GUARDS = 1 << 7;
const END = 1 << 17;
const ROW_SHIFT = 18;

export class Nodes {
  readonly #what = new Growing(1 << 12);
  /** By node, where the nodes that follow it end among `#next`; they begin where those of the node before end. */
  readonly #nextEnds = new Growing(1 << 12);
  readonly #next = new Growing(1 << 12);

  get count(): number {
    return this.#what.count;
  }

  /** Reads one character of a set, by its number from 1. */
  reading(row: number, set: number, next: number): number {
    if (set >= MOST_READ) throw new RangeError('The patterns of numbers have too many sets of characters.');
    return this.#add((row << ROW_SHIFT) | set, next);
  }

  /** Reads nothing; where the pattern ends behind it, what the guard names may not come next. */
  refusing(row: number, guard: number, next: number): number {
    if (guard >= MOST_GUARDS) throw new RangeError('The patterns of numbers have too many endings.');
    return this.#add((row << ROW_SHIFT) | (guard << GUARD_SHIFT), next);
  }

  /** Reads nothing; each of the nodes may follow. */
  fork(row: number, next: readonly number[]): number {
    for (const one of next) this.#next.push(one);
    return this.#add(row << ROW_SHIFT);
  }

  /** The pattern ends here; `next` where it may also go on. */
  end(row: number, next?: number): number {
    return this.#add((row << ROW_SHIFT) | END, next);
  }

  rowOf(id: number): number {
    return this.#what.at(id) >>> ROW_SHIFT;
  }

  /** The set it reads; 0 for a node that reads nothing. */
  readBy(id: number): number {
    return this.#what.at(id) & (MOST_READ - 1);
  }

  guardOf(id: number): number {
    return (this.#what.at(id) >>> GUARD_SHIFT) & (MOST_GUARDS - 1);
  }

  isEnd(id: number): boolean {
    return (this.#what.at(id) & END) !== 0;
  }

  eachAfter(id: number, visit: (next: number) => void): void {
    const end = this.#nextEnds.at(id);
    for (let i = id === 0 ? 0 : this.#nextEnds.at(id - 1); i < end; i++) visit(this.#next.at(i));
  }

  #add(what: number, next?: number): number {
    if (next !== undefined) this.#next.push(next);
    this.#nextEnds.push(this.#next.count);
    return this.#what.push(what);
  }
}
