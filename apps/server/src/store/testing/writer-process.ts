/**
 * A process to be killed: writes intents and outcomes in parallel as fast as the disk allows, and says on stdout what
 * has been acknowledged, line by line: `+ID` an intent, `-ID` an outcome.
 *
 *   node writer-process.ts TARGET_AS_JSON PARALLEL
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { RecordIds } from '../../record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../../record/testing/entries.ts';
import { openStore } from '../open.ts';
import type { Target } from '../store.ts';
import { samplePseudonym } from './pseudonyms.ts';

const target = JSON.parse(process.argv[2] ?? '') as Target;
const parallel = Number(process.argv[3]);

const ids = new RecordIds(randomBytes);
const { journal } = await openStore(target, { now: Date.now });

async function write(writer: number): Promise<never> {
  for (let turn = 0; ; turn++) {
    const intent = sampleIntent(ids.next(Date.now()));
    await journal.intend(intent, [samplePseudonym({ token: `[EMAIL_${writer}_${turn}]` })]);
    writeSync(1, `+${intent.id}\n`);
    if (turn % 3 === 0) continue;
    await journal.conclude(sampleOutcome(intent));
    writeSync(1, `-${intent.id}\n`);
  }
}

await Promise.all(Array.from({ length: parallel }, (_, writer) => write(writer)));
