/**
 * Whether content teaches models, put together sentence by sentence.
 *
 * Who learns from what, is it turned down, what lifts or ends it? A promise with a hole that nobody can read counts as
 * broken; a use that goes on whatever the customer does counts as one that cannot be stopped.
 */
import type { Training } from '../fields.ts';
import type { Answer } from '../fields/answer.ts';
import { actorBefore, bindsOthers } from '../reading/clause.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import {
  BESIDE,
  CANNOT,
  CONSENT,
  CONTENT,
  IMPROVE,
  MODEL,
  PRODUCT,
  STOP,
  TEACH,
  TUNED_MODEL,
} from './lexicon.ts';
import { excepts, isDenied, type Sense, sensesOf, where } from './sense.ts';

type Kind = 'never' | 'unread' | 'opt_in' | 'partly' | 'use' | 'forced' | 'stoppable';

interface Said {
  readonly sense: Sense;
  readonly kind: Kind;
}

const PEOPLE =
  /\b(?:train\w*|teach\w*|learn\w*)\b[^;.]{0,40}\b(?:staff|employees?|personnel|engineers?|everybody|workforce|awareness|courses?|secure coding|data protection|phishing|confidentiality|responsibilities)\b|\b(?:staff|employees?|personnel|workforce|awareness|security|privacy|annual|regular|compliance)\b[^;.]{0,160}\b(?:train(?:ed|ing)?|learn\w*)\b(?! (?:set|data|run|pool|models?|algorithms?|ai))|\b(?:administrators?|users?|people|persons|individuals|candidates) (?:\w+ ){0,2}?(?:is|are|be|receive|undergo) (?:\w+ )?train/;
const RIVAL =
  /\bcompet\w+|\brival|\bsimilar (?:product|service)|\breverse|\bfor (?:other customers|third parties)\b/;
/** How models came about, and what customers build for themselves. */
const OTHER_MODELS =
  /\ballegations?\b|\b(?:have|has) (?:already )?been trained\b|\balready trained\b|\b(?:trained|learn\w*|training) (?:\w+ )?(?:on|with|by|using|from) (?:large |vast |huge )?(?:\w+ )?(?:public|licensed|third|open|synthetic|internet|web)\w*|\bcustomer's (?:own )?(?:\w+ )?models?\b|\bnot be accurate\b|\binaccurate\b/;
/** Under `Training restrictions` the vendor may restrict itself. */
const BINDS_ITSELF = /^\W*vendor (?:\w+ )?(?:will|shall|does|do|may|must) (?:not|never)\b/;
const RULES_FOR_CUSTOMERS = /\b(?:abuse|prohibited|acceptable use|restrictions?|conduct|must not|may not)\b/;
const GRANTS =
  /\b(?:grants?|licen[sc]e|permission|agrees? that|acknowledges?|authoriz\w+|allows?|permits?|lets? vendor|accepts?)\b/;
const USES =
  /\b(?:(?:re-?)?us(?:e|es|ed|ing|age)|employ\w*|process\w*|analy[sz]\w+|exploit\w*|feed\w*|fed|goes?|go|flows?|helps?|draw\w* on|learn\w*|train\w*|serves?|sampled?|contribut\w+|put|form|becomes?|part of|passes|adjusted)\b|\b(?:improves?|teaches|refines?|builds?|develops?)\b[^;.]{0,60}\b(?:with|on|from|by)\b/;

