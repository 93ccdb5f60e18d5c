/** A text, and what came directly before it. */
export interface Passage {
  readonly text: string;
  readonly before: string;
}
