/**
 * The negotiation pack: a letter to the vendor, and for counsel each gap with its risk, law and proposed wording.
 *
 * Promise: every gap of the list that is handed in is in it, in that order, with a clause of our own.
 */
import { type Day, plusDays } from '../day.ts';
import type { DataClass } from '@bailiwick/contract/classes';
import { DEMANDS } from './clauses/demands.ts';
import type { Block, Paper } from './document.ts';
import type { Gap } from './gaps.ts';
import type { Language } from './language.ts';
import { className, fieldName, listing } from './names.ts';
import { PACK_WORDS, type PackWords } from './negotiation-words.ts';
import { citationInWords, dayInWords, sourceInWords } from './source-words.ts';
import { type Subject, offeringName } from './subject.ts';
import { valueInWords } from './value-words.ts';

export interface PackOrder {
  readonly language: Language;
  /** Who asks; undefined: a gap to fill in. */
  readonly firm: string | undefined;
  readonly today: Day;
}

/** Time that the letter gives the vendor. */
const ANSWER_DAYS = 21;
/** Points that the letter itself lists; the rest is enclosed. */
const LETTER_POINTS = 10;
const MOST_QUOTES = 3;
/** Kinds of data that are named in a table; more are counted. */
const NAMED_CLASSES = 2;

export function negotiationPack(
  subject: Pick<Subject, 'assessment'>,
  gaps: readonly Gap[],
  order: PackOrder,
): Paper {
  const words = PACK_WORDS[order.language];
  const needed = gaps.filter(({ classes }) => classes.length > 0);
  const wishes = gaps.filter(({ classes }) => classes.length === 0);
  return {
    title: words.title,
    subtitle: offeringName(subject),
    language: order.language,
    on: order.today,
    orientation: 'portrait',
    blocks: [
      ...letter(subject, needed.length > 0 ? needed : wishes, order),
      { kind: 'page_break' },
      ...summary(gaps, order.language),
      ...section(words.needed, needed, 0, order.language),
      ...section(words.wishes, wishes, needed.length, order.language),
      { kind: 'heading', level: 1, text: words.terms },
      { kind: 'list', items: words.definitions },
      { kind: 'paragraph', text: words.counsel },
      ...evidence(gaps, words, order.language),
    ],
  };
}

function letter(
  subject: Pick<Subject, 'assessment'>,
  gaps: readonly Gap[],
  { language, firm, today }: PackOrder,
): readonly Block[] {
  const { letter: words, ourFirm, nothing } = PACK_WORDS[language];
  const { vendor, entity } = subject.assessment.profile;
  const offering = offeringName(subject);
  const classes = [...new Set(gaps.flatMap((gap) => gap.classes))];
  const deadline = dayInWords(plusDays(today, ANSWER_DAYS), language);
  return [
    { kind: 'paragraph', text: words.to(entity ?? vendor) },
    { kind: 'paragraph', text: dayInWords(today, language) },
    { kind: 'heading', level: 2, text: words.subject(offering) },
    { kind: 'paragraph', text: words.greeting },
    { kind: 'paragraph', text: gaps.length === 0 ? nothing : words.opening(firm ?? ourFirm, offering) },
    ...(classes.length === 0
      ? []
      : [{ kind: 'paragraph', text: words.waiting(inWords(classes, language)) } as const]),
    ...(gaps.length === 0
      ? []
      : ([
          { kind: 'paragraph', text: words.points },
          { kind: 'list', items: gaps.slice(0, LETTER_POINTS).map((gap) => request(gap, language)) },
          { kind: 'paragraph', text: words.closing(deadline) },
        ] as const)),
    { kind: 'paragraph', text: words.regards },
    { kind: 'paragraph', text: firm ?? ourFirm },
  ];
}

const request = ({ field }: Gap, language: Language): string =>
  `${fieldName(field, language)}: ${DEMANDS[field].wording[language].ask}`;

function summary(gaps: readonly Gap[], language: Language): readonly Block[] {
  const { summary: title, heads, nothing, kindsOfData } = PACK_WORDS[language];
  if (gaps.length === 0) return [{ kind: 'paragraph', text: nothing }];
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'table',
      heads,
      widths: [1, 6, 5.5, 5.5],
      rows: gaps.map((gap, i) => [
        String(i + 1),
        fieldName(gap.field, language),
        state(gap, language),
        gap.classes.length > NAMED_CLASSES
          ? kindsOfData(gap.classes.length)
          : inWords(gap.classes, language) || '–',
      ]),
    },
  ];
}

function section(title: string, gaps: readonly Gap[], before: number, language: Language): readonly Block[] {
  if (gaps.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: title },
    ...gaps.flatMap((gap, i) => oneGap(gap, before + i + 1, language)),
  ];
}

function oneGap(gap: Gap, number: number, language: Language): readonly Block[] {
  const words = PACK_WORDS[language];
  const { risk, ask, clause } = DEMANDS[gap.field].wording[language];
  const facts: (readonly [string, string])[] = [[words.state, state(gap, language)]];
  if (gap.classes.length > 0) facts.push([words.waits, inWords(gap.classes, language)]);
  if (gap.laws.length > 0)
    facts.push([words.law, gap.laws.map((law) => citationInWords(law, language)).join('; ')]);
  if (gap.quotes.length > 0) facts.push([words.vendorSays, quoted(gap.quotes, language)]);
  facts.push([words.risk, risk], [words.ask, ask]);
  return [
    { kind: 'heading', level: 2, text: `${number}. ${fieldName(gap.field, language)}` },
    { kind: 'facts', rows: facts },
    { kind: 'quote', label: words.proposal, text: clause },
  ];
}

/** Each on a line of its own; more than a few prove no more. */
function quoted(quotes: readonly string[], language: Language): string {
  const [open, close] = language === 'de' ? ['„', '“'] : ['“', '”'];
  return quotes
    .slice(0, MOST_QUOTES)
    .map((quote) => `${open}${quote.replace(/\s+/g, ' ').trim()}${close}`)
    .join('\n');
}

/** `contradictory: never / unless we object` */
function state({ kind, field, standing }: Gap, language: Language): string {
  const said = standing.values.map((value) => valueInWords(field, value, language));
  const { kinds, proposed } = PACK_WORDS[language];
  if (said.length === 0) return kinds[kind];
  return `${kind === 'unknown' ? proposed : kinds[kind]}: ${[...new Set(said)].join(' / ')}`;
}

function evidence(gaps: readonly Gap[], words: PackWords, language: Language): readonly Block[] {
  const rows = gaps.flatMap(({ field, standing }) =>
    standing.claims.map(({ claim }) => [
      fieldName(field, language),
      valueInWords(field, claim.value, language),
      sourceInWords(claim.source, language),
      claim.seenOn,
      claim.validUntil,
    ]),
  );
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.evidence },
    { kind: 'table', heads: words.evidenceHeads, widths: [4, 4, 7, 2.4, 2.4], rows },
  ];
}

const inWords = (classes: readonly DataClass[], language: Language): string =>
  listing(
    classes.map((dataClass) => className(dataClass, language)),
    language,
  );
