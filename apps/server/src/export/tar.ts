/**
 * Tar archives in their plainest form (POSIX 1003.1-1988 `ustar`): regular files under short names, in one stream.
 *
 * Reading refuses every other thing that tar can say: links, devices, long names, sizes in other notations, a wrong
 * checksum. Nothing is ever written to disk under a name that an archive says.
 */
import type { ByteReader } from '@bailiwick/age';
import { refused } from './refusal.ts';

const BLOCK = 512;
/** What one member may hold in memory; the largest document that the product takes is far smaller. */
const MOST_MEMBER_BYTES = 256 << 20;

export interface Member {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** @param at milliseconds since the epoch. */
export function* tarMember({ path, bytes }: Member, at: number): Generator<Uint8Array> {
  const head = Buffer.alloc(BLOCK);
  const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;
  head.write(path, 0, 100, 'latin1');
  head.write(octal(0o600, 8) + octal(0, 8) + octal(0, 8), 100, 'latin1');
  head.write(octal(bytes.length, 12) + octal(Math.floor(at / 1000), 12), 124, 'latin1');
  head.write('0', 156, 'latin1');
  head.write('ustar\x0000', 257, 'latin1');
  head.write(`${octal(sumOf(head), 7)} `, 148, 'latin1');
  yield head;
  yield bytes;
  yield Buffer.alloc(-bytes.length & (BLOCK - 1));
}

export function tarEnd(): Uint8Array {
  return Buffer.alloc(2 * BLOCK);
}

/** The members, each whole in memory. @throws BailiwickError `malformed_request` */
export async function* readTar(reader: ByteReader): AsyncGenerator<Member> {
  for (;;) {
    const head = Buffer.from(await reader.take(BLOCK));
    if (head.length < BLOCK) throw refused('The archive ends in the middle.');
    if (head.every((byte) => byte === 0)) break;
    const { path, size } = readHead(head);
    const bytes = await reader.take(size);
    const padding = await reader.take(-size & (BLOCK - 1));
    if (bytes.length < size || (size + padding.length) % BLOCK !== 0) {
      throw refused('The archive ends in the middle.');
    }
    yield { path, bytes };
  }
  const rest = await reader.take(BLOCK + 1);
  if (rest.length !== BLOCK || rest.some((byte) => byte !== 0))
    throw refused('Something follows the archive.');
}

function readHead(head: Buffer): { readonly path: string; readonly size: number } {
  const text = (from: number, length: number): string =>
    head.toString('latin1', from, from + length).replace(/\0+$/, '');
  const number = (from: number, length: number): number =>
    /^[0-7]+ ?$/.test(text(from, length)) ? Number.parseInt(text(from, length), 8) : Number.NaN;
  const size = number(124, 12);
  const said = Number.parseInt(text(148, 8), 8);
  if (text(257, 6) !== 'ustar' || said !== sumOf(head)) throw refused('A member of the archive is damaged.');
  if (text(156, 1) !== '0' || text(345, 155) !== '') {
    throw refused('The archive holds something that is no plain file.');
  }
  if (!(size <= MOST_MEMBER_BYTES))
    throw refused('A member of the archive is larger than an export makes one.');
  return { path: text(0, 100), size };
}

/** Over the header with its own field as spaces. */
function sumOf(head: Buffer): number {
  let sum = 8 * 0x20;
  head.forEach((byte, at) => {
    if (at < 148 || at >= 156) sum += byte;
  });
  return sum;
}
