/**
 * The trained model: weights of features, of one tag after another, and the tables of words, as views of one buffer.
 *
 * A slot of weights belongs to one feature; a check tells it from others that fall on the same slot, so what training
 * did not keep counts nothing.
 */
import { WordTable } from './lexicon.ts';
import type { Clusters } from './features.ts';

/** What the model tells apart, in the order of its tags. */
export const NAMED = ['PERSON', 'ORGANIZATION', 'LOCATION', 'ADDRESS'] as const;

/** Tags: 0 nothing, then two for each kind: begins, goes on. */
export const TAGS = 1 + 2 * NAMED.length;

export interface Model {
  /** One a slot; 0 is an empty slot. */
  readonly checks: Uint8Array;
  /** `TAGS` a slot. */
  readonly weights: Int8Array;
  /** What a unit of `weights` is worth. */
  readonly unit: number;
  /** `from * TAGS + to`. */
  readonly follows: Float32Array;
  readonly words: WordTable;
  readonly clusters: Clusters;
}

/** The slot of a feature, and what must stand in its check. */
export function slotOf(feature: number, slots: number): number {
  return (feature >>> 0) & (slots - 1);
}
export function checkOf(feature: number): number {
  return feature >>> 24 || 1;
}

const MAGIC = 0x4e574231;

/**
 * Bytes: eight 32-bit numbers (magic, slots of weights, of words, of clusters, then how many paths of each language and classes), then the parts in
 * order, the widest first, so that each is aligned.
 *
 * @throws RangeError where the bytes are none of a model.
 */
export function readModel(bytes: Uint8Array<ArrayBuffer>): Model {
  const { buffer } = bytes;
  const head = new Uint32Array(buffer, 0, 8);
  const [magic, slots, words, clusters, pathsA, pathsB, pathsC, families] =
    head as unknown as readonly number[];
  if (magic !== MAGIC) throw new RangeError('These bytes are not a names model of this version.');
  let at = 32;
  const part = <T>(make: (at: number) => T & { readonly byteLength: number }): T => {
    const made = make(at);
    at += made.byteLength;
    return made;
  };
  const numbers = part((from) => new Float32Array(buffer, from, 1 + TAGS * TAGS));
  const wordValues = part((from) => new Uint32Array(buffer, from, words));
  const clusterValues = part((from) => new Uint32Array(buffer, from, clusters));
  const wordChecks = part((from) => new Uint16Array(buffer, from, words));
  const clusterChecks = part((from) => new Uint16Array(buffer, from, clusters));
  const paths = [pathsA, pathsB, pathsC].map((count) =>
    part((from) => new Uint16Array(buffer, from, count)),
  ) as unknown as Clusters['paths'];
  const familyOf = part((from) => new Uint16Array(buffer, from, families));
  const checks = part((from) => new Uint8Array(buffer, from, slots));
  const weights = part((from) => new Int8Array(buffer, from, (slots as number) * TAGS));
  return {
    checks,
    weights,
    unit: numbers[0] as number,
    follows: numbers.subarray(1),
    words: new WordTable(wordChecks, wordValues),
    clusters: { table: new WordTable(clusterChecks, clusterValues), paths, families: familyOf },
  };
}
