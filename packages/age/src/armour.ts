import { ByteReader } from './byte-reader.ts';
import { AgeError } from './fault.ts';

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
const END = '-----END AGE ENCRYPTED FILE-----';
const COLUMNS = 64;
const MOST_SPACE = 1024;
const SPACE = /^[ \t\r\n]*$/;

/** The bytes of a file that may have come as text (PEM, RFC 7468, in its strict form). @throws AgeError `armour` */
export async function* withoutArmour(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(source);
  try {
    yield* (await armoured(reader)) ? bytesOf(reader) : reader.rest();
  } finally {
    await reader.close();
  }
}

/** A line that begins it within sight is meant as one, whatever stands before it: the error then says so. */
async function armoured(reader: ByteReader): Promise<boolean> {
  const start = Buffer.from(await reader.peek(MOST_SPACE + BEGIN.length)).toString('latin1');
  return !start.startsWith('age-encryption.org/') && /-----\s*BEGIN AGE/i.test(start);
}

async function* bytesOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  let line = await nextLine(reader);
  while (line !== undefined && SPACE.test(line)) line = await nextLine(reader);
  if (line !== BEGIN) throw broken();
  for (let short = false; ;) {
    line = await nextLine(reader);
    if (line === END) break;
    // Only the last line may be short, and none may be empty.
    if (line === undefined || line === '' || short || line.length > COLUMNS) throw broken();
    short = line.length < COLUMNS;
    const bytes = Buffer.from(line, 'base64');
    if (bytes.toString('base64') !== line) throw broken();
    short ||= line.endsWith('=');
    yield bytes;
  }
  const after = Buffer.from(await reader.take(MOST_SPACE + 1)).toString('latin1');
  if (after.length > MOST_SPACE || !SPACE.test(after)) throw broken();
}

/** A line without its line feed, or carriage return and line feed; the last one may have neither. */
async function nextLine(reader: ByteReader): Promise<string | undefined> {
  const line = await reader.line(MOST_SPACE);
  if (line !== undefined) return line.endsWith('\r') ? line.slice(0, -1) : line;
  const last = Buffer.from(await reader.take(END.length + 1)).toString('latin1');
  return last === END ? last : undefined;
}

const broken = (): AgeError => new AgeError('armour', 'The text around the encrypted file is malformed.');
