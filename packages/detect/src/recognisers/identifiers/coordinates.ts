/**
 * Places as numbers: decimal pairs, degrees with minutes and seconds, `geo:` addresses (RFC 5870), plus codes.
 *
 * A hemisphere, a degree sign, a map's address or a key such as `lat` says that a number is a place. Without one, a pair
 * counts where it has the decimals of a receiver and is a pair: alone in brackets or in a sentence. Matrices, curves and
 * prices are pairs of fractions too.
 */
import type { Candidate } from '../../candidate.ts';
import { isDigitCode, isWordAt } from '../../letters.ts';
import { type NumberFinder, type NumberRecogniser, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { PhraseTable } from '../../words.ts';
import { listed } from './vocabulary.ts';

/** The name of one half, right before it. */
const HALVES = listed(`
  lat, latitude, mlat, lon, mlon, lng, long, longitude, breite, breitengrad, geografische breite, länge, längengrad,
  latitud, longitud, latitudine, longitudine, breedtegraad, lengtegraad, szerokość, długość,
  szerokość geograficzna, długość geograficzna
`);
/** What speaks of places as numbers only. */
const NAMES = listed(`
  coordinates, coordinate, coords, coord, gps, geo, geolocation, geopoint, latlng, latlon, lat lon, lat long, lat lng,
  lnglat, lng lat, lon lat, gps coordinates, gps position, point, waypoint, koordinaten, koordinate, coordonnées,
  coordenadas, coordinate gps, coordinaten, coördinaten, współrzędne, geojson, st point, st makepoint, geotag
`);
/** What speaks of places in general. */
const PLACES = listed(`
  location, located, located at, position, site, map, maps, place, where, pin, pinned, address, meet, meeting point, near,
  landing, spot, destination, standort, ort, position, localisation, lieu, ubicación, localización, posizione, luogo,
  locatie, plaats, localização, local, lokalizacja, miejsce
`);

const DEGREE = '(?: ?(?:[°º˚]|deg\\b))?';
const HEMISPHERE = '[NSEWO]';
const AFTER = `(?:${DEGREE} ?${HEMISPHERE}(?!\\w)|${DEGREE})`;
const BEFORE = `(?:${HEMISPHERE} ?)?`;
const POINT = '[+−-]?\\d{1,3}\\.\\d{1,15}';
const COMMA = '[+−-]?\\d{1,3},\\d{2,15}';
const END = '(?![\\w°]|\\.\\d)';
/** 1 to 4: the number and the hemisphere of each half. */
const PAIR = new RegExp(`(${POINT})(${AFTER})(?: ?[,;/~] ?| )(${BEFORE}${POINT})(${AFTER})${END}`, 'y');
const PAIR_WITH_COMMAS = new RegExp(
  `(${COMMA})(${AFTER})(?: ?[;/] ?|, | )(${BEFORE}${COMMA})(${AFTER})(?!,\\d)${END}`,
  'y',
);
const HALF = new RegExp(`([+−-]?\\d{1,3}[.,]\\d{1,15})(${AFTER})${END}`, 'y');

/** `52° 31' 12"`, `52°31.2'`, `52 deg 31' 12.00"`, `52d31m12s`, `52:31:12`. */
const ANGLE =
  `\\d{1,3} ?(?:[°º˚:]|deg|d) ?\\d{1,2}(?:[.,]\\d{1,6})?(?: ?(?:['′’´:]|min|m)(?: ?\\d{1,2}(?:[.,]\\d{1,6})?` +
  ` ?(?:"|″|”|''|′′|’’|sec|s)?)?)?`;
const SPACED = '\\d{1,3} \\d{1,2} \\d{1,2}(?:\\.\\d{1,6})?';
const ANGLE_HALF = `(?:${ANGLE}|${SPACED}) ?${HEMISPHERE}`;
const ANGLES = new RegExp(
  `${ANGLE_HALF}(?: ?[,;/|] ?| )?${ANGLE_HALF}(?!\\w)|` +
    `(?:${ANGLE}|${SPACED})(?: ?[,;/|] ?| )${HEMISPHERE} ?(?:${ANGLE}|${SPACED})(?!\\w)`,
  'y',
);
const ANGLE_ALONE = new RegExp(
  `\\d{1,3} ?(?:[°º˚]|deg) ?\\d{1,2}(?:[.,]\\d{1,6})? ?['′’´].{0,12}?[NSEWO](?!\\w)`,
  'y',
);
/** The data of a map's address. */
const MAP_DATA = /3d(?:-?\d{1,2}\.\d{2,15})!4d-?\d{1,3}\.\d{2,15}(?!\w)/y;

const MAP_ADDRESS =
  /(?:geo:|[/?&](?:@|q=|ll=|sll=|query=|center=|destination=|origin=|[sd]addr=|mlat=|mlon=|cp=|loc:|q=loc:)|#map=\d{1,2}\/)$/i;
const LEAD = 20;
const HEMISPHERE_LEAD = /(?<![\p{L}\d])[NSEWO] ?[+−-]?$/u;

const HALF_NAMES = new PhraseTable<true>(HALVES.length);
for (const name of HALVES) HALF_NAMES.entry(name, () => true);

const MANY = 4;
/** Sign, digits, fraction, degree and hemisphere. */
const LONGEST_HALF = 28;

/** How each of them begins: written out whole they would be too much for the automaton of all patterns. */
const BEGINNINGS = [
  /\d{1,3}[.,]\d/y,
  /\d{1,3} ?(?:[°º˚]|d) ?(?:eg ?)?\d{1,2}(?!\d)/y,
  // As a time is written, but for its end.
  /\d{1,3} ?: ?\d{1,2}(?:[.,]\d{1,6})?(?: ?(?:['′’´:]|m)(?:in)? ?(?:\d{1,2}(?:[.,]\d{1,6})? ?["″”'′’s]?(?:ec|['′’])?)?)? ?[,;/|]? ?[NSEWO]/y,
  /\d{1,3} \d{1,2} \d{1,2}(?:\.\d{1,6})? ?[,;/|]? ?[NSEWO]/y,
  /3d-?\d{1,2}\./y,
] as const;

const fromDigit: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 2,
  shapes: BEGINNINGS,
  find: (scene, start) => at(scene, start, start),
};

/** `N52.5200 E13.4050`. */
const fromHemisphere: NumberFinder = {
  on: 'number-finder',
  begins: 'letter',
  digits: 2,
  shapes: [/[NSEW]\d{1,3}(?:[.,°]| ?deg)/y],
  find: (scene, start) =>
    /[NSEW]/.test(scene.text.charAt(start)) && !isWordAt(scene.text, start - 1)
      ? at(scene, start + 1, start)
      : undefined,
};

function at(scene: Scene, digits: number, begin: number): Candidate | undefined {
  const { text } = scene;
  const before = text.charCodeAt(digits - 1);
  if (before === 33) {
    const data = matchEnd(MAP_DATA, text, digits);
    if (data > 0) return place(scene, digits + 2, data, 'context');
  }
  if (before === 46) return undefined;
  const from =
    begin === digits && (before === 45 || before === 43 || before === 0x2212) ? digits - 1 : digits;
  const lead = mayBeLead(text, from) ? HEMISPHERE_LEAD.exec(text.slice(Math.max(0, from - 3), from)) : null;
  const first = begin < digits ? begin : lead === null ? from : from - lead[0].length;
  if (isFraction(text, digits)) return pair(scene, from, first) ?? half(scene, from, first);
  const angles = matchEnd(ANGLES, text, digits);
  if (angles > 0) return place(scene, first, angles, 'context');
  const angle = matchEnd(ANGLE_ALONE, text, digits);
  return angle > 0 ? place(scene, first, angle, 'context') : undefined;
}

/** `[NSEWO]`, a space, or the sign of a number behind either. */
function mayBeLead(text: string, from: number): boolean {
  const before = text.charCodeAt(from - 1);
  return (
    before === 32 || before === 43 || before === 45 || before === 0x2212 || (before >= 69 && before <= 87)
  );
}

/** Up to three digits, then a point or comma: no angle is written so. */
function isFraction(text: string, start: number): boolean {
  let end = start;
  while (end - start < 3 && isDigitCode(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  return next === 46 || next === 44;
}

function place(scene: Scene, start: number, end: number, evidence: 'context' | 'shape'): Candidate {
  const canonical = scene.text.slice(start, end).replace(/\s+/g, ' ');
  return { start, end, type: 'COORDINATES', score: evidence === 'context' ? 0.9 : 0.7, evidence, canonical };
}

function pair(scene: Scene, from: number, first: number): Candidate | undefined {
  const { text } = scene;
  const match = matched(PAIR, text, from) ?? matched(PAIR_WITH_COMMAS, text, from);
  if (match === undefined) return undefined;
  const [whole, one = '', mark = '', other = '', otherMark = ''] = match;
  const [a, b] = [numberOf(one), numberOf(other)];
  if (Math.abs(a) > 180 || Math.abs(b) > 180 || (Math.abs(a) > 90 && Math.abs(b) > 90)) return undefined;
  const end = from + whole.length;
  const signed = first < from || /[NSEWO°º˚]|deg/.test(mark + otherMark) || /^[NSEWO]/.test(other);
  if (signed) return place(scene, first, end, 'context');
  const otherAt = end - otherMark.length - other.length;
  // Two columns of a table are two values.
  if (isHalfNamed(scene, from) && isHalfNamed(scene, otherAt)) return undefined;
  const decimals = [decimalsOf(one), decimalsOf(other)] as const;
  if (isNamed(scene, from, decimals)) return place(scene, from, end, 'context');
  return isPairAlone(text, from, end, decimals) && (Math.abs(a) >= 10 || Math.abs(b) >= 10)
    ? place(scene, from, end, 'shape')
    : undefined;
}

type Decimals = readonly [of: number, ofOther: number];

function isNamed(scene: Scene, from: number, [one, other]: Decimals): boolean {
  if (MAP_ADDRESS.test(scene.text.slice(Math.max(0, from - LEAD), from)) || isHalfNamed(scene, from))
    return true;
  if (one + other >= 3 && scene.speaksOf(from, NAMES)) return true;
  return Math.min(one, other) > 2 && (scene.speaksOf(from, PLACES) || scene.speaksOf(from, HALVES));
}

/** Two numbers with the decimals of a receiver, and no third beside them: `[52.5200, 13.4050]`. */
function isPairAlone(text: string, from: number, end: number, [one, other]: Decimals): boolean {
  const before = text.slice(Math.max(0, from - 12), from);
  const after = text.slice(end, end + 6);
  if (/[\d\])}][ \t]*,?[ \t]*$/.test(before) || /^[ \t]*[,;]?[ \t]*[-+]?\d/.test(after)) return false;
  const least = Math.min(one, other);
  if (/[[(]\s?$/.test(before) && /^\s?[\])]/.test(after)) {
    // A list of pairs is a curve or a matrix, and what a function is called with can be anything.
    if (/(?:[[,(]\s{0,8}[[(]|\w\()\s?$/.test(before)) return false;
    // A receiver's trailing noughts are not always written.
    return least >= MANY || (/\[\s?$/.test(before) && one + other >= MANY + 2 && least >= 1);
  }
  return least > MANY || (least >= MANY && hasLineToItself(text, from, end));
}

/** Alone in its line, which is no row of numbers. */
function hasLineToItself(text: string, from: number, end: number): boolean {
  const before = text.slice(Math.max(0, from - 24), from);
  return (
    /(?:^|[^\d\s][ \t]*\n\s*)$/.test(before) &&
    /^[.!]?[ \t]*(?:$|\r?\n(?![ \t]*[-+]?\d))/.test(text.slice(end, end + 24))
  );
}

function half(scene: Scene, from: number, first: number): Candidate | undefined {
  const named = isHalfNamed(scene, from);
  // Without its name it needs a hemisphere.
  if (!named && !/[NSEWO]/.test(scene.text.slice(from, from + LONGEST_HALF))) return undefined;
  const match = matched(HALF, scene.text, from);
  if (match === undefined) return undefined;
  const [whole, one = '', mark = ''] = match;
  if (Math.abs(numberOf(one)) > 180) return undefined;
  const signed = /[NSEWO]$/.test(mark) && /[°º˚]|deg/.test(mark) && decimalsOf(one) >= 2;
  return signed || named ? place(scene, first, from + whole.length, 'context') : undefined;
}

/** Whether the word right before is the name of one half: `lat=`, `"longitude": `, a column's header. */
function isHalfNamed(scene: Scene, from: number): boolean {
  const left = scene.leftOf(from);
  return left.count > 0 && HALF_NAMES.endsAt(left, left.count - 1);
}

function matched(pattern: RegExp, text: string, from: number): RegExpExecArray | undefined {
  pattern.lastIndex = from;
  return pattern.exec(text) ?? undefined;
}

function numberOf(written: string): number {
  if (/^\d+\.\d+$/.test(written)) return Number(written);
  return Number(
    written
      .replace(/^[NSEWO] ?/, '')
      .replace('−', '-')
      .replace(',', '.'),
  );
}

function decimalsOf(written: string): number {
  return written.length - 1 - written.search(/[.,]/);
}

/** Open Location Code: eight characters of twenty, a plus, two or three more. */
const plusCode: NumberRecogniser = {
  on: 'number',
  type: 'COORDINATES',
  subtype: 'PLUS_CODE',
  score: 0.85,
  evidence: 'shape',
  begins: 'digit',
  digits: 2,
  pattern: /[2-9C][2-9CFGHJMPQRV][2-9CFGHJMPQRVWX]{6}\+[2-9CFGHJMPQRVWX]{2,3}(?!\w)/y,
};

export const places = [
  fromDigit,
  fromHemisphere,
  plusCode,
  { ...plusCode, begins: 'letter' as const },
] as const;
