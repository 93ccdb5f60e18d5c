/** Why a file or a table cannot be read. */
import type { Phrase } from '../phrase.ts';

export const FILES: readonly Phrase[] = [
  [
    'A file of the request cannot be read: {why:phrase}.',
    'Eine Datei der Anfrage lässt sich nicht lesen: {why:phrase}.',
  ],
  ['The document cannot be read: {why:phrase}.', 'Das Dokument lässt sich nicht lesen: {why:phrase}.'],
  [
    'The request names a file by its address, which the vendor would fetch; the door has not seen it.',
    'Die Anfrage nennt eine Datei mit einer Adresse, von der der Anbieter sie holen würde; die Tür hat sie nicht gesehen.',
  ],
  [
    'The request names a file that lies with the vendor; the door has not seen it.',
    'Die Anfrage nennt eine Datei, die beim Anbieter liegt; die Tür hat sie nicht gesehen.',
  ],
  [
    'The request {what:phrase}; the door has not seen it.',
    'Die Anfrage {what:phrase}; die Tür hat es nicht gesehen.',
  ],
  ['it is damaged', 'sie ist beschädigt'],
  ['it is empty', 'sie ist leer'],
  ['it is encrypted', 'sie ist verschlüsselt'],
  ['it is encrypted with a password', 'sie ist mit einem Passwort verschlüsselt'],
  ['it is damaged as a PDF', 'sie ist als PDF beschädigt'],
  [
    'it is damaged as an e-mail, or nested too deep',
    'sie ist als E-Mail beschädigt oder zu tief verschachtelt',
  ],
  ['it is nested too deep', 'sie ist zu tief verschachtelt'],
  ['it is no XLSX workbook', 'sie ist keine XLSX-Arbeitsmappe'],
  ['it is not well-formed XML', 'sie ist kein wohlgeformtes XML'],
  ['it is two kinds of file at once', 'sie ist zwei Arten von Datei zugleich'],
  ['it is an XFA form; print it to PDF first', 'sie ist ein XFA-Formular; drucken Sie es zuerst als PDF'],
  ['it is a ZIP archive, not an Office document', 'sie ist ein ZIP-Archiv und kein Office-Dokument'],
  [
    'it is a picture: have its text recognised first, or ask for a document',
    'sie ist ein Bild: Lassen Sie zuerst den Text erkennen, oder bitten Sie um ein Dokument',
  ],
  [
    'it is declared as {declared}, but its bytes are {actual}',
    'sie ist als {declared} bezeichnet, ihre Bytes sind aber {actual}',
  ],
  ['it is larger than the {most} bytes allowed', 'sie ist größer als die erlaubten {most} Bytes'],
  [
    'it is neither UTF-8 nor plain text in another encoding',
    'sie ist weder UTF-8 noch Text in einer anderen Kodierung',
  ],
  ['it is {what:phrase}', 'sie ist {what:phrase}'],
  ['a video or sound recording', 'eine Video- oder Tonaufnahme'],
  ['a sound recording', 'eine Tonaufnahme'],
  ['a rich-text (RTF) file', 'eine RTF-Datei'],
  ['a PostScript file', 'eine PostScript-Datei'],
  ['a program', 'ein Programm'],
  ['a database', 'eine Datenbank'],
  ['a font', 'eine Schrift'],
  ['a {name} archive', 'ein {name}-Archiv'],
  [
    'an Office file of before 2007, or a mail of Outlook’s',
    'eine Office-Datei von vor 2007 oder eine Mail aus Outlook',
  ],
  ['it declares XML entities', 'sie definiert XML-Entitäten'],
  [
    'it declares a character encoding that is not supported',
    'sie nennt eine Zeichenkodierung, die nicht unterstützt wird',
  ],
  ['it holds NUL bytes, so it is no text', 'sie enthält NUL-Bytes und ist daher kein Text'],
  ['it holds NUL characters, so it is no text', 'sie enthält NUL-Zeichen und ist daher kein Text'],
  [
    'it holds pictures in a compression that is not supported (fax, JBIG2, JPEG 2000)',
    'sie enthält Bilder in einer Kompression, die nicht unterstützt wird (Fax, JBIG2, JPEG 2000)',
  ],
  [
    'it holds documents inside documents, more than {most} deep',
    'sie enthält Dokumente in Dokumenten, mehr als {most} Ebenen tief',
  ],
  [
    'it holds more text than the {most} characters allowed',
    'sie enthält mehr Text als die erlaubten {most} Zeichen',
  ],
  ['it holds more than {most} cells', 'sie enthält mehr als {most} Zellen'],
  ['it holds more than {most} documents', 'sie enthält mehr als {most} Dokumente'],
  ['it holds more than {most} sheets', 'sie enthält mehr als {most} Blätter'],
  [
    'it has more than the {most} pages of pictures allowed (a scan?)',
    'sie hat mehr als die erlaubten {most} Seiten aus Bildern (ein Scan?)',
  ],
  ['it has more than the {most} pages allowed', 'sie hat mehr als die erlaubten {most} Seiten'],
  ['it inflates suspiciously (a zip bomb?)', 'sie entpackt sich verdächtig groß (eine Zip-Bombe?)'],
  [
    'it inflates to more than the {most} bytes allowed',
    'sie entpackt sich zu mehr als den erlaubten {most} Bytes',
  ],
  ['it took longer than {most} ms', 'es dauerte länger als {most} ms'],
  [
    'it needs more than the {most} MiB of memory allowed',
    'sie braucht mehr als die erlaubten {most} MiB Speicher',
  ],
  ['it takes more time or memory than is allowed', 'sie braucht mehr Zeit oder Speicher als erlaubt'],
  ['it breaks the reader', 'das Leseprogramm bricht daran ab'],
  ['a sheet of it is missing', 'ein Blatt fehlt darin'],
  ['its archive holds two files with one name', 'ihr Archiv enthält zwei Dateien desselben Namens'],
  [
    'its archive is damaged, or has misleading file names',
    'ihr Archiv ist beschädigt oder hat irreführende Dateinamen',
  ],
  [
    'its archive uses a compression that is not supported',
    'ihr Archiv nutzt eine Kompression, die nicht unterstützt wird',
  ],
  ['its archive holds more than {most} files', 'ihr Archiv enthält mehr als {most} Dateien'],
  [
    'its character encoding cannot be told; save it as UTF-8',
    'ihre Zeichenkodierung lässt sich nicht erkennen; speichern Sie sie als UTF-8',
  ],
  [
    'its letters are not in it, and this machine has no fonts to draw them with',
    'ihre Buchstaben stehen nicht darin, und dieser Rechner hat keine Schriften, sie zu zeichnen',
  ],
  ['its XML is nested more than {most} deep', 'ihr XML ist mehr als {most} Ebenen tief verschachtelt'],
  ['too many of its cells are merged', 'zu viele ihrer Zellen sind verbunden'],
  [
    'a part of it cannot be read (a macro or an embedded object?): {why:phrase}',
    'ein Teil davon lässt sich nicht lesen (ein Makro oder ein eingebettetes Objekt?): {why:phrase}',
  ],
  [
    'a part of it cannot be read (a macro or an embedded object?)',
    'ein Teil davon lässt sich nicht lesen (ein Makro oder ein eingebettetes Objekt?)',
  ],
  ['a picture on page {page} is damaged', 'ein Bild auf Seite {page} ist beschädigt'],
  ['page {page} cannot be drawn', 'Seite {page} lässt sich nicht zeichnen'],
  [
    'scanned page {page} cannot be read: {why:phrase}',
    'die gescannte Seite {page} lässt sich nicht lesen: {why:phrase}',
  ],
  ['attachment {number} is encrypted', 'Anlage {number} ist verschlüsselt'],
  [
    'attachment {number} cannot be read: {why:phrase}',
    'Anlage {number} lässt sich nicht lesen: {why:phrase}',
  ],
  ['attachment {number} cannot be read', 'Anlage {number} lässt sich nicht lesen'],

  ['The file is no table: it {how:phrase}.', 'Die Datei ist keine Tabelle: Sie {how:phrase}.'],
  [
    'has a row of more than a megabyte; perhaps a quote never ends',
    'hat eine Zeile von mehr als einem Megabyte; vielleicht endet ein Anführungszeichen nie',
  ],
  ['ends inside of quotes', 'endet innerhalb von Anführungszeichen'],
  [
    'The list has no column "{name}". Did you mean "{meant}"?',
    'Die Liste hat keine Spalte „{name}“. Meinten Sie „{meant}“?',
  ],
  ['The list has no column "{name}".', 'Die Liste hat keine Spalte „{name}“.'],
];
