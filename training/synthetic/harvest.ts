import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Made } from './compose.ts';
import { hashed } from './engine/random.ts';

/** Packages installed for the product and for training: their read-me files are technical prose that names hardly anybody. */
const ROOTS = ['../node_modules/', '../../node_modules/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
]);
/** Read-mes of word lists and name makers speak of people on purpose. */
const NAMING = /^@bailiwick|faker|cspell|names|cities|companies|embeddings|words/;
/** What may name somebody: thanks, authors, licences, handles, addresses, years of copyright. */
const PEOPLE =
  /licen[cs]e|copyright|author|maintain|contribut|credit|thank|sponsor|@\w|©|\bby\s+\p{Lu}|https?:|mailto:|twitter|inspired|written|based on|created|\bDr\.|\bMr\b/iu;

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly folder: string;
}

function packages(): Package[] {
  const found: Package[] = [];
  for (const root of ROOTS) {
    if (!existsSync(root)) continue;
    const names = readdirSync(root).flatMap((name) =>
      name.startsWith('@') ? readdirSync(root + name).map((inner) => `${name}/${inner}`) : [name],
    );
    for (const name of names) {
      const manifest = `${root}${name}/package.json`;
      if (!existsSync(manifest)) continue;
      const { version = '', license = '' } = JSON.parse(readFileSync(manifest, 'utf8')) as {
        version?: string;
        license?: unknown;
      };
      if (typeof license === 'string' && ALLOWED.has(license) && !NAMING.test(name))
        found.push({ name, version, licence: license, folder: `${root}${name}/` });
    }
  }
  return found.sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Words with a capital inside a sentence, which are names more often than not. */
const capitals = (text: string): number => (text.match(/(?<=[a-z,] )\p{Lu}\p{Ll}+/gu) ?? []).length;

/** The paragraphs of a read-me that name nobody, as far as plain rules can tell; code blocks keep their form. */
function paragraphs(text: string): string[] {
  return text
    .replaceAll('\r', '')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(
      (part) =>
        part.length > 30 &&
        part.length < 600 &&
        !PEOPLE.test(part) &&
        capitals(part) < 1 &&
        !/<\w|!\[|\]\(|\[!/.test(part),
    );
}

/** Unlabelled records from real technical text, and the packages that they came from. */
export function harvested(limit: number): {
  readonly records: readonly Made[];
  readonly sources: readonly string[];
} {
  const records: Made[] = [];
  const sources: string[] = [];
  const seen = new Set<string>();
  for (const { name, version, licence, folder } of packages()) {
    const file = readdirSync(folder).find((entry) => /^readme\.(md|markdown)$/i.test(entry));
    if (file === undefined) continue;
    const fresh = paragraphs(readFileSync(folder + file, 'utf8'))
      .filter((part) => !seen.has(part))
      .slice(0, 25);
    if (fresh.length > 0) sources.push(`${name} ${version} (${licence}): ${fresh.length} paragraphs`);
    fresh.forEach((text, index) => {
      seen.add(text);
      records.push({
        id: `harvest-${name}-${index}`,
        lang: 'en',
        text,
        spans: [],
        meta: { family: `en/harvest/${hashed(name) % 20}`, kind: 'harvest', spoilt: 'none' },
      });
    });
  }
  return { records: records.slice(0, limit), sources };
}
