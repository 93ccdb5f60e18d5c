import type { Labelled } from './draft.ts';
import type { Random } from './random.ts';

/** Rewrites a text character by character (code points) and moves the labels along; a label that vanishes is dropped. */
export function rewrite(source: Labelled, write: (character: string, index: number) => string): Labelled {
  const moved = new Uint32Array(source.text.length + 1);
  let text = '';
  let index = 0;
  for (const character of source.text) {
    moved[index] = text.length;
    for (let unit = 1; unit < character.length; unit++) moved[index + unit] = text.length;
    text += write(character, index);
    index += character.length;
  }
  moved[index] = text.length;
  const spans = source.spans
    .map((span) => ({ ...span, start: moved[span.start] ?? 0, end: moved[span.end] ?? 0 }))
    .filter((span) => text.slice(span.start, span.end).trim() !== '');
  return { text, spans };
}

const OCR: Readonly<Record<string, string>> = {
  l: '1',
  O: '0',
  S: '5',
  B: '8',
  m: 'rn',
  e: 'c',
  I: 'l',
  ü: 'u',
  é: 'e',
};
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
};

const plain = (character: string): string =>
  FOLDED[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '');

/** A sign that parts sentences or clauses: one at the end of a word. Those inside numbers and addresses are no pauses. */
const pause = (text: string, index: number): boolean =>
  /[.,;:!?"„“”«»)]/.test(text[index] ?? '') && /^$|[\s"“”»)]/.test(text[index + 1] ?? '');

/** The ways in which people and machines spoil a text. */
const WAYS: Readonly<Record<string, (source: Labelled, random: Random) => Labelled>> = {
  lower: (source) => rewrite(source, (character) => character.toLowerCase()),
  upper: (source) => rewrite(source, (character) => character.toUpperCase()),
  plain: (source) => rewrite(source, plain),
  bare: (source) => rewrite(source, (character, index) => (pause(source.text, index) ? '' : character)),
  lowerBare: (source) =>
    rewrite(source, (character, index) => (pause(source.text, index) ? '' : character.toLowerCase())),
  wrapped: (source, random) =>
    rewrite(source, (character) => (character === ' ' && random.chance(0.08) ? '\n' : character)),
  spaced: (source, random) =>
    rewrite(source, (character) => (character === ' ' && random.chance(0.1) ? '  ' : character)),
  scanned: (source, random) =>
    rewrite(source, (character) => (random.chance(0.025) ? (OCR[character] ?? character) : character)),
  curly: (source) => rewrite(source, (character) => (character === "'" ? '’' : character)),
  tokenised: (source) =>
    rewrite(source, (character, index) => (pause(source.text, index) ? ` ${character}` : character)),
};

/** How the spoiling is named in a record's `meta`, and how often each happens. */
const SHARES: readonly (readonly [string, number])[] = [
  ['lower', 0.04],
  ['upper', 0.025],
  ['plain', 0.03],
  ['bare', 0.02],
  ['lowerBare', 0.02],
  ['wrapped', 0.03],
  ['spaced', 0.01],
  ['scanned', 0.015],
  ['curly', 0.03],
  ['tokenised', 0.03],
];

/** Leaves most texts alone and spoils the others in one way. */
export function disturb(
  source: Labelled,
  random: Random,
): { readonly labelled: Labelled; readonly way: string } {
  let draw = random.next();
  for (const [way, share] of SHARES) {
    draw -= share;
    const spoil = WAYS[way];
    if (draw < 0 && spoil !== undefined) return { labelled: spoil(source, random), way };
  }
  return { labelled: source, way: 'none' };
}
