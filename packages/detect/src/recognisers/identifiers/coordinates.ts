/**
 * Places as numbers: decimal pairs, degrees with minutes and seconds, `geo:` addresses (RFC 5870), plus codes.
 *
 * Two decimal fractions are a place only where something says so: a word, a hemisphere, a map's address, or a degree
 * sign. Matrices and prices are pairs of fractions too.
 */
import { isDigitCode } from '../../letters.ts';
import { type NumberFinder, type NumberRecogniser, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { listed } from './vocabulary.ts';

const PLACES = listed(`
  coordinates, coordinate, coords, gps, lat, latitude, lon, lng, long, longitude, location, geolocation, position,
  geo, latlng, lat lon, lat long, map, maps, koordinaten, koordinate, standort, breite, breitengrad, längengrad,
  länge, coordonnées, localisation, coordenadas, ubicación, latitud, longitud, localización, coordinate gps,
  posizione, latitudine, longitudine, coördinaten, locatie, breedtegraad, lengtegraad, localização, współrzędne,
  lokalizacja, szerokość, długość, located at, located, point
`);

const LATITUDE = '[+-]?(?:90(?:\\.0{1,12})?|[0-8]?\\d\\.\\d{2,12})';
const LONGITUDE = '[+-]?(?:180(?:\\.0{1,12})?|(?:1[0-7]\\d|\\d{1,2})\\.\\d{2,12})';
const DEGREE = ' ?[°º]? ?';
const NORTH = '[NS]';
const EAST = '[EWO]';
const PAIR = new RegExp(
  `${LATITUDE}${DEGREE}${NORTH}?(?:, ?| ?[;/] ?| )${LONGITUDE}(?:${DEGREE}${EAST})?(?![\\w.])`,
  'y',
);
const WITH_HEMISPHERE = new RegExp(
  `${LATITUDE}${DEGREE}${NORTH}[,;]? ?${LONGITUDE}${DEGREE}${EAST}(?!\\w)`,
  'y',
);
const SEXAGESIMAL = new RegExp(
  `\\d{1,2} ?[°º] ?\\d{1,2}(?:\\.\\d{1,6})? ?['′’] ?(?:\\d{1,2}(?:[.,]\\d{1,6})? ?(?:"|″|”|''|′′) ?)?${NORTH}[,;/]? ?` +
    `\\d{1,3} ?[°º] ?\\d{1,2}(?:\\.\\d{1,6})? ?['′’] ?(?:\\d{1,2}(?:[.,]\\d{1,6})? ?(?:"|″|”|''|′′) ?)?${EAST}(?!\\w)`,
  'y',
);
const SINGLE = /[+-]?\d{1,3}\.\d{3,12}(?![\w.])/y;

/** `lat: `, `"longitude": `, `geo:`, `/@`, `q=`: what stands right before a part of a place. */
const KEY =
  /(?:^|[^a-z])(?:lat|latitude|lon|lng|long|longitude|breitengrad|längengrad|latitud|longitud|latitudine|longitudine)["'`]?\s{0,2}[:=]?\s{0,2}["'`]?$/i;
const MAP_ADDRESS = /(?:geo:|[/?&](?:@|q=|ll=|query=|center=|mlat=|mlon=)|#map=\d{1,2}\/)$/i;
const KEY_REACH = 20;

export const coordinates: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 3,
  shapes: [PAIR, WITH_HEMISPHERE, SEXAGESIMAL, SINGLE],
  find(scene: Scene, start: number) {
    const { text } = scene;
    const before = text.charCodeAt(start - 1);
    if (before === 46 || (before === 44 && isDigitCode(text.charCodeAt(start - 2)))) return undefined;
    const from = before === 45 || before === 43 ? start - 1 : start;
    const end = endOf(scene, from);
    if (end < 0) return undefined;
    const canonical = text.slice(from, end).replace(/\s+/g, ' ');
    return { start: from, end, type: 'COORDINATES', score: 0.9, evidence: 'context', canonical };
  },
};

function endOf(scene: Scene, from: number): number {
  const { text } = scene;
  const written = Math.max(matchEnd(WITH_HEMISPHERE, text, from), matchEnd(SEXAGESIMAL, text, from));
  if (written > 0) return written;
  const lead = text.slice(Math.max(0, from - KEY_REACH), from);
  const pair = matchEnd(PAIR, text, from);
  if (pair > 0) return MAP_ADDRESS.test(lead) || KEY.test(lead) || scene.speaksOf(from, PLACES) ? pair : -1;
  const single = matchEnd(SINGLE, text, from);
  return single > 0 && Math.abs(Number(text.slice(from, single))) <= 180 && KEY.test(lead) ? single : -1;
}

/** Open Location Code: eight characters of twenty, a plus, two or three more. */
export const plusCode: NumberRecogniser = {
  on: 'number',
  type: 'COORDINATES',
  subtype: 'PLUS_CODE',
  score: 0.85,
  evidence: 'shape',
  begins: 'digit',
  digits: 2,
  pattern: /[2-9C][2-9CFGHJMPQRV][2-9CFGHJMPQRVWX]{6}\+[2-9CFGHJMPQRVWX]{2,3}(?!\w)/y,
};

export const places = [coordinates, plusCode, { ...plusCode, begins: 'letter' as const }] as const;
