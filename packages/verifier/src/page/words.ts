/** What the page says, in a language. */
import type { Reason } from '../verdict.ts';
import type { Formats } from './formats.ts';

export interface Words {
  readonly formats: Formats;
  /** Texts that stand in the page, by their name there. */
  readonly page: Readonly<Record<PageText, string>>;
  readonly proven: (fact: { origin: string; index: string; size: string; signed: string }) => string;
  readonly whole: (fact: { origin: string; size: string; signed: string }) => string;
  readonly grown: (fact: { origin: string; from: string; to: string; signed: string }) => string;
  /** How and when it was signed, to stand in the sentences above. */
  readonly signed: (when: string | undefined, algorithms: string) => string;
  readonly believe: string;
  readonly doNotBelieve: string;
  readonly notChecked: string;
  readonly because: Readonly<Record<Reason, (what: string) => string>>;
  readonly fact: Readonly<
    Record<'log' | 'position' | 'entries' | 'root' | 'signedBy' | 'witnesses' | 'file' | 'checked', string>
  >;
  readonly noTime: string;
  readonly noWitness: string;
  readonly absent: (name: string) => string;
  readonly entry: string;
  readonly asWritten: string;
  readonly notText: string;
  readonly limits: string;
  readonly limit: Readonly<
    Record<'oneHistory' | 'independence' | 'truth' | 'clock' | 'quantum' | 'restOfLog' | 'newEntries', string>
  >;
  /** Of so many entries only the hashes are kept. */
  readonly unkept: (count: string) => string;
  readonly chosen: (name: string) => string;
  readonly remove: string;
  readonly noFiles: string;
  readonly working: (done: string, all: string) => string;
  readonly failed: (message: string) => string;
}

export type PageText =
  | 'title'
  | 'lead'
  | 'keys'
  | 'keysHint'
  | 'mode'
  | 'modeEntry'
  | 'modeLog'
  | 'modeGrowth'
  | 'evidence'
  | 'evidenceHint'
  | 'entryFile'
  | 'entryHint'
  | 'older'
  | 'olderHint'
  | 'folder'
  | 'folderHint'
  | 'chooseFile'
  | 'chooseFolder'
  | 'check'
  | 'print'
  | 'foot';
