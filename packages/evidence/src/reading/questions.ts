/**
 * Questions as headings, with the answers below: help pages and plain terms are written so.
 *
 * A question of fact with its yes or no makes a statement; one that asks who, where or how long is the stem of its
 * answer. A question whose answer is neither proves nothing, and leads nothing.
 */
import type { Block } from './blocks.ts';
import type { Stem } from './passages.ts';

export interface Question {
  /** Made alike; the asker's `you` is the vendor. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Answered by yes or no, and not by a fact. */
  readonly ofFact: boolean;
  /** What leads the answer; undefined while the answer is open. */
  readonly stem: Stem | undefined;
}

const WH = /^(?:\W|\d)*(?:who|whom|whose|what|which|where|when|how)\b/i;
/** Asked by the customer: `Do you train on my data?`, `Can we audit you?`; not `Do we train on your data?`. */
const ASKED_BY_CUSTOMER =
  /\b(?:my|mine|I|me)\b|\b(?:do|does|did|will|would|are|have|can|could|should|may) you\b(?![^?]*\byour (?:data|content|account|prompts|inputs|files)\b)|\b(?:can|may|could) we\b|\b(?:if|when|once) we (?:cancel|leave|stop|terminate|end|close|go)\b|\bour (?:data|content|prompts|inputs|files|calls|documents)\b/i;
const ASKER: Readonly<Record<string, string>> = {
  i: 'you',
  me: 'you',
  we: 'you',
  us: 'you',
  my: 'your',
  mine: 'yours',
  our: 'your',
  you: 'we',
  your: 'our',
  yours: 'ours',
};
const SAYS = /^(?:[^.:;]{0,60}, )?(yes|no|never|not|none|nothing|neither|sure|absolutely|of course)\b/;

export function questionIn(
  shown: string,
  { start, end }: Block,
  alike: (shown: string) => string,
): Question | undefined {
  if (!/\?["”’)]*$/.test(shown)) return undefined;
  const spoken = ASKED_BY_CUSTOMER.test(shown)
    ? shown.replace(
        /\b(?:I|me|we|us|my|mine|our|you|your|yours)\b/gi,
        (word) => ASKER[word.toLowerCase()] ?? word,
      )
    : shown;
  const words = alike(spoken);
  const question = { words, start, end, ofFact: !WH.test(shown), stem: undefined };
  return question.ofFact ? question : led(question, words);
}

/** The question as its answer goes on with `words`: a yes or a no holds until the next. */
export function answered(question: Question, words: string): Question {
  if (!question.ofFact) return question;
  const said = SAYS.exec(words)?.[1];
  if (said === undefined) return question;
  return led(
    question,
    /^(?:yes|sure|absolutely|of course)$/.test(said) ? `yes: ${question.words}` : `not: ${question.words}`,
  );
}

function led(question: Question, words: string): Question {
  const { start, end } = question;
  return { ...question, stem: { mark: '', words, start, end, definition: false } };
}
