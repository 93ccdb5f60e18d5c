/** Bytes to text, strictly: what is not surely text is not text. */
import { Unreadable } from './reading.ts';

/** Encodings that agree with ASCII on ASCII bytes; any other could hide text from us (UTF-7, ISO-2022). */
const KNOWN_CHARSET =
  /^(utf-?8|us-ascii|ascii|iso-?8859-?\d{1,2}|latin-?1|windows-125\d|cp125\d|utf-16(le|be)?)$/i;

/** Above this share of non-ASCII bytes, a file that is no UTF-8 is rather another alphabet than Windows-1252. */
const MAX_HIGH_SHARE = 0.3;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Decodes UTF-8, UTF-16 with a byte order mark, or Windows-1252 where nothing speaks against it.
 * Throws `Unreadable` for everything else.
 */
export function decodeText(bytes: Uint8Array, declaredCharset?: string): string {
  if (declaredCharset !== undefined && !KNOWN_CHARSET.test(declaredCharset)) {
    throw new Unreadable('it declares a character encoding that is not supported');
  }
  const wide = wideEncoding(bytes);
  if (wide !== undefined)
    return withoutNul(decodeOr(new TextDecoder(wide, { fatal: true }), bytes, 'it is broken UTF-16'));
  if (bytes.includes(0)) throw new Unreadable('it holds NUL bytes, so it is no text');
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return decodeWestern(bytes, declaredCharset);
  }
}

/** The `charset` of a media type, if it has one. */
export function charsetOf(mediaType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(mediaType ?? '')?.[1];
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decodeWestern(bytes: Uint8Array, declared: string | undefined): string {
  let high = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) high += 1;
    const control = byte < 0x20 && (byte < 0x08 || byte > 0x0d) && byte !== 0x1b;
    const unassigned = byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d;
    if (control || unassigned) throw new Unreadable('it is neither UTF-8 nor plain text in another encoding');
  }
  if (declared !== undefined && /^(iso|windows|cp|latin)/i.test(declared)) {
    return decodeOr(
      new TextDecoder(declared.replace(/^cp/i, 'windows-'), { fatal: true }),
      bytes,
      'its encoding is broken',
    );
  }
  if (high > bytes.length * MAX_HIGH_SHARE)
    throw new Unreadable('its character encoding cannot be told; save it as UTF-8');
  return new TextDecoder('windows-1252').decode(bytes);
}

function decodeOr(decoder: TextDecoder, bytes: Uint8Array, because: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Unreadable(because);
  }
}

function withoutNul(text: string): string {
  if (text.includes('\0')) throw new Unreadable('it holds NUL characters, so it is no text');
  return text;
}
