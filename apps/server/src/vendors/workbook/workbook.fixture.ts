/** Minimal, real workbooks for tests, with what vendors do to them: merged cells, formulas, hidden rows and sheets. */
import { type ZipFile, zip } from '../../files/testdata/zip-writer.ts';

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export interface MadeRow {
  readonly cells: readonly (string | { readonly formula: string; readonly shows: string })[];
  readonly hidden?: boolean;
}

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly MadeRow[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly merged?: readonly string[];
  readonly hiddenColumns?: string;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function sheetXml({ rows, merged = [], hiddenColumns = '' }: MadeSheet): string {
  const body = rows.map(({ cells, hidden }, i) => {
    const inside = cells.map((cell, j) => {
      const place = `${String.fromCharCode(65 + j)}${i + 1}`;
      if (typeof cell !== 'string')
        return `<c r="${place}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.shows)}</v></c>`;
      return cell === '' ? '' : `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
    });
    return `<row r="${i + 1}"${hidden === true ? ' hidden="1"' : ''}>${inside.join('')}</row>`;
  });
  const merges =
    merged.length === 0
      ? ''
      : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `<worksheet ${NS}>${hiddenColumns}<sheetData>${body.join('')}</sheetData>${merges}</worksheet>`;
}

export function workbookOf(sheets: readonly MadeSheet[], more: readonly ZipFile[] = []): Buffer {
  const names = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
  );
  const relations = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return zip([
    {
      name: '[Content_Types].xml',
      data: '<Types><Override ContentType="spreadsheetml.sheet.main+xml"/></Types>',
    },
    { name: 'xl/workbook.xml', data: `<workbook ${NS} ${REL}><sheets>${names.join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', data: `<Relationships>${relations.join('')}</Relationships>` },
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, data: sheetXml(sheet) })),
    ...more,
  ]);
}

/** Laid out as CAIQ v4 is: a control's title stands after its questions, merged over them. */
const CAIQ_HEADS = [
  'Question ID',
  'Question',
  'CSP CAIQ Answer',
  'SSRM Control Ownership',
  'CSP Implementation Description (Optional/Recommended)',
  'CSC Responsibilities (Optional/Recommended)',
  'CCM Control ID',
];

export const caiq = (rows: readonly MadeRow[], change: Partial<MadeSheet> = {}): Buffer =>
  workbookOf([
    { name: 'Introduction', rows: [{ cells: ['How to fill in your answers and responses'] }] },
    {
      name: 'CAIQv4.0.3',
      rows: [{ cells: ['CONSENSUS ASSESSMENTS'] }, { cells: CAIQ_HEADS }, ...rows],
      ...change,
    },
  ]);
