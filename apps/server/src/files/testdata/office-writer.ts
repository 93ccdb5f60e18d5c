/** Minimal, real Office packages for tests. */
import { zip, type ZipFile } from './zip-writer.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const P =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function types(kind: string): ZipFile {
  const data = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/></Types>`;
  return { name: '[Content_Types].xml', data };
}

/** `body` is WordprocessingML inside `w:body`. */
export function docx(body: string, more: readonly ZipFile[] = []): Buffer {
  const document = {
    name: 'word/document.xml',
    data: `${HEAD}<w:document ${W}><w:body>${body}</w:body></w:document>`,
  };
  return zip([types('wordprocessingml.document.main'), document, ...more]);
}

export function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.map((run) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;
}

/** A part of a Word file whose root is `w:root`. */
export function wordPart(name: string, root: string, inside: string): ZipFile {
  return { name: `word/${name}.xml`, data: `${HEAD}<w:${root} ${W}>${inside}</w:${root}>` };
}

export function xlsx(
  sheets: readonly string[],
  strings: readonly string[],
  more: readonly ZipFile[] = [],
): Buffer {
  const names = sheets.map(
    (_, index) => `<sheet name="Sheet ${index + 1}" sheetId="${index + 1}" state="hidden"/>`,
  );
  return zip([
    types('spreadsheetml.sheet.main'),
    { name: 'xl/workbook.xml', data: `${HEAD}<workbook ${S}><sheets>${names.join('')}</sheets></workbook>` },
    ...sheets.map((rows, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data: `${HEAD}<worksheet ${S}><sheetData>${rows}</sheetData></worksheet>`,
    })),
    {
      name: 'xl/sharedStrings.xml',
      data: `${HEAD}<sst ${S}>${strings.map((text) => `<si><r><t>${text}</t></r></si>`).join('')}</sst>`,
    },
    {
      name: 'xl/styles.xml',
      data: `${HEAD}<styleSheet ${S}><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    },
    ...more,
  ]);
}

export function pptx(slides: readonly string[], more: readonly ZipFile[] = []): Buffer {
  return zip([
    types('presentationml.presentation.main'),
    ...slides.map((text, index) => ({
      name: `ppt/slides/slide${index + 1}.xml`,
      data: `${HEAD}<p:sld ${P}><p:cSld><p:spTree><p:sp><p:nvSpPr><p:cNvPr id="1" name="Shape" descr="alt of ${text}"/></p:nvSpPr><p:txBody><a:p><a:r><a:t>${text.slice(0, 3)}</a:t></a:r><a:r><a:t>${text.slice(3)}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
    })),
    ...more,
  ]);
}
