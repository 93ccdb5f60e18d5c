/**
 * A text field in which sensitive spans are marked while one writes: the marks lie behind, letter under letter, and give
 * the field its height.
 */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Finding, Outlook } from '@bailiwick/api/trial';
import styles from './marked-input.module.css';

/** A list beside the input that its keys walk through. */
export interface Listed {
  readonly list: string;
  readonly active: string;
}

export function MarkedInput({
  label,
  describedBy,
  placeholder,
  value,
  findings,
  fateOf,
  onChange,
  onSend,
  onPasteFiles,
  listed,
  onKeyed,
}: {
  readonly label: string;
  readonly describedBy: string;
  readonly placeholder: string;
  readonly value: string;
  readonly findings: readonly Finding[];
  /** What becomes of a kind of data where the text is about to go. */
  readonly fateOf: (dataClass: string) => Action;
  readonly onChange: (value: string) => void;
  readonly onSend: () => void;
  readonly onPasteFiles: (files: readonly File[]) => void;
  readonly listed: Listed | undefined;
  /** Whether a key was for something else than the text. */
  readonly onKeyed: (event: KeyboardEvent) => boolean;
}): ReactNode {
  const marks = useRef<HTMLDivElement>(null);
  const keyed = (event: KeyboardEvent): void => {
    // While an input method composes a character, keys belong to it.
    if (event.nativeEvent.isComposing) return;
    if (onKeyed(event)) {
      event.preventDefault();
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    onSend();
  };
  return (
    <div className={styles.input}>
      <div className={styles.marks} ref={marks} aria-hidden="true">
        {marked(value, findings, fateOf)}
        {'\n'}
      </div>
      <textarea
        rows={1}
        aria-label={label}
        aria-describedby={describedBy}
        {...(listed === undefined
          ? {}
          : {
              role: 'combobox',
              'aria-expanded': true,
              'aria-controls': listed.list,
              'aria-activedescendant': listed.active,
            })}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={keyed}
        onScroll={(event) => {
          if (marks.current !== null) marks.current.scrollTop = event.currentTarget.scrollTop;
        }}
        onPaste={(event) => {
          const files = [...event.clipboardData.files];
          if (files.length === 0) return;
          event.preventDefault();
          onPasteFiles(files);
        }}
      />
    </div>
  );
}

type Action = Outlook['action'];

const TINTS: Readonly<Record<Action, string | undefined>> = {
  allow: styles.goes,
  pseudonymise: styles.replaced,
  private: styles.home,
  block: styles.blocked,
};

function marked(
  text: string,
  findings: readonly Finding[],
  fateOf: (dataClass: string) => Action,
): ReactNode[] {
  const pieces: ReactNode[] = [];
  let done = 0;
  for (const { start, end, class: dataClass } of findings) {
    pieces.push(text.slice(done, start));
    pieces.push(
      <mark key={start} className={TINTS[fateOf(dataClass)]}>
        {text.slice(start, end)}
      </mark>,
    );
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces;
}
