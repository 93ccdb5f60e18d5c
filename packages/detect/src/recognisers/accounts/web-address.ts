/**
 * Web addresses that stand in a sentence (`visit www.keller-bau.de`), and those whose query says who somebody is.
 *
 * Source code, logs and manuals are full of addresses that say nothing of anybody: only prose with a few is read.
 * An address is a judgement and no more, so that a key or an e-mail address inside it keeps its own name.
 */
import type { Candidate } from '../../candidate.ts';
import { isDigitCode } from '../../letters.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { kindOfText } from '../prose/kind-of-text.ts';

const HOST = '(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.){1,5}\\p{L}{2,18}';
const REST = '(?::\\d{2,5})?(?:[/?#][^\\s"\'<>()[\\]{}|\\\\^`]{0,400})?';
const WITH_SCHEME = new RegExp(`https?://${HOST}${REST}`, 'iuy');
const WITH_WWW = new RegExp(`${HOST}${REST}`, 'iuy');
const PATH = new RegExp(`${REST}(?![\\p{L}\\p{N}@-])`, 'uy');

/** More addresses than this, and the text is a list of links. */
const A_FEW = 6;
const known = new WeakMap<Scene, boolean>();

/** Whether people wrote this for people, with an address here and there. */
function isProse(scene: Scene): boolean {
  const before = known.get(scene);
  if (before !== undefined) return before;
  const { code, log } = kindOfText(scene);
  const prose = !code && !log && !/\]\(|```|^#{1,4} |<\/?[a-z]+[ >]/m.test(scene.text) && hasFew(scene.text);
  known.set(scene, prose);
  return prose;
}

function hasFew(text: string): boolean {
  let at = -1;
  for (let count = 0; count <= A_FEW; count++) {
    at = text.indexOf('://', at + 1);
    if (at < 0) return true;
  }
  return false;
}

function url(start: number, end: number, score: number): Candidate {
  return { start, end, type: 'URL', score, evidence: 'model' };
}

/** Marks at the end belong to the sentence. */
function trimmedEnd(text: string, end: number): number {
  let last = end;
  while (/[.,;:!?*_~]/.test(text[last - 1] ?? '')) last--;
  return last;
}

/** Where questions come from and programs live: such an address is what a text is about. */
const PUBLIC =
  /^(?:https?:\/\/)?(?:[a-z\d-]{1,20}\.)?(?:github|gitlab|bitbucket|npmjs|stackoverflow|stackexchange|wikipedia|wikimedia|google|youtube|facebook|x|mozilla|w3|ietf|apache|python|docker|microsoft|openai|anthropic)\.(?:com|org|io|de)(?![\w.-])/i;

const WHO =
  /[?&;](?:e-?mail|user(?:name|_?id)?|login|uid|customer(?:_?(?:id|no|number))?|client_?id|member(?:_?id)?|patient(?:_?id)?|employee(?:_?id)?|account(?:_?id)?|kunde(?:nnr|nnummer|n_?id)?|mitglied(?:snr)?|first_?name|last_?name|full_?name|phone|name)=[^&\s]{2}/i;
/** What an address hands on is looked at by itself. */
const CARRIES = /[?&#][^?&#]{0,40}(?:[A-Za-z\d+/%_]{24}|@)/;
/** A remark in a program, a quoted value: not a sentence. */
const REMARK = /(?:^|\n)[ \t]*(?:\/\/|\/?\*|#|--|<!--)[^\n]{0,120}$|["'`]$/;
const BEFORE = /[\s(:,;"'“„«>–-]/;

const whole: WordFinder = {
  on: 'word',
  words: ['http', 'https', 'www'],
  find(scene, start, end) {
    const { text } = scene;
    if (!BEFORE.test(text[start - 1] ?? ' ')) return undefined;
    const bare = text.charCodeAt(end) === 46;
    if (!bare && text.charCodeAt(end) !== 58) return undefined;
    const last = matchEnd(bare ? WITH_WWW : WITH_SCHEME, text, start);
    if (last < 0) return undefined;
    const to = trimmedEnd(text, last);
    if (WHO.test(text.slice(start, to))) return kindOfText(scene).code ? undefined : url(start, to, 0.6);
    if (CARRIES.test(text.slice(start, to))) return undefined;
    const remark = REMARK.test(text.slice(Math.max(0, start - 130), start));
    return !remark && isProse(scene) && !PUBLIC.test(text.slice(start, to)) ? url(start, to, 0.5) : undefined;
  },
};

/** Endings of firms' and people's addresses that no sentence has by itself. */
const SURE = 'com org de fr uk nl pl eu at ch';
/** Endings that names of products have too, or that are words. */
const UNSURE = 'net info biz it es be pt io co app shop online';
const UNSURE_SET: ReadonlySet<string> = new Set(UNSURE.split(' '));
const LABELS_BEFORE = /(?<![\p{L}\p{N}@/._-])(?:[a-z\d](?:[a-z\d-]{1,62})\.){1,3}$/u;
const INVITED =
  /(?:visit|website|site|web|homepage|online|at|on|besuchen|unter|auf|webseite|internet|seite|sur|en|visite|visita|su|op|via|em|na):? (?:sie )?$/i;

/** `keller-bau.de` without anything before it: lower case, in prose. */
const bareHost: WordFinder = {
  on: 'word',
  words: `${SURE} ${UNSURE}`.split(' '),
  find(scene, start, end) {
    const { text } = scene;
    if (text.charCodeAt(start - 1) !== 46) return undefined;
    if (isOfMail(text, start)) return undefined;
    const left = text.slice(Math.max(0, start - 80), start);
    const labels = LABELS_BEFORE.exec(left)?.[0];
    if (labels === undefined || labels.startsWith('www.')) return undefined;
    const from = start - labels.length;
    if (UNSURE_SET.has(text.slice(start, end)) && !INVITED.test(left.slice(0, left.length - labels.length)))
      return undefined;
    const last = matchEnd(PATH, text, end);
    if (last < 0 || /^\.\p{L}/u.test(text.slice(last, last + 2)) || !isProse(scene)) return undefined;
    return PUBLIC.test(text.slice(from, last)) ? undefined : url(from, trimmedEnd(text, last), 0.5);
  },
};

/** Behind an `@` labels are those of an address: most of all that end so. */
function isOfMail(text: string, end: number): boolean {
  let at = end - 1;
  while (at > 0 && end - at < 80 && isLabelCode(text.charCodeAt(at))) at--;
  return text.charCodeAt(at) === 64;
}

/** A small letter, a digit, a hyphen or a point. */
function isLabelCode(code: number): boolean {
  return (code >= 97 && code <= 122) || isDigitCode(code) || code === 45 || code === 46;
}

export const webAddresses = [whole, bareHost] as const;
