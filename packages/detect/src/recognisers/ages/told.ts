/**
 * Ages that a sentence tells of somebody without a unit: `my wife is 43`, `she was 64 when …`, `the victim, 62, was`,
 * `At 70, she …`, `24F here`.
 *
 * A bare number behind `is` is mostly a count, so somebody must be its subject, and what follows must leave it alone.
 */
import { matchEnd } from '../../recogniser.ts';
import { wordBefore } from '../prose/word-before.ts';

const PEOPLE =
  'wife|husband|partner|son|daughter|mother|father|mum|mom|dad|brother|sister|grandmother|grandfather|grandma|grandpa|granny|aunt|uncle|niece|nephew|cousin|' +
  'boyfriend|girlfriend|fiancée?|baby|child|kid|boy|girl|man|woman|lady|patient|victim|suspect|claimant|plaintiff|defendant|applicant|candidate|tenant|' +
  'employee|colleague|co-worker|worker|trainee|apprentice|intern|boss|manager|client|customer|resident|driver|pensioner|student|pupil|teacher|nurse|neighbour|neighbor|' +
  'deceased|accused|caller|CEO|CFO|chairman|chairwoman|director|president|mayor|doctor|lawyer|landlord|landlady|nanny|cleaner|assistant|secretary|carer|builder|farmer|widow|widower|accountant|plumber|electrician|carpenter|hairdresser|chef|waiter|engineer|architect|dentist|coach|trainer|kid|grandad|granddad|stepson|stepdaughter|grandson|granddaughter|twin|founder|owner|singer|actor|actress|footballer|striker|defender|lawmaker|senator|player|complainant|passenger|cyclist|flatmate|roommate';
const LEUTE =
  'Vater|Mutter|Mama|Papa|Sohn|Tochter|Frau|Mann|Oma|Opa|Bruder|Schwester|Freundin|Freund|Tante|Onkel|Nichte|Neffe|Kollegin|Kollege|Kundin|Kunde|Patientin|Patient|' +
  'Mieterin|Mieter|Nachbarin|Nachbar|Chefin|Chef|Mitarbeiterin|Mitarbeiter|Azubi|Mandantin|Mandant|Klägerin|Kläger|Bewerberin|Bewerber|Kind|Baby';
const THEIR = 'my|his|her|our|their|your|the|this|that|an?|another|one';
const SUBJECT = `(?:he|she|who|(?:${THEIR}) (?:(?!number|age|average)\\p{Ll}{2,12} ){0,2}(?:${PEOPLE}))`;
const ADVERBS =
  '(?:only |just |now |already |still |about |almost |nearly |over |around |barely |not yet |jetzt |erst |schon |gerade |bald |nun )?';

/** Right before the number. */
const SUBJECT_IS = new RegExp(
  `(?<![\\p{L}’'-])(?:${SUBJECT}(?: (?:is|was|will be|would be|(?:has )?(?:just )?turned|turns|is turning|will turn)|['’](?:s|ll be|d be))` +
    `|I(?: am|['’]m| was| will be|['’]ll be| just turned| turned| will turn)|(?:they|we) (?:are|were) both|they['’]re both|(?:died|dies|retired|married|widowed|passed away|orphaned) at) ${ADVERBS}$`,
  'iu',
);
const IST = new RegExp(
  `(?<!\\p{L})(?:(?:mein|dein|sein|ihr|unser|euer|der|die|das)(?:e[nrms]?)? (?:\\p{Ll}{3,12} )?(?:${LEUTE})) (?:ist|war|wird|wurde) ${ADVERBS}$`,
  'iu',
);
const ER_IST = new RegExp(`(?<!\\p{L})(?:ich|er|sie) (?:ist|war|bin|wird|wurde|werde) ${ADVERBS}$`, 'iu');
/** `the patient (76)`. */
const THE = new RegExp(`(?<!\\p{L})(?:the|a|my|his|her|our|der|die) (?:${PEOPLE}|${LEUTE}) \\($`, 'iu');
/** `Yusuf Demirci is turning 52 on Friday`, `Anna turned 12 last week`. */
const TURNING = /(?<!\p{L})\p{Lu}\p{Ll}{2,20} (?:is turning|turns|(?:has )?(?:just )?turned|will turn) $/u;
/** `a woman of 82`. */
const OF =
  /(?<!\p{L})(?:an?|the|that|this|old) (?:\p{Ll}{3,10} )?(?:man|woman|lady|gentleman|boy|girl|patient|widow|widower) of $/iu;
/** `the victim, 62, was`, `Their twins, both 8, start`. */
const APART = new RegExp(
  `(?<!\\p{L})(?:(?:${PEOPLE}|${LEUTE}), |(?:(?:${PEOPLE})s?|twins|children), (?:both|now|just|only|then) )$`,
  'iu',
);
/** `At 70, she still runs`. */
const AT = /(?:^|[.!?\n] ?)(?:at|now) $/iu;
const SOMEBODY = /, (?:he|she|I|my|his|her)(?!\p{L})/uy;
/** `55M with chest pain`, `24F here`, at the beginning of what is said; `my girlfriend (27F)`. */
const OPENS = /(?:^|[\n.!?:] ?)$/u;
const SEX =
  /[MF] (?:with|w\/|here|presents|presenting|presented|c\/o|p\/w|s\/p|admitted|brought in|who)(?!\p{L})|[MF], (?:no|who|with|presents|history|smoker|non-smoker|otherwise|previously|known|single|married)(?!\p{L})/iuy;
