/** How soon the vendor tells the customer of a breach. The customer's own 72 hours towards its authority do not count. */
import type { BreachNotice } from '../fields.ts';
import { actorBefore } from '../reading/clause.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { type Period, periodsIn } from '../reading/periods.ts';
import { type Answer, firstOf } from './answer.ts';

const BREACH =
  /\b(?:lost,? (?:or )?stolen|disclosed by mistake|leaks?|violations? of (?:the )?(?:protection|security)|goes wrong|breach(?:es)?|incidents?|security events?|compromises?|unauthorized (?:or unlawful )?(?:access|disclosure|use)|accidental|unlawful)\b/;
const OF_DATA =
  /\b(?:personal data|data|security|privacy|cyber\w*|information|confidentiality)(?: protection)? (?:breach|incident|event)|\b(?:breach|incident|compromise)\w*\b.{0,60}\b(?:data|security|content|information)\b|\bunauthorized\b.{0,40}\b(?:access|disclosure)|\bincidents?\b|\bleaks?\b|\bdata\b[^;]{0,40}\bbe lost\b|\bunauthorized (?:release|acquisition) of\b|\bbreach(?:es)? of (?:customer's |any |such |the |its )*(?:unsecured|protected health|phi\b|personal data|data\b|information)|\bviolations? of (?:the )?(?:protection|security)|\bdata (?:gets|got|get) out\b|\bdata (?:is|are|were|was) (?:lost|stolen|exposed|leaked)|^if there is a breach/;
const TELLS_CUSTOMER =
  /\b(?:tell|tells|telling|let)\b (?!us\b)(?:\S+ ){0,4}?(?:customers?|admins?|administrators)\b|\b(?:inform|notify|notifies|informs|contacts?)\b (?:\S+ ){0,4}?(?:admins?|administrators|owners|account holders|those)\b|\breports? (?:this|it|them|such \w+|the same) to customer\b|\bnotification of (?:security|data|personal)? ?(?:incident|breach)\w*:|\b(?:notif(?:y|ies|ied|ying)|inform(?:s|ed|ing)?|alert(?:s|ing)?|advis(?:e|es|ing)|warn|contact)\b(?: (?!vendor\b)\S+){0,8}? (?:customers?\b|affected customers?)|\bcustomers?\b[^;]{0,40}\bbe (?:notified|informed|alerted)|\b(?:notice|notification|report|reports?)\b(?: \S+){0,10}? to (?:the )?(?:affected )?customers?\b|\breport(?:s|ing)?\b(?: \S+){0,10}? to customer\b|\b(?:provide|give|send) customers?\b[^;]{0,30}\b(?:notice|notification)/;
const TOPIC =
  /\b(?:data|security|privacy|information) (?:\w+ )?(?:breach|incident)|^[\W\d]*(?:breach|incident)\w*(?! of)\b|\b(?:breach|incident) (?:notif|response|manag|report)|\b(?:report|notif)\w* of (?:\w+ ){0,2}(?:breach|incident)/;
const SOON =
  /\bundue delay\b|\bunreasonable delay\b|\bwithout (?:culpable |any )?(?:delay|hesitation)\b|\bright away\b|\bwithout loss of time\b|\bat once\b|\bprompt(?:ly)?\b|\bimmediate(?:ly)?\b|\bas soon as\b|\bexpeditious|\bwithout undue\b|\btimely\b|\bunverzüglich|\bmeilleurs délais/;
const OTHER_DUTY =
  /\bwarrant(?:y|ies)\b|\bsupport (?:incident|case)s?\b|\bsuspen\w+|\bbreach by customer\b|\bserious breach\b|\bdata subject requests?\b|\binfring|\binstruction\b.{0,60}\binfring|\bno longer (?:meet|comply)|\bbreach of (?:this|the) (?:agreement|contract|terms|dpa)\b|\bmaterial(?:ly)? (?:\w+ )?breach\w*|\bbreach of (?:paragraph|section|clause|article)s?\b|\bbreach(?:es|ed|ing)? (?:any |of |its |their |customer's )*(?:these|this|the) (?:terms|agreement|contract|conditions|polic\w+)|\bcure\b|\bpayment\b|\bpassword|\baccount\b.{0,20}\bunauthorized/;

export function readBreachNotice(reading: Reading): Answer<'breach_notice'> | undefined {
  const clauses = reading.passages.filter(vendorTells);
  const timed = [...clauses, ...reading.passages.filter((passage) => followsUp(passage, clauses))].flatMap(
    (passage) => {
      const period = deadline(passage);
      return period === undefined ? [] : [{ passage, period }];
    },
  );
  const [first] = timed;
  const hours: BreachNotice =
    first === undefined
      ? '0'
      : `${first.period.unit === 'hours' ? first.period.count : first.period.count * 24}`;
  const soon = clauses.filter(({ full }) => SOON.test(full));
  return firstOf<'breach_notice'>(
    [hours, timed.map(({ passage }) => passage).slice(0, 2)],
    ['without_undue_delay', soon.slice(0, 2)],
  );
}

function vendorTells({ words, full, section, definition }: Passage): boolean {
  if (definition || OTHER_DUTY.test(words)) return false;
  const topic = section.split(' > ').at(-1) ?? '';
  if (!(BREACH.test(full) && OF_DATA.test(full)) && !(TOPIC.test(topic) && !/\bremed/.test(topic)))
    return false;
  const at = full.search(TELLS_CUSTOMER);
  if (at < 0) return false;
  return (
    actorBefore(full, at + 1) !== 'customer' ||
    /\bvendor\b (?:\w+ ){0,3}?(?:shall|will|must|agrees?|undertakes?|to)\b[^;]{0,80}$/.test(full.slice(0, at))
  );
}

/** `Such notice shall be given within …`: the time of what the sentence before it owes. */
const THAT_NOTICE =
  /^\W*(?:vendor (?:shall|will|must) (?:make|give|send|provide|issue|submit) )?(?:such|this|that|the|its|these) (?:initial |first |written )?(?:reports?|notices?|notifications?|information)\b/;

function followsUp({ words, index, section, definition }: Passage, clauses: readonly Passage[]): boolean {
  return (
    !definition &&
    THAT_NOTICE.test(words) &&
    !OTHER_DUTY.test(words) &&
    !/\bcustomer (?:shall|will|must)\b|\bauthorit|\bregulator/.test(words) &&
    clauses.some((one) => one.section === section && one.index < index && one.index >= index - 2)
  );
}

/** Hours or days from becoming aware. Business days are no fixed number of hours, and are left to "without delay". */
function deadline({ words }: Passage): Period | undefined {
  return periodsIn(words).find(({ at, unit, end }) => {
    if (unit !== 'hours' && unit !== 'days') return false;
    const before = words.slice(Math.max(0, at - 60), at);
    const clause = words.slice(Math.max(0, at - 160), end + 80);
    if (
      /\b(?:supervisory authority|regulator|authorit(?:y|ies)|data subjects?)\b/.test(clause) &&
      !TELLS_CUSTOMER.test(clause)
    )
      return false;
    return (
      /\b(?:within|than|exceed\w*|in|after|maximum of|latest(?: within| after)?|delay,? and)(?: a| the)?(?: maximum| period)*(?: of)?(?: up to)? ?$/.test(
        before,
      ) ||
      (/^[^:]{0,60}: $/.test(words.slice(0, at)) && /^ (?:from|of|after)\b/.test(words.slice(end)))
    );
  });
}
