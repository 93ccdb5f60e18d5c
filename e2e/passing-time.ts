/** What time does to the sessions of an install, without waiting for it. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TestDoor } from './test-door.ts';

type Place = Pick<TestDoor, 'home'>;

/** Beside the server, which may be writing. */
export function inTheDatabase({ home }: Place, statement: string): void {
  const database = new DatabaseSync(join(home, 'bailiwick.sqlite'), { timeout: 10_000 });
  database.exec(statement);
  database.close();
}

/** Nobody has shown for an hour who they are. */
export const anHourPasses = (door: Place): void =>
  inTheDatabase(door, 'update sessions set confirmed = confirmed - 3600000');

export const allSessionsEnd = (door: Place): void => inTheDatabase(door, 'delete from sessions');
