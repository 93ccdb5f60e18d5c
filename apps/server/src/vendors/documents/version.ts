/** What a document calls itself: its title, and its version or date. */

const MONTHS = [
  ['january', 'januar', 'janvier', 'jan'],
  ['february', 'februar', 'février', 'feb'],
  ['march', 'märz', 'mars', 'mar'],
  ['april', 'avril', 'apr'],
  ['may', 'mai'],
  ['june', 'juni', 'juin', 'jun'],
  ['july', 'juli', 'juillet', 'jul'],
  ['august', 'août', 'aug'],
  ['september', 'septembre', 'sept', 'sep'],
  ['october', 'oktober', 'octobre', 'oct'],
  ['november', 'novembre', 'nov'],
  ['december', 'dezember', 'décembre', 'dec'],
];
const MONTH = MONTHS.flat().join('|');
const DAY = `(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?(${MONTH})\\.?,? (\\d{4})|(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`;
const DATED = new RegExp(
  `\\b(effective|in effect|valid|last (?:updated|modified|revised)|updated|revised|version (?:of|dated)|stand)\\b[^\\n\\d]{0,30}?(?:${DAY})`,
  'i',
);
const NUMBERED = /^\W{0,4}(?:version|v|rev(?:ision)?)\.? ?(\d{1,3}(?:\.\d{1,3}){0,2})\b/im;
/** Dates of versions stand at the beginning or, seldom, at the end. */
const EDGE = 4000;

/** @returns `effective 2026-08-05`, `updated 2026-05-03`, `version 3.2`; undefined where the document does not say. */
export function versionIn(text: string): string | undefined {
  const edges = `${text.slice(0, EDGE)}\n${text.length > EDGE ? text.slice(-EDGE / 2) : ''}`.replace(
    /[*_|]/g,
    '',
  );
  const found = DATED.exec(edges);
  const day = found === null ? undefined : dayIn(found.slice(2));
  if (day !== undefined) return `${/effect|valid/i.test(found?.[1] ?? '') ? 'effective' : 'updated'} ${day}`;
  const number = NUMBERED.exec(edges)?.[1];
  return number === undefined ? undefined : `version ${number}`;
}

function dayIn(parts: readonly (string | undefined)[]): string | undefined {
  const [isoYear, isoMonth, isoDay, dayA, monthA, yearA, monthB, dayB, yearB] = parts;
  if (isoYear !== undefined) return `${isoYear}-${isoMonth}-${isoDay}`;
  const name = (monthA ?? monthB ?? '').toLowerCase();
  const month = MONTHS.findIndex((names) => names.includes(name)) + 1;
  return month === 0
    ? undefined
    : `${yearA ?? yearB}-${String(month).padStart(2, '0')}-${(dayA ?? dayB ?? '').padStart(2, '0')}`;
}

/** The first heading, or the first short line. */
export function titleIn(text: string): string | undefined {
  const heading = /^#{1,2} (.{2,150})$/m.exec(text.slice(0, EDGE))?.[1];
  const line = text
    .slice(0, EDGE)
    .split('\n')
    .find((one) => one.trim() !== '');
  return heading ?? (line !== undefined && line.length <= 150 ? line.trim() : undefined);
}
