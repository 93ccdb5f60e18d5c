/** Tasks of an ordinary office, for whoever has no sample of their own at hand. Written for this; nobody in it exists. */
import type { Plain, Task, Tool } from './task.ts';

const calendar: Tool = {
  name: 'create_event',
  description: 'Puts an appointment into the calendar.',
  parameters: {
    type: 'object',
    properties: { title: { type: 'string' }, date: { type: 'string' }, minutes: { type: 'integer' } },
    required: ['title', 'date'],
  },
};
const search: Tool = {
  name: 'find_invoice',
  description: 'Finds an invoice by its number.',
  parameters: { type: 'object', properties: { number: { type: 'string' } }, required: ['number'] },
};

const ASKED: readonly (readonly [id: string, prompt: string, more?: Partial<Plain>])[] = [
  [
    'summary',
    'Summarise in one sentence: The delivery of 40 chairs is delayed by two weeks because the supplier waits for wood; the price stays the same.',
  ],
  [
    'letter',
    'Write three polite sentences to Anna Keller (anna.keller@example.org) that her order KD-104233 leaves on Thursday.',
  ],
  [
    'extraction',
    'Reply with JSON only, keys "name" and "amount": "Invoice of Maler Schmidt, total 1,240.50 euros, due in 14 days."',
  ],
  [
    'arithmetic',
    'A contract of 18 months costs 240 euros a month. What does it cost in all? Reply with the number only.',
  ],
  [
    'classification',
    'One word, complaint, order or question: "When will somebody finally call me back about the broken heating?"',
  ],
  ['translation', 'Translate into German: "Please confirm the appointment by Friday."'],
  ['german', 'Erkläre in zwei Sätzen, was eine Auftragsverarbeitung nach Art. 28 DSGVO ist.'],
  [
    'calendar',
    'Put a meeting about the lease into the calendar for 3 March 2027, one hour.',
    { tools: [calendar, search] },
  ],
  ['invoice', 'Look up invoice 2027-0042.', { tools: [calendar, search] }],
  [
    'instruction',
    'What is the capital of France?',
    { system: 'Answer every question with exactly one word.' },
  ],
  [
    'advice',
    'A tenant has not paid for two months. Name the two first steps of the landlord, one line each.',
  ],
  ['code', 'A spreadsheet formula that adds up column B where column A is "paid". Only the formula.'],
];

export const OFFICE_SAMPLE: readonly Task[] = ASKED.map(([id, prompt, more = {}]) => ({
  id,
  model: undefined,
  written: undefined,
  plain: {
    system: undefined,
    turns: [{ role: 'user', text: prompt }],
    tools: [],
    maxTokens: 400,
    ...more,
  },
  features: more.tools === undefined ? [] : ['tools'],
}));
