/**
 * The monthly page: what changed for the firm and what it has to decide, and nothing else.
 *
 * Proposals, re-readings and confirmations are not told: a digest that tells everything is read once.
 */
import { type Day, dayOf } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { DossierEvent } from '../event.ts';
import type { Field } from '../field.ts';
import { ALL_FIELDS } from '../field.ts';
import type { ProfileId } from '../profile.ts';
import { claimsByField, standingOf } from '../standing/stand.ts';
import type { Block, Paper } from './document.ts';
import { className, fieldName, listing } from './names.ts';
import { type Reminder, reminders } from './reminders.ts';
import { dayInWords } from './source-words.ts';
import { offeringName } from './subject.ts';

export interface Digest {
  readonly since: Day;
  readonly until: Day;
  readonly sections: readonly {
    readonly key: 'decide' | 'narrowed' | 'widened' | 'documents' | 'soon';
    readonly title: string;
    readonly items: readonly string[];
    /** Items that did not fit on the page. */
    readonly more: number;
  }[];
}

const TITLES = {
  decide: 'Needs a decision',
  narrowed: 'Less may pass',
  widened: 'More may pass',
  documents: 'Documents that changed',
  soon: 'Coming up',
} as const;
type Key = keyof typeof TITLES;

/** Keeps five sections on one page. */
const MOST_ITEMS = 7;

/**
 * @param events of which only those within the two days, both included, are told
 * @param period `until` is also the day as of which deadlines are counted
 */
export function digest(
  dossier: Dossier,
  events: readonly DossierEvent[],
  { since, until }: { readonly since: Day; readonly until: Day },
): Digest {
  const items: Record<Key, string[]> = { decide: [], narrowed: [], widened: [], documents: [], soon: [] };
  const add = (key: Key, item: string): void => {
    if (!items[key].includes(item)) items[key].push(item);
  };
  for (const reminder of reminders(dossier, until))
    add(isUrgent(reminder) ? 'decide' : 'soon', reminder.text);
  for (const item of conflicts(dossier, until)) add('decide', item);
  for (const event of events) {
    const day = dayOf(event.at);
    if (day < since || day > until) continue;
    const told = tell(dossier, event);
    if (told !== undefined) add(...told);
  }
  const keys = Object.keys(TITLES) as readonly Key[];
  return {
    since,
    until,
    sections: keys
      .filter((key) => items[key].length > 0)
      .map((key) => ({
        key,
        title: TITLES[key],
        items: items[key].slice(0, MOST_ITEMS),
        more: Math.max(0, items[key].length - MOST_ITEMS),
      })),
  };
}

const isUrgent = ({ kind, stage }: Reminder): boolean => stage === 0 || (stage === 7 && kind !== 'review');

function conflicts(dossier: Dossier, today: Day): readonly string[] {
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
        fields.map((field) => fieldName(field, 'en')),
        'en',
      );
      return [`${offeringName({ assessment })}: sources contradict each other about ${names}.`];
    });
}

function tell(dossier: Dossier, { body }: DossierEvent): readonly [Key, string] | undefined {
  const name = (id: ProfileId | undefined): string => {
    const assessment = id === undefined ? undefined : dossier.assessments.get(id);
    return assessment === undefined ? (id ?? 'an offering') : offeringName({ assessment });
  };
  switch (body.kind) {
    case 'lifecycle_set':
      return [
        body.to === 'approved' ? 'widened' : 'narrowed',
        `${name(body.profile)}: ${body.to}. ${body.reason}`,
      ];
    case 'suspended': {
      const { classes, profile, reason } = body.suspension;
      const what =
        classes === 'all'
          ? 'everything'
          : listing(
              classes.map((dataClass) => className(dataClass, 'en')),
              'en',
            );
      return ['narrowed', `${name(profile)}: ${what} suspended. ${reason}`];
    }
    case 'suspension_lifted':
      return [
        'widened',
        `${name(dossier.homes.get(body.suspension))}: a suspension was lifted. ${body.reason}`,
      ];
    case 'claim_withdrawn': {
      const home = dossier.homes.get(body.claim);
      const field: Field | undefined = dossier.assessments
        .get(home ?? ('' as ProfileId))
        ?.claims.get(body.claim)?.claim.field;
      const about = field === undefined ? 'an answer' : fieldName(field, 'en');
      return ['narrowed', `${name(home)}: ${about} stands no longer. ${body.reason}`];
    }
    case 'exception_granted': {
      const { profile, class: dataClass, owner, until, reason } = body.exception;
      const end = until === undefined ? 'without an end' : `until ${until}`;
      return ['widened', `${name(profile)}: ${owner} lets ${dataClass} data pass ${end}. ${reason}`];
    }
    case 'document_changed':
      return ['documents', `${name(body.profile)}, ${body.document.title}: ${body.summary}`];
    case 'offering_registered':
      return ['soon', `${name(body.profile.id)}: new in the register.`];
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
export function digestPaper({ since, until, sections }: Digest): Paper {
  const blocks: Block[] = sections.flatMap(({ title, items, more }): Block[] => [
    { kind: 'heading', level: 2, text: title },
    { kind: 'list', items: more === 0 ? items : [...items, `and ${more} more, in the register`] },
  ]);
  return {
    title: 'AI vendors: the month in brief',
    subtitle: `${dayInWords(since, 'en')} to ${dayInWords(until, 'en')}`,
    language: 'en',
    on: until,
    orientation: 'portrait',
    blocks:
      blocks.length > 0
        ? blocks
        : [{ kind: 'paragraph', text: 'Nothing changed that matters, and nothing is due.' }],
  };
}
