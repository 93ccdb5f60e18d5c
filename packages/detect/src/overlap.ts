/**
 * Overlaps: one value, one finding.
 *
 * Where candidates touch the same characters, the best evidence names the finding (checksum, then context, then
 * shape; at equality the longer span, then the higher score), and the span covers all of them: a region that any
 * recogniser called sensitive is never uncovered by another one winning.
 */
import type { Candidate, Evidence } from './candidate.ts';

const RANK: Readonly<Record<Evidence, number>> = { checksum: 4, context: 3, shape: 2, model: 1 };

/** Sorted by start, not overlapping. A finding whose span grew loses its canonical form: it is a larger value. */
export function settle(candidates: Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  candidates.sort((a, b) => a.start - b.start || b.end - a.end);
  const settled: Candidate[] = [];
  let current = candidates[0] as Candidate;
  for (let i = 1; i < candidates.length; i++) {
    const next = candidates[i] as Candidate;
    if (next.start < current.end) {
      current = unite(current, next);
    } else {
      settled.push(current);
      current = next;
    }
  }
  settled.push(current);
  return settled;
}

function unite(a: Candidate, b: Candidate): Candidate {
  const winner = beats(b, a) ? b : a;
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  if (winner.start === start && winner.end === end) return winner;
  const { canonical: _narrower, ...rest } = winner;
  return { ...rest, start, end };
}

/** Whether `a` is the better account of a shared region. */
export function beats(a: Candidate, b: Candidate): boolean {
  const evidence = RANK[a.evidence] - RANK[b.evidence];
  if (evidence !== 0) return evidence > 0;
  const longer = a.end - a.start - (b.end - b.start);
  if (longer !== 0) return longer > 0;
  return a.score > b.score;
}
