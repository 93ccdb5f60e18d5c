import { TITLES } from '../cast/titles.ts';
import type { Code } from '../cast/lists.ts';
import type { Labelled, Span } from './draft.ts';

const LONGEST = 12;

/** Titles that templates spell out before a name get their label here, so that it never depends on who wrote it. */
export function titlesLabelled(source: Labelled, code: Code): Labelled {
  const { male, female, degrees } = TITLES[code];
  const titles = new Set([...male, ...female, ...degrees]);
  const spans: Span[] = [];
  for (const span of source.spans) {
    const title = span.type === 'PERSON' ? titleBefore(source.text, span.start, titles) : '';
    const start = span.start - title.length - 1;
    if (title !== '' && start >= (spans.at(-1)?.end ?? 0))
      spans.push({ start, end: start + title.length, type: 'TITLE' });
    spans.push(span);
  }
  return { text: source.text, spans };
}

function titleBefore(text: string, at: number, titles: ReadonlySet<string>): string {
  if (text[at - 1] !== ' ') return '';
  const before = text.slice(Math.max(0, at - 1 - LONGEST), at - 1);
  const word = /[^\s(«„"“,;:]+$/u.exec(before)?.[0] ?? '';
  return titles.has(word) ? word : '';
}
