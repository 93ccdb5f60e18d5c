/** What somebody has to look at soon: computed from the dossier and a day, so that asking twice changes nothing. */
import type { DataClass } from '@bailiwick/contract/classes';
import { type Day, daysBetween, plusDays } from '../day.ts';
import type { Assessment, Dossier } from '../dossier/dossier.ts';
import type { Field } from '../field.ts';
import type { Lifecycle, ProfileId } from '../profile.ts';
import { DIGEST_WORDS } from './digest-words.ts';
import type { Language } from './language.ts';
import { className, fieldName, listing } from './names.ts';
import { offeringName } from './subject.ts';

/** Days before evidence runs out at which it is time to speak of it again. */
export const STAGES = [7, 30, 60] as const;

export interface Reminder {
  readonly kind: 'evidence' | 'review' | 'exception' | 'objection';
  readonly profile: ProfileId;
  /** What it is about, within the offering: stable from day to day. */
  readonly subject: string;
  /** The last good day. */
  readonly due: Day;
  /** Negative: it is past. */
  readonly daysLeft: number;
  /** The nearest stage not yet passed; 0: past. Mail goes out when it changes. */
  readonly stage: 0 | (typeof STAGES)[number];
  /** One sentence. */
  readonly text: string;
}

/** Most urgent first. Offerings that have ended need nobody's attention. */
export function reminders(dossier: Dossier, today: Day, language: Language = 'en'): readonly Reminder[] {
  const asOf: AsOf = { today, language };
  return [...dossier.assessments.values()]
    .filter(({ lifecycle }) => lifecycle !== 'ended')
    .flatMap((assessment) => [
      ...evidence(assessment, asOf),
      ...review(assessment, asOf),
      ...exceptions(assessment, asOf),
      ...objections(assessment, asOf),
    ])
    .sort((a, b) => a.daysLeft - b.daysLeft || (a.text < b.text ? -1 : 1));
}

interface AsOf {
  readonly today: Day;
  readonly language: Language;
}

/** Answers that run out on one day are one matter: they mostly stand in one document. */
function evidence(assessment: Assessment, asOf: AsOf): readonly Reminder[] {
  const { today, language } = asOf;
  const words = DIGEST_WORDS[language];
  const lasting = new Map<Field, Day>();
  for (const { claim, state } of assessment.claims.values()) {
    const known = lasting.get(claim.field);
    if (state.kind === 'accepted' && (known === undefined || known < claim.validUntil))
      lasting.set(claim.field, claim.validUntil);
  }
  const byDay = Map.groupBy(lasting, ([, until]) => until);
  return [...byDay].flatMap(([due, entries]): Reminder[] => {
    const stage = stageOf(daysBetween(today, due));
    if (stage === undefined) return [];
    const about = listing(
      entries.map(([field]) => fieldName(field, language)),
      language,
    );
    return [
      made(assessment, asOf, {
        kind: 'evidence',
        subject: due,
        due,
        stage,
        say: (when) => (stage === 0 ? words.evidenceOver(when, about) : words.evidenceEnds(when, about)),
      }),
    ];
  });
}

const IN_USE: ReadonlySet<Lifecycle> = new Set(['approved', 'restricted', 'suspended']);

/** What nobody uses yet is looked at when somebody wants to. */
function review(assessment: Assessment, asOf: AsOf): readonly Reminder[] {
  if (!IN_USE.has(assessment.lifecycle)) return [];
  const { today, language } = asOf;
  const words = DIGEST_WORDS[language];
  const { reviewedOn, reviewEveryDays } = assessment.profile;
  const due = reviewedOn === undefined ? today : plusDays(reviewedOn, reviewEveryDays);
  const stage = stageOf(daysBetween(today, due), 30);
  if (stage === undefined) return [];
  return [
    made(assessment, asOf, {
      kind: 'review',
      subject: 'review',
      due,
      stage,
      say: (when) =>
        reviewedOn === undefined
          ? words.neverReviewed
          : stage === 0
            ? words.reviewOver(when)
            : words.reviewDue(when),
    }),
  ];
}

function exceptions(assessment: Assessment, asOf: AsOf): readonly Reminder[] {
  const { today, language } = asOf;
  return [...assessment.exceptions.values()].flatMap(({ id, until, class: dataClass, owner }): Reminder[] => {
    const stage = until === undefined ? undefined : stageOf(daysBetween(today, until), 30);
    // One that is over has no effect any more, and nothing is left to do.
    if (until === undefined || stage === undefined || stage === 0) return [];
    return [
      made(assessment, asOf, {
        kind: 'exception',
        subject: id,
        due: until,
        stage,
        say: (when) => DIGEST_WORDS[language].exceptionEnds(owner, inLanguage(dataClass, language), when),
      }),
    ];
  });
}

function objections(assessment: Assessment, asOf: AsOf): readonly Reminder[] {
  const { today, language } = asOf;
  const words = DIGEST_WORDS[language];
  return [...assessment.clocks.values()].flatMap(({ id, deadline, what }): Reminder[] => {
    if (deadline === undefined) return [];
    const stage = stageOf(daysBetween(today, deadline));
    if (stage === undefined) return [];
    return [
      made(assessment, asOf, {
        kind: 'objection',
        subject: id,
        due: deadline,
        stage,
        say: (when) =>
          stage === 0 ? words.objectionOver(when, what) : words.objectionPossible(deadline, when, what),
      }),
    ];
  });
}

/** In English an adjective, as it is written in a policy; in German the name of the data. */
export const inLanguage = (dataClass: DataClass, language: Language): string =>
  language === 'en' ? dataClass : className(dataClass, language);

function made(
  assessment: Assessment,
  { today, language }: AsOf,
  {
    say,
    ...rest
  }: Pick<Reminder, 'kind' | 'subject' | 'due' | 'stage'> & { readonly say: (when: string) => string },
): Reminder {
  const daysLeft = daysBetween(today, rest.due);
  return {
    ...rest,
    profile: assessment.profile.id,
    daysLeft,
    text: `${offeringName({ assessment })}: ${say(DIGEST_WORDS[language].inDays(daysLeft))}`,
  };
}

/** @returns undefined where it is too early to speak of it. */
function stageOf(daysLeft: number, earliest = 60): Reminder['stage'] | undefined {
  if (daysLeft < 0) return 0;
  return daysLeft > earliest ? undefined : STAGES.find((stage) => daysLeft <= stage);
}
