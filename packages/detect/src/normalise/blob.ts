/**
 * Blobs: base64 and hex that hold readable text.
 *
 * Decoding stops at the first byte that no text contains, so keys, hashes and pictures cost a few bytes each.
 */
const SHORTEST = 8;

const SEXTETS = new Int8Array(128).fill(-1);
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
for (let i = 0; i < 64; i++) SEXTETS[ALPHABET.charCodeAt(i)] = i;
SEXTETS[45] = 62;
SEXTETS[95] = 63;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text in a base64 run (RFC 4648, both alphabets, padding optional, line ends and marks of quoted mail allowed), if it is text. */
export function base64Text(text: string, start: number, end: number): string | undefined {
  let bytes = new Uint8Array(Math.min(48, ((end - start) * 3) >> 2));
  let length = 0;
  let due = 0;
  let bits = 0;
  let held = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13 || code === 32 || code === 9 || code === 62) continue;
    if (code === 61) break;
    held = (held << 6) | (SEXTETS[code] as number);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    due = dueAfter(byte, due);
    // The second byte of a Latin letter in UTF-16, as PowerShell takes its commands.
    if (byte === 0 && length === 1) return wideText(text.slice(start, end));
    if (due < 0) return undefined;
    if (length === bytes.length) bytes = larger(bytes, ((end - start) * 3) >> 2);
    bytes[length++] = byte;
  }
  return toText(bytes, length);
}

/** The text in a base64 run of UTF-16, little-endian, if it is text of Latin letters. */
function wideText(run: string): string | undefined {
  const bytes = new Uint8Array(run.length >> 1);
  let length = 0;
  let bits = 0;
  let held = 0;
  let count = 0;
  for (const letter of run) {
    const sextet = SEXTETS[letter.charCodeAt(0)] as number;
    if (sextet < 0) continue;
    held = ((held << 6) | sextet) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    if (count++ % 2 === 1 ? byte !== 0 : dueAfter(byte, 0) !== 0) return undefined;
    if (byte !== 0) bytes[length++] = byte;
  }
  return toText(bytes, length);
}

/** The text in a run of base32 (RFC 4648, upper case, padding optional), if it is text. */
export function base32Text(text: string, start: number, end: number): string | undefined {
  const bytes = new Uint8Array(((end - start) * 5) >> 3);
  let length = 0;
  let due = 0;
  let bits = 0;
  let held = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 61) break;
    const value = code >= 65 && code <= 90 ? code - 65 : code >= 50 && code <= 55 ? code - 24 : -1;
    if (value < 0) return undefined;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    due = dueAfter(byte, due);
    if (due < 0) return undefined;
    bytes[length++] = byte;
  }
  return toText(bytes, length);
}

/**
 * The text in a run of bytes of two hex digits, if it is text.
 *
 * @param step from one byte to the next: 2 where nothing stands between them.
 */
export function hexText(text: string, start: number, end: number, step = 2): string | undefined {
  const count = Math.floor((end - start + step - 2) / step);
  if (count * step !== end - start + step - 2) return undefined;
  const bytes = new Uint8Array(count);
  let due = 0;
  for (let i = 0; i < count; i++) {
    const byte = Number.parseInt(text.slice(start + i * step, start + i * step + 2), 16);
    due = dueAfter(byte, due);
    if (due < 0) return undefined;
    bytes[i] = byte;
  }
  return toText(bytes, bytes.length);
}

/**
 * How many bytes a character still needs behind `byte` (RFC 3629), given how many were due; -1 where no text goes on so.
 */
function dueAfter(byte: number, due: number): number {
  if (due > 0) return byte >= 0x80 && byte < 0xc0 ? due - 1 : -1;
  if (byte < 0x80) return (byte >= 32 ? byte !== 127 : byte === 9 || byte === 10 || byte === 13) ? 0 : -1;
  if (byte < 0xc2 || byte > 0xf4) return -1;
  return byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
}

function larger(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(size);
  grown.set(bytes);
  return grown;
}

function toText(bytes: Uint8Array, length: number): string | undefined {
  if (length < SHORTEST) return undefined;
  try {
    return utf8.decode(bytes.subarray(0, length));
  } catch {
    // Not UTF-8: a picture or a key, not text.
    return undefined;
  }
}
