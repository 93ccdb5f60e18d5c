import type { Code } from '../cast/lists.ts';

/** A kind of text: its templates are sentences that may follow one another, or whole documents. */
export interface Kind {
  readonly name: string;
  readonly form: 'sentence' | 'document';
  readonly templates: readonly string[];
}

export interface Language {
  readonly code: Code;
  /** Wordings that templates share, by name. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly kinds: readonly Kind[];
}

/** The templates of a file: one a line, blank lines between groups. */
export function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The templates of a file: whole documents, parted by lines of `---`. */
export function documents(text: string): readonly string[] {
  return text
    .split(/\n---\n/)
    .map((document) => document.replace(/^\n+|\n+$/g, ''))
    .filter((document) => document !== '');
}
