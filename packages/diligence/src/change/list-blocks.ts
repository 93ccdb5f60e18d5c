/** The stretches of a document that list sub-processors: tables, items under a heading, sentences that name them. */

export type ListBlock =
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'sentence'; readonly words: string };

const SUBPROCESSOR = /\bsub-? ?(?:processors?|contractors?|processing)\b|unterauftrag|sous-traitant/i;
const HEADING = /^#{1,6}\s/;
const ITEM = /^(?:[*+\-•·●▪◦‣○■]|\d{1,3}[.)])\s+(.*)$/;
const RULE = /^\|?[\s:|-]+\|?$/;
/** Cells of a table whose lines were lost: tabs, or wide gaps. */
const WIDE = /\t+| {3,}/;

/** @yields blocks in the order of the document. */
export function* blocksAbout(text: string): Generator<ListBlock> {
  const lines = text.split('\n').map((line) => line.trim());
  // A page of nothing but the list says so in its first lines only.
  let about = lines.slice(0, 12).some((line) => SUBPROCESSOR.test(line) && line.length < 160);
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    if (HEADING.test(line)) about = SUBPROCESSOR.test(line) || (about && line.startsWith('###'));
    if (line.startsWith('|')) {
      const run = runFrom(lines, at, (one) => one.startsWith('|') || one === '');
      const rows = run.filter((one) => one !== '' && !RULE.test(one)).map((one) => cellsOf(one, '|'));
      if (about || SUBPROCESSOR.test(rows[0]?.join(' ') ?? '')) yield { kind: 'table', rows };
      at += run.length;
    } else if (ITEM.test(line)) {
      const run = runFrom(lines, at, (one) => ITEM.test(one) || one === '');
      const items = run.flatMap((one) => ITEM.exec(one)?.[1] ?? []).map(plain);
      // A number of its own, not among others, is the number of a section.
      if (items.length === 1 && /^\d/.test(line)) about = SUBPROCESSOR.test(line);
      else if (about || introduces(lines, at)) yield { kind: 'items', items };
      at += run.length;
    } else if (about && WIDE.test(line)) {
      const run = runFrom(lines, at, (one) => WIDE.test(one) || one === '');
      const rows = run.filter((one) => one !== '').map((one) => cellsOf(one, WIDE));
      if (rows.length >= 2) yield { kind: 'table', rows };
      at += run.length;
    } else {
      if (SUBPROCESSOR.test(line)) {
        if (line.length < 100 && !/[.!?]$/.test(line)) about = true;
        yield { kind: 'sentence', words: plain(line) };
      }
      at += 1;
    }
  }
}

function runFrom(
  lines: readonly string[],
  from: number,
  belongs: (line: string) => boolean,
): readonly string[] {
  let to = from;
  while (to < lines.length && belongs(lines[to] ?? '')) to += 1;
  return lines.slice(from, to);
}

/** Whether the line before says that the sub-processors follow: `Our sub-processors are:`. */
function introduces(lines: readonly string[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1) {
    const line = lines[before] ?? '';
    if (line !== '') return SUBPROCESSOR.test(line) && line.endsWith(':');
  }
  return false;
}

function cellsOf(row: string, between: string | RegExp): readonly string[] {
  return row.replace(/^\|/, '').replace(/\|$/, '').split(between).map(plain);
}

/** Words without links' targets and emphasis; lines within a cell stay lines. */
function plain(words: string): string {
  return words
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/<br ?\/?>/gi, '\n')
    .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)/g, ' ')
    .replace(/\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/\*{1,3}|`|\\(?=[^\w\s])/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
