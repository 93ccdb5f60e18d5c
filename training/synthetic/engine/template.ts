/**
 * The little language of the templates.
 *
 *   <city>            a slot: something of that kind, new each time
 *   <p1> <p1.first>   a member of the cast: the same person wherever the number returns; a field of them
 *   <p1~Mr|Ms>        one wording for a man, one for a woman
 *   <@closing>        one of the language's phrases of that name, itself a template
 *   [in brief|]       one of the wordings; an empty one makes it optional; may be nested
 *   \[ \< \\          the sign itself; a closing bracket outside of a choice is one, too
 */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string; readonly number: string; readonly field: string }
  | { readonly kind: 'gender'; readonly key: string; readonly male: string; readonly female: string }
  | { readonly kind: 'phrase'; readonly name: string }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Node[])[] };

const SLOT = /^([a-z]+)(\d*)(?:\.([a-z]+(?::[\d-]+)?)|:([\d-]+))?$/;
const parsed = new Map<string, readonly Node[]>();

/** The nodes of a template; an ill-formed one is an error that names it. */
export function parse(template: string): readonly Node[] {
  const known = parsed.get(template);
  if (known !== undefined) return known;
  const reader = { template, at: 0 };
  const nodes = sequence(reader, false);
  parsed.set(template, nodes);
  return nodes;
}

interface Reader {
  readonly template: string;
  at: number;
}

function sequence(reader: Reader, nested: boolean): Node[] {
  const nodes: Node[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') nodes.push({ kind: 'text', text });
    text = '';
  };
  while (reader.at < reader.template.length) {
    const sign = reader.template[reader.at];
    if (sign === '\\') {
      text += reader.template[reader.at + 1] ?? '';
      reader.at += 2;
    } else if (sign === '<') {
      flush();
      nodes.push(slot(reader));
    } else if (sign === '[') {
      flush();
      nodes.push(choice(reader));
    } else if (nested && (sign === ']' || sign === '|')) break;
    else {
      text += sign;
      reader.at++;
    }
  }
  flush();
  return nodes;
}

function choice(reader: Reader): Node {
  const options: Node[][] = [];
  do {
    reader.at++;
    options.push(sequence(reader, true));
  } while (reader.template[reader.at] === '|');
  if (reader.template[reader.at] !== ']')
    throw new SyntaxError(`a bracket is left open in: ${reader.template}`);
  reader.at++;
  return { kind: 'choice', options };
}

function slot(reader: Reader): Node {
  const end = reader.template.indexOf('>', reader.at);
  if (end < 0) throw new SyntaxError(`a slot is left open in: ${reader.template}`);
  const inner = reader.template.slice(reader.at + 1, end);
  reader.at = end + 1;
  if (inner.startsWith('@')) return { kind: 'phrase', name: inner.slice(1) };
  const [key = '', wordings] = inner.split('~');
  if (wordings !== undefined) {
    const [male = '', female = male] = wordings.split('|');
    return { kind: 'gender', key, male, female };
  }
  const match = SLOT.exec(inner);
  if (match === null) throw new SyntaxError(`<${inner}> is no slot, in: ${reader.template}`);
  return { kind: 'slot', name: match[1] ?? '', number: match[2] ?? '', field: match[3] ?? match[4] ?? '' };
}
