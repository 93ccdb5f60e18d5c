/**
 * The monthly page: what changed for the firm and what it has to decide, and nothing else.
 *
 * Proposals, re-readings and confirmations are not told: a digest that tells everything is read once.
 */
import { type Day, dayOf } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { DossierEvent } from '../event.ts';
import { ALL_FIELDS } from '../field.ts';
import type { ProfileId } from '../profile.ts';
import { claimsByField, standingOf } from '../standing/stand.ts';
import type { Block, Paper } from './document.ts';
import { DIGEST_WORDS } from './digest-words.ts';
import type { Language } from './language.ts';
import { className, fieldName, listing } from './names.ts';
import { type Reminder, inLanguage, reminders } from './reminders.ts';
import { dayInWords } from './source-words.ts';
import { offeringName } from './subject.ts';

export interface DigestItem {
  /** One sentence, and a reason where a person gave one. */
  readonly text: string;
  /** What it is about, where the register still knows it. */
  readonly profile: ProfileId | undefined;
}

export interface Digest {
  readonly language: Language;
  readonly since: Day;
  readonly until: Day;
  readonly sections: readonly {
    readonly key: 'decide' | 'narrowed' | 'widened' | 'documents' | 'soon';
    readonly title: string;
    readonly items: readonly DigestItem[];
    /** Items that did not fit on the page. */
    readonly more: number;
  }[];
}

const KEYS = ['decide', 'narrowed', 'widened', 'documents', 'soon'] as const;
type Key = (typeof KEYS)[number];

/** Keeps five sections on one page. */
const MOST_ITEMS = 7;

export interface Period {
  readonly since: Day;
  /** Also the day as of which deadlines are counted. */
  readonly until: Day;
  readonly language?: Language;
  /** Sentences of the product in that language; what people wrote stays as it is. */
  readonly said?: (sentence: string) => string;
  /** Of each section; the rest is counted. */
  readonly most?: number;
}

const asItIs = (sentence: string): string => sentence;

/** @param events of which only those within the two days, both included, are told */
export function digest(
  dossier: Dossier,
  events: readonly DossierEvent[],
  { since, until, language = 'en', said = asItIs, most = MOST_ITEMS }: Period,
): Digest {
  const items: Record<Key, DigestItem[]> = { decide: [], narrowed: [], widened: [], documents: [], soon: [] };
  const add = (key: Key, item: DigestItem): void => {
    if (!items[key].some(({ text }) => text === item.text)) items[key].push(item);
  };
  for (const reminder of reminders(dossier, until, language))
    add(isUrgent(reminder) ? 'decide' : 'soon', reminder);
  for (const item of conflicts(dossier, until, language)) add('decide', item);
  for (const event of events) {
    const day = dayOf(event.at);
    if (day < since || day > until) continue;
    const told = tell(dossier, event, { language, said: event.by.kind === 'person' ? asItIs : said });
    if (told !== undefined) add(told.key, told);
  }
  return {
    language,
    since,
    until,
    sections: KEYS.filter((key) => items[key].length > 0).map((key) => ({
      key,
      title: DIGEST_WORDS[language].sections[key],
      items: items[key].slice(0, most).map(({ text, profile }) => ({ text, profile })),
      more: Math.max(0, items[key].length - most),
    })),
  };
}

const isUrgent = ({ kind, stage }: Reminder): boolean => stage === 0 || (stage === 7 && kind !== 'review');

function conflicts(dossier: Dossier, today: Day, language: Language): readonly DigestItem[] {
  const moment = { now: Date.parse(`${today}T00:00:00Z`), features: new Set<never>() };
  return [...dossier.assessments.values()]
    .filter(({ lifecycle }) => lifecycle === 'approved' || lifecycle === 'restricted')
    .flatMap((assessment) => {
      const claims = claimsByField(dossier, assessment);
      const fields = ALL_FIELDS.filter(
        (field) => standingOf(field, claims.get(field), moment).kind === 'conflicting',
      );
      if (fields.length === 0) return [];
      const names = listing(
        fields.map((field) => fieldName(field, language)),
        language,
      );
      const said = DIGEST_WORDS[language].conflicting(names);
      return [{ text: `${offeringName({ assessment })}: ${said}`, profile: assessment.profile.id }];
    });
}

function tell(
  dossier: Dossier,
  { body }: DossierEvent,
  { language, said }: Required<Pick<Period, 'language' | 'said'>>,
): (DigestItem & { readonly key: Key }) | undefined {
  const words = DIGEST_WORDS[language];
  const told = (key: Key, id: ProfileId | undefined, what: string, between = ': ') => {
    const assessment = id === undefined ? undefined : dossier.assessments.get(id);
    const name = assessment === undefined ? (id ?? words.anOffering) : offeringName({ assessment });
    return { key, text: `${name}${between}${what}`, profile: assessment?.profile.id };
  };
  switch (body.kind) {
    case 'lifecycle_set':
      return told(
        body.to === 'approved' ? 'widened' : 'narrowed',
        body.profile,
        `${words.states[body.to]}. ${said(body.reason)}`,
      );
    case 'suspended': {
      const { classes, profile, reason } = body.suspension;
      const names = classes === 'all' ? [] : classes.map((dataClass) => className(dataClass, language));
      const what = classes === 'all' ? words.everything : listing(names, language);
      return told('narrowed', profile, words.suspended(what, said(reason)));
    }
    case 'suspension_lifted':
      return told('widened', dossier.homes.get(body.suspension), words.lifted(said(body.reason)));
    case 'claim_withdrawn': {
      const home = dossier.homes.get(body.claim);
      const assessment = home === undefined ? undefined : dossier.assessments.get(home);
      const field = assessment?.claims.get(body.claim)?.claim.field;
      const about = field === undefined ? words.anAnswer : fieldName(field, language);
      return told('narrowed', home, words.fell(about, said(body.reason)));
    }
    case 'exception_granted': {
      const { profile, class: dataClass, owner, until, reason } = body.exception;
      return told('widened', profile, words.excepted(owner, inLanguage(dataClass, language), until, reason));
    }
    case 'document_changed':
      return told('documents', body.profile, `${body.document.title}: ${said(body.summary)}`, ', ');
    case 'offering_registered':
      return told('soon', body.profile.id, words.registered);
    case 'offering_changed':
    case 'claim_proposed':
    case 'claim_accepted':
    case 'claim_rejected':
    case 'document_added':
    case 'exception_ended':
    case 'reviewed':
    case 'sovereignty_answered':
    case 'objection_started':
    case 'objection_settled':
      return undefined;
  }
}

/** The digest as a page: also the body of the mail. */
export function digestPaper({ language, since, until, sections }: Digest): Paper {
  const words = DIGEST_WORDS[language];
  const blocks: Block[] = sections.flatMap(({ title, items, more }): Block[] => {
    const texts = items.map(({ text }) => text);
    return [
      { kind: 'heading', level: 2, text: title },
      { kind: 'list', items: more === 0 ? texts : [...texts, words.more(more)] },
    ];
  });
  return {
    title: words.title,
    subtitle: words.period(dayInWords(since, language), dayInWords(until, language)),
    language,
    on: until,
    orientation: 'portrait',
    blocks: blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: words.nothing }],
  };
}
