/**
 * Duties that somebody else has: the sellers of a marketplace, makers of connected tools, sub-processors that are being
 * chosen, the customer's own people. What they must do is no promise of the vendor's.
 */
import type { Passage, Reading } from './passages.ts';

const OTHERS =
  'operators?|sellers?|publishers?|developers?|integrators?|partners?|resellers?|distributors?|participants?|suppliers?|providers|subprocessor|subcontractors?|third part(?:y|ies)|authors?|creators?|contributors?|members?|visitors?|connectors?|plug-?ins?|extensions?|apps?|applications?|agents|labs';
/** `E.5 `, `(b) `, `12.2. ` */
const NUMBER = '^\\W*(?:[a-z]{0,2}[.\\d][.\\d]*\\)?\\s+|[a-z]\\)\\s+)?';
const SUBJECT = new RegExp(
  `${NUMBER}(?:(?:in addition|further(?:more)?|also|where|if|when|before|after|unless|as)\\b[^;.]{0,120}?, )?(?:(?:the|any|all|each|every|our|vendor's|customer's|such|these|those|other|third[- ]party|external|approved|registered|independent|model|ai|\\w+ed) )*(?:${OTHERS})\\b`,
);
const OBLIGES =
  /^(?: (?:that|who|which|of|in|on|with|using|offering|listed|from)\b[^;.]{0,120}?)?,? (?:must|shall|will|should|may not|can not|are required|is required|are obliged|have to|has to|agrees?|undertakes?|commits?|needs? to|are to)\b/;
const CUSTOMERS_PEOPLE = new RegExp(
  `${NUMBER}(?:the |any |all )?customer's (?:\\w+ )?(?:developers?|users?|employees?|staff|personnel|contractors?|agents?|affiliates?|end users?|administrators?)\\b`,
);
const VENDOR_ACTS = /\bvendor (?:shall|will|must|does|is|has|agrees?|ensures?|maintains?)\b/;

/** `we ask them for:`, `each is required to:` */
const ASKS = /\b(?:asks?|requires?|expects?|demands?|looks? for|insists? on)\b[^.;]{0,60}$/;
const CHOSEN = new RegExp(`\\b(?:${OTHERS})\\b`);
const LOOK_BACK = 2;

/** Whether what the passage demands is demanded of neither party. */
function bindsOthersAlone(passage: Passage, passages: readonly Passage[]): boolean {
  const { full, lead, words, section, index } = passage;
  if (VENDOR_ACTS.test(words)) return false;
  if (hasOtherSubject(full)) return true;
  const before = passages
    .slice(Math.max(0, index - LOOK_BACK), index)
    .filter((one) => one.section === section);
  if (/^\W*they (?:must|shall|will|should|may not|can not|have to|are to)\b/.test(words)) {
    const last = before.at(-1)?.words ?? '';
    return SUBJECT.test(last) || CUSTOMERS_PEOPLE.test(last);
  }
  if (lead === '' || !ASKS.test(lead)) return false;
  const about = `${lead} ${stemSection(passage, passages)}`;
  return CHOSEN.test(about) && !/\bcustomers?\b/.test(lead);
}

function hasOtherSubject(full: string): boolean {
  const subject = SUBJECT.exec(full) ?? CUSTOMERS_PEOPLE.exec(full);
  return subject !== null && OBLIGES.test(full.slice(subject[0].length));
}

/** What the paragraph says in which the stem stands. */
function stemSection({ leadSpan, section }: Passage, passages: readonly Passage[]): string {
  const at = passages.findIndex(({ start }) => start === leadSpan?.start);
  return passages
    .slice(Math.max(0, at - LOOK_BACK), at + 1)
    .filter((one) => one.section === section)
    .map(({ words }) => words)
    .join(' ');
}

/** The document without what others owe: their duties stand where they stood, and assert nothing. */
export function withoutDutiesOfOthers(reading: Reading): Reading {
  const passages = reading.passages.map((passage) =>
    !passage.definition && bindsOthersAlone(passage, reading.passages)
      ? { ...passage, definition: true }
      : passage,
  );
  return passages.some((passage, i) => passage !== reading.passages[i]) ? { ...reading, passages } : reading;
}
