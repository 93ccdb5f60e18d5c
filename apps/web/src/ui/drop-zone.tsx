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
  /** What the chooser offers: `.xlsx,.json`. What is dropped is judged by the server. */
  readonly accept: string;
  /** Bytes; a larger file is not even read. */
  readonly largest: number;
  readonly disabledBecause?: string | undefined;
  /** What is being done with the file that was taken. */
  readonly busy?: string | undefined;
  readonly onFile: (file: File) => void;
}

/** A place to drop a file, which a keyboard reaches as a button. One that comes while another is being read is taken next. */
export function DropZone(props: DropZoneProps): ReactNode {
  const { label, hint, accept, largest, disabledBecause, busy, onFile } = props;
  const words = useWords(uiWords);
  const formats = useFormats();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const [left, setLeft] = useState(0);
  const [next, setNext] = useState<File>();
  const enabled = disabledBecause === undefined;
  const idle = enabled && busy === undefined;
  const take = ([file, ...others]: readonly File[]): void => {
    if (file === undefined || !enabled) return;
    setLeft(others.length);
    setTooLarge(file.size > largest);
    if (file.size > largest) return;
    if (idle) onFile(file);
    else setNext(file);
  };
  const takeNext = useEffectEvent((file: File) => {
    setNext(undefined);
    onFile(file);
  });
  useEffect(() => {
    if (idle && next !== undefined) takeNext(next);
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
          take([...event.dataTransfer.files]);
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
          accept={accept}
          hidden
          onChange={({ target }) => {
            take([...(target.files ?? [])]);
            // The same file may be chosen again.
            target.value = '';
          }}
        />
      </div>
      {busy !== undefined && <Progress label={busy} />}
      {next !== undefined && !idle && <p role="status">{words.takenNext(next.name)}</p>}
      {left > 0 && <Notice tone="warn">{words.oneAtATime(left)}</Notice>}
      {tooLarge && <Alert title={words.tooLarge(formats.bytes(largest))} />}
    </div>
  );
}
