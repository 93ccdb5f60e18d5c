import { stat } from 'node:fs/promises';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Configuration } from '../../config/configuration.ts';
import { type Settings, databaseTarget, listenAddress, rootPlace } from '../../config/settings.ts';
import { withStore } from '../place.ts';
import { type Health, ok, problem, warning } from './finding.ts';
import { checkClock } from './machine.ts';
import { checkRootKey } from './root-key.ts';
import { checkWitnesses } from './witnesses.ts';

/** Opens the database as a command would, and the vault that its pseudonyms are sealed under. */
export async function checkMemory(
  settings: Settings,
  configuration: Configuration,
): Promise<readonly Health[]> {
  const target = databaseTarget(settings, configuration);
  const check = target.kind === 'sqlite' ? 'database (SQLite)' : 'database (PostgreSQL)';
  if (target.kind === 'sqlite' && (await stat(target.file).catch(() => undefined)) === undefined) {
    return [
      ok(check, 'It does not exist yet; the first `start` makes it.'),
      checkClock(Date.now(), undefined),
    ];
  }
  try {
    return await withStore({ settings, configuration }, async (store) => {
      await store.health();
      const [newest] = await store.recent(1);
      const keys = await store.keys.all();
      const { host } = listenAddress(settings, configuration);
      return [
        ok(check, 'It opens and can be written.'),
        ...(await checkRootKey(rootPlace(settings), store)),
        ...(await checkWitnesses(store, configuration)),
        checkClock(Date.now(), newest?.at),
        checkKeys(keys.length, host),
      ];
    });
  } catch (error) {
    if (!(error instanceof BailiwickError)) throw error;
    return [problem(check, error.message, error.remedy), checkClock(Date.now(), undefined)];
  }
}

function checkKeys(count: number, host: string): Health {
  const check = 'API keys';
  if (count > 0) return ok(check, `${count} have been created.`);
  if (/^(127\.|::1$|localhost$)/.test(host)) {
    return warning(
      check,
      'There is none: everybody on this machine may use the door.',
      'Create one: bailiwick key create --name NAME',
    );
  }
  return problem(
    check,
    `There is none, and ${host} can be reached from elsewhere: every request is refused.`,
    'Create one: bailiwick key create --name NAME',
  );
}
