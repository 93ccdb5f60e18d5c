import { snapshotsIn } from '../../backup/snapshot.ts';
import type { Configuration } from '../../config/configuration.ts';
import { type Settings, databaseTarget } from '../../config/settings.ts';
import { type Health, ok, problem, warning } from './finding.ts';

/** Late by less than this, a server may only have been off for the night. */
const LATE = 2;

/** Whether the newest backup is as young as the firm wants it; nothing is opened. */
export async function checkBackups(
  settings: Settings,
  configuration: Configuration,
  now: number,
): Promise<readonly Health[]> {
  const check = 'backups';
  const { backup } = configuration;
  if (databaseTarget(settings, configuration).kind === 'postgres')
    return [ok(check, 'PostgreSQL has its own; docs/backup.md says how.')];
  if (backup === undefined)
    return [
      warning(
        check,
        'Nothing is backed up by itself.',
        'Write `backup: { folder: …, keys: [age1pq…] }` into bailiwick.yaml; docs/backup.md says how.',
      ),
    ];
  const newest = (await snapshotsIn(backup.folder)).at(-1);
  const mend = 'See why: `backup_failed` in the log of the server, or the page "Exports and exit drill".';
  if (newest === undefined) return [problem(check, `There is no backup in ${backup.folder}.`, mend)];
  return now - Date.parse(newest.at) <= LATE * backup.everyMs
    ? [ok(check, `The newest is of ${newest.at}, and was tried by a restore.`)]
    : [problem(check, `The newest is of ${newest.at}: later ones failed, or no server ran.`, mend)];
}
