/** What a scan gives: containers and tokens with their offsets, decoded only when somebody asks. */
import type { PathNode } from './paths.ts';
import { literalEnd, numberEnd, stringEnd } from './lexemes.ts';

export interface JsonContainer {
  readonly kind: 'object' | 'array';
  readonly parent: JsonContainer | undefined;
  /** Pattern, e.g. `messages[].content[]`; `''` for the root. */
  readonly path: string;
  /** The member name it stands under; undefined for the root and inside an array. */
  readonly key: string | undefined;
  /** Position when inside an array. */
  readonly index: number | undefined;
  /** Offset of the opening bracket, and of the character after the closing one. */
  readonly start: number;
  readonly end: number;
  /** A direct member's value when it has this kind. Of duplicates the last counts, as in `JSON.parse`. */
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  boolean(name: string): boolean | undefined;
  child(name: string): JsonContainer | undefined;
  /** The kinds of all members of this name, duplicates included, in source order. */
  kinds(name: string): readonly JsonKind[];
  /** All members in source order; empty for an array. */
  members(): readonly JsonMember[];
  /** Whether a number stands directly inside. */
  readonly numeric: boolean;
}

/** `"name": value` with the offsets of its first character and of the one after its last. */
export interface JsonMember {
  readonly name: string;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

export type JsonKind = 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array';

export interface JsonToken {
  readonly kind: 'key' | 'string' | 'number';
  /** Offsets of the raw token, quotes included. */
  readonly start: number;
  readonly end: number;
  /** Pattern of the value (`messages[].content`); for a key the object's path and `.{key}`. */
  readonly path: string;
  /** The member name it stands under; a key is its own; undefined inside an array. */
  readonly key: string | undefined;
  readonly container: JsonContainer;
  /** Decoded; for numbers as written. */
  readonly value: string;
}

export interface JsonDocument {
  readonly source: string;
  /** Undefined when the document is a bare string, number or literal. */
  readonly root: JsonContainer | undefined;
  /** In source order. */
  readonly tokens: readonly JsonToken[];
  /** In the order of their opening brackets. */
  readonly containers: readonly JsonContainer[];
}

const QUOTE = 0x22;
const BRACKET_OPEN = 0x5b;
const BRACE_OPEN = 0x7b;

export class Key implements JsonToken {
  readonly kind = 'key';
  readonly start: number;
  readonly end: number;
  readonly node: PathNode;
  readonly container: Container;
  readonly previous: Key | undefined;
  valueStart = 0;
  child: Container | undefined = undefined;

  constructor(start: number, end: number, node: PathNode, container: Container, previous: Key | undefined) {
    this.start = start;
    this.end = end;
    this.node = node;
    this.container = container;
    this.previous = previous;
  }

  get path(): string {
    const path = this.container.path;
    return path === '' ? '{key}' : `${path}.{key}`;
  }

  get key(): string {
    return this.node.name;
  }

  get value(): string {
    return this.node.name;
  }
}

export class Value implements JsonToken {
  readonly kind: 'string' | 'number';
  readonly start: number;
  readonly end: number;
  readonly node: PathNode;
  readonly container: Container;
  readonly #escaped: boolean;
  #decoded: string | undefined = undefined;

  constructor(
    kind: 'string' | 'number',
    start: number,
    end: number,
    escaped: boolean,
    node: PathNode,
    container: Container,
  ) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.#escaped = escaped;
    this.node = node;
    this.container = container;
  }

  get path(): string {
    return this.node.text;
  }

  get key(): string | undefined {
    return this.container.kind === 'object' ? this.node.name : undefined;
  }

  get value(): string {
    this.#decoded ??=
      this.kind === 'number'
        ? this.container.source.slice(this.start, this.end)
        : decode(this.container.source, this.start, this.end, this.#escaped);
    return this.#decoded;
  }
}

export class Container implements JsonContainer {
  readonly kind: 'object' | 'array';
  readonly source: string;
  readonly parent: Container | undefined;
  readonly node: PathNode;
  readonly index: number | undefined;
  readonly start: number;
  end = -1;
  items = 0;
  numeric = false;
  lastKey: Key | undefined = undefined;

  constructor(
    kind: 'object' | 'array',
    source: string,
    parent: Container | undefined,
    node: PathNode,
    start: number,
  ) {
    this.kind = kind;
    this.source = source;
    this.parent = parent;
    this.node = node;
    this.index = parent?.kind === 'array' ? parent.items : undefined;
    this.start = start;
  }

  get path(): string {
    return this.node.text;
  }

  get key(): string | undefined {
    return this.parent?.kind === 'object' ? this.node.name : undefined;
  }

  text(name: string): string | undefined {
    const at = this.#valueStart(name);
    if (this.source.charCodeAt(at) !== QUOTE) return undefined;
    const end = stringEnd(this.source, at);
    return end < 0 ? decode(this.source, at, ~end, true) : decode(this.source, at, end, false);
  }

  number(name: string): number | undefined {
    const at = this.#valueStart(name);
    return kindAt(this.source, at) === 'number'
      ? Number(this.source.slice(at, numberEnd(this.source, at)))
      : undefined;
  }

  boolean(name: string): boolean | undefined {
    const at = this.#valueStart(name);
    return kindAt(this.source, at) === 'boolean' ? this.source.charCodeAt(at) === 0x74 : undefined;
  }

  child(name: string): JsonContainer | undefined {
    return this.#find(name)?.child;
  }

  kinds(name: string): readonly JsonKind[] {
    const kinds: JsonKind[] = [];
    for (let key = this.lastKey; key !== undefined; key = key.previous) {
      if (key.node.name === name) kinds.push(kindAt(this.source, key.valueStart));
    }
    return kinds.reverse();
  }

  members(): readonly JsonMember[] {
    const members: JsonMember[] = [];
    for (let key = this.lastKey; key !== undefined; key = key.previous) {
      const { start, valueStart, child } = key;
      members.push({
        name: key.node.name,
        start,
        valueStart,
        end: child?.end ?? scalarEnd(this.source, valueStart),
      });
    }
    return members.reverse();
  }

  #valueStart(name: string): number {
    return this.#find(name)?.valueStart ?? this.source.length;
  }

  #find(name: string): Key | undefined {
    let key = this.lastKey;
    while (key !== undefined && key.node.name !== name) key = key.previous;
    return key;
  }
}

/** The string whose raw token is `[start, end)`, quotes included. */
export function decode(source: string, start: number, end: number, escaped: boolean): string {
  return escaped ? (JSON.parse(source.slice(start, end)) as string) : source.slice(start + 1, end - 1);
}

function kindAt(source: string, at: number): JsonKind {
  const code = source.charCodeAt(at);
  if (code === QUOTE) return 'string';
  if (code === BRACE_OPEN) return 'object';
  if (code === BRACKET_OPEN) return 'array';
  if (code === 0x74 || code === 0x66) return 'boolean';
  return code === 0x2d || (code >= 0x30 && code <= 0x39) ? 'number' : 'null';
}

function scalarEnd(source: string, at: number): number {
  const kind = kindAt(source, at);
  if (kind === 'number') return numberEnd(source, at);
  if (kind !== 'string') return literalEnd(source, at);
  const end = stringEnd(source, at);
  return end < 0 ? ~end : end;
}
