/** Questions as the inside of a form; `form.ts` reads what comes back. */
import {
  type AskedQuestion,
  type GivenAnswer,
  LONGEST_NOTE,
  THE_NUMBER,
} from '@bailiwick/diligence/paper/questionnaire';
import type { AnswerForm } from '@bailiwick/diligence/paper/questions';
import { escapeHtml } from '../papers/html.ts';

/** Open questions, then what we believe. @param draft goes before what we believe */
export function questionsHtml(
  questions: readonly AskedQuestion[],
  draft: readonly GivenAnswer[] | undefined,
): string {
  const given = new Map((draft ?? []).map((answer) => [answer.field, answer]));
  const section = (title: string, some: readonly AskedQuestion[]): string =>
    some.length === 0
      ? ''
      : `<h2>${title}</h2>\n${some.map((question) => questionHtml(question, given.get(question.field))).join('\n')}`;
  return [
    section(
      'Open questions',
      questions.filter(({ known }) => known === undefined),
    ),
    section(
      'Please confirm or correct',
      questions.filter(({ known }) => known !== undefined),
    ),
  ].join('\n');
}

function questionHtml(question: AskedQuestion, answer: GivenAnswer | undefined): string {
  const value = answer?.value ?? question.known ?? '';
  const { field, text } = question;
  return `<fieldset><legend>${escapeHtml(text)}</legend>
<div>${inputsHtml(field, question.form, value)}</div>
<label>Note <textarea name="t.${field}" rows="2" maxlength="${LONGEST_NOTE}">${escapeHtml(answer?.note ?? '')}</textarea></label></fieldset>`;
}

function inputsHtml(field: string, form: AnswerForm, value: string): string {
  if (form.kind === 'names')
    return `<label>Names, with commas: ${escapeHtml(form.hint)} <input type="text" name="a.${field}" maxlength="500" value="${escapeHtml(value)}"></label>`;
  const chosen = new Set(form.kind === 'some_of' ? value.split(', ') : [value]);
  const type = form.kind === 'some_of' ? 'checkbox' : 'radio';
  const choices = form.options.map(
    (option) =>
      `<label><input type="${type}" name="a.${field}" value="${escapeHtml(option.value)}"${chosen.has(option.value) ? ' checked' : ''}> ${escapeHtml(option.label)}</label>`,
  );
  if (form.kind === 'some_of') return choices.join('\n');
  const { number } = form;
  const isNumber = value !== '' && !form.options.some((option) => option.value === value);
  const figure =
    number === undefined
      ? ''
      : `<label><input type="radio" name="a.${field}" value="${THE_NUMBER}"${isNumber ? ' checked' : ''}> A number of ${escapeHtml(number.label)}: <input type="text" class="number" inputmode="decimal" name="n.${field}" maxlength="12" value="${isNumber ? escapeHtml(/[\d.]+/.exec(value)?.[0] ?? '') : ''}"></label>`;
  // Nothing is chosen beforehand where nothing is known: a number may be typed without choosing it.
  const none = `<label><input type="radio" name="a.${field}" value=""> No answer</label>`;
  return [...choices, figure, none].join('\n');
}
