import type { Scene } from '../../scene.ts';
import type { Candidate } from '../../candidate.ts';
import type { SignFinder } from '../../recogniser.ts';
import { isDigitCode, isWordAt, isWordCode } from '../../letters.ts';

/** RFC 5321: 64 octets of local part, 255 of domain. */
const LOCAL_LIMIT = 64;
const LABEL_LIMIT = 63;
const DOMAIN_LIMIT = 255;

/** Marks that a local part may hold besides letters and digits. A quote or slash ends it: they delimit text. */
const LOCAL_MARKS = new Set([...".!#$%&*+-=?^_{|}~'"].map((mark) => mark.charCodeAt(0)));
/** Marks that more often stand before an address than in it. */
const LEADING = new Set([...".'!#$%&*=?^{|}~-+"].map((mark) => mark.charCodeAt(0)));

/** File endings after an `@2x`: an image name, not a domain. */
const FILE_ENDINGS = new Set(['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'css', 'js', 'ts', 'json', 'md']);

export const email: SignFinder = { on: 'sign', sign: '@', find };

function find({ text }: Scene, at: number): Candidate | undefined {
  let start = localStart(text, at);
  while (start < at && LEADING.has(text.charCodeAt(start))) start++;
  if (start === at || text.charCodeAt(at - 1) === 46) return undefined;
  const end = domainEnd(text, at + 1);
  if (end < 0 || isUserInfo(text, start)) return undefined;
  return {
    start,
    end,
    type: 'EMAIL',
    score: 0.95,
    evidence: 'shape',
    canonical: text.slice(start, end).toLowerCase(),
  };
}

function localStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LOCAL_LIMIT) {
    const code = text.charCodeAt(start - 1);
    if (!isWordCode(code) && !LOCAL_MARKS.has(code)) break;
    // `key=name@host`: the equals sign belongs to the form around the address.
    if (code === 61) break;
    start--;
  }
  return start;
}

/** The end of a domain name with at least two labels, or -1. */
function domainEnd(text: string, from: number): number {
  let end = from;
  let lastDot = -1;
  let label = from;
  while (end < text.length && end - from < DOMAIN_LIMIT) {
    const code = text.charCodeAt(end);
    if (code === 46) {
      if (end === label || !isWordAt(text, end + 1)) break;
      lastDot = end;
      label = end + 1;
    } else if (!isWordCode(code) && !(code === 45 && end > label)) break;
    if (end - label > LABEL_LIMIT) return -1;
    end++;
  }
  while (end > from && text.charCodeAt(end - 1) === 45) end--;
  if (lastDot < 0) return -1;
  const top = text.slice(lastDot + 1, end);
  if (top.length < 2 || isDigitCode(top.charCodeAt(0)) || FILE_ENDINGS.has(top.toLowerCase())) return -1;
  return end;
}

/** `https://user:pass@host` is read by the rule for addresses with credentials. */
const USER_INFO = /:\/\/[^\s/?#]*$/;
const USER_INFO_LIMIT = 128;

function isUserInfo(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before !== 47 && before !== 58 && before !== 64) return false;
  return USER_INFO.test(text.slice(Math.max(0, start - USER_INFO_LIMIT), start));
}
