/** Bech32 (BIP 173) without its limit on length, as age uses it for keys. */

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const CHECKSUM = 6;

export interface Decoded {
  /** In lower case. */
  readonly prefix: string;
  readonly bytes: Uint8Array;
}

/** @param prefix in lower case. */
export function encode(prefix: string, bytes: Uint8Array): string {
  const data = regroup(bytes, 8, 5, 'pad') ?? [];
  const sum = polymod([...expand(prefix), ...data, ...Array<number>(CHECKSUM).fill(0)]) ^ 1;
  const check = Array.from({ length: CHECKSUM }, (_, i) => (sum >>> (5 * (CHECKSUM - 1 - i))) & 31);
  return `${prefix}1${[...data, ...check].map((value) => ALPHABET[value]).join('')}`;
}

/** Undefined for anything that is not Bech32: mixed case, a wrong checksum, bits that are left over. */
export function decode(text: string): Decoded | undefined {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return undefined;
  const at = lower.lastIndexOf('1');
  if (at < 1 || lower.length - at - 1 < CHECKSUM) return undefined;
  const prefix = lower.slice(0, at);
  if (!/^[\x21-\x7e]+$/.test(prefix)) return undefined;
  const data = Array.from(lower.slice(at + 1), (letter) => ALPHABET.indexOf(letter));
  if (data.includes(-1) || polymod([...expand(prefix), ...data]) !== 1) return undefined;
  const bytes = regroup(data.slice(0, -CHECKSUM), 5, 8, 'exact');
  return bytes === undefined ? undefined : { prefix, bytes: Uint8Array.from(bytes) };
}

function expand(prefix: string): number[] {
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)];
}

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((term, bit) => {
      if (((top >>> bit) & 1) === 1) sum ^= term;
    });
  }
  return sum >>> 0;
}

/** Bits in groups of another size. `exact`: what is left over must be less than a group, and zero. */
function regroup(
  values: Iterable<number>,
  from: number,
  to: number,
  rest: 'pad' | 'exact',
): number[] | undefined {
  const out: number[] = [];
  let held = 0;
  let bits = 0;
  for (const value of values) {
    held = ((held << from) | value) & 0xfff;
    bits += from;
    while (bits >= to) {
      bits -= to;
      out.push((held >>> bits) & ((1 << to) - 1));
    }
  }
  const left = (held << (to - bits)) & ((1 << to) - 1);
  if (rest === 'pad') return bits === 0 ? out : [...out, left];
  return bits >= from || left !== 0 ? undefined : out;
}
