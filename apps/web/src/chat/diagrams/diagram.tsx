/** A diagram of an answer as a picture: inside a picture nothing runs, links or loads. Its source is one step away. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save.ts';
import { useScheme } from '../../ui/scheme.ts';
import { useToast } from '../../ui/toasts.tsx';
import { uiWords } from '../../ui/words.ts';
import { useWords } from '../../words/language.tsx';
import { CodeBlock } from '../code-block.tsx';
import styles from './diagram.module.css';
import type { Drawing } from './drawing.ts';
import { drawn } from './in-thread.ts';
import { LargeView } from './large-view.tsx';
import { onPaper, painted } from './palette.ts';
import { diagramWords } from './words.ts';

export function Diagram({ source }: { readonly source: string }): ReactNode {
  const words = useWords(diagramWords);
  const { data, isError } = useQuery({
    queryKey: ['diagram', source],
    queryFn: async () => drawn(source),
    staleTime: Infinity,
    retry: false,
  });
  if (typeof data === 'object') return <Picture drawing={data} source={source} />;
  const label = isError ? words.undrawn.unreadable : data === undefined ? words.drawing : words.undrawn[data];
  return <CodeBlock label={label}>{source}</CodeBlock>;
}

const LABELS_TOLD = 12;

function Picture({ drawing, source }: { readonly drawing: Drawing; readonly source: string }): ReactNode {
  const words = useWords(diagramWords);
  const kit = useWords(uiWords);
  const toast = useToast();
  const scheme = useScheme();
  const [shown, setShown] = useState<'picture' | 'source'>('picture');
  const [large, setLarge] = useState(false);
  const { kind, svg, labels, width, height, partly } = drawing;
  const name = words.kinds[kind];
  const told = labels.slice(0, LABELS_TOLD);
  const picture = {
    src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(painted(svg, scheme))}`,
    alt: words.alt(name, told, labels.length - told.length),
    width,
    height,
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(source);
    toast(kit.copied);
  };
  return (
    <figure className={styles.diagram}>
      <figcaption>
        <span className={styles.kind}>{name}</span>
        <Button
          size="small"
          look="quiet"
          onClick={() => setShown(shown === 'picture' ? 'source' : 'picture')}
        >
          {shown === 'picture' ? words.source : words.picture}
        </Button>
        <Button size="small" look="quiet" aria-label={words.copy.long} onClick={() => void copy()}>
          {words.copy.short}
        </Button>
        <Button
          size="small"
          look="quiet"
          aria-label={words.save.long}
          onClick={() => saveFile(`${words.fileName}.svg`, 'image/svg+xml', onPaper(svg))}
        >
          {words.save.short}
        </Button>
        <Button size="small" look="quiet" onClick={() => setLarge(true)}>
          {words.enlarge}
        </Button>
      </figcaption>
      {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      {shown === 'picture' ? (
        <div className={styles.picture} role="group" aria-label={name} tabIndex={0}>
          <img {...picture} />
        </div>
      ) : (
        <pre className={styles.source} tabIndex={0}>
          {source}
        </pre>
      )}
      {partly && <p className={styles.partly}>{words.partly}</p>}
      {large && <LargeView name={name} picture={picture} onClose={() => setLarge(false)} />}
    </figure>
  );
}
