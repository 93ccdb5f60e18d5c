import { SHORTEST_CODE, isMixed } from './alphabet.ts';
import type { Pseudonym, PseudonymType } from './pseudonym.ts';
import type { DoubleIndex } from './recognise/doubles.ts';
import { EDGE } from './recognise/find.ts';
import type { Resolver } from './recognise/match.ts';
import { NameSearch } from './recognise/names.ts';
import { PSEUDONYM_TYPES } from './recognise/type-words.ts';

/**
 * Takes for a name whatever has the shape of one, whether the scope knows it or not: a name that is unknown now may
 * be given to a value before the reply comes. Outside brackets only codes as long as ours count, so that
 * identifiers in program text are mostly left alone.
 */
const SHAPE: Resolver<'shape'> = {
  types: new Set(PSEUDONYM_TYPES),
  inBrackets: (_type: PseudonymType, code: string) =>
    code.length >= SHORTEST_CODE && isMixed(code) ? 'shape' : undefined,
  exactly: (_type: PseudonymType, code: string) =>
    code.length >= SHORTEST_CODE && code.length % 2 === 0 && isMixed(code) ? 'shape' : undefined,
};

interface Place {
  readonly start: number;
  readonly end: number;
  /** Whose realistic name it is; undefined for the shape of a token. */
  readonly double: Pseudonym | undefined;
}

/** The places of a text that look like a pseudonym, in any disguise that the restorer sees through. */
export function lookalikes(text: string, doubles: DoubleIndex): readonly Place[] {
  const places: Place[] = [];
  const names = new NameSearch({ text, open: false, before: EDGE }, SHAPE, doubles);
  for (let from = 0; ;) {
    const found = names.next(from);
    if (found.kind === 'hold') return places;
    const { start, end, meaning } = found.match;
    places.push({ start, end, double: meaning === 'shape' ? undefined : meaning });
    from = end;
  }
}
