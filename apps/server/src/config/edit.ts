/**
 * Changes to `bailiwick.yaml` made by the console: comments, order and `${NAME}` references stay as their author wrote
 * them, and nothing is written that could not be read again.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { type Document, parseDocument } from 'yaml';
import type { ConfigurationChecks } from './consistency.ts';
import { parseConfiguration } from './parse.ts';

/** A value put at a path, or, with `undefined`, taken away. */
export interface Edit {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** @throws BailiwickError `invalid_configuration` when the file would not be valid afterwards; then nothing is changed. */
export function edited(
  text: string,
  edits: readonly Edit[],
  { env, checks }: { readonly env: NodeJS.ProcessEnv; readonly checks: ConfigurationChecks },
): string {
  const document = parseDocument(text, { strict: true });
  if (document.errors.length > 0)
    throw new BailiwickError('invalid_configuration', 'The file is not valid YAML, so it was not changed.');
  for (const { path, value } of edits) {
    if (value !== undefined) set(document, path, value);
    else if (document.hasIn(path)) document.deleteIn(path);
  }
  const after = document.toString({ lineWidth: 0 });
  parseConfiguration(after, env, checks);
  return after;
}

/** `policy:` alone is null in YAML, and a path through null cannot be walked. */
function set(document: Document, path: readonly (string | number)[], value: unknown): void {
  for (let length = 1; length < path.length; length += 1) {
    const above = path.slice(0, length);
    if (document.getIn(above) === null) document.setIn(above, document.createNode({}));
  }
  document.setIn(path, document.createNode(value));
}
