/** Whether the customer gets its data out: a way of getting, the data, and the customer as who gets it. */
import type { Answer } from '../fields/answer.ts';
import { actorBefore, fetchedByOthers, refersElsewhere, withoutNamesOfSections } from '../reading/clause.ts';
import type { Reading } from '../reading/passages.ts';
import { CONTENT, GET_OUT } from './lexicon.ts';
import { denies, type Sense, sensesOf, together, where } from './sense.ts';

const NOT_THIS =
  /\bexport (?:gmbh|ltd|inc|llc|limited|ag|co)\b|\bbilling of\b|\bdata traffic\b|\bdownload\w*(?:,| and\/or) (?:\w+ )?(?:copy|purchase|use|view)\b|\btechnical data exported\b|\bsave a copy of (?:for|this|these|it|them)\b|\bnon-commercial\b|\b(?:is|are) (?:planned|coming)\b|\breturn receipt\b|\bextract\w*\b[^;]{0,60}\bfrom (?:\w+ ){0,3}?(?:sources?|websites?|sites)\b|\bto return (?:\S+ ){0,4}?(?:results|suggestions|answers|responses|completions|outputs)\b|\b(?:need\w* to |must |may |to )?keep a copy\b|\bwithdraw\w*\b[^.;]{0,24}\b(?:voice|avatar|model|consent|licen[sc]e|permission)\b|\b(?:by (?:accessing|using|downloading)|own (?:risk|discretion)|grants?|to be bound|view(?:ing)? and download\w*|export (?:control|law|regulation|administration|restriction|licen)\w*|re-?export|sanction\w*|embargo\w*|exporter|data exporter|third countr\w*|data subjects?|rectif\w*|install\w*|software|the app|application store|licen[sc]e\w*|scrap\w*|harvest\w*|recover(?:y)? (?:of )?(?:costs?|damages|fees|losses)|disaster|restor\w*|back-?ups?|refund\w*|report|reports|certificate|standard contractual|password|reverse|equipment|hardware|confidential information of|withdraw\w* (?:\S+ )?consent|audit(?! (?:logs?|trails?)\b)\w*|soc|iso|assessments?|(?:download|export|retriev)\w* (?:\S+ ){0,3}?documentation|passport|invoice\w*|credentials|samples?|cop(?:y|ies) of [^.;,]{0,40}?\b(?:agreement|clauses|provisions|terms|polic(?:y|ies)|contract|dpa|report|scc)\w*)\b/;
const WHOLE =
  /\b(?:everything|all of it|full copy|complete copy|their data|copies|zip|archive|own (?:copy|data)|it all|files|history|transactions|what customer wants? to keep)\b/;

/** `Under Settings › Export you will find MP4 and JSON`, `export everything as CSV`. */
const FOUND_THERE =
  /\bexport\b[^.;]{0,20}\bcustomer (?:will find|finds|gets?|can get)\b|\b(?:export|download|fetch)\w* (?:it |them |everything |all of it )[^.;]{0,30}\b(?:as|in|with) [^.;]{0,20}\b(?:csv|json|xml|zip|pdf|git)\b/;

export function composeExport(reading: Reading): Answer<'data_portability_export'> | undefined {
  const found = sensesOf(reading)
    .filter(getsOut)
    .map(({ passage }) => passage);
  return found.length > 0 ? { value: 'yes', evidence: found.slice(0, 2) } : undefined;
}

/** `retrieved content`: a kind of content, nobody's retrieving. */
const SAID_OF_DATA =
  /(?<!\b(?:be|is|are|been|being) (?:\w+ )?)\b(?:retrieved|extracted|exported|downloaded|recovered) (?=(?:content|data|information|files?|materials?)\b)/g;
/** What the vendor keeps, makes or has a copy of, nobody has been given. */
const KEEPS = /^(?:keep|kept|hav|hold|mak|sav|get)/;

function getsOut(sense: Sense): boolean {
  const { passage, context } = sense;
  const words = withoutNamesOfSections(sense.words);
  if (
    passage.lead.startsWith('yes: ') &&
    /^\W*yes\b/.test(words) &&
    together(passage.lead, 110, GET_OUT, CONTENT) &&
    !NOT_THIS.test(passage.lead)
  )
    return true;
  if (FOUND_THERE.test(words) && !NOT_THIS.test(words)) return true;
  if (fetchedByOthers(words)) return false;
  const out = where(
    words.replace(SAID_OF_DATA, (found) => ' '.repeat(found.length)),
    GET_OUT,
  );
  if (out === undefined || NOT_THIS.test(words) || refersElsewhere(words) || denies(sense, out.at, out.end))
    return false;
  if (
    !together(words, 110, GET_OUT, CONTENT) &&
    !(/\b(?:it|them)\b/.test(words) && CONTENT.test(passage.lead)) &&
    !(WHOLE.test(words) && (CONTENT.test(context) || /\b(?:everything|workspace|full copy)\b/.test(words)))
  )
    return false;
  const from = passage.full.length - words.length;
  const actor = actorBefore(passage.full, from + out.at + 1);
  const givesBack = /\b(?:return\w*|hand\w* (?:back|over)|giv\w* back|giv\w+|provid\w+)\b/.test(
    words.slice(out.at, out.end),
  );
  if (givesBack)
    return actor === 'vendor' || (actor === undefined && /\b(?:customer|is|are|be)\b/.test(words));
  if (actor === 'vendor' && KEEPS.test(words.slice(out.at))) return false;
  return (
    /\b(?:(?:can|may) be (?:exported|downloaded|retrieved|taken)|customers?|owners?|admin\w*|users?|self-service|account holders?|tap|click)\b/.test(
      passage.full,
    ) && !(actor === 'customer' && /\bshall not\b/.test(words))
  );
}
