/** What a witness must remember. A rejected promise is always `journal_unavailable`. */

export interface StoredLog {
  readonly origin: string;
  /** Verifier's keys, one to a line. */
  readonly keys: string;
  /** Of the checkpoint that was cosigned last; 0 where none was. */
  readonly size: number;
  /** That checkpoint as the log signed it; empty where none was cosigned. */
  readonly note: string;
  /** Milliseconds since the epoch: when it was cosigned or the log was added. */
  readonly at: number;
}

/** A checkpoint that its log has signed and that does not continue what was cosigned. */
export interface Finding {
  readonly origin: string;
  readonly at: number;
  /** The two notes: together they may prove that the log has two histories. */
  readonly cosigned: string;
  readonly submitted: string;
}

export interface WitnessStore {
  logs(): Promise<readonly StoredLog[]>;
  log(origin: string): Promise<StoredLog | undefined>;
  /** @returns whether it is new; one that is known stays as it is. */
  addLog(log: StoredLog): Promise<boolean>;
  /**
   * Puts a checkpoint in the place of the one that was cosigned last.
   *
   * @returns false where that is no longer `from`, and nothing was written: somebody else was faster.
   */
  advance(from: StoredLog, to: StoredLog): Promise<boolean>;
  /** Keeps the first few of a log. */
  keep(finding: Finding): Promise<void>;
  findings(): Promise<readonly Finding[]>;
}
