import type { Candidate } from '../../candidate.ts';
import { isDigitCode, isWordAt } from '../../letters.ts';
import { type NumberFinder, type SignFinder, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const V4 = new RegExp(`${OCTET}(?:\\.${OCTET}){3}(?![\\d.]*\\.\\d|\\d|[A-Za-z_])`, 'y');

/** Four numbers with dots that are not an address. */
const VERSIONS = [
  'version',
  'versions',
  'ver',
  'v',
  'release',
  'build',
  'firmware',
  'revision',
  'rev',
  'section',
  'step',
  'chapter',
  'abschnitt',
  'kapitel',
  'assemblyversion',
  'fileversion',
  'driver',
  'update',
  'upgrade',
  'oid',
];
/** RFC 9110 section 10.1.5: `Chrome/156.0.0.0` in a user agent names a program and its version. */
const PRODUCT = /(?:^|[\s(;,])[A-Z][A-Za-z]{0,30}\/$/;
const LONGEST_PRODUCT = 33;

const PARTED = /^\.?[ -]?\.\d/;

const ADDRESSES = ['ip', 'ipv4', 'host', 'server', 'address', 'adresse', 'from', 'client'];

const ipv4: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 4,
  shapes: [/\d{1,3}(?:\.\d{1,3}){3}/y],
  find(scene, start) {
    const { text } = scene;
    const before = text.charCodeAt(start - 1);
    if (before === 46 || before === 45 || before === 95) return undefined;
    const end = matchEnd(V4, text, start);
    if (end < 0) return undefined;
    // `4.1.1.1 .1.1.1.1`: a value of something else, with points between its characters.
    if (PARTED.test(text.slice(end, end + 4))) return undefined;
    const value = text.slice(start, end);
    if (before === 47 && PRODUCT.test(text.slice(Math.max(0, start - LONGEST_PRODUCT), start)))
      return undefined;
    if (/^(?:127|0|255)\./.test(value) || scene.speaksOf(start, VERSIONS, ADDRESSES)) return undefined;
    return { start, end, type: 'IP', subtype: 'IPV4', score: 0.9, evidence: 'shape', canonical: value };
  },
};

const MAC = /[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![:\w-])/iy;
/** As routers write it: `001b.4411.3ab7`. */
const MAC_IN_THREES = /[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![.\w])/iy;
const HARDWARE = [
  'mac',
  'mac address',
  'macaddr',
  'hwaddr',
  'ether',
  'hardware address',
  'bssid',
  'lladdr',
  'dhcp',
  'vlan',
  'arp',
];
const ADDRESS_UNIT = /[0-9A-Fa-f:.]/;
/** The longest text form of RFC 4291: six groups and a dotted quad. */
const V6_LIMIT = 45;

/** A hexadecimal digit or a colon: what follows the first colon of either. */
function isAddressCode(code: number): boolean {
  return (code >= 48 && code <= 58) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

/** Woken at the first colon of a run; sees MAC addresses with colons and IPv6. */
const colons: SignFinder = {
  on: 'sign',
  sign: ':',
  find({ text }, at) {
    if (!isAddressCode(text.charCodeAt(at + 1))) return undefined;
    let start = at;
    while (start > 0 && at - start <= 4 && ADDRESS_UNIT.test(text[start - 1] as string)) start--;
    if (start < at && text.lastIndexOf(':', at - 1) >= start) return undefined;
    if (isWordAt(text, start - 1)) return undefined;
    return macAt(text, start) ?? ipv6At(text, start);
  },
};

const macWithDashes: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 1,
  shapes: [MAC, MAC_IN_THREES],
  find: (scene, start) =>
    isDash(scene.text, start + 2) ? macAt(scene.text, start) : macInThrees(scene, start),
};

const macWithDashesFromLetter: NumberFinder = { ...macWithDashes, begins: 'letter' };

/** Four digits, a point and eight more are many things: a word must speak of it. */
function macInThrees(scene: Scene, start: number): Candidate | undefined {
  const { text } = scene;
  if (text.charCodeAt(start + 4) !== 46 || text.charCodeAt(start - 1) === 46) return undefined;
  const end = matchEnd(MAC_IN_THREES, text, start);
  if (end < 0 || !scene.speaksOf(start, HARDWARE)) return undefined;
  const digits = text.slice(start, end).toLowerCase().replaceAll('.', '');
  const canonical = (digits.match(/../g) ?? []).join(':');
  return { start, end, type: 'MAC', score: 0.9, evidence: 'context', canonical };
}

function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === 45;
}

function macAt(text: string, start: number): Candidate | undefined {
  const end = matchEnd(MAC, text, start);
  if (end < 0 || isDash(text, start - 1)) return undefined;
  const canonical = text.slice(start, end).toLowerCase().replaceAll('-', ':');
  if (canonical === '00:00:00:00:00:00' || canonical === 'ff:ff:ff:ff:ff:ff') return undefined;
  return { start, end, type: 'MAC', score: 0.9, evidence: 'shape', canonical };
}

function ipv6At(text: string, start: number): Candidate | undefined {
  let end = start;
  while (end < text.length && end - start <= V6_LIMIT && ADDRESS_UNIT.test(text[end] as string)) end++;
  if (isWordAt(text, end) || end - start > V6_LIMIT) return undefined;
  while (end > start && (text[end - 1] === '.' || (text[end - 1] === ':' && text[end - 2] !== ':'))) end--;
  const value = text.slice(start, end).toLowerCase();
  if (!isIpv6(value)) return undefined;
  return { start, end, type: 'IP', subtype: 'IPV6', score: 0.9, evidence: 'shape', canonical: value };
}

/** RFC 4291 text form; not the loopback, the unspecified address, nor a scope operator such as `a::b`. */
function isIpv6(value: string): boolean {
  const halves = value.split('::');
  if (halves.length > 2 || value === '::' || value === '::1') return false;
  const quad = /(?:^|:)\d{1,3}(?:\.\d{1,3}){3}$/.test(value);
  const groups = value.split(':').filter((group) => group !== '');
  if (!groups.every((group, i) => /^[0-9a-f]{1,4}$/.test(group) || (quad && i === groups.length - 1)))
    return false;
  const count = groups.length + (quad ? 1 : 0);
  if (halves.length === 1) return count === 8;
  const digits = [...value].filter((char) => isDigitCode(char.charCodeAt(0))).length;
  return count <= 7 && count >= 2 && digits > 0 && value.length >= 7;
}

export const network = [ipv4, colons, macWithDashes, macWithDashesFromLetter] as const;
