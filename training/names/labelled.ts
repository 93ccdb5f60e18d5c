/** The labelled texts that the model learns from, and which of them it must not see. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NAMED } from '../../packages/detect/src/names/model.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface Text {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly heldOut: boolean;
}

export interface TextSet {
  readonly name: string;
  readonly texts: readonly Text[];
}

/** See HOLDOUT.md. */
function heldOutRecord(id: string): boolean {
  return (createHash('sha256').update(id, 'utf8').digest()[0] ?? 0) < 51;
}

/** Two families of templates in twenty are kept apart. */
function heldOutFamily(family: string): boolean {
  return family.endsWith('/7') || family.endsWith('/13');
}

/** Every file of texts in a folder, named after the file. */
export function readSets(folder: string, synthetic: boolean): TextSet[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => readSet(join(folder, file), (synthetic ? 'synthetic-' : '') + file.replace('.jsonl', '')));
}

function readSet(path: string, name: string): TextSet {
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return {
    name,
    texts: lines.map((line) => {
      const record = JSON.parse(line) as {
        id: string;
        text: string;
        spans: Span[];
        meta?: { family?: string };
      };
      const family = record.meta?.family;
      return {
        text: record.text,
        spans: record.spans.flatMap((span) => harmonised(span, record.text, name)),
        heldOut: family === undefined ? heldOutRecord(record.id) : heldOutFamily(family),
      };
    }),
  };
}

const KNOWN: ReadonlySet<string> = new Set(NAMED);

/** One meaning of each kind over all sets: a place with a house number or a postcode is an address. */
function harmonised(span: Span, text: string, set: string): Span[] {
  if (!KNOWN.has(span.type)) return [];
  const trimmed = trim(span, text);
  if (trimmed.end <= trimmed.start) return [];
  const surface = text.slice(trimmed.start, trimmed.end);
  if (set.includes('meddocan') && span.type === 'LOCATION' && /\d/.test(surface))
    return [{ ...trimmed, type: 'ADDRESS' }];
  return [trimmed];
}

/** Marks that tokenised sets leave on a name: `Frank.`, `Hunico /`, `@`. */
function trim(span: Span, text: string): Span {
  let { start, end } = span;
  while (start < end && /[^\p{L}\p{N}]/u.test(text[start] ?? '')) start++;
  while (end > start && /[^\p{L}\p{N}.)]/u.test(text[end - 1] ?? '')) end--;
  if (text[end - 1] === '.' && !/[\s.]\p{L}{1,4}\.$/u.test(` ${text.slice(start, end)}`)) end--;
  return { ...span, start, end };
}
