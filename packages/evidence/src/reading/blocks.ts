/**
 * A document as blocks: headings, paragraphs, items of lists, rows of tables.
 *
 * Reads Markdown, and the plain text that comes out of PDF, DOCX and HTML: lines broken in mid-sentence are one
 * paragraph, numbered and lettered clauses are items, short lines without a full stop are headings or titles. One pass
 * over the lines.
 */
import { fold } from './fold.ts';

/** A title is a short plain line: a heading, or the cell of a table that lost its lines. */
export interface Block {
  readonly kind: 'heading' | 'title' | 'text' | 'item' | 'row';
  /** Offsets of the words, without the mark of the list or heading. */
  readonly start: number;
  readonly end: number;
  /** Of a heading: 1 is the highest. Of an item: its kind of mark, `*`, `(a)`, `1.`. */
  readonly level: number;
  readonly mark: string;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const HASHES = /^(#{1,6})\s+/;
const UNDERLINE = /^(?:={2,}|-{2,})$/;
const ROW = /^\|/;
const RULE = /^\|?[\s:|-]+\|?$/;
const BULLET = /^(?:[*+\-•·●▪◦‣○■–—]|\\-|o(?=\s{2}))\s+/;
const NUMBER =
  /^[*_]{0,3}(?:(?:section|article|clause|artikel|§)\s{1,2})?(\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,5}|[a-z](?:\.(?:\d{1,2}|[a-z])){1,3})(?:\\?[.):]|\\?\.\)|(?<=\d\.\d{1,3})(?=\s)|(?<=^(?:(?:section|article|clause|artikel|§)\s{1,2})?\d{1,2})(?=\s+[A-Z])))[*_]{0,3}\s+(?![\s%]|(?:percent|hours?|days?|weeks?|months?|years?|business|working|calendar)\b)/i;
/** A line this long is broken by the width of a page, not by its author. */
const PAGE_WIDTH = 60;
const LONGEST_HEADING = 110;
/** `6. Use of Subcontractors.`: a section's number and its name, nothing after it. */
const NAMED_CLAUSE = /^\d{1,3}(?:\.\d{1,3}){0,4}[.):]?\s+\p{Lu}[^.!?]*[.!?]$/u;
/** A short question on a line of its own heads its answer. */
const QUESTION =
  /^(?:\W|\d)*(?:who|whose|what|which|where|when|why|how|is|are|do|does|did|can|could|will|may|have|has)\b[^.?!]*\?$/i;
/** Headings name; sentences say. */
const VERB = /\b(?:is|are|shall|will|may|must|has|have|can|does|do not|applies|apply)\b/i;
/** `5. School tells parents about it.`: a short sentence, whose second word is what it does. */
const SAYS = /^[\d.)\s]*(?:The |A |An )?\p{Lu}[\p{L}'-]* \p{Ll}{3,}s \p{L}/u;
/** Words that no sentence ends with. */
const OPEN_END =
  /\b(?:the|a|an|of|to|in|by|for|with|and|or|such|any|this|that|its|as|at|on|from|is|are|be|shall|will|not|under)$/i;

export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: Line[] = [];
  let gap = false;
  const flush = (): void => {
    if (open.length > 0) blocks.push(blockOf(text, open));
    open = [];
    gap = false;
  };
  for (const line of linesOf(text)) {
    if (line.text === '') gap = true;
    else if (UNDERLINE.test(line.text)) {
      if (open.length === 1 && !gap)
        blocks.push(headingOf(text, open[0]!, line.text.startsWith('=') ? 1 : 2));
      else flush();
      open = [];
    } else if (ROW.test(line.text)) {
      flush();
      if (!RULE.test(line.text))
        blocks.push({ kind: 'row', start: line.start, end: line.end, level: 0, mark: '|' });
    } else {
      if (open.length > 0 && !(gap ? resumes : continues)(open.at(-1)!.text, line.text)) flush();
      open.push(line);
      gap = false;
    }
  }
  flush();
  return blocks;
}

