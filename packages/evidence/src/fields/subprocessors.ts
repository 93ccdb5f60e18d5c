/** Who else touches the data: where they are listed, how long before a change is told, whether it can be refused. */
import type { NoticeDays } from '../fields.ts';
import { isProcessingAgreement } from '../reading/clause.ts';
import { LINK } from '../reading/fold.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { daysOf, type Period, periodsIn } from '../reading/periods.ts';
import { type Answer, firstOf } from './answer.ts';

const WORD = /\bsubprocessor|\bsubprocessing\b/;

/** Sentences that say the word, or stand in its section. */
function about(reading: Reading): readonly Passage[] {
  return reading.passages.filter(
    ({ full, section, definition }) =>
      !definition && (WORD.test(full) || WORD.test(section.split(' > ').slice(-2).join(' '))),
  );
}

/** `Customer may object within that time`: it goes on about the sub-processors of the sentences before. */
function goingOn({ passages }: Reading): readonly Passage[] {
  return passages.filter(
    ({ words, index, section, definition }) =>
      !definition &&
      !WORD.test(words) &&
      /\b(?:that|this|the same|such) (?:time|period|notice|change|list|days|window|deadline)\b|\bup-to-date list\b|\bthereto\b/.test(
        words,
      ) &&
      passages
        .slice(Math.max(0, index - 3), index)
        .some((one) => one.section === section && WORD.test(one.words)),
  );
}

const LISTED =
  /\bsee\b|\bsubprocessor (?:page|list|site)\b|\bappear\b|\b(?:list(?:s|ed|ing)?|set (?:out|forth)|available|published|posted|located|found|identified|specified|described|maintain\w*|accessible|disclosed|named|current|obtain\w*)\b/;
const PLACE = new RegExp(
  `\\bon vendor's (?:\\w+ )?pages?\\b|\\b${LINK}\\b|\\b(?:on|at|via|through|in|from) (?:the |its |vendor's |their )*(?:\\w+ ){0,3}?(?:websites?|web ?page|trust (?:center|centre|portal|page)|security (?:portal|page|center)|online|portal|url|following (?:link|address|page|url)|help center|documentation|admin console|dashboard|here)\\b|\\bsubprocessor (?:page|list|site)\\b|\\bprivacy policy\\b`,
);
const IN_ANNEX =
  /\b(?:in|at|under|by|see|to|per) (?:the )?(?:list (?:in|at|of) )?(?:annex(?:es|ure)?|appendix|appendices|schedule|exhibit|attachment|anhang|anlage|part|table)\b/;
/** What the annex describes is the work, not who does it. */
const DESCRIBES_WORK =
  /\b(?:activit|service|processing|purpose|task|operation)\w* (?:\w+ ){0,2}?(?:described|specified|set out|set forth|listed|defined) (?:in|at|under) [^.,;]{0,24}/g;
const NAMES_THEM =
  /\bconsents? to (?:the )?(?:appointment|engagement|use) of:?|\ball the (?:firms|companies|parties)\b|\brents? \w+ from\b|\bfollowing (?:\w+ ){0,3}subprocessor|\bsubprocessor(?: \w+){0,4} (?:is|are|:)/;
const NAMED =
  /\b(?:Inc|LLC|Ltd|PLC|plc|Pty|AS|AG|Oy|ApS|S\.A|GmbH|Limited|B\.V|SAS|SARL|AB|Corp|AWS|Amazon Web Services|Google Cloud|Microsoft)\b/;
const LIST_TITLE =
  /\b(?:list of|authorized|approved|current|engaged|our) (?:\w+ ){0,3}subprocessor|\bsubprocessor (?:list|as of)|^subprocessor$|> ?subprocessor$|\bsubprocessor\b[^>]{0,40}$/;
