/** Characters (UTF-16 code units) of one streamed piece: small enough that a short request makes several. */
const PIECE = 24;

/** Cuts a text into pieces that join to it again; a surrogate pair stays whole. */
export function* pieces(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    let end = Math.min(start + PIECE, text.length);
    if (isHighSurrogate(text.charCodeAt(end - 1)) && end < text.length) end += 1;
    yield text.slice(start, end);
    start = end;
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** One server-sent event. JSON has no raw line ends, so one `data` line holds it. */
export function event(data: object, name?: string): string {
  return `${name === undefined ? '' : `event: ${name}\n`}data: ${JSON.stringify(data)}\n\n`;
}

export const DONE = 'data: [DONE]\n\n';
