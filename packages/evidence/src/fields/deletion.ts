/** What becomes of the data when the contract ends, and whether that is confirmed in writing. */
import type { Deletion } from '../fields.ts';
import {
  actorBefore,
  type Force,
  forceBefore,
  isProcessingAgreement,
  refersElsewhere,
} from '../reading/clause.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { calendarDays, daysOf, type Period, periodsIn, toldSum } from '../reading/periods.ts';
import { type Answer, firstOf } from './answer.ts';

const END =
  /\b(?:terminat\w*|expir\w*|cessation|end (?:of )?(?:the |this |such |any |its |their |customer's )*(?:\w+ ){0,3}?(?:agreement|contract|services?|provision|term|subscription|processing|relationship|engagement|dpa|period|account|use)|(?:agreement|contract|subscription|services?|term) ends?|conclusion|completion of (?:the )?services?|closure|clos(?:e|es|ed|ing)|cancel\w*|discontinu\w*|no longer (?:provid\w*|require\w*)|deactivat\w*|non-renewal|after the (?:services|term)|account deletion|ceas\w*|ends?|leav(?:e|es|ing)|contractual work|provision of (?:the )?(?:services|processing))\b/;
const REMOVE =
  /delet(?:e|es|ed|ion|ing)|\b(?:destroy(?:s|ed|ing)?|destruction|eras(?:e|es|ed|ure|ing)|purg(?:e|es|ed|ing)|remov(?:e|es|ed|al)|dispos(?:e|es|ed|al)|return(?:s|ed|ing)?|overwritten|anonymi[sz]ed?)\b/;
const DELETE =
  /delet(?:e|es|ed|ion|ing)|\bdefinitive (?:destruction|erasure)|\b(?:destroy(?:s|ed|ing)?|destruction|eras(?:e|es|ed|ure|ing)|purg(?:e|es|ed|ing)|remov(?:e|es|ed|al)|dispos(?:e|es|ed|al))\b/;
const DATA =
  /\bstored in\b|\bdeletion after\b|\b(?:personal data|customer(?:'s)? (?:\w+ )?(?:data|content|information|materials|files)|user contents?|contents?|conversations?|prompts?|data|phi|repositor(?:y|ies)|recordings?|documents|information|files|copies|inputs?|outputs?)\b/;
const TOPIC = /\b(?:delet\w*|return|destruction|erasure|disposal|termination|retention|end of)\b/;
const NOT_THIS =
  /\bdays (?:after|from|following) (?:each|every|receipt|creation|upload|submission)\b|\bpurpose of (?:the )?(?:storage|storing|processing|collection) (?:is|has|ceases|no longer|lapses|ends)\b|\bretention periods?,? (?:\w+ )?(?:expires?|ends?|has|have)\b|\bend of (?:its|the|their) retention periods?\b|\bdeleted data\b|\bbusiness need\b|^where\b[^,;]{0,60}\bmust be deleted\b|\bdmca\b|\bunder the age\b|\blicen[sc]es?\b|\blasts? until\b|\bdownload (?:link|will)\b|\bsdk\b|\bzdr\b|\bzero data retention\b|\bbeta\b|\bnon-complian\w+|\binactiv\w+|\b(?:take|taking) measures\b|\bwarnings?\b|\bremain in (?:full )?(?:force|effect)\b|\bviolat\w*\b|\bapplicable fee\b|\bliab(?:le|ility)\b|\bduring the term\b|\bend of the (?:interaction|session)\b|\bafter (?:the |each )?(?:interaction|session|upload)\b|\b(?:confidential information|receiving party|disclosing party|data subjects?'? (?:requests?|rights?)|requests? from (?:a )?(?:data subject|individual)|right(?:s)? (?:of|to) (?:access|erasure|rectification)|media|hardware|equipment|feedback|software|unauthorized|unlawful|accidental|accidentally|disks?|cookies?|infring\w*|survive|deemed deleted|provision\w* (?:is|are|shall be) deleted|refund|fees)\b/;
const CHOICE =
  /\b(?:choice|option|election|discretion of customer)\b|\b(?:delet\w*|destroy\w*|destruction|eras\w*)(?: \w+){0,3}? (?:or|and\/or)(?: \w+){0,3}? return|\breturn(?:ed|ing)?(?: \w+){0,6}? (?:or|and\/or)(?: \w+){0,4}? (?:delet|destroy|destruct|eras|dispos)|\bhand(?:s|ed)? over\b[^;]{0,80}\bor\b[^;]{0,80}\b(?:destroy|delet|eras)|\beither\b.{0,80}\breturn/;
const REQUEST =
  /\bif customer (?:\w+ )?asks?\b|\b(?:at|on|upon) (?:the )?(?:written )?(?:direction|demand|instruction) of customer\b|\bat customer's (?:written )?direction\b|\b(?:upon|at|on|following|after|if|when|where|by)\b[^;]{0,60}\b(?:requests?|requested|instructions?)\b|\brequest (?:that vendor|the (?:return|deletion|destruction|erasure))|\bat customer's (?:choice and )?(?:written )?request/;
const ASKED_TOO =
  /\brequests? or (?:when|upon|at|on|if|after)\b|\bor (?:\w+ )?(?:upon|at|on|when|if|earlier)\b.{0,30}\brequest|\bif requested\b|\bmay\b.{0,20}\brequest/;
const AT_WILL =
  /\b(?:may|can|might) be (?:\w+ ){0,2}(?:deleted|destroyed|removed|purged|erased)\b|\bnot (?:be )?(?:obligated|obliged|required) to (?:\w+ )?(?:delete|remove|destroy)\b|\b(?:but|and) (?:is|are) not (?:obligated|obliged|required) to\b|\b(?:no|any) obligation to (?:retain|maintain|store|keep|return)|\bat (?:vendor's|its) (?:sole |own |free )?(?:option|discretion)\b|\bmay (?:delete|destroy|erase|remove) (?:it |them |\w+ )?without notice\b/;
const NOT_DONE =
  /\b(?:will|shall|do|does) (?:not|never) (?:\w+ )?(?:take (?:any )?(?:actions?|steps?) to )?(?:delete|destroy|erase|remove|purge|return)\b/;
const STILL_OWED =
  /\b(?:will|shall|must) (?:thereafter |then |promptly |also |subsequently )*(?:delete|destroy|erase|purge)\b|\b(?:will|shall|must) thereafter\b[^;.]{0,220}\b(?:delete|destroy|erase|purge)\b/;
const CUSTOMER_AGREES = /\bcustomer (?:hereby )?(?:instructs|authorizes|acknowledges|agrees)\b/;
/** `is deleted`, `deletes`: said as a fact. */
const FACT =
  /\b(?:is|are|(?:shall|will|must) be|gets?) (?:\w+ ){0,2}(?:deleted|destroyed|erased|purged|removed|returned)\b|\bvendor,? (?:[^;.]{0,50},? )?(?<!\bto )(?:deletes?|destroys?|erases?|removes?|returns?|purges?|proceeds? with)\b|\b(?:data|content|phi|workspace data|account data): (?:deleted|removed|erased|purged|destroyed)|^(?:deletion|erasure|data deletion) (?:after|on|at|upon) \w+:|\b(?:deletion|destruction|erasure) (?:\w+ )?(?:shall|will|is|takes|occurs)\b/;
const CUSTOMER_ASKS =
  /\bcustomer\b[^;]{0,40}\bmay\b[^;]{0,120}\brequest\w*\b[^;]{0,60}\b(?:delet|destr|eras|remov|return)/;
/** `… comply with this instruction within 30 days`: what the sentence before it was about. */
const FOLLOWS_UP =
  /\b(?:such|this|that|these) (?:instructions?|requests?|deletions?|destruction|obligations?)\b/;
const KEPT = /\b(?:retain|retained|keep|kept|store|stored|retention)\b/;
const WINDOW = /\b(?:retriev|export|download|access|available|recover|reactivat|make available|request)\w*\b/;

export function readDeletion(reading: Reading): Answer<'deletion_on_termination'> | undefined {
  const stated = reading.passages.filter(atTheEnd);
  const afterStated = new Set(stated.map(({ index }) => index + 1));
  const followed = reading.passages.filter(
    ({ words, index }) => afterStated.has(index) && FOLLOWS_UP.test(words),
  );
  const duties = [...stated.filter(isDuty), ...followed];
  const timed = duties.filter((passage) => deadline(passage) !== undefined);
  const days: Deletion = `within ${timed[0] === undefined ? 0 : daysUntil(timed[0])} days`;
  const deleting = duties.filter(({ full }) => DELETE.test(full));
  // What is said of the end itself goes before what only stands under a heading that speaks of deleting.
  const ending = deleting.filter(({ full }) => END.test(full));
  const remaining = ending.length > 0 ? ending : deleting;
  const two = (found: readonly Passage[]): readonly Passage[] => found.slice(0, 2);
  return firstOf<'deletion_on_termination'>(
    [days, two(timed)],
    ['on_request', two(remaining.filter(({ full }) => onlyIfAsked(full)))],
    ['return_or_delete', two(remaining.filter(({ full }) => CHOICE.test(full)))],
    ['on_request', two(remaining.filter(({ full }) => REQUEST.test(withoutExceptions(full))))],
    ['delete_no_deadline', two(remaining)],
    ['on_request', two(stated.filter(({ full }) => CUSTOMER_ASKS.test(full)))],
    ['may_delete', two(stated.filter((passage) => isAtWill(passage) && END.test(passage.full)))],
  );
}

/** Asking is what starts it, not a second way to it: `at termination, or upon request`. */
function onlyIfAsked(full: string): boolean {
  const words = withoutExceptions(full);
  return REQUEST.test(words) && /\brequest/.test(words) && !ASKED_TOO.test(words);
}

/** `unless a court requests otherwise` says nothing about the customer. */
function withoutExceptions(words: string): string {
  const at = words.search(/\b(?:unless|except)\b/);
  return at < 0 ? words : words.slice(0, at);
}

function isDuty({ full }: Passage): boolean {
  if (AT_WILL.test(full) && !STILL_OWED.test(full)) return false;
  const forces = removalsIn(full);
  return forces.includes('duty') || (!forces.includes('freedom') && FACT.test(full) && !NOT_DONE.test(full));
}

function isAtWill({ full }: Passage): boolean {
  return DELETE.test(full) && (AT_WILL.test(full) || removalsIn(full).includes('freedom'));
}

/** With what force each word for removing is said: the noun in "account deletion" carries none. */
function removalsIn(full: string): readonly (Force | undefined)[] {
  return [...full.matchAll(new RegExp(DELETE, 'g'))]
    .filter(({ index }) => actorBefore(full, index) !== 'customer' || CUSTOMER_AGREES.test(full))
    .filter(({ index }) => !/\bnot (?:\w+ ){0,5}$/.test(full.slice(Math.max(0, index - 50), index)))
    .map(({ index }) => forceBefore(full, index));
}

/** What both parties do with each other's secrets is another matter than what the vendor does with the data. */
const EACH_OTHERS =
  /(?:,|;)? and (?:each|either|both) part(?:y|ies)\b[^.;]{0,40}\b(?:delet|destroy|return|eras)\w*\b[^.;]{0,60}\bconfidential information\b[^.;]*/g;

const LEAVING =
  /\b(?:leaving|contract ends|closing (?:customer's )?account|if customer (?:cancel|leave)s?|when customer leaves?)\b/;

/** What people may ask for under the law is no promise about the end. */
const OF_RIGHTS = /\bfollowing rights\b|\bcustomer (?:may|can) (?:ask|request)\b/;

/** Speaks of removing the customer's data because the contract ends. */
function atTheEnd({ full: whole, words, lead, section, definition }: Passage): boolean {
  const full = whole.replace(EACH_OTHERS, ' ');
  if (definition || !REMOVE.test(words) || !DATA.test(full) || NOT_THIS.test(full) || refersElsewhere(full))
    return false;
  if (OF_RIGHTS.test(lead)) return false;
  const named = section.split(' > ').slice(-2).join(' ');
  const inTopic =
    /\b(?:delet\w*|return|destruction|erasure)\b/.test(named) ||
    LEAVING.test(section.split(' > ').slice(-2).join(' '));
  const ends =
    END.test(full.replace(/\bterms\b/g, '')) || (inTopic && (TOPIC.test(named) || LEAVING.test(named)));
  if (
    !ends ||
    (/\bback-?ups?\b/.test(words) && !/\b(?:personal data|customer data|customer content)\b/.test(words))
  )
    return false;
  const at = full.search(REMOVE);
  return (
    actorBefore(full, at) !== 'customer' ||
    /\bvendor\b/.test(full.slice(Math.max(0, at - 90), at)) ||
    /\bcustomer (?:instructs|authorizes|acknowledges|agrees|may)\b/.test(full)
  );
}

/** The period within which deletion has to be done; not the window for fetching the data before. */
function deadline({ full }: Passage): Period | undefined {
  if (!DELETE.test(full) && !FOLLOWS_UP.test(full)) return undefined;
  const words = full;
  return periodsIn(words).find(({ at, end, unit }) => {
    if (unit === 'hours') return false;
    const before = words.slice(Math.max(0, at - 70), at);
    const after = words.slice(end, end + 80);
    if (
      !/\b(?:within|no later than|not later than|later than|at the latest|removed|erased|deleted|purged|:|maximum (?:of|period of)|up to|earlier than|after|in|exceed\w*)(?: a| the| an)?(?: maximum| period| further| total| reasonable| time| limit)*(?: period)?(?: of)?(?: up to| at most)? ?$/.test(
        before,
      )
    ) {
      if (!/^(?: \w+){0,2} (?:after|following|of|from) /.test(after)) return false;
    }
    if (
      /\b(?:notice|notify|notif\w+)\b/.test(before.slice(-40)) ||
      /^'? (?:(?:prior |written )*notice|before|prior to)/.test(after)
    )
      return false;
    if (
      /\b(?:if|requests?|requested)\b[^,;]{0,50}$/.test(before) &&
      /^[^,;]{0,100},/.test(after) &&
      WINDOW.test(before)
    )
      return false;
    if (actorBefore(words, at) === 'customer') return false;
    // "for 30 days": a time of keeping ends in deletion; a time for fetching the data promises nothing about it.
    if (!/\bfor\b[^,;]{0,30}$/.test(before.slice(-36))) return true;
    return (
      KEPT.test(words) &&
      !WINDOW.test(words) &&
      !/\b(?:schedule|polic(?:y|ies)|thereafter in accordance)\b/.test(words)
    );
  });
}

/** A window for fetching the data and the time to delete after it make one span. */
function daysUntil(passage: Passage): number {
  const period = deadline(passage);
  if (period === undefined) return 0;
  const { words } = passage;
  const told = toldSum(passage.full, period);
  if (told !== undefined) return daysOf(told);
  const window = periodsIn(words).find(({ at, unit }) => at !== period.at && unit !== 'hours');
  const after =
    /\b(?:after|following|from|of) (?:the )?(?:expir\w+ of |end of |lapse of )?(?:such|that|this|the) (?:\d+ days? )?(?:\w+ )?(?:period|window)\b|\bthereafter\b/.test(
      words,
    );
  return calendarDays(period) + (after && window !== undefined ? daysOf(window) : 0);
}

const IN_WRITING =
  /\b(?:notified|informed|told) of (?:this|the|such|its) (?:deletion|destruction|erasure) in writing\b|\bjustif(?:y|ies) in writing\b|\b(?:document|notify|inform|confirm)\w*\b[^;]{0,40}\bin writing\b[^;]{0,80}\b(?:delet|dispos|destr|eras)\w*\b|\bcertificates? of (?:destruction|deletion|erasure)\b|\b(?:record|log|protocol|minutes) of (?:the )?(?:deletion|destruction|erasure)\b(?=[^;]{0,80}\b(?:provided|submitted|sent|given|presented|available|handed|to customer|request))|\bevidenced? (?:by|in)\b|\bcertif(?:y|ies|ied|ication|icates?)\b|\b(?:confirm(?:s|ed|ation)?)\b(?: \S+){0,6}? (?:in writing|written|by e-?mail)|\bin writing\b.{0,60}\bconfirm|\bwritten (?:confirmation|certification|statement|attestation|declaration|proof)\b|\battest(?:s|ation)?\b|\b(?:proof|evidence|confirmation) of (?:the |such )?(?:deletion|destruction|erasure)|\b(?:provide|issue|supply)\b.{0,30}\bconfirmation\b|\bconfirm(?:s|ing)? (?:to customer )?(?:that|the (?:deletion|destruction|erasure))\b/;
const NOT_DATA =
  /\b(?:media|hardware|disks?|drives?|equipment|devices|paper|shredd\w*|iso|soc|standard|certified (?:method|compan|vendor|provider))\b/;

export function readDeletionCertificate(reading: Reading): Answer<'deletion_certification'> | undefined {
  const mutual = isProcessingAgreement(reading) ? /\bzzz\b/ : /\b(?:receiving party|recipient)\b/;
  const clauses = reading.passages.filter(({ full, words, definition }) => {
    if (
      definition ||
      /\b(?:up)?on vendor's (?:\w+ )?(?:request|demand)\b|\b(?:request|demand)(?:ed)? (?:by|of|from) vendor\b/.test(
        words,
      ) ||
      !IN_WRITING.test(words) ||
      !DELETE.test(full) ||
      NOT_DATA.test(words)
    )
      return false;
    const near = words.search(IN_WRITING);
    const removes = DELETE.test(words) ? words.search(DELETE) : near;
    return (
      (Math.abs(near - removes) < 260 &&
        (actorBefore(full, full.length - words.length + near) !== 'customer' ||
          /\bcustomer may\b[^;]{0,80}\brequest|\bcustomer (?:will|shall|must|is|is to) be (?:notified|informed|told)/.test(
            full,
          )) &&
        !mutual.test(full)) ||
      certifiesOnRequest(words)
    );
  });
  const asked = clauses.filter(
    ({ words }) =>
      certifiesOnRequest(words) ||
      /\b(?:requests?|requested|requesting|asks?|asked|so asks|on demand|request\b|if required|demand)\b/.test(
        words,
      ),
  );
  return firstOf<'deletion_certification'>(
    ['on_request', asked.slice(0, 2)],
    [
      'yes',
      clauses
        .filter(({ full }) =>
          /\b(?:shall|will|must|undertakes?|agrees?|certifies|confirms|provides?|issues?|followed by|is|are)\b/.test(
            full,
          ),
        )
        .slice(0, 2),
    ],
  );
}

/** How parties fill in clauses 8.5 and 16(d) of the standard contractual clauses. */
function certifiesOnRequest(words: string): boolean {
  return (
    /\bcertification of (?:the )?(?:deletion|destruction)\b/.test(words) &&
    /\b(?:provided|only|request|parties agree)\b/.test(words)
  );
}
