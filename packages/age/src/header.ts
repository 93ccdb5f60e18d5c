import { createHmac, timingSafeEqual } from 'node:crypto';
import { fromBase64, toBase64 } from './base64.ts';
import type { ByteReader } from './byte-reader.ts';
import { AgeError } from './fault.ts';
import { derive } from './derive.ts';

const VERSION = 'age-encryption.org/v1';
const COLUMNS = 64;
/** A header of more is an attack on memory: 64 recipients that resist quantum computers take 100 KB. */
const MOST_BYTES = 1 << 20;

/** One recipient's copy of the file key. */
export interface Stanza {
  readonly args: readonly string[];
  readonly body: Uint8Array;
}

export interface Header {
  readonly stanzas: readonly Stanza[];
  /** Throws unless this file key is the one that the header was written with. @throws AgeError `mac` */
  readonly verify: (fileKey: Uint8Array) => void;
}

/**
 * ```
 * age-encryption.org/v1
 * -> X25519 XEl0dJ6y3C7KZkgmgWUicg63EyXJiwBJW8PdYJ/cYBE
 * qRS0AMjdjPvZ/WT08U2KL4G+PIooA3hy38SvLpvaC1E
 * --- HK2NmOBN9Dpq0Gw6xMCuhFcQlQLvZ/wQUi/2scLG75s
 * ```
 */
export function writeHeader(stanzas: readonly Stanza[], fileKey: Uint8Array): Uint8Array {
  const lines = stanzas.flatMap(({ args, body }) => [`-> ${args.join(' ')}`, ...wrapped(toBase64(body))]);
  const signed = [VERSION, ...lines, '---'].join('\n');
  return Buffer.from(`${signed} ${toBase64(macOf(signed, fileKey))}\n`, 'latin1');
}

/** Reads the header and leaves the reader at the first byte of the payload. @throws AgeError `header` */
export async function readHeader(reader: ByteReader): Promise<Header> {
  const lines = new HeaderLines(reader);
  if ((await lines.next()) !== VERSION) throw broken('It does not begin as an age file of version 1 does.');
  const stanzas: Stanza[] = [];
  for (;;) {
    const line = await lines.next();
    if (line.startsWith('-> ')) {
      stanzas.push({ args: argsOf(line), body: await bodyOf(lines) });
      continue;
    }
    const mac = /^--- ([A-Za-z0-9+/]{43})$/.exec(line)?.[1];
    const said = mac === undefined ? undefined : fromBase64(mac);
    if (said === undefined || stanzas.length === 0) throw broken('Its header is malformed.');
    const signed = `${lines.before}---`;
    return {
      stanzas,
      verify(fileKey) {
        if (!timingSafeEqual(macOf(signed, fileKey), said)) {
          throw new AgeError('mac', 'The header of the file was changed.');
        }
      },
    };
  }
}

function macOf(signed: string, fileKey: Uint8Array): Uint8Array {
  return createHmac('sha256', derive(fileKey, '', 'header'))
    .update(signed, 'latin1')
    .digest();
}

function argsOf(line: string): readonly string[] {
  const args = line.slice(3).split(' ');
  if (!args.every((arg) => /^[\x21-\x7e]+$/.test(arg))) throw broken('Its header names a recipient wrongly.');
  return args;
}

async function bodyOf(lines: HeaderLines): Promise<Uint8Array> {
  const parts: string[] = [];
  for (;;) {
    const line = await lines.next();
    parts.push(line);
    if (line.length === COLUMNS) continue;
    const body = line.length > COLUMNS ? undefined : fromBase64(parts.join(''));
    if (body === undefined) throw broken('A key in its header is not written as it must be.');
    return body;
  }
}

/** The last line is shorter than the others, and may be empty: that is how a reader knows it. */
function wrapped(text: string): readonly string[] {
  const count = Math.floor(text.length / COLUMNS) + 1;
  return Array.from({ length: count }, (_, i) => text.slice(i * COLUMNS, (i + 1) * COLUMNS));
}

class HeaderLines {
  readonly #reader: ByteReader;
  readonly #seen: string[] = [];
  #left = MOST_BYTES;

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  /** All that was read before the newest line. */
  get before(): string {
    return this.#seen
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join('');
  }

  async next(): Promise<string> {
    const line = await this.#reader.line(this.#left);
    if (line === undefined) throw broken('Its header does not end.');
    this.#left -= line.length + 1;
    this.#seen.push(line);
    return line;
  }
}

const broken = (why: string): AgeError => new AgeError('header', `The file cannot be read. ${why}`);
