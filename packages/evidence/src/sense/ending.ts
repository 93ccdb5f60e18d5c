/**
 * What becomes of the data when the contract is over, and whether that is put in writing.
 *
 * Four parts: an end (here, in the heading, or in the sentence before), a removing, what is removed, and a force. A time
 * within which the customer may still fetch its data promises nothing about its removal.
 */
import type { Deletion } from '../fields.ts';
import type { Answer } from '../fields/answer.ts';
import { actorBefore, type Force, forceBefore, refersElsewhere } from '../reading/clause.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { calendarDays, daysOf, type Period, periodsIn, toldSum } from '../reading/periods.ts';
import { anyOf, verbs } from './lexeme.ts';
import { CONTENT, END, GET_OUT, REMOVE } from './lexicon.ts';
import { clauseAt, isDenied, type Sense, sensesOf, where } from './sense.ts';

const WHOLE =
  /\b(?:what is in it|what remains|it|them|they|everything|whatever|what is (?:left|still there)|the rest|copies|copy|all (?:of it|customer)|workspace|its data|account)\b/;
const OTHER_REMOVALS =
  /\b(?:(?:link|connection|association|relation)s? between|days (?:after|from|following) (?:each|every|receipt|creation|upload|submission)|during the term|back-?ups? (?:are|is|will)|users? (?:are|is) removed|unauthorized|accidental|unlawful|infring\w*|violat\w*|feedback|licen[sc]es?|media are|equipment|software|provision (?:is|shall)|clause (?:is|shall)|data subject|right to|confidential information|on (?:the )?request of a|at any time (?:delete|remove)|inactiv\w*|survive|cookies?|storage period|retention periods?,? (?:\w+ )?(?:expires?|ends?|has|have)|end of (?:its|the|their) retention periods?|deleted data|business need|purpose of (?:the )?(?:storage|storing|processing|collection))\b/;
