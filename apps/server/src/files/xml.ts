/** A walk over XML that cannot be made to explode: no entities of its own, bounded depth, well-formed or refused. */
import { SaxesParser } from 'saxes';
import { Unreadable } from './reading.ts';

/** Far above what Office writes, far below what overflows anything. */
const MAX_DEPTH = 512;

interface XmlVisitor {
  /** Names come without their prefix: a prefix is the author's to choose. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text(text: string): void;
  /** Comments and processing instructions. */
  aside(text: string): void;
}

export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let depth = 0;
  parser.on('error', () => {
    throw new Unreadable('it is not well-formed XML');
  });
  parser.on('doctype', (doctype) => {
    // The billion laughs and external entities both live here; a bare name is harmless.
    if (/\[|ENTITY/.test(doctype)) throw new Unreadable('it declares XML entities');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new Unreadable(`its XML is nested more than ${MAX_DEPTH} deep`);
    visitor.open?.(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    visitor.close?.(local(name));
  });
  parser.on('text', (text) => visitor.text(text));
  parser.on('cdata', (text) => visitor.text(text));
  parser.on('comment', (text) => visitor.aside(text));
  parser.on('processinginstruction', ({ body }) => visitor.aside(body));
  parser.write(xml).close();
}

/** All text, attribute values and comments of any XML, each on a line of its own. */
export function xmlText(xml: string): string {
  const lines: string[] = [];
  const take = (text: string): void => {
    const line = text.trim();
    if (line !== '') lines.push(line);
  };
  walkXml(xml, {
    open: (_, attributes) => {
      for (const [name, value] of Object.entries(attributes)) if (!name.startsWith('xmlns')) take(value);
    },
    text: take,
    aside: take,
  });
  return lines.join('\n');
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
