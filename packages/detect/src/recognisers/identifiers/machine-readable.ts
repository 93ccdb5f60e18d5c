/**
 * The machine-readable zone of passports and cards, ICAO 9303 parts 4 to 6.
 *
 * A passport has two lines of 44 characters; the second holds number, nationality, birth date, expiry and five check
 * digits, the first the name. Cards have three lines of 30. Who sees one line sees the person, so the whole zone goes.
 */
import { icao9303 } from '../../checksum.ts';
import { type NumberFinder, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';

/** Passports and visas: number, check, state, birth, check, sex, expiry, check, optional data, checks. */
const SECOND_LINE = /[A-Z0-9<]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7}[A-Z0-9<]{8,16}(?![A-Z0-9<])/y;
/** Cards: kind, state, number, check, optional data; then birth, check, sex, expiry, check, state. */
const CARD =
  /[ACI][A-Z<][A-Z<]{3}[A-Z0-9<]{9}\d[A-Z0-9<]{15}\s{1,2}\d{7}[MFX<]\d{7}[A-Z<]{3}[A-Z0-9<]{11}\d(?:\s{1,2}[A-Z<]{30})?(?![A-Z0-9<])/y;
const NAME_LINE = /[PV][A-Z<][A-Z<]{3}[A-Z]+<[A-Z<]{10,38}\s{1,2}$/;
/** What every line has from its first digits on. */
const LINE = /[A-Z0-9<]{20}/y;
const NAME_REACH = 46;
/** A filler ends a word: what has digits may begin behind the kind (`I<`), or behind the state (`IDD<<`). */
const LEADS = [0, 2, 5];

function find({ text }: Scene, start: number) {
  const passport = matchEnd(SECOND_LINE, text, start);
  if (passport > 0 && isSecondLine(text.slice(start, passport))) {
    const above = NAME_LINE.exec(text.slice(Math.max(0, start - NAME_REACH), start));
    return zone(text, above === null ? start : start - above[0].length, passport);
  }
  for (const lead of LEADS) {
    const from = start - lead;
    const card = from < 0 ? -1 : matchEnd(CARD, text, from);
    if (card > 0 && isCard(text.slice(from, card))) return zone(text, from, card);
  }
  return undefined;
}

function zone(text: string, start: number, end: number) {
  const canonical = text.slice(start, end).replace(/\s+/g, '\n');
  return {
    start,
    end,
    type: 'PASSPORT',
    subtype: 'MRZ',
    score: 0.98,
    evidence: 'checksum',
    canonical,
  } as const;
}

/** A filler counts as zero. */
function checks(field: string, digit: string): boolean {
  return icao9303(field.replaceAll('<', '0'), digit);
}

function isSecondLine(line: string): boolean {
  return (
    checks(line.slice(0, 9), line.charAt(9)) &&
    checks(line.slice(13, 19), line.charAt(19)) &&
    checks(line.slice(21, 27), line.charAt(27))
  );
}

function isCard(zoneText: string): boolean {
  const [first = '', second = ''] = zoneText.split(/\s+/);
  return (
    checks(first.slice(5, 14), first.charAt(14)) &&
    checks(second.slice(0, 6), second.charAt(6)) &&
    checks(second.slice(8, 14), second.charAt(14))
  );
}

const fromLetter: NumberFinder = {
  on: 'number-finder',
  begins: 'letter',
  digits: 8,
  shapes: [LINE],
  computes: true,
  find,
};

export const machineReadable = [fromLetter, { ...fromLetter, begins: 'digit' as const }] as const;
