/**
 * Other ways to read a stretch of text: characters spaced out, digits as words, values broken over lines.
 *
 * They are tried only where a sign in the scan says so, each on a window around the sign, by the same recognisers.
 * A candidate counts only if what was rewritten lies inside it: everything else was seen before.
 */
import { type Candidate, canonicalOf } from '../candidate.ts';
import { type View, ViewBuilder, disguiseOf, originalSpan } from '../normalise/view.ts';

/** One place to rewrite: `value` instead of units [start, end) of the text. */
export interface Rewrite {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export interface Reading {
  /** In order, without overlap. */
  readonly rewrites: readonly Rewrite[];
  /** How the text hid what the rewriting shows, as `view.ts` numbers it. */
  readonly how: number;
  /** What a candidate must show beyond touching what was rewritten. */
  readonly accepts: (candidate: Candidate) => boolean;
  /** Only arithmetic convinces here, and nobody else is asked. */
  readonly needs?: 'arithmetic';
}

/** What stands around a rewritten stretch and may belong to a value or speak of it. */
const BEFORE = 72;
const AFTER = 56;
/** How far before what was rewritten a value may begin. */
const LONGEST_START = 48;
/** How far behind it a number may begin whose sign or letters were rewritten: `+` of `+49`. */
const LONGEST_LEAD = 12;

/** Runs recognisers on a rewritten text, for values that begin in a part of it. */
export interface Find {
  readonly anything: (text: string, from: number, to: number) => readonly Candidate[];
  /** Those that compute, for values that reach over one of `joints`, which are in order. */
  readonly computed: (
    text: string,
    from: number,
    to: number,
    joints: readonly number[],
  ) => readonly Candidate[];
}

/** The candidates that a reading shows, at offsets of `text`. */
export function tryReading(
  text: string,
  { rewrites, how, accepts, needs }: Reading,
  find: Find,
): readonly Candidate[] {
  const first = rewrites[0];
  const last = rewrites.at(-1);
  if (first === undefined || last === undefined) return [];
  const from = wordEdge(text, Math.max(0, first.start - BEFORE));
  const to = Math.min(text.length, last.end + AFTER);
  const view = rewritten(text, from, to, rewrites, how);
  const found: Candidate[] = [];
  const begin = Math.max(0, first.start - from - LONGEST_START);
  const end = view.text.length - (to - last.end) + LONGEST_LEAD;
  const candidates =
    needs === 'arithmetic'
      ? find.computed(view.text, begin, end, jointsOf(rewrites, from))
      : find.anything(view.text, begin, end);
  for (const candidate of candidates) {
    if (!accepts(candidate)) continue;
    const disguise = disguiseOf(view, candidate.start, candidate.end);
    if (disguise === undefined) continue;
    const span = originalSpan(view, candidate.start, candidate.end);
    const canonical = canonicalOf(candidate, view.text);
    found.push({ ...candidate, start: from + span.start, end: from + span.end, canonical, disguise });
  }
  return found;
}

/** Where each rewritten place stands in a text that begins at `from`. */
function jointsOf(rewrites: readonly Rewrite[], from: number): readonly number[] {
  let moved = from;
  return rewrites.map(({ start, end, value }) => {
    const at = start - moved;
    moved += end - start - value.length;
    return at;
  });
}

/** A window begins between words. */
function wordEdge(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 || space > at + BEFORE / 2 ? at : space + 1;
}

function rewritten(text: string, from: number, to: number, rewrites: readonly Rewrite[], how: number): View {
  const builder = new ViewBuilder({ text: text.slice(from, to) });
  let kept = 0;
  for (const { start, end, value } of rewrites) {
    builder.keep(kept, start - from);
    builder.put(value, start - from, end - from, how);
    kept = end - from;
  }
  builder.keep(kept, to - from);
  return builder.build();
}
