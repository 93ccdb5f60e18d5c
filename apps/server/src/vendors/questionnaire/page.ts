/** The pages that a vendor sees. Self-contained: no script, nothing loaded from anywhere, everything escaped. */
import { createHash } from 'node:crypto';
import {
  type AskedQuestion,
  type GivenAnswer,
  LONGEST_NOTE,
  THE_NUMBER,
} from '@bailiwick/diligence/paper/questionnaire';
import type { AnswerForm } from '@bailiwick/diligence/paper/questions';
import { escapeHtml } from '../papers/html.ts';
import type { Sent } from './shelf.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c1917, #f5f5f4); --paper: light-dark(#fafaf9, #171412);
  --card: light-dark(#ffffff, #231f1c); --line: light-dark(#d6d3d1, #44403c); --accent: light-dark(#0f5f56, #5eead4); --soft: light-dark(#57534e, #a8a29e) }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem }
h2 { font-size: 1.1rem; margin: 2rem 0 .75rem }
.soft { color: var(--soft); margin: .25rem 0 1rem }
fieldset { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem 1.25rem; margin: 0 0 1rem; min-width: 0 }
legend { font-weight: 600; padding: 0; float: left; width: 100%; margin-bottom: .5rem }
legend + * { clear: both }
label { display: block; padding: .15rem 0 }
input[type=text], textarea { font: inherit; width: 100%; background: var(--paper); color: var(--ink); border: 1px solid var(--line); border-radius: .5rem; padding: .4rem .6rem }
input.number { width: 7rem }
textarea { margin-top: .15rem }
button { font: inherit; font-weight: 600; border: 1px solid var(--accent); border-radius: .5rem; padding: .6rem 1.1rem; cursor: pointer; background: var(--accent); color: var(--paper) }
button.second { background: none; color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
`;

/** Names the one style sheet by its hash; forms go back to where they came from. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const frame = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

/** One page for unknown, spelt wrongly and expired: it tells nobody which links there are. */
export const goneHtml = (): string =>
  frame(
    'Link not valid',
    '<h1>This link is not valid</h1><p>It may have expired. Ask whoever sent it for a new one.</p>',
  );

export const refusedHtml = (what: string): string =>
  frame('Not accepted', `<h1>This was not accepted</h1><p>${escapeHtml(what)}</p>`);

export const thanksHtml = ({ offering, firm }: Sent): string =>
  frame(
    'Thank you',
    `<h1>Thank you</h1><p>Your answers about ${escapeHtml(offering)} have been handed to ${escapeHtml(firm)}. This link has done its work and takes no further answers.</p>`,
  );

/** @param draft what was saved before; it goes before what we believe */
export function questionnaireHtml(sent: Sent, draft: readonly GivenAnswer[] | undefined): string {
  const given = new Map((draft ?? []).map((answer) => [answer.field, answer]));
  const open = sent.questions.filter(({ known }) => known === undefined);
  const known = sent.questions.filter((question) => question.known !== undefined);
  const section = (title: string, questions: readonly AskedQuestion[]): string =>
    questions.length === 0
      ? ''
      : `<h2>${title}</h2>${questions.map((question) => questionHtml(question, given.get(question.field))).join('\n')}`;
  const until = new Date(sent.expiresAt).toISOString().slice(0, 10);
  return frame(
    `Questions about ${sent.offering}`,
    `<h1>Questions about ${escapeHtml(sent.offering)}</h1>
<p class="soft">${escapeHtml(sent.firm)} asks you these questions before it sends data to your service. You need no account. Save as often as you like; hand in once, until ${until}. Leave out what you cannot answer.${draft === undefined ? '' : ` <strong>Saved: ${draft.length} of ${sent.questions.length}.</strong>`}</p>
<form method="post" accept-charset="utf-8">
${section('Open questions', open)}
${section('Please confirm or correct', known)}
<p><button name="do" value="submit">Hand in</button> <button class="second" name="do" value="save">Save, hand in later</button></p>
</form>`,
  );
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
