/**
 * The words of a stretch of a document without their dress: markup, links, typographic signs, broken spaces.
 *
 * Used for matching only. Quotes are always cut from the document itself, so nothing here needs a way back.
 */

/** Stands for an address, whatever it pointed to. */
export const LINK = 'hyperlink';

const ENTITY: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  rsquo: "'",
  lsquo: "'",
};
const ENTITIES = /&(amp|quot|apos|#39|[rl]squo|nbsp|#160|#x20|#32);/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const COMMENT = /<!--[^<>]{0,2000}-->/g;
const IMAGE = /!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)/g;
const MARKDOWN_LINK = /\[([^\]\n]{0,300})\]\(([^)\n]{0,500})\)/g;
const TAG = /<\/?[a-z][^<>]{0,200}>/gi;
const MAIL = /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"”)\]]{1,500}(?<![.,;:])/gi;
/** `/legal/subprocessors`, between the marks of code. */
const PATH = /`\/[a-z][\w/.-]{2,80}`/gi;
const BARE_ADDRESS = /\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{2,63}){1,4}\/[^\s<>"”)\],;]{0,300}(?<![.:])/gi;

/** Case stays: names and regions are told by it. */
export function fold(raw: string): string {
  return raw
    .replace(INVISIBLE, '')
    .replace(ENTITIES, (_, name: string) => ENTITY[name] ?? ' ')
    .replace(COMMENT, ' ')
    .replace(IMAGE, ' ')
    .replace(MARKDOWN_LINK, (_, words: string, target: string) => linkWords(words, target))
    .replace(TAG, ' ')
    .replace(PATH, ` ${LINK} `)
    .replace(ADDRESS, ` ${LINK} `)
    .replace(MAIL, 'mailbox')
    .replace(BARE_ADDRESS, ` ${LINK} `)
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\*{1,3}|`|__|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, '')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function linkWords(words: string, target: string): string {
  if (target.startsWith('mailto:')) return words;
  return /^\W{0,4}(?:https?:|www\.)|^\S{1,80}\.\S{1,80}\/\S{0,80}$/i.test(words) ? LINK : `${words} ${LINK}`;
}
