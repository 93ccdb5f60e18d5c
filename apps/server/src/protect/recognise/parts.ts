/** The parts of a token in order: type word, filler, symbols, ending. Each reader says `MORE` while undecided. */
import { LONGEST_CODE, isSymbol } from '../alphabet.ts';
import type { PseudonymType } from '../pseudonym.ts';
import { characterAt } from './character.ts';
import { fold, isAlphanumeric, isFiller, isInvisible } from './marks.ts';
import { TYPE_TREE } from './type-words.ts';
import { MORE, type View, codeAt } from './view.ts';
import type { Wrapping } from './wrapping.ts';

const MOST_FILLER = 16;
/** A code and the longest variant that it may have, written without a separator. */
const LONGEST_RUN = LONGEST_CODE * 2;
const LONGEST_INFLECTION = 4;

/** Skips at most `MOST_FILLER` fillers. */
export function skipFiller(view: View, at: number, wrapping: Wrapping): number | typeof MORE {
  let end = at;
  for (let count = 0; count < MOST_FILLER; count += 1) {
    const character = characterAt(view, end);
    if (character.code === MORE) return MORE;
    if (!isFiller(fold(character.code))) break;
    wrapping.add(character);
    end = character.end;
  }
  return end;
}

/** The type word after an opening bracket, and where its code begins. */
export function typeAt(
  view: View,
  at: number,
  wrapping: Wrapping,
): { readonly type: PseudonymType; readonly end: number } | typeof MORE | undefined {
  let end = skipFiller(view, at, wrapping);
  let node = TYPE_TREE;
  while (end !== MORE) {
    const character = characterAt(view, end);
    if (character.code === MORE) return MORE;
    const code = fold(character.code);
    const child = node.next.get(code);
    if (child !== undefined) {
      wrapping.add(character);
      node = child;
      end = character.end;
    } else if (isInvisible(code) || (isFiller(code) && (node.joint || node.type !== undefined))) {
      const skipped = skipFiller(view, end, wrapping);
      if (skipped === MORE) return MORE;
      end = skipped;
      if (node.type !== undefined && !node.next.has(fold(characterAt(view, end).code)))
        return { type: node.type, end };
    } else {
      return node.type !== undefined && isSymbol(code) ? { type: node.type, end } : undefined;
    }
  }
  return MORE;
}

/** Symbols of the code alphabet in lower case, with the position after each; invisible characters are passed over. */
export interface Run {
  readonly symbols: string;
  readonly ends: readonly number[];
  readonly end: number;
}

/** @param wrapping undefined where only plain characters count. */
export function runAt(view: View, at: number, wrapping: Wrapping | undefined): Run | typeof MORE {
  let symbols = '';
  let end = at;
  const ends: number[] = [];
  for (let place = at; symbols.length < LONGEST_RUN;) {
    const raw = codeAt(view, place);
    const character = wrapping === undefined ? undefined : characterAt(view, place);
    const code = character?.code ?? raw;
    if (code === MORE) return MORE;
    const symbol = fold(code);
    place = character?.end ?? place + 1;
    if (isSymbol(symbol)) {
      symbols += String.fromCharCode(symbol);
      if (character !== undefined) wrapping?.add(character);
      ends.push(place);
      end = place;
    } else if (wrapping === undefined || !isInvisible(code)) {
      break;
    }
  }
  return { symbols, ends, end };
}

/**
 * The end of the inflection that stands at `at`: `at` itself where no word goes on, undefined where one goes on that
 * is no inflection.
 *
 * One letter is one (`s`, `n`): codes have an even number of symbols, so no other code is cut short. Two to four
 * letters are one if at least one of them is no symbol (`en`, `ler`), for the same reason.
 */
export function inflectionEnd(view: View, at: number): number | typeof MORE | undefined {
  let foreign = false;
  for (let length = 0; length <= LONGEST_INFLECTION; length += 1) {
    const code = codeAt(view, at + length);
    if (code === MORE) return MORE;
    if (!isAlphanumeric(code)) return length < 2 || foreign ? at + length : undefined;
    if (code <= 0x39) return undefined;
    foreign ||= !isSymbol(fold(code));
  }
  return undefined;
}

/** The end of `'s` and its like inside brackets; `at` where none stands. */
export function possessiveEnd(view: View, at: number): number | typeof MORE {
  const mark = codeAt(view, at);
  if (mark === MORE) return MORE;
  if (mark !== 0x27 && mark !== 0x2019) return at;
  let end = at + 1;
  while (end - at <= LONGEST_INFLECTION) {
    const code = codeAt(view, end);
    if (code === MORE) return MORE;
    if (!isAlphanumeric(code)) break;
    end += 1;
  }
  return end;
}
