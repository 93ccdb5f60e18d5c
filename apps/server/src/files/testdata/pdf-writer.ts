/** Writes small PDFs object by object, for tests. */

export interface PdfPage {
  /** Lines of text, in Windows-1252. */
  readonly lines?: readonly string[];
  /** Paints a picture of one pixel over the page. */
  readonly picture?: true;
  /** Paints a mask in a compression that cannot be decoded here. */
  readonly fax?: true;
  /** Fills a rectangle. */
  readonly shape?: true;
  /** Bodies of annotation dictionaries. */
  readonly annotations?: readonly string[];
}

export interface PdfExtras {
  /** Body of the information dictionary. */
  readonly info?: string;
  readonly attachment?: { readonly name: string; readonly data: string };
  /** Four hexadecimal digits: the character that the font gives as the meaning of its first letter. */
  readonly lettersFrom?: string;
  /** Body of an encryption dictionary. */
  readonly encrypt?: string;
}

export function pdf(pages: readonly PdfPage[], extras: PdfExtras = {}): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (dictionary: string, data: string): string =>
    `<< ${dictionary} /Length ${Buffer.from(data, 'latin1').length} >>\nstream\n${data}\nendstream`;

  const catalog = add('');
  const tree = add('');
  const meaning =
    extras.lettersFrom === undefined
      ? ''
      : `/ToUnicode ${add(stream('', `begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <FF> <${extras.lettersFrom}> endbfrange endcmap`))} 0 R`;
  const font = add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding ${meaning} >>`,
  );
  const image = add(
    stream(
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      '\x7f',
    ),
  );
  const fax = pages.some((page) => page.fax)
    ? `/F ${add(
        stream(
          '/Type /XObject /Subtype /Image /ImageMask true /Width 8 /Height 1 /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 1 >>',
          '\x26\xa0',
        ),
      )} 0 R`
    : '';
  const kids = pages.map((page) => {
    const text = (page.lines ?? []).map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join(' ');
    const drawn = `${page.shape ? '10 10 50 50 re f ' : ''}${page.picture ? 'q 600 0 0 800 0 0 cm /I Do Q ' : ''}${page.fax ? 'q 600 0 0 800 0 0 cm /F Do Q ' : ''}`;
    const content = add(stream('', text === '' ? drawn : `${drawn}BT /F 12 Tf 14 TL 40 700 Td ${text} ET`));
    const notes = (page.annotations ?? []).map(
      (body) => `${add(`<< /Type /Annot /Rect [0 0 9 9] ${body} >>`)} 0 R`,
    );
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Annots [${notes.join(' ')}] ` +
        `/Resources << /Font << /F ${font} 0 R >> /XObject << /I ${image} 0 R ${fax} >> >> >>`,
    );
  });
  let names = '';
  if (extras.attachment) {
    const file = add(stream('/Type /EmbeddedFile', extras.attachment.data));
    const spec = add(`<< /Type /Filespec /F (${extras.attachment.name}) /EF << /F ${file} 0 R >> >>`);
    names = `/Names << /EmbeddedFiles << /Names [(a) ${spec} 0 R] >> >>`;
  }
  const info = add(`<< ${extras.info ?? ''} >>`);
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R ${names} >>`;
  objects[tree - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;

  let out = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const encrypt = extras.encrypt === undefined ? '' : `/Encrypt << ${extras.encrypt} >> /ID [<00> <00>]`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R ${encrypt} >>`;
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(`${out}${xref}${trailer}\nstartxref\n${out.length}\n%%EOF\n`, 'latin1');
}
