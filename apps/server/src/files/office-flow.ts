/** Running text of Office and OpenDocument parts: paragraphs whole, whatever runs and marks they are cut into. */
import { tidyLines } from './tidy-lines.ts';
import { walkXml } from './xml.ts';

/** Elements that end a line. All others may stand inside a word: formatting, bookmarks, tracked changes. */
const BLOCK = new Set(
  'p h tr si comment author text creator date annotation footnote endnote sdtPr fldData oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter definedName formula1 formula2'.split(
    ' ',
  ),
);
const CELL = new Set(['tc', 'table-cell', 'instrText']);
const BREAKS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  'line-break': '\n',
  s: ' ',
  noBreakHyphen: '-',
  instrText: ' ',
};
/** Numbers about layout that Word writes as text in the middle of a paragraph. */
const LAYOUT = new Set(['posOffset', 'pctWidth', 'pctHeight', 'align']);

/** Attributes in which people's own words stand. The rest are styles, ids and measures. */
const WORDS = new Set(
  'author initials name descr title alt tooltip userId displayName displayText value lastModifiedBy prompt promptTitle error errorTitle refersTo custom href string-value'.split(
    ' ',
  ),
);
/** Elements whose `val` is a word and no measure. */
const WORDY = new Set(
  'alias tag docVar default result sheetName statusText helpText listEntry placeholder'.split(' '),
);

/** Text of one part, then the words in its attributes, comments and processing instructions. */
export function flowText(xml: string): string {
  const text: string[] = [];
  const words: string[] = [];
  const path: string[] = [];
  walkXml(xml, {
    open: (name, attributes) => {
      path.push(name);
      const space = BREAKS[name];
      if (space !== undefined) text.push(space);
      words.push(...wordsOf(name, attributes));
    },
    close: (name) => {
      path.pop();
      if (BLOCK.has(name)) text.push('\n');
      else if (CELL.has(name)) text.push('\t');
    },
    text: (piece) => {
      const holder = path.at(-1) ?? '';
      // Line breaks between elements are the writer's indentation, not the author's text.
      if (LAYOUT.has(holder) || (piece.includes('\n') && piece.trim() === '' && holder !== 't')) return;
      text.push(piece);
    },
    aside: (piece) => void words.push(piece),
  });
  return tidyLines(`${text.join('')}\n${words.join('\n')}`);
}

/** Every Word file lists the names of some 370 built-in styles, and its fonts. */
const BUILT_IN = new Set(['lsdException', 'font']);

export function wordsOf(element: string, attributes: Readonly<Record<string, string>>): readonly string[] {
  const found: string[] = [];
  if (BUILT_IN.has(element)) return found;
  for (const [qualified, value] of Object.entries(attributes)) {
    const name = qualified.slice(qualified.indexOf(':') + 1);
    const wordy =
      WORDS.has(name) ||
      (name === 'val' && WORDY.has(element)) ||
      // Cached values of pivot tables; elsewhere `v` does not occur as an attribute.
      (name === 'v' && element.length === 1) ||
      // Of relationships, only links to the outside: the others are paths inside the archive.
      (name === 'Target' && value.includes(':'));
    if (wordy && value !== '') found.push(value);
  }
  return found;
}
