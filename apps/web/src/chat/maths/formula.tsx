/** A formula, set by the browser itself (MathML). What cannot be read is shown as it was written. */
import { type ReactNode, createElement, useMemo } from 'react';
import temml from 'temml';
import styles from './formula.module.css';
import type { Formula as Written } from './math-spans.ts';
import { type MathNode, type RawNode, safeMath } from './mathml.ts';

export function Formula({ tex, place }: Written): ReactNode {
  const nodes = useMemo(() => read(tex, place), [tex, place]);
  if (nodes === undefined) return <code>{tex}</code>;
  return (
    <span
      className={place === 'display' ? styles.display : styles.inline}
      // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      {...(place === 'display' ? { role: 'group', 'aria-label': tex, tabIndex: 0 } : {})}
    >
      {nodes.map(shown)}
    </span>
  );
}

function read(tex: string, place: Written['place']): readonly MathNode[] | undefined {
  try {
    const options = { displayMode: place === 'display', throwOnError: true, trust: false, maxExpand: 200 };
    return safeMath(
      // Macros of one formula are nobody else's business.
      temml.__renderToMathMLTree(tex, { ...options, maxSize: [20, 20], macros: {} }) as RawNode,
    );
  } catch {
    return undefined;
  }
}

function shown(node: MathNode, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const { tag, attributes, style, children } = node;
  return createElement(tag, { ...attributes, style, key }, ...children.map(shown));
}
