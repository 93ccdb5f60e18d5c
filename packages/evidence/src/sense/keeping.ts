/** How long content is kept while the contract runs, from a thing kept, a time, and nothing that ends the contract. */
import type { Retention } from '../fields.ts';
import type { Answer } from '../fields/answer.ts';
import { OF_THE_PAPER } from '../fields/keeping.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { daysOf, type Period, periodsIn } from '../reading/periods.ts';
import { anyOf } from './lexeme.ts';
import { BESIDE, CONTENT, END, KEEP, REMOVE } from './lexicon.ts';
import { isDenied, type Sense, sensesOf, together, where } from './sense.ts';

const STORED = /\b(?:stor(?:e|es|ed|ing)|retain\w*|kept|keeps?|held|retention|maintained on|hosted)\b/;
/** The heading or the question asks for it. */
const ASKS_HOW_LONG =
  /\bhow long\b|\bretention\b|\bretain|\bkeep(?:ing)?\b|\bstorage (?:period|of)\b|\bstorage\b|\bkept\b/;
const OTHER_TIMES =
  /\b(?:confidentiality|recommended|hold period|withdrawals?|crash|inactiv\w*|reactivat\w*|notice|notif\w*|invoice\w*|pay(?:ment|able)|fees?|respond|response time|reply|certificat\w*|request(?:s|ed)?|renew\w*|password|confidential information|back-?ups?|(?:backed|backs?|backing) up|audit|logs?|law requires|tax|incident|breach|within \d+ hours of|subprocessor|complain\w*|claims?|key|rotated?|at least|minimum|account data|billing|cookies?|credits?|term of|documentation|records of|accounting|disclosures?)\b/;
const AT_WILL = anyOf(
  '(?:as|so) long as (?:\\S+ ){0,5}?(?:need\\w*|necessary|requir\\w*|useful|reasonabl\\w*|consider\\w*|purpose\\w*)|for (?:whatever|any|the) (?:time|period|length) (?:\\S+ ){0,6}?(?:need\\w*|necessary|requir\\w*|useful|consider\\w*|fit|purpose\\w*)|longer than (?:\\S+ ){0,3}?(?:need\\w*|necessary|requir\\w*)|until (?:\\S+ ){0,5}?no longer (?:need\\w*|necessary|requir\\w*)',
);
const WHILE_IT_RUNS = anyOf(
  "(?:throughout|during|for|over) (?:the |that |this |its |whole |entire |full |same |duration of |term of |life of |customer's )*(?:term|duration|lifetime|subscription|agreement|contract|relationship)|(?:as|so) long as (?:the |this |customer's |customer )?(?:\\w+ ){0,4}?(?:lasts?|runs?|remains?|in (?:effect|force)|is active|continues?|subscribes?|uses?|has an account)",
);
const TILL_REMOVED =
  /\b(?:until|till|unless)\b[^.;]{0,50}\b(?:customers?|users?|admin\w*|owners?|they|it is|someone|somebody|anybody)\b[^.;]{0,30}\b(?:delet\w*|remov\w*|eras\w*|bin|purg\w*|clear\w*)\b/;
const WHEN_REMOVED = /^(?:only )?(?:when|once|if) (?:customers?|users?)\b[^.;]{0,20}\b(?:delet|remov)/;
const NEVER_STORED = anyOf(
  'not (?:\\w+ )?written (?:anywhere|down)|never (?:\\w+ )?(?:written|stored|saved|kept|retained|persisted|logged|touch\\w*)|not (?:\\w+ )?(?:written to disk|stored|retained|persisted|saved|kept)(?: (?:at all|anywhere|once|after the (?:answer|response|request)|by default))?|(?:storage|retention)[^:]{0,60}: (?:none|zero|no|nil)',
);
const DROPPED =
  /\b(?:prompts?|inputs?|texts?|content|audio|recordings?|files|images?|documents?|queries|data)\b[^;.]{0,60}\b(?:is|are) (?:then )?(?:discarded|deleted|erased|dropped|forgotten) (?:immediately|at once|right away|instantly|as soon as) (?:after|once|it|they|the|when)\b/;
const ZERO_OPTION =
  /\b(?:zero|no)[- ](?:data[- ])?retention\b|\bzdr\b|\b(?:stor|retain|keep|log)\w* (?:neither|no|nothing|none)\b|\b(?:neither|nothing|no \w+) (?:\S+ ){0,4}?(?:stored|retained|kept|logged)\b/;
const OFFERED =
  /\b(?:on|upon|at) request|\brequests?\b|\bif customer\b|\boption\w*\b|\benabl\w+|\beligib\w+|\bapprov\w+|\bcan be (?:turned|switched|agreed|arranged)|\bavailable\b|\bapply for\b|\bpurchas\w+|\bquality for\b/;

/** Where rows tell plans apart, the ones that firms pay for are read. */
const OF_A_TRIAL =
  /^\W*(?:(?:model|ai|llm|cloud) providers?|subprocessor|trial|free|demo|evaluation|sandbox|hobby)\b/;

/** What stays on when it is over, because the law wants it. */
const AFTER_IT = /\b(?:beyond|after) (?:the )?(?:terminat\w*|expir\w*|end)\b/;

