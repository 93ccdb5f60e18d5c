/**
 * The texts of an XML part, each with its place, so that some can be changed and all else stays byte for byte.
 *
 * Knows only what well-formed XML without a DTD needs; parts have been read by a validating reader before. Comments
 * and processing instructions hold no text that a program shows, so a copy goes without them.
 */
export interface XmlPiece {
  /** Where it stands in the part, entities included. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Local name of the element that holds it. */
  readonly element: string;
  /** Of an attribute, its local name. */
  readonly attribute?: string;
  /** How many elements with a name of their own line have ended before it: pieces of one line belong together. */
  readonly line: number;
}

/** Elements after which a line ends: paragraphs, cells, strings of a table, rows, slides' paragraphs, list items. */
const LINE_ENDS: ReadonlySet<string> = new Set([
  'p',
  'h',
  'si',
  'c',
  'row',
  'comment',
  'list-item',
  'table-cell',
  'author',
  'br',
  'tab',
  'cr',
]);

const TAG =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w.:-]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/g;

export function xmlPieces(xml: string): readonly XmlPiece[] {
  const pieces: XmlPiece[] = [];
  const open: string[] = [];
  let line = 0;
  let at = 0;
  const textTo = (end: number): void => {
    const raw = xml.slice(at, end);
    if (raw !== '') pieces.push({ start: at, end, text: decode(raw), element: open.at(-1) ?? '', line });
  };
  for (const match of xml.matchAll(TAG)) {
    textTo(match.index);
    at = match.index + match[0].length;
    const [, literal, closing, name, attributes = '', empty] = match;
    if (literal !== undefined) {
      pieces.push({ start: match.index, end: at, text: literal, element: open.at(-1) ?? '', line });
    } else if (name !== undefined) {
      const local = localName(name);
      if (closing === '/') open.pop();
      else {
        const from = match.index + 1 + name.length;
        for (const piece of attributePieces(attributes, from, local, line)) pieces.push(piece);
        if (empty !== '/') open.push(local);
      }
      if ((closing === '/' || empty === '/') && LINE_ENDS.has(local)) line += 1;
    }
  }
  textTo(xml.length);
  return pieces;
}

function* attributePieces(
  attributes: string,
  from: number,
  element: string,
  line: number,
): Generator<XmlPiece> {
  for (const match of attributes.matchAll(ATTRIBUTE)) {
    const [whole, name = '', equals = '', double, single] = match;
    if (/^xmlns(?::|$)/.test(name)) continue;
    const raw = double ?? single ?? '';
    const start = from + match.index + name.length + equals.length + 1;
    if (raw !== '' && whole !== '') {
      yield { start, end: start + raw.length, text: decode(raw), element, attribute: localName(name), line };
    }
  }
}

/** A new text for a piece. */
export type XmlChange = Pick<XmlPiece, 'start' | 'end' | 'text'>;

/** The part with some pieces changed, and without comments; it is to be written in UTF-8, and says so. */
export function rewriteXml(xml: string, changes: readonly XmlChange[]): string {
  let copy = '';
  let done = 0;
  for (const { start, end, text } of changes.toSorted((a, b) => a.start - b.start)) {
    copy += xml.slice(done, start) + encode(text);
    done = end;
  }
  return (copy + xml.slice(done))
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^(\s*<\?xml[^>]{0,200}?encoding\s*=\s*["'])[^"']{1,40}/, '$1UTF-8');
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function encode(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
