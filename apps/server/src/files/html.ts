/**
 * HTML to all the text that a reader of the page or of its source could see.
 *
 * First what a page shows, so that a value split by inline markup is whole again; then what it hides: attributes,
 * comments, scripts, styles. One pass, no tree: nesting costs nothing and nothing is dropped but tag names.
 */
import { decodeEntities } from './entities.ts';
import { tidyLines } from './tidy-lines.ts';

/** These stand inside a word without breaking it; every other tag is a line break. */
export const INLINE = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);

/** Elements of the HTML Living Standard and of older pages. Any other name may be somebody's words in brackets. */
const KNOWN = new Set([
  ...INLINE,
  ...(
    'address area article aside audio base basefont blockquote body br button canvas caption center col colgroup data datalist dd ' +
    'details dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset g h1 h2 h3 h4 h5 h6 head header ' +
    'hgroup hr html iframe img input label legend li link main map menu meta meter nav noframes noscript object ol optgroup ' +
    'option output p param path picture pre progress rp rt ruby script search section select slot source style summary svg ' +
    'table tbody td template textarea tfoot th thead time title tr track ul video'
  ).split(' '),
]);

export function htmlText(html: string): string {
  const shown: string[] = [];
  const hidden: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    shown.push(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const end = endOf(html, '-->', open + 4);
      hidden.push(html.slice(open + 4, end.from));
      at = end.to;
    } else if (!/[a-zA-Z/!?]/.test(html[open + 1] ?? '')) {
      shown.push('<');
      at = open + 1;
    } else {
      const close = tagEnd(html, open);
      at = close + 1;
      const { name, closing } = takeTag(html.slice(open + 1, close), shown, hidden);
      if (!closing && (name === 'script' || name === 'style')) {
        const end = rawEnd(html, name, at);
        hidden.push(html.slice(at, end));
        at = end;
      }
    }
  }
  shown.push(html.slice(at));
  return [decodeEntities(shown.join('')), ...hidden.map(decodeEntities)]
    .map(tidyLines)
    .filter((part) => part !== '')
    .join('\n');
}

function takeTag(tag: string, shown: string[], hidden: string[]): { name: string; closing: boolean } {
  const closing = tag.startsWith('/');
  const body = closing ? tag.slice(1) : tag;
  const space = body.search(/[\s/]/);
  const name = (space < 0 ? body : body.slice(0, space)).toLowerCase();
  // `<jo@example.org>` is a tag to a browser and an address to everybody else.
  if (KNOWN.has(name)) {
    if (space >= 0) hidden.push(body.slice(space));
  } else {
    hidden.push(body);
  }
  if (!INLINE.has(name)) shown.push('\n');
  return { name, closing };
}

/** The `>` that ends the tag at `open`: not one inside a quoted attribute. */
export function tagEnd(html: string, open: number): number {
  let quote = '';
  let before = '';
  for (let at = open + 1; at < html.length; at += 1) {
    const letter = html[at] ?? '';
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '>') {
      return at;
    } else if ((letter === '"' || letter === "'") && before === '=') {
      quote = letter;
    }
    if (letter.trim() !== '') before = letter;
  }
  return html.length;
}

function endOf(html: string, mark: string, from: number): { from: number; to: number } {
  const at = html.indexOf(mark, from);
  return at < 0 ? { from: html.length, to: html.length } : { from: at, to: at + mark.length };
}

export function rawEnd(html: string, name: 'script' | 'style', from: number): number {
  const closing = name === 'script' ? /<\/script/gi : /<\/style/gi;
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}
