import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useFormats } from '../words/formats.ts';
import { useWords } from '../words/language.tsx';
import { Button } from './button.tsx';
import styles from './drop-zone.module.css';
import { Alert, Notice, Progress } from './state.tsx';
import { uiWords } from './words.ts';

export interface DropZoneProps {
  /** What to put here: names the place, and the button that chooses a file instead. */
  readonly label: string;
  readonly hint?: ReactNode;
  /** What the chooser offers: `.xlsx,.json`; left out, everything. What is dropped is judged by the server. */
  readonly accept?: string;
  /** Bytes; a larger file is not even read. */
  readonly largest: number;
  readonly disabledBecause?: string | undefined;
  /** What is being done with the file that was taken. */
  readonly busy?: string | undefined;
  /** How much of it is done, from 0 to 1, where that is known. */
  readonly share?: number | undefined;
  readonly take: Taking;
}

/** One file at a time, or as many as come at once. */
export type Taking =
  | { readonly kind: 'one'; readonly onFile: (file: File) => void }
  | { readonly kind: 'many'; readonly onFiles: (files: readonly File[]) => void };

/** A place to drop a file, which a keyboard reaches as a button. What comes while another is being read is taken next. */
export function DropZone(props: DropZoneProps): ReactNode {
  const { label, hint, accept, largest, disabledBecause, busy, share, take } = props;
  const words = useWords(uiWords);
  const formats = useFormats();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const [left, setLeft] = useState(0);
  const [next, setNext] = useState<readonly File[]>([]);
  const enabled = disabledBecause === undefined;
  const idle = enabled && busy === undefined;
  const give = (files: readonly File[]): void => {
    const [file] = files;
    if (file === undefined) return;
    if (take.kind === 'many') take.onFiles(files);
    else take.onFile(file);
  };
  const arrive = (files: readonly File[]): void => {
    if (!enabled) return;
    // Where one waits already, it stays the next: nothing that was promised is dropped without a word.
    const wanted = take.kind === 'many' ? files : files.slice(0, idle || next.length === 0 ? 1 : 0);
    const fitting = wanted.filter(({ size }) => size <= largest);
    setLeft(files.length - wanted.length);
    setTooLarge(fitting.length < wanted.length);
    if (idle) give(fitting);
    else setNext((waiting) => [...waiting, ...fitting]);
  };
  const giveNext = useEffectEvent((files: readonly File[]) => {
    setNext([]);
    give(files);
  });
  useEffect(() => {
    if (idle && next.length > 0) giveNext(next);
  }, [idle, next]);
  return (
    <div className={styles.whole}>
      <div
        className={styles.zone}
        data-over={over && idle}
        role="group"
        aria-label={label}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          arrive([...event.dataTransfer.files]);
        }}
      >
        <p>{words.dropHere}</p>
        <Button
          disabledBecause={disabledBecause}
          busy={busy !== undefined}
          onClick={() => chooser.current?.click()}
        >
          {label}
        </Button>
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
        <input
          ref={chooser}
          type="file"
          multiple={take.kind === 'many'}
          accept={accept}
          hidden
          onChange={({ target }) => {
            arrive([...(target.files ?? [])]);
            // The same file may be chosen again.
            target.value = '';
          }}
        />
      </div>
      {busy !== undefined && <Progress label={busy} {...(share === undefined ? {} : { share })} />}
      {next.length > 0 && !idle && (
        <p role="status">{words.takenNext(next.map(({ name }) => name).join(', '))}</p>
      )}
      {left > 0 && <Notice tone="warn">{words.oneAtATime(left)}</Notice>}
      {tooLarge && <Alert title={words.tooLarge(formats.bytes(largest))} />}
    </div>
  );
}
