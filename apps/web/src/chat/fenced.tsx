/** A fenced block of a model's Markdown: a formula, a diagram as its source, or code. */
import { type ReactElement, type ReactNode, isValidElement } from 'react';
import { useWords } from '../words/language.tsx';
import { CodeBlock } from './code-block.tsx';
import { chatWords } from './words.ts';

/**
 * Languages that describe pictures. Drawing them takes programs that write HTML and styles into the page, which its
 * policy forbids for a reason; so their source is shown, and says that it is one.
 */
const DIAGRAMS: Readonly<Record<string, string>> = {
  mermaid: 'Mermaid',
  dot: 'Graphviz',
  graphviz: 'Graphviz',
  plantuml: 'PlantUML',
  puml: 'PlantUML',
  d2: 'D2',
  'vega-lite': 'Vega-Lite',
  vega: 'Vega',
};
const MATHS = new Set(['math', 'latex-math', 'katex']);

export function Fenced({
  children,
  formula,
}: {
  readonly children: ReactNode;
  readonly formula: (tex: string) => ReactNode;
}): ReactNode {
  const words = useWords(chatWords);
  const code = isValidElement(children)
    ? (children as ReactElement<{ readonly className?: string; readonly children?: ReactNode }>).props
    : undefined;
  const language = /language-([\w-]+)/.exec(code?.className ?? '')?.[1]?.toLowerCase();
  if (language !== undefined && MATHS.has(language) && typeof code?.children === 'string')
    return formula(code.children.trim());
  const diagram = language === undefined ? undefined : DIAGRAMS[language];
  return <CodeBlock label={diagram === undefined ? language : words.diagram(diagram)}>{children}</CodeBlock>;
}
