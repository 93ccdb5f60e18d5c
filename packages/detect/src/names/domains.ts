/**
 * Firms that the domains of a text give away: beside `r.lake@hollin-partners.example`, `Hollin Partners` is one, and
 * `Hollin` alone, wherever they stand with a capital.
 */
import type { Candidate } from '../candidate.ts';
import { fold, foldCode, isWordAt } from '../letters.ts';

/** Hosts of everybody's mail and of everybody's pages, and labels that are no name. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'gmail googlemail google outlook hotmail yahoo icloud aol gmx web proton protonmail live msn mail email webmail mailbox example company firm domain test local internal office team info ' +
    'freenet tonline orange wanadoo free laposte libero virgilio ziggo kpnmail telenet onet interia github gitlab facebook instagram linkedin twitter youtube tiktok amazonaws azure ' +
    'cloudfront wordpress blogspot medium docs drive calendar zoom teams sharepoint dropbox wikipedia support service contact news shop store online website group london berlin paris'
  ).split(' '),
);
const HOST =
  /(?:@|\/\/)(?:[\w-]+\.){0,3}?([a-z][a-z-]{3,40})\.(?:(?:co|com|org|gov|ac)\.)?[a-z]{2,10}(?![\w.-])/iu;
const SHORTEST = 5;
const MOST_DOMAINS = 32;
const MOST_MENTIONS = 512;
const MOST_WORDS = 4;

/**
 * @param found the findings of the text so far.
 * @param isPlace whether a folded word is a town or a country.
 */
export function firmsOfDomains(
  text: string,
  found: readonly Candidate[],
  isPlace: (folded: string) => boolean,
): readonly Candidate[] {
  const labels = labelsOf(text, found, isPlace);
  if (labels.size === 0) return [];
  const firms: Candidate[] = [];
  /** One look at the first letter spares nearly all words the rest. */
  const firsts = new Set([...labels].map((label) => label.charCodeAt(0)));
  for (const match of text.matchAll(CAPITAL)) {
    const start = match.index;
    if (firms.length >= MOST_MENTIONS) break;
    if (!firsts.has(foldCode(text.charCodeAt(start)))) continue;
    if (isWordAt(text, start - 1) || /[@./-]/.test(text.charAt(start - 1))) continue;
    const end = endOfFirm(text, start, labels);
    if (end > start && !/[@/]|\.\w/.test(text.slice(end, end + 2)))
      firms.push({ start, end, type: 'ORGANIZATION', score: 0.9, evidence: 'model' });
  }
  return firms;
}
const CAPITAL = /\p{Lu}(?=\p{L}{2})/gu;

/** The labels of domains, without hyphens, but for those that are named after somebody of the text. */
function labelsOf(
  text: string,
  found: readonly Candidate[],
  isPlace: (folded: string) => boolean,
): ReadonlySet<string> {
  const labels = new Set<string>();
  let people: string | undefined;
  for (const { type, start, end } of found) {
    if ((type !== 'EMAIL' && type !== 'URL') || labels.size >= MOST_DOMAINS) continue;
    const host = HOST.exec(text.slice(start, end))?.[1];
    if (host === undefined) continue;
    const label = fold(host).replaceAll('-', '');
    if (label.length < SHORTEST || COMMON.has(label) || isPlace(label)) continue;
    people ??= ` ${found
      .filter((one) => one.type === 'PERSON' && text.slice(one.start, one.end).includes(' '))
      .map((one) => fold(text.slice(one.start, one.end)).replace(/[^\p{L}]+/gu, ' '))
      .join(' ')} `;
    if (!people.includes(` ${label} `)) labels.add(label);
  }
  return labels;
}

/** The end of the words from `start` on, of which all or the first make a label; `start` where none do. */
function endOfFirm(text: string, start: number, labels: ReadonlySet<string>): number {
  let joined = '';
  let at = start;
  for (let count = 0; count < MOST_WORDS; count++) {
    let end = at;
    while (isWordAt(text, end)) end++;
    if (end === at) return start;
    joined += fold(text.slice(at, end));
    if (labels.has(joined)) return end;
    if (text[end] !== ' ' && text[end] !== '-') return start;
    at = end + (text.startsWith(' & ', end) ? 3 : 1);
  }
  return start;
}