export function composeRetention(reading: Reading): Answer<'retention_period'> | undefined {
  const kept = sensesOf(reading).filter(isKept);
  const timed = kept.flatMap((sense) => {
    const period = lasts(sense);
    return period === undefined ? [] : [{ sense, period }];
  });
  const paid = timed.filter(({ sense }) => !OF_A_TRIAL.test(sense.words));
  const value = (paid.length > 0 ? paid : timed)[0];
  const options: readonly (readonly [Retention, readonly Sense[]])[] = [
    ['zero', kept.filter((sense) => DROPPED.test(sense.words) || neverStored(sense))],
    [
      'until_deleted',
      kept.filter(
        ({ words, passage }) =>
          TILL_REMOVED.test(words) ||
          (WHEN_REMOVED.test(words) && /\b(?:how long|when)\b/.test(passage.lead)),
      ),
    ],
    [
      `${value === undefined ? 0 : daysOf(value.period)} days`,
      (paid.length > 0 ? paid : timed).map(({ sense }) => sense),
    ],
    ['duration_of_agreement', kept.filter(({ words, head, before }) => lastsTheTerm(words, head, before))],
    [
      'as_long_as_necessary',
      kept.filter(({ words }) => AT_WILL.test(words) && !OF_THE_PAPER.test(words) && !AFTER_IT.test(words)),
    ],
    ['zdr_option', sensesOf(reading).filter(({ words }) => ZERO_OPTION.test(words) && OFFERED.test(words))],
  ];
  const found = options.find(([, senses]) => senses.length > 0);
  return found === undefined ? undefined : { value: found[0], evidence: passages(found[1]) };
}

const passages = (senses: readonly Sense[]): readonly Passage[] =>
  senses.slice(0, 2).map(({ passage }) => passage);

/** Content stays somewhere, or goes after a time; not logs, not copies, not the customer's duty. */
function isKept({ words, head, context, passage }: Sense): boolean {
  if (BESIDE.test(words.replace(/\bquestions and answers\b/g, ' ')) || /\bsubprocessor\b/.test(head))
    return false;
  if (/\bcustomer (?:shall|must|will|agrees?|is responsible)\b/.test(passage.full)) return false;
  const asked = ASKS_HOW_LONG.test(`${head} ${passage.lead}`);
  if (/^(?:[^:]{0,20}\b)?(?:duration|retention|storage)\b[^:]{0,30}: /.test(words)) return true;
  const moved = KEEP.test(words) || REMOVE.test(words);
  if (!asked && !moved) return false;
  return (
    CONTENT.test(words) ||
    (CONTENT.test(context) && (asked || /\b(?:it|they|them|these|those)\b/.test(words)))
  );
}

/** How long the bin is kept is another matter. */
const ONCE_DELETED = /\b(?:when|if|once|after) customer (?:\w+ )?(?:delet|remov)\w*/;
/** `If you do not pay … After 90 days we delete it`: counted from the end of something. */
const COUNTED_FROM_BEFORE = /^(?:after|within) \d+ \w+,/;
const WITHOUT_PAY = /\bnot pay\b|\bunpaid\b|\bnon-?payment\b|\boverdue\b|\bsuspen\w+/;

function lasts({ words, head, before, prior, passage }: Sense): Period | undefined {
  if (ONCE_DELETED.test(words)) return undefined;
  if (COUNTED_FROM_BEFORE.test(words) && (END.test(prior) || WITHOUT_PAY.test(prior))) return undefined;
  if (END.test(words) || END.test(before) || END.test(head) || END.test(passage.lead)) return undefined;
  if (
    OTHER_TIMES.test(
      words.replace(/\b(?:requests and \w+|requests (?:is|are)|(?:chat|conversation|call) logs?)\b/g, ' '),
    )
  )
    return undefined;
  const asked = ASKS_HOW_LONG.test(`${head} ${passage.lead}`);
  return periodsIn(words).find(({ at, end, unit }) => {
    if (unit === 'hours' || unit === 'business days') return false;
    if (/(?:\+|\bplus) ?$/.test(words.slice(0, at))) return false;
    const near = words.slice(Math.max(0, at - 140), end + 140);
    if (!asked && !KEEP.test(near) && !REMOVE.test(near)) return false;
    if (/^[^.;]{0,20}\b(?:before|prior|advance|ahead)\b/.test(words.slice(end))) return false;
    return (
      REMOVE.test(words) ||
      !isDenied(words, at) ||
      /\b(?:more|longer|later) than\b/.test(words.slice(Math.max(0, at - 16), at))
    );
  });
}

function neverStored({ words, head, passage }: Sense): boolean {
  if (!NEVER_STORED.test(words) || ZERO_OPTION.test(`${head} ${passage.lead}`)) return false;
  if (
    /\b(?:longer|after|beyond|except|unless|if|outside|more than|passwords?|card|payment|third|plain ?text)\b/.test(
      words,
    )
  )
    return false;
  const found = where(words, CONTENT);
  return (
    found !== undefined &&
    /\b(?:prompts?|inputs?|outputs?|content|conversations?|requests|completions?|audio|recordings?|files)\b/.test(
      words,
    )
  );
}

function lastsTheTerm(words: string, head: string, before: string): boolean {
  const kept = words.replace(/\b(?:plus|until)\b[^;.]{0,60}\bdelet.*/, '');
  if (
    REMOVE.test(kept) ||
    /\b(?:confidential|fees|insurance|certif\w*|licen[sc]e|maintain\w* (?:\S+ ){0,4}?(?:measures|security|program))\b/.test(
      words,
    )
  )
    return false;
  if (together(words, 90, WHILE_IT_RUNS, STORED, CONTENT)) return true;
  if (WHILE_IT_RUNS.test(words) && words.length < 140)
    return /\bretention\b|\bhow long\b|\bretain|\bkept\b/.test(head) || /^duration\b[^:]{0,30}:/.test(words);
  return (
    /\b(?:same|that) (?:term|period|duration)\b/.test(words) &&
    KEEP.test(words) &&
    /\b(?:agreement|contract|term)\b/.test(before)
  );
}
