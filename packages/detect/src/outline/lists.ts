/** Lists of values as programs write them: `('Anna', 12, NOW())`, `["Anna", 12, null]`. */

/** Start and end of each item without its quotes, and where the list ends. */
export interface List {
  readonly items: readonly number[];
  /** Behind the closing bracket. */
  readonly end: number;
}

/** A longer list is no row of a table. */
const LONGEST = 4000;
const MOST_ITEMS = 200;

/**
 * The list whose bracket stands at `open`; nothing where it does not close within reach.
 *
 * @param deepest how many brackets may be open at once: 1 for names, which hold none.
 */
export function listAt(text: string, open: number, deepest = 8): List | undefined {
  const items: number[] = [];
  const last = Math.min(text.length, open + LONGEST);
  let depth = 0;
  let from = open + 1;
  for (let i = open; i < last; i++) {
    const code = text.charCodeAt(i);
    if (isQuote(code)) {
      i = closingQuote(text, i, last);
      if (i < 0) return undefined;
    } else if (code === 40 || code === 91 || code === 123) {
      if (++depth > deepest) return undefined;
    } else if (code === 41 || code === 93 || code === 125) {
      if (--depth > 0) continue;
      addItem(text, from, i, items);
      return { items, end: i + 1 };
    } else if (code === 44 && depth === 1) {
      addItem(text, from, i, items);
      if (items.length > MOST_ITEMS * 2) return undefined;
      from = i + 1;
    }
  }
  return undefined;
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39 || code === 96;
}

/** SQL doubles a quote inside a string, other languages put a backslash before it. */
function closingQuote(text: string, open: number, last: number): number {
  const quote = text.charCodeAt(open);
  for (let i = open + 1; i < last; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === quote) {
      if (text.charCodeAt(i + 1) !== quote) return i;
      i++;
    }
  }
  return -1;
}

/** Without white space and quotes; `N'…'` and `DATE '…'` are strings too. */
function addItem(text: string, from: number, to: number, items: number[]): void {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  if (isQuote(text.charCodeAt(end - 1))) {
    const quote = text.indexOf(text.charAt(end - 1), start);
    if (quote < end - 1 && quote - start < 12) {
      start = quote + 1;
      end--;
    }
  }
  items.push(start, end);
}
