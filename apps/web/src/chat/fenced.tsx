/** A fenced block of a model's Markdown: a formula, a diagram, or code. */
import { type ReactElement, type ReactNode, Suspense, isValidElement, lazy } from 'react';
import { useWords } from '../words/language.tsx';
import { CodeBlock } from './code-block.tsx';
import { chatWords } from './words.ts';

/** Languages of diagrams that are not drawn: their source is shown, and says that it is one. */
const DIAGRAMS: Readonly<Record<string, string>> = {
  dot: 'Graphviz',
  graphviz: 'Graphviz',
  plantuml: 'PlantUML',
  puml: 'PlantUML',
  d2: 'D2',
  'vega-lite': 'Vega-Lite',
  vega: 'Vega',
};
const MATHS = new Set(['math', 'latex-math', 'katex']);

// What draws comes with the first diagram.
const Diagram = lazy(async () => ({ default: (await import('./diagrams/diagram.tsx')).Diagram }));

export function Fenced({
  children,
  state,
  formula,
}: {
  readonly children: ReactNode;
  /** `open`: it is still being written. */
  readonly state: 'open' | 'closed';
  readonly formula: (tex: string) => ReactNode;
}): ReactNode {
  const words = useWords(chatWords);
  const code = isValidElement(children)
    ? (children as ReactElement<{ readonly className?: string; readonly children?: ReactNode }>).props
    : undefined;
  const language = /language-([\w-]+)/.exec(code?.className ?? '')?.[1]?.toLowerCase();
  if (language !== undefined && MATHS.has(language) && typeof code?.children === 'string')
    return formula(code.children.trim());
  if (language === 'mermaid' && typeof code?.children === 'string') {
    const asWritten = <CodeBlock label="Mermaid">{children}</CodeBlock>;
    if (state === 'open') return asWritten;
    return (
      <Suspense fallback={asWritten}>
        <Diagram source={code.children.trimEnd()} />
      </Suspense>
    );
  }
  const diagram = language === undefined ? undefined : DIAGRAMS[language];
  return <CodeBlock label={diagram === undefined ? language : words.diagram(diagram)}>{children}</CodeBlock>;
}
