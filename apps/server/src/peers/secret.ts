import type { Notes } from './carried.ts';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * A reference in place of a key. A key that stands in the other file in plain is not copied anywhere: it is only said
 * that it is there, and in which variable it should be from now on.
 */
export function keyReference(
  written: unknown,
  { place, usual, notes }: { readonly place: string; readonly usual: string; readonly notes: Notes },
): string | undefined {
  if (written === undefined || written === '') return undefined;
  const variable = typeof written === 'string' ? variableIn(written) : undefined;
  if (variable !== undefined) return notes.reference(variable);
  notes.change(
    place,
    `holds a key in plain, which was not copied: put it into the environment variable ${usual}, and make a new key at the vendor if others could read the file`,
  );
  return notes.reference(usual);
}

/** `os.environ/NAME`, `${NAME}`, `$NAME`, `{{NAME}}` */
function variableIn(text: string): string | undefined {
  const [, name] = /^(?:os\.environ\/|\$\{?|\{\{\s*)([\w-]+)(?:\s*\}\}|\})?$/.exec(text.trim()) ?? [];
  return name !== undefined && NAME.test(name) ? name : undefined;
}

/** A name that an environment can have, from any other name. */
export const variableName = (...parts: readonly string[]): string =>
  parts
    .join('_')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .replace(/^(?=\d)/, 'KEY_');