const GENERAL =
  /\b(?:general|generally)\b.{0,60}\bauthori[sz]|\bauthori[sz]es? vendor to (?:\w+ ){0,3}(?:engage|use|appoint|subcontract)|\b(?:consents?|agrees?|acknowledges?|authorizes?)\b.{0,60}\b(?:engag|use|appoint|retain)\w*\b.{0,60}\bsubprocessor|\bvendor (?:may|is (?:entitled|authorized|permitted) to|shall be entitled to)\b.{0,40}\b(?:engage|use|appoint|subcontract|retain)\b.{0,60}\bsubprocessor/;

/** Terms of service that authorise in the words of article 28 do so, as an agreement on processing would. */
const OF_PERSONAL_DATA =
  /\bgeneral(?:ly)? (?:written |prior |and specific )*authoriz[^;]{0,160}\bprocess\w* [^;]{0,40}\bpersonal data\b/;

export function readSubprocessorList(reading: Reading): Answer<'subprocessor_list'> | undefined {
  const said = about(reading).filter(
    ({ full }) => WORD.test(full) && !/\blicen[sc]e\b|\bsublicen[sc]e\b/.test(full),
  );
  const listing = said.filter(
    ({ full }) =>
      LISTED.test(full) &&
      /\blist|\bsubprocessor (?:page|list|site)\b|\bsubprocessor (?:that|which) appear\b|\bsubprocessor\b.{0,140}\b(?:set|available|published|posted|located|found|identified|specified|described|accessible|named)\b|\b(?:engage|use)\w*\b/.test(
        full,
      ),
  );
  const online = listing.filter(
    ({ words }) =>
      PLACE.test(words) && !/\bsubscri(?:be|ption)\b.{0,40}\bhyperlink\b(?!.{0,60}\blist)/.test(words),
  );
  const rows = rowsOf(reading);
  const annexed = listing.filter(
    ({ words }) =>
      IN_ANNEX.test(words.replace(DESCRIBES_WORK, ' ')) &&
      !new RegExp(`\\b${LINK}\\b`).test(words) &&
      /\blist|\bsubprocessor (?:set|listed|identified|specified|named|described|engaged|already|currently)|\b(?:listed|appear|set out|set forth|identified|specified|named)\b/.test(
        words,
      ),
  );
  return firstOf<'subprocessor_list'>(
    ['listed_inline', rows.length >= 2 ? [...annexed.slice(0, 1), ...rows.slice(0, 2)] : []],
    ['url', online.slice(0, 2)],
    ['url', about(reading).filter(justLinks).slice(0, 2)],
    ['listed_inline', annexed.slice(0, 2)],
    [
      'listed_inline',
      said.filter(({ full, shown }) => NAMES_THEM.test(full) && NAMED.test(shown)).slice(0, 2),
    ],
    [
      'on_request',
      said
        .filter(
          ({ full }) =>
            /\blist\b|\bnames\b/.test(full) &&
            /\b(?:upon|on|at)\b[^;]{0,40}\brequest\b|\bobtain\w*\b[^;]{0,40}\b(?:writing|from|mailbox)\b|\bask(?:ing)?\b/.test(
              full,
            ),
        )
        .slice(0, 2),
    ],
    [
      'general_authorisation_only',
      said
        .filter(
          ({ full }) => GENERAL.test(full) && (isProcessingAgreement(reading) || OF_PERSONAL_DATA.test(full)),
        )
        .slice(0, 2),
    ],
  );
}

/** `Sub-processors: see https://…`, where the heading says of what. */
function justLinks({ words, section }: Passage): boolean {
  return WORD.test(section.split(' > ').at(-1) ?? '') && POINTS.test(words);
}

const POINTS = new RegExp(`^(?:please )?(?:see|at|available at|listed at)?:? ?${LINK}\\W*$`);

/** Rows or items under a heading that promises the list itself. */
function rowsOf(reading: Reading): readonly Passage[] {
  return reading.passages.filter(
    ({ section, shown, words }) =>
      LIST_TITLE.test(section.split(' > ').at(-1) ?? '') &&
      ((shown.startsWith('|') && (shown.match(/\|/g) ?? []).length >= 3) || NAMED.test(shown)) &&
      words.length < 500 &&
      !/\b(?:shall|will|may|must)\b/.test(words),
  );
}

