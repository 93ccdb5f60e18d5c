/** Finds out what a peer replaced, for peers that give a redacted text and no offsets. */
import type { Prediction } from '../labelled.ts';

/**
 * The spans of `text` that stand as placeholders in `redacted`.
 *
 * What lies between placeholders is looked for in the original in order; the gaps are what was replaced. Where a
 * peer changed more than it replaced, the rest of the text cannot be followed and yields nothing.
 *
 * @param placeholder global; matches every placeholder of the peer.
 */
export function replacedSpans(
  text: string,
  redacted: string,
  placeholder: RegExp,
  typeOf: (placeholder: string) => Prediction['type'],
): Prediction[] {
  const spans: Prediction[] = [];
  let at = 0;
  let read = 0;
  let open: { start: number; type: Prediction['type'] } | undefined;
  const follow = (literal: string, last: boolean): boolean => {
    const from = open === undefined ? at : at + 1;
    const found = last && literal === '' ? text.length : text.indexOf(literal, from);
    if (found < 0) return false;
    if (open !== undefined) spans.push({ ...open, end: found });
    at = found + literal.length;
    return true;
  };
  for (const match of redacted.matchAll(placeholder)) {
    const literal = redacted.slice(read, match.index);
    read = match.index + match[0].length;
    // Two placeholders in a row share one gap.
    if (literal === '' && open !== undefined) continue;
    if (!follow(literal, false)) return spans;
    open = { start: at, type: typeOf(match[0]) };
  }
  follow(redacted.slice(read), true);
  return spans;
}
