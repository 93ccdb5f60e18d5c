/** Which offerings would serve a request, the most sovereign first, then the cheapest. */
import type { OfferingId } from '@bailiwick/contract/ids';
import { matchesPattern } from '@bailiwick/contract/model-pattern';
import { type Objective, OBJECTIVE_NAMES } from './seal.ts';
import type { Sovereignty } from './sovereignty.ts';

export interface Candidate {
  readonly offering: OfferingId;
  /** Model names or patterns with `*`. */
  readonly models: readonly string[];
  /** Per million tokens; undefined: not known. */
  readonly price: { readonly input: number; readonly output: number } | undefined;
  readonly sovereignty: Sovereignty;
}

/** What an alternative must be able to do. */
export type Wanted =
  | { readonly kind: 'model'; readonly name: string }
  /** Models that do the same work, by the names of one's own choosing. */
  | { readonly kind: 'any_of'; readonly models: readonly string[] }
  | { readonly kind: 'anything' };

export interface Ranked {
  /** From 1; equals share a place. */
  readonly place: number;
  readonly candidate: Candidate;
  /** Per million tokens of a usual mix; undefined: not known. */
  readonly cost: number | undefined;
  /** A sentence: why it stands before the next one, or what it is. */
  readonly because: string;
}

/** Of four tokens of a conversation three are usually read and one is written. */
const READ_SHARE = 0.75;

export function rankAlternatives(wanted: Wanted, candidates: readonly Candidate[]): readonly Ranked[] {
  const able = candidates.filter(({ models }) => serves(models, wanted));
  const rows = able.map((candidate) => ({ candidate, cost: costOf(candidate) })).toSorted(order);
  let place = 0;
  return rows.map((row, i) => {
    const before = rows[i - 1];
    if (before === undefined || order(before, row) !== 0) place = i + 1;
    return { place, ...row, because: because(row, rows[i + 1]) };
  });
}

interface Row {
  readonly candidate: Candidate;
  readonly cost: number | undefined;
}

function serves(models: readonly string[], wanted: Wanted): boolean {
  if (wanted.kind === 'anything') return true;
  const names = wanted.kind === 'model' ? [wanted.name] : wanted.models;
  return names.some((name) => models.some((pattern) => matchesPattern(pattern, name)));
}

const costOf = ({ price }: Candidate): number | undefined =>
  price === undefined ? undefined : READ_SHARE * price.input + (1 - READ_SHARE) * price.output;

function order(a: Row, b: Row): number {
  const [one, other] = [a.candidate.sovereignty, b.candidate.sovereignty];
  return (
    other.level - one.level ||
    other.control - one.control ||
    other.score - one.score ||
    // An unknown price is no low price.
    compare(a.cost ?? Infinity, b.cost ?? Infinity)
  );
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

function because({ candidate, cost }: Row, next: Row | undefined): string {
  const { level, control, score } = candidate.sovereignty;
  if (next === undefined) return `SEAL-${level}, ${Math.round(score)} of 100 points.`;
  const than = next.candidate.sovereignty;
  const name = next.candidate.offering;
  if (level !== than.level)
    return `SEAL-${level} against SEAL-${than.level} of ${name}, which is held back by ${weakest(than)}.`;
  if (control !== than.control)
    return `SEAL-${level} like ${name}, but under fewer foreign laws (SOV-1, SOV-2: ${control} against ${than.control}).`;
  if (score !== than.score)
    return `SEAL-${level} like ${name}, with ${Math.round(score)} against ${Math.round(than.score)} of 100 points.`;
  if (cost === undefined) return `As sovereign as ${name}; its price is not known.`;
  if (next.cost === undefined) return `As sovereign as ${name}, whose price is not known.`;
  return cost < next.cost
    ? `As sovereign as ${name}, and cheaper: ${money(cost)} against ${money(next.cost)} per million tokens.`
    : `As sovereign as ${name}, at the same price.`;
}

const money = (amount: number): string => amount.toFixed(2);

function weakest({ level, objectives }: Sovereignty): string {
  const names = objectives
    .filter((one) => one.level === level)
    .map(({ objective }: { readonly objective: Objective }) => OBJECTIVE_NAMES[objective]);
  return names.length <= 2 ? names.join(' and ') : `${names[0]} and ${names.length - 1} more`;
}