const CHANGE =
  /\b(?:new|further|commission\w*|chang\w*|add(?:s|ed|ing|ition|itional)*|replac\w*|appoint\w*|engag\w*|intend\w*|updat\w*|modif\w*)\b/;
const TELL =
  /\b(?:told|tells?|lead time|post a change|notif\w*|notice|inform\w*|announc\w*|advise|updat\w*|communicat\w*|alert)\b/;
const TELLS_OF_CHANGE =
  /\b(?:notif\w*|inform\w*|notice)\b[^.;]{0,200}\b(?:new|chang\w*|add\w*|replac\w*|appoint\w*|engag\w*|intend\w*|updat\w*)\b[^.;]{0,140}\bsubprocess|\b(?:new|further|chang\w*|add\w*|replac\w*|appoint\w*|engag\w*|updat\w*)\b[^;]{0,160}\bsubprocess[^;]{0,240}\b(?:notif\w*|inform(?:s|ed|ing)?|notice)\b|\bsubprocess[^;]{0,160}\b(?:new|chang\w*|add\w*|replac\w*|appoint\w*|engag\w*|updat\w*)\b[^;]{0,160}\b(?:notif\w*|inform(?:s|ed|ing)?|notice)\b/;
const OBJECT =
  /\bcustomer (?:does|do|shall) not (?:consent|agree|accept|approve)\b|\bsay no\b|\bprior written consent\b|\b(?:object(?:s|ed|ion|ions|ing)?|oppos(?:e|es|ition)|refus(?:e|es|al)|reject|veto|disapprov\w*|withhold\w*|contest\w*|challeng\w*)\b/;

export function readNoticeDays(reading: Reading): Answer<'subprocessor_notice_days'> | undefined {
  const said = about(reading).filter(
    ({ full }) => !/\bdata subject|\bbreach of this|\bterminate this agreement upon|\baudit/.test(full),
  );
  const ahead = said.flatMap((passage) => withPeriod(passage, isAhead));
  const window = said.flatMap((passage) => withPeriod(passage, isWindow));
  const [first] = ahead.length > 0 ? ahead : window;
  if (first !== undefined) {
    const found = ahead.length > 0 ? ahead : window;
    return {
      value: inDays(first.period),
      evidence: [...new Set(found.map(({ passage }) => passage))].slice(0, 2),
    };
  }
  const untimed = said.filter(
    ({ full }) =>
      TELLS_OF_CHANGE.test(full) &&
      !/\bneed not\b|\bnot (?:be )?(?:required|obliged|obligated)\b|\bno (?:duty|obligation)\b/.test(full) &&
      !/\bconfidential information\b|\bcustomer (?:shall|must|will) (?:\w+ )?(?:notify|inform)/.test(full),
  );
  return firstOf<'subprocessor_notice_days'>(['unspecified', untimed.slice(0, 2)]);
}

function withPeriod(
  passage: Passage,
  test: (passage: Passage, period: Period) => boolean,
): readonly { passage: Passage; period: Period }[] {
  return periodsIn(passage.words)
    .filter((period) => period.unit !== 'hours' && period.unit !== 'years' && test(passage, period))
    .map((period) => ({ passage, period }));
}

/** What the clauses call the time before a change: `Option 2 – general authorisation. Time period: 14 days`. */
const CHOSEN_OPTION =
  /\boption 2\b[^;]{0,120}\bperiod\b|\bgeneral (?:written )?authori[sz]ation\b[^;]{0,60}\bperiod\b/;

