import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after } from 'node:test';
import { actsSuite } from './acts.suite.ts';
import { approvalsSuite } from './approvals.suite.ts';
import { contentsSuite } from './contents.suite.ts';
import { conversationsSuite } from './conversations.suite.ts';
import { activitySuite } from './activity.suite.ts';
import { directorySuite } from './directory.suite.ts';
import { dossierSuite } from './dossier.suite.ts';
import { holdingsSuite } from './holdings.suite.ts';
import { identitySuite } from './identity.suite.ts';
import { journalSuite } from './journal.suite.ts';
import { keysSuite } from './keys.suite.ts';
import { ledgerSuite } from './ledger.suite.ts';
import { passkeysSuite } from './passkeys.suite.ts';
import { promptsSuite } from './prompts.suite.ts';
import { retentionSuite } from './retention.suite.ts';
import { scopeKeysSuite } from './scope-keys.suite.ts';
import type { Target } from './store.ts';
import type { Place } from './testing/place.ts';
import { usageSuite } from './usage.suite.ts';
import { witnessSuite } from './witness.suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-sqlite-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let homes = 0;

const sqlite: Place = {
  name: 'SQLite',
  newTarget: async () => ({ kind: 'sqlite', file: join(folder, `home-${++homes}`, 'bailiwick.db') }),
  query: async (target, text) => {
    const database = new DatabaseSync(fileOf(target));
    try {
      return database.prepare(text).all();
    } finally {
      database.close();
    }
  },
};

function fileOf(target: Target): string {
  return target.kind === 'sqlite' ? target.file : '';
}

activitySuite(sqlite);
journalSuite(sqlite);
retentionSuite(sqlite);
keysSuite(sqlite);
usageSuite(sqlite);
dossierSuite(sqlite);
holdingsSuite(sqlite);
ledgerSuite(sqlite);
witnessSuite(sqlite);
actsSuite(sqlite);
approvalsSuite(sqlite);
promptsSuite(sqlite);
contentsSuite(sqlite);
conversationsSuite(sqlite);
scopeKeysSuite(sqlite);
identitySuite(sqlite);
passkeysSuite(sqlite);
directorySuite(sqlite);
