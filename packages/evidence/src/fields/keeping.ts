/** How data is kept: apart from other customers', and for how long while the contract runs. */
import type { Retention, Segregation } from '../fields.ts';
import { denied } from '../reading/clause.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { daysOf, periodsIn } from '../reading/periods.ts';
import { type Answer, firstOf } from './answer.ts';

const APART =
  /\b(?:segregat\w*|separat(?:ed|es|ion|ing)|isolat\w*|partition\w*|silo(?:ed|s)?|(?:kept|held|stored) apart|own (?:\w+ ){0,2}(?:database|schema|tenant|bucket|namespace|instance)s?|(?:database|schema|tenant|bucket|namespace|instance|store)s? of (?:its|their) own|separate (?:\w+ )?(?:databases?|schemas?|buckets?|containers?|instances?|namespaces?|tenants?)|(?:logically|kept|stored|held|remain) separate(?:ly)?)\b/;
const LOGICAL =
  /\bmulti-?(?:client|tenant) capab|\bseparate (?:\w+ )?(?:database )?schemas?\b|\btenant (?:key|id)s?\b|\blogical (?:database|tenant|container)|\blogical(?:ly)?\b.{0,60}\b(?:segregat|separat|isolat|partition)|\b(?:segregat|separat|isolat|partition)\w*.{0,60}\blogical(?:ly)?\b|\bmulti-?tenan\w+\b.{0,80}\b(?:segregat|separat|isolat|logical)/;
const PHYSICAL =
  /\b(?:each|every) (?:customer|client|tenant)\b[^;]{0,40}\bown (?:\w+ )?(?:database server|servers?|hardware|machines?)\b|\bphysical(?:ly)?\b.{0,30}\b(?:segregat|separat|isolat)|\bsingle-tenant\b|\bdedicated (?:instances?|tenants?|servers?|databases?|environments?|infrastructure) (?:for|to|per) (?:each )?customers?\b/;
