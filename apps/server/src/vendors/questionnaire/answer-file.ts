/**
 * A questionnaire as a file, for vendors that open no links: an HTML page that writes its answers into a file, or a JSON
 * file to fill in. Both come back as JSON.
 *
 * Promise: a file counts only for the questionnaire that it was made for, and only with questions that were asked.
 */
import { ALL_FIELDS, type Field } from '@bailiwick/diligence/field';
import { type GivenAnswer, LONGEST_NOTE, LONGEST_VALUE } from '@bailiwick/diligence/paper/questionnaire';
import type { AnswerForm } from '@bailiwick/diligence/paper/questions';
import { z } from 'zod';
import { escapeHtml } from '../papers/html.ts';
import { answersIn } from './form.ts';
import { STYLE_SOURCE, frame, sourceHash } from './frame.ts';
import { questionsHtml } from './questions-html.ts';
import type { Sent } from './shelf.ts';

/** Where the shelf keeps what went out as a file. */
export const fileKey = (id: string): string => `file-${id}`;

/** Opened from a disk, where no server takes a form: the page itself has to write the file. */
const SCRIPT = `
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const questionnaire = event.target.dataset.questionnaire;
  const form = Array.from(new FormData(event.target), ([name, value]) => [name, String(value)]);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify({ questionnaire, form })], { type: 'application/json' }));
  link.download = 'answers-' + questionnaire + '.json';
  link.click();
});
`;

export function answerFileHtml(sent: Sent): string {
  const policy = `default-src 'none'; style-src ${STYLE_SOURCE}; script-src ${sourceHash(SCRIPT)}; form-action 'none'; base-uri 'none'`;
  return frame(
    `Questions about ${sent.offering}`,
    `<h1>Questions about ${escapeHtml(sent.offering)}</h1>
<p class="soft">${escapeHtml(sent.firm)} asks you these questions before it sends data to your service. Fill them in here; nothing is sent anywhere. The button at the end writes a file: send it back to ${escapeHtml(sent.firm)}.</p>
<form data-questionnaire="${escapeHtml(sent.id)}">
${questionsHtml(sent.questions, undefined)}
<p><button>Write the file with the answers</button></p>
</form><script>${SCRIPT}</script>`,
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
  );
}

export function answerFileJson({ id, offering, firm, questions }: Sent): string {
  const file = {
    questionnaire: id,
    offering,
    asked_by: firm,
    how: 'Put one of the choices, or what its description asks for, into "answer", and anything else into "note".',
    questions: questions.map(({ field, text, form, known }) => ({
      field,
      question: text,
      choices: choicesOf(form),
      answer: known ?? '',
      note: '',
    })),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function choicesOf(form: AnswerForm): Readonly<Record<string, string>> {
  if (form.kind === 'names') return { '…': `names, with commas: ${form.hint}` };
  const choices = Object.fromEntries(form.options.map(({ value, label }) => [value, label]));
  return form.kind === 'one_of' && form.number !== undefined
    ? { ...choices, [form.number.template]: `# is a number of ${form.number.label}` }
    : choices;
}

const fileSchema = z.union([
  z.object({
    questionnaire: z.string().max(100),
    form: z.array(z.tuple([z.string().max(200), z.string().max(10_000)])).max(2000),
  }),
  z.object({
    questionnaire: z.string().max(100),
    questions: z
      .array(
        z.object({
          field: z.string(),
          answer: z.string().max(LONGEST_VALUE).default(''),
          note: z.string().max(LONGEST_NOTE).default(''),
        }),
      )
      .max(500),
  }),
]);

export interface ReturnedFile {
  readonly questionnaire: string;
  /** In the words of the questionnaire that it belongs to. */
  readonly answersTo: (sent: Sent) => readonly GivenAnswer[];
}

/** @returns undefined where the file is none of ours. */
export function parseAnswerFile(bytes: Uint8Array): ReturnedFile | undefined {
  const read = fileSchema.safeParse(jsonIn(bytes));
  if (!read.success) return undefined;
  const file = read.data;
  return {
    questionnaire: file.questionnaire,
    answersTo: ({ questions }) =>
      'form' in file
        ? answersIn(new URLSearchParams(file.form), questions)
        : file.questions.flatMap(({ field, answer, note }) =>
            isField(field) ? [{ field, value: answer, note }] : [],
          ),
  };
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const isField = (text: string): text is Field => (ALL_FIELDS as readonly string[]).includes(text);