const CHOICE = anyOf(
  '(?:choice|option|election|whichever|prefers?|either)',
  '(?:return\\w*|give back|given back|hand\\w* (?:back|over)|transfer\\w*) (?:\\S+ ){0,6}?or (?:\\S+ ){0,4}?(?:destroy\\w*|delet\\w*|eras\\w*|dispos\\w*)|(?:destroy\\w*|delet\\w*|eras\\w*|dispos\\w*) (?:\\S+ ){0,4}?or (?:\\S+ ){0,4}?(?:return\\w*|give\\w* back|hand\\w*)',
);
const ON_DEMAND =
  /\b(?:on|upon|at|if|when|following) (?:the |first |written |customer's |customer |it |so )*(?:\w+ )?(?:requests?|requested|asks?|asked|demands?|instruct\w*|wishes|wants?)\b/;
const AT_WILL =
  /\b(?:may|might|can|could)\b(?! not)(?:,? but (?:need|is) not[^,]{0,20},?)? (?:\w+ ){0,3}?(?:be )?(?:delete|erase|destroy|purge|remove|dispose|discard|wipe|overwrite)|\bat (?:its|vendor's) (?:\w+ )?discretion\b|\b(?:no|not under any|not) (?:duty|obligation|obliged|obligated)\b/;

/** Owed or merely permitted, by the clause that the removing stands in; `may take up to 90 days` permits nothing. */
function forceOf(words: string): Force | undefined {
  const at = where(words, REMOVE)?.at ?? 0;
  const clause = words.slice(clauseAt(words, at).from, at).replace(/\bmay take\b/g, 'takes');
  return forceBefore(clause, clause.length);
}

const OWED =
  /\b(?:will|shall|must) (?:thereafter |then |promptly |also |subsequently )*(?:delete|destroy|erase|purge)\b/;

export function composeDeletion(reading: Reading): Answer<'deletion_on_termination'> | undefined {
  const removed = sensesOf(reading).filter(removedAtEnd);
  const firm = removed.filter(
    ({ words }) => (!AT_WILL.test(words) || OWED.test(words)) && forceOf(words) !== 'freedom',
  );
  const timed = firm.flatMap((sense) => {
    const period = deadline(sense);
    return period === undefined ? [] : [{ sense, period }];
  });
  const longest = timed.reduce<(typeof timed)[number] | undefined>(
    (most, one) =>
      most === undefined || days(one.sense, one.period) > days(most.sense, most.period) ? one : most,
    undefined,
  );
  const options: readonly (readonly [Deletion, readonly Sense[]])[] = [
    [
      `within ${longest === undefined ? 0 : days(longest.sense, longest.period)} days`,
      longest === undefined ? [] : [longest.sense],
    ],
    ['return_or_delete', firm.filter(({ words }) => CHOICE.test(words))],
    ['on_request', firm.filter(({ words }) => ON_DEMAND.test(words))],
    ['delete_no_deadline', firm],
    ['may_delete', removed.filter((sense) => !firm.includes(sense))],
  ];
  const found = options.find(([, senses]) => senses.length > 0);
  return found === undefined
    ? undefined
    : { value: found[0], evidence: found[1].slice(0, 2).map(({ passage }) => passage) };
}

function removedAtEnd({ words, head, before, context, passage }: Sense): boolean {
  const removal = where(words, REMOVE);
  const closed =
    /\bclos(?:ed?|es|ing)\b/.test(words) && /\b(?:account|workspace)\b/.test(`${head} ${before}`);
  if (removal === undefined || OTHER_REMOVALS.test(words) || refersElsewhere(words)) return false;
  if (WISHES.test(words.slice(0, removal.at))) return false;
  if (
    /^[^:]{0,50}: /.test(words) &&
    END.test(words.slice(0, words.indexOf(':'))) &&
    periodsIn(words).length > 0
  )
    return true;
  if (
    !CONTENT.test(words) &&
    !(
      WHOLE.test(words) &&
      (CONTENT.test(context) || END.test(`${words} ${before}`) || /\bend\b/.test(head) || closed)
    )
  )
    return false;

  const lead = passage.lead.replace(/^(?:yes|not): /, '');
  if (
    !closed &&
    !END.test(words) &&
    !END.test(before) &&
    !END.test(lead) &&
    !/\b(?:end|terminat\w*|leaving|cancel\w*|exit|after)\b/.test(head)
  )
    return false;
  if (!AT_WILL.test(words) && isDenied(words, removal.at)) return false;
  const from = passage.full.length - words.length;
  return (
    /\b(?:is|are|be|been|gets?) (?:\w+ )?$/.test(words.slice(0, removal.at)) ||
    actorBefore(passage.full, from + removal.at) !== 'customer' ||
    /\bvendor\b/.test(words.slice(Math.max(0, removal.at - 80), removal.at))
  );
}

/** `if customer decides to delete …`: nobody has promised anything yet. */
const WISHES =
  /\bcustomer(?: \w+)? (?:decides?|wish(?:es)?|wants?|choos(?:e|es)|elects?|likes?) to (?:\w+ )?$/;

/** The time that the removing has; not the one that the fetching has. */
function deadline({ words }: Sense): Period | undefined {
  const removal = where(words, REMOVE)?.at ?? 0;
  return periodsIn(words)
    .filter(({ at, end, unit }) => {
      if (unit === 'hours') return false;
      if (/\b(?:notice|notif\w*)\b/.test(words.slice(Math.max(0, at - 30), end + 20))) return false;
      if (/\bback-?ups?\b[^.;]{0,40}$/.test(words.slice(0, at))) return false;
      const clause = words.slice(Math.max(words.lastIndexOf(';', at), 0), at);
      const fetches = where(clause.slice(-90), GET_OUT);
      return fetches === undefined || clause.slice(-90).slice(fetches.at).search(REMOVE) >= 0 || removal < at;
    })
    .toSorted((one, two) => Math.abs(one.at - removal) - Math.abs(two.at - removal))[0];
}

const THEREAFTER =
  /\b(?:thereafter|then|upon which|after which|afterwards|after that|following (?:that|this)|at the end of (?:that|this))\b/;

/** A time for fetching, and a time for removing that starts when it is over, make one. */
function days({ words, prior }: Sense, period: Period): number {
  const told = toldSum(words, period);
  if (told !== undefined) return daysOf(told);
  const own = calendarDays(period);
  const after = /\bafter (?:that|this)\b|\bthereafter\b|\bfollowing (?:that|this)\b/.test(
    words.slice(period.end),
  );
  const [window] =
    after && !/\b(?:such|this|that) $/.test(words.slice(0, period.at)) && GET_OUT.test(prior)
      ? periodsIn(prior)
      : [];
  if (window !== undefined) return own + daysOf(window);
  const other = periodsIn(words).find(
    ({ at, unit }) => at !== period.at && unit !== 'hours' && unit !== 'business days',
  );
  return other !== undefined && other.at < period.at && THEREAFTER.test(words.slice(other.end))
    ? own + daysOf(other)
    : own;
}

const IN_WRITING = anyOf(
  verbs('certify attest confirm evidence declare'),
  'documented(?! (?:instruct|procedur|process|polic|plan|program|evidence))|documenting',
  'certificates?|certification|(?:written|signed|formal) confirmation|confirmation (?:of|that|in|to|by)|(?:provid|issu|send|sent|giv|receiv|suppl|obtain|get|deliver)\\w* (?:\\S+ ){0,6}?confirmation|declaration|attestation|(?:written )?proof|letters?|in writing|signed (?:record|statement|note|protocol)|written (?:statement|notice(?! (?:of|to) (?:terminat|cancel|non|default|breach)\\w*)|record)|affidavit',
);
const ASKED =
  /\b(?:on|upon|at|if|when|where|for) (?:the |written |customer's |customers? (?:that |who )?|it |so |such )*(?:\w+ )?(?:requests?|requested|asks?|asking|asked|demands?|wish(?:es|ed)?|requires?|desires?|wants?)\b|\b(?:that|who) (?:ask|request|wish)\w*\b|\bfor the asking\b|\brequests? (?:it|one|a|such)\b/;
/** What the vendor may ask for is the customer's to give. */
const ASKED_BY_VENDOR =
  /\b(?:up)?on vendor's (?:\w+ )?(?:request|demand)\b|\b(?:request|demand)(?:ed)? (?:by|of|from) vendor\b/;
const OF_THINGS =
  /\b(?:re-?type|click\w*|settings|dashboard|den(?:y|ies|ied|ials?)|media|certified (?:\w+ )?(?:compan\w+|vendor|provider|method|process)|hardware|disks?|drives?|equipment|devices?|paper|shredd\w*|iso|soc|standard|identity|receipt|audit|compliance|correctness|breach|incident)\b/;

export function composeDeletionCertificate(reading: Reading): Answer<'deletion_certification'> | undefined {
  const clauses = sensesOf(reading).filter(({ words, before, passage }) => {
    const writing = where(words, IN_WRITING);
    if (
      writing === undefined ||
      OF_THINGS.test(words) ||
      ASKED_BY_VENDOR.test(words) ||
      isDenied(words, writing.at)
    )
      return false;
    const near = words.slice(Math.max(0, writing.at - 200), writing.end + 120);
    const refers =
      /\b(?:it has done so|to that effect|such|this|that it has)\b/.test(words) &&
      REMOVE.test(`${before} ${passage.lead}`);
    return (
      (REMOVE.test(near) || refers) &&
      actorBefore(passage.full, passage.full.length - words.length + writing.at) !== 'customer'
    );
  });
  const found = (asked: boolean): readonly Passage[] =>
    clauses
      .filter(({ words }) => ASKED.test(words.slice(Math.max(0, words.search(IN_WRITING) - 100))) === asked)
      .map(({ passage }) => passage)
      .slice(0, 2);
  if (found(true).length > 0) return { value: 'on_request', evidence: found(true) };
  const owed = found(false).filter(({ full }) =>
    /\b(?:shall|will|must|is|are|provides?|issues?|sends?|receives?|undertakes?|have)\b/.test(full),
  );
  return owed.length > 0 ? { value: 'yes', evidence: owed } : undefined;
}
