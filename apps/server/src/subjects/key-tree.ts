/**
 * One key that stands for a million million keys, of which each can be destroyed alone.
 *
 * A tree of keys (Goldreich, Goldwasser and Micali, 1986): a node gives its sixteen children by HMAC-SHA-256, and from no
 * child can the node or another child be had. To destroy the key of a leaf, the nodes above it are replaced by their
 * other children: all leaves have their keys as before, but for that one. So a new leaf needs nothing stored, and what is
 * kept grows with what was destroyed, not with what is sealed.
 */
import { createHmac } from 'node:crypto';

const BITS = 4;
const CHILDREN = 1 << BITS;
const LEVELS = 10;
/** Leaves are numbered from nought to below this. */
export const LEAVES = CHILDREN ** LEVELS;
const KEY_BYTES = 32;
/** In bytes: level 1, number among the nodes of its level 5, key 32. */
const NODE_BYTES = 1 + 5 + KEY_BYTES;
/** Nodes that stay at hand: the parents of leaves that were asked for. */
const MOST_AT_HAND = 20_000;

/** By level and number: `3:17`. Level 0 is the root, level `LEVELS` the leaves. */
type Place = `${number}:${number}`;
const placeOf = (level: number, number: number): Place => `${level}:${number}`;
const above = (leaf: number, level: number): number => Math.floor(leaf / CHILDREN ** (LEVELS - level));

export class KeyTree {
  /** What is kept: no node of these stands above another, and none above a leaf that was destroyed. */
  readonly #nodes: ReadonlyMap<Place, Uint8Array>;
  readonly #atHand = new Map<Place, Uint8Array>();

  private constructor(nodes: ReadonlyMap<Place, Uint8Array>) {
    this.#nodes = nodes;
  }

  /** @param seed 32 bytes of chance. */
  static from(seed: Uint8Array): KeyTree {
    return new KeyTree(new Map([[placeOf(0, 0), seed]]));
  }

  /** @returns undefined where these are not the bytes of a tree. */
  static read(bytes: Uint8Array): KeyTree | undefined {
    if (bytes.length % NODE_BYTES !== 0) return undefined;
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const nodes = new Map<Place, Uint8Array>();
    for (let at = 0; at < view.length; at += NODE_BYTES) {
      const place = placeOf(view.readUInt8(at), view.readUIntBE(at + 1, 5));
      nodes.set(place, new Uint8Array(view.subarray(at + 6, at + NODE_BYTES)));
    }
    return new KeyTree(nodes);
  }

  write(): Uint8Array {
    const bytes = Buffer.alloc(this.#nodes.size * NODE_BYTES);
    let at = 0;
    for (const [place, key] of this.#nodes) {
      const [level = 0, number = 0] = place.split(':').map(Number);
      bytes.writeUInt8(level, at);
      bytes.writeUIntBE(number, at + 1, 5);
      bytes.set(key, at + 6);
      at += NODE_BYTES;
    }
    return new Uint8Array(bytes);
  }

  /** Nodes that are kept. */
  get size(): number {
    return this.#nodes.size;
  }

  /** The key of a leaf: 32 bytes; undefined where it was destroyed. */
  keyOf(leaf: number): Uint8Array | undefined {
    return this.#node(LEVELS, leaf);
  }

  /** The same keys, but for those of these leaves. */
  without(leaves: Iterable<number>): KeyTree {
    const nodes = new Map(this.#nodes);
    for (const leaf of leaves) {
      for (let level = 0; level <= LEVELS; level += 1) {
        const place = placeOf(level, above(leaf, level));
        const key = nodes.get(place);
        if (key === undefined) continue;
        nodes.delete(place);
        if (level === LEVELS) break;
        for (let child = 0; child < CHILDREN; child += 1)
          nodes.set(placeOf(level + 1, above(leaf, level) * CHILDREN + child), childOf(key, child));
      }
    }
    return new KeyTree(nodes);
  }

  #node(level: number, number: number): Uint8Array | undefined {
    const place = placeOf(level, number);
    const kept = this.#nodes.get(place) ?? this.#atHand.get(place);
    if (kept !== undefined || level === 0) return kept;
    const parent = this.#node(level - 1, Math.floor(number / CHILDREN));
    if (parent === undefined) return undefined;
    const key = childOf(parent, number % CHILDREN);
    if (level < LEVELS) this.#remember(place, key);
    return key;
  }

  #remember(place: Place, key: Uint8Array): void {
    if (this.#atHand.size >= MOST_AT_HAND) this.#atHand.clear();
    this.#atHand.set(place, key);
  }
}

/** NIST SP 800-108, one step: a key for each of sixteen labels. */
const LABELS = Array.from({ length: CHILDREN }, (_, child) =>
  Buffer.concat([Buffer.from('bailiwick/1/key tree\0'), Buffer.of(child)]),
);

function childOf(key: Uint8Array, child: number): Uint8Array {
  return createHmac('sha256', key)
    .update(LABELS[child] ?? '')
    .digest();
}
