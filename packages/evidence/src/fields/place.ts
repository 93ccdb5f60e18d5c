/** Where the data stays, and which law governs the document. */
import { denied, speaksOfStandardClauses } from '../reading/clause.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { jurisdictionsIn, regionsIn } from '../reading/places.ts';
import { type Answer, firstOf } from './answer.ts';

const RESTS =
  /\b(?:stor(?:e|es|ed|age|ing)|keeps?|host(?:s|ed|ing)?|locat(?:ed|ion|ions)|process(?:es|ed|ing)?|resid(?:e|es|ing|ency)|remain(?:s)?|leave(?:s)?|data ?cent(?:er|re)s?|servers?|kept|maintained|take place|carried out|infrastructure|hosting region|data region|hosting location)\b/;
const DATA =
  /\b(?:personal data|customer(?:'s)? (?:\w+ )?(?:data|content|information)|content|data|services?|servers?|infrastructure|data ?cent(?:er|re)s?|inputs?|conversations|phi|recordings?|hosting|texts|processing)\b/;
const BOUND =
  /\b(?:only|exclusively|solely|always|entirely|remain\w*|(?:shall|will) (?:be |only be |exclusively be )?(?:stor|host|process|locat|kept|remain|take place)\w*|(?:is|are) (?:\w+ ){0,2}?(?:stor|host|process|locat|kept|held)\w*|data ?cent(?:er|re)s? (?:is|are|located|in)|not (?:be )?transfer\w*|stores?|hosts?|processes|vendor keeps?)\b/;
const NOT_BOUND =
  /\bembargo|\bnot located\b|\bprohibited (?:or restricted )?part|\bresid(?:es?|ing) (?:in|within)\b|\busers\b|\bif\b|\bcustomer (?:selects|chooses|may)|\bintellectual\b|\bmay\b|\bcan be\b|\bor\b[^.;]{0,30}\bany\b|\bany (?:other )?countr|\bheadquarter|\bincorporat|\bregistered|\bprincipal place|\boffices?\b|\bcourts?\b|\bestablished\b|\bgoverned\b|\bresidents?\b|\bdata subjects? (?:located|in|who|residing)|\bcustomers? (?:located|based|established|in|who)|\bif customer\b|\bapplicable\b|\blaws?\b|\bregulation\b|\bact\b|\bauthority\b|\bcommission\b|\bgdpr\b|\btransfer(?:s|red)? (?:of|from)\b|\boriginat|\bjurisdictions?\b|\baddress\b|\brepresentative\b/;
const ELSEWHERE =
  /\b(?:transfer\w*|process\w*|stor(?:e|ed|age)|access\w*|host\w*|disclos\w*)\b[^;]{0,200}\b(?:any (?:other )?(?:country|countries|jurisdiction|location|place)|anywhere|other countries|other jurisdictions|any country (?:where|in which)|countries (?:other than|outside|where|in which)|outside (?:of )?(?:the |customer's |their )*(?:(?:state|province|region|territory|county),? (?:or )?)*(?:eea|eu|eu\/eea|uk|european|country|united kingdom|jurisdiction|swiss|switzerland)|third countr(?:y|ies)|worldwide|around the world|globally|globe|internationally|other locations?|wherever|united states|any particular (?:country|region))/;
const PERMITS =
  /^(?:it|they|such \w+|these) may be (?:\w+ )?(?:transferred|processed|stored|accessed|hosted|handled)|\b(?:vendor|subprocessor|data|content|information|affiliates)\b[^;]{0,120}\b(?:may|it may|is entitled to|are entitled to|is authorized to|can)\b[^;]{0,60}\b(?:transfer|process|stor|access|host|be (?:\w+ )?(?:transferred|processed|stored|accessed|hosted))|\bcustomer (?:\w+ ){0,4}(?:consents?|agrees?|authorizes?|acknowledges?|instructs|appoints|accepts|approves|grants)\b[^;]{0,160}\b(?:transfer|process|stor|access|host)|\bnot guarantee\b|\bauthoriz(?:es?|ation)\b[^;]{0,60}\btransfer/;
const FORBIDS =
  /\b(?:shall|will|may|must|does|do) not\b[^;]{0,60}\b(?:transfer|process|store|access)|\bunless\b[^;]{0,80}\bconsent/;
const SELECTS =
  /\bcustomers? (?:\w+ )?(?:choos|select|pick|decid)\w*\b[^;]{0,60}\b(?:between|among|where|from)\b|\bnot (?:move|transfer|replicate|copy)\b[^;]{0,80}\bout of the regions?\b[^;]{0,60}\bcustomer\b|\bcustomer\b(?!'s)(?:(?!\bvendor\b)[^;]){0,60}\b(?:select\w*|choos\w*|specif\w*|designat\w*|nominat\w*)\b(?! to (?!store|keep|host|process|locate|have|place|deploy))[^;]{0,80}\b(?:regions?|locations?|data ?cent(?:er|re)s?|countr\w+)\b[^;]{0,120}|\b(?:regions?|locations?|data ?cent(?:er|re)s?)\b[^;,]{0,40}\b(?:selected|chosen|specified|designated) by customer/;

/** Where customers live is not chosen by them as a place for data. */
const WHERE_THEY_LIVE = /\bcustomers? resides?\b/;

export function readResidency(reading: Reading): Answer<'data_residency'> | undefined {
  const clauses = reading.passages.filter(
    (passage) =>
      (!passage.definition &&
        RESTS.test(passage.full) &&
        !speaksOfStandardClauses({
          ...passage,
          full: passage.full.replace(
            /\bmember states? of the (?:european union|eu)\b|\bmember state\b(?= of)/g,
            ' ',
          ),
          section: '',
        })) ||
      (ELSEWHERE.test(passage.full) && !passage.definition),
  );
  const bound = clauses.filter((passage) => isBound(passage));
  const away = clauses.filter(
    ({ full }) =>
      ELSEWHERE.test(full) &&
      PERMITS.test(full) &&
      (!FORBIDS.test(full) || /\bnot guarantee/.test(full)) &&
      (/\b(?:data|content|information|inputs?)\b/.test(full) || /^(?:it|they) may be\b/.test(full)) &&
      !/\bdata subject|\bintellectual|\btitle\b|\broyalt|\blicen[sc]es?\b|\bcustomer (?:shall|will|may) (?:not )?(?:transfer|export)/.test(
        full,
      ),
  );
  const chosen = clauses.filter(
    ({ full }) =>
      SELECTS.test(full) &&
      !WHERE_THEY_LIVE.test(full) &&
      RESTS.test(full) &&
      /\bdata\b|\bcontent\b|\brecordings\b|\btexts\b/.test(full),
  );
  const firm = bound.filter(({ words }) =>
    /\b(?:only|exclusively|solely|always|entirely|remain|not (?:be )?transfer|never leaves?)/.test(words),
  );
  const regions = [
    ...new Set(
      (firm.length > 0 ? firm : bound).flatMap(({ shown }) => regionsIn(shown).map(({ name }) => name)),
    ),
  ];
  return firstOf<'data_residency'>(
    ['customer_selected', chosen.slice(0, 2)],
    [regions, firm.slice(0, 2)],
    ['transfers_anywhere', away.slice(0, 2)],
    [regions, bound.slice(0, 2)],
  );
}

/** `Hosting region: EU`, as a row of a table or an item says it. */
const LABELLED = /^[^:]{0,40}\b(?:regions?|locations?|residency|hosting|servers)\b[^:]{0,20}: /;
/** Forbidden to leave, and nothing that lifts it. */
const STAYS_INSIDE =
  /\bnot\b.{0,60}\b(?:transfer|stor|access|process|host|mov|leav)\w*\b.{0,60}\boutside\b(?!.*\b(?:unless|without|except|save|other than)\b)|\bnever leaves?\b(?!.*\b(?:unless|except|save)\b)/;

/** `…, ensuring that the data is under European law`: what the vendor makes of it, not where it is. */
const ENDS = /,? (?:ensuring|thereby|guaranteeing|which (?:ensures|means|guarantees)|so that)\b/;

function isBound({ words: said, shown, full }: Passage): boolean {
  const places = regionsIn(shown);
  const words = said.split(ENDS)[0] ?? said;
  if (
    places.length === 0 ||
    NOT_BOUND.test(words) ||
    !DATA.test(full) ||
    !(RESTS.test(words) || STAYS_INSIDE.test(words)) ||
    !(BOUND.test(words) || STAYS_INSIDE.test(words) || LABELLED.test(words))
  )
    return false;
  const at = places[0]?.at ?? 0;
  return (
    (/\b(?:in|within|inside|at|to)(?:\s+(?:the|a|an|our|its|their|following|countries|country|regions?|states?|member|located|data|cent(?:er|re)s?|facilities|of|and|or|[A-Z][\w-]*,?)){0,8}\s*$/.test(
      shown.slice(0, at),
    ) &&
      !denied(words, words.search(BOUND))) ||
    STAYS_INSIDE.test(words) ||
    LABELLED.test(words)
  );
}

const DOCUMENT =
  '(?:agreements?|terms|contracts?|dpa|addendum|tos|conditions|disputes?|claims?|controvers(?:y|ies)|relationship|parties|matters?|it|they|interpretation|validity|policy|formation)';
const GOVERNS = new RegExp(
  `\\b(?:baa|agreement|terms|addendum|schedule|contract)\\b[^;]{0,40}\\b(?:governed|construed|interpreted)\\b[^;]{0,40}\\b\\w+ law\\b|\\b${DOCUMENT}\\b[^;]{0,260}\\b(?:governed|construed|interpreted|subject to|regulated|determined)\\b[^;]{0,140}\\blaws?\\b|\\blaws? (?:of|in force in)\\b[^;]{0,160}\\b(?:governs?|shall (?:govern|apply)|will (?:govern|apply)|appl(?:y|ies)|without)\\b|\\b\\w+ law (?:governs?|applies|shall (?:govern|apply)|will (?:exclusively )?(?:govern|apply))\\b|^governing laws? (?:means|is|:)|^governed by\\b`,
);
const OTHER_LAW =
  /\b(?:data protection|privacy|consumer|export|import|sanctions|employment|applicable(?! laws? of (?:the )?\w)|securities|anti-\w+|intellectual property|copyright)(?: \w+)? laws?\b/g;
const LAW_TOPIC =
  /\b(?:governing law|applicable law|choice of law|law and jurisdiction|^\W*(?:\d+\W+)?law\W*$|jurisdiction)\b/;

export function readGoverningLaw(reading: Reading): Answer<'governing_law'> | undefined {
  const clauses = reading.passages.filter((passage) => {
    const { full, words, definition, section } = passage;
    const defines = /^(?:and |or )?(?:\(\w{1,3}\) )?(?:governing|applicable) laws?\b/.test(full);
    if (
      (definition && !defines) ||
      speaksOfStandardClauses(passage) ||
      /\bgovernment(?:al)? (?:entit|agenc|customer|institution|end)/.test(words)
    )
      return false;
    if (
      /\bfaa\b|\barbitration (?:act|agreement)\b/.test(words) &&
      !/^(?:these|this|the|any)\b.{0,40}\b(?:terms|agreement)/.test(words)
    )
      return false;
    const inTopic = LAW_TOPIC.test(section.split(' > ').at(-1) ?? '') && /\blaws?\b/.test(words);
    return (GOVERNS.test(full.replace(OTHER_LAW, ' ')) && /\blaws?\b/.test(words)) || defines || inTopic;
  });
  const found = clauses.flatMap((passage) => {
    const names = lawsNamed(passage);
    return names.length === 0 ? [] : [{ passage, names }];
  });
  const names = [...new Set(found.flatMap(({ names: named }) => named))];
  return names.length === 0
    ? undefined
    : { value: names, evidence: found.map(({ passage }) => passage).slice(0, 3) };
}

/** Jurisdictions that stand with the word "law", not those of the courts named after it. */
function lawsNamed({ shown }: Passage): readonly string[] {
  const places = jurisdictionsIn(shown);
  const names = [...shown.matchAll(/\blaws?\b/gi)].flatMap(({ index }) => {
    const before = places.filter(({ end }) => end <= index && index - end < 3);
    const after =
      /^laws?(?: and regulations)?(?: of| in force in| applicable in|,? as applied in| in| is| shall be)?(?: the)?/i.exec(
        shown.slice(index, index + 40),
      )?.[0].length ?? 0;
    const reach = index + after + 110;
    const tail = shown.slice(index + after, reach);
    const stop = tail.search(
      /\b(?:courts?|venue|arbitrat|tribunal|jurisdiction|without|excluding|exclusive of|except|conflict|located|consent|you (?:and|agree)|sanction|export|any (?:other|dispute))\b|[;()]/i,
    );
    const limit = index + after + (stop < 0 ? 110 : stop);
    return [
      ...before,
      ...places.filter(
        ({ at }) =>
          (at >= index && at < limit && after > 6) || (at >= index && at < Math.min(limit, index + 40)),
      ),
    ];
  });
  const found = [...new Set(names.map(({ name }) => name))];
  // "State of New York, United States": the narrower one.
  return found.length > 1 ? found.filter((name) => name !== 'United States') : found;
}