/** Content by its own names: to permit a use of `data` at large says little of the customer's. */
const OWN_CONTENT =
  /\b(?:customer(?:'s)?|personal|student|user|submitted|uploaded|such|these) (?:\w+ )?(?:data|content|information|materials?|records|files|texts?|documents)\b|\b(?:pupils?|students?|users?|employees?)'s? (?:\w+ )?works?\b|\bcontent\b(?! (?:generation|moderation|polic\w+|filter\w*))|\b(?:prompts?|inputs?|outputs?|submissions?|conversations?|chats?|recordings?|transcri\w+|audio\w*|voices?|images?|messages?|uploads?|completions?|questions and answers|answers|calls|meetings|phi|texts?|payloads?|derivatives|embeddings|(?:derived|improvement|enrichment) data|insights)\b/;
const DERIVED =
  /\b(?:system|resultant|usage|derived|service|operational|performance|technical) (?:data|information)\b/;
/** Where the text tells plans apart, the one that firms pay for is read. */
const PAID = /\b(?:paid|business|enterprise|commercial|team)\b/;
const UNPAID =
  /\b(?:unpaid|free (?:and \w+ )?(?:tier|plan|plans|version|services?|users?|accounts?)|consumer)\b/;

/** `not through a hidden toggle either`: named to be denied. */
const NO_STOP = new RegExp(
  `\\bnot (?:(?:through|by|via|with|in|behind|an?|any|the|some|hidden|even) )*(?:${STOP.source})`,
);

/** Consent that comes before the use, beside a way to take it back. */
const ASKED_BEFORE =
  /\b(?:unless|without|until|absent|only (?:if|when|with|where|after))\b[^;.]{0,80}\b(?:consent|agree\w*|permission|opt\w*[- ]in|approv\w*|enabl\w*|turn\w* (?:\w+ )?on)\b|\bask\w* (?:\w+ )?first\b/;

/** `no longer ask for consent`: it is the asking that is denied. */
const NOT_ASKED =
  /\b(?:no longer|not|never|without)\b[^;.]{0,20}\b(?:ask\w*|seek\w*|obtain\w*|need\w*|requir(?:es?|ing))\b[^;.]{0,25}\b(?:consent|permission|approval)\b/;
/** A promise of less than all: `not without anonymising it`, `not beyond what improves them`. */
const FALLS_SHORT =
  /\bwithout (?:first )?(?:anonymi[sz]|aggregat|de-?identif|pseudonymi[sz]|inform|notif|telling|remov)\w*|\bbeyond\b|\bmore than\b|\bnot (?:only|solely|exclusively|just)\b/;
const UNLESS =
  /\b(?:unless|except (?:where|if|when)|save (?:where|if|when)|until)\b[^;.]{0,60}\b(?:customer|owner|admin\w*|user)/;
const ASKS_FIRST =
  /\bonly\b|\bfirst\b|\bbefore\b|\b(?:with|subject to|after|upon|provided|requires?|obtain\w*|seek\w*)\b[^;.]{0,60}\b(?:consent\w*|permission|approv\w*|agree\w*|opt\w*[- ]?in)\b|\b(?:if|where|when|once) (?:an? |the )?(?:customer|owner|admin\w*|user)s?(?:'s \w+)? (?:\w+ ){0,3}?(?:agree\w*|consent\w*|opt\w*[- ]?in|permit\w*|allow\w*|enabl\w*|elect\w*|volunteer\w*|join\w*|sign\w*|chos\w+|choos\w+ to)\b|\boff (?:by default|at the outset|initially|when)|\bopted[- ]in\b/;

/** The promise holds for who asked for it; the others are used. */
const IF_CHOSEN =
  /\b(?:with|while|when|where|if) (?:\w+ ){0,3}?(?:mode|setting|option|toggle|switch)(?: is)? (?:on|enabled|active|selected|turned on)\b|\b(?:if|when|once|where|after) customer (?:\w+ ){0,3}?(?:choos\w*|enabl\w*|opt\w*[- ]?out|turn\w*|disabl\w*|object\w*|request\w*|ask\w*|switch\w*|subscrib\w*|purchas\w*)\b|\bunder (?:zdr|zero[- ]data)/;
/** `We then no longer use it`: what comes of having stopped it. */
const AFTER_STOPPING =
  /\bthen\b|\bany ?more\b|\bno longer\b|\bfrom (?:then|that (?:time|moment)|the moment)\b/;
const IF_TURNED_ON =
  /\b(?:if|when|once|where|after) (?:a |an |the )?(?:customer|admin\w*|owner|user)(?:'s \w+)? (?:\w+ ){0,2}?(?:turns? (?:it |this )?on|switch\w* (?:it |this )?on|enabl\w*|opt\w*[- ]in|agree\w*|consent\w*|join\w*)\b/;

export function composeTraining(reading: Reading): Answer<'training_on_customer_data'> | undefined {
  const said = sensesOf(reading).flatMap((sense): readonly Said[] => {
    const kind = kindOf(sense);
    return kind === undefined ? [] : [{ sense, kind }];
  });
  const of = (...kinds: readonly Kind[]): readonly Said[] => said.filter(({ kind }) => kinds.includes(kind));
  const answer = (value: Training, found: readonly Said[], ...more: readonly Passage[]) => ({
    value,
    evidence: [...new Set([...found.map(({ sense }) => sense.passage), ...more])].slice(0, 3),
  });
  const promises = of('never', 'opt_in');
  const paid = promises.some(({ sense }) => PAID.test(sense.all));
  const uses = of('use', 'forced', 'stoppable').filter(({ sense }) => !(paid && UNPAID.test(sense.all)));
  if (of('partly').length > 0) return answer('conflicting', [...of('partly'), ...uses]);
  const limits = sensesOf(reading).filter(
    ({ words, passage }) =>
      LIMITED.test(words) && promises.some(({ sense }) => sense.passage.index === passage.index - 1),
  );
  if (limits.length > 0)
    return answer('conflicting', promises.slice(0, 1), ...limits.map(({ passage }) => passage));
  if (uses.length > 0) {
    if (promises.length > 0) return answer('conflicting', [...promises.slice(0, 1), ...uses]);
    const stops = [
      ...of('stoppable').map(({ sense }) => sense.passage),
      ...stopsNear(uses, sensesOf(reading)),
    ];
    if (stops.length === 0) return answer('yes', uses);
    return answer(
      of('forced').length > 0 ? 'conflicting' : 'opt_out',
      [...uses.slice(0, 1), ...of('forced')],
      ...stops,
    );
  }
  // Something is said of content and of learning that nobody here could read: no promise stands beside it.
  if (promises.length > 0 && of('unread').length > 0)
    return answer('conflicting', [...promises.slice(0, 1), ...of('unread')]);
  if (of('opt_in').length > 0) return answer('opt_in', of('opt_in'));
  return promises.length > 0 ? answer('never', promises) : undefined;
}

/** What the next sentence takes back. */
const LIMITED =
  /^(?:however,? )?(?:this|that|the (?:foregoing|above|same)|these|it|which)\b[^.;]{0,40}\b(?:does|do|shall|will) not apply\b|^exceptions?\b|^(?:except|excepted)\b/;

const NEAR = 3;

/** Ways out told in the sentences after the use. */
function stopsNear(uses: readonly Said[], senses: readonly Sense[]): readonly Passage[] {
  return uses.flatMap(({ sense }) =>
    senses
      .filter(
        ({ passage: { index, section }, words }) =>
          index > sense.passage.index &&
          index <= sense.passage.index + NEAR &&
          section === sense.passage.section &&
          STOP.test(words) &&
          !(CANNOT.test(words) && !/\bfree of charge\b/.test(words)),
      )
      .map(({ passage }) => passage),
  );
}

function kindOf(sense: Sense): Kind | undefined {
  const { words, passage } = sense;
  if (PEOPLE.test(words) || RIVAL.test(words) || OTHER_MODELS.test(words)) return undefined;
  if (
    (RULES_FOR_CUSTOMERS.test(sense.head) && !BINDS_ITSELF.test(words)) ||
    /\bsubprocessor/.test(sense.head)
  )
    return undefined;
  if (/^\W*whether\b[^.]*\bdepends?\b/.test(words)) return undefined;
  const asked = /^(not|yes): /.exec(passage.lead)?.[1];
  const taught = lesson(words) ?? lessonOf(sense) ?? (asked === undefined ? undefined : lesson(passage.lead));
  if (taught === undefined) return undefined;
  const inWords = lesson(words) !== undefined || lessonOf(sense) !== undefined;
  if (!inWords && !/^(?:\W|so,? )*(?:no|yes|never|not|none|sure|of course|absolutely)\b/.test(words))
    return undefined;
  if (!speaksOfContent(sense, taught, inWords) || !ofMachines(sense)) return undefined;
  if (!inWords && asked === 'not' && asksOfOthers(passage.lead)) return undefined;
  if (!inWords) return asked === 'not' ? fromNo(words) : 'use';
  const kinds = [taught, ...lessonsAfter(words, taught.end)].map((one) => weigh(sense, one));
  // `not on these; others are used`: one sentence that does both.
  if (
    kinds.some((kind) => kind === 'use' || kind === 'forced') &&
    kinds.some((kind) => kind === 'never' || kind === 'opt_in')
  )
    return 'partly';
  return kinds[0] ?? (isUnread(sense, taught) ? 'unread' : undefined);
}

/** `Do your AI providers train on our data?` asks nothing about the vendor. */
const asksOfOthers = (lead: string): boolean =>
  /^not: \W*(?:do|does|will|can|may|are|is) (?:vendor's |customer's |the |any )?(?:\w+ )?(?:(?:ai|model|llm|cloud|hosting) )?(?:providers?|partners?|suppliers?|subprocessor|third parties|subcontractors?)\b/.test(
    lead,
  );

interface Lesson {
  readonly at: number;
  readonly end: number;
  /** Improving the product, not the model by name. */
  readonly weak: boolean;
}

const REACH = 90;

const IMPROVES_THEM = new RegExp(`(?:${IMPROVE.source}) (?:it|them|these|those)\\b`);

/** `we use recordings to improve them`, where the sentence before spoke of models. */
function lessonOf({ words, prior }: Sense): Lesson | undefined {
  if (!MODEL.test(prior)) return undefined;
  const verb = IMPROVES_THEM.exec(words);
  return verb === null ? undefined : { at: verb.index, end: verb.index + verb[0].length, weak: false };
}

function lesson(words: string): Lesson | undefined {
  const teach = where(words, TEACH);
  if (teach !== undefined) return { ...teach, weak: false };
  for (const { 0: verb, index } of words.matchAll(new RegExp(IMPROVE, 'g'))) {
    const end = index + verb.length;
    const object = words.slice(end, end + REACH).split(/[;:]/)[0] ?? '';
    if (MODEL.test(`${verb.startsWith('make') ? verb : ''} ${object}`) || /next generation/.test(verb))
      return { at: index, end, weak: false };
    if (PRODUCT.test(object)) return { at: index, end, weak: true };
  }
  return undefined;
}

/** What else the sentence teaches, in clauses of their own. */
function lessonsAfter(words: string, from: number): readonly Lesson[] {
  const stop = words.slice(from).search(/;|, but |\bwhile\b|\bwhereas\b/);
  if (stop < 0) return [];
  const start = from + stop;
  const next = where(words.slice(start), TEACH);
  return next === undefined ? [] : [{ at: start + next.at, end: start + next.end, weak: false }];
}

function speaksOfContent(
  { words, context, passage }: Sense,
  { at, weak }: Lesson,
  inWords: boolean,
): boolean {
  const said = inWords ? words : passage.lead;
  const named = said.replace(new RegExp(BESIDE, 'g'), ' ');
  if (/\bdata (?:or other )?(?:science|protection)\b/.test(named.slice(Math.max(0, at - 20), at + 20)))
    return false;
  if (
    BESIDE.test(said) &&
    !/\b(?:customer|personal|student)(?:'s)? (?:\w+ )?(?:data|content|information)|\bcontents?\b|\bprompts?\b|\bconversations\b/.test(
      named,
    )
  )
    return false;
  if (CONTENT.test(named)) return true;
  if (weak) return false;
  return (
    (/\b(?:it|them|they|those|these|such|this)\b/.test(words) && CONTENT.test(context)) ||
    /^(?:use|usage|training|model)\b[^:]{0,60}: /.test(words)
  );
}

/** People are trained too; a machine is named, or taught on something. */
const ofMachines = ({ all, passage }: Sense): boolean =>
  MODEL.test(`${all} ${passage.section}`) ||
  /\btrain\w* (?:on|with|from|using|by)\b|\btraining (?:sets?|runs?|data|pools?|purposes?)\b|\b(?:for|into) (?:\w+ )?training\b|\bnext generation\b|\blearn\w* from\b/.test(
    all,
  );

/** Names content and learning, denies nothing, and still says neither that it is used nor by whom. */
function isUnread({ words, passage: { full } }: Sense, { at, end, weak }: Lesson): boolean {
  if (weak || TUNED_MODEL.test(words) || isDenied(words, at, end) || bindsOthers(words)) return false;
  const from = full.length - words.length;
  if (!/\b(?:vendor|may|will|can|is|are|be|shall)\b/.test(words)) return false;
  return OWN_CONTENT.test(words) && actorBefore(full, from + at) !== 'customer' && !isDenied(full, from + at);
}

function fromNo(words: string): Kind {
  if (/\bby default\b/.test(words) || CONSENT.test(words)) return 'opt_in';
  return excepts(words) ? 'partly' : 'never';
}

function weigh(sense: Sense, { at, end, weak }: Lesson): Kind | undefined {
  const { words, passage } = sense;
  const { lead, full } = passage;
  const from = full.length - words.length;
  const asked = /^(?:yes|not): /.test(lead);
  const led = from > 0 && (!asked || (lead.startsWith('not: ') && /^\W*(?:no|not|never)\b/.test(words)));
  if (IF_TURNED_ON.test(words)) return 'opt_in';
  const denied =
    isDenied(words, at, end) ||
    (led && isDenied(full, from + at, from + end)) ||
    /: (?:no|none|never|not permitted|excluded|disabled|off)\b/.test(words);
  const actor = actorBefore(full, from + at);
  const stops = STOP.test(words) && !/\bopt\w*[- ]in\b/.test(words) && !NO_STOP.test(words);
  if (actor === 'customer' && (weak || (denied && !stops && !CONSENT.test(words)))) return undefined;
  if (actor === 'customer' && !stops && !GRANTS.test(full.slice(0, from + at))) {
    if (!/\bvendor\b/.test(words.slice(Math.max(0, at - 160), at))) return undefined;
  }
  if (denied) {
    if (weak || bindsOthers(words.slice(0, at))) return undefined;
    if (NOT_ASKED.test(words)) return 'use';
    if (FALLS_SHORT.test(words)) return 'partly';
    if (IF_CHOSEN.test(words) || (AFTER_STOPPING.test(words) && STOP.test(sense.prior))) return 'stoppable';
    const flat = /\bnever\b|\bat all\b|\bor otherwise\b/.test(words)
      ? words.replace(/\bnot (?:on )?by default\b|\bby default or otherwise\b/g, ' ')
      : words;
    if (/\bby default\b/.test(flat) || (CONSENT.test(flat) && (!stops || ASKED_BEFORE.test(flat))))
      return 'opt_in';
    if (stops) return 'stoppable';
    return excepts(words) ? 'partly' : 'never';
  }
  if (!OWN_CONTENT.test(weak ? words : `${sense.before} ${passage.full}`) || (weak && DERIVED.test(words)))
    return undefined;
  if (!USES.test(words) || (TUNED_MODEL.test(words) && !stops)) return undefined;
  if (!/\bvendor\b|\b(?:is|are|be|may|will|can|has|have|goes?|go|feeds?|flows?|helps?)\b/.test(words))
    return undefined;
  // A use that goes on unless somebody speaks up has to be stopped; it does not ask first.
  if (UNLESS.test(words)) return CANNOT.test(words) ? 'forced' : 'stoppable';
  if (stops)
    return CANNOT.test(words)
      ? 'forced'
      : CONSENT.test(words) &&
          /\bonly\b|\bfirst\b|\boff\b[^.;]{0,20}\b(?:when|by default|until|initially)/.test(words)
        ? 'opt_in'
        : 'stoppable';
  if (CONSENT.test(words) && ASKS_FIRST.test(words)) return weak ? undefined : 'opt_in';
  return CANNOT.test(words) ? 'forced' : 'use';
}
