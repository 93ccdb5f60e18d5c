/**
 * A process to be killed: writes intents and outcomes, makes entries of them and signs, as fast as the disk allows, and
 * says on stdout what stands: `+ID` an intent, `-ID` an outcome, `=SIZE ROOT` a checkpoint.
 *
 *   node ledger-process.ts TARGET_AS_JSON KEYS_AS_JSON
 */
import { createPrivateKey, randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { Ledger } from '../../ledger/ledger.ts';
import { RecordIds } from '../../record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../../record/testing/entries.ts';
import { openStore } from '../open.ts';
import type { Target } from '../store.ts';

const target = JSON.parse(process.argv[2] ?? '') as Target;
const keys = JSON.parse(process.argv[3] ?? '') as Record<'origin' | 'ed25519' | 'mlDsa44', string>;

const ids = new RecordIds(randomBytes);
const store = await openStore(target, { now: Date.now });
const ledger = new Ledger(
  store.ledger,
  {
    origin: keys.origin,
    ed25519: createPrivateKey(keys.ed25519),
    mlDsa44: createPrivateKey(keys.mlDsa44),
  },
  Date.now,
);

async function write(): Promise<never> {
  for (;;) {
    const intent = sampleIntent(ids.next(Date.now()));
    await store.journal.intend(intent, []);
    writeSync(1, `+${intent.id}\n`);
    await store.journal.conclude(sampleOutcome(intent));
    writeSync(1, `-${intent.id}\n`);
  }
}

async function sign(): Promise<never> {
  for (;;) {
    const { checkpoint } = await ledger.sign();
    writeSync(1, `=${checkpoint.size} ${Buffer.from(checkpoint.root).toString('base64')}\n`);
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
}

await Promise.all([write(), write(), write(), sign()]);
