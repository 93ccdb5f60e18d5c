/** What may be said of an unforeseen error: its class, its code and where in the source it came from. */
export interface Frames {
  readonly name: string;
  readonly code?: string;
  /** `door/forward.ts:61:5`, the innermost first. */
  readonly at: readonly string[];
}

const WORD = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const PLACE = /^ {4}at .*?([\w.-]{1,64}\/[\w.-]{1,64}\.[cm]?[jt]s:\d{1,6}:\d{1,6})\)?$/;
const MOST_FRAMES = 8;
const LONGEST = 16_384;

/**
 * Messages stay behind: a parser's error quotes its input, and a message of several lines could pass itself off
 * as frames, so the stack is read only after exactly the head that name and message make.
 */
export function framesOf(thrown: unknown): Frames {
  if (!(thrown instanceof Error)) return { name: typeof thrown, at: [] };
  const code =
    'code' in thrown && typeof thrown.code === 'string' && WORD.test(thrown.code)
      ? { code: thrown.code }
      : {};
  return { name: WORD.test(thrown.name) ? thrown.name : 'Error', ...code, at: placesIn(thrown) };
}

function placesIn(error: Error): readonly string[] {
  const { stack, message } = error;
  if (typeof stack !== 'string') return [];
  const head = stack.indexOf(message);
  const first = stack.indexOf('\n');
  // Without its message at the place where it belongs, a stack has been rewritten and is not to be trusted.
  if (message !== '' && (head === -1 || (first !== -1 && head > first))) return [];
  const places: string[] = [];
  const from = message === '' ? 0 : head + message.length;
  for (const line of stack.slice(from, from + LONGEST).split('\n')) {
    const place = PLACE.exec(line)?.[1];
    if (place !== undefined && places.push(place) === MOST_FRAMES) break;
  }
  return places;
}