function isAhead({ words, full, section }: Passage, { at, end }: Period): boolean {
  const topic = `${section.split(' > ').at(-1) ?? ''} ${full}`;
  if (!(TELL.test(full) && CHANGE.test(topic)) && !CHOSEN_OPTION.test(full)) return false;
  const before = words.slice(Math.max(0, at - 60), at);
  const after = words.slice(end, end + 70);
  if (
    OBJECT.test(before) ||
    /^[^.;]{0,30}\b(?:of|after|from|following)\b[^.;]{0,40}\b(?:notice|notification|receipt|receiving|being notified|publication|date)/.test(
      after,
    )
  )
    return false;
  return (
    /^'?,? ?(?:\S+ ){0,2}?(?:prior|advance|beforehand|before|notice|ahead|in advance|written|beforehand|previous|earlier)\b/.test(
      after.trimStart().replace(/^'/, ''),
    ) ||
    /\b(?:lead time of|at least(?:,? however,?)?|no less than|not less than|no later than|minimum of|prior notice of|advance notice of|notice of)(?: a)? ?$/.test(
      before,
    )
  );
}

/** `object within 10 days of the notice`, `10 days to object`. */
function isWindow({ words, full }: Passage, { at, end }: Period): boolean {
  if (!OBJECT.test(full) && !/\bapprov\w*|\bconsent/.test(full)) return false;
  const before = words.slice(Math.max(0, at - 220), at);
  const after = words.slice(end, end + 160);
  if (
    /\b(?:terminat\w*|resol\w*|good faith|remed\w*|cure|reasonable period|exceed)\b[^;]{0,60}$/.test(before)
  )
    return false;
  const starts =
    /\b(?:within|in|period of|for|no later than|up to|has|have|at least|least|during|limit of|delay of)(?: a| the| this)?(?: period of| maximum of)? ?$/.test(
      before,
    );
  const fromNotice =
    /^'? ?(?:period )?(?:\S+ ){0,2}?(?:of|after|(?:as )?from|following|upon|since|to)\b[^;]{0,80}\b(?:notice|notif\w*|inform\w*|receipt|reception|receiving|received|update\w*|publication|change|announce\w*|object|date|list)/.test(
      after,
    );
  return starts && (fromNotice || OBJECT.test(before) || /^[^.;]{0,60}\bobject/.test(after));
}

function inDays(period: Period): NoticeDays {
  return period.unit === 'business days' ? `${period.count} business days` : `${daysOf(period)}`;
}

export function readObjection(reading: Reading): Answer<'subprocessor_objection'> | undefined {
  const further = new Set(goingOn(reading));
  const said = [...about(reading), ...further].filter(
    (passage) =>
      OBJECT.test(passage.full) &&
      !/\bdata subject|\bobject of\b|\bobject to (?:decisions|(?:the |such )?processing|automated)|\bconcerned persons/.test(
        passage.full,
      ) &&
      (WORD.test(passage.full) || WORD.test(passage.section) || further.has(passage)),
  );
  const never = new Set(
    said.filter(
      ({ full }) =>
        /\b(?:no right to|may not|shall not|not entitled to|waives?)\b.{0,30}\b(?:object|oppose|refuse)/.test(
          full,
        ) && !/\bunreasonabl/.test(full),
    ),
  );
  const rights = said.filter(
    (passage) =>
      /\bcustomer (?:does|do|shall) not (?:consent|agree|accept|approve)\b.{0,120}\bterminat|\bcustomer\b.{0,200}\b(?:object|contest|challeng)|\bobject\w*\b.{0,120}\b(?:customer|vendor)\b|\bobjections? (?:against|to) (?:\w+ ){0,3}?subprocessor\b[^;]{0,80}\b(?:raised|made|submitted|sent|lodged|addressed)\b|\bto (?:present|raise|lodge|submit) (?:its |any |their )?objections?\b|\bopportunity to object|\bright to object|\bnot\b[^;]{0,80}\bsubprocessor\b[^;]{0,60}\bwithout customer's (?:\w+ ){0,3}consent|\bcustomer\b[^;]{0,20}\bnot raise an? objection|\bopportunity to oppose|\bright to (?:oppose|refuse|reject)|\bcustomer\b.{0,80}\b(?:oppos|refus|reject|veto|withhold)/.test(
        passage.full,
      ) && !never.has(passage),
  );
  return firstOf<'subprocessor_objection'>(['yes', rights.slice(0, 2)], ['no', [...never].slice(0, 2)]);
}
