/**
 * Reads a regular expression as a tree, as far as a prefilter needs it.
 *
 * The tree may describe more than the expression matches, never less: assertions that it cannot express count as
 * fulfilled, a back-reference as whatever its group may hold. What it cannot read at all it refuses.
 */

/** Characters of ASCII by code; `beyond` stands for all others. */
export interface CharSet {
  readonly ascii: Uint8Array;
  readonly beyond: boolean;
}

export type Tree =
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'sequence'; readonly parts: readonly Tree[] }
  | { readonly kind: 'choice'; readonly parts: readonly Tree[] }
  | { readonly kind: 'repeat'; readonly part: Tree; readonly least: number; readonly most: number }
  /** What comes next is none of the set; where the expression says more than that, it is left out. */
  | { readonly kind: 'unless-next'; readonly set: CharSet };

const NOTHING: Tree = { kind: 'sequence', parts: [] };

/** The tree of a pattern; nothing for one with a construct that is not known here. */
export function treeOf(pattern: RegExp): Tree | undefined {
  const { source, ignoreCase } = pattern;
  const { trees } = ignoreCase ? CASELESS : CASED;
  if (trees.has(source)) return trees.get(source);
  const reader = new Reader(source, ignoreCase);
  const tree = reader.choice();
  const read = reader.refused || !reader.atEnd ? undefined : tree;
  trees.set(source, read);
  return read;
}

/** What was read once, of patterns that tell letter case and of those that do not. */
interface Known {
  /** By their whole source: rows of several countries share a pattern. */
  readonly trees: Map<string, Tree | undefined>;
  readonly classes: Map<string, CharSet>;
  readonly literals: Map<string, CharSet>;
  /** By the rest of the source: hundreds of patterns end in the same few. */
  readonly refusals: Map<string, { readonly tree: Tree; readonly length: number }>;
}

