/**
 * What kind of document a text is, where that alone makes it confidential.
 *
 * A linear model with hand-set weights: words that give a kind away count, each a few times at most, against the
 * length of the text. It says nothing about short texts, and nothing where two kinds are close: a wrong kind would
 * hold back what may leave. Source code is told by its punctuation and keywords.
 */
import { foldCode } from '../letters.ts';
import { sourceCodeShare } from './source-code.ts';
import { VOCABULARY } from './vocabulary.ts';

export const DOCUMENT_KINDS = ['contract', 'board_paper', 'hr', 'medical', 'source_code'] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface KindOfDocument {
  readonly kind: DocumentKind;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Fewer words are a question about a document, not one. */
const LEAST_WORDS = 60;
/** So much of a text is enough to tell. */
const MOST_CHARACTERS = 60_000;
/** A word counts so often at most. */
const MOST_TIMES = 3;
const LEAST_DIFFERENT = 5;
const LEAST_DENSITY = 0.055;
const MARGIN = 1.4;
const STRONG = 2;
const LEAST_CODE = 0.35;

interface Sign {
  readonly kind: Exclude<DocumentKind, 'source_code'>;
  readonly weight: number;
}

const WHOLE = new Map<string, Sign[]>();
const STEMS = new Map<string, Sign[]>();
for (const [kind, lines] of Object.entries(VOCABULARY) as [Sign['kind'], readonly string[]][]) {
  for (const entry of lines.join(' ').split(' ')) {
    const sign: Sign = { kind, weight: entry.endsWith('!') ? STRONG : 1 };
    const word = entry.replace(/!$/, '');
    const table = word.endsWith('*') ? STEMS : WHOLE;
    const key = word.replace(/\*$/, '');
    table.set(key, [...(table.get(key) ?? []), sign]);
  }
}
const SHORTEST_STEM = Math.min(...[...STEMS.keys()].map((stem) => stem.length));
const LONGEST_STEM = Math.max(...[...STEMS.keys()].map((stem) => stem.length));

/** Undefined where a text is too short, is none of these kinds, or may be several. Linear, bounded. */
export function kindOf(text: string): KindOfDocument | undefined {
  const sample = text.slice(0, MOST_CHARACTERS);
  const code = sourceCodeShare(sample);
  if (code >= LEAST_CODE) return { kind: 'source_code', confidence: Math.min(1, 0.5 + code / 2) };
  const words = foldedWords(sample);
  if (words.length < LEAST_WORDS) return undefined;
  const scores = score(words).sort((a, b) => b.density - a.density);
  const [first, second] = scores;
  if (first === undefined || first.different < LEAST_DIFFERENT || first.density < LEAST_DENSITY)
    return undefined;
  const lead = first.density / Math.max(second?.density ?? 0, LEAST_DENSITY / 2);
  if (lead < MARGIN) return undefined;
  return {
    kind: first.kind,
    confidence: 1 / (1 + Math.exp(-(first.density / LEAST_DENSITY - 0.5) * (lead - 0.4))),
  };
}

function score(words: readonly string[]): { kind: DocumentKind; density: number; different: number }[] {
  const counts = new Map<string, number>();
  const sums = new Map<DocumentKind, { sum: number; different: number }>();
  for (const word of words) {
    const times = (counts.get(word) ?? 0) + 1;
    counts.set(word, times);
    if (times > MOST_TIMES) continue;
    const kinds = new Set<DocumentKind>();
    for (const { kind, weight } of signsOf(word)) {
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      const known = sums.get(kind) ?? { sum: 0, different: 0 };
      sums.set(kind, { sum: known.sum + weight / times, different: known.different + (times === 1 ? 1 : 0) });
    }
  }
  // A long document repeats itself; its words do not grow with its length.
  const length = Math.min(words.length, 400 + Math.sqrt(words.length));
  return [...sums].map(([kind, { sum, different }]) => ({ kind, density: sum / length, different }));
}

function signsOf(word: string): readonly Sign[] {
  const found = [...(WHOLE.get(word) ?? [])];
  for (let length = SHORTEST_STEM; length <= Math.min(word.length, LONGEST_STEM); length++) {
    found.push(...(STEMS.get(word.slice(0, length)) ?? []));
  }
  return found;
}

function foldedWords(text: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  for (let i = 0; i < text.length; i++) {
    const folded = foldCode(text.charCodeAt(i));
    if (folded > 57) word += String.fromCharCode(folded);
    else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  if (word !== '') words.push(word);
  return words;
}
