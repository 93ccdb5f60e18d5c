/** Of breaches and of new sub-processors the customer is told: who tells whom, of what, and by when. */
import type { BreachNotice, SubprocessorList } from '../fields.ts';
import type { Answer } from '../fields/answer.ts';
import { actorBefore } from '../reading/clause.ts';
import { LINK } from '../reading/fold.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { daysOf, type Period, periodsIn } from '../reading/periods.ts';
import { BREACH, TELL } from './lexicon.ts';
import { denies, isDenied, type Sense, sensesOf, together, where } from './sense.ts';

const TOLD = /\b(?:customers?|owners?|admin\w*|account holders?|those affected|contact persons?)\b/;
const SOON =
  /\bundue delay|\bunreasonable delay|\bwithout (?:culpable |any )?delay|\bright away|\bat once|\bprompt\w*|\bimmediate\w*|\bas soon as|\bwith all (?:due )?speed|\bexpeditious\w*|\bforthwith|\bwithout hesitation|\bstraight ?away|\bquickly|\bswiftly/;
const OTHER_DUTIES =
  /\b(?:indemnif\w*|hold harmless|harmless)\b|\bnotice of (?:the|any|such) claims?\b|\bwarrant(?:y|ies)\b|\boverdue\b|\bsuspen\w*|\bsupport (?:incident|case)s?\b|\b(?:supervisory|regulator\w*|authorit(?:y|ies)|commissioner|data subjects?|individuals)\b|\bbreach of (?:this|the|any) (?:agreement|contract|terms|clause|section|dpa|addendum|obligation)|\bmaterial(?:ly)? (?:\w+ )?breach|\bbreach of (?:paragraph|section|clause|article)s?\b|\bbreach(?:es|ed|ing)? (?:any |of |its |their |customer's )*(?:these|this|the) (?:terms|agreement|contract|conditions|polic\w+)|\bterminat\w*|\bcure\b|\bbreach of contract\b|\bpay(?:ment|able)?\b|\bundisputed\b|\bexecutive|\bescalat\w*|\bsupport (?:requests?|tickets?)|\bpatch\w*|\bif a key\b|\bcustomer (?:shall|must|will|has to|undertakes? to) (?:\w+ )?(?:notify|inform|tell|report|alert)/;

/** A breach that something befalls, not one that a party commits. */
const OF_DATA = /\b(?:data|security|privacy|information|phi|access|incidents?|leak\w*)\b/;

/** The customer's own duty towards its authority. */
const OF_CUSTOMER =
  /\bcustomer (?:remains|is|stays) (?:solely )?responsible\b|\bcustomer's own (?:obligation|duty)\b/;

export function composeBreachNotice(reading: Reading): Answer<'breach_notice'> | undefined {
  const clauses = sensesOf(reading).filter(tellsOfBreach);
  const timed = clauses.flatMap((sense) => {
    const period = periodsIn(sense.words).find(
      ({ unit, at, end }) =>
        (unit === 'hours' || unit === 'days' || unit === 'weeks') &&
        !/\b(?:every|per|each|prior|last|contain)\b[^;.]{0,20}$/.test(sense.words.slice(0, at)) &&
        !/^ (?:prior|before|a (?:day|week))/.test(sense.words.slice(end)),
    );
    return period === undefined ? [] : [{ sense, period }];
  });
  const longest = timed.toSorted((one, two) => daysOf(two.period) - daysOf(one.period))[0];
  if (longest !== undefined) return { value: hoursOf(longest.period), evidence: [longest.sense.passage] };
  const soon = clauses.filter(({ words }) => SOON.test(words));
  return soon.length > 0
    ? { value: 'without_undue_delay', evidence: soon.slice(0, 2).map(({ passage }) => passage) }
    : undefined;
}

const hoursOf = (period: Period): BreachNotice =>
  `${period.unit === 'hours' ? period.count : Math.round(daysOf(period) * 24)}`;

/** `Notify us at once if you suspect …` */
const TO_VENDOR = /^[a-z-]+ (?:it |them |this |(?:any |such |the )+\w+ )?(?:to )?vendor\b/;

function tellsOfBreach({ words, head, context, passage }: Sense): boolean {
  const tell = where(words, TELL);
  if (tell !== undefined && TO_VENDOR.test(words.slice(tell.at))) return false;
  if (tell === undefined || OTHER_DUTIES.test(words) || OF_CUSTOMER.test(words) || isDenied(words, tell.at))
    return false;
  const row = /^[^:]{0,60}\b(?:breach|incident)\w*\b[^:]{0,30}: /.test(words);
  const named =
    BREACH.test(words) ||
    BREACH.test(passage.lead) ||
    (BREACH.test(head) && /\b(?:data|affected|it|this|such|confirm\w*|aware|discover\w*)\b/.test(words)) ||
    (BREACH.test(context) && OF_DATA.test(context) && /\b(?:it|this|such|one)\b/.test(words));
  if (
    !named ||
    !/\b(?:data|security|privacy|information|content|incidents?|leak\w*|breach(?:es)?|access|workspace)\b/.test(
      `${words} ${context}`,
    )
  )
    return false;
  if (!row && !TOLD.test(words) && !/\beach other\b|\bthe other's\b/.test(words)) return false;
  const from = passage.full.length - words.length;
  const actor = actorBefore(passage.full, from + tell.at + 1);
  return (
    row ||
    actor !== 'customer' ||
    /\bvendor\b/.test(words.slice(Math.max(0, tell.at - 60), tell.at)) ||
    /\bcustomer (?:will|shall) (?:be (?:told|notified|informed)|hear|receive)\b/.test(words)
  );
}

/** `engages Acme Inc. (hosting)`, `uses Acme Inc. as subprocessor`. */
const ENGAGES =
  /\b(?:engages?|uses?|appoints?|rel(?:y|ies) on|works? with|subprocessor are)\b[^;]{3,90}(?:\(|\bas (?:its |vendor's )?subprocessor)/;
const HELPERS =
  /\bsubprocessor|\bsuppliers\b|\b(?:compan(?:y|ies)|firms) (?:that|which|who) (?:process|handle|host|work)|\bsubcontractors?\b|\bmodel providers?\b|\bthird part(?:y|ies) (?:that|who|which) (?:host|process|handle)|\bwho (?:else )?(?:works for|handles|helps)|\bproviders?\b/;
const NAMES_AT = new RegExp(
  `\\b(?:shown|listed|named|find|seen|viewed|published|available|found|posted|see|set out|kept|maintained|line-?up|names?|list|who works for|displayed|identified|roster|register|overview)\\b`,
);
const PLACE = new RegExp(
  `\\b${LINK}\\b|\\b(?:on|at|in|via|through) (?:the |its |vendor's )*(?:\\w+ ){0,2}?(?:websites?|web ?pages?|pages?|portal|site|trust (?:cent(?:er|re)|page))\\b|\\b[a-z0-9-]+\\.(?:example|com|io|ai|eu|net|org|de|co)\\b`,
);
const COMPANY =
  /\b(?:Inc|LLC|Ltd|PLC|plc|Pty|AS|AG|Oy|ApS|S\.A|GmbH|Limited|B\.V|N\.V|SAS|SARL|S\.L|SE|AB|Corp|AWS|Amazon Web Services|Google|Microsoft|Azure|OpenAI|Anthropic|Twilio|Stripe|Cloudflare|SendGrid|Hetzner|OVH\w*|Mailgun|Snowflake|Datadog|Zendesk|Intercom|MongoDB)\b/;

export function composeSubprocessorList(reading: Reading): Answer<'subprocessor_list'> | undefined {
  const senses = sensesOf(reading).filter(({ all, head }) => HELPERS.test(all) || HELPERS.test(head));
  const own = senses.filter(
    ({ words, head, before, passage }) =>
      HELPERS.test(words) ||
      HELPERS.test(passage.lead) ||
      /\bsubprocessor/.test(before) ||
      /\bsubprocessor|\bsubcontract/.test(`${head} ${passage.lead}`) ||
      /\bwho else\b/.test(passage.lead),
  );
  const inline = own.filter(
    ({ words, passage, head }) =>
      COMPANY.test(passage.shown) &&
      ((ENGAGES.test(words) && !/\b(?:shall|will|must|may) not\b/.test(words)) ||
        /\b(?:following|these|namely|as follows|are|is|save|only|counts on|uses?|engages?)\b[^.]{0,60}:/.test(
          words,
        ) ||
        (/\bsubprocessor[^>]{0,40}$/.test(head) &&
          (passage.shown.startsWith('|') || passage.shown.length < 160) &&
          !/\b(?:shall|will|may|must)\b/.test(words))),
  );
  const online = own.filter(
    ({ words }) =>
      NAMES_AT.test(words) &&
      PLACE.test(words) &&
      !/\bsubscrib\w*\b[^.]{0,30}$/.test(words.slice(0, words.search(PLACE))) &&
      !/\brequest\b|\bcontact\b/.test(words),
  );
  const asked = own.filter(
    ({ words }) =>
      /\b(?:list|names?|roster|overview|register)\b/.test(words) &&
      /\b(?:on|upon|at) (?:\w+ )?requests?\b|\bobtain\w*\b|\bask(?:ing|s)?\b|\bmailbox\b|\brequest\w* from\b|\bwho (?:requests?|asks?)\b/.test(
        words,
      ) &&
      !PLACE.test(words.replace(/\bmailbox\b/g, '')),
  );
  const options: readonly (readonly [SubprocessorList, readonly Sense[]])[] = [
    ['listed_inline', inline],
    ['url', online],
    ['on_request', asked],
  ];
  const found = options.find(([, some]) => some.length > 0);
  return found === undefined ? undefined : { value: found[0], evidence: evidenceOf(found[1]) };
}

const evidenceOf = (senses: readonly Sense[]): readonly Passage[] =>
  senses.slice(0, 2).map(({ passage }) => passage);

const NEWCOMER =
  /\b(?:new|newcomers?|further|additional|substitut\w*|a change|another|add(?:s|ed|ing|itions?|itional)?|replac\w*|chang\w*|joins?|appoint\w*|engag\w*|intend\w*|before (?:a|any|they)|update\w*)\b/;
const REFUSE =
  /\b(?:object\w*|oppos\w*|refus\w*|reject\w*|veto\w*|says? no|say so|rather not|decline|disagree\w*|contest\w*|disapprov\w*|withhold\w*|raise (?:\w+ )?(?:objections?|concerns?)|not (?:want|agree))\b/;

const ofChange = (reading: Reading): readonly Sense[] =>
  sensesOf(reading).filter(
    ({ words, prior, head, passage }) =>
      (/\bsubprocessor|\bsubcontractors?\b|\bmodel providers?\b/.test(`${head} ${passage.lead} ${words}`) ||
        (/\bsubprocessor/.test(prior) && NEWCOMER.test(words) && !BREACH.test(words))) &&
      !/\bdata subject\b|\bmaterial changes\b/.test(words),
  );

export function composeObjection(reading: Reading): Answer<'subprocessor_objection'> | undefined {
  const only = ofChange(reading).filter(({ words }) =>
    /\bnot\b[^;.]{0,90}\bwithout (?:the )?customer's (?:\w+ ){0,3}?(?:consent|approval|agreement|authorization)|\bunless customer\b[^;.]{0,30}\b(?:agrees?|consents?|approves?)|\bonly (?:permitted|allowed|possible|engaged?) (?:if|with|after|where)\b[^;.]{0,40}\bcustomer(?:'s)?\b[^;.]{0,40}\b(?:consent|approv|agree)/.test(
      words,
    ),
  );
  const refusals = ofChange(reading).filter(
    ({ words }) => REFUSE.test(words) && /\bcustomer\b|\bit\b/.test(words),
  );
  const barred = refusals.filter(
    ({ words }) =>
      /\bcustomer\b[^;.]{0,40}\b(?:no right (?:of|to) (?:object\w*|veto|oppos\w*|refus\w*)|(?:may|can|shall) not (?:\w+ )?(?:object|oppose|refuse|veto)|not (?:be )?entitled to (?:object|oppose|refuse|veto)|waives? (?:\w+ ){0,3}?(?:right|object\w*))\b/.test(
        words,
      ) && !/\bunreasonabl/.test(words),
  );
  if (barred.length > 0) return { value: 'no', evidence: evidenceOf(barred) };
  const rights = refusals.filter(
    ({ words }) =>
      /\b(?:may|can|able|opportunity|right|entitled|has|have|if customer|within which|time|days)\b/.test(
        words,
      ) && !/\bvendor (?:may|can) (?:refuse|reject)/.test(words),
  );
  if (rights.length === 0 && only.length > 0) return { value: 'yes', evidence: evidenceOf(only) };
  return rights.length > 0 ? { value: 'yes', evidence: evidenceOf(rights) } : undefined;
}

export function composeNoticeDays(reading: Reading): Answer<'subprocessor_notice_days'> | undefined {
  const told = ofChange(reading).filter(
    ({ words }) =>
      (TELL.test(words) || REFUSE.test(words) || /\b(?:posts?|publish\w*|updates?)\b/.test(words)) &&
      NEWCOMER.test(words) &&
      !/\bterminat\w*\b[^;.]{0,30}\b\d|\baudit\b/.test(words),
  );
  for (const sense of told) {
    const period = periodsIn(sense.words).find(({ unit }) => unit !== 'hours' && unit !== 'years');
    if (period !== undefined)
      return {
        value: period.unit === 'business days' ? `${period.count} business days` : `${daysOf(period)}`,
        evidence: [sense.passage],
      };
  }
  const ahead = told.filter(
    (sense) =>
      together(sense.words, 140, TELL, NEWCOMER) &&
      !/\bneed not\b/.test(sense.words) &&
      !denies(sense, sense.words.search(TELL)) &&
      !/\bcustomer (?:shall|must) (?:notify|inform|tell)/.test(sense.words) &&
      /\bvendor\b|\bcustomer (?:shall|will|is|must) (?:be )?(?:informed|notified|told)/.test(sense.words),
  );
  return ahead.length > 0 ? { value: 'unspecified', evidence: evidenceOf(ahead) } : undefined;
}