const nothingKnown = (): Known => ({
  trees: new Map(),
  classes: new Map(),
  literals: new Map(),
  refusals: new Map(),
});
const CASED = nothingKnown();
const CASELESS = nothingKnown();
const COUNTED = /\{(\d+)(,?)(\d*)\}/y;
/** Groups that are counted, and references to such: they mean something in their own pattern alone. */
const OF_ITS_PATTERN = /\((?!\?[:!=])|\\[1-9k]/;
const LOOK_AROUND = /\?(?:=|<[=!])/y;
const NAME_OF_GROUP = /\?<[A-Za-z]\w*>/y;
const BACK_REFERENCE = /[1-9]\d?|k<[^>]+>/y;

const ONCE = [1, 1] as const;
/** `?`, `*`, `+`, `{`. */
const QUANTIFIERS: ReadonlySet<number> = new Set([63, 42, 43, 123]);

class Reader {
  readonly #source: string;
  readonly #ignoreCase: boolean;
  readonly #known: Known;
  readonly #groups: Tree[] = [];
  #at = 0;
  refused = false;

  constructor(source: string, ignoreCase: boolean) {
    this.#source = source;
    this.#ignoreCase = ignoreCase;
    this.#known = ignoreCase ? CASELESS : CASED;
  }

  get atEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  choice(): Tree {
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    return parts.length === 1 ? (parts[0] as Tree) : { kind: 'choice', parts };
  }

  #sequence(): Tree {
    const parts: Tree[] = [];
    while (!this.atEnd && !this.refused) {
      const next = this.#source[this.#at];
      if (next === '|' || next === ')') break;
      parts.push(this.#repeated(this.#atom()));
    }
    return parts.length === 1 ? (parts[0] as Tree) : { kind: 'sequence', parts };
  }

  #repeated(part: Tree): Tree {
    const [least, most] = this.#quantifier();
    if (least === 1 && most === 1) return part;
    this.#take('?');
    return { kind: 'repeat', part, least, most };
  }

  #quantifier(): readonly [least: number, most: number] {
    if (!QUANTIFIERS.has(this.#source.charCodeAt(this.#at))) return ONCE;
    if (this.#take('?')) return [0, 1];
    if (this.#take('*')) return [0, Infinity];
    if (this.#take('+')) return [1, Infinity];
    const counted = this.#source[this.#at] === '{' ? this.#match(COUNTED) : undefined;
    if (counted === undefined) return ONCE;
    const least = Number(counted[1]);
    if (counted[2] === '') return [least, least];
    return [least, counted[3] === '' ? Infinity : Number(counted[3])];
  }

  #atom(): Tree {
    const next = this.#source[this.#at++] as string;
    if (next === '(') return this.#group();
    if (next === '[') return { kind: 'set', set: this.#class() };
    if (next === '.') return { kind: 'set', set: complement(setOf('\n\r')) };
    if (next === '^' || next === '$') return NOTHING;
    if (next !== '\\') return { kind: 'set', set: this.#literal(next) };
    const escaped = this.#source[this.#at] as string;
    if (escaped === 'b' || escaped === 'B') {
      this.#at++;
      return NOTHING;
    }
    const group = this.#match(BACK_REFERENCE);
    if (group !== undefined) return this.#groups[Number(group[0]) - 1] ?? this.#refuse();
    return { kind: 'set', set: this.#cased(this.#escape()) };
  }

  #group(): Tree {
    if (this.#source[this.#at] !== '?') return this.#captured();
    const kind = this.#source[this.#at + 1];
    if (kind === '!') return this.#refusal();
    if (kind === ':') {
      this.#at += 2;
      return this.#closed(this.choice());
    }
    if (this.#match(LOOK_AROUND) !== undefined) {
      this.#closed(this.choice());
      return NOTHING;
    }
    return this.#match(NAME_OF_GROUP) === undefined ? this.#refuse() : this.#captured();
  }

  /** `(?!…)`, once for all patterns that end in the same. */
  #refusal(): Tree {
    const from = this.#at;
    const rest = this.#source.slice(from);
    const known = this.#known.refusals.get(rest);
    if (known !== undefined) {
      this.#at = from + known.length;
      return known.tree;
    }
    this.#at += 2;
    const tree = unlessNext(this.#closed(this.choice()));
    const length = this.#at - from;
    if (!this.refused && !OF_ITS_PATTERN.test(rest.slice(0, length)))
      this.#known.refusals.set(rest, { tree, length });
    return tree;
  }

  #captured(): Tree {
    const index = this.#groups.push(NOTHING) - 1;
    const tree = this.#closed(this.choice());
    this.#groups[index] = tree;
    return tree;
  }

  #closed(tree: Tree): Tree {
    return this.#take(')') ? tree : this.#refuse();
  }

  /** Hundreds of patterns share a few classes: each is read once. */
  #class(): CharSet {
    let end = this.#at;
    while (end < this.#source.length && this.#source[end] !== ']') end += this.#source[end] === '\\' ? 2 : 1;
    const { classes } = this.#known;
    const name = this.#source.slice(this.#at, end);
    let known = classes.get(name);
    if (known === undefined) classes.set(name, (known = this.#readClass()));
    else this.#at = end + 1;
    return known;
  }

  #readClass(): CharSet {
    const negated = this.#take('^');
    const ascii = new Uint8Array(128);
    let beyond = false;
    while (!this.atEnd && !this.#take(']')) {
      const first = this.#member();
      for (let code = 0; code < 128; code++)
        ascii[code] = (ascii[code] as number) | (first.ascii[code] as number);
      beyond ||= first.beyond;
      const from = this.#source.charCodeAt(this.#at - 1);
      if (this.#source[this.#at] !== '-' || this.#source[this.#at + 1] === ']') continue;
      this.#at++;
      const to = this.#source.charCodeAt(this.#at + (this.#source[this.#at] === '\\' ? 1 : 0));
      beyond ||= this.#member().beyond;
      for (let code = from; code <= Math.min(to, 127); code++) ascii[code] = 1;
    }
    const set = this.#cased({ ascii, beyond });
    // Which of the other characters a negated set leaves out is not kept.
    return negated ? { ...complement(set), beyond: true } : set;
  }

  #member(): CharSet {
    return this.#take('\\') ? this.#escape() : setOf(this.#source[this.#at++] as string);
  }

  #escape(): CharSet {
    const unicode = this.#match(/[pP]\{[^}]*\}/y);
    if (unicode !== undefined) return propertyOf(unicode[0]) ?? this.#refused();
    const coded = this.#match(/u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})/y);
    if (coded !== undefined)
      return setOf(String.fromCodePoint(Number.parseInt(coded[1] ?? coded[2] ?? coded[3] ?? '', 16)));
    const letter = this.#source[this.#at++] as string;
    const known = ESCAPES.get(letter.toLowerCase());
    if (known === undefined) return setOf(CONTROLS.get(letter) ?? letter);
    return letter === letter.toLowerCase() ? known : complement(known);
  }

  #literal(char: string): CharSet {
    const { literals } = this.#known;
    let known = literals.get(char);
    if (known === undefined) literals.set(char, (known = this.#cased(setOf(char))));
    return known;
  }

  #cased(set: CharSet): CharSet {
    if (!this.#ignoreCase) return set;
    const ascii = Uint8Array.from(set.ascii);
    for (let code = 97; code <= 122; code++)
      ascii[code] = ascii[code - 32] = (ascii[code] as number) | (ascii[code - 32] as number);
    return { ascii, beyond: set.beyond };
  }

  #take(sign: string): boolean {
    if (this.#source[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (match === null) return undefined;
    this.#at = pattern.lastIndex;
    return match;
  }

  #refuse(): Tree {
    this.refused = true;
    return NOTHING;
  }

  #refused(): CharSet {
    this.refused = true;
    return setOf('');
  }
}

function setOf(characters: string): CharSet {
  const ascii = new Uint8Array(128);
  let beyond = false;
  for (const char of characters) {
    const code = char.charCodeAt(0);
    if (code < 128) ascii[code] = 1;
    else beyond = true;
  }
  return { ascii, beyond };
}

/** The set of `\p{L}`; nothing for a property that is not known here. */
function propertyOf(escape: string): CharSet | undefined {
  const ascii = PROPERTIES.get(escape.slice(2, -1));
  if (ascii === undefined) return undefined;
  const set = { ...setOf(ascii), beyond: true };
  return escape.startsWith('P') ? complement(set) : set;
}

function complement(set: CharSet): CharSet {
  return { ascii: set.ascii.map((bit) => 1 - bit), beyond: true };
}

function unlessNext(tree: Tree): Tree {
  const ascii = new Uint8Array(128);
  for (const part of tree.kind === 'choice' ? tree.parts : [tree]) {
    if (part.kind !== 'set') continue;
    for (let code = 0; code < 128; code++)
      ascii[code] = (ascii[code] as number) | (part.set.ascii[code] as number);
  }
  return { kind: 'unless-next', set: { ascii, beyond: false } };
}

const DIGITS = '0123456789';
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SMALL_LETTERS = CAPITALS.toLowerCase();
const LETTERS = CAPITALS + SMALL_LETTERS;
/** What ASCII has of each Unicode property. */
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['L', LETTERS],
  ['Lu', CAPITALS],
  ['Ll', SMALL_LETTERS],
  ['N', DIGITS],
  ['Nd', DIGITS],
  ['M', ''],
]);
const ESCAPES: ReadonlyMap<string, CharSet> = new Map([
  ['d', setOf(DIGITS)],
  ['w', setOf(`${DIGITS}${LETTERS}_`)],
  ['s', setOf(' \t\n\r\f\v\u00a0')],
]);
const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['f', '\f'],
  ['v', '\v'],
  ['0', '\0'],
]);
