/**
 * Web addresses that lead to a person: profiles of networks, home pages with a tilde, and sites that a word calls
 * somebody's own. Other addresses are what questions are about, and stay readable.
 */
import type { Candidate } from '../../candidate.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import { kindOfText } from '../prose/kind-of-text.ts';

/** What follows the name of a network up to the end of a profile's address. */
const PROFILES: ReadonlyMap<string, RegExp> = new Map([
  ['linkedin', /\.com\/(?:in|pub)\/[\p{L}\p{N}%_.-]{3,80}\/?/uy],
  ['xing', /\.com\/profile\/[\p{L}\p{N}%_.-]{3,80}\/?/uy],
  [
    'facebook',
    /\.com\/(?!(?:groups|pages|events|watch|sharer|tr|plugins|help|business|ads|policies|privacy|legal|docs|photo)\b)(?:profile\.php\?id=\d{5,20}|[\p{L}\p{N}.]{4,50})\/?(?![\p{L}\p{N}/])/uy,
  ],
  ['instagram', /\.com\/(?!(?:p|reel|explore|accounts|about|legal|stories)\/)[\w.]{3,30}\/?(?![\w/])/y],
  ['tiktok', /\.com\/@[\w.]{2,24}(?![\w/])/y],
  ['twitter', /\.com\/(?!(?:i|home|search|hashtag|intent|share|settings|explore)\b)\w{3,15}(?![\w/])/y],
  ['x', /\.com\/(?!(?:i|home|search|hashtag|intent|share|settings|explore)\b)\w{3,15}(?![\w/])/y],
  ['t', /\.me\/\w{4,32}(?![\w/])/y],
  [
    'github',
    /\.com\/(?!(?:features|pricing|about|login|settings|topics|marketplace|sponsors|orgs|apps|enterprise|security|explore)\b)[A-Za-z\d](?:-?[A-Za-z\d]){1,38}(?![\w/-])/y,
  ],
  ['gitlab', /\.com\/(?!(?:users|explore|groups|help|pricing)\b)[A-Za-z\d][\w.-]{1,38}(?![\w/-])/y],
  ['youtube', /\.com\/@[\w.-]{3,30}(?![\w/])/y],
  ['researchgate', /\.net\/profile\/[\p{L}\p{N}_-]{3,80}/uy],
  ['orcid', /\.org\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]/y],
]);
const LEAD = /(?:https?:\/\/)?(?:(?:www|m|[a-z]{2})\.)?$/i;

function url(start: number, end: number, score: number): Candidate {
  return { start, end, type: 'URL', class: 'personal', score, evidence: 'context' };
}

const profile: WordFinder = {
  on: 'word',
  words: [...PROFILES.keys()],
  find(scene, start, end) {
    const { text } = scene;
    if (text.charCodeAt(end) !== 46) return undefined;
    const to = matchEnd(PROFILES.get(text.slice(start, end).toLowerCase()) ?? NEVER, text, end);
    if (to < 0 || kindOfText(scene).code) return undefined;
    const lead = LEAD.exec(text.slice(Math.max(0, start - 16), start))?.[0] ?? '';
    const from = start - lead.length;
    // Part of a longer host or path (`not-x.com/…`), or the target of a link in a manual.
    if (/[\w.@/(<-]$|=["']$/.test(text.slice(Math.max(0, from - 2), from))) return undefined;
    return url(from, text[to - 1] === '.' ? to - 1 : to, 0.75);
  },
};

const NEVER = /(?!)/y;

const ADDRESS = /\/\/[^\s"'<>()[\]{}|\\^`]{4,200}/y;
const OWN = [
  'my website',
  'my site',
  'my homepage',
  'my blog',
  'my portfolio',
  'his website',
  'her website',
  'personal website',
  'personal site',
  'homepage',
  'home page',
  'portfolio',
  'website',
  'web site',
  'meine website',
  'meine webseite',
  'webseite',
  'mon site',
  'site web',
  'site internet',
  'mi sitio',
  'sitio web',
  'pagina web',
  'mi web',
  'il mio sito',
  'sito',
  'sito web',
  'mijn website',
  'meu site',
  'strona',
  'strona internetowa',
];
const TILDE = /^\/\/[^/\s]{4,80}\/~[\w.-]{2,40}/;

/** `https://…` behind a word for somebody's own site, or with a tilde and an account in it. */
const ownSite: WordFinder = {
  on: 'word',
  words: ['http', 'https'],
  find(scene, start, end) {
    const { text } = scene;
    if (text.charCodeAt(end) !== 58) return undefined;
    const last = matchEnd(ADDRESS, text, end + 1);
    if (last < 0) return undefined;
    const { code, log } = kindOfText(scene);
    if (code || log) return undefined;
    const address = text.slice(end + 1, last).replace(/[.,;:!?*_]+$/, '');
    if (/[(<]$|=["']$/.test(text.slice(Math.max(0, start - 2), start)) && !TILDE.test(address))
      return undefined;
    if (!TILDE.test(address) && !scene.speaksOf(start, OWN)) return undefined;
    return url(start, end + 1 + address.length, TILDE.test(address) ? 0.7 : 0.55);
  },
};

export const profiles = [profile, ownSite] as const;
