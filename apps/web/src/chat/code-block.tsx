import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../words/language.tsx';
import styles from './code-block.module.css';
import { uiWords } from '../ui/words.ts';

/** Code as it was written, with a way to take it along. */
export function CodeBlock({
  label,
  children,
}: {
  /** What it is, where that is known. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const words = useWords(uiWords);
  const code = useRef<HTMLPreElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(code.current?.textContent ?? '');
    setCopied(true);
    setTimeout(() => setCopied(false), 1_500);
  };
  return (
    <div className={styles.block}>
      {label !== undefined && <p className={styles.label}>{label}</p>}
      <button type="button" onClick={() => void copy()}>
        {copied ? words.copied : words.copy}
      </button>
      {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <pre ref={code} tabIndex={0}>
        {children}
      </pre>
    </div>
  );
}
