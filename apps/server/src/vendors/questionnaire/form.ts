/** The form of a questionnaire: what it was sent with, back into answers. */
import type { IncomingMessage } from 'node:http';
import { bodyOf } from '../../callers/body.ts';
import {
  type AskedQuestion,
  type GivenAnswer,
  LONGEST_NOTE,
  LONGEST_VALUE,
  composed,
} from '@bailiwick/diligence/paper/questionnaire';

/** All answers with the longest notes in the widest script, percent-encoded, and then some. */
export const LONGEST_FORM = 1024 * 1024;

/** Without a byte. */
const SLOWEST_MS = 30_000;

/** @returns undefined where there is more than a form can hold, or where not all of it came. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const body = await bodyOf(request, { maxBytes: LONGEST_FORM, idleMs: SLOWEST_MS });
  return body.kind === 'whole' ? new URLSearchParams(body.bytes.toString('utf8')) : undefined;
}

/** Answers to the questions that were asked; whatever else was sent is not looked at. */
export function answersIn(
  form: URLSearchParams,
  questions: readonly AskedQuestion[],
): readonly GivenAnswer[] {
  return questions.flatMap(({ field, form: kind }): GivenAnswer[] => {
    const chosen = form
      .getAll(`a.${field}`)
      .slice(0, 50)
      .map((value) => value.trim());
    const value = composed(kind, chosen, form.get(`n.${field}`) ?? '').slice(0, LONGEST_VALUE);
    const note = (form.get(`t.${field}`) ?? '').trim().slice(0, LONGEST_NOTE);
    return value === '' && note === '' ? [] : [{ field, value, note }];
  });
}
