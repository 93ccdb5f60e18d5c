/** Packs a trained field and the tables of words into the bytes that the runtime reads. */
import { checkOf, slotOf, TAGS } from '../../packages/detect/src/names/model.ts';
import type { Field } from './field.ts';
import type { WordTables } from './word-tables.ts';

const MAGIC = 0x4e574231;

/** Of the features that fall on one slot the weightiest is kept; the features that lost, by number. */
export function contest(keys: Int32Array, weights: Float32Array, slots: number): Uint8Array {
  const holder = new Int32Array(slots).fill(-1);
  const heaviest = new Float32Array(slots);
  for (let id = 0; id < keys.length; id++) {
    const slot = slotOf(keys[id] as number, slots);
    const weight = weightOf(weights, id);
    if (weight > (heaviest[slot] as number)) {
      heaviest[slot] = weight;
      holder[slot] = id;
    }
  }
  const lost = new Uint8Array(keys.length).fill(1);
  for (const id of holder) if (id >= 0) lost[id] = 0;
  return lost;
}

function weightOf(weights: Float32Array, id: number): number {
  let sum = 0;
  for (let tag = 0; tag < TAGS; tag++) sum += Math.abs(weights[id * TAGS + tag] as number);
  return sum;
}

export function pack(
  keys: Int32Array,
  lost: Uint8Array,
  { weights, follows }: Field,
  tables: WordTables,
  slots: number,
): Uint8Array<ArrayBuffer> {
  const unit = unitOf(weights);
  const checks = new Uint8Array(slots);
  const packed = new Int8Array(slots * TAGS);
  for (let id = 0; id < keys.length; id++) {
    if (lost[id] === 1) continue;
    const key = keys[id] as number;
    const slot = slotOf(key, slots);
    checks[slot] = checkOf(key);
    for (let tag = 0; tag < TAGS; tag++)
      packed[slot * TAGS + tag] = Math.max(
        -127,
        Math.min(127, Math.round((weights[id * TAGS + tag] as number) / unit)),
      );
  }
  const { words, clusters, paths, families } = tables;
  const head = Uint32Array.of(
    MAGIC,
    slots,
    words.checks.length,
    clusters.checks.length,
    ...paths.map((path) => path.length),
    families.length,
  );
  const numbers = Float32Array.of(unit, ...follows);
  const parts = [
    head,
    numbers,
    words.values,
    clusters.values,
    words.checks,
    clusters.checks,
    ...paths,
    families,
    checks,
    packed,
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** All but the largest few of a hundred thousand weights fit into 127 units. */
function unitOf(weights: Float32Array): number {
  const sample: number[] = [];
  for (let at = 0; at < weights.length; at += 7)
    if (weights[at] !== 0) sample.push(Math.abs(weights[at] as number));
  sample.sort((a, b) => a - b);
  return (sample[Math.floor(sample.length * 0.99995)] ?? 1) / 127;
}
