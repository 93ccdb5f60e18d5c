/**
 * Folding of letters for matching: case and accents removed, one UTF-16 unit to one, so that offsets stay.
 *
 * The table fills as characters are met; nothing is computed at start for scripts that never come.
 */
const UNKNOWN = 0xffff;

const table = new Uint16Array(0x10000).fill(UNKNOWN);

const WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: 's',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'a',
  œ: 'o',
  ı: 'i',
  þ: 't',
};

function compute(code: number): number {
  const char = String.fromCharCode(code);
  if (!/[\p{L}\p{N}\p{M}]/u.test(char)) return 0;
  const lower = char.toLowerCase();
  const base = WITHOUT_DECOMPOSITION[lower] ?? lower.normalize('NFD');
  return base.charCodeAt(0);
}

for (let code = 0; code < 0x180; code++) table[code] = compute(code);

/** The folded code unit of a letter or digit; 0 for everything else (punctuation, white space, surrogates). */
export function foldCode(code: number): number {
  const known = table[code] as number;
  if (known !== UNKNOWN) return known;
  const computed = code === UNKNOWN ? 0 : compute(code);
  table[code] = computed;
  return computed;
}

/** Every letter and digit folded; other characters stay as they are. The length does not change. */
export function fold(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = foldCode(code);
    if (folded !== code && folded !== 0) return foldFrom(text, i);
  }
  return text;
}

function foldFrom(text: string, first: number): string {
  let out = text.slice(0, first);
  for (let i = first; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = foldCode(code);
    out += String.fromCharCode(folded === 0 ? code : folded);
  }
  return out;
}

export function isWordCode(code: number): boolean {
  return foldCode(code) !== 0;
}

export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Chinese, Japanese and Korean: written without spaces, so that what is of another script beside them stands alone. */
export const FIRST_GLUED = 0x2e80;

/** Whether the unit at `index` is a letter or digit that a word could go on with; false outside the text. */
export function isWordAt(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const code = text.charCodeAt(index);
  return code < FIRST_GLUED && isWordCode(code);
}
