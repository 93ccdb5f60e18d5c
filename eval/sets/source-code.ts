/** Source code as it lies in node_modules: what a programmer pastes all day, with hardly a person in it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BulkSet } from '../labelled.ts';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
/** Packages of the product's own lock file, so that the same text is read everywhere. */
const PACKAGES = [
  'fast-check',
  'openai',
  'ws',
  'libphonenumber-js',
  're2js',
  'undici',
  'pg',
  'kysely',
  'hono',
];
const LARGEST_FILE = 40_000;
const ENOUGH_EACH = 120_000;

export function sourceCode(): BulkSet {
  const texts: { id: string; text: string }[] = [];
  for (const name of PACKAGES) {
    const folder = join(MODULES, name);
    if (!existsSync(folder)) continue;
    let size = 0;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:[cm]?js|ts)$/.test(file) && !/\.min\.|metadata|node_modules/.test(file))
      .sort();
    for (const file of files) {
      if (size >= ENOUGH_EACH) break;
      const text = readFileSync(join(folder, file), 'utf8');
      if (text.length < 1000 || text.length > LARGEST_FILE) continue;
      size += text.length;
      texts.push({ id: `${name}/${file}`, text });
    }
  }
  return {
    shape: 'bulk',
    name: 'source-code',
    kind: 'source code of packages',
    lang: 'code',
    seen: 'never',
    texts,
  };
}
