import type { Candidate } from '../../candidate.ts';
import type { TextFinder } from '../../recogniser.ts';

/** How far the braces of a key may be from its `kty`. */
const REACH = 8_192;

/** RFC 7517 and 7518: `d` is the private part of RSA, EC and OKP keys, `k` the whole of a symmetric one. */
const PRIVATE_PART = /["']d["']\s{0,8}:\s{0,8}["'][\w-]{20,}/;
const SYMMETRIC_PART = /["']k["']\s{0,8}:\s{0,8}["'][\w-]{16,}/;
const SYMMETRIC = /["']kty["']\s{0,8}:\s{0,8}["']oct/;

const XML_OPEN = '<RSAKeyValue>';
const XML_CLOSE = '</RSAKeyValue>';

/** Private keys written as objects, whole: JSON Web Keys, and .NET's XML (XML Signature, section 4.5.2, with `D`). */
export const keyObjects: TextFinder = {
  on: 'text',
  find: ({ text }) => [...webKeys(text), ...xmlKeys(text)],
};

function webKeys(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = nextMember(text, 0); at >= 0;) {
    const lead = text.slice(Math.max(0, at - REACH), at);
    const start = at - lead.length + lead.lastIndexOf('{');
    const length = text.slice(at, at + REACH).indexOf('}');
    const close = at + length;
    const near = lead.includes('{') && length >= 0;
    const body = near ? text.slice(start, close) : '';
    if (PRIVATE_PART.test(body) || (SYMMETRIC.test(body) && SYMMETRIC_PART.test(body)))
      found.push(key(start, close + 1, 'JWK'));
    at = nextMember(text, near ? close : at + 5);
  }
  return found;
}

function nextMember(text: string, from: number): number {
  return text.indexOf('"kty"', from);
}

function xmlKeys(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(XML_OPEN); at >= 0; at = text.indexOf(XML_OPEN, at + XML_OPEN.length)) {
    const body = text.slice(at, at + REACH);
    const close = body.indexOf(XML_CLOSE);
    if (close >= 0 && /<D>[\w+/=\s]{20}/.test(body.slice(0, close)))
      found.push(key(at, at + close + XML_CLOSE.length, 'XML_RSA_KEY'));
  }
  return found;
}

function key(start: number, end: number, subtype: string): Candidate {
  return { start, end, type: 'PRIVATE_KEY', subtype, score: 0.99, evidence: 'checksum' };
}
