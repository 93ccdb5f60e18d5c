/**
 * Marks that a reader does not see: inline tags and comments of HTML, emphasis of Markdown, the joints of strings in
 * source code. A value with such a mark inside is still that value.
 *
 * Only marks that touch a letter or digit are left out, and none that part two cells, lines or words.
 */
import { isWordAt } from '../letters.ts';
import { MARKUP, type View, ViewBuilder } from './view.ts';

const MARK =
  /<\/?(?:b|i|u|s|em|strong|span|font|mark|small|big|sub|sup|code|kbd|tt|ins|del|wbr|abbr|bdi|bdo|label|nobr)(?:\s[^<>]{0,160})?\/?>|(?<=>[\w@.+ -])<\/(\w{1,20})><\1>(?=[\w@.+ -]<\/\1>)|<!--[^>]{0,160}-->|\*{1,3}|~~|__?|`{1,2}|["'] ?[+.&] ?["']/gi;
/** One search decides whether there is anything to do: a mark between two characters of a value. */
const TELLING =
  /(?<=>[\w@.+ -])<\/\w{1,20}><\w{1,20}>[\w@.+ -]<|<(?:\/?(?:[biu]|s|em|strong|span|font|mark|small|big|su[bp]|code|kbd|tt|ins|del|wbr|abbr|bd[io]|label|nobr)[\s/>]|!--)|[\w@.+-](?:\*{1,3}|~~|`{1,2})[\w@.+ -]|[\w@ ](?:\*{1,3}|~~|`{1,2})[\d@]|\d__? ?\d|(?<![\w/.-])__?[\d+(]|(?<![\w/.-])__?\w[^\n]{1,80}?_(?!\w)|["'] ?[+.&] ?["']/i;

/** One of them stands in every mark. */
const SIGNS = ['<', '*', '~~', '`', '_', '"', "'"] as const;

/** What stands between two underscores is at most this long. */
const LONGEST_EMPHASIS = 160;

/** The view without such marks; the same view where it has none. */
export function withoutMarkup(view: View): View {
  const { text } = view;
  const first = SIGNS.some((sign) => text.includes(sign)) ? text.search(TELLING) : -1;
  if (first < 0) return view;
  let builder: ViewBuilder | undefined;
  let kept = 0;
  const closings = new Set<number>();
  MARK.lastIndex = Math.max(0, first - 1);
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    const start = match.index;
    const end = MARK.lastIndex;
    if (!isInvisible(text, start, end) && !isUnderlined(text, start, end, closings)) continue;
    builder ??= new ViewBuilder(view);
    builder.keep(kept, start);
    // Between two characters of one value it hides something; at its edge it is how people write.
    builder.put('', start, end, isValueAt(text, start - 1) && isValueAt(text, end) ? MARKUP : 0);
    kept = end;
  }
  if (builder === undefined) return view;
  builder.keep(kept, text.length);
  return builder.build();
}

function isInvisible(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  const before = isValueAt(text, start - 1);
  const after = isValueAt(text, end);
  if (code === 60) return true;
  // `"anna" + "@example.com"`: a word or sign on either side, inside the quotes; one space may come between.
  if (code === 34 || code === 39) {
    // `'2f:8f' + ':c4'`.
    const inside =
      (before || text.charCodeAt(start - 1) === 58 || isSpacedValue(text, start - 1, -1)) &&
      (after || text.charCodeAt(end) === 58 || isSpacedValue(text, end, 1));
    return inside && text.charCodeAt(end - 1) === code;
  }
  // An underscore belongs to names of all kinds, except between groups of digits.
  if (code === 95)
    return (
      isDigitAround(text, start - 1, -1) &&
      isDigitAround(text, end, 1) &&
      !(before && after && end - start === 1)
    );
  return before || after;
}

/** `_4111 1111 1111 1111_`: an underscore that opens emphasis, and later the one that closes it (CommonMark 6.2). */
function isUnderlined(text: string, start: number, end: number, closings: Set<number>): boolean {
  if (text.charCodeAt(start) !== 95) return false;
  if (closings.delete(start)) return true;
  const next = text.charCodeAt(end);
  if (isNameAt(text, start - 1) || !(isWordAt(text, end) || next === 43 || next === 40)) return false;
  // `4_1_1_1`: the underscores are between characters, which is read elsewhere.
  if (text.charCodeAt(end + 1) === 95) return false;
  const line = text.slice(end, end + LONGEST_EMPHASIS);
  const mark = text.slice(start, end);
  for (let at = line.indexOf(mark); at > 0; at = line.indexOf(mark, at + mark.length)) {
    if (line.lastIndexOf('\n', at) >= 0) return false;
    if (line.charCodeAt(at - 1) === 32 || isNameAt(text, end + at + mark.length)) continue;
    closings.add(end + at);
    return true;
  }
  return false;
}

/** Letters, digits and underscores, of which names are made. */
function isNameAt(text: string, at: number): boolean {
  return text.charCodeAt(at) === 95 || isWordAt(text, at);
}

/** A digit at `at`, or behind one space. */
function isDigitAround(text: string, at: number, step: 1 | -1): boolean {
  const code = text.charCodeAt(at);
  const next = code === 32 ? text.charCodeAt(at + step) : code;
  return next >= 48 && next <= 57;
}

function isSpacedValue(text: string, at: number, step: 1 | -1): boolean {
  return text.charCodeAt(at) === 32 && isValueAt(text, at + step);
}

function isValueAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 64 || code === 46 || code === 43 || code === 45 || isWordAt(text, at);
}
