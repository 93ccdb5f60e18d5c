/** Every endpoint of the control plane, by what it is about. */
import { aboutEndpoints } from './about.ts';
import { accountEndpoints } from './account.ts';
import { activityEndpoints } from './activity.ts';
import { approvalsEndpoints } from './approvals.ts';
import { chatEndpoints } from './chat.ts';
import { contentsEndpoints } from './contents.ts';
import { dictionaryEndpoints } from './dictionary.ts';
import { directoryEndpoints } from './directory.ts';
import { erasureEndpoints } from './erasure.ts';
import { exportsEndpoints } from './exports.ts';
import { keysEndpoints } from './keys.ts';
import { overviewEndpoints } from './overview.ts';
import { passkeysEndpoints } from './passkeys.ts';
import { peopleEndpoints } from './people.ts';
import { policyEndpoints } from './policy.ts';
import { promptsEndpoints } from './prompts.ts';
import { requirementsEndpoints } from './requirements.ts';
import { sessionEndpoints } from './session.ts';
import { setupEndpoints } from './setup.ts';
import { systemEndpoints } from './system.ts';
import { trialEndpoints } from './trial.ts';
import { vendorChangesEndpoints } from './vendor-changes.ts';
import { vendorDigestEndpoints } from './vendor-digest.ts';
import { vendorKnowledgeEndpoints } from './vendor-knowledge.ts';
import { vendorPapersEndpoints } from './vendor-papers.ts';
import { vendorQuestionnairesEndpoints } from './vendor-questionnaires.ts';
import { vendorSovereigntyEndpoints } from './vendor-sovereignty.ts';
import { vendorTablesEndpoints } from './vendor-tables.ts';
import { vendorsEndpoints } from './vendors.ts';

export const API = {
  about: aboutEndpoints,
  activity: activityEndpoints,
  approvals: approvalsEndpoints,
  chat: chatEndpoints,
  contents: contentsEndpoints,
  dictionary: dictionaryEndpoints,
  directory: directoryEndpoints,
  erasure: erasureEndpoints,
  exports: exportsEndpoints,
  keys: keysEndpoints,
  overview: overviewEndpoints,
  account: accountEndpoints,
  passkeys: passkeysEndpoints,
  people: peopleEndpoints,
  prompts: promptsEndpoints,
  policy: policyEndpoints,
  requirements: requirementsEndpoints,
  session: sessionEndpoints,
  setup: setupEndpoints,
  system: systemEndpoints,
  trial: trialEndpoints,
  vendorChanges: vendorChangesEndpoints,
  vendorDigest: vendorDigestEndpoints,
  vendorKnowledge: vendorKnowledgeEndpoints,
  vendorPapers: vendorPapersEndpoints,
  vendorQuestionnaires: vendorQuestionnairesEndpoints,
  vendorSovereignty: vendorSovereigntyEndpoints,
  vendorTables: vendorTablesEndpoints,
  vendors: vendorsEndpoints,
} as const;
