/**
 * What a formula may be made of: elements, attributes and styles of MathML Core that lay letters out, and nothing that
 * loads, links, names or moves things on the page. Everything else falls away, with its contents where it has some.
 */

/** A node as the reader of formulas gives it. */
export interface RawNode {
  readonly type?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly style?: Readonly<Record<string, unknown>>;
  readonly children?: readonly RawNode[];
}

export type MathNode =
  | string
  | {
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly style: Readonly<Record<string, string>>;
      readonly children: readonly MathNode[];
    };

const TAGS = new Set(
  'math mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mmultiscripts mprescripts none mtable mtr mtd mpadded mphantom mstyle menclose merror'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'display displaystyle scriptlevel mathvariant stretchy symmetric fence separator form lspace rspace minsize maxsize movablelimits largeop accent accentunder linethickness width height depth voffset notation columnalign rowspacing columnspacing columnlines rowlines'.split(
    ' ',
  ),
);
const STYLES = new Set(
  'color backgroundColor textAlign padding paddingLeft paddingRight paddingTop paddingBottom border borderTop borderBottom borderLeft borderRight fontStyle fontWeight fontSize width height display'.split(
    ' ',
  ),
);
/** Lengths, colours and words; no address and no function but colours. */
const HARMLESS = /^(?:[-+#.%\s\w]|rgb\([\d.,%\s]*\))*$/;
const DEEPEST = 60;

export function safeMath(node: RawNode, depth = 0): readonly MathNode[] {
  if (depth > DEEPEST) return [];
  if (node.type === undefined && node.text !== undefined) return [node.text];
  const children = (node.children ?? []).flatMap((child) => safeMath(child, depth + 1));
  if (node.type === undefined || !TAGS.has(node.type)) return children;
  return [
    {
      tag: node.type,
      attributes: kept(node.attributes, ATTRIBUTES),
      style: kept(node.style, STYLES),
      children,
    },
  ];
}

function kept(
  values: Readonly<Record<string, unknown>> | undefined,
  names: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values ?? {}).flatMap(([name, value]) =>
      names.has(name) &&
      ['string', 'number', 'boolean'].includes(typeof value) &&
      HARMLESS.test(String(value))
        ? [[name, String(value)]]
        : [],
    ),
  );
}
