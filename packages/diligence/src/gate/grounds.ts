/** Why a cell is what it is, and what to do about it, in the words that an owner reads. */
import type { ProhibitedData } from '@bailiwick/evidence/fields';
import type { Lift, Source } from '../claim.ts';
import type { Exception } from '../event.ts';
import { ALL_QUESTIONS, type Field, type Value } from '../field.ts';
import { agreement, hardlyRetained, healthAgreement } from '../packs/conditions.ts';
import type { Pack, Waiver } from '../packs/packs.ts';
import type { Ground, Remedy } from './cell.ts';
import { valueInWords } from '../paper/value-words.ts';
import type { Judgement } from './judge.ts';
import type { Prohibition } from './prohibitions.ts';

export const plain = (kind: Ground['kind'], text: string): Ground => ({
  kind,
  text,
  field: undefined,
  claims: [],
  clause: undefined,
  law: undefined,
});

export const withoutStop = (text: string): string => text.trim().replace(/\.$/, '');

export function groundOfException({ owner, secondPerson, until, reason, form }: Exception): Ground {
  const people = secondPerson === undefined ? owner : `${owner} and ${secondPerson}`;
  const end = until === undefined ? '' : ` until ${until}`;
  const how = form === 'clear' ? 'as it is' : 'under pseudonyms';
  return plain('exception', `${people} let it pass ${how}${end}: ${withoutStop(reason)}.`);
}

/** What the firm does without. */
export function groundOfWaiver([judgement, waiver]: readonly [Judgement, Waiver]): Ground {
  const { owner, secondPerson, until, reason } = waiver;
  const people = secondPerson === undefined ? owner : `${owner} and ${secondPerson}`;
  const end = until === undefined ? '' : ` until ${until}`;
  return {
    ...groundOf(judgement),
    kind: 'waived',
    text: `${people} let off “${ALL_QUESTIONS[judgement.condition.field]}”${end}: ${withoutStop(reason)}.`,
  };
}

export function groundOfPack({ never }: Pick<Pack, 'never'>): readonly Ground[] {
  return never === undefined ? [] : [plain('prohibited', `It never leaves as it is: ${never}.`)];
}

const KINDS: Readonly<Record<ProhibitedData, string>> = {
  health: 'health data',
  financial: 'financial data',
  payment_card: 'card numbers',
  special_category: 'special categories of personal data',
  government_id: 'numbers of identity papers',
  children: 'data of children',
  personal_data_any: 'personal data',
  credentials: 'passwords and keys',
};

export function groundOfProhibition({ held, kinds, unless }: Prohibition): Ground {
  const what = kinds.map((kind) => KINDS[kind]).join(', ');
  const but = unless.length === 0 ? '' : ` unless ${unless.map(liftInWords).join(' and ')}`;
  return {
    kind: 'prohibited',
    text: `The vendor’s terms forbid ${what}${but}${placeOf(held.claim.source)}.`,
    field: 'prohibited_data',
    claims: [held.claim.id],
    clause: clauseOf(held.claim.source),
    law: undefined,
  };
}

export function remedyOfProhibition({ unless }: Prohibition): Remedy {
  const [first] = unless;
  return first === undefined
    ? {
        text: 'Choose another offering, or a private model: nothing lifts this prohibition.',
        field: undefined,
      }
    : {
        text: unless
          .map(({ field }) => LIFTED_BY[field] ?? `Attest the answer to “${ALL_QUESTIONS[field]}”.`)
          .join(' '),
        field: first.field,
      };
}

/** What a person does about the usual things that lift a prohibition. */
const LIFTED_BY: Partial<Record<Field, string>> = {
  health_agreement: healthAgreement.remedy,
  zero_retention: hardlyRetained.remedy,
  processing_agreement: agreement.remedy,
};

export function groundOf({ requirement, result, condition, standing }: Judgement): Ground {
  const question = ALL_QUESTIONS[condition.field];
  const said = [...new Set(standing.values.map((value) => valueInWords(condition.field, value, 'en')))].join(
    ' / ',
  );
  const sentence: Record<Judgement['result'], string> = {
    met: `${question} ${said}.`,
    unknown: `Not known: ${question}${said === '' ? '' : ` Proposed, not accepted: ${said}.`}`,
    expired: `No longer known: ${question}${said === '' ? '' : ` It was ${said}.`}`,
    conflicting: `Sources contradict each other: ${question} ${said}.`,
    contrary: `Not as it must be: ${question} ${said}.`,
  };
  const because = result === 'met' ? '' : ` Needed because ${requirement.because}.`;
  return {
    kind: result,
    text: `${sentence[result]}${because}`,
    field: condition.field,
    claims: standing.claims.map(({ claim }) => claim.id),
    clause: standing.claims.map(({ claim }) => clauseOf(claim.source)).find((clause) => clause !== undefined),
    law: requirement.law,
  };
}

export const remedyOf = ({ requirement, condition }: Judgement): Remedy => ({
  text: requirement.remedy,
  field: condition.field,
});

/** Where it stands: the section is what a vendor is held to, also where its words are not at hand. */
const placeOf = (source: Source): string =>
  source.kind === 'document' || source.kind === 'knowledge' ? ` (${source.title})` : '';

function clauseOf(source: Source): string | undefined {
  switch (source.kind) {
    case 'document':
      return source.quotes[0]?.text;
    case 'knowledge':
      return source.quote;
    case 'answer':
      return source.answer;
    case 'attestation':
    case 'observation':
      return undefined;
  }
}

/** `“Is an agreement for health data (BAA) signed?” is: signed` */
const liftInWords = ({ field, values }: Lift): string =>
  `“${ALL_QUESTIONS[field]}” is: ${values.map((value) => valueInWords(field, value as Value, 'en')).join(' or ')}`;
