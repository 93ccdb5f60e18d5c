/**
 * The text of a web page that is a document: headings, paragraphs, items and tables as Markdown, links with their
 * targets, without the site around it.
 *
 * It promises every clause of the page, folded away or not: a list or panel that opens on a click counts as shown. It
 * leaves out what is never a clause: navigation, banners for cookies, headers and footers of the site, forms' controls,
 * scripts. The text that comes out is what offsets refer to.
 */
import { attribute, type Token, tokensOf } from './page-tags.ts';
import { Writer } from './page-writer.ts';

/** Never part of a document. */
const GONE = new Set(
  'script style template noscript svg math iframe object canvas audio video picture select button datalist dialog nav'.split(
    ' ',
  ),
);
/** Their end may be left out, so nothing is known to be inside of them. */
const MAY_STAY_OPEN = new Set(
  'p li dt dd tr td th tbody thead tfoot caption colgroup option optgroup rt rp body html head'.split(' '),
);
/** The site's where they stand outside of the document proper. */
const OF_THE_SITE = new Set(['header', 'footer', 'aside']);
const ROLES = /^(?:navigation|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar)$/i;
/** Consent tools, by the names that they give their boxes. */
const CONSENT =
  /\b(?:onetrust|optanon|cybot|cookiebot|didomi|usercentrics|osano|termly|trustarc|truste|quantcast|qc-cmp|klaro|iubenda-cs|cookie-?(?:banner|consent|notice|popup|bar|modal|law)|consent-?(?:banner|manager|modal)|gdpr-?(?:banner|consent))/i;

export interface Page {
  readonly text: string;
  readonly title: string | undefined;
  /** Of the whole page: what tells a login or an empty shell. */
  readonly signs: { readonly passwordField: boolean; readonly scripts: number };
}

/** Time linear in `html`. @param url where it came from, so that links become whole. */
export function pageText(html: string, url: string | undefined): Page {
  // Where something that would be left out never ends, it may have swallowed the document: then all of it is kept.
  return readPage(html, url, 'document') ?? readPage(html, url, 'everything')!;
}

function readPage(html: string, url: string | undefined, keep: 'document' | 'everything'): Page | undefined {
  const signs = { passwordField: false, scripts: 0 };
  const whole = new Writer(url);
  const proper = new Writer(url);
  const open: { name: string; hides: boolean; main: boolean }[] = [];
  let title: string | undefined;
  let inTitle = false;
  let hidden = 0;
  let main = 0;
  for (const token of tokensOf(html)) {
    if (token.kind === 'open') {
      if (token.name === 'script') signs.scripts += 1;
      if (token.name === 'input' && attribute(token.attributes, 'type')?.toLowerCase() === 'password')
        signs.passwordField = true;
      if (token.name === 'title' && title === undefined) inTitle = true;
    }
    if (token.kind === 'text' && inTitle) title = tidy(token.text);
    if (token.kind === 'close' && token.name === 'title') inTitle = false;

    if (token.kind === 'open' && !token.closed && !MAY_STAY_OPEN.has(token.name)) {
      const begins = isMain(token);
      const hides =
        keep === 'document' &&
        (GONE.has(token.name) || (main === 0 && !begins && isOfTheSite(token)) || isConsent(token));
      open.push({ name: token.name, hides, main: begins });
      hidden += Number(hides);
      main += Number(begins);
      if (open.length > DEEPEST) return { text: '', title, signs };
    }
    if (hidden === 0 && !inTitle) {
      whole.take(token);
      if (main > 0) proper.take(token);
    }
    if (token.kind === 'close') {
      // A tag that closes one further out closes those between; one that was never opened closes nothing.
      const at = open.findLastIndex(({ name }) => name === token.name);
      if (at < 0) continue;
      for (const { hides, main: was } of open.splice(at)) {
        hidden -= Number(hides);
        main -= Number(was);
      }
    }
  }
  if (hidden > 0) return undefined;
  const [all, inner] = [whole.text(), proper.text()];
  // A <main> that holds a fraction only is a shell around something else.
  return { text: inner.length >= all.length * MOST ? inner : all, title, signs };
}

const MOST = 0.5;
/** Browsers stop at 512; a page deeper than this is made to hurt. */
const DEEPEST = 5000;

const isMain = ({ name, attributes }: Token & { kind: 'open' }): boolean =>
  name === 'main' || name === 'article' || attribute(attributes, 'role')?.toLowerCase() === 'main';

const isOfTheSite = ({ name, attributes }: Token & { kind: 'open' }): boolean =>
  OF_THE_SITE.has(name) || ROLES.test(attribute(attributes, 'role') ?? '');

const isConsent = ({ name, attributes }: Token & { kind: 'open' }): boolean =>
  name !== 'html' &&
  name !== 'body' &&
  CONSENT.test(`${attribute(attributes, 'id') ?? ''} ${attribute(attributes, 'class') ?? ''}`);

const tidy = (text: string): string | undefined =>
  text.replace(/\s+/g, ' ').trim().slice(0, 200) || undefined;
