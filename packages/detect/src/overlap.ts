/**
 * Overlaps: one value, one finding.
 *
 * Where candidates touch the same characters, the best evidence names the finding (checksum, then context, then
 * shape; at equality the longer span, then the higher score), and the span covers all of them: a region that any
 * recogniser called sensitive is never uncovered by another one winning. A model's judgement gives way instead: it
 * keeps what nobody else claims, so that `Anna Keller anna@example.com` is a person and an address.
 */
import type { FindingType } from '@bailiwick/contract/classes';
import type { Candidate, Evidence } from './candidate.ts';
import { isWordAt } from './letters.ts';

const RANK: Readonly<Record<Evidence, number>> = { checksum: 4, context: 3, shape: 2, model: 1 };

/** Types that are a part of others, whatever speaks for them: the town of an address, the date of a birth. */
const PARTS: Readonly<Partial<Record<FindingType, ReadonlySet<FindingType>>>> = {
  ADDRESS: new Set(['LOCATION', 'PERSON', 'ORGANIZATION', 'DATE_TIME', 'AMOUNT']),
  DATE_OF_BIRTH: new Set(['DATE_TIME', 'AGE']),
};

/** Two independent reasons for the same; no reason is certain. */
const MOST_SURE = 0.99;

/**
 * Sorted by start, not overlapping. A finding whose span grew loses its canonical form: it is a larger value.
 *
 * @param text that the candidates are about.
 */
export function settle(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const judged = candidates.filter((one) => one.evidence === 'model');
  if (judged.length === 0) return united(candidates);
  const firm = united(candidates.filter((one) => one.evidence !== 'model'));
  const agreed = confirm(firm, judged);
  const rest = united(judged).flatMap((one) => remainder(one, agreed, text));
  return [...agreed, ...rest].sort((a, b) => a.start - b.start);
}

function united(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = candidates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const settled: Candidate[] = [];
  let current = sorted[0];
  if (current === undefined) return settled;
  for (let i = 1; i < sorted.length; i++) {
    const next = sorted[i] as Candidate;
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
  if (a.start === b.start && a.end === b.end && a.type === b.type && a.evidence !== b.evidence)
    return { ...winner, score: together(a.score, b.score) };
  if (winner.start === start && winner.end === end) return winner;
  const { canonical: _narrower, ...rest } = winner;
  return { ...rest, start, end };
}

/** Whether `a` is the better account of a shared region. */
export function beats(a: Candidate, b: Candidate): boolean {
  if (isPart(b, a)) return true;
  if (isPart(a, b)) return false;
  const evidence = RANK[a.evidence] - RANK[b.evidence];
  if (evidence !== 0) return evidence > 0;
  const longer = a.end - a.start - (b.end - b.start);
  if (longer !== 0) return longer > 0;
  return a.score > b.score;
}

function isPart(part: Candidate, whole: Candidate): boolean {
  return PARTS[whole.type]?.has(part.type) === true && part.start >= whole.start && part.end <= whole.end;
}

/** At most `MOST_SURE`, at least the higher of the two. */
function together(a: number, b: number): number {
  return Math.max(a, b, Math.min(MOST_SURE, 1 - (1 - a) * (1 - b)));
}

/** Findings that a model saw too, with the same span and type, are surer. */
function confirm(firm: readonly Candidate[], judged: readonly Candidate[]): readonly Candidate[] {
  const agreed = [...firm];
  for (const { start, end, type, score } of judged) {
    const at = firstEndingBehind(firm, start);
    const one = firm[at];
    if (one?.start === start && one.end === end && one.type === type)
      agreed[at] = { ...one, score: together(one.score, score) };
  }
  return agreed;
}

/** What of a model's span no other finding claims, without white space and marks at its ends. */
function remainder(one: Candidate, firm: readonly Candidate[], text: string): readonly Candidate[] {
  const rest: Candidate[] = [];
  let start = one.start;
  for (let i = firstEndingBehind(firm, start); start < one.end; i++) {
    const other = firm[i];
    const isLast = other === undefined || other.start >= one.end;
    const piece = trimmed(one, start, isLast ? one.end : other.start, text);
    if (piece !== undefined) rest.push(piece);
    if (isLast) break;
    start = other.end;
  }
  return rest;
}

/** The first of sorted, separate candidates that ends behind `at`. */
function firstEndingBehind(sorted: readonly Candidate[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Candidate).end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function trimmed(one: Candidate, from: number, to: number, text: string): Candidate | undefined {
  if (from === one.start && to === one.end) return one;
  let start = from;
  let end = to;
  while (start < end && !isWordAt(text, start)) start++;
  while (end > start && !isWordAt(text, end - 1)) end--;
  // One letter is an initial that lost its name, and no finding.
  if (end - start < 2) return undefined;
  const { canonical: _whole, ...rest } = one;
  return { ...rest, start, end };
}
