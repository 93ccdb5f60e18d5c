/** HTML as tags and text, in one pass: no tree, so that nesting costs nothing. */
import { decodeEntities } from '../../files/entities.ts';
import { rawEnd, tagEnd } from '../../files/html.ts';

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly closed: boolean }
  | { readonly kind: 'close'; readonly name: string };

/** Elements that never hold anything. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** @yields in order; comments, scripts and styles are left out. */
export function* tokensOf(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    if (open > at) yield { kind: 'text', text: decodeEntities(html.slice(at, open)) };
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
    } else if (!/[a-zA-Z/!?]/.test(html[open + 1] ?? '')) {
      yield { kind: 'text', text: '<' };
      at = open + 1;
    } else {
      const close = tagEnd(html, open);
      at = close + 1;
      const token = tagOf(html.slice(open + 1, close));
      if (token === undefined) continue;
      yield token;
      if (token.kind === 'open' && (token.name === 'script' || token.name === 'style'))
        at = rawEnd(html, token.name, at);
    }
  }
  if (at < html.length) yield { kind: 'text', text: decodeEntities(html.slice(at)) };
}

function tagOf(tag: string): Token | undefined {
  const [, slash, name = ''] = /^(\/?)([a-zA-Z][\w:-]{0,60})/.exec(tag) ?? [];
  if (name === '') return undefined;
  const lower = name.toLowerCase();
  if (slash === '/') return { kind: 'close', name: lower };
  const closed = VOID.has(lower) || tag.endsWith('/');
  return { kind: 'open', name: lower, attributes: tag.slice(name.length, name.length + 4000), closed };
}

const PATTERNS = new Map<string, RegExp>();

/** An attribute's value, decoded; undefined where it is not there, empty where it has no value. */
export function attribute(
  attributes: string,
  name: 'id' | 'class' | 'role' | 'href' | 'type',
): string | undefined {
  let pattern = PATTERNS.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(
      `(?:^|[\\s"'])${name}(?:\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))|(?=[\\s/]|$))`,
      'i',
    );
    PATTERNS.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found === null ? undefined : decodeEntities(found[1] ?? found[2] ?? found[3] ?? '');
}
