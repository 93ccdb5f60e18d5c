/** The nodes of the automaton of patterns, tens of thousands of them. */
import { Growing } from '../growing.ts';

/** What makes up a node, in one number: two sets of kinds of characters, a sign, and above them the row. */
const REFUSES_SHIFT = 8;
const END = 1 << 16;
const ROW_SHIFT = 17;

export class Nodes {
  readonly #what = new Growing(1 << 12);
  /** By node, where the nodes that follow it end among `#next`; they begin where those of the node before end. */
  readonly #nextEnds = new Growing(1 << 12);
  readonly #next = new Growing(1 << 12);

  get count(): number {
    return this.#what.count;
  }

  /** Reads one character of the kinds. */
  reading(row: number, kinds: number, next: number): number {
    return this.#add((row << ROW_SHIFT) | kinds, next);
  }

  /** Reads nothing; where the pattern ends behind it, none of the kinds may come next. */
  refusing(row: number, kinds: number, next: number): number {
    return this.#add((row << ROW_SHIFT) | (kinds << REFUSES_SHIFT), next);
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

  /** Kinds it reads; 0 for a node that reads nothing. */
  readBy(id: number): number {
    return this.#what.at(id) & 0xff;
  }

  refusedBy(id: number): number {
    return (this.#what.at(id) >>> REFUSES_SHIFT) & 0xff;
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
