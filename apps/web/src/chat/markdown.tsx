/**
 * A model's Markdown, shown safely: no HTML, no picture from anywhere, and no link that opens by itself, for what stands
 * in an address reaches whoever owns it.
 */
import {
  type ComponentProps,
  type ReactNode,
  Suspense,
  createContext,
  lazy,
  memo,
  use,
  useState,
} from 'react';
import Renderer, { type Components, type ExtraProps } from 'react-markdown';
import gfm from 'remark-gfm';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words/language.tsx';
import { blocksOf, fenceIsClosed } from './blocks.ts';
import { Fenced } from './fenced.tsx';
import styles from './markdown.module.css';
import { type Formula, formulaIn, withMaths } from './maths/math-spans.ts';
import { chatWords } from './words.ts';

export function Markdown({ text }: { readonly text: string }): ReactNode {
  return (
    <div className={styles.markdown}>
      {blocksOf(text).map((block, i) => (
        // A block's place is its name: blocks are only added at the end.
        // oxlint-disable-next-line react/no-array-index-key
        <Block key={i} text={block} />
      ))}
    </div>
  );
}

const PLUGINS = [gfm];

const Block = memo(function Block({ text }: { readonly text: string }): ReactNode {
  const source = withMaths(text);
  return (
    <Source value={source}>
      <Renderer remarkPlugins={PLUGINS} components={COMPONENTS} skipHtml>
        {source}
      </Renderer>
    </Source>
  );
});

/** The Markdown that is shown, for who must know how something was written. */
const Source = createContext('');

// What reads formulas comes with the first of them.
const Typeset = lazy(async () => ({ default: (await import('./maths/formula.tsx')).Formula }));

function Maths(formula: Formula): ReactNode {
  return (
    <Suspense fallback={<code>{formula.tex}</code>}>
      <Typeset {...formula} />
    </Suspense>
  );
}

const COMPONENTS: Components = {
  a: ({ href = '', children }) => <GuardedLink href={href}>{children}</GuardedLink>,
  img: ({ alt = '' }) => <MissingPicture name={alt} />,
  code: ({ className, children }) => {
    const formula = typeof children === 'string' ? formulaIn(children) : undefined;
    return formula === undefined ? <code className={className}>{children}</code> : <Maths {...formula} />;
  },
  pre: FencedHere,
  table: (props: ComponentProps<'table'>) => (
    <div className={styles.wide} role="region" tabIndex={0}>
      <table>{props.children}</table>
    </div>
  ),
};

function FencedHere({ children, node }: ComponentProps<'pre'> & ExtraProps): ReactNode {
  const source = use(Source);
  const { start, end } = node?.position ?? {};
  const closed = fenceIsClosed(source.slice(start?.offset ?? 0, end?.offset));
  return (
    <Fenced state={closed ? 'closed' : 'open'} formula={(tex) => <Maths tex={tex} place="display" />}>
      {children}
    </Fenced>
  );
}

function GuardedLink({ href, children }: { readonly href: string; readonly children: ReactNode }): ReactNode {
  const words = useWords(chatWords);
  const [asking, setAsking] = useState(false);
  const address = URL.parse(href);
  if (address === null || !/^https?:$/.test(address.protocol)) return <span>{children}</span>;
  return (
    <>
      <button type="button" className={styles.link} onClick={() => setAsking(true)}>
        {children} <span className={styles.host}>({address.host})</span>
      </button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={words.link}
        actions={
          <Button
            look="primary"
            onClick={() => {
              setAsking(false);
              open(address.href, '_blank', 'noopener,noreferrer');
            }}
          >
            {words.open}
          </Button>
        }
      >
        <p>{words.linkText}</p>
        <p className={styles.address}>{address.href}</p>
      </Dialog>
    </>
  );
}

function MissingPicture({ name }: { readonly name: string }): ReactNode {
  const words = useWords(chatWords);
  return <em>{words.image(name)}</em>;
}
