/** The stretches of a text in which names may stand: all else is passed over without asking the model. */
import type { Features } from './features.ts';
import { KIND, type Tokens } from './tokens.ts';

/** So many tokens without the looks of a name may stand inside one: `Bank of the West`, `12, 80331 München`. */
const BRIDGE = 3;
/** A stretch is cut here at the latest, whatever the text. */
const LONGEST = 400;

/**
 * Calls `visit` for each stretch `[from, to)` of tokens, in order. Stretches do not cross line ends, except where a
 * line was wrapped inside what looks like a name.
 */
export function segments(
  tokens: Tokens,
  features: Features,
  visit: (from: number, to: number) => void,
): void {
  const { count, kinds } = tokens;
  let from = -1;
  let last = -1;
  for (let i = 0; i < count; i++) {
    if (!features.mayName(i)) continue;
    if (from >= 0 && (i - last > BRIDGE + 1 || i - from >= LONGEST || ends(kinds, last, i))) {
      visit(from, trailing(tokens, last));
      from = -1;
    }
    if (from < 0) from = i;
    last = i;
  }
  if (from >= 0) visit(from, trailing(tokens, last));
}

/** Whether a line end stands between two tokens. */
function ends(kinds: Uint8Array, last: number, next: number): boolean {
  for (let i = last + 1; i < next; i++) if (kinds[i] === KIND.LINE) return true;
  return false;
}

/** A number right behind belongs to the stretch: a street's, a year's. */
function trailing({ count, kinds }: Tokens, last: number): number {
  let end = last + 1;
  const most = Math.min(count, end + 2);
  for (let i = end; i < most && kinds[i] !== KIND.LINE; i++) if (kinds[i] === KIND.NUMBER) end = i + 1;
  return end;
}
