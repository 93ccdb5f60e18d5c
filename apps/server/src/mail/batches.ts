/** What has to be told now, of everything that the firm wants to be told. */
import { type Day, dayOf, plusDays } from '@bailiwick/diligence/day';
import type { Dossier } from '@bailiwick/diligence/dossier/dossier';
import type { DossierEvent } from '@bailiwick/diligence/event';
import { digest } from '@bailiwick/diligence/paper/digest';
import { reminders } from '@bailiwick/diligence/paper/reminders';
import type { ProfileId } from '@bailiwick/diligence/profile';
import { offeringName } from '@bailiwick/diligence/paper/subject';
import { backupLetter, digestLetter, reminderLetter, suspensionLetter } from './letters.ts';
import type { Batch } from './postman.ts';
import type { MailSetting } from './setting.ts';
import { type Waiting, waitingBatches } from './waiting.ts';

export interface Situation extends Waiting {
  readonly dossier: Dossier;
  readonly history: () => Promise<readonly DossierEvent[]>;
  /** When the last try to make a backup failed, in milliseconds since the epoch; undefined: it did not. */
  readonly backupFailedAt: number | undefined;
}

export function batchesOf(situation: Situation, setting: MailSetting): readonly Batch[] {
  const { send } = setting;
  return [
    ...(send.has('incidents') ? suspended(situation, setting) : []),
    ...(send.has('approvals') ? waitingBatches(situation, setting) : []),
    ...(send.has('backups') ? backups(situation, setting) : []),
    ...(send.has('reminders') ? due(situation, setting) : []),
    ...(send.has('digest') ? lastMonth(situation, setting) : []),
  ];
}

const namesIn =
  ({ assessments }: Dossier) =>
  (profile: ProfileId): string => {
    const assessment = assessments.get(profile);
    return assessment === undefined ? profile : offeringName({ assessment });
  };

/** Each by itself: somebody has to look into it at once. */
function suspended({ dossier }: Situation, setting: MailSetting): readonly Batch[] {
  return [...dossier.assessments.values()].flatMap((assessment) =>
    [...assessment.suspensions.values()]
      // What a person suspended, a person knows.
      .filter(({ id }) => id.startsWith('proof:'))
      .map(({ id }) => ({
        matters: [{ key: `suspended ${id}`, kind: 'incidents' as const }],
        letter: () => suspensionLetter(offeringName({ assessment }), assessment.profile.id, setting),
      })),
  );
}

/** One letter a day, as long as it fails. */
function backups({ backupFailedAt }: Situation, setting: MailSetting): readonly Batch[] {
  if (backupFailedAt === undefined) return [];
  return [
    {
      matters: [{ key: `backup ${dayOf(backupFailedAt)}`, kind: 'backups' }],
      letter: () => backupLetter(setting),
    },
  ];
}

/** Everything that came nearer by a stage, in one letter. */
function due({ dossier, now }: Situation, setting: MailSetting): readonly Batch[] {
  const all = reminders(dossier, dayOf(now), setting.language).map((reminder) => ({
    reminder,
    key: `reminder ${reminder.profile} ${reminder.kind} ${reminder.subject} ${reminder.due} ${reminder.stage}`,
  }));
  if (all.length === 0) return [];
  return [
    {
      matters: all.map(({ key }) => ({ key, kind: 'reminders' })),
      letter(fresh) {
        const keys = new Set(fresh.map(({ key }) => key));
        return reminderLetter(
          all.filter(({ key }) => keys.has(key)).map(({ reminder }) => reminder),
          namesIn(dossier),
          setting,
        );
      },
    },
  ];
}

/** A server that was off for longer than so many days of a month lets the month before rest. */
const LATEST_DAY = 10;

function lastMonth({ dossier, history, now }: Situation, setting: MailSetting): readonly Batch[] {
  const today = dayOf(now);
  if (Number(today.slice(8)) > LATEST_DAY) return [];
  const until = plusDays(`${today.slice(0, 7)}-01` as Day, -1);
  const since = `${until.slice(0, 7)}-01` as Day;
  return [
    {
      matters: [{ key: `digest ${until.slice(0, 7)}`, kind: 'digest' }],
      letter: async () =>
        digestLetter(
          digest(dossier, await history(), { since, until, language: setting.language }),
          namesIn(dossier),
          setting,
        ),
    },
  ];
}
