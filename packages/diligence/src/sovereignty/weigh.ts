/** One rung of a ladder against what is known: shown, or why not, in a sentence. */
import type { ClaimId } from '../claim.ts';
import type { HeldClaim } from '../dossier/dossier.ts';
import { endOf } from '../day.ts';
import { ALL_QUESTIONS, type Field, type Value } from '../field.ts';
import { meets } from '../gate/requirement.ts';
import { valueInWords } from '../paper/value-words.ts';
import type { Standing } from '../standing/standing.ts';
import type { HomeLaw } from './home-law.ts';
import type { Evidence, Rung, Way } from './ladder.ts';
import { type QuestionId, type SovereigntyAnswers, SOVEREIGNTY_QUESTIONS } from './questions.ts';

/** What a level is computed from. */
export interface Subject {
  readonly standing: (field: Field) => Standing;
  readonly answers: SovereigntyAnswers;
  /** `at_home`: on the firm's own machines. */
  readonly runs: 'at_home' | 'at_a_vendor';
  readonly home: HomeLaw;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export type PointResult = 'shown' | 'unknown' | 'expired' | 'conflicting' | 'contrary';

/** One rung, explained. */
export interface Point {
  readonly level: Rung['level'];
  readonly result: PointResult;
  /** What is so when it is shown; a whole sentence. */
  readonly says: string;
  /** What it rests on, or what stands against it or is missing; a whole sentence. */
  readonly because: string;
  readonly claims: readonly ClaimId[];
  /** The vendor's own words, where there are some. */
  readonly quote: string | undefined;
  /** What to find out to climb this rung; undefined where it is shown or cannot be climbed. */
  readonly ask: Field | QuestionId | undefined;
}

type Finding = Pick<Point, 'result' | 'because' | 'claims' | 'quote' | 'ask'>;

export function weigh({ level, says, anyOf }: Rung, subject: Subject): Point {
  let best: Finding | undefined;
  for (const way of anyOf) {
    const found = weighWay(way, subject);
    if (best === undefined || rank(found) < rank(best)) best = found;
  }
  if (best === undefined) throw new Error(`The rung “${says}” cannot be climbed.`);
  return { level, says, ...best };
}

/** A way that is shown, else one that may still be, else one that cannot. */
const rank = ({ result }: Finding): number => (result === 'shown' ? 0 : result === 'contrary' ? 2 : 1);

/** A chain is as strong as its weakest link. */
function weighWay(way: Way, subject: Subject): Finding {
  const found = way.map((evidence) => weighOne(evidence, subject));
  const weakest =
    found.find(({ result }) => result === 'contrary') ?? found.find(({ result }) => result !== 'shown');
  if (weakest !== undefined) return weakest;
  return {
    result: 'shown',
    because: found.map(({ because }) => because).join(' '),
    claims: found.flatMap(({ claims }) => claims),
    quote: found.find(({ quote }) => quote !== undefined)?.quote,
    ask: undefined,
  };
}

function weighOne(evidence: Evidence, subject: Subject): Finding {
  const { home } = subject;
  switch (evidence.kind) {
    case 'at_home':
      return subject.runs === 'at_home'
        ? plain('shown', 'It runs on the firm’s own machines.')
        : plain('contrary', 'It runs on somebody else’s machines.');
    case 'home_law':
      return weighClaim(evidence.field, subject, (value) =>
        each(value, (item) => home.countries.has(item.toUpperCase())),
      );
    case 'home_places':
      return weighClaim(evidence.field, subject, (value) =>
        each(value, (item) => home.places.has(item.toLowerCase())),
      );
    case 'claim':
      return weighClaim(evidence.field, subject, (value) => meets(value, evidence.test));
    case 'answer':
      return weighAnswer(evidence, subject);
  }
}

const plain = (result: PointResult, because: string): Finding => ({
  result,
  because,
  claims: [],
  quote: undefined,
  ask: undefined,
});

const each = (value: Value, holds: (item: string) => boolean): boolean => {
  const list: readonly string[] = typeof value === 'string' ? [value] : value;
  return list.length > 0 && list.every(holds);
};

/** Everything that is said must agree; who merely disagrees about how well it is met does no harm. */
function weighClaim(field: Field, { standing }: Subject, holds: (value: Value) => boolean): Finding {
  const { kind, values, claims } = standing(field);
  const ids = claims.map((held) => held.claim.id);
  const against = claims.find(({ claim }) => !holds(claim.value) && values.includes(claim.value));
  const opposed = values.some((value) => !holds(value));
  if (!opposed && (kind === 'known' || kind === 'conflicting')) {
    const [first] = claims;
    return {
      result: 'shown',
      because: told(field, first),
      claims: ids,
      quote: quoteOf(first),
      ask: undefined,
    };
  }
  if (opposed) {
    const torn = kind === 'conflicting' && values.some(holds);
    const worst = against ?? claims[0];
    return {
      result: torn ? 'conflicting' : 'contrary',
      because: `${torn ? 'Sources contradict each other. ' : ''}${told(field, worst)}`,
      claims: ids,
      quote: quoteOf(worst),
      ask: torn ? field : undefined,
    };
  }
  const result = kind === 'expired' ? 'expired' : 'unknown';
  const late = kind === 'expired' ? ' That is out of date.' : '';
  return { result, because: `${told(field, claims[0])}${late}`, claims: ids, quote: undefined, ask: field };
}

function told(field: Field, held: HeldClaim | undefined): string {
  if (held === undefined) return `Not known: ${ALL_QUESTIONS[field]}`;
  const { value, source, seenOn } = held.claim;
  const said = valueInWords(field, value, 'en');
  const taken = held.state.kind === 'accepted' ? '' : ' Nobody has accepted that.';
  return `${ALL_QUESTIONS[field]} ${said} (${whoSays(source)}, ${seenOn}).${taken}`;
}

function whoSays(source: HeldClaim['claim']['source']): string {
  switch (source.kind) {
    case 'document':
    case 'knowledge':
      return source.title;
    case 'attestation':
      return 'vouched for by the firm';
    case 'answer':
      return 'the vendor’s answer';
    case 'observation':
      return 'seen in the traffic';
  }
}

function quoteOf(held: HeldClaim | undefined): string | undefined {
  if (held === undefined) return undefined;
  const { source } = held.claim;
  if (source.kind === 'document') return source.quotes[0]?.text;
  return source.kind === 'knowledge' ? source.quote : undefined;
}

function weighAnswer(
  { question, values }: Evidence & { readonly kind: 'answer' },
  { answers, now }: Subject,
): Finding {
  const { asks, scale } = SOVEREIGNTY_QUESTIONS[question];
  const given = answers[question];
  if (given === undefined) return { ...plain('unknown', `Not known: ${asks}`), ask: question };
  const meaning = (scale as Readonly<Record<string, string>>)[given.value] ?? given.value;
  const words = `${asks} ${meaning} (${given.by})`;
  if (!values.includes(given.value)) return plain('contrary', words);
  if (now >= endOf(given.validUntil))
    return { ...plain('expired', `${words} That is out of date.`), ask: question };
  return plain('shown', words);
}
