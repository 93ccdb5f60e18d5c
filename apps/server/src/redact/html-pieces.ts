/** The texts of a page of HTML, shown and hidden, each with its place. Comments are none: a copy goes without them. */
import { decodeEntities } from '../files/entities.ts';
import { INLINE, rawEnd, tagEnd } from '../files/html.ts';
import type { FlowPiece } from './flow.ts';

export interface HtmlPiece extends FlowPiece {
  readonly start: number;
  readonly end: number;
  /** Scripts and styles know no character references. */
  readonly raw: boolean;
}

export interface HtmlPieces {
  /** What is shown, in its order, then attributes, scripts and styles. */
  readonly pieces: readonly HtmlPiece[];
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

/** With no space after it, a name in brackets may be anybody's words: `<jo@example.org>`. */
const TAG = /^<[!?/]?([a-zA-Z][a-zA-Z0-9:-]{0,60})(?=[\s/>])/;
const ATTRIBUTE = /[^\s"'=<>/]{1,100}\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

export function htmlPieces(html: string): HtmlPieces {
  const shown: HtmlPiece[] = [];
  const hidden: HtmlPiece[] = [];
  const comments: { start: number; end: number }[] = [];
  let at = 0;
  let joint: FlowPiece['joint'] = '';
  const show = (end: number): void => {
    if (end <= at) return;
    shown.push({ start: at, end, raw: false, joint, text: decodeEntities(html.slice(at, end)) });
    joint = '';
  };
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', Math.max(at, open + 1))) {
    if (html.startsWith('<!--', open)) {
      show(open);
      const close = html.indexOf('-->', open + 4);
      at = close < 0 ? html.length : close + 3;
      comments.push({ start: open, end: at });
      continue;
    }
    const name = TAG.exec(html.slice(open, open + 70))?.[1]?.toLowerCase();
    if (name === undefined) continue;
    show(open);
    at = Math.min(tagEnd(html, open) + 1, html.length);
    for (const piece of attributes(html, open, at)) hidden.push(piece);
    if (!INLINE.has(name)) joint = '\n';
    if ((name === 'script' || name === 'style') && html[open + 1] !== '/') {
      const end = rawEnd(html, name, at);
      if (end > at) hidden.push({ start: at, end, raw: true, joint: '\n', text: html.slice(at, end) });
      at = end;
    }
  }
  show(html.length);
  return { pieces: [...shown, ...hidden], comments };
}

function* attributes(html: string, open: number, end: number): Generator<HtmlPiece> {
  for (const match of html.slice(open, end).matchAll(ATTRIBUTE)) {
    const [whole, double, single, bare] = match;
    const value = double ?? single ?? bare ?? '';
    const to = open + match.index + whole.length - (bare === undefined ? 1 : 0);
    if (value !== '')
      yield { start: to - value.length, end: to, raw: false, joint: '\n', text: decodeEntities(value) };
  }
}
