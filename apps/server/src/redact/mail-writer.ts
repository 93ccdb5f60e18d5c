/** Writes an e-mail anew (RFC 5322, RFC 2045): the headers that are named, parts in base64, nothing else. */

export interface MailPart {
  readonly mediaType: string;
  /** Of an attachment. */
  readonly filename?: string;
  readonly bytes: Uint8Array;
}

/** @param headers names and values; a value may hold any letters. */
export function mail(headers: readonly (readonly [string, string])[], parts: readonly MailPart[]): Buffer {
  const boundary = `part-${'='.repeat(8)}-of-${parts.length}`;
  const lines = [
    ...headers.map(([name, value]) => `${name}: ${encodedWords(value)}`),
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
  ];
  for (const { mediaType, filename, bytes } of parts) {
    const name =
      filename === undefined
        ? ''
        : `; filename*=UTF-8''${encodeURIComponent(filename).replaceAll("'", '%27')}`;
    lines.push(
      `--${boundary}`,
      `Content-Type: ${mediaType}`,
      ...(filename === undefined ? [] : [`Content-Disposition: attachment${name}`]),
      'Content-Transfer-Encoding: base64',
      '',
      ...(Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,76}/g) ?? []),
    );
  }
  lines.push(`--${boundary}--`, '');
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** Letters that fit one encoded word of 75 characters (RFC 2047), whatever they are. */
const LETTERS_A_WORD = 11;

function encodedWords(value: string): string {
  const flat = value.replaceAll(/[\r\n\t]+/g, ' ').trim();
  if (/^[\x20-\x7e]{0,900}$/.test(flat) && !flat.includes('=?')) return flat;
  const letters = [...flat];
  const words: string[] = [];
  for (let at = 0; at < letters.length; at += LETTERS_A_WORD) {
    const piece = Buffer.from(letters.slice(at, at + LETTERS_A_WORD).join(''), 'utf8');
    words.push(`=?UTF-8?B?${piece.toString('base64')}?=`);
  }
  return words.join('\r\n ');
}
