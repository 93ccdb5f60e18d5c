/**
 * Word, Excel, PowerPoint and OpenDocument: every part of the package, wherever it stands.
 *
 * Parts are told by what they hold, not by their path: the path is the author's to choose, and hidden sheets,
 * comments, notes, tracked changes, properties and custom data are all just parts. A part that cannot be read
 * makes the whole document unreadable.
 */
import { htmlText } from './html.ts';
import { flowText } from './office-flow.ts';
import { dateStyles, sharedStrings, sheetText, type Workbook } from './office-sheet.ts';
import { readableRuns } from './opaque.ts';
import { inner, spendText, Unreadable, type DocumentInput, type Reading } from './reading.ts';
import { tidyLines } from './tidy-lines.ts';
import { decodeXml, rootOf } from './xml-bytes.ts';
import { xmlText } from './xml.ts';
import { unzip, type Part } from './zip.ts';

/** Reads a document inside this one. */
export type ReadInner = (input: DocumentInput, reading: Reading) => Promise<string>;

interface OfficeText {
  readonly text: string;
  readonly format: 'docx' | 'xlsx' | 'pptx' | 'odf';
}

interface XmlPart {
  readonly root: string;
  readonly ours: boolean;
  readonly xml: string;
}

/** Settings of printers and caches of line breaks: binary, in most files, and with a name or two at best. */
const DULL = /(^|\/)(printerSettings\d*\.bin|layout-cache)$/i;
const FONT = /(^|\/)fonts\/[^/]+\.(odttf|fntdata|ttf|otf)$/i;
const METAFILE = /\.(emf|wmf)$/i;

export async function officeText(
  bytes: Uint8Array,
  reading: Reading,
  readInner: ReadInner,
): Promise<OfficeText> {
  const parts = await unzip(bytes, reading);
  const format = formatOf(parts);
  const texts: string[] = [];
  const xmlParts: XmlPart[] = [];
  for (const part of parts) {
    if (part.bytes.length === 0 || part.name === 'mimetype') continue;
    const xml = decodeXml(part.bytes);
    if (xml !== undefined) xmlParts.push(describe(xml));
    else texts.push(await otherText(part, reading, readInner));
  }
  return {
    format,
    text: [...partTexts(xmlParts, reading), ...texts].filter((text) => text !== '').join('\n'),
  };
}

function formatOf(parts: readonly Part[]): OfficeText['format'] {
  const types = parts.find((part) => part.name === '[Content_Types].xml')?.bytes.toString('latin1') ?? '';
  if (types.includes('wordprocessingml')) return 'docx';
  if (types.includes('spreadsheetml')) return 'xlsx';
  if (types.includes('presentationml')) return 'pptx';
  const mimetype = parts.find((part) => part.name === 'mimetype')?.bytes.toString('latin1') ?? '';
  const manifest =
    parts.find((part) => part.name === 'META-INF/manifest.xml')?.bytes.toString('latin1') ?? '';
  if (manifest.includes('encryption-data')) throw new Unreadable('it is encrypted');
  if (mimetype.startsWith('application/vnd.oasis.opendocument')) return 'odf';
  throw new Unreadable('it is a ZIP archive, not an Office document');
}

function describe(xml: string): XmlPart {
  const { name, tag } = rootOf(xml);
  return {
    root: name,
    ours: /schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.oclc\.org|urn:oasis|urn:schemas-microsoft/.test(
      tag,
    ),
    xml,
  };
}

function partTexts(parts: readonly XmlPart[], reading: Reading): readonly string[] {
  const strings = parts.filter((part) => part.root === 'sst').flatMap((part) => sharedStrings(part.xml));
  const styles = parts.find((part) => part.root === 'styleSheet');
  const book: Workbook = { strings, dateStyles: styles ? dateStyles(styles.xml) : new Set() };
  const used = new Set<number>();
  const texts = parts
    .filter((part) => part.root !== 'sst')
    .map((part) => {
      if (part.root === 'worksheet') return spendText(reading, sheetText(part.xml, book, used));
      return spendText(reading, part.ours ? flowOrList(part) : xmlText(part.xml));
    });
  // A string that no cell shows is still in the file.
  texts.push(spendText(reading, tidyLines(strings.filter((_, index) => !used.has(index)).join('\n'))));
  return texts;
}

/** Roots whose children are values of their own rather than runs of one text. */
const LISTS =
  /^(Properties|coreProperties|chartSpace|externalLink|document-meta|document-settings|Sources|connections|ddeLink)$/;

function flowOrList({ root, xml }: XmlPart): string {
  // Old drawings (VML) hold HTML, and Excel writes it with tags left open.
  if (root === 'xml') return htmlText(xml);
  return LISTS.test(root) ? xmlText(xml) : flowText(xml);
}

async function otherText(part: Part, reading: Reading, readInner: ReadInner): Promise<string> {
  if (FONT.test(part.name)) return '';
  if (DULL.test(part.name)) return spendText(reading, readableRuns(part.bytes));
  if (METAFILE.test(part.name)) {
    reading.spent.pictures += 1;
    return spendText(reading, readableRuns(part.bytes));
  }
  try {
    return await readInner({ bytes: part.bytes, mediaType: undefined, filename: undefined }, inner(reading));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Unreadable(`a part of it cannot be read (a macro or an embedded object?): ${error.because}`);
  }
}
