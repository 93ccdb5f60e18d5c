/** What a clause says beyond its words: who acts, whether it denies, and what a document is. */
import type { Passage, Reading } from './passages.ts';

export type Side = 'vendor' | 'customer';

const MODAL =
  '(?:shall|will|may|must|can|could|should|do|does|did|is|are|has|have|agrees?|undertakes?|acknowledges?|represents?|warrants?|grants?|retains?|owns?|uses?|maintains?|reserves?|authorizes?|consents?|provides?|assigns?|instructs?|deletes?|removes?|erases?|keeps?|stores?|tells?|informs?|notif(?:y|ies)|shares?|encrypts?|hosts?|returns?|trains?|learns?|offers?|signs?|undergo(?:es)?|never|hereby|also|further|expressly|who|and its affiliates)';
const ACTOR = new RegExp(
  `(?<!\\b(?:by|of|for|to|from|with) )\\b(vendor|customer)(?:,? [^,;.]{0,60},| \\([^()]{0,40}\\)| (?:and|or) (?:any |its |all |their |vendor's |customer's )?(?:affiliates?|subprocessor|users|end users|authorized users|licensors?|third part(?:y|ies)))? ${MODAL}\\b`,
  'g',
);

/** Who does what stands at `at`: the last party before it that is said to act; undefined in the passive voice. */
export function actorBefore(words: string, at: number): Side | undefined {
  let side: Side | undefined;
  for (const found of words.slice(0, at).matchAll(ACTOR)) side = found[1] as Side;
  return side;
}

/**
 * Who fetches here is no customer: a program that looks something up or answers, other people, or whoever something is
 * `returned by`.
 */
const FETCHED_BY_OTHERS =
  /\b(?:services?|systems?|platform|models?|application|features?|agents?|tools?|engine|api|servers?) (?:(?:then|also|may|can|will|automatically|only) ){0,2}(?:retriev|extract|export|download|return|fetch|pull|receiv)\w*|\b(?:others|other (?:users|people|customers)|anyone|third parties) (?:may|can|could|will)\b|\breturned by (?!vendor\b)|\b(?:generated|resulting) (?:content|output|text|image)s? (?:is|are) (?:\w+ )?returned\b/;

export const fetchedByOthers = (words: string): boolean => FETCHED_BY_OTHERS.test(words);

export type Force = 'duty' | 'freedom';

const DUTY =
  'shall|will|must|undertakes?|agrees? to|commits?|is required|is obliged|is obligated|ensures?|procures?';
const FREEDOM =
  "may(?! not)|can|might|could|reserves? the right|reserves? its right|(?:has|have|retains?) the (?:sole |absolute )?right|(?:is|be|are) entitled|at vendor's (?:sole |own )?(?:option|discretion|choice)|no obligation";
const FORCE = new RegExp(`\\b(?:(${DUTY})|(?:${FREEDOM}))(?!\\w)`, 'g');

/** Whether what stands at `at` is owed or merely permitted: the last such word before it says so. */
export function forceBefore(words: string, at: number): Force | undefined {
  let force: Force | undefined;
  for (const found of words.slice(0, at).matchAll(FORCE)) force = found[1] === undefined ? 'freedom' : 'duty';
  return force;
}

const DENIAL =
  /\b(?:not|never|no|neither|nor|without|none|prohibited|refrains?|nothing(?: here)? (?:is|are|will be|may be) (?:\w+ )?(?:used|fed|sent|processed))\b/;
const REACH = 90;
/** Further off, the word has to deny the using itself: `does not use …, …, or … to train`. */
const DENIES_USE =
  /\b(?:not|never|neither)\b(?: [^\s;]+){0,4}? (?:us(?:e|es|ed)|process|access|utili[sz]e|share|sell)\b/;
const FAR = 320;

/** Whether the words just before `at` turn what stands there into its opposite. */
/** `denied`, for a purpose: the using may stand well before what it is for. */
export function deniedUse(words: string, at: number): boolean {
  const before = words.slice(Math.max(0, at - FAR), at);
  const clause = before.slice(
    Math.max(before.lastIndexOf(';'), before.lastIndexOf('. '), before.lastIndexOf(', but '), 0),
  );
  const use = DENIES_USE.exec(clause);
  return (
    denied(words, at) ||
    (use !== null &&
      !/\b(?:may|will|shall|can) (?:also |only )?(?:use|be used)\b|\bto the extent\b|\bhowever\b/.test(
        clause.slice(use.index + use[0].length),
      ))
  );
}

export function denied(words: string, at: number): boolean {
  const before = words.slice(Math.max(0, at - REACH), at);
  const clause = before.slice(
    Math.max(before.lastIndexOf(';'), before.lastIndexOf('. '), before.lastIndexOf(', but '), 0),
  );
  return DENIAL.test(
    clause.replace(
      /\bwithout (?:limitation|limiting|prejudice|regard)\b|\bnot (?:only|limited to)\b|\bwhether or not\b|\bno later than\b|\bnot later than\b|\bno (?:less|fewer|more) than\b|\bnot withstanding\b/g,
      '',
    ),
  );
}

