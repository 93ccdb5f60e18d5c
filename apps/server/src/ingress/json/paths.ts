const QUOTE = 0x22;

/** Objects with more members than this are not lists of alike records. */
const GUESSABLE = 32;

/**
 * Where a value stands, as a pattern: `messages[].content[].text`.
 *
 * Patterns are nodes of a trie, so that the scanner finds the pattern of a member without joining strings;
 * the text is made once, and only when somebody asks for it. A trie belongs to one document or one stream and
 * dies with it: member names of free-form objects can be personal data and must not outlive a request.
 */
export class PathNode {
  /** Decoded member name; `''` for the root and for array items. */
  readonly name: string;
  readonly #parent: PathNode | undefined;
  #text: string | undefined;
  #item: PathNode | undefined;
  #members: Map<string, PathNode> | undefined;
  /** The members in the order in which they first came, as they look in the source, for `guess`. */
  #order: PathNode[] | undefined;
  #next = 0;
  #position = -1;

  constructor(name: string, parent?: PathNode) {
    this.name = name;
    this.#parent = parent;
  }

  /** `messages[].content`; `''` for the root. */
  get text(): string {
    this.#text ??= this.#write();
    return this.#text;
  }

  /** The pattern of the items of an array that stands here. */
  item(): PathNode {
    this.#item ??= new PathNode('', this);
    return this.#item;
  }

  /**
   * The pattern of the member `name` of an object that stands here.
   *
   * @param plain the name stands in the source as it is, without an escape; only such names can be guessed.
   */
  member(name: string, plain: boolean): PathNode {
    this.#members ??= new Map();
    let node = this.#members.get(name);
    if (node === undefined) {
      node = new PathNode(name, this);
      this.#members.set(name, node);
      const order = (this.#order ??= []);
      if (plain && order.length < GUESSABLE) {
        node.#position = order.length;
        order.push(node);
      }
    }
    this.#next = node.#position + 1;
    return node;
  }

  /**
   * Objects of one list have the same members in the same order; the member that is expected next is compared
   * with the source in place, which spares a copy and a hash.
   */
  guess(source: string, at: number): PathNode | undefined {
    const order = this.#order;
    const expected = order?.[this.#next] ?? order?.[0];
    if (expected === undefined || !expected.#standsAt(source, at)) return undefined;
    this.#next = expected.#position + 1;
    return expected;
  }

  /** Characters of the member as it stands in the source when it needs no escape, quotes included. */
  get rawLength(): number {
    return this.name.length + 2;
  }

  /** Only names that need no escape are guessed, so the source shows them as they are. */
  #standsAt(source: string, at: number): boolean {
    const end = at + this.name.length + 1;
    return (
      source.charCodeAt(at) === QUOTE &&
      source.charCodeAt(end) === QUOTE &&
      source.startsWith(this.name, at + 1)
    );
  }

  #write(): string {
    const parent = this.#parent;
    if (parent === undefined) return '';
    if (parent.#item === this) return `${parent.text}[]`;
    return parent.#parent === undefined ? this.name : `${parent.text}.${this.name}`;
  }
}
