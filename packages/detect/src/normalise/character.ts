/**
 * What a character outside ASCII is to a matcher: itself, nothing, or another character in disguise.
 *
 * Classes are worked out when a character is first met and remembered.
 */
export const PLAIN = 1;
export const IGNORED = 2;
const REPLACED = 3;
export const COMBINING = 4;
export const CONFUSABLE = 5;
/** Replaced by common typography, not to hide anything: a no-break space, a dash. */
export const TYPOGRAPHY = 6;

const classes = new Uint8Array(0x10000);
const astral = new Map<number, number>();
const replacements = new Map<number, string>();

const DASH =
  /[\u02d7\u058a\u05be\u1400\u1806\u2010-\u2015\u2053\u2212\u2043\u23af\u2500\u2501\u2796\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u301c\ufe58\ufe63\uff0d]/;
/** Drawn as a blank of their own width, whatever Unicode calls them: Braille without dots, Hangul fillers. */
const BLANK = /[\p{Zs}\u2800\u3164\uffa0]/u;
/** Rings and boxes drawn around the character before: `1` in a keycap. */
const ENCLOSING = /\p{Me}/u;
/** First code points of rows of digits that no decomposition tells: white in black rings, by their first digit. */
const RINGED: readonly (readonly [first: number, last: number, digit: number])[] = [
  [0x2776, 0x277e, 1],
  [0x2780, 0x2788, 1],
  [0x278a, 0x2792, 1],
  [0x24f5, 0x24fd, 1],
  [0x24ff, 0x24ff, 0],
  [0x1f10b, 0x1f10c, 0],
];
/** Letters white on black, in rings and squares. */
const BOXED = [0x1f150, 0x1f170] as const;
/** Default-ignorable characters: drawn as nothing, so a value can be cut with them unseen. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Cyrillic, Greek, Armenian and Latin-like letters that are drawn like a Latin one. */
const LOOK_ALIKES = pairs(
  'аa вb сc ԁd еe ѐe ёe һh іi їi јj ԛq кk ӏl мm пn оo рp гr ѕs тt ѵv ԝw хx уy ' +
    'АA ВB СC ЕE ЁE НH ІI ЇI ЈJ КK МM ОO РP ЅS ТT ХX УY ԜW ԚQ ' +
    'αa βb εe ηn ιi κk νv οo ρp τt υu χx γy σo ' +
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ' +
    'օo ոn սu հh ցg ɑa ɡg ɩi ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ' +
    'З3 з3 б6 Ӏl ǀl',
);

function pairs(list: string): ReadonlyMap<number, string> {
  return new Map(list.split(' ').map((pair) => [pair.charCodeAt(0), pair.slice(1)]));
}

/** The Latin letter that a look-alike is drawn as. */
export function latinLookAlike(code: number): string | undefined {
  return LOOK_ALIKES.get(code);
}

/** The class of a code point of 128 or more. */
export function classOf(point: number): number {
  const known = point < 0x10000 ? (classes[point] as number) : (astral.get(point) ?? 0);
  if (known !== 0) return known;
  const computed = classify(point);
  if (point < 0x10000) classes[point] = computed;
  else astral.set(point, computed);
  return computed;
}

/** What to read instead of a `REPLACED` or `TYPOGRAPHY` code point. */
export function replacementOf(point: number): string {
  return replacements.get(point) ?? String.fromCodePoint(point);
}

function classify(point: number): number {
  const char = String.fromCodePoint(point);
  if (LOOK_ALIKES.has(point)) return CONFUSABLE;
  if (DASH.test(char)) return replace(point, '-', TYPOGRAPHY);
  if (BLANK.test(char)) return replace(point, ' ', TYPOGRAPHY);
  if (INVISIBLE.test(char) || ENCLOSING.test(char)) return IGNORED;
  const drawn = drawnAs(point);
  if (drawn !== undefined) return replace(point, drawn, REPLACED);
  if (/\p{Mn}/u.test(char) && point < 0x370) return COMBINING;
  if (point < 0x10000 && /\p{Nd}/u.test(char)) return replace(point, String(decimalValue(point)), REPLACED);
  const compatible = char.normalize('NFKC');
  // Expansions that begin with a space are spacing accents: nothing hides behind one.
  if (compatible === char || compatible.startsWith(' ')) return PLAIN;
  return replace(point, compatible, REPLACED);
}

function drawnAs(point: number): string | undefined {
  const ring = RINGED.find(([first, last]) => point >= first && point <= last);
  if (ring !== undefined) return String(ring[2] + point - ring[0]);
  const box = BOXED.find((first) => point >= first && point < first + 26);
  return box === undefined ? undefined : String.fromCharCode(65 + point - box);
}

function replace(point: number, by: string, as: number): number {
  replacements.set(point, by);
  return as;
}

/** Decimal digits of the Basic Multilingual Plane come in tens that begin at …0 or …6. */
function decimalValue(point: number): number {
  const low = point & 0xf;
  return /\p{Nd}/u.test(String.fromCharCode(point & ~0xf)) ? low : low - 6;
}
