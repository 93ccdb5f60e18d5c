/**
 * What the customer must not send, put together: a class of data, a way of sending it, a denial that reaches both.
 *
 * The denial may stand in the stem, in the heading or in the verb itself (`keep out`, `stay off`, `is not built for`).
 * Doubt counts as forbidden: too much here only narrows what may pass.
 */
import type { ProhibitedData } from '../fields.ts';
import type { Answer } from '../fields/answer.ts';
import { actorBefore } from '../reading/clause.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { ANY_PERSON, CLASS_WORDS } from './classes.ts';
import { anyOf, verbs } from './lexeme.ts';
import { NO_DENIAL, NOT, RULED_OUT } from './lexicon.ts';
import { type Sense, sensesOf, where } from './sense.ts';

/** Into the service itself. */
const SENDS_IN = anyOf(
  verbs(
    'pass insert submit upload enter input include feed paste put tell transmit send place type introduce store dictate attach add post track',
  ),
  'put|putting|fed|keep',
);
const KEEPS_OUT = anyOf('keep (?:\\S+ ){0,10}?(?:out|off|away)|leave (?:\\S+ ){0,6}?out|stay (?:off|out)');
const DENIES = anyOf(
  `${KEEPS_OUT.source}|must not|(?:redact|remov|strip|mask|anonymi[sz]|delet|tak)\\w* [^;.]{0,140}(?:before|prior to) (?:upload|submit|send|enter|transmit|provid)\\w*|before (?:a |the |it |having |customer )*(?:\\w+ )?(?:baa|business associate)|(?:unless|until|without|once|only (?:if|when|after|with|under)) (?:\\S+ ){0,14}?(?:baa|business associate)|not (?:designed|intended|meant|built|suitable|made)`,
);
/** Rules of conduct and of looking after one's account name the same words for other ends. */
const ABOUT_CONDUCT =
  /\b(?:harass\w*|abus\w+|exploit\w*|harm\w*|groom\w*|grooming|sexualis\w+|sexualiz\w+|pornograph\w*|stalk\w*|defam\w*|hat(?:e|eful)|discriminat\w*|phish\w*|scrap(?:e|ing)|harvest\w*|solicit\w*|gambl\w*|weapons?|emotion\w*|surveil\w*|advice|decisions?|eligib\w*|lobby\w*|campaign\w*|election\w*|impersonat\w*|infring\w*|misrepresent\w*|without (?:their|his|her|the (?:person|individual)\w*'?s?|appropriate|obtaining|having|a lawful|valid|required|necessary) (?:\w+ )?(?:consent|permission|knowledge|right|legal|lawful|basis|consents)?|social scoring|deceiv\w*|profil(?:e|ing)|hire|dismiss|promote|of others|other people's|confidentiality of|keep\w* (?:\S+ ){0,6}?(?:secure|safe|confidential|secret)|guard|responsible for|payment (?:method|terms)|invoice|issuer|chargebacks?|waives? |unauthorized access to|years of age to|hold an account|(?:younger than|under|below) (?:the age of )?\d+[^;.]{0,40}\buse|register|sign up|create an account|not (?:request|ask|instruct|require|direct) vendor|share (?:\S+ ){0,3}?(?:password|account|login|credential)\w*|passwords? (?:with|to) (?:any|other|third))\b/;
/** The vendor's own restraint forbids the customer nothing. */
const VENDORS =
  /\bvendor(?:'s \w+)?(?: and its \w+)? (?:\w+ )?(?:does|do|will|shall|may|must|has|have|is|are|would|never|keeps?|stores?|collects?|sells?|uses?)\b/;
const DATA_OF_KIND =
  /\b(?:data|information|records?|numbers?|details|history|histories|conditions?|documents?|secrets?|passwords?|keys?|tokens?|ids?|categor(?:y|ies)|phi|matters|circumstances|traits|views|opinions|beliefs|cards?|accounts?|religion|sexuality|health|life|ideology|origin|identifiers?|licen[sc]es?|names)\b/;

export function composeProhibited(reading: Reading): Answer<'prohibited_data'> | undefined {
  const found = new Map<ProhibitedData, Passage>();
  const meanings = meaningsOf(reading);
  for (const sense of sensesOf(reading)) {
    if (!forbids(sense)) continue;
    for (const name of classesIn(sense, meanings)) if (!found.has(name)) found.set(name, sense.passage);
  }
  if (found.size === 0) return undefined;
  return { value: [...found.keys()], evidence: [...new Set(found.values())].slice(0, 3) };
}

/** Forbidden, and not said here what it is: it may be any of them. */
const UNEXPLAINED =
  /\b(?:regulated|restricted|prohibited|excluded|high[- ]risk|unsupported) (?:personal )?(?:data|information)\b/;
const ANY_OF_THEM: readonly ProhibitedData[] = [
  'health',
  'financial',
  'payment_card',
  'special_category',
  'government_id',
];

/** `… on systems that vendor runs`, `… through the services` */
const ON_THE_SERVICE =
  /^[^;.]{0,12}\b(?:on|in|through|via|with|using) (?:the |any |vendor's )*(?:\w+ ){0,2}?(?:systems?|servers?|services?|platform|infrastructure|software|tool|api)\b/;

/** What nobody's liability is limited for: health itself, and no record of it. */
const LIFE_AND_LIMB =
  /\b(?:injur\w*|damage\w*|harm\w*|loss|violation)\b[^.;]{0,24}\b(?:life|body|limbs?|health)\b(?:[, ]+(?:(?:to|or|and|of|the|life|body|limbs?|health)\b[, ]*)+)?|\b(?:life|body|limbs?)(?:,| or| and) (?:(?:the|or|and|life|body|limbs?),? )*health\b/g;

type Meanings = ReadonlyMap<string, ReadonlySet<ProhibitedData>>;

const TERM_MEANS =
  /^(?:\(?\w{1,4}[.)] ?)?((?:[a-z-]+ ){0,3}(?:data|information|content|materials?|categories)) (?:shall )?(?:means?|includes?|refers? to|comprises?|is|are|has)\b/;

/** What the document calls the data that it forbids. */
function meaningsOf({ passages }: Reading): Meanings {
  const meanings = new Map<string, Set<ProhibitedData>>();
  let open: string | undefined;
  for (const { words, lead, definition } of passages) {
    const term = definition || lead !== '' ? TERM_MEANS.exec(lead === '' ? words : lead)?.[1] : undefined;
    if (term !== undefined) open = term;
    else if (!/^\(?(?:[a-z]|[ivx]{1,5})\)/.test(words)) open = undefined;
    if (
      open === undefined ||
      !/\b(?:sensitive|prohibited|restricted|excluded|regulated|high|special|forbidden|protected|unsupported|unwanted|critical)\b/.test(
        open,
      )
    )
      continue;
    const known = meanings.get(open) ?? new Set<ProhibitedData>();
    for (const name of named(words.replace(open, ' '))) known.add(name);
    meanings.set(open, known);
  }
  return meanings;
}

function named(words: string): readonly ProhibitedData[] {
  return CLASS_WORDS.filter(([, pattern]) => pattern.test(words)).map(([name]) => name);
}

/** Beside other kinds, and not as one of them: `PII`, but not `sensitive PII`. */
const PERSONS_TOO =
  /(?<!\b(?:sensitive|such|regulated|following) )\b(?:personally identif\w+ information|pii)\b/;

const withPersons = (found: readonly ProhibitedData[], denied: string): readonly ProhibitedData[] =>
  found.length > 0 && PERSONS_TOO.test(denied) ? [...found, 'personal_data_any'] : found;

function classesIn({ words, passage }: Sense, meanings: Meanings): readonly ProhibitedData[] {
  const asked = /^(?:yes|not): /.test(passage.lead) && words.length < 120 ? passage.lead : '';
  const said = `${asked} ${words}`.replace(LIFE_AND_LIMB, ' ');
  const terms = [...meanings].filter(([term]) => said.includes(term));
  const defined =
    ABOUT_CONDUCT.test(said) && !SENDS_IN.test(said) ? [] : terms.flatMap(([, classes]) => [...classes]);
  // A defined name is read by its definition alone: `Sensitive Information` may mean card numbers.
  const denied = terms.reduce(
    (rest, [term]) => rest.replaceAll(term, ' '),
    ABOUT_CONDUCT.test(said) ? sentIn(said) : turnedDown(said, passage.lead),
  );
  const own = DATA_OF_KIND.test(said)
    ? withPersons(
        named(denied).filter((name) => name !== 'credentials' || secretsGoIn(said)),
        denied,
      )
    : [];
  if (own.length + defined.length > 0) return [...new Set([...own, ...defined])];
  if (ABOUT_CONDUCT.test(said)) return [];
  if (noPersons(said)) return ['personal_data_any'];
  return UNEXPLAINED.test(said) && SENDS_IN.test(said) ? ANY_OF_THEM : [];
}

/** The clauses that a denial reaches, and those that go on with its list; a clause with a doer of its own is another matter. */
function turnedDown(words: string, lead: string): string {
  const clauses = words.split(/; |\. /);
  if (clauses.length === 1) return words;
  const led = NOT.test(lead.replace(NO_DENIAL, ' '));
  let open = led;
  return clauses
    .filter((clause) => {
      const denies = [DENIES, NOT, RULED_OUT].some((pattern) => pattern.test(clause.replace(NO_DENIAL, ' ')));
      if (denies) open = !/\bvendor (?:\w+ )?(?:never|(?:does|do|will|shall) not)\b/.test(clause);
      else if (
        /\bvendor(?:'s \w+)? (?:\w+ )?(?:shall|will|may|is|are|has|have|collects?|uses?|keeps?)\b/.test(
          clause,
        )
      )
        open = false;
      return open;
    })
    .join('; ');
}

const PUTS_IN = anyOf(verbs('submit upload enter input transmit insert paste store'));

/** Of a list of misdeeds, the items that put data into the service, with what they go on to name. */
function sentIn(words: string): string {
  let open = false;
  return words
    .split(/[;,]|\bor (?=(?:to )?(?:\w+ ){0,2}(?:that|which|any|the|in)\b)/)
    .filter((item) => {
      if (ABOUT_CONDUCT.test(item)) open = false;
      else if (PUTS_IN.test(item)) open = true;
      return open;
    })
    .join(', ');
}

/** Put into the service; what is said of one's own password is about keeping it. */
function secretsGoIn(words: string): boolean {
  const at = words.search(SENDS_IN);
  return (
    at >= 0 &&
    !/\bcustomer(?:'s)? (?:\w+ )?(?:passwords?|api keys?|credentials?|account)|\bplaintext\b|\bhashed\b/.test(
      words,
    )
  );
}

/** `never put personal data in`, `personal data must not be entered`; not the many other things said of personal data. */
function noPersons(said: string): boolean {
  const words = said.replace(/\bfor which vendor is \w+(?: \w+)?/g, ' ');
  const found = where(words, ANY_PERSON);
  if (
    found === undefined ||
    /\b(?:services?|software|platform|system) (?:do|does|will|shall|is|are) not (?:\w+ ){0,2}?(?:scan|check|monitor|filter|screen|detect|review)\b/.test(
      words,
    ) ||
    /\bretain,? use,? (?:or|and) disclose\b|\bvendor (?:does|do|shall|will|may|must|is)\b|\blaws?\b|\bconsent|\bsell|\bsafeguards?|\brights?\b|\btransfer|\bunless\b|\bpurpose/.test(
      words,
    )
  )
    return false;
  const before = words.slice(Math.max(0, found.at - 80), found.at).replace(NO_DENIAL, ' ');
  const denial = where(before, NOT);
  if (denial !== undefined && SENDS_IN.test(before.slice(denial.at))) return true;
  if (
    denial !== undefined &&
    /\bcustomer\b/.test(before) &&
    /\b(?:process|handle|host|keep)\b/.test(before.slice(denial.at)) &&
    ON_THE_SERVICE.test(words.slice(found.end))
  )
    return true;
  return /^[^;.]{0,20}\b(?:must|shall|should|may|can|is|are) (?:not|never) (?:\w+ )?(?:be )?(?:used|submitted|entered|uploaded|included|sent|put|allowed|permitted)\b/.test(
    words.slice(found.end),
  );
}

function forbids({ words, head, passage }: Sense): boolean {
  const { lead, full } = passage;
  const plain = full.replace(NO_DENIAL, ' ');
  const asked = /^(?:yes|not): /.test(lead) && words.length < 120;
  const denies =
    DENIES.test(plain) ||
    NOT.test(plain) ||
    RULED_OUT.test(plain) ||
    (/\b(?:prohibited|not (?:allowed|permitted|to)|forbidden|do not|never|off[- ]limits)\b/.test(head) &&
      !/\buses?\b/.test(head));
  if (!denies) return false;
  if (asked && lead.startsWith('yes:') && !DENIES.test(`${words} ${lead}`)) return false;
  const at = full.search(DENIES.test(plain) ? DENIES : NOT);
  const actor = actorBefore(full, Math.max(at, 0) + 8);
  const bound =
    /\bcustomer (?:shall|may|must|will|should|can|agrees?|undertakes?)\b[^;.]{0,40}\b(?:not|never|refrain|abstain)\b/.test(
      full,
    );
  if (
    !bound &&
    actor === 'vendor' &&
    !KEEPS_OUT.test(words) &&
    VENDORS.test(full) &&
    !/\bcustomer\b/.test(full.slice(0, at))
  )
    return false;
  if (!bound && /^vendor\b/.test(full) && actor !== 'customer' && !KEEPS_OUT.test(words)) return false;
  return true;
}
