/**
 * Classes of characters: digits, capitals and small letters are one each, and of all others two are of one class where
 * no pattern tells them apart.
 *
 * Patterns differ in which digit may come third; an automaton that knew would have a state for every number it meets.
 */
import { isDigitCode } from '../letters.ts';
import type { CharSet, Tree } from './pattern.ts';

const OTHERS = 3;
const GROUPS = 4;

export class Classes {
  /** The class of each character of ASCII. */
  readonly ofAscii = new Uint8Array(128);
  /** The class of every other character. */
  readonly beyond: number;
  /** The class of the end of the text. */
  readonly end: number;
  /** How many there are in all. */
  readonly count: number;
  /** By number, from 1: each set, and for each class whether it holds any character of it. */
  readonly #sets: CharSet[] = [];
  readonly #touched: Uint8Array[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #known = new Map<CharSet, number>();

  /** @param trees whose sets tell characters apart. */
  constructor(trees: readonly (Tree | undefined)[]) {
    const sets = new Set<CharSet>();
    for (const tree of trees) if (tree !== undefined) collect(tree, sets);
    for (let code = 0; code < 128; code++) this.ofAscii[code] = groupOf(code);
    let count = GROUPS;
    for (const { ascii } of sets) count = split(this.ofAscii, count, ascii);
    this.beyond = count;
    this.end = count + 1;
    this.count = count + 2;
  }

  /** The number of a set, from 1; sets that hold the same have the same one. */
  numberOf(set: CharSet): number {
    const known = this.#known.get(set);
    if (known !== undefined) return known;
    const name = `${set.ascii.join('')}${set.beyond}`;
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#sets.push(set);
      this.#touched.push(this.#touchedBy(set));
      this.#numbers.set(name, number);
    }
    this.#known.set(set, number);
    return number;
  }

  set(number: number): CharSet {
    return this.#sets[number - 1] as CharSet;
  }

  /** Whether any character of the class is in the set. */
  touches(number: number, one: number): boolean {
    return (this.#touched[number - 1] as Uint8Array)[one] === 1;
  }

  /** One byte a class: of which every character is in the set. */
  covered({ ascii }: CharSet): Uint8Array {
    const classes = new Uint8Array(this.count).fill(1, 0, this.beyond);
    for (let code = 0; code < 128; code++) if (ascii[code] === 0) classes[this.ofAscii[code] as number] = 0;
    return classes;
  }

  #touchedBy({ ascii, beyond }: CharSet): Uint8Array {
    const classes = new Uint8Array(this.count);
    for (let code = 0; code < 128; code++) if (ascii[code] === 1) classes[this.ofAscii[code] as number] = 1;
    if (beyond) classes[this.beyond] = 1;
    return classes;
  }
}

function groupOf(code: number): number {
  if (isDigitCode(code)) return 0;
  if (code >= 65 && code <= 90) return 1;
  return code >= 97 && code <= 122 ? 2 : OTHERS;
}

function collect(tree: Tree, into: Set<CharSet>): void {
  switch (tree.kind) {
    case 'set':
    case 'unless-next':
      into.add(tree.set);
      break;
    case 'repeat':
      collect(tree.part, into);
      break;
    case 'sequence':
    case 'choice':
      for (const part of tree.parts) collect(part, into);
  }
}

/** Splits each class of others into what is in a set and what is not; how many classes there are then. */
function split(classes: Uint8Array, count: number, ascii: Uint8Array): number {
  /** By old class and whether the set holds the character: the new class, plus one. */
  const renamed = new Uint8Array(count * 2);
  let next = OTHERS;
  for (let code = 0; code < 128; code++) {
    if ((classes[code] as number) < OTHERS) continue;
    const side = (classes[code] as number) * 2 + (ascii[code] as number);
    if (renamed[side] === 0) renamed[side] = ++next;
    classes[code] = (renamed[side] as number) - 1;
  }
  return next;
}
