/** What time does to the sessions of an install, without waiting for it. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestDoor } from './test-door.ts';

type Place = Pick<TestDoor, 'home'>;

const BUSY = 5;

/**
 * Beside the server, which may be writing. The server lives in this process: who waited for its lock in one go would
 * keep it from giving it up.
 */
export async function inTheDatabase({ home }: Place, statement: string): Promise<void> {
  for (const last = Date.now() + 10_000; ; await sleep(10)) {
    const database = new DatabaseSync(join(home, 'bailiwick.sqlite'), { timeout: 10 });
    try {
      database.exec(statement);
      return;
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== BUSY || Date.now() > last) throw error;
    } finally {
      database.close();
    }
  }
}

/** Nobody has shown for an hour who they are. */
export const anHourPasses = (door: Place): Promise<void> =>
  inTheDatabase(door, 'update sessions set confirmed = confirmed - 3600000');

export const allSessionsEnd = (door: Place): Promise<void> => inTheDatabase(door, 'delete from sessions');
