/** One document of any supported kind to its text. Runs in the worker; recursion into attachments comes back here. */
import { htmlText } from './html.ts';
import { mailText } from './mail.ts';
import { officeText } from './office.ts';
import { pdfText } from './pdf.ts';
import type { Extraction } from './plain.ts';
import {
  newReading,
  spendText,
  Unreadable,
  type DocumentInput,
  type FileLimits,
  type Reading,
} from './reading.ts';
import { checkDeclared, sniff, type Sniffed } from './sniff.ts';
import { textFormat } from './text-format.ts';
import { charsetOf, decodeText } from './text.ts';
import { decodeXml } from './xml-bytes.ts';
import { xmlText } from './xml.ts';

type Readable = Exclude<Sniffed, { readonly kind: 'image' }>;

interface Found {
  readonly text: string;
  readonly format: string;
}

export async function readDocument(input: DocumentInput, limits: FileLimits): Promise<Extraction> {
  const reading = newReading(limits);
  try {
    const sniffed = sniff(input.bytes);
    checkDeclared(sniffed, input.mediaType, input.filename);
    if (sniffed.kind === 'image') return { kind: 'image', mediaType: sniffed.mediaType };
    const { text, format } = await find(input, sniffed, reading);
    const { scans, spent } = reading;
    const read = { kind: 'text', text, format, pictures: spent.pictures } as const;
    return scans.length === 0 ? read : { ...read, scans };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', because: error.because };
    // A parser's own error may quote the document, so its message stays here.
    return { kind: 'unreadable', because: 'it is damaged' };
  }
}

async function readInner(input: DocumentInput, reading: Reading): Promise<string> {
  const sniffed = sniff(input.bytes);
  checkDeclared(sniffed, input.mediaType, input.filename);
  if (sniffed.kind === 'image') {
    reading.spent.pictures += 1;
    return '';
  }
  return (await find(input, sniffed, reading)).text;
}

async function find(input: DocumentInput, sniffed: Readable, reading: Reading): Promise<Found> {
  switch (sniffed.kind) {
    case 'pdf':
      return { text: await pdfText(input.bytes, reading, readInner), format: 'pdf' };
    case 'zip':
      return officeText(input.bytes, reading, readInner);
    case 'ole':
      throw new Unreadable(
        isEncryptedOffice(input.bytes)
          ? 'it is encrypted'
          : 'it is an Office file of before 2007, or a mail of Outlook’s',
      );
    case 'foreign':
      throw new Unreadable(`it is ${sniffed.what}`);
    case 'text':
      return findText(input, reading);
  }
}

async function findText(input: DocumentInput, reading: Reading): Promise<Found> {
  const text = decodeText(input.bytes, charsetOf(input.mediaType));
  const format = textFormat(text, input);
  // Mail is read as bytes, since each part names its own encoding; UTF-16 mail exists only as saved text.
  const wide = input.bytes[0] === 0xff || input.bytes[0] === 0xfe;
  if (format === 'eml')
    return { text: await mailText(wide ? Buffer.from(text) : input.bytes, reading, readInner), format };
  if (format === 'html') return { text: spendText(reading, htmlText(text)), format };
  if (format === 'xml') return { text: spendText(reading, xmlText(decodeXml(input.bytes) ?? text)), format };
  return { text: spendText(reading, text), format };
}

/** Encrypted OOXML is an OLE file with a stream of this name (MS-OFFCRYPTO 2.3.4.4). */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name);
}
