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
import { type XmlChange, type XmlPiece, rewriteXml, xmlPieces } from './xml-pieces.ts';
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
  /(?:^|\/)(?:styles|fontTable|webSettings|theme\d*|numbering|presProps|viewProps|tableStyles|calcChain|\[Content_Types\])\.xml$/i;

/** Words of the program, and among them variables that hold values: what is known goes, nothing is looked for. */
const SETTINGS = /(?:^|\/)settings\.xml$/i;

/** Data of somebody else's making, such as the fields of a form, are values one by one. */
const OF_OFFICE = /schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.oclc\.org|urn:oasis/;

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
    if (!SETTINGS.test(sheet.part.name)) found.set(sheet, await flow.learn(sheet.pieces));
  }
  const texts = new Map(sheets.map((sheet) => [sheet.part, rewritten(sheet, flow, found.get(sheet) ?? [])]));
  const copies: Part[] = [];
  for (const part of parts) {
    const xml = texts.get(part);
    const copy = xml === undefined ? await copyOther(part, copying) : Buffer.from(xml, 'utf8');
    copies.push({ name: part.name, bytes: copy });
  }
  return zip(copies);
}

function flowPieces(part: Part, xml: string, parts: readonly Part[]): Sheet['pieces'] {
  if (MACHINERY.test(part.name)) return [];
  const all = xmlPieces(xml);
  const cells = sheetPieces(all, parts);
  if (cells !== undefined) return cells;
  const apart = !OF_OFFICE.test(xml.slice(0, 4096));
  let last: XmlPiece | undefined;
  const shown: Sheet['pieces'][number][] = [];
  const hidden: Sheet['pieces'][number][] = [];
  for (const piece of all) {
    const { text, attribute, element } = piece;
    if (attribute !== undefined) hidden.push({ text, joint: '\n', xml: piece });
    else if (!isLayout(element, text)) {
      const joins = !apart && piece.line === last?.line && element === last.element;
      shown.push({ text, joint: joins ? '' : '\n', xml: piece });
      last = piece;
    }
  }
  // Attributes stand between the runs of a word, but not in it.
  return [...shown, ...hidden];
}

/** Measures that Word writes as text in the middle of a paragraph, and the indentation of whoever wrote the part. */
function isLayout(element: string, text: string): boolean {
  return (
    /^(?:posOffset|pctWidth|pctHeight|align)$/.test(element) || (/^\s*$/.test(text) && text.includes('\n'))
  );
}

function rewritten({ part, xml, pieces }: Sheet, flow: Flow, findings: readonly Finding[]): string {
  const changes = new Map<number, XmlChange>();
  for (const { piece, text } of flow.changes(pieces, findings)) {
    if (piece.xml.element === 'shared') continue;
    changes.set(piece.xml.start, { ...piece.xml, text: replacement(part, piece.xml, text) });
  }
  for (const piece of xmlPieces(xml)) {
    if (NAMES_OF_AUTHORS.has(piece.attribute ?? piece.element) && piece.text.trim() !== '')
      changes.set(piece.start, { ...piece, text: 'Author' });
  }
  return rewriteXml(xml, [...changes.values()]);
}

/** Some places take no label: the address of a link must be one, a number a number. */
function replacement({ name }: Part, piece: XmlPiece, text: string): string {
  const { element, attribute } = piece;
  if (name.endsWith('.rels') || attribute === 'href') return 'about:blank';
  if (element === 'v' && attribute === undefined && isNumber(piece.text)) return '0';
  // Brackets stand for another workbook in formulas, and for nothing at all in the names of sheets.
  const isName = element === 'sheet' && attribute === 'name';
  if (isName || element === 'f' || element === 'definedName')
    return text.replaceAll(/[[\]]/g, '').slice(0, isName ? 31 : undefined);
  return text;
}

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

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
  const changes: XmlChange[] = [];
  for (const piece of xmlPieces(xml)) {
    if (piece.attribute !== undefined || piece.text.trim() === '') continue;
    const isDate = /^\d{4}-\d{2}-\d{2}T/.test(piece.text);
    const isCount = /^\d+$/.test(piece.text);
    changes.push({ ...piece, text: isDate ? '1980-01-01T00:00:00Z' : isCount ? '0' : '' });
  }
  return Buffer.from(rewriteXml(xml, changes), 'utf8');
}
