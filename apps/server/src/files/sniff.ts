/** Tells what a document is by its bytes. What the caller declares can only make the answer stricter. */
import { Unreadable } from './reading.ts';

export type Sniffed =
  | { readonly kind: 'pdf' | 'zip' | 'ole' | 'text' }
  | { readonly kind: 'image'; readonly mediaType: string }
  | { readonly kind: 'foreign'; readonly what: string };

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const MAGIC: readonly (readonly [at: number, bytes: Uint8Array, sniffed: Sniffed])[] = [
  [0, latin1('PK\x03\x04'), { kind: 'zip' }],
  [0, latin1('PK\x05\x06'), { kind: 'zip' }],
  [0, latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), { kind: 'ole' }],
  [0, latin1('\x89PNG\r\n\x1a\n'), { kind: 'image', mediaType: 'image/png' }],
  [0, latin1('\xff\xd8\xff'), { kind: 'image', mediaType: 'image/jpeg' }],
  [0, latin1('GIF87a'), { kind: 'image', mediaType: 'image/gif' }],
  [0, latin1('GIF89a'), { kind: 'image', mediaType: 'image/gif' }],
  [8, latin1('WEBP'), { kind: 'image', mediaType: 'image/webp' }],
  [0, latin1('II*\x00'), { kind: 'image', mediaType: 'image/tiff' }],
  [0, latin1('MM\x00*'), { kind: 'image', mediaType: 'image/tiff' }],
  [4, latin1('ftypheic'), { kind: 'image', mediaType: 'image/heic' }],
  [4, latin1('ftypavif'), { kind: 'image', mediaType: 'image/avif' }],
  [4, latin1('ftyp'), { kind: 'foreign', what: 'a video or sound recording' }],
  [8, latin1('WAVE'), { kind: 'foreign', what: 'a sound recording' }],
  [0, latin1('OggS'), { kind: 'foreign', what: 'a sound recording' }],
  [0, latin1('ID3'), { kind: 'foreign', what: 'a sound recording' }],
  [0, latin1('{\\rtf'), { kind: 'foreign', what: 'a rich-text (RTF) file' }],
  [0, latin1('%!PS'), { kind: 'foreign', what: 'a PostScript file' }],
  [0, latin1('\x1f\x8b'), { kind: 'foreign', what: 'a gzip archive' }],
  [0, latin1('7z\xbc\xaf\x27\x1c'), { kind: 'foreign', what: 'a 7-Zip archive' }],
  [0, latin1('Rar!'), { kind: 'foreign', what: 'a RAR archive' }],
  [0, latin1('\x28\xb5\x2f\xfd'), { kind: 'foreign', what: 'a Zstandard archive' }],
  [0, latin1('\x7fELF'), { kind: 'foreign', what: 'a program' }],
  [0, latin1('MZ\x90'), { kind: 'foreign', what: 'a program' }],
  [0, latin1('SQLite format 3\x00'), { kind: 'foreign', what: 'a database' }],
  [0, latin1('wOF'), { kind: 'foreign', what: 'a font' }],
];

/** Readers look for this anywhere in the first kilobyte (PDF 1.7, implementation note 13), so we must too. */
const PDF_WINDOW = 1024;

export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) throw new Unreadable('it is empty');
  const found = MAGIC.find(([at, magic]) => magic.every((byte, index) => bytes[at + index] === byte));
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_WINDOW));
  const isPdf = head.includes('%PDF-');
  // One file that is two: our reader would see one of them, the vendor's perhaps the other.
  if (isPdf && (found !== undefined || endsAsZip(bytes)))
    throw new Unreadable('it is two kinds of file at once');
  if (isPdf) return { kind: 'pdf' };
  if (found) return found[2];
  if (head[0] === 0x42 && head[1] === 0x4d && isBitmap(bytes))
    return { kind: 'image', mediaType: 'image/bmp' };
  if (endsAsZip(bytes)) throw new Unreadable('it is two kinds of file at once');
  return { kind: 'text' };
}

type Family = 'pdf' | 'zip' | 'ole' | 'text' | 'image';

/** File name endings and media types whose bytes we can hold the caller to. */
const FAMILIES: readonly (readonly [RegExp, Family])[] = [
  [/^application\/pdf$|^pdf$/, 'pdf'],
  [/^application\/vnd\.(openxmlformats|oasis)|^(doc|xls|ppt)[xm]$|^od[tsp]$/, 'zip'],
  [/^application\/(msword|vnd\.ms-(excel|powerpoint))$|^(doc|xls|ppt)$/, 'ole'],
  [/^image\/(?!svg)|^(png|jpe?g|gif|webp|tiff?|bmp|heic|avif)$/, 'image'],
  [
    /^text\/|^message\/rfc822$|[/+](json|xml|x?html)$|^(txt|md|markdown|csv|tsv|json|xml|html?|eml|ya?ml|log)$/,
    'text',
  ],
];

/** Refuses a document that says it is one thing and is another: two readers would read two documents. */
export function checkDeclared(
  sniffed: Sniffed,
  mediaType: string | undefined,
  filename: string | undefined,
): void {
  for (const name of [essence(mediaType), ending(filename)]) {
    const declared = FAMILIES.find(([pattern]) => pattern.test(name))?.[1];
    if (
      declared !== undefined &&
      declared !== sniffed.kind &&
      sniffed.kind !== 'foreign' &&
      sniffed.kind !== 'ole'
    ) {
      throw new Unreadable(`it is declared as ${NAMES[declared]}, but its bytes are ${NAMES[sniffed.kind]}`);
    }
  }
}

const NAMES: Readonly<Record<Family, string>> = {
  pdf: 'PDF',
  zip: 'an Office file or archive',
  ole: 'an old Office file',
  image: 'an image',
  text: 'text or of no known kind',
};

/** A media type without its parameters, in lower case. */
export function essence(mediaType: string | undefined): string {
  return (mediaType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

export function ending(filename: string | undefined): string {
  const dot = filename?.lastIndexOf('.') ?? -1;
  return dot < 0 ? '' : (filename ?? '').slice(dot + 1).toLowerCase();
}

/** Whether an end-of-central-directory record fits the end of the file exactly (APPNOTE 4.3.16). */
function endsAsZip(bytes: Uint8Array): boolean {
  const tail = Buffer.from(
    bytes.buffer,
    bytes.byteOffset + Math.max(0, bytes.length - 65_557),
    Math.min(bytes.length, 65_557),
  );
  const at = tail.lastIndexOf('PK\x05\x06');
  return at >= 0 && at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length;
}

function isBitmap(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return bytes.length >= 26 && view.getUint32(6, true) === 0;
}
