import { after, before } from 'node:test';
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
import { destroyedKeysSuite } from './postgres/destroyed-keys.suite.ts';
import { neighbourSuite } from './postgres/neighbour.suite.ts';
import { outageSuite } from './postgres/outage.suite.ts';
import { openStore } from './open.ts';
import { passkeysSuite } from './passkeys.suite.ts';
import { promptsSuite } from './prompts.suite.ts';
import { retentionSuite } from './retention.suite.ts';
import { scopeKeysSuite } from './scope-keys.suite.ts';
import type { Target } from './store.ts';
import type { Place } from './testing/place.ts';
import { startPostgres, type TestPostgres } from './testing/postgres.ts';
import { usageSuite } from './usage.suite.ts';
import { witnessSuite } from './witness.suite.ts';

let server: TestPostgres | undefined;
let made = '';
before(async () => {
  server = await startPostgres();
  // Every test gets a database of its own; the tables are made once.
  made = await server.newDatabase();
  await (await openStore({ kind: 'postgres', url: made }, { now: Date.now })).close();
});
after(() => server?.stop());

const started = (): TestPostgres => server ?? raise();
const raise = (): never => {
  throw new Error('The server has not started.');
};
const urlOf = (target: Target): string => (target.kind === 'postgres' ? target.url : '');

const postgres: Place = {
  name: 'PostgreSQL',
  newTarget: async () => ({ kind: 'postgres', url: await started().copyOf(made) }),
  query: (target, text) => started().query(urlOf(target), text),
};

activitySuite(postgres);
journalSuite(postgres);
retentionSuite(postgres);
neighbourSuite(postgres);
outageSuite(postgres);
keysSuite(postgres);
usageSuite(postgres);
dossierSuite(postgres);
holdingsSuite(postgres);
ledgerSuite(postgres);
witnessSuite(postgres);
actsSuite(postgres);
approvalsSuite(postgres);
promptsSuite(postgres);
contentsSuite(postgres);
conversationsSuite(postgres);
destroyedKeysSuite(postgres);
scopeKeysSuite(postgres);
identitySuite(postgres);
passkeysSuite(postgres);
directorySuite(postgres);
