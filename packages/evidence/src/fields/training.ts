/**
 * Training and improving with what customers send.
 *
 * Each sentence about it is a permission or a promise, with or without a condition. One promise with no contrary
 * permission is *never* or *opt in*; a permission that the customer can end is *opt out*; both at once conflict.
 */
import type { Training } from '../fields.ts';
import { actorBefore, bindsOthers, denied, deniedUse } from '../reading/clause.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import type { Answer } from './answer.ts';

const TRAIN =
  /\b(?:re-?|pre-?)?train(?:s|ed|ing)?\b(?! (?:data|sets?|datasets?|methods?|materials|services|sessions|courses|obligations|programs?))|\bfine-?tun(?:e|es|ing)\b|\bteach(?:es|ing)?\b|\btuning\b|\blearn(?:s|ed|ing)?\b(?= (?:from|on|with)\b)|\bperfect(?:s|ing)\b|\b(?:goes|go|included|end up|fed) in(?:to)? (?:vendor's |the |any )*training (?:sets?|data)\b|\bfor (?:the purposes? of )?machine[- ]learning\b(?! (?:services|features))|\bmodel training\b/g;
const MODEL =
  /\b(?:models?|ai|artificial intelligence|machine[- ]learning|algorithms?|llms?|neural|generative|engines?|learn(?:s|ing)? from|train\w* on (?:customer|any|such)|training (?:purposes|data|sets?))\b/;
const CONTENT =
  /\b(?:data|contents?|inputs?|outputs?|prompts?|information|submissions?|files|code|customer property|conversations?|queries|suggestions|materials|recordings?|documents?|images|voices?|chats?|meetings|completions?|messages|texts?|transcripts?|audio|calls|payloads?|phi|tickets|records|results|repositories|it)\b/;
const STAFF =
  /\b(?:employees?|personnel|staff|workforce|awareness|individuals|persons|team)\b.{0,80}\btrain|\btrain(?:ed|ing)\b.{0,40}\b(?:employees?|personnel|staff|workforce|awareness|programs?|courses?|sessions?|materials? for users)\b|\b(?:security|privacy|compliance|protection|awareness|onboarding|user|product|appropriate|professional) training\b|training (?:services|and support|and documentation)|support,? (?:and )?training/;
const IMPROVE =
  /\b(?:improv(?:e|es|ing|ement of)|enhanc(?:e|es|ing)|develop(?:s|ing|ment of)?|optimi[sz](?:e|ing)|build(?:ing)?|refin(?:e|ing)|advanc(?:e|ing))\b(?:(?:,| and| or|,? and\/or)? \w+){0,8}? (?:vendor's |the |its |such |new |existing |these |this |any |underlying )*(?:\w+ ){0,3}(?:services?|products?|models?|technolog(?:y|ies)|algorithms?|offerings|software|platform|features|vendor(?!'s)|systems?)\b|\bmak(?:e|es|ing) (?:vendor's |the |its )*(?:\w+ ){0,2}(?:models?|services?|products?|ai) (?:\w+ )?better\b/g;
const NOT_CONTENT =
  /\btelemetry\b[^.;]{0,30}\b(?:exclud\w*|not (?:contain|includ)\w*|without|free of)\b|\bfeedback\b|\b(?:usage|telemetry|technical|diagnostic|performance|statistical|analytics|log|account|device) (?:data|information|metrics)\b|\baggregat|\bde-?identif|\banonymi[sz]|\bstatistic|\bcookies?\b|\bmetadata\b/;
const STRONG_CONTENT =
  /\b(?:customer (?:meetings|calls|tickets|e-?mails|chats|documents|messages)|student data|completions?|customer(?:'s)? (?:personal )?(?:data|content|property|information|inputs?|materials|code|files|prompts)|user contents?|contents?|inputs?|outputs?|prompts?|personal data|submissions?|conversations?|recordings?|transcripts?|texts?|chats?|audio|payloads?|phi|(?:customer's|submitted) (?:\w+ )?(?:data|texts?|documents?|calls|materials)|(?:such|this|these|the|resulting) (?:data|information|files))\b/;
/** Content by its own names; `data` and `information` may be anything. */
const OWN_CONTENT =
  /\b(?:customer(?:'s)? (?:personal )?(?:data|content|property|information|inputs?|materials|code|files|prompts)|user contents?|contents?|inputs?|outputs?|prompts?|submissions?|conversations?)\b/;
const OTHER_PURPOSE = /\b(?:other than|purposes? except|except (?:to|for|as)|beyond|outside)\b/;
const CONSENT =
  /\b(?:unless|until|save where|except where|save if|only if|only when|only where)\b[^;]{0,90}\b(?:say so|says so|said so|tells? vendor|agreement|consent|asks?|turns? it on|switch\w* (?:it )?on|signed)\b|\bstays? off\b|\boff (?:by default|when customer)\b|\bwithout (?:\S+ ){0,8}?(?:consent|permission|approval|agreement|authorization|instructions?|opt)|\b(?:unless|except|only|until|if|provided)\b.{0,90}?\b(?:opt(?:s|ed|ing)?[- ]?in|agree[sd]?|consent|permission|permit|permits|enabled?|choose|chosen|instruct|request|elect|authoriz|allow|direct|explicit|expressly|provides? (?:such )?(?:data|content) for)|\bopt(?:s|ed|ing)?[- ]in\b/;
const CAN_STOP =
  /\buntick|\brather not\b|\boppos(?:e|es|ing)\b(?!,? defend)|\bswitch(?:es|ed|ing)? (?:this |it |that )?off\b|\binstruct vendor not to\b|\bask vendor (?:not to|to stop)\b|\bopt(?:s|ed|ing)?[- ]?out\b|\bopt-outs?\b|\b(?:disabl|deactivat)\w+ (?:this|the|such|model|ai|data|it|use|sharing|training|improvement)\b|\bturn(?:ed|ing)? (?:it |this |training )?off\b|\bobject(?:s|ing)? to\b|\bchoos(?:e|ing) (?:not|no)\b|\bnot want\b|\bwithdraw\w*\b|\b(?:account|privacy|user|customer-controlled user|data|opt\S*) settings?\b|\btoggle|\bzero data retention\b|\bzdr\b|\bhonou?r that request\b/;
/** A way to stop that is named to be denied. */
const CANNOT_STOP =
  /\b(?:can ?not|may not|no (?:right|option|possibility|way) (?:to|of)|not (?:be )?(?:able|possible|entitled) to)\b[^;.,]{0,18}\b(?:oppos|object|opt\w*[- ]?out|switch|turn\w* off|disabl|deactivat|withdraw|refus)/;
const canStop = (words: string): boolean => CAN_STOP.test(words) && !CANNOT_STOP.test(words);
/** A way to stop that does not reach everything. */
const STOPS_IN_PART =
  /\bdoes not apply\b|\blabs\b|\bpreview\b|\b(?:located|residents?|residing) in\b|\bexcept\b/;
const NOT_EVERYWHERE =
  /\b(?:labs|preview|beta|free|unpaid|trial|third[- ]party|published|public(?:ly)?)\b(?! of charge).{0,30}\b(?:models?|products?|tier|apps?|plans?|services?|features?|subscriptions?|content|versions?)\b|\bdoes not apply\b|\bnot opted[- ]out\b|\b(?:located|residents?|residing) in\b/;
/** Says of content that it is used, not merely that models have been trained. */
const USES_IT =
  /\blearn(?:s|ed|ing)? (?:from|on|with)\b|\bfor (?:the purposes? of )?machine[- ]learning\b|\b(?:re-?)?us(?:e|es|ed|ing)\b[^;]{0,120}\b(?:perfecting|teach|machine[- ]learning|develop)|\bus(?:e|es|ed|ing)\b[^;]{0,220}\b(?:re)?(?:train|fine-?tun)|\b(?:train|fine-?tun)\w*\b[^;]{0,60}\b(?:on|with|from|using|use of)\b[^;]{0,60}\b(?:customer(?:'s)? |user |personal |such |this |these |inputs?|outputs?|prompts?|content)|\b(?:licen[sc]e|permission|right)\b[^;]{0,300}\btrain|\b(?:not want|choos\w+|allow|opt\w*|permit|for)\b[^;]{0,80}\btrain/;
/** Puts content to use for training: `use content to train`, `train models on content`, `content may be used for training`. */
const PUT_TO_USE =
  /\b(?:re-?)us(?:e|es|ed|ing)\b|\bby means of\b|\blearn(?:s|ed|ing)? (?:from|on|with)\b|\bgoes? into\b|\bexcluded from\b|\bus(?:e|es|ed|ing|age)\b|\blicen[sc]e\b|\bprocess(?:ed|ing)?\b|\bpermission\b|\btrain(?:s|ed|ing)?\b(?: \S+){0,6} (?:on|with|from|using|based)\b|\bpurposes?\b/;
const COMPETE = /\bcompet(?:e|es|ing|itive|itors?)\b/;
const FOR_OTHERS =
  /\b(?:for|benefit of|available to) (?:\w+ ){0,3}(?:other customers|third parties|others)\b/;

/** Where the text tells plans apart, the one that firms pay for is read. */
const PAID = /\b(?:paid|business|enterprise|commercial)\b/;
const UNPAID = /\b(?:unpaid|free (?:tier|plan|version|services?|users?)|consumer)\b/;

const CUSTOMER_MAY_NOT =
  /\bcustomer (?:\w+ ){0,3}?(?:may|shall|will|must|can|should) (?:\w+ ){0,2}?not\b|\bcustomer (?:\w+ )?(?:agrees?|undertakes?) not\b|\bcustomer may only\b|\bcustomer do(?:es)? not use\b/;
const VENDORS_OWN = /\bvendor's (?:\w+ ){0,2}?(?:content|materials|data|outputs?)\b/g;
/** What the customer must not do; models that it must not train are its own. */
const ABOUT_CUSTOMERS = /\b(?:abuse|prohibited|acceptable use|restrictions?|must not|may not|conduct)\b/;
/** How far from the use itself a way to stop it is looked for, in sentences. */
const NEAR = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5] as const;

interface Said {
  readonly passage: Passage;
  readonly kind: 'never' | 'opt_in' | 'stop' | 'partly' | 'yes';
  /** About improving services, not about training models by name. */
  readonly weak: boolean;
}

export function readTraining(reading: Reading): Answer<'training_on_customer_data'> | undefined {
  const said = reading.passages.flatMap((passage) => classify(passage) ?? []);
  const of = (...kinds: readonly Said['kind'][]): readonly Said[] =>
    said.filter(({ kind }) => kinds.includes(kind));
  const promises = of('never', 'opt_in');
  const paid = promises.some(({ passage }) => PAID.test(`${passage.section} ${passage.full}`));
  const uses = of('yes').filter(
    ({ passage }) => !(paid && UNPAID.test(`${passage.section} ${passage.full}`)),
  );
  const stopping = of('stop').filter(
    ({ passage }) => USES_IT.test(passage.full) && STRONG_CONTENT.test(passage.full),
  );
  const answer = (value: Training, ...evidence: readonly Said[]): Answer<'training_on_customer_data'> => ({
    value,
    evidence: evidence.map(({ passage }) => passage).slice(0, 3),
  });
  const partly = of('partly');
  if (partly.length > 0) return answer('conflicting', ...partly, ...uses);
  if (uses.length > 0) {
    if (promises.length > 0) return answer('conflicting', promises[0]!, ...uses);
    const stops = stopsFor(reading, uses, stopping);
    if (stops.length === 0) return answer('yes', ...uses);
    return {
      value: stops.some(({ full }) => STOPS_IN_PART.test(full)) ? 'conflicting' : 'opt_out',
      evidence: [...new Set([uses[0]!.passage, ...stops])].slice(0, 3),
    };
  }
  const conditional = of('opt_in');
  if (stopping.length > 0) return answer('opt_out', ...stopping);
  if (conditional.length > 0) return answer('opt_in', ...conditional);
  return promises.length > 0 ? answer('never', ...promises) : undefined;
}

/** What lets the customer end the use: said of training anywhere, or beside the use itself. */
function stopsFor(reading: Reading, uses: readonly Said[], stops: readonly Said[]): readonly Passage[] {
  const nearUse = new Set(uses.flatMap(({ passage }) => NEAR.map((distance) => passage.index + distance)));
  const near = reading.passages.filter(
    ({ full, index }) =>
      nearUse.has(index) &&
      canStop(full) &&
      /\btrain|\bimprov|\b(?:this|such|the|that) (?:use|usage|request|processing)\b|\bopt|\buse of\b/.test(
        full,
      ),
  );
  return [...stops.map(({ passage }) => passage), ...near];
}

function classify(passage: Passage): Said | undefined {
  const { full, lead, definition } = passage;
  if (definition || COMPETE.test(full) || FOR_OTHERS.test(full) || /^for example\b/.test(passage.words))
    return undefined;
  const from = lead === '' ? 0 : lead.length + 1;
  const trains = [...full.matchAll(TRAIN)].find(({ index }) => index >= from);
  if (trains !== undefined && MODEL.test(full) && CONTENT.test(full) && !STAFF.test(full)) {
    return speaksOfUse(passage, trains.index) ? weigh(passage, trains.index, false) : undefined;
  }
  if (NOT_CONTENT.test(full)) return undefined;
  const improves = [...full.matchAll(IMPROVE)].find(({ index }) => index >= from);
  if (improves === undefined || !OWN_CONTENT.test(full.slice(0, improves.index))) return undefined;
  if (
    !/\b(?:(?:re-?)?us(?:e|es|ed|ing)|process|analy[sz]e|access|licen[sc]e|right to \w+)\b/.test(
      full.slice(0, improves.index),
    )
  )
    return undefined;
  return weigh(passage, improves.index, true);
}

/** Content stands before the word, close enough to be what is used; or after it, as what the model learns from. */
function speaksOfUse({ full, lead, section }: Passage, at: number): boolean {
  if (/\b(?:prohibited|restrictions?|unacceptable)\b[^>]{0,60}$/.test(lead)) return false;
  if (
    !/\bvendor\b|\b(?:re)?used\b|\blearn\w* from\b|\bexcluded\b|: none\b|\bcustomer (?:\w+ ){0,2}grants?\b|\bno (?:customer|personal|user) /.test(
      full,
    ) &&
    !canStop(full)
  )
    return false;
  // How models came about, not what becomes of the customer's data.
  if (/(?<!customer )\b(?:data|datasets?|assets|materials) (?:that (?:was|were) )?used to train\b/.test(full))
    return false;
  if (
    ABOUT_CUSTOMERS.test(section.split(' > ').at(-1) ?? '') &&
    !/^\W*vendor (?:\w+ )?(?:will|shall|does|do|may|must) (?:not|never)\b/.test(full)
  )
    return false;
  const around = full.slice(Math.max(0, at - 260), at + 160).replace(VENDORS_OWN, ' ');
  return (
    PUT_TO_USE.test(around) &&
    STRONG_CONTENT.test(around) &&
    !/\bcustomer (?:derivative|custom) models?\b|\bcustomer's (?:own )?(?:\w+ )?models?\b/.test(around)
  );
}

/** `build systems that detect such violations`: watching over use, not learning from it. */
const AGAINST_ABUSE =
  /^[^.;]{0,60}\b(?:detect|prevent|identify)\w* (?:\w+ ){0,3}?(?:violations?|abuse|misuse|fraud)\b/;
/** `With that mode on, nothing is used`: the customer has to turn it on. */
const WHILE_ON =
  /\b(?:with|while|when|where|if) (?:\w+ ){0,3}?(?:mode|setting|option|toggle|switch)(?: is)? (?:on|enabled|active|selected|turned on)\b/;

function weigh(passage: Passage, at: number, weak: boolean): Said | undefined {
  const { full } = passage;
  const actor = actorBefore(full, at);
  const stops = canStop(full);
  if (actor === 'customer' && CUSTOMER_MAY_NOT.test(full.slice(0, at))) return undefined;
  if (actor === 'customer' && !/\bvendor\b/.test(full.slice(Math.max(0, at - 160), at)) && !stops) {
    return /\b(?:grants?|licen[sc]e|permission|agrees? that|acknowledges?|authorizes?|allows?|permits?)\b/.test(
      full.slice(0, at),
    ) && !denied(full, at)
      ? { passage, kind: 'yes', weak }
      : undefined;
  }
  if (weak && (OTHER_PURPOSE.test(full.slice(0, at)) || AGAINST_ABUSE.test(full.slice(at)))) return undefined;
  const no =
    deniedUse(full, at) ||
    /^[^;]*\b(?:does not take place|do not take place|(?:is|are) (?:excluded|ruled out|prohibited|forbidden))\b/.test(
      full.slice(at),
    ) ||
    /^(?:no|not|none)\b|: (?:no|none|never)\b(?! later)|\bexcluded from\b|\blet alone\b/.test(
      full.slice(0, at + 60),
    );
  if (no && bindsOthers(passage.words)) return undefined;
  if (!no) {
    if (NOT_CONTENT.test(full) && !STRONG_CONTENT.test(full.replace(NOT_CONTENT, ''))) return undefined;
    if (stops && !/\bvendor (?:may|will|uses?|can)\b|\bmay be used\b/.test(full))
      return { passage, kind: 'stop', weak };
    if (!weak && !USES_IT.test(full)) return undefined;
    if (/\bfine-?tun/.test(full) && !/\btrain/.test(full)) return undefined;
    if (
      !/\bvendor\b|\b(?:may|will|can|is|are|be) (?:\w+ )?(?:re)?used\b|\blearn from\b|\bfor machine learning\b/.test(
        full,
      )
    )
      return undefined;
    const asked =
      /\bonly\b|\b(?:if|where|when) customer\b.{0,40}\b(?:opt|consent|agree|permi|enabl|choos)/.test(full);
    if (weak && CONSENT.test(full) && !asked) return undefined;
    return asked && CONSENT.test(full) && !stops
      ? { passage, kind: 'opt_in', weak }
      : { passage, kind: 'yes', weak };
  }
  if (/\bexcept\b/.test(full) && NOT_EVERYWHERE.test(full)) return { passage, kind: 'partly', weak };
  if (stops && !/\bopt(?:s|ed|ing)?[- ]in\b/.test(full)) return { passage, kind: 'stop', weak };
  if (WHILE_ON.test(full)) return { passage, kind: 'stop', weak };
  return { passage, kind: CONSENT.test(full) ? 'opt_in' : 'never', weak };
}
