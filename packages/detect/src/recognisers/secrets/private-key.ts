import type { Candidate } from '../../candidate.ts';
import type { TextFinder } from '../../recogniser.ts';

/** RFC 7468 labels of private keys, OpenSSH's and PGP's among them. */
const BEGIN = /-----BEGIN ((?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?)-----/y;

const PUTTY = 'PuTTY-User-Key-File-';
const PUTTY_END = /Private-MAC: ?[0-9a-f]{40,64}/g;

/** Whole PEM blocks. A block without an end counts to the end of the text: half a key is a key given away. */
export const privateKey: TextFinder = {
  on: 'text',
  find: ({ text }) => [...pemBlocks(text), ...puttyFiles(text)],
};

function pemBlocks(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  let at = text.indexOf('-----BEGIN ');
  while (at >= 0) {
    BEGIN.lastIndex = at;
    const label = BEGIN.exec(text)?.[1];
    let next = at + 11;
    if (label !== undefined) {
      const closing = `-----END ${label}-----`;
      const close = text.indexOf(closing, at);
      next = close < 0 ? text.length : close + closing.length;
      found.push(block(at, next));
    }
    at = text.indexOf('-----BEGIN ', next);
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
