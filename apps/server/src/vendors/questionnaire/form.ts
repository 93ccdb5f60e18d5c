/** The form of a questionnaire: what it was sent with, back into answers. */
import type { IncomingMessage } from 'node:http';
import {
  type AskedQuestion,
  type GivenAnswer,
  LONGEST_NOTE,
  LONGEST_VALUE,
  composed,
} from '@bailiwick/diligence/paper/questionnaire';

/** All answers with the longest notes in the widest script, percent-encoded, and then some. */
export const LONGEST_FORM = 1024 * 1024;

/** @returns undefined where there is more than a form can hold; the rest is not read. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LONGEST_FORM) return undefined;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
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
