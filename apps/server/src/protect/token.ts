/** How a pseudonym is written: `[TYPE_code]`, and `[TYPE_code_vv]` for a spelling other than the canonical one. */
import { ALPHABET } from './alphabet.ts';
import type { PseudonymType } from './pseudonym.ts';
import { PSEUDONYM_TYPES } from './recognise/type-words.ts';

export interface TokenParts {
  readonly type: PseudonymType;
  readonly code: string;
  readonly variant: string | undefined;
}

export function formatToken({ type, code, variant }: TokenParts): string {
  return variant === undefined ? `[${type}_${code}]` : `[${type}_${code}_${variant}]`;
}

const TOKEN = new RegExp(`^\\[([A-Z_]+)_([${ALPHABET}]+)(?:_([${ALPHABET}]+))?\\]$`);
const TYPES: ReadonlySet<string> = new Set(PSEUDONYM_TYPES);

/** Reads a token as we write it; undefined for anything else (a surrogate, say). */
export function parseToken(token: string): TokenParts | undefined {
  const [, type, code, variant] = TOKEN.exec(token) ?? [];
  return isType(type) && code !== undefined ? { type, code, variant } : undefined;
}

function isType(word: string | undefined): word is PseudonymType {
  return word !== undefined && TYPES.has(word);
}

/** The type that a word names in any case and with any separators; undefined when it names none. */
export function typeNamed(word: string): PseudonymType | undefined {
  const type = word.toUpperCase().replaceAll(/[^A-Z]+/g, '_');
  return isType(type) ? type : undefined;
}
