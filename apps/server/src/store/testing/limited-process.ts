/**
 * A process whose files may not grow: writes until the journal fails, then twice more, and says each failure.
 *
 *   node limited-process.ts FILE
 */
import { randomBytes } from 'node:crypto';
import { BailiwickError } from '@bailiwick/contract/errors';
import { RecordIds } from '../../record/record-id.ts';
import { sampleIntent } from '../../record/testing/entries.ts';
import { openStore } from '../open.ts';

const ids = new RecordIds(randomBytes);
const store = await openStore({ kind: 'sqlite', file: process.argv[2] ?? '' }, { now: Date.now });
let failures = 0;
while (failures < 3) {
  try {
    await store.journal.intend(sampleIntent(ids.next(Date.now())), []);
  } catch (error) {
    failures += 1;
    process.stdout.write(
      error instanceof BailiwickError ? `${error.code} ${error.message}\n` : `${String(error)}\n`,
    );
  }
}
await store.close();
