/** Files as they stand in JSON: base64, or a data URL (RFC 2397). */
import { BailiwickError } from '@bailiwick/contract/errors';

const BASE64 = /^[A-Za-z0-9+/_\-\s]*={0,2}\s*$/;
const DATA_URL_HEAD = /^data:([^,;]*)(?:;[^,;]*)*?(;base64)?,/i;
/** Longer heads are not media types. */
const HEAD_LENGTH = 512;

interface DataUrl {
  /** Lower case, without parameters; undefined when the URL names none. */
  readonly mediaType: string | undefined;
  readonly base64: boolean;
  /** Where the data begins. */
  readonly offset: number;
}

export function parseDataUrl(value: string): DataUrl | undefined {
  if (!/^data:/i.test(value)) return undefined;
  const head = DATA_URL_HEAD.exec(value.slice(0, HEAD_LENGTH));
  if (head === null) throw new BailiwickError('malformed_request', 'A data URL of the request is broken.');
  const mediaType = head[1]?.trim().toLowerCase();
  return {
    mediaType: mediaType === '' ? undefined : mediaType,
    base64: head[2] !== undefined,
    offset: head[0].length,
  };
}

/** The bytes of a data URL or of bare base64. @throws BailiwickError `malformed_request` */
export function fileBytes(value: string): Uint8Array {
  const url = parseDataUrl(value);
  if (url !== undefined && !url.base64) return percentDecoded(value.slice(url.offset));
  const data = url === undefined ? value : value.slice(url.offset);
  // Buffer skips what it does not know; a stricter or laxer decoder at the vendor would see other bytes than we did.
  if (!BASE64.test(data))
    throw new BailiwickError('malformed_request', 'A file of the request is not valid base64.');
  return Buffer.from(data, 'base64');
}

function percentDecoded(data: string): Uint8Array {
  try {
    return Buffer.from(decodeURIComponent(data), 'utf8');
  } catch (cause) {
    throw new BailiwickError('malformed_request', 'A data URL of the request is broken.', { cause });
  }
}

/** A long string without spaces in the base64 alphabet: more likely a file than a text. */
export function looksLikeBlob(value: string): boolean {
  return value.length >= 1024 && /^[A-Za-z0-9+/_-]{1024}/.test(value) && BASE64.test(value);
}
