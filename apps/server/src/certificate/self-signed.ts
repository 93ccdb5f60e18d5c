/**
 * A certificate of one's own for a local network: X.509 (RFC 5280) in DER, since node:crypto reads certificates but makes
 * none. Nobody vouches for it; callers trust it because somebody compared its fingerprint.
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';
import { bits, choice, integer, octets, oid, sequence, setOf, tagged, text, time, tlv, yes } from './der.ts';

export interface PemPair {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
}

export interface Wanted {
  /** Host names and addresses that it is for; the first one is its subject. */
  readonly names: readonly string[];
  readonly from: number;
  readonly until: number;
}

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'));
const COMMON_NAME = '550403';
const SUBJECT_ALTERNATIVE_NAME = '551d11';
const BASIC_CONSTRAINTS = '551d13';
const KEY_USAGE = '551d0f';
const EXTENDED_KEY_USAGE = '551d25';
const SERVER_AUTHENTICATION = '2b06010505070301';

export function selfSigned({ names, from, until }: Wanted): PemPair {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const [subject = 'bailiwick'] = names;
  const name = sequence(setOf(sequence(oid(COMMON_NAME), text(subject.slice(0, 64)))));
  const toBeSigned = sequence(
    tagged(0, integer(Buffer.of(2))),
    integer(serial()),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(from), time(until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(
      3,
      sequence(
        extension(SUBJECT_ALTERNATIVE_NAME, sequence(...names.map(alternative))),
        critical(BASIC_CONSTRAINTS, sequence()),
        // digitalSignature: one bit of the first byte; seven are unused.
        critical(KEY_USAGE, tlv(0x03, Buffer.of(7, 0x80))),
        extension(EXTENDED_KEY_USAGE, sequence(oid(SERVER_AUTHENTICATION))),
      ),
    ),
  );
  const signature = bits(sign('sha256', toBeSigned, privateKey));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: pem(sequence(toBeSigned, ECDSA_WITH_SHA256, signature)),
  };
}

/** RFC 5280, 4.1.2.2: positive, up to 20 bytes, never twice. */
function serial(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}

const extension = (id: string, content: Uint8Array): Buffer => sequence(oid(id), octets(content));
const critical = (id: string, content: Uint8Array): Buffer => sequence(oid(id), yes(), octets(content));

/** dNSName or iPAddress. */
const alternative = (name: string): Buffer =>
  isIP(name) === 0 ? choice(2, Buffer.from(name, 'latin1')) : choice(7, addressBytes(name));

function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail = ''] = address.split('::');
  const groups = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [before, behind] = [groups(head), groups(tail)];
  const between = Array.from({ length: 8 - before.length - behind.length }, () => 0);
  const all = [...before, ...between, ...behind];
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 0xff]));
}

const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