function* linesOf(text: string): Generator<Line> {
  let from = 0;
  while (from <= text.length) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 ? text.length : stop;
    const whole = text.slice(from, to);
    const words = whole.trim();
    const start = from + (whole.length - whole.trimStart().length);
    yield { start, end: start + words.length, text: words };
    from = to + 1;
  }
}

function continues(before: string, line: string): boolean {
  if (HASHES.test(line) || BULLET.test(line) || HASHES.test(before)) return false;
  if (NUMBER.test(line) && /[.;:,]$|\b(?:and|or)$/.test(before)) return false;
  if (/^[\p{Ll},;)]/u.test(line)) return true;
  return before.length >= PAGE_WIDTH && !/[.;:!?]["”)]?$/.test(before) && !NUMBER.test(line);
}

/** Whether a line goes on with a sentence across an empty line, as in text that lost its paragraphs. */
function resumes(before: string, line: string): boolean {
  if (
    HASHES.test(line) ||
    BULLET.test(line) ||
    NUMBER.test(line) ||
    HASHES.test(before) ||
    BULLET.test(before)
  )
    return false;
  if (/[.;:!?*_]["”)]?$/.test(before)) return false;
  if (/^[\p{Ll},;)]/u.test(line)) return true;
  return (before.length >= 40 && OPEN_END.test(before)) || before.length >= 80;
}

function blockOf(text: string, lines: readonly Line[]): Block {
  const first = lines[0]!;
  const end = lines.at(-1)!.end;
  const hashes = HASHES.exec(first.text);
  if (hashes !== null) return headingOf(text, { ...first, end }, hashes[1]!.length);
  let start = first.start;
  let mark = '';
  const bullet = BULLET.exec(first.text);
  if (bullet !== null) {
    start += bullet[0].length;
    mark = '*';
  }
  const numbered = NUMBER.exec(text.slice(start, Math.min(end, start + 40)));
  const shown = fold(text.slice(start, Math.min(end, start + 2 * LONGEST_HEADING)));
  if (mark === '' && isHeading(text.slice(start, end), shown, numbered !== null)) {
    const marked = numbered !== null || /^(?:\*\*|__)/.test(first.text);
    return {
      ...headingOf(text, { start, end, text: '' }, marked ? 5 : 6),
      kind: marked ? 'heading' : 'title',
    };
  }
  if (numbered !== null) {
    start += numbered[0].length;
    mark = markOf(numbered[1]!);
  }
  return { kind: mark === '' ? 'text' : 'item', start, end, level: 0, mark };
}

function headingOf(text: string, line: Line, level: number): Block {
  const hashes = HASHES.exec(text.slice(line.start, Math.min(line.end, line.start + 12)));
  return { kind: 'heading', start: line.start + (hashes?.[0].length ?? 0), end: line.end, level, mark: '' };
}

function isHeading(raw: string, shown: string, numbered: boolean): boolean {
  if (raw.length > 2 * LONGEST_HEADING || shown.length > LONGEST_HEADING || !/\p{L}/u.test(shown))
    return false;
  if (/[,;:]$/.test(shown)) return false;
  const bold = /^(?:\*\*|__)[^*]{1,200}(?:\*\*|__)[\s.]*$/.test(raw.trim());
  const words = shown.split(' ').length;
  if (bold) return words <= 14;
  if (QUESTION.test(shown)) return words <= 16;
  if (/[.!?]$/.test(shown))
    return numbered && words <= 6 && NAMED_CLAUSE.test(shown) && !VERB.test(shown) && !SAYS.test(shown);
  if (VERB.test(shown) || /\p{L}: \p{Ll}/u.test(shown)) return false;
  const capitals = !/\p{Ll}/u.test(shown);
  return words <= (capitals || numbered ? 12 : 9) && /^["(\d§]*\p{Lu}|^\d/u.test(shown);
}

/** The kind of a number, by which items of one list know each other. */
function markOf(number: string): string {
  return number
    .replace(/\\/g, '')
    .replace(/\d+/g, '1')
    .replace(/\b[ivx]{2,}\b|\b[ivx]\b(?=\))/g, 'i')
    .replace(/[a-hj-z]/g, 'a')
    .replace(/[A-Z]/g, 'A');
}
