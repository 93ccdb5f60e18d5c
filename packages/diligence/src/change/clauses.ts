/**
 * A document cut into clauses that can be compared: a sentence, an item of a list, a row, a heading. Lines that a page
 * broke are put together first, so that another width of the page makes no other clauses.
 */
import { speaksOfSubprocessors, withoutNoise } from './noise.ts';

/** `text.slice(start, end)` is the clause as written, in UTF-16 code units. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** What counts of it; never empty. */
  readonly words: string;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const MARKED =
  /^(?:#{1,6}\s|\||[*+\-•·●▪◦‣○■–—]\s|(?:section|article|clause|annex|schedule|exhibit|artikel|§)\s{1,2}\w|\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,5})[.)]\s|\d{1,3}(?:\.\d{1,3}){1,4}\s)/i;
const RULE = /^\|?[\s:|=-]+\|?$/;
const STOPPED = /[.!?:;]["”’')\]*_]{0,4}$/;
/** Shorter lines are not broken by the width of a page. */
const PAGE_WIDTH = 45;
const LONGEST_FURNITURE = 60;
/** Of a heading without a mark. */
const SHORT = 90;
const LONGEST = 4000;
const SENTENCE_END = /[.!?]["”’')\]*_]{0,4}\s+(?=["“‘(*_[]{0,3}[\p{Lu}\d])/gu;
const ABBREVIATED =
  /(?:^|[\s("“-])(?:e\.g|i\.e|etc|inc|ltd|llc|corp|co|no|nos|art|arts|sec|para|cf|vs|mr|ms|mrs|dr|st|abs|nr|z\.b|bzw|[a-z])$|^[#\s(*|]{0,9}\d{1,3}(?:\.\d{1,3})*$/i;

export function clausesOf(text: string): readonly Clause[] {
  const lines = linesOf(text);
  const furniture = furnitureIn(lines);
  const shown = blanked(
    text,
    [...furniture].map((at) => lines[at]!),
  );
  const clauses: Clause[] = [];
  let watched = false;
  let open: Line | undefined;
  const flush = (): void => {
    if (open === undefined) return;
    if (open.text.startsWith('#')) watched = speaksOfSubprocessors(open.text);
    else if (open.end - open.start < SHORT && !STOPPED.test(open.text))
      watched ||= speaksOfSubprocessors(open.text);
    for (const { start, end } of sentencesOf(shown, open)) {
      const raw = shown.slice(start, end);
      const words = withoutNoise(raw, watched || speaksOfSubprocessors(raw));
      if (words !== '') clauses.push({ start, end, words });
    }
    open = undefined;
  };
  for (const [i, line] of lines.entries()) {
    if (line.text === '' || RULE.test(line.text)) {
      // A page break in mid-sentence leaves an empty line and furniture behind.
      if (open !== undefined && STOPPED.test(open.text)) flush();
      continue;
    }
    if (furniture.has(i)) continue;
    if (open !== undefined && continues(open.text, line.text, lines[i - 1]?.text === '')) {
      open = { start: open.start, end: line.end, text: line.text };
    } else {
      flush();
      open = line;
    }
  }
  flush();
  return clauses;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length;) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 ? text.length : stop;
    const whole = text.slice(from, to);
    const words = whole.trim();
    const start = from + (whole.length - whole.trimStart().length);
    lines.push({ start, end: start + words.length, text: words });
    from = to + 1;
  }
  return lines;
}

/** Lines of the page rather than of the document. */
function furnitureIn(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set(pageNumbers(lines));
  for (const [at, { text }] of lines.entries()) {
    if (text !== '' && text.length < LONGEST_FURNITURE && withoutNoise(text) === '') found.add(at);
  }
  return found;
}

/** The text with spaces in place of some lines: every offset stays. */
function blanked(text: string, lines: readonly Line[]): string {
  let shown = '';
  for (const { start, end } of lines.toSorted((a, b) => a.start - b.start)) {
    shown += text.slice(shown.length, start) + ' '.repeat(end - start);
  }
  return shown + text.slice(shown.length);
}

/** Lines that hold a number and nothing else, where the numbers count up through the document. */
function pageNumbers(lines: readonly Line[]): ReadonlySet<number> {
  const alone = lines.flatMap(({ text }, at) =>
    /^\d{1,4}$/.test(text) ? [{ at, number: Number(text) }] : [],
  );
  return new Set(
    alone
      .filter(({ number }, i) => alone[i - 1]?.number === number - 1 || alone[i + 1]?.number === number + 1)
      .map(({ at }) => at),
  );
}

function continues(before: string, line: string, gap: boolean): boolean {
  if (MARKED.test(line) || /^#|^\|/.test(before)) return false;
  if (/^[\p{Ll},;)]/u.test(line)) return !gap || !STOPPED.test(before);
  return !gap && before.length >= PAGE_WIDTH && !STOPPED.test(before);
}

function* sentencesOf(text: string, { start, end }: Line): Generator<{ start: number; end: number }> {
  const part = text.slice(start, end);
  let from = 0;
  for (const stop of part.startsWith('|') ? [] : part.matchAll(SENTENCE_END)) {
    const before = part.slice(Math.max(from, stop.index - 14), stop.index);
    if (part[stop.index] === '.' && ABBREVIATED.test(before)) continue;
    const to = stop.index + stop[0].length;
    yield { start: start + from, end: start + stop.index + stop[0].trimEnd().length };
    from = to;
  }
  while (part.length - from > LONGEST) {
    yield { start: start + from, end: start + from + LONGEST };
    from += LONGEST;
  }
  if (from < part.length) yield { start: start + from, end };
}
