/**
 * PDF: the text of every page, and what stands beside it: form fields, notes, properties, bookmarks, attachments.
 *
 * A page that shows something but has no text, or letters without a meaning, is a scan: it comes as a picture, and a
 * mark stands in the text where its writing belongs.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import type { ReadInner } from './office.ts';
import { holdsUndecodable, scanOf, undecodable } from './pdf-scan.ts';
import { inner, spendText, Unreadable, type Reading } from './reading.ts';

/** Above this share of characters that stand for no letter, the text is not the one the page shows. */
const MAX_UNKNOWN_SHARE = 0.1;

export async function pdfText(bytes: Uint8Array, reading: Reading, readInner: ReadInner): Promise<string> {
  const pdf = await openPdf(bytes);
  try {
    if (pdf.numPages > reading.limits.maxPages)
      throw new Unreadable(`it has more than the ${reading.limits.maxPages} pages allowed`);
    // Its pages are made by a program when it is opened; as it stands it says "please wait".
    if (pdf.isPureXfa) throw new Unreadable('it is an XFA form; print it to PDF first');
    const texts: string[] = [];
    const blind = holdsUndecodable(bytes);
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      texts.push(spendText(reading, await pageText(page, reading, blind)));
      page.cleanup();
    }
    texts.push(spendText(reading, await aroundPages(pdf)));
    texts.push(await attachments(pdf, reading, readInner));
    return texts.filter((text) => text !== '').join('\n');
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** @throws Unreadable */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // pdf.js takes the buffer away from its owner, so it gets a copy.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      stopAtErrors: true,
      disableFontFace: true,
    });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new Unreadable(locked ? 'it is encrypted with a password' : 'it is damaged as a PDF');
  }
}

/** @param blind whether the document holds pictures that cannot be decoded: an empty page may be one of them. */
async function pageText(page: PDFPageProxy, reading: Reading, blind: boolean): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  let text = '';
  for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
  const notes: string[] = [];
  for (const annotation of await page.getAnnotations()) collect(annotation, ANNOTATION_WORDS, notes);
  collect(await page.getStructTree(), ALTERNATIVES, notes);
  const drawn = await drawnOn(page);
  reading.spent.pictures += drawn.pictures;
  const blank = text.trim() === '';
  if (blank && blind) throw undecodable();
  const scanned = blank && (drawn.pictures > 0 || (drawn.shapes && notes.length === 0));
  const shown = scanned || !meansLetters(text) ? await scanOf(page, reading) : text.trim();
  return [shown, ...notes].filter((part) => part !== '').join('\n');
}

/** Letters without a Unicode meaning (no ToUnicode map) come out as private-use or control characters. */
function meansLetters(text: string): boolean {
  const unknown = text.match(/[\p{Co}\ufffd]|(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  return unknown <= text.length * MAX_UNKNOWN_SHARE;
}

async function drawnOn(page: PDFPageProxy): Promise<{ pictures: number; shapes: boolean }> {
  const { getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const { fnArray } = await page.getOperatorList();
  const pictures = fnArray.filter(
    (op) => op >= OPS.paintImageMaskXObject && op <= OPS.paintImageMaskXObjectRepeat,
  ).length;
  return { pictures, shapes: fnArray.some((op) => op === OPS.constructPath || op === OPS.shadingFill) };
}

const ANNOTATION_WORDS = new Set(
  'str fieldName fieldValue defaultFieldValue buttonValue exportValue displayValue alternativeText url unsafeUrl textContent filename description'.split(
    ' ',
  ),
);
const ALTERNATIVES = new Set(['alt', 'title', 'actualText', 'E']);
const OUTLINE_WORDS = new Set(['title', 'url', 'unsafeUrl']);

/** Strings under the given names, however deep; under one of them, every string in lists and objects. */
function collect(value: unknown, names: ReadonlySet<string>, into: string[], named = false, depth = 0): void {
  if (depth > 40) throw new Unreadable('it is nested too deep');
  if (typeof value === 'string') {
    if (named && value.trim() !== '') into.push(value);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, names, into, named, depth + 1);
  } else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const [name, item] of Object.entries(value)) collect(item, names, into, names.has(name), depth + 1);
  }
}

async function aroundPages(pdf: PDFDocumentProxy): Promise<string> {
  const texts: string[] = [];
  const { info, metadata } = await pdf.getMetadata();
  for (const [name, value] of Object.entries(info))
    collect(value, new Set([name, ...Object.keys(Object(value))]), texts, name !== 'PDFFormatVersion');
  for (const [, value] of metadata ?? []) collect(value, new Set(), texts, true);
  collect(await pdf.getOutline(), OUTLINE_WORDS, texts);
  // Fields without a place on any page, and scripts that may carry data.
  collect(await pdf.getFieldObjects(), new Set(['name', 'value', 'defaultValue']), texts);
  collect(await pdf.getJSActions(), new Set(Object.keys((await pdf.getJSActions()) ?? {})), texts);
  return texts.filter((text) => text !== '').join('\n');
}

async function attachments(pdf: PDFDocumentProxy, reading: Reading, readInner: ReadInner): Promise<string> {
  const texts: string[] = [];
  let number = 0;
  for (const [id, file] of (await pdf.getAttachments()) ?? []) {
    number += 1;
    texts.push(file.filename, file.description);
    const content = file.content ?? (await pdf.getAttachmentContent(id));
    if (!content) throw new Unreadable(`attachment ${number} cannot be read`);
    try {
      texts.push(
        await readInner({ bytes: content, mediaType: undefined, filename: undefined }, inner(reading)),
      );
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      throw new Unreadable(`attachment ${number} cannot be read: ${error.because}`);
    }
  }
  return texts.filter((text) => text !== '').join('\n');
}
