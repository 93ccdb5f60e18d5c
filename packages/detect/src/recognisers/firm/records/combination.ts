import type { Hash64, KeyedHash } from '../keyed-hash.ts';

/** The hash of values that belong together under a rule; as hard to reverse as theirs. */
export function combine(hash: KeyedHash, rule: number, parts: readonly Hash64[], into: Hash64): void {
  hash.reset().push(rule);
  for (const { hi, lo } of parts) {
    hash.push(lo & 0xffff);
    hash.push(lo >>> 16);
    hash.push(hi & 0xffff);
    hash.push(hi >>> 16);
  }
  hash.finish(into);
}

/** Whether a sorted table of 64-bit hashes (low and high half in turn) holds one. */
export function holds(table: Uint32Array, { hi, lo }: Hash64): boolean {
  let from = 0;
  let to = table.length / 2;
  // Hashes are spread evenly: guessing the place lands within a few steps of it.
  for (let guesses = 0; to - from > 32 && guesses < 24; guesses++) {
    const low = table[from * 2 + 1] as number;
    const high = table[to * 2 - 1] as number;
    if (hi < low || hi > high) return false;
    const share = high === low ? 0.5 : (hi - low) / (high - low);
    const at = Math.min(to - 1, from + Math.floor(share * (to - from - 1)));
    const there = table[at * 2 + 1] as number;
    if (there < hi) from = at + 1;
    else if (there > hi) to = at;
    else break;
  }
  while (from < to) {
    const middle = (from + to) >>> 1;
    const there = table[middle * 2 + 1] as number;
    if (there < hi || (there === hi && (table[middle * 2] as number) < lo)) from = middle + 1;
    else to = middle;
  }
  return table[from * 2 + 1] === hi && table[from * 2] === lo;
}
