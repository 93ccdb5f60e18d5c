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
    const name = span.type === 'PERSON' ? untitled(source.text, span, titles) : span;
    const title = span.type === 'PERSON' ? titleBefore(source.text, name.start, titles) : '';
    const start = name.start - title.length - 1;
    if (title !== '' && start >= (spans.at(-1)?.end ?? 0))
      spans.push({ start, end: start + title.length, type: 'TITLE' });
    spans.push(name);
  }
  return { text: source.text, spans };
}

/** A name without the title that it begins with. */
function untitled(text: string, span: Span, titles: ReadonlySet<string>): Span {
  const [first = ''] = text.slice(span.start, span.end).split(' ', 1);
  const rest = span.start + first.length + 1;
  return titles.has(first) && rest < span.end ? { ...span, start: rest } : span;
}

function titleBefore(text: string, at: number, titles: ReadonlySet<string>): string {
  if (text[at - 1] !== ' ') return '';
  const before = text.slice(Math.max(0, at - 1 - LONGEST), at - 1);
  const word = /[^\s(«„"“,;:]+$/u.exec(before)?.[0] ?? '';
  return titles.has(word) ? word : '';
}