const SEX_IN_BRACKETS = /[MF]\)/iuy;
const SOMEBODY_BEFORE = new RegExp(`(?<!\\p{L})(?:I|me|he|she|bf|gf|ex|friend|${PEOPLE}) ?\\($`, 'iu');
/** `the children (4 and 7)`: more than one, since one is how many they are. */
const LISTED =
  /(?<!\p{L})(?:children|kids|sons|daughters|boys|girls|twins|kinder|söhne|töchter) \((?:\d{1,2}(?:,? (?:and |und |& )?))*$/iu;
/** `our kids are 5 and 9`, `two boys aged 8 and 11`. */
const KIDS =
  /(?<!\p{L})(?:children|kids|sons|daughters|boys|girls|twins|brothers|sisters|kinder|söhne|töchter) (?:are|were|aged|sind|waren) (?:\d{1,2}(?:,? (?:and |und )?))*$/iu;
const KIDS_END =
  /^(?:(?:, |,? (?:and|und) )\d{1,2}){0,4}(?=[.;!?]|\s*$|,? (?!and |und |\d|years|months|Jahre)\p{L}|\n)/u;
const LIST_ENDS = /^(?:,? (?:and |und |& )?\d{1,2}){0,4}\)/u;

/** The end of the clause, or words that leave a number alone. */
const ENDS = new RegExp(
  '(?:[.!?](?!\\d)|[;)\\]]|,(?! ?\\d)|\\s*$|\\s*\\n| (?:and(?! \\d)|but|when|while|now|today|then|already|at the time|last|this|next|who|he|she|I|they|we|my|his|her|und(?! \\d)|aber|als|geworden' +
    '|on (?:\\d|the|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)' +
    '|in (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|spring|summer|autumn|winter|an? (?:week|month|few))))',
  'uy',
);

/** What goes on behind somebody's age. */
export function leavesAlone(text: string, end: number): boolean {
  return matchEnd(ENDS, text, end) >= 0 && !/^(?: and|,) \d/.test(text.slice(end, end + 7));
}

const REACH = 48;
const GROWN = 14;

/** `55M`: a number whose letter tells the sex; the end of both, or -1. */
export function sexedEnd(text: string, start: number, end: number, value: number): number {
  if (value < GROWN) return -1;
  const letter = text.charCodeAt(end) | 32;
  if (letter !== 109 && letter !== 102) return -1;
  if (matchEnd(SEX_IN_BRACKETS, text, end) > 0) return isBehind(SOMEBODY_BEFORE, text, start) ? end + 1 : -1;
  return matchEnd(SEX, text, end) > 0 && isBehind(OPENS, text, start) ? end + 1 : -1;
}

/** Whether the bare number at [start, end) is told as somebody's age. */
export function isTold(text: string, start: number, end: number, value: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before !== 32 && before !== 40) return false;
  const after = text.charCodeAt(end);
  if (after === 41 && before === 40 && value >= GROWN && isBehind(THE, text, start)) return true;
  if (after === 41 || before === 40) return isListed(text, start, end);
  const last = text.charCodeAt(start - 2) | 32;
  if (last === 44) {
    const next = text.slice(end, end + 3);
    return /^, \p{Ll}|^,? and/u.test(next) ? isBehind(APART, text, start) : isListed(text, start, end);
  }
  if (before !== 32) return false;
  const word = wordBefore(text, start).replace('’', "'");
  if (!LAST.has(word.slice(word.lastIndexOf("'") + 1)) && !LAST.has(word)) return false;
  if (word === 'at' && matchEnd(SOMEBODY, text, end) > 0 && isBehind(AT, text, start)) return true;
  if (word === 'both' && isBehind(APART, text, start)) return true;
  if (matchEnd(ENDS, text, end) < 0) return isListed(text, start, end);
  if (isBehind(SUBJECT_IS, text, start) || isBehind(TURNING, text, start) || isBehind(OF, text, start))
    return true;
  if (isBehind(APART, text, start) || isListed(text, start, end)) return true;
  return isBehind(IST, text, start) || (value >= GROWN && isBehind(ER_IST, text, start));
}

/** What may stand right before an age that is told: spares nearly all numbers the patterns. */
const LAST: ReadonlySet<string> = new Set(
  (
    'is was be s re ll d m am turned turns turn turning at of both now just only already still about almost nearly over around barely yet then and und are were aged sind waren ' +
    'ist war bin wird wurde werde jetzt erst schon gerade bald nun ' +
    "he's she's who's i'm i'll he'll she'll they're"
  ).split(' '),
);

function isListed(text: string, start: number, end: number): boolean {
  if (!/\d/.test(text.charAt(start))) return false;
  const left = text.slice(Math.max(0, start - REACH), start);
  if (KIDS.test(left) && KIDS_END.test(text.slice(end, end + 24)))
    return /\d/.test(left) || /^,? (?:and|und) \d/.test(text.slice(end, end + 8));
  if (!LISTED.test(left) || !LIST_ENDS.test(text.slice(end, end + 24))) return false;
  return text.charCodeAt(start - 1) !== 40 || text.charCodeAt(end) !== 41;
}

function isBehind(pattern: RegExp, text: string, start: number): boolean {
  return pattern.test(text.slice(Math.max(0, start - REACH), start));
}
