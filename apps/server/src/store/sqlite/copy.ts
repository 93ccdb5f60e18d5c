/** A database file as a whole: copied while others write, and looked at page by page. */
import { DatabaseSync, backup } from 'node:sqlite';

const ALL_PAGES = 2 ** 31 - 1;

/** In one step, so that writers cannot make it begin again; in WAL they do not wait for it. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const database = new DatabaseSync(from, { readOnly: true });
  try {
    await backup(database, to, { rate: ALL_PAGES });
  } finally {
    database.close();
  }
}

export function isSound(file: string): boolean {
  const database = new DatabaseSync(file);
  try {
    return database.prepare('pragma quick_check').get()?.['quick_check'] === 'ok';
  } finally {
    database.close();
  }
}
