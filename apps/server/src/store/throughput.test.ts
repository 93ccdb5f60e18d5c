import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../record/testing/entries.ts';
import { openStore } from './open.ts';
import { samplePseudonym } from './testing/pseudonyms.ts';

const WRITERS = 64;
const TURNS = 60;

it('under load the journal carries many entries with each flush', async (test) => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-throughput-'));
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'bailiwick.db') }, { now: Date.now });
  const ids = new RecordIds(randomBytes);
  const write = async (writer: number) => {
    for (let turn = 0; turn < TURNS; turn++) {
      const intent = sampleIntent(ids.next(Date.now()));
      await store.journal.intend(intent, [samplePseudonym({ token: `[EMAIL_${writer}_${turn}]` })]);
      await store.journal.conclude(sampleOutcome(intent));
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  const seconds = (performance.now() - started) / 1_000;
  const { entries, transactions } = store.commits;
  const rate = Math.round(entries / seconds);
  test.diagnostic(`${entries} entries in ${transactions} transactions, ${rate} entries/s on this machine`);
  assert.equal(entries, 2 * WRITERS * TURNS);
  assert.ok(transactions < entries / 4, `${transactions} transactions`);
  await store.close();
  rmSync(folder, { recursive: true });
});
