/** A questionnaire to one vendor, and its answers as claims. */
import { claimId } from '../claim.ts';
import type { Day } from '../day.ts';
import type { EventBody } from '../event.ts';
import type { Field } from '../field.ts';
import type { ProfileId } from '../profile.ts';
import { usuallyValidUntil } from '../validity.ts';
import { parseValue, showValue } from '../value.ts';
import { type AnswerForm, VENDOR_QUESTIONS, type VendorQuestion } from './questions.ts';
import { type Subject, offeringName } from './subject.ts';

export interface AskedQuestion extends VendorQuestion {
  /** What we believe already, for the vendor to confirm, as `parseValue` reads it. */
  readonly known: string | undefined;
}

export interface Questionnaire {
  /** Random; claims that come of it carry it. */
  readonly id: string;
  readonly profile: ProfileId;
  readonly offering: string;
  /** Who asks. */
  readonly firm: string;
  readonly questions: readonly AskedQuestion[];
}

/** Open questions first: what is not known for certain. Then what is, to be confirmed. */
export function questionsFor(subject: Subject): readonly AskedQuestion[] {
  const asked = VENDOR_QUESTIONS.map((question) => {
    const { kind, values } = subject.standing(question.field);
    const [value] = values;
    // Of several answers that contradict each other none is suggested.
    return { ...question, known: kind === 'known' && value !== undefined ? showValue(value) : undefined };
  });
  return [
    ...asked.filter(({ known }) => known === undefined),
    ...asked.filter(({ known }) => known !== undefined),
  ];
}

export const newQuestionnaire = (subject: Subject, id: string, firm: string): Questionnaire => ({
  id,
  profile: subject.assessment.profile.id,
  offering: offeringName(subject),
  firm,
  questions: questionsFor(subject),
});

/** An answer as it was given. */
export interface GivenAnswer {
  readonly field: Field;
  /** As `parseValue` reads it; empty: not answered. */
  readonly value: string;
  readonly note: string;
}

/** Characters of a note that are kept. */
export const LONGEST_NOTE = 2000;
export const LONGEST_VALUE = 500;

/** Stands among the options for the number beside them. */
export const THE_NUMBER = '#';

/**
 * The value that what was chosen stands for.
 *
 * A number beside the choices counts only where it was chosen, or nothing was: one that was filled in beforehand must
 * not outdo the choice of whoever answers.
 */
export function composed(form: AnswerForm, chosen: readonly string[], number: string): string {
  if (form.kind !== 'one_of') return chosen.filter((value) => value !== '').join(', ');
  const [choice = THE_NUMBER] = chosen;
  if (choice !== THE_NUMBER) return choice;
  const written = number.trim().replace(',', '.');
  return form.number !== undefined && /^\d{1,6}(\.\d{1,4})?$/.test(written)
    ? form.number.template.replace('#', written)
    : '';
}

export interface Received {
  /** `claim_proposed` for each answer on a scale; ids are the same however often it is computed. */
  readonly claims: readonly EventBody[];
  /** Questions whose answer is on no scale: what was said is worth reading, but says nothing to the gate. */
  readonly unread: readonly AskedQuestion[];
}

/** Only questions that were asked count, and each once: whoever answers cannot add any. */
export function claimsFrom(
  { id, profile, questions }: Pick<Questionnaire, 'id' | 'profile' | 'questions'>,
  answers: readonly GivenAnswer[],
  today: Day,
): Received {
  const claims: EventBody[] = [];
  const unread: AskedQuestion[] = [];
  for (const question of questions) {
    const answer = answers.find(({ field }) => field === question.field);
    if (answer === undefined || (answer.value.trim() === '' && answer.note.trim() === '')) continue;
    const value = answer.value.length > LONGEST_VALUE ? undefined : parseValue(question.field, answer.value);
    if (value === undefined) {
      unread.push(question);
      continue;
    }
    claims.push({
      kind: 'claim_proposed',
      claim: {
        id: claimId(`q-${id}-${question.field}`),
        profile,
        field: question.field,
        value,
        source: {
          kind: 'answer',
          questionnaire: id,
          question: question.text,
          answer: answerAsGiven(question.form, answer),
        },
        seenOn: today,
        validUntil: usuallyValidUntil('answer', today),
        voidedBy: [],
        unless: [],
      },
    });
  }
  return { claims, unread };
}

/** An answer as the vendor saw it: `Only where the customer has agreed. Since 2024.` */
export function answerAsGiven(form: AnswerForm, { value, note }: GivenAnswer): string {
  const label =
    form.kind === 'names'
      ? undefined
      : value
          .split(', ')
          .map((one) => form.options.find((option) => option.value === one)?.label ?? one)
          .join(', ');
  const more = note.trim().slice(0, LONGEST_NOTE);
  const said = label ?? value;
  if (said === '' || more === '') return said + more;
  return `${said}. ${more}`;
}
