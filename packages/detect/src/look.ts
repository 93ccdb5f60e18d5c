/** One look at a text: normalise, run the recognisers, try other readings, look into blobs, settle overlaps. */
import { findBlobs } from './blobs.ts';
import type { Candidate } from './candidate.ts';
import type { Engine } from './engine.ts';
import { normalise } from './normalise/normalise.ts';
import type { View } from './normalise/view.ts';
import { settle } from './overlap.ts';
import type { Find } from './readings/reading.ts';
import { otherReadings, withoutNoise } from './readings/readings.ts';

/** Blobs inside blobs are opened this deep. */
const DEPTH = 2;

/** A text as it was read, and what was found in it, at offsets of that reading. */
export interface Seen {
  readonly view: View;
  readonly candidates: readonly Candidate[];
}

/** Takes out what the firm said is wrong. */
export type Screen = (candidates: Candidate[], text: string) => Candidate[];

/** Finds further mentions of names that were found. */
export type Mentions = (text: string, found: readonly Candidate[]) => readonly Candidate[];

/** @returns the function that looks at a text with the recognisers of `engine`. */
export function looker(
  engine: Engine,
  readings: 'all' | 'plain',
  screen: Screen,
  mentions: Mentions,
): (text: string) => Seen {
  const find: Find = {
    anything: (text, from, to) => engine.reread(text, from, to),
    computed: (text, from, to, joints) => engine.recompute(text, from, to, joints),
  };

  /** @param before what stood before a blob, decoded; it lends context. */
  const look = (text: string, before: string, depth: number): Seen => {
    const view = normalise(text);
    const whole = before + view.text;
    const { candidates: seen, signs } = engine.run(whole);
    const candidates = withoutNoise(whole, signs, seen);
    // One by one: a spread of very many would overflow the stack.
    if (readings === 'all') {
      for (const one of otherReadings(whole, signs, candidates, find)) candidates.push(one);
    }
    if (depth < DEPTH) {
      const blobs = findBlobs(whole, signs, (inner, context) => {
        const inside = look(inner, context, depth + 1);
        return { text: inside.view.text, candidates: inside.candidates };
      });
      for (const one of blobs) candidates.push(one);
    }
    const kept = screen(candidates, whole);
    for (const one of screen([...mentions(whole, kept)], whole)) kept.push(one);
    const settled = readings === 'all' ? settle(kept, whole) : lineByLine(settle(kept, whole), whole);
    return { view, candidates: before === '' ? settled : behind(settled, before.length) };
  };

  return (text) => look(text, '', 0);
}

/** Pieces of a stream end with their lines, so what spans several is several, as it would be there. */
function lineByLine(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  return candidates.flatMap((one) => {
    const value = text.slice(one.start, one.end);
    if (one.type !== 'ADDRESS' || !value.includes('\n')) return [one];
    const { canonical: _, ...rest } = one;
    return [...value.matchAll(/[^\s][^\n]*/g)].map(({ 0: line, index }) => {
      const start = one.start + index;
      return { ...rest, start, end: start + line.trimEnd().length };
    });
  });
}

/** The candidates behind `start`, at offsets from there. */
function behind(candidates: readonly Candidate[], start: number): readonly Candidate[] {
  return candidates
    .filter((one) => one.start >= start)
    .map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
}
