/** Where one writes: marks, the sentence that says what will happen, files, send and stop. */
import { type ReactNode, Suspense, lazy, useId, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { useFormats } from '../words/formats.ts';
import { useWords } from '../words/language.tsx';
import styles from './composer.module.css';
import type { AttachedFile } from './conversation.ts';
import { LARGEST_FILE, attach } from './files.ts';
import { type LookAhead, fatesAt, stillStanding } from './look-ahead.ts';
import { MarkedInput } from './marked-input.tsx';
import { Prospect } from './prospect.tsx';
import { InstructionsLine } from './prompts/instructions-line.tsx';
import { useSuggestions } from './prompts/suggestions.tsx';
import { promptWords } from './prompts/words.ts';
import { chatWords } from './words.ts';

const Library = lazy(async () => ({ default: (await import('./prompts/library.tsx')).Library }));

export function Composer({
  text,
  onText,
  ahead,
  offerings,
  writing,
  onSend,
  onStop,
  disabledBecause,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly ahead: LookAhead | undefined;
  /** Where it is about to go: one, or two to compare. */
  readonly offerings: readonly string[];
  readonly writing: boolean;
  readonly onSend: (files: readonly AttachedFile[]) => void;
  readonly onStop: () => void;
  readonly disabledBecause: string | undefined;
}): ReactNode {
  const words = useWords(chatWords);
  const prompts = useWords(promptWords);
  const formats = useFormats();
  const about = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly AttachedFile[]>([]);
  const [problem, setProblem] = useState<string>();
  const [library, setLibrary] = useState(false);
  const suggesting = useSuggestions(text, onText);
  const add = async (chosen: readonly File[]): Promise<void> => {
    const tooLarge = chosen.find(({ size }) => size > LARGEST_FILE);
    setProblem(
      tooLarge === undefined ? undefined : words.tooLarge(tooLarge.name, formats.bytes(LARGEST_FILE)),
    );
    const read = await Promise.all(chosen.filter(({ size }) => size <= LARGEST_FILE).map(attach));
    setFiles((before) => [...before, ...read]);
  };
  const ready = text.trim() !== '' || files.length > 0;
  const send = (): void => {
    if (!ready || writing || disabledBecause !== undefined) return;
    onSend(files);
    setFiles([]);
  };
  return (
    <div
      className={styles.composer}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void add([...event.dataTransfer.files]);
      }}
    >
      <div className={styles.box}>
        {files.length > 0 && (
          <ul className={styles.files}>
            {files.map((file) => (
              <li key={file.name}>
                {file.name} <span>{formats.bytes(file.size)}</span>
                <button
                  type="button"
                  aria-label={words.removeFile(file.name)}
                  onClick={() => setFiles(files.filter((one) => one !== file))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
        {suggesting.list}
        <MarkedInput
          listed={suggesting.listed}
          onKeyed={suggesting.keyed}
          label={words.message}
          describedBy={about}
          placeholder={words.placeholder}
          value={text}
          findings={ahead === undefined ? [] : stillStanding(ahead, text)}
          fateOf={ahead === undefined ? () => 'pseudonymise' : fatesAt(ahead, offerings)}
          onChange={onText}
          onSend={send}
          onPasteFiles={(pasted) => void add(pasted)}
        />
        <div className={styles.foot}>
          <Button size="small" look="quiet" onClick={() => chooser.current?.click()}>
            {words.attach}
          </Button>
          <Button size="small" look="quiet" onClick={() => setLibrary(true)}>
            {prompts.open}
          </Button>
          <span className={styles.gap}>
            <InstructionsLine />
          </span>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            onChange={(event) => {
              void add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          {writing ? (
            <Button look="plain" onClick={onStop}>
              {words.stop}
            </Button>
          ) : (
            <Button
              look="primary"
              disabledBecause={disabledBecause ?? (ready ? undefined : words.placeholder)}
              onClick={send}
            >
              {words.send}
            </Button>
          )}
        </div>
      </div>
      {library && (
        <Suspense fallback={null}>
          <Library
            draft={text}
            onClose={() => setLibrary(false)}
            onInsert={(inserted) => {
              setLibrary(false);
              onText(
                text.trim() === '' || text.startsWith('/') ? inserted : `${text.trimEnd()}\n\n${inserted}`,
              );
            }}
          />
        </Suspense>
      )}
      <div id={about} className={styles.about} role="status">
        {problem ??
          offerings.map((offering) => (
            <Prospect
              key={offering}
              ahead={text.trim() === '' ? undefined : ahead}
              offering={offering}
              named={offerings.length > 1 ? offering : undefined}
            />
          ))}
      </div>
    </div>
  );
}
