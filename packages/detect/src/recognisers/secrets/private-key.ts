import type { Candidate } from '../../candidate.ts';
import { type TextFinder, matchEnd } from '../../recogniser.ts';

/** RFC 7468 labels of private keys, OpenSSH's and PGP's among them. */
const BEGIN = /-----BEGIN ((?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?)-----/y;
/** RFC 4716 as SSH.com writes private keys. */
const SSH2_BEGIN = '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----';
const SSH2_END = '---- END SSH2 ENCRYPTED PRIVATE KEY ----';

/** What a key's lines are made of, in a file or in the string literals of a program. */
const BODY = /[\w+/=\s"'\\,:-]{0,16384}/y;
const FIRST_LINE =
  /[\s"'`\\+]{0,24}(?:\\n)?[\s"'`+]{0,24}(?:[A-Za-z0-9+/=]{4}|(?:Proc-Type|DEK-Info|Version|Comment|Hash|Bag Attributes): ?)/y;

const PUTTY = 'PuTTY-User-Key-File-';
const PUTTY_END = /Private-MAC: ?[0-9a-f]{40,64}/g;

/**
 * Whole blocks: PEM, PGP, OpenSSH, SSH2, PuTTY.
 *
 * A block without an end counts as far as it goes on like one: half a key is a key given away. A mark with no key
 * behind it, as programs compare against, is none.
 */
export const privateKey: TextFinder = {
  on: 'text',
  find: ({ text }) => [...pemBlocks(text), ...ssh2Blocks(text), ...puttyFiles(text)],
};

function pemBlocks(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  let at = text.indexOf('-----BEGIN ');
  while (at >= 0) {
    BEGIN.lastIndex = at;
    const match = BEGIN.exec(text);
    let next = at + 11;
    if (match !== null) {
      const end = blockEnd(text, at + match[0].length, `-----END ${match[1]}-----`);
      if (end > 0) found.push(block(at, end));
      next = Math.max(end, next);
    }
    at = text.indexOf('-----BEGIN ', next);
  }
  return found;
}

/** The longest block of a private key: RSA of 16,384 bits, with room. */
const LONGEST = 16_384;

/** Where the block whose first line begins at `from` ends; -1 where there is no key in it. */
function blockEnd(text: string, from: number, closing: string): number {
  const close = text.slice(from, from + LONGEST).indexOf(closing);
  if (close >= 0) return holdsKey(text.slice(from, from + close)) ? from + close + closing.length : -1;
  return matchEnd(FIRST_LINE, text, from) > 0 ? matchEnd(BODY, text, from) : -1;
}

/** A line of base64, or nothing else than a short piece of it. */
function holdsKey(body: string): boolean {
  return /[A-Za-z0-9+/]{24}/.test(body) || /^\s*[A-Za-z0-9+/=]+\s*$/.test(body);
}

function ssh2Blocks(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(SSH2_BEGIN); at >= 0;) {
    const close = text.indexOf(SSH2_END, at);
    const end = close < 0 ? matchEnd(BODY, text, at) : close + SSH2_END.length;
    found.push(block(at, end));
    at = text.indexOf(SSH2_BEGIN, end);
  }
  return found;
}

function puttyFiles(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(PUTTY); at >= 0;) {
    PUTTY_END.lastIndex = at;
    const end = PUTTY_END.test(text) ? PUTTY_END.lastIndex : text.length;
    found.push(block(at, end));
    at = text.indexOf(PUTTY, end);
  }
  return found;
}

function block(start: number, end: number): Candidate {
  return { start, end, type: 'PRIVATE_KEY', score: 0.99, evidence: 'checksum' };
}
