/** How the shipped knowledge is written down: short enough that a change reads well in a diff. */
import type { Lift } from '../claim.ts';
import { type Day, parseDay, plusDays } from '../day.ts';
import type { Feature } from '../feature.ts';
import type { Field, Value } from '../field.ts';
import { type ProfileId, parseProfileId } from '../profile.ts';
import type { Answer } from './answer.ts';
import type { KnownClaim, Mend, PlanQuestion, Template } from './knowledge.ts';

/**
 * How long an answer may be relied on. Contracts change once or twice a year and announce it; documentation and
 * settings change without notice; what somebody else reports is a lead, not an answer.
 */
const VALID_DAYS = { terms: 180, docs: 120, report: 90 } as const;

/** A text that was read, and the day on which it was read. */
export interface Paper {
  readonly kind: keyof typeof VALID_DAYS;
  readonly title: string;
  readonly url: string | undefined;
  readonly seenOn: Day;
}

export interface Detail {
  /** The place in the paper and what else must be known: `section 5.4`. */
  readonly at?: string;
  /** Words of the paper, verbatim. */
  readonly quote?: string;
  readonly voidedBy?: readonly Feature[];
  readonly unless?: readonly Lift[];
}

/** Papers that were read on one day. @throws Error for what is no day: the shipped data is wrong then. */
export function papersOf(readOn: string): (kind: Paper['kind'], title: string, url?: string) => Paper {
  const seenOn = parseDay(readOn) ?? wrong(readOn);
  return (kind, title, url) => ({ kind, title, url, seenOn });
}

/** One answer that a paper gives. */
export function says<F extends Field>(
  { kind, title, url, seenOn }: Paper,
  field: F,
  value: Value<F>,
  { at, quote, voidedBy = [], unless = [] }: Detail = {},
): KnownClaim {
  return {
    ...answer(field, value),
    source: {
      title: at === undefined ? title : `${title}, ${at}`,
      url,
      quote,
      read: kind === 'report' ? 'secondary' : 'primary',
    },
    seenOn,
    validUntil: plusDays(seenOn, VALID_DAYS[kind]),
    voidedBy,
    unless,
  };
}

/** Something to turn on or to sign. `statement` is what a person vouches for afterwards. */
export function attest<F extends Field>(
  field: F,
  value: Value<F>,
  text: string,
  rest: { readonly statement: string; readonly url?: string; readonly voidedBy?: readonly Feature[] },
): Mend {
  const { statement, url, voidedBy = [] } = rest;
  return { kind: 'attest', ...answer(field, value), text, url, statement, voidedBy };
}

/** The contract that Art. 28 GDPR asks for, as the vendor offers it. */
export const processingAgreement = (vendor: string, how: 'signed' | 'incorporated', url?: string): Mend =>
  attest(
    'processing_agreement',
    how,
    how === 'signed'
      ? `Sign a data processing agreement with ${vendor}.`
      : `Make sure that the data processing agreement of ${vendor} is part of your contract.`,
    {
      statement: `The data processing agreement of ${vendor} is ${how === 'signed' ? 'signed' : 'part of our contract'}.`,
      ...(url === undefined ? {} : { url }),
    },
  );

/** Another offering of the vendor that answers better. */
export const switchTo = (to: string, field: Field, text: string, url?: string): Mend => ({
  kind: 'switch',
  field,
  text,
  url,
  to: named(to),
});

type Told = 'id' | 'vendor' | 'product' | 'hosts' | 'claims';

/** A template without the parts that say nothing. */
export function template(
  given: Pick<Template, Exclude<Told, 'id'>> &
    Partial<Omit<Template, Told | 'inherits'>> & { readonly id: string; readonly inherits?: string },
): Template {
  const { id, inherits } = given;
  return {
    entity: undefined,
    plan: undefined,
    models: ['*'],
    knownBy: [],
    region: undefined,
    setting: undefined,
    mends: [],
    proofs: [],
    ...given,
    id: named(id),
    inherits: inherits === undefined ? undefined : named(inherits),
  };
}

/** @param answers what the firm may say, with the template that it leads to. */
export const question = (
  text: string,
  where: string,
  answers: readonly (readonly [text: string, template: string])[],
): PlanQuestion => ({
  text,
  where,
  answers: answers.map(([said, to]) => ({ text: said, template: named(to) })),
});

const named = (id: string): ProfileId => parseProfileId(id) ?? wrong(id);

/** The compiler cannot see that a field and a value of its scale are an answer. */
const answer = <F extends Field>(field: F, value: Value<F>): Answer => ({ field, value }) as Answer;

function wrong(text: string): never {
  throw new Error(`The shipped knowledge is wrong at ${text}.`);
}
