/**
 * From a text to the pieces that a model reads, and back.
 *
 * Words are given to the tokenizer one by one, so that it is known which piece belongs to which characters whatever
 * the tokenizer does inside; long texts are read in windows that overlap, because a name needs what stands around it.
 */
export interface Word {
  readonly start: number;
  readonly end: number;
}

export interface Window {
  readonly ids: readonly number[];
  /** Of each word of the window: its index in the text's words, and its first piece among `ids`. */
  readonly words: readonly { readonly word: number; readonly piece: number }[];
}

export interface Pieces {
  /** Pieces of one word, without special ones. */
  piecesOf(word: string): readonly number[];
  /** What stands before and after the pieces of a text. */
  readonly opening: readonly number[];
  readonly closing: readonly number[];
}

/** Runs of letters, marks and digits; every other sign that is no white space by itself. */
export function wordsOf(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** @param most pieces that the model reads at once. */
export function windowsOf(
  text: string,
  words: readonly Word[],
  pieces: Pieces,
  most: number,
): readonly Window[] {
  const room = Math.max(16, most - pieces.opening.length - pieces.closing.length);
  const overlap = Math.floor(room / 4);
  const perWord = words.map(({ start, end }) => {
    // Tokenizers of running text want to see that a word begins.
    const spaced = start === 0 || /\s/.test(text[start - 1] ?? '');
    return pieces.piecesOf(spaced ? ` ${text.slice(start, end)}` : text.slice(start, end)).slice(0, room);
  });
  const windows: Window[] = [];
  let from = 0;
  while (from < words.length) {
    const ids = [...pieces.opening];
    const inside: { word: number; piece: number }[] = [];
    let next = from;
    for (let used = 0; next < words.length; next++) {
      const own = perWord[next] as readonly number[];
      if (used + own.length > room) break;
      if (own.length > 0) inside.push({ word: next, piece: ids.length });
      ids.push(...own);
      used += own.length;
    }
    windows.push({ ids: [...ids, ...pieces.closing], words: inside });
    if (next >= words.length) break;
    let shared = 0;
    let back = next;
    while (back > from + 1 && shared < overlap) shared += (perWord[--back] as readonly number[]).length;
    from = back;
  }
  return windows;
}
