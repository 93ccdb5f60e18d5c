/**
 * Texts with marks in them: `Dear [[PERSON:Anna Schmidt]], …` is a text without the brackets and one span.
 *
 * A file opens with `key: value` lines (name, kind, lang, types); texts follow, each after a line `=== id`.
 */
import { FINDING_TYPES } from '@bailiwick/contract/classes';
import type { LabelledSet, LabelledText, Span, SpanType } from '../labelled.ts';

const MARK = /\[\[([A-Z_]+):((?:[^\]]|\](?!\]))*)\]\]/g;
const KNOWN: ReadonlySet<string> = new Set([...FINDING_TYPES, 'ID']);

/** @throws on a mark of a type that does not exist, or one that is not closed: a typo would falsify a figure. */
export function readMarks(id: string, marked: string): LabelledText {
  const spans: Span[] = [];
  let text = '';
  let read = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, type = '', value = ''] = match;
    text += marked.slice(read, match.index);
    spans.push({ start: text.length, end: text.length + value.length, type: spanType(type, id) });
    text += value;
    read = match.index + whole.length;
  }
  text += marked.slice(read);
  if (/\[\[[A-Z_]+:/.test(text)) throw new Error(`${id}: a mark is not closed`);
  return { id, text, spans };
}

function spanType(type: string, where: string): SpanType {
  if (!KNOWN.has(type)) throw new Error(`${where}: no such type: ${type}`);
  return type as SpanType;
}

/** Reads a whole file. @throws where a header line or a type is missing. */
export function readMarkedSet(source: string): LabelledSet {
  const [head = '', ...blocks] = source.split(/^=== ?/m);
  const header = new Map(
    head
      .split('\n')
      .filter((line) => line.includes(': ') && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2).trim()] as const),
  );
  const need = (key: string): string => {
    const value = header.get(key);
    if (value === undefined) throw new Error(`a set lacks its "${key}" line`);
    return value;
  };
  const name = need('name');
  return {
    shape: 'labelled',
    name,
    kind: need('kind'),
    lang: need('lang'),
    seen: 'never',
    types: need('types')
      .split(/[, ]+/)
      .map((type) => spanType(type, name)),
    texts: blocks.map((block) => {
      const lineEnd = block.indexOf('\n');
      const id = `${name}/${block.slice(0, lineEnd).trim()}`;
      return readMarks(id, block.slice(lineEnd + 1).replace(/\n+$/, ''));
    }),
  };
}
