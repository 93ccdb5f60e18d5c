import { SHORTEST_CODE } from './alphabet.ts';
import type { PseudonymType } from './pseudonym.ts';
import { EDGE, findToken } from './recognise/find.ts';
import type { Resolver } from './recognise/match.ts';
import { PSEUDONYM_TYPES } from './recognise/type-words.ts';

const DIGIT = /[2-9]/;

/**
 * Takes for a name whatever has the shape of one, whether the scope knows it or not: a name that is unknown now may
 * be given to a value before the reply comes. Outside brackets only codes as long as ours count, so that
 * identifiers in program text are mostly left alone.
 */
const SHAPE: Resolver<true> = {
  types: new Set(PSEUDONYM_TYPES),
  inBrackets: (_type: PseudonymType, code: string) => (code.length >= SHORTEST_CODE && DIGIT.test(code) ? true : undefined),
  exactly: (_type: PseudonymType, code: string) => (code.length >= SHORTEST_CODE && code.length % 2 === 0 && DIGIT.test(code) ? true : undefined),
};

/** The places of a text that look like a pseudonym, in any disguise that the restorer sees through. */
export function lookalikes(text: string): readonly { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = [];
  const search = { text, open: false, before: EDGE };
  for (let from = 0; ; ) {
    const found = findToken(search, from, SHAPE);
    if (found.kind === 'hold') return places;
    const { start, end } = found.match;
    places.push({ start, end });
    from = end;
  }
}
