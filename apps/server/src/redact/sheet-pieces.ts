/**
 * A worksheet as the table that people see, so that the heading of a column speaks for its cells.
 *
 * Most texts of a workbook stand in a list of their own (`sharedStrings.xml`) that cells point to. They are looked at
 * there too, line by line; here a cell that points to one shows it, and what is found in it by its heading is learnt
 * as a value to be taken out everywhere.
 */
import { decodeXml } from '../files/xml-bytes.ts';
import type { Part } from '../files/zip.ts';
import type { FlowPiece } from './flow.ts';
import { type XmlPiece, xmlPieces } from './xml-pieces.ts';

const SHARED = /(?:^|\/)sharedStrings\.xml$/i;

/** Undefined for what is no worksheet. */
export function sheetPieces(
  all: readonly XmlPiece[],
  parts: readonly Part[],
): readonly (FlowPiece & { readonly xml: XmlPiece })[] | undefined {
  if (!all.some(({ element, attribute }) => element === 'c' && attribute === 'r')) return undefined;
  const shared = sharedStrings(parts);
  const pieces: (FlowPiece & { readonly xml: XmlPiece })[] = [];
  let type = '';
  let row = '';
  let inRow = '';
  for (const piece of all) {
    if (piece.element === 'c' && piece.attribute === 'r') {
      row = piece.text.replace(/[A-Z]+/, '');
      type = '';
    } else if (piece.element === 'c' && piece.attribute === 't') type = piece.text;
    else if (piece.attribute === undefined && piece.element === 'v' && type === 's') {
      const joint = row === inRow ? '\t' : '\n';
      inRow = row;
      // Shown, but changed in its own place: a change here would point to another text.
      pieces.push({ text: shared[Number(piece.text)] ?? '', joint, xml: { ...piece, element: 'shared' } });
    } else if (piece.text.trim() !== '' && piece.attribute === undefined) {
      const joint = row === inRow ? '\t' : '\n';
      inRow = row;
      pieces.push({ text: piece.text, joint, xml: piece });
    }
  }
  return pieces;
}

/** The texts by their number. */
function sharedStrings(parts: readonly Part[]): readonly string[] {
  const part = parts.find(({ name }) => SHARED.test(name));
  const xml = part === undefined ? undefined : decodeXml(part.bytes);
  if (xml === undefined) return [];
  const strings: string[] = [];
  for (const { line, text, element, attribute } of xmlPieces(xml)) {
    if (attribute === undefined && element === 't') strings[line] = (strings[line] ?? '') + text;
  }
  return strings;
}
