/**
 * The gate that a drawn diagram passes: of the SVG text, only shapes and letters go on, each attribute in a form of its
 * own. What runs, links, loads or styles is not known here, and so does not come through, whatever a label held.
 */
export interface Safe {
  /** Colours are still names (`fill="@ink"`): a scheme gives them their values. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Every word that stands in it. */
  readonly text: string;
  /** What its parts are called. */
  readonly labels: readonly string[];
}

const TAGS = new Set(
  'svg defs marker g rect line circle ellipse polygon polyline path text tspan'.split(' '),
);
const NUMBER = /^-?\d{1,7}(\.\d+)?(e-?\d+)?$/;
const WORD = /^[a-z-]{1,24}$/;
const NAME = /^[\w-]{1,80}$/;
const FORMS: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    'x y x1 y1 x2 y2 cx cy r rx ry width height refX refY markerWidth markerHeight font-size font-weight stroke-width'
      .split(' ')
      .map((name) => [name, NUMBER]),
  ),
  ...Object.fromEntries(
    'text-anchor orient stroke-linejoin stroke-linecap font-style text-decoration'
      .split(' ')
      .map((name) => [name, WORD]),
  ),
  id: NAME,
  viewBox: /^0 0 \d+(\.\d+)? \d+(\.\d+)?$/,
  dy: /^-?\d+(\.\d+)?(em)?$/,
  points: /^[-\d.e, ]*$/,
  d: /^[-\d.e, MmLlHhVvCcQqAaZz]*$/,
  'stroke-dasharray': /^[\d. ]+$/,
  'font-weight': /^(\d{3}|bold|normal)$/,
  'marker-start': /^url\(#[\w-]+\)$/,
  'marker-end': /^url\(#[\w-]+\)$/,
  transform: /^(translate|rotate)\([-\d.e, ]+\)$/,
};

/** The drawer's own names of colours → ours. */
const COLOURS: Readonly<Record<string, string>> = {
  none: 'none',
  'var(--bg)': '@paper',
  'var(--_text)': '@ink',
  'var(--_text-sec)': '@soft',
  'var(--_text-muted)': '@soft',
  'var(--_text-faint)': '@soft',
  'var(--_line)': '@line',
  'var(--_arrow)': '@line',
  'var(--_node-fill)': '@box',
  'var(--_node-stroke)': '@edge',
  'var(--_group-fill)': '@group',
  'var(--_group-hdr)': '@head',
  'var(--_inner-stroke)': '@faint',
  'var(--_key-badge)': '@head',
};

const TAG = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const TEXT = /[^<]+/y;
const LABELLED = /^(node|actor|entity|class-node|subgraph)$/;

/** @returns nothing when the text is not what a drawing looks like. */
export function safeSvg(raw: string): Safe | undefined {
  const drawn = fitForXml(raw.replace(/<style>[\s\S]*?<\/style>/, ''));
  const out: string[] = [];
  const open: string[] = [];
  const texts: string[] = [];
  const labels: string[] = [];
  const size = { width: 0, height: 0 };
  let at = 0;
  while (at < drawn.length) {
    TAG.lastIndex = at;
    TEXT.lastIndex = at;
    const tag = TAG.exec(drawn);
    if (tag === null) {
      const text = TEXT.exec(drawn)?.[0];
      if (text === undefined) return undefined;
      at += text.length;
      // Between shapes there are line ends only; letters stand in texts.
      if (open.at(-1) === 'text' || open.at(-1) === 'tspan') out.push(written(text, texts));
      continue;
    }
    const [whole, ends, name = '', attributes = '', alone] = tag;
    at += whole.length;
    if (!TAGS.has(name) || (name === 'svg') !== (open.length === 0 || (ends === '/' && open.length === 1)))
      return undefined;
    if (ends === '/') {
      if (open.pop() !== name) return undefined;
      out.push(`</${name}>`);
      continue;
    }
    const given = new Map(
      [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]),
    );
    if (name === 'svg') {
      size.width = Number(given.get('width'));
      size.height = Number(given.get('height'));
    }
    if (LABELLED.test(given.get('class') ?? '')) labels.push(plain(given.get('data-label') ?? ''));
    texts.push(...['data-id', 'data-from', 'data-to'].map((key) => plain(given.get(key) ?? '')));
    out.push(`<${name}${name === 'svg' ? ROOT : ''}${kept(given)}${alone}>`);
    if (alone === '') open.push(name);
  }
  if (open.length > 0 || !(size.width > 0) || !(size.height > 0)) return undefined;
  return {
    svg: out.join(''),
    ...size,
    text: texts.join(' '),
    labels: labels.filter((label) => label !== ''),
  };
}

const ROOT =
  ' xmlns="http://www.w3.org/2000/svg" font-family="Inter, Arial, Helvetica, Liberation Sans, sans-serif"';

function kept(given: ReadonlyMap<string, string>): string {
  const attributes = [...given].flatMap(([key, value]) => {
    if (key === 'class' && value === 'mono') return [' font-family="ui-monospace, monospace"'];
    const colour = key === 'fill' || key === 'stroke' ? COLOURS[value] : undefined;
    const fits = colour !== undefined || FORMS[key]?.test(value) === true;
    return fits ? [` ${key}="${colour ?? value}"`] : [];
  });
  return attributes.join('');
}

/** Text as XML holds it; a quotation mark never stands bare, so that no text looks like an attribute. */
function written(text: string, texts: string[]): string {
  const said = plain(text);
  texts.push(said);
  return said
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&(apos|#39);/g, "'")
    .replaceAll('&amp;', '&');
}

/** Signs that XML does not know would take the whole picture along (XML 1.0, 2.2). */
function fitForXml(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
