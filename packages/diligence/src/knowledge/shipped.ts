import { parseDay } from '../day.ts';
import type { Knowledge } from './knowledge.ts';
import { amazon } from './vendors/amazon.ts';
import { anthropic } from './vendors/anthropic.ts';
import { cohere } from './vendors/cohere.ts';
import { deepseek } from './vendors/deepseek.ts';
import { google } from './vendors/google.ts';
import { groq } from './vendors/groq.ts';
import { microsoft } from './vendors/microsoft.ts';
import { mistral } from './vendors/mistral.ts';
import { openai } from './vendors/openai.ts';
import { perplexity } from './vendors/perplexity.ts';
import { together } from './vendors/together.ts';
import { xai } from './vendors/xai.ts';

/** The day to which the files of the vendors were brought up last. */
const BUILT_ON = '2026-11-22';

const CHAPTERS = [
  openai,
  anthropic,
  google,
  microsoft,
  amazon,
  mistral,
  cohere,
  groq,
  together,
  deepseek,
  perplexity,
  xai,
];

const SHIPPED: Knowledge = {
  name: 'bailiwick',
  builtOn: parseDay(BUILT_ON) ?? unwritten(),
  revision: 1,
  templates: CHAPTERS.flatMap(({ templates }) => templates),
  questions: CHAPTERS.flatMap(({ questions }) => questions),
};

/** What this version of the product brings along. */
export const shippedKnowledge = (): Knowledge => SHIPPED;

function unwritten(): never {
  throw new Error(`${BUILT_ON} is not a day.`);
}