const ELSEWHERE =
  /\b(?:deletion|destruction|return|retention|export|portability|disposal)\b(?: [^\s.;,]+){0,8}? (?:is|are|shall be|will be) (?:\w+ )?(?:governed by|described in|set (?:out|forth) in|addressed in|covered (?:by|in)|regulated (?:by|in)|dealt with (?:in|under)|subject to) /;

/** `Deletion and return are governed by the order form`: what is said there is not said here. */
export const refersElsewhere = (words: string): boolean => ELSEWHERE.test(words);

const NAME_OF_SECTION = /(?:§|\b(?:section|clause|article|paragraph)) ?[\d.]+ \([^()]{0,60}\)/g;

/** `subject to section 12 (deletion or return)`: what a section is called is not promised where it is referred to. */
export const withoutNamesOfSections = (words: string): string =>
  words.replace(NAME_OF_SECTION, (name) => ' '.repeat(name.length));

/** The sentence of a cell or an item in which `at` stands: a row of a table may hold several. */
export function sentenceAt(words: string, at: number): string {
  const from = words.lastIndexOf('. ', at);
  const to = words.indexOf('. ', at);
  return words.slice(from < 0 ? 0 : from + 2, to < 0 ? undefined : to);
}

/** The same length, without what stands in brackets: a denial in an aside reaches no further. */
export const withoutAsides = (words: string): string =>
  words.replace(/\([^()]{0,200}\)/g, (aside) => ' '.repeat(aside.length));

const OF_OTHERS =
  /^(?:\W|vendor's |the |our |any |all |these |such |those )*(?:third[- ]party |external |\w+ )?(?:model |ai |llm )?(?:providers?|partners?|labs|suppliers?|vendors|third parties)\b/;

/** What suppliers may not do binds them, and says nothing of the vendor. `before` is the sentence up to the doing. */
export function bindsOthers(before: string): boolean {
  return OF_OTHERS.test(before) && !/\b(?:neither|nor)\b/.test(before);
}

/** Whether the document is an agreement on processing, which speaks of duties that terms of service leave open. */
export function isProcessingAgreement({ passages }: Reading): boolean {
  const opening = passages.slice(0, 14);
  const words = opening
    .map(({ words: said, section }) => `${section} ${said}`)
    .join(' ')
    .slice(0, 6000);
  if (
    /data (?:processing|protection|processor) (?:agreement|addendum|terms|annex|schedule)|(?:vendor|processing|processor) agreement|article 28|\bdpa\b/.test(
      words,
    )
  )
    return true;
  const speaking = passages.filter(({ words: said }) =>
    /\b(?:personal data|data subjects?)\b/.test(said),
  ).length;
  return passages.length > 0 && speaking / passages.length > 0.3;
}

/** The passages whose words, or whose stem and words, match. Headings and mere definitions are not among them. */
export function saying(reading: Reading, pattern: RegExp): readonly Passage[] {
  return reading.passages.filter(({ full, definition }) => !definition && pattern.test(full));
}

/** Standard contractual clauses speak for themselves, not for the document around them. */
export function speaksOfStandardClauses({ full, section }: Passage): boolean {
  return (
    /\bsccs?\b|standard contractual clauses|\bclauses? (?:7|8|9|11|12|13|14|15|16|17|18)\b|\boption [12]\b|\bmodule (?:1|2|3|4|one|two|three)\b|\b(?:idta|uk addendum|swiss addendum|transfer addendum)\b|member states?/.test(
      full,
    ) || /standard contractual|\bsccs?\b|uk addendum|\bidta\b|swiss/.test(section)
  );
}

const CLAUSE = /\b(?:shall|will|may|must|agrees?|can|is|are|do|does|owns?|retains?)\b/;
const PARTY = /\b(?:vendor|customers?|parties|personal data|data|agreement|terms)\b/;
const DOORSTEP =
  /\b(?:sign in|log ?in|sign up|forgot(?:ten)? (?:your |customer's )?password|enable javascript|verify (?:that )?(?:you|customer) (?:are|is) (?:a )?human|page not found|404|access denied|checking (?:your |customer's )?browser|just a moment)\b/;

/** Whether the document is made of clauses. A login page names the parties too, but hardly binds them. */
export function isTerms({ passages }: Reading): boolean {
  const clauses = passages.filter(({ full }) => CLAUSE.test(full) && PARTY.test(full)).length;
  if (clauses === 0) return false;
  return (
    clauses >= 6 || !passages.some(({ words, section }) => DOORSTEP.test(words) || DOORSTEP.test(section))
  );
}
