import { type Character, END, MORE, type View, codeAt, hexAt, plain } from './view.ts';

const MOST_LAYERS = 4;

/**
 * A percent-encoded character: `%5B`, `%E3%80%90`, and encoded again as `%255B`.
 * What does not decode is the percent sign itself.
 */
export function percentAt(view: View, at: number): Character {
  const lead = byteAt(view, at);
  if (lead === undefined) return plain(0x25, at + 1);
  if (lead.value === MORE) return plain(MORE, at);
  const length =
    lead.value < 0x80 ? 1 : lead.value < 0xc2 ? 0 : lead.value < 0xe0 ? 2 : lead.value < 0xf0 ? 3 : 0;
  if (length === 0) return plain(0x25, at + 1);
  let code = length === 1 ? lead.value : lead.value & (0xff >> (length + 1));
  let end = lead.end;
  for (let i = 1; i < length; i += 1) {
    const next = codeAt(view, end) === 0x25 ? byteAt(view, end) : undefined;
    if (codeAt(view, end) === MORE || next?.value === MORE) return plain(MORE, at);
    if (next === undefined || next.layers !== lead.layers || next.value >> 6 !== 2)
      return plain(0x25, at + 1);
    code = (code << 6) | (next.value & 0x3f);
    end = next.end;
  }
  return { ...plain(code, end), percent: lead.layers };
}

interface Byte {
  readonly value: number;
  readonly end: number;
  readonly layers: number;
}

/** The byte encoded at a percent sign; undefined when none is, value `MORE` while undecided. */
function byteAt(view: View, at: number): Byte | undefined {
  let digits = at + 1;
  for (let layers = 1; layers <= MOST_LAYERS; layers += 1) {
    const value = hexAt(view, digits, 2);
    if (value === MORE) return { value: MORE, end: at, layers };
    if (value === END) return undefined;
    if (value !== 0x25) return { value, end: digits + 2, layers };
    // `%25` is a percent sign; with two more digits it is the sign of an inner layer.
    const inner = hexAt(view, digits + 2, 2);
    if (inner === MORE) return { value: MORE, end: at, layers };
    if (inner === END) return { value: 0x25, end: digits + 2, layers };
    digits += 2;
  }
  return undefined;
}
