import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { allLocales } from '@faker-js/faker';
import { ALL } from '../synthetic/languages/all.ts';
import type { Language } from '../synthetic/languages/language.ts';
import { COMMON_WORDS } from './origins/common-words.ts';
import { writeTable } from './table.ts';

const DRAWN = 10_000;
const WHEELS = fileURLToPath(new URL('../.cache/wheels/', import.meta.url));
const WHEEL = 'spacy_lookups_data-1.0.5-py2.py3-none-any.whl';

/** How often words stand in our own templates of a language: written small somewhere, so no names. */
function ownWords(language: Language): string[] {
  const counts = new Map<string, number>();
  const texts = [
    ...language.kinds.flatMap((kind) => kind.templates),
    ...Object.values(language.phrases).flat(),
  ];
  for (const text of texts)
    for (const [word] of text.replace(/<[^>]*>/g, ' ').matchAll(/(?<![\p{L}'’])\p{Ll}[\p{L}'’-]+/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left).map(([word]) => word);
}

/** Words of the lists that faker makes nonsense from, where it has them for a language. */
function fakerWords(code: string): string[] {
  const locale = allLocales[(code === 'pt' ? 'pt_BR' : code) as keyof typeof allLocales];
  const lists: unknown[] = Object.values(locale.word ?? {});
  return lists
    .flat()
    .filter((word): word is string => typeof word === 'string' && /^\p{Ll}[\p{L}-]+$/u.test(word));
}

/** The likeliest words of a language by the tables of spaCy, in the case in which each is met most. */
function likelyWords(code: string): string[] {
  const met = new Map<string, string>();
  const ranked = [...lookup(wheel(), `${code}_lexeme_prob`)].sort(([, left], [, right]) => right - left);
  for (const [word] of ranked) {
    if (met.size >= DRAWN) break;
    if (/^\p{L}[\p{L}'’-]*$/u.test(word) && !met.has(word.toLowerCase())) met.set(word.toLowerCase(), word);
  }
  return [...met.values()];
}

/**
 * Writes `words.tsv`: word, language, rank among the commonest. English, German and Spanish by frequency; the others by a
 * written list of the commonest (ranks from 1), the words of our templates (from 400) and those of faker (from 5,000).
 */
export function buildWords(): number {
  const rows: (string | number)[][] = [];
  for (const language of ALL) {
    const { code } = language;
    const seen = new Set<string>();
    const add = (words: readonly string[], from: number): void => {
      let rank = from;
      for (const word of words) {
        if (!seen.has(word.toLowerCase())) rows.push([word, code, rank++]);
        seen.add(word.toLowerCase());
      }
    };
    if (code === 'en' || code === 'de' || code === 'es') add(likelyWords(code), 1);
    else add((COMMON_WORDS[code] ?? '').split(/\s+/), 1);
    add(ownWords(language), code === 'en' || code === 'de' || code === 'es' ? DRAWN + 1 : 400);
    if (code === 'fr' || code === 'pt') add(fakerWords(code), 5_000);
  }
  return writeTable('words.tsv', ['word', 'language', 'rank'], rows);
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
