/** The events of the dossier as the database keeps them: numbered from 1 without gaps, never changed. */
export interface EventRow {
  readonly seq: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly body: string;
}

export interface EventStore {
  /** The events after a number, in order. */
  after(seq: number): Promise<readonly EventRow[]>;
  /**
   * All rows or none.
   *
   * @returns `moved` where somebody else has written under the first number meanwhile: read, judge and try again.
   */
  append(rows: readonly EventRow[]): Promise<'appended' | 'moved'>;
}
