/** Wires what the console asks about vendors. */
import type { ApiHandlers } from './api/api.ts';
import { vendorChangesHandlers } from './api/vendor-changes.ts';
import { vendorDigestHandlers } from './api/vendor-digest.ts';
import { vendorKnowledgeHandlers } from './api/vendor-knowledge.ts';
import { vendorPapersHandlers } from './api/vendor-papers.ts';
import { vendorQuestionnairesHandlers } from './api/vendor-questionnaires.ts';
import { vendorSovereigntyHandlers } from './api/vendor-sovereignty.ts';
import { vendorTablesHandlers } from './api/vendor-tables.ts';
import { assessmentNamed, vendorsHandlers } from './api/vendors.ts';
import { QuestionnaireShelf } from './vendors/questionnaire/shelf.ts';
import type { Rooms } from './rooms.ts';

type VendorHandlers = Pick<
  ApiHandlers,
  | 'vendorChanges'
  | 'vendorDigest'
  | 'vendorKnowledge'
  | 'vendorPapers'
  | 'vendorQuestionnaires'
  | 'vendorSovereignty'
  | 'vendorTables'
  | 'vendors'
>;

export function controlOfVendors(rooms: Rooms): VendorHandlers {
  const { acts, knowledge, knowledgeShelf, reader, register, store } = rooms;
  const { now } = rooms.clock;
  const configuration = rooms.configured;
  const named = (id: string): ReturnType<typeof assessmentNamed> => assessmentNamed(register, id);
  return {
    vendorChanges: vendorChangesHandlers({
      register,
      events: store.dossier,
      documents: store.documents,
      reader,
      named,
      now,
    }),
    vendorDigest: vendorDigestHandlers({ register, now }),
    vendorKnowledge: vendorKnowledgeHandlers({
      register,
      shelf: knowledgeShelf,
      knowledge,
      acts,
      now,
    }),
    vendorPapers: vendorPapersHandlers({
      register,
      documents: store.documents,
      reader,
      named,
      configuration,
      now,
    }),
    vendorQuestionnaires: vendorQuestionnairesHandlers({
      register,
      documents: store.documents,
      shelf: new QuestionnaireShelf(store.meta),
      named,
      configuration,
      now,
    }),
    vendorSovereignty: vendorSovereigntyHandlers({
      register,
      named,
      configuration,
      now,
    }),
    vendorTables: vendorTablesHandlers({
      register,
      named,
      configuration,
      now,
    }),
    vendors: vendorsHandlers({
      register,
      knowledge: () => knowledge.current(),
      configuration,
      since: (at) => store.since(at),
      now,
    }),
  };
}
