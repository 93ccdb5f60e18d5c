import type { Sheet } from '@bailiwick/diligence/paper/document';

/** A table for scripts: one object per row, by the columns' stable keys. */
export const json = ({ name, title, on, rows }: Sheet): string =>
  `${JSON.stringify({ name, title, on, rows }, undefined, 2)}\n`;
