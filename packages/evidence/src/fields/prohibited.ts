/** What the customer must not send. Reading too much here only narrows what may pass, so doubt counts as forbidden. */
import type { ProhibitedData } from '../fields.ts';
import { actorBefore } from '../reading/clause.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import type { Answer } from './answer.ts';

const CLASSES: readonly (readonly [ProhibitedData, RegExp])[] = [
  [
    'health',
    /\b(?:state of|about (?:customer's )?) ?health\b|\bprotected health\b|\b(?:with|about|of) patients\b|\bpatients?\b(?=[^;]{0,30}\b(?:data|records?|information|names?))|\bhealth(?:care)?(?:[- ]related)? (?:data|information|records?)|\bhipaa\b|\bhealth insurance portability\b|\bphi\b|\bmedical (?:data|information|records?|or)|\b(?:financial|biometric|genetic) (?:or|and|,) (?:medical|health)|\bpatient (?:data|records?|information)|\bhealth\b(?=[^;]{0,60}\b(?:data|information))/,
  ],
  [
    'financial',
    /\bfinancial\b(?:[^;]{0,30}\b(?:data|information|accounts?|records?))|\bbank(?:ing)? (?:account|data|information|details)|\baccount numbers?\b|\bgramm-leach|\bglba\b/,
  ],
  [
    'payment_card',
    /\bcards? numbers?\b|\bprimary account numbers?\b|\b(?:payment|credit|debit)(?:[ /,]| or | and )+(?:\w+ )?cards?\b|\bcredit cards?\b|\bcard(?:holder)? (?:data|numbers?|information|details)|\bpci\b/,
  ],
  [
    'special_category',
    /\bspecial(?:ly protected)? categor|\bsensitive (?:\w+ ){0,2}?(?:data|information|categories)|\bbiometric|\bgenetic|\bracial (?:or|and|origin)|\breligious (?:or|belief|data)|\bsexual (?:orientation|life)|\bpolitical opinions|\btrade union|\barticles? 9\b|\bart\.? ?9\b|\bsensitive,? |\bhighly sensitive\b/,
  ],
  [
    'government_id',
    /\bsocial security|\bpassports?\b|\bdriver'?s?'? licen[sc]e|\bgovernment(?:[- ]issued)?(?:[^;]{0,20})\b(?:id|ids|identif\w+)\b|\bnational (?:id|identif\w+|insurance)|\bids? numbers?\b|\bidentity (?:cards?|documents?|papers)\b|\btax (?:id|identif\w+)|\bidentification numbers?\b|\bstate id/,
  ],
  [
    'children',
    /\b(?:personal )?(?:data|information|details)\b[^;]{0,60}\b(?:children|minors|child|persons? under|individuals under|under (?:the age of )?1[368])\b|\b(?:service|site|app|product|website|audience|programme?)s?\b[^;]{0,30}\b(?:directed|aimed|targeted|addressed|intended)\b[^;]{0,30}\b(?:children|minors|child|under 1[368])\b|\b(?:recordings?|images?|pictures?|photos?|videos?|voices?|likeness(?:es)?|audio)\b[^;]{0,40}\bof (?:children|minors|a child|(?:anyone|anybody|persons?|people|individuals) (?:who (?:is|are) |aged )?(?:under|below|younger))\b|\bchildren's (?:data|information|personal|online privacy)|\bminors' (?:data|personal)|\bcoppa\b/,
  ],
  [
    'credentials',
    /\b(?:passwords?|access tokens?|api keys?|(?<!(?:trade|business) )secrets|private keys?|login credentials|authentication credentials|security codes?)\b/,
  ],
];
/** Into the service, not to somebody else. */
const SENDS_SECRETS =
  /\b(?:submit|upload|input|includ|enter|contain|paste|past|put|send)\w*\b[^;]{0,260}\b(?:passwords?|secrets|private keys?|tokens?|api keys?|credentials|security codes?)\b/;
const ANY_PERSONAL =
  /\bno \w+ may be (?:submitted|uploaded|entered)\b[^;]{0,40}\bpersonal (?:data|information)\b|\bpersonal (?:data|information) (?:must|may|shall|should|can) not be (?:used with|submitted|entered|uploaded|included|sent|put)\b|\b(?:not|never|prohibited from|refrain from)(?:,? \S+){0,4}? (?:submit|upload|provid|input|includ|transmit|enter|send|put|feed|paste|disclos|shar|make available|us(?:e|ing) the)\w*\b[^;.]{0,50}\b(?:personal (?:data|information)|personally identifiable information|pii)\b|\bno (?:personal (?:data|information)|personally identifiable information|pii)\b[^;]{0,40}\b(?:submit|upload|provid|input|enter)/;

const SEND =
  /\bkeep\b[^;]{0,120}\bto yourself\b|\b(?:used (?:for|with|to)|submit\w*|put(?:s|ting)?|paste|pasting|feed(?:s|ing)?|upload\w*|provid(?:e|es|ed|ing)|transmit\w*|transmission|submission|input\w*|includ(?:e|es|ed|ing)|process(?:ing|es)?|stor(?:e|es|ing)|send\w*|disclos\w*|shar(?:e|es|ing)|collect\w*|post\w*|enter\w*|transfer\w*|us(?:e|ing) the (?:services?|platform|products?|software|api)|import\w*|make available|contain\w*|introduc\w*|expose)\b/;
const FORBIDS =
  /\bcustomer(?:'s)?\b[^;]{0,120}\b(?:not|never|prohibited|refrain\w*|abstain\w*|undertakes? not|neither|nor)\b|\bnot allowed\b|\boff[- ]limits\b|\bshould not\b|\bplease (?:do not|keep)\b|\bno \w+ may be\b|\bnever\b|\bno (?:\w+ ){0,2}(?:personal|sensitive|health|financial|medical|protected|cardholder|special)\b|\b(?:must|shall|may|should|will|do|can) not\b|\bprohibited\b|\bnot permitted\b|\bdo not\b|\brestricted from\b|\bnot (?:designed|intended) (?:for|to)\b|\bunless\b[^;]{0,80}\b(?:baa|business associate|agreed|expressly|written)/;
const ABUSE =
  /\be-?mail (?:correspondence|communications?)\b|\bharass|\bdefamatory|\bobscen|\bhateful|\binvoice\b|\bpayment (?:will|by)\b|\bnot (?:need|required|obligated|necessary)\b|\bpolitically sensitive\b|\bwithout appropriate review\b|\b(?:customer's|account|log-?in|individual login|user) (?:\w+ ){0,2}?(?:passwords?|credentials|access credentials)|\bconfidentiality of\b|\bapi keys?\b(?!,? (?:or|and) (?:other|personal))(?! (?:into|in) )(?<!\b(?:paste|submit|upload|send|put|include)\b[^;]{0,40})|\bkeep\w*\b.{0,40}\b(?:secure|confidential)\b|\bpayment method\b|\bpayment information\b|\bharm\w* minors\b|\b(?:of others|other (?:users|people|persons)|any (?:person|individual|third party) without|harvest\w*|scrap\w*|phish\w*|stalk\w*|without (?:their|his|her|its|such|the (?:person|individual|data subject)\w*'?s?) (?:\w+ )?(?:consent|permission|knowledge)|third part(?:y|ies)'? (?:\w+ ){0,2}without|exploit\w*|discriminat\w*|infer\w*|categori[sz]ation|surveill\w*|emotion|facial|decision\w*|advice|diagnos\w*|minors in|solicit\w*)\b/;
const VENDOR_DUTY =
  /\bretain,? use,? (?:or|and) disclose\b|\bvendor (?:\w+ )?never\b|\bnot (?:request|ask|instruct|require|direct) vendor\b|\bvendor (?:shall|will|may|must|does|do|is|has)(?: \w+){0,3} not\b(?! be used\b)/;
const ANNEX = /\b(?:special categor\w*|sensitive (?:personal )?(?:data|information))\b/;
const NONE =
  /\b(?:none|n\/a|not applicable|no (?:sensitive|special)|not (?:\w+ ){0,3}(?:intend|anticipat|expect|process|transfer|submit|collect|requir|contemplat)\w*|not (?:be )?(?:transferred|processed|submitted)|does not (?:want|intend)|do not (?:intend|anticipate)|is not intended)\b/;

export function readProhibited(reading: Reading): Answer<'prohibited_data'> | undefined {
  const found = new Map<ProhibitedData, Passage>();
  const meanings = meaningsIn(reading);
  for (const passage of reading.passages) {
    if (passage.definition || !forbids(passage)) continue;
    for (const name of classesIn(passage, meanings)) if (!found.has(name)) found.set(name, passage);
  }
  if (found.size === 0) {
    const weak = reading.passages.find(excludes);
    return weak === undefined ? undefined : { value: ['special_category'], evidence: [weak] };
  }
  return { value: [...found.keys()], evidence: [...new Set(found.values())].slice(0, 3) };
}

/** A heading that forbids what its items name: `Things that are not allowed`. */
const BANS =
  /\b(?:not (?:allowed|permitted|acceptable|send|submit|upload|put|use)|prohibited|forbidden|off[- ]limits|do not|never)\b/;
const SENDING =
  /^(?:\W|and |or |any )*(?:upload|submit|send|sharing|post|enter|input|includ|process|stor)\w*\b[^;]{0,160}\b(?:data|information|numbers?|records|secrets|passwords?|tokens?|keys|credentials)\b/;

function forbids({ full, words, section }: Passage): boolean {
  if (ABUSE.test(words) || VENDOR_DUTY.test(full) || !SEND.test(full)) return false;
  if (BANS.test(section.split(' > ').at(-1) ?? '') && SENDING.test(words)) return true;
  if (!FORBIDS.test(full)) return false;
  const no = full.search(FORBIDS);
  return (
    /\b(?:customer|personal data|services?|platform|not|no|never|off)\b/.test(full.slice(no)) &&
    !/\bvendor\b[^;]{0,40}\bnot\b[^;]{0,40}\b(?:collect|store|process|sell|share)\b/.test(full) &&
    !/\bsafeguards\b.{0,60}\btake into consideration\b/.test(full) &&
    !/\bcustomer (?:is|shall be) (?:solely )?responsible\b.{0,120}$/.test(words)
  );
}

const TERM =
  /\b(prohibited|restricted|sensitive|excluded|regulated|high[- ]risk) (?:personal )?(?:data|information|content)\b/;

/** What the document means by `prohibited data` and the like, by the first word of the term. */
function meaningsIn({ passages }: Reading): ReadonlyMap<string, ReadonlySet<ProhibitedData>> {
  const meanings = new Map<string, Set<ProhibitedData>>();
  for (const { words, lead } of passages) {
    const opening = (lead === '' ? words : lead).slice(0, 90);
    const term = TERM.exec(opening);
    if (term === null || term.index > 6 || !/^.{4,60}\b(?:means?|includes?|refers? to)\b/.test(opening))
      continue;
    const known = meanings.get(term[1]!) ?? new Set();
    for (const [name, pattern] of CLASSES) if (pattern.test(words.replace(term[0], ' '))) known.add(name);
    meanings.set(term[1]!, known);
  }
  return meanings;
}

function classesIn(
  { words, full }: Passage,
  meanings: ReadonlyMap<string, ReadonlySet<ProhibitedData>>,
): readonly ProhibitedData[] {
  const named = CLASSES.filter(([, pattern]) => pattern.test(words))
    .map(([name]) => name)
    .filter((name) => name !== 'credentials' || SENDS_SECRETS.test(words));
  const term = TERM.exec(words)?.[1];
  const defined = term === undefined ? [] : [...(meanings.get(term) ?? [])];
  const own =
    term !== undefined && (term !== 'sensitive' || defined.length > 0)
      ? named.filter((name) => name !== 'special_category' || ANNEX.test(words.replace(TERM, ' ')))
      : named;
  if (
    own.length + defined.length === 0 &&
    ANY_PERSONAL.test(full) &&
    actorBefore(full, full.search(ANY_PERSONAL) + 4) !== 'vendor' &&
    !/\bdo not sell|\bappropriate safeguards|\bconsent|\blawful|\brights?\b|\bapplicable law|\bunless customer has\b/.test(
      full,
    )
  )
    return ['personal_data_any'];
  return [...new Set([...own, ...defined])];
}

/** `Special categories of data: none.` in an annex. */
function excludes({ words, section, lead, definition }: Passage): boolean {
  if (definition || words.length > 400 || VENDOR_DUTY.test(words)) return false;
  const topic = `${section.split(' > ').at(-1) ?? ''} ${lead}`;
  return (
    (ANNEX.test(words) && NONE.test(words)) || (ANNEX.test(topic) && NONE.test(words) && words.length < 200)
  );
}