const TENANTS = /\b(?:customers?'?s?|tenants?|clients?|workspaces?)\b/;
const FROM_OTHERS =
  /\bfrom (?:the |that |those |any )*(?:data |content |information |personal data )?(?:of |belonging to )?(?:the )?(?:vendor's )?other (?:customers?|tenants?|clients?|users)|\bbetween (?:different )?(?:customers|tenants|clients)|\b(?:each|every) (?:customer|tenant|client)(?:'s)?\b|\b(?:of )?different (?:customers|clients|tenants)\b|\beach workspace\b|\bcustomer(?:'s)? (?:environments?|data|instances?|tenants?|content|databases?)\b|\bpersonal data\b/;
const NOT_TENANTS =
  /\b(?:duties|networks?|vlans?|production|staging|test(?:ing)? environments?|development|internet|guest|wi-?fi|corporate|office|buildings?|premises|roles|purposes? |confidential)\b/;

/** What the customer must not get round is not promised by being named. */
const CIRCUMVENTS =
  /\b(?:circumvent|bypass|breach|defeat|evade|get round)\w*\b[^.;]{0,80}\b(?:isolation|separation|segregation)/;

export function readSegregation(reading: Reading): Answer<'segregation'> | undefined {
  const apart = reading.passages.filter(
    ({ full, definition, words }) =>
      !definition && (APART.test(words) || PHYSICAL.test(words)) && TENANTS.test(full),
  );
  const of = (value: Segregation): readonly Passage[] =>
    apart.filter(({ words, full }) => {
      if (value === 'physical')
        return (
          PHYSICAL.test(words) && FROM_OTHERS.test(full) && !/\blogical|\bor\b(?! storage)|access/.test(words)
        );
      if (denied(words, words.search(APART)) || CIRCUMVENTS.test(words)) return false;
      if (LOGICAL.test(words))
        return (
          FROM_OTHERS.test(full) &&
          (!NOT_TENANTS.test(words) || /customers?'? (?:data|environments?)|other customers/.test(full))
        );
      return (
        /other (?:customers|tenants|clients)|(?:between|of) (?:different )?(?:customers|tenants|clients)|(?:each|every) (?:other )?(?:customer|client|tenant)|each workspace/.test(
          full,
        ) && !NOT_TENANTS.test(words)
      );
    });
  return firstOf<'segregation'>(
    ['physical', of('physical').slice(0, 2)],
    ['logical', of('logical').slice(0, 2)],
  );
}

const KEEP =
  /\b(?:retain(?:s|ed|ing)?|retention|stor(?:e|es|ed|age|ing)|keep(?:s|ing)?|kept|stays?|preserv(?:e|es|ed|ing)|persist(?:s|ed)?|sav(?:e|es|ed)|hold|held|maintained|process(?:ed)?)\b/;
const CONTENT =
  /\b(?:requests|responses|texts?|chats|audio|phi|payloads?|transcripts?|personal data|customer(?:'s)? (?:personal )?(?:data|content|information|materials|files)|user contents?|contents?|inputs?|outputs?|prompts?|data|files|completions|conversations?|recordings?|information)\b/;
const OWN_CONTENT =
  /\b(?:customer(?:'s)?|personal|user|submitted|all|such|uploaded) (?:\w+ )?(?:data|content|information)\b|\bcontents?\b|\binputs?\b|\boutputs?\b|\bprompts?\b|\bconversations?\b|\bfiles\b|\brecordings?\b|\b(?:requests and responses|texts?|chats|audio|phi|payloads?|transcripts?|prompt|output)\b|\bsuch data\b|\bretention period\b/;
const OTHER_THINGS =
  /\b(?:moderation|crash|recommended|logs?|logging|log files|back-?ups?|(?:backed|backs?|backing) up|billing|invoic\w*|audits?|audit logs|cookies?|metadata|telemetry|account (?:data|information)|payment|credit card|records of|archiv\w*|cctv|tax|telephone|recruit|applicants?|evidence|minimum of|at least|confidential information|receiving party|password|subprocessor)\b/;
const AFTER_END =
  /\b(?:after|following|upon|from|of) (?:the )?(?:date of )?(?:effective date of )?(?:any )?(?:terminat|expir|end of|cessation|cancel|clos|delet)|\bpost-termination\b|\bonce terminated\b|\bend of the (?:term|provision|services)/;
const ZERO =
  /^[^.]{0,60}(?:retention|stor\w+|kept)[^.]{0,20}: (?:zero|none)\b|\b(?:nothing|none) (?:is|are|of it is) (?:written|stored|kept|retained)\b|\bheld in memory\b|\b(?:is|are) not (?:written|stored) (?:anywhere|to disk)|\b(?:does|do|will|shall|is|are) not (?:(?:generally|permanently|otherwise|ever|persistently|itself|locally|also|be|intentionally|by default) ){0,2}(?:store|retain|log|persist|save|keep|stored|retained|logged|persisted|saved|kept)\b(?!,)/;
const NOT_ZERO =
  /\bon (?:\w+ ){0,2}?(?:removable|portable|mobile|external|paper|physical|laptops?)\b|\b(?:others|(?:stored|kept|retained) for|third[- ]part(?:y|ies)|model providers?|partners|subprocessor|procure|licen[sc]es?|rights|longer than|after|beyond|any longer|longer|except|unless|more than|credit card|payment|passwords?|other than|outside|for any (?:other )?purpose|card|obligat|guarantee|responsib|in a manner)\b/;
const ZDR =
  /\bzero[- ](?:data[- ])?retention\b|\bzdr\b|\bno[- ](?:data[- ])?retention (?:option|mode|endpoint)/;
const UNTIL_DELETED = /^until customer delet|\buntil\b.{0,100}\b(?:delet|remov|eras)\w*/;
const TERM =
  /\b(?:for|during|throughout|is|are|be|equals?|equal to|to|:|until|same as|corresponds to|matches|than|beyond|limited to)(?: the| a)?(?: end of the| expiry of the| expiration of the| termination of the)?(?: entire| full| whole| same)?(?: duration| term| lifetime| life| validity| period)?(?: and \w+)? of (?:the |this |customer's |any |such |its |vendor's )*(?:\w+ ){0,4}?(?:agreement|contract|services?|subscription|addendum|dpa|terms|relationship|account)\b|\b(?:as|so) long as (?:the |this |customer's )?(?:\w+ ){0,3}(?:agreement|contract|subscription|account|customer) (?:is|remains|uses|has)\b|^(?:the )?(?:\w+ )?(?:duration|term) of (?:the |this )?(?:\w+ ){0,3}(?:agreement|contract|services?|dpa)\b|^(?:the )?term and such|\b(?:subscription|contract|agreement) term\b|\bduration of (?:the |this |customer's |any |such |its |vendor's )*(?:\w+ ){0,4}?(?:agreement|contract|services?|subscription|addendum|dpa|terms)\b/;
const NECESSARY =
  /\b(?:as long as|no longer than|not longer than|only for the (?:time|period)|for the (?:time|period)|only as long as|so long as|duration)\b.{0,40}\b(?:necessary|needed|required|reasonabl|deems?)/;
const DURATION_TOPIC = /\b(?:retention|retain\w*|duration|period for which)\b/;

/** Where the document tells plans apart, the one that firms pay for is read. */
const OF_A_TRIAL =
  /^\W*(?:(?:model|ai|llm|cloud) providers?|subprocessor|trial|free|demo|evaluation|sandbox|hobby)\b/;

export function readRetention(reading: Reading): Answer<'retention_period'> | undefined {
  const kept = reading.passages.filter(
    ({ full, words, section, definition }) =>
      !definition &&
      (KEEP.test(full) || GONE_AFTER.test(words) || DURATION_TOPIC.test(`${section} ${words}`)) &&
      (CONTENT.test(full) || DURATION_TOPIC.test(`${section} ${words}`)) &&
      !OTHER_THINGS.test(words),
  );
  const pick = (test: (passage: Passage) => boolean): readonly Passage[] => kept.filter(test).slice(0, 2);
  const zero = pick((passage) => statesZero(passage));
  const timed = kept.filter((passage) => fixedDays(passage) !== undefined);
  const paid = timed.filter(({ words }) => !OF_A_TRIAL.test(words));
  const inDays = (paid.length > 0 ? paid : timed).slice(0, 2);
  const days: Retention = `${inDays[0] === undefined ? 0 : (fixedDays(inDays[0]) ?? 0)} days`;
  return firstOf<'retention_period'>(
    ['zero', zero],
    [
      'until_deleted',
      pick(
        ({ full, words }) =>
          KEEP.test(full) &&
          UNTIL_DELETED.test(words) &&
          !/\bplus the (?:period|time)\b/.test(words) &&
          !AFTER_END.test(words.slice(0, words.search(UNTIL_DELETED))),
      ),
    ],
    [days, inDays],
    ['duration_of_agreement', pick((passage) => lastsAsLongAsTheContract(passage))],
    [
      'as_long_as_necessary',
      pick(
        ({ full, words }) =>
          KEEP.test(full) &&
          /\b(?:retain|retention|stor|keep|kept)/.test(full) &&
          NECESSARY.test(words) &&
          !OF_THE_PAPER.test(words) &&
          !/\b(?:beyond|after) (?:the )?(?:terminat\w*|expir\w*|end)\b/.test(words) &&
          /\b(?:data|content|information|inputs?)\b/.test(full),
      ),
    ],
    [
      'duration_of_agreement',
      pick((passage) =>
        lastsAsLongAsTheContract({ ...passage, words: passage.words.replace(AND_A_LITTLE_MORE, '') }),
      ),
    ],
    ['zdr_option', reading.passages.filter((passage) => offersZero(passage)).slice(0, 2)],
  );
}

function statesZero({ words, full, section }: Passage): boolean {
  const found = ZERO.exec(words);
  if (found === null || NOT_ZERO.test(words) || ZDR.test(`${section} ${full}`)) return false;
  return (
    /\b(?:customer(?:'s)? (?:data|content)|inputs?|prompts?|outputs?|prompt|payloads?|requests|texts?|chats|content(?! of))\b/.test(
      `${section} ${words}`,
    ) &&
    !/\bcustomer (?:shall|will|may|must|do|agrees?)\b/.test(words) &&
    !/\bif\b|\bwhen\b|\bcertain\b|\bunder\b/.test(words)
  );
}

function offersZero({ full, definition }: Passage): boolean {
  return (
    ZDR.test(full) &&
    (definition ||
      /\b(?:enabl|activat|opt|elect|request|eligib|approv|available|select|offer|under)\w*/.test(full)) &&
    /\b(?:not|data|content|inputs?|enabl|activat)/.test(full)
  );
}

/** `purged 7 days after the note is signed`: counted from an event in the life of the content. */
const GONE_AFTER =
  /\b(?:purged|deleted|erased|removed|destroyed|discarded) (?:automatically )?(?:within |after )?(?:a )?\d+ \w+ (?:after|following|from) (?!(?:the |a |an |any |each |its |their |such |this |customer's |vendor's )*(?:\w+ )?(?:end|terminat|expir|contract|agreement|clos|cancel|subscription|account|customer|service))/;
/** `kept for 30 days and then deleted`: the deletion ends the keeping. */
const KEPT_THEN_GONE =
  /\b(?:retain|retains|retained|kept|keep|keeps|stores?|stored|hold|holds|held)\b[^;]{0,80}\b\d+ (?:days|weeks|months|years)\b[^;]{0,100}\b(?:then|thereafter|afterwards?|and|after which)\b[^;]{0,40}\bdelet/;

/** A number of days for which content is kept while the contract runs. */
function fixedDays({ words, full }: Passage): number | undefined {
  const gone =
    /\bdelet\w*\b/.test(words) &&
    /\b(?:after|following|from|of)\b[^;]{0,40}\b(?:interaction|session|upload|submission|creation|receipt|generation|processing|completion of)\b/.test(
      words,
    );
  const counted = GONE_AFTER.exec(words);
  if (counted !== null) return firstDays(`within ${counted[0].slice(counted[0].search(/\d/))}`);
  if (gone) return firstDays(words);
  if (AFTER_END.test(full) || !/\b(?:retain|retention|stor|kept|keep|preserv)/.test(full)) return undefined;
  if (
    /\bnotice\b|\bnotif|\brequest(?!s and responses)|\bcertif/.test(words) ||
    /\b(?:terminat|expir|cancel)/.test(full)
  )
    return undefined;
  if (
    (/\bdelet/.test(words) && !KEPT_THEN_GONE.test(words)) ||
    !OWN_CONTENT.test(words) ||
    words.startsWith('|')
  ) {
    return undefined;
  }
  return firstDays(words);
}

function firstDays(words: string): number | undefined {
  const period = periodsIn(words).find(
    ({ at, unit }) =>
      unit !== 'hours' &&
      unit !== 'business days' &&
      /\b(?:for|to|of|within|after|than|is)\b[^;]{0,30}$/.test(words.slice(0, at)),
  );
  return period === undefined ? undefined : daysOf(period);
}

/** `These terms apply for the duration of …`: how long the paper runs, not how long data is kept. */
export const OF_THE_PAPER =
  /^(?:[\d.]+ )?(?:\w+: )?(?:these terms|this (?:agreement|dpa|addendum|contract|schedule)|the (?:agreement|dpa|contract)) (?:shall |will )?(?:appl|remain|run|continue|be effective|is effective|are effective|commence)\w*/;

/** `… plus any time it takes to return or delete it`: the contract's end, and what has to follow it. */
const AND_A_LITTLE_MORE = /,? (?:plus|and) (?:any|the|such) [^.;]*\b(?:period|time)\b.*$/;

function lastsAsLongAsTheContract({ words, section, full, lead }: Passage): boolean {
  if (!TERM.test(words) || OF_THE_PAPER.test(words)) return false;
  if (
    /\b(?:confidential|fees|payment|licen[sc]e|insurance|warrant\w*|guarantees?|liab\w*|represents|delet\w*|destroy|return|export|survive|suspen\w*)\b/.test(
      words,
    )
  )
    return false;
  const topic = `${lead} ${section.split(' > ').at(-1) ?? ''}`;
  if (/\b(?:retain\w*|retention|stor(?:e|ed|age)|kept|period for which)\b/.test(words)) return true;
  return (
    /\b(?:duration|retention|period for which)\b/.test(`${topic} ${words.slice(0, 60)}`) &&
    (words.length < 160 || /\bprocess/.test(words)) &&
    !/\bcustomer (?:shall|will|must|may)\b/.test(full)
  );
}
