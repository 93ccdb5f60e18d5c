/** What a check ends in. The words for people stand elsewhere, in their language; these do not change. */

/** Why something is not to be believed. Behind each: what `what` names. */
export type Reason =
  /** The line that is no key, or a key of a kind that cannot be checked here. */
  | 'no-key'
  /** Nothing. */
  | 'no-keys'
  /** Nothing. */
  | 'no-checkpoint'
  /** Nothing. */
  | 'no-evidence'
  /** Nothing. */
  | 'no-entry'
  /** The log, of which no key was given. */
  | 'log-unknown'
  /** The key: its name, id and algorithm. */
  | 'signature-wrong'
  /** The key: its name, id and algorithm. */
  | 'signature-missing'
  /** The algorithm that this browser lacks. */
  | 'algorithm-missing'
  /** The place. */
  | 'entry-elsewhere'
  /** The path of the file. */
  | 'file-missing'
  /** The path of the file. */
  | 'file-malformed'
  /** The number of the entry, from 0. */
  | 'entry-changed'
  /** The path of the file. */
  | 'tile-changed'
  /** The size. */
  | 'root-differs'
  /** The two logs. */
  | 'logs-differ'
  /** The two sizes. */
  | 'log-shrunk'
  /** The size of the older. */
  | 'history-rewritten';

export interface Refused {
  readonly kind: 'refused';
  readonly because: Reason;
  readonly what: string;
}

export const refused = (because: Reason, what = ''): Refused => ({ kind: 'refused', because, what });
