/**
 * Word, Excel, PowerPoint and OpenDocument: the same document with labels in place of values.
 *
 * Every part of the package is looked at, wherever it stands: comments, notes, tracked changes, hidden sheets, headers,
 * links, properties. Properties are emptied, authors' names too, thumbnails and metafiles go; pictures are read and
 * covered; documents inside are copied likewise. What cannot be looked into makes the whole document uncopyable.
 */
import type { Finding } from '@bailiwick/contract/finding';
import { decodeXml } from '../files/xml-bytes.ts';
import { DEFAULT_FILE_LIMITS, newReading } from '../files/reading.ts';
import { sniff } from '../files/sniff.ts';
import { type Part, unzip } from '../files/zip.ts';
import { copyPicture } from './copy-picture.ts';
import { type Copying, Uncopyable } from './copying.ts';
import { Flow, type FlowPiece } from './flow.ts';
import { sheetPieces } from './sheet-pieces.ts';
import { type XmlPiece, rewriteXml, xmlPieces } from './xml-pieces.ts';
import { zip } from './zip-writer.ts';

const PROPERTIES = /^(?:docProps\/(?:core|app|custom)\.xml|meta\.xml)$/;
const THUMBNAIL = /(?:^|\/)thumbnails?(?:\.\w+|\/)/i;
const METAFILE = /\.(?:emf|wmf)$/i;
const SETTINGS_OF_PRINTERS = /(?:printerSettings\d*\.bin|layout-cache)$/i;
const FONT = /(?:^|\/)fonts\//i;
const NAMES_OF_AUTHORS: ReadonlySet<string> = new Set([
  'author',
  'initials',
  'userId',
  'lastModifiedBy',
  'creator',
  'userName',
]);
/** Machinery: names of styles, fonts and parts, formats of numbers. */
const MACHINERY =
  /(?:^|\/)(?:styles|fontTable|settings|webSettings|theme\d*|numbering|presProps|viewProps|tableStyles|calcChain|\[Content_Types\])\.xml$/i;

interface Sheet {
  readonly part: Part;
  readonly xml: string;
  readonly pieces: readonly (FlowPiece & { readonly xml: XmlPiece })[];
}

export async function copyOffice(bytes: Uint8Array, copying: Copying): Promise<Buffer> {
  const parts = await unzip(bytes, newReading(DEFAULT_FILE_LIMITS));
  if (parts.some(({ name }) => /vbaProject\.bin$/i.test(name))) throw new Uncopyable('it holds macros');
  const flow = new Flow(copying);
  const sheets: Sheet[] = [];
  for (const part of parts) {
    const xml = decodeXml(part.bytes);
    if (xml !== undefined && !PROPERTIES.test(part.name))
      sheets.push({ part, xml, pieces: flowPieces(part, xml, parts) });
  }
  const found = new Map<Sheet, readonly Finding[]>();
  for (const [i, sheet] of sheets.entries()) {
    copying.tools.progress(`part ${i + 1} of ${sheets.length}`);
    found.set(sheet, await flow.learn(sheet.pieces));
  }
  const texts = new Map(sheets.map((sheet) => [sheet.part, rewritten(sheet, flow, found.get(sheet) ?? [])]));
  const copies: Part[] = [];
  for (const part of parts) {
    const xml = texts.get(part);
    const copy = xml === undefined ? await copyOther(part, copying) : Buffer.from(xml, 'utf8');
    copies.push({ name: part.name, bytes: copy });
  }
  checkGone(copies, copying);
  return zip(copies);
}

function flowPieces(part: Part, xml: string, parts: readonly Part[]): Sheet['pieces'] {
  if (MACHINERY.test(part.name)) return [];
  const all = xmlPieces(xml);
  const cells = sheetPieces(all, parts);
  if (cells !== undefined) return cells;
  let line = -1;
  return all.map((piece) => {
    const joint = piece.attribute !== undefined || piece.line !== line ? '\n' : '';
    line = piece.attribute === undefined ? piece.line : -1;
    return { text: piece.text, joint, xml: piece };
  });
}

function rewritten({ part, xml, pieces }: Sheet, flow: Flow, findings: readonly Finding[]): string {
  const changes = new Map<XmlPiece, string>();
  for (const { piece, text } of flow.changes(pieces, findings)) {
    if (piece.xml.element !== 'shared') changes.set(piece.xml, replacement(part, piece.xml, text));
  }
  for (const piece of xmlPieces(xml)) {
    if (NAMES_OF_AUTHORS.has(piece.attribute ?? piece.element) && piece.text.trim() !== '') {
      changes.set(pieces.find(({ xml: own }) => own.start === piece.start)?.xml ?? piece, 'Author');
    }
  }
  return rewriteXml(xml, changes);
}

/** Some places take no label: the address of a link must be one, a number a number. */
function replacement({ name }: Part, { element, attribute }: XmlPiece, text: string): string {
  if (name.endsWith('.rels') || attribute === 'href') return 'about:blank';
  if (element === 'v' && attribute === undefined) return '0';
  return text;
}

async function copyOther({ name, bytes }: Part, copying: Copying): Promise<Buffer> {
  if (bytes.length === 0 || name === 'mimetype' || FONT.test(name)) return bytes;
  if (PROPERTIES.test(name)) return emptied(bytes);
  if (SETTINGS_OF_PRINTERS.test(name)) return Buffer.alloc(0);
  if (THUMBNAIL.test(name) || METAFILE.test(name)) {
    if (!THUMBNAIL.test(name)) copying.note('drawings of an old kind (EMF, WMF) were left out');
    return Buffer.alloc(0);
  }
  const sniffed = sniff(bytes);
  if (sniffed.kind === 'image') return Buffer.from((await copyPicture(bytes, copying)).bytes);
  if (sniffed.kind === 'zip') return copyOffice(bytes, copying);
  throw new Uncopyable('it holds an object that cannot be looked into');
}

/** Properties tell who wrote it, for whom, when and where; their form stays, so that programs still open the file. */
function emptied(bytes: Buffer): Buffer {
  const xml = decodeXml(bytes) ?? '';
  const changes = new Map<XmlPiece, string>();
  for (const piece of xmlPieces(xml)) {
    if (piece.attribute !== undefined || piece.text.trim() === '') continue;
    const isDate = /^\d{4}-\d{2}-\d{2}T/.test(piece.text);
    const isNumber = /^\d+$/.test(piece.text);
    changes.set(piece, isDate ? '1980-01-01T00:00:00Z' : isNumber ? '0' : '');
  }
  return Buffer.from(rewriteXml(xml, changes), 'utf8');
}

/** Rather no copy than one that still holds what was taken out somewhere else. */
function checkGone(parts: readonly Part[], copying: Copying): void {
  const values = [...copying.removed].filter((value) => value.length > 5);
  for (const { bytes } of parts) {
    const xml = decodeXml(bytes);
    if (xml === undefined) continue;
    const text = xmlPieces(xml)
      .map((piece) => piece.text)
      .join('\n');
    if (values.some((value) => text.includes(value))) {
      throw new Uncopyable('a value that was found stands in it in a way that cannot be replaced');
    }
  }
}
