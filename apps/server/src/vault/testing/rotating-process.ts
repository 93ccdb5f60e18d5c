/**
 * A process to be killed: rotates keys over and over, as the command does but with a shorter lease, and says on stdout
 * when it has begun and each time that it has finished.
 *
 *   node rotating-process.ts DATABASE_FILE ROOT_KEY_FILE LEASE_MS
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../store/open.ts';
import { rotate } from '../rotate.ts';

const [, , file = '', root = '', lease = ''] = process.argv;

const store = await openStore({ kind: 'sqlite', file }, { now: Date.now, role: 'visitor' });
writeSync(1, 'begun\n');
for (;;) {
  await rotate({
    place: { file: root, passphrase: undefined },
    store,
    now: Date.now,
    journalMs: 20,
    progress: (text) => void writeSync(1, `${text}\n`),
    leaseMs: Number(lease),
  });
  writeSync(1, 'done\n');
}
