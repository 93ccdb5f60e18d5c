/** The verifier as one file that an auditor opens from disk: markup, style and script, and a policy that admits no more. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkedScript } from './link.ts';

const SOURCES = fileURLToPath(new URL('../src', import.meta.url));

/** From the root of the repository. */
export const PAGE_PATH = 'docs/verify.html';

export function builtPage(): string {
  const read = (name: string): string => readFileSync(join(SOURCES, 'page', name), 'utf8');
  const script = `\n${linkedScript(join(SOURCES, 'page/main.ts'), SOURCES)}`;
  const style = `\n${read('page.css')}`;
  for (const text of [script, style])
    if (/<\/(script|style)|<!--/i.test(text))
      throw new Error('The page would end inside its script or style.');
  // Nothing is loaded, sent or framed, and no other script runs: not even one that a file under check smuggles in.
  const policy = [
    "default-src 'none'",
    `script-src ${sourceOf(script)}`,
    `style-src ${sourceOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return read('page.html')
    .replace('{policy}', () => policy)
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- script -->', () => `<script type="module">${script}</script>`);
}

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
