/** Checksums of BIP 173 (bech32), BIP 350 (bech32m) and of Bitcoin Cash addresses. */

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const BECH32M = 0x2bc830a3;

/** @param text prefix, `1` and data, in one letter case. */
export function isBech32(text: string): boolean {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return false;
  const cut = lower.lastIndexOf('1');
  const prefix = Array.from(lower.slice(0, cut), (char) => char.charCodeAt(0));
  const values = [
    ...prefix.map((code) => code >> 5),
    0,
    ...prefix.map((code) => code & 31),
    ...valuesOf(lower.slice(cut + 1)),
  ];
  if (values.includes(-1)) return false;
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [i, part] of [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].entries())
      if ((top >> i) & 1) check ^= part;
  }
  return check === 1 || check === BECH32M;
}

/** @param data what stands behind `bitcoincash:`. */
export function isCashAddress(data: string): boolean {
  const prefix = [...'bitcoincash'].map((char) => char.charCodeAt(0) & 31);
  const values = [...prefix, 0, ...valuesOf(data.toLowerCase())];
  if (values.includes(-1)) return false;
  let check = 1n;
  for (const value of values) {
    const top = check >> 35n;
    check = ((check & 0x07ffffffffn) << 5n) ^ BigInt(value);
    for (const [i, part] of [
      0x98f2bc8e61n,
      0x79b76d99e2n,
      0xf33e5fb3c4n,
      0xae2eabe2a8n,
      0x1e4f43e470n,
    ].entries())
      if ((top >> BigInt(i)) & 1n) check ^= part;
  }
  return check === 1n;
}

function valuesOf(data: string): readonly number[] {
  return [...data].map((char) => ALPHABET.indexOf(char));
}
