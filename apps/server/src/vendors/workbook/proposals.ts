/** Answers of a workbook as proposals on our scales. */
import type { Field, Value } from '@bailiwick/diligence/field';
import { isDocumentField } from '@bailiwick/diligence/field';
import { readTerms } from '@bailiwick/evidence';
import type { Claims } from '@bailiwick/evidence/claims';
import type { WorkbookAnswer } from './answers-in.ts';
import { TOPICS, type Topic } from './topics.ts';

export interface WorkbookProposal {
  readonly field: Field;
  readonly value: Value;
  readonly answer: WorkbookAnswer;
}

export interface Understood {
  readonly proposals: readonly WorkbookProposal[];
  /** A bare no about something that our scales have no word for: nothing is claimed, but somebody should read it. */
  readonly refusals: readonly WorkbookAnswer[];
}

/** An answer stands alone, without the contract around it from which a reader would know who speaks. */
const SETTING =
  'This agreement is made between the vendor (“Vendor”, “we”) and the customer (“Customer”).\n\n';

export function understood(answers: readonly WorkbookAnswer[]): Understood {
  const proposals: WorkbookProposal[] = [];
  const refusals: WorkbookAnswer[] = [];
  for (const answer of answers) {
    const topics = TOPICS.filter((topic) => bearsOn(topic, answer));
    const terms = topics.length === 0 || answer.text === '' ? undefined : readTerms(SETTING + answer.text);
    const found = topics.flatMap((topic) => proposalsOf(topic, answer, terms));
    for (const one of found) if (!proposals.some((other) => isSame(one, other))) proposals.push(one);
    if (answer.verdict === 'no' && topics.length > 0 && found.length === 0) refusals.push(answer);
  }
  return { proposals, refusals };
}

function bearsOn({ ids, about }: Topic, { id, question }: WorkbookAnswer): boolean {
  if (question === '') return ids.includes(id);
  const words = question.toLowerCase();
  return about.every((pattern) => pattern.test(words));
}

/** What is written goes before a bare yes: it says how much, and sometimes takes the yes back. */
function proposalsOf(
  topic: Topic,
  answer: WorkbookAnswer,
  terms: Claims | undefined,
): readonly WorkbookProposal[] {
  const { verdict, text } = answer;
  if (verdict === 'not_applicable') return [];
  const read = topic.fields.flatMap((field): (readonly [Field, Value])[] => {
    const value = terms === undefined ? undefined : readAs(field, text, terms);
    return value === undefined ? [] : [[field, value]];
  });
  const bare = isOurs(topic, answer)
    ? verdict === 'yes'
      ? topic.yes
      : verdict === 'no'
        ? topic.no
        : []
    : [];
  const said = (bare ?? []).filter(([field]) => !read.some(([other]) => other === field));
  // A no beside a text that promises something is a contradiction, which is for a person to read.
  const usable =
    verdict === 'no' ? read.filter(([field]) => (topic.no ?? []).some(([other]) => other === field)) : read;
  return [...usable, ...said].map(([field, value]) => ({ field, value, answer }));
}

/** A bare yes counts only for the very question: another one with the same words may ask for the opposite. */
const isOurs = ({ ids }: Topic, { id }: WorkbookAnswer): boolean => ids.length === 0 || ids.includes(id);

function readAs(field: Field, text: string, terms: Claims): Value | undefined {
  if (!isDocumentField(field)) return undefined;
  if (field === 'breach_notice') {
    const hours = hoursIn(text);
    if (hours !== undefined) return hours;
  }
  const { value } = terms[field];
  return value === 'absent' ? undefined : value;
}

const SPEAKS_OF_NOTICE = /breach|incident|notif|inform|report|\btold\b/i;
/** So short an answer speaks of nothing but what was asked. */
const SHORT = 40;

/** The question has said that it is about notices of breaches, so the answer need not. */
function hoursIn(text: string): `${number}` | undefined {
  if (text.length > SHORT && !SPEAKS_OF_NOTICE.test(text)) return undefined;
  const [, figure, unit = ''] = /\b(\d{1,3})\s?-?\s?(hours?|hrs?|days?|business days)\b/i.exec(text) ?? [];
  return figure === undefined ? undefined : `${Number(figure) * (/day/i.test(unit) ? 24 : 1)}`;
}

const isSame = (a: WorkbookProposal, b: WorkbookProposal): boolean =>
  a.field === b.field && JSON.stringify(a.value) === JSON.stringify(b.value);
