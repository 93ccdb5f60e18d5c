/** What is known of vendors: what the firm wrote down, what came along with us, and what replies give away. */
import type { Configuration } from './config/configuration.ts';
import type { Log } from './operate/log.ts';
import type { Store } from './store/store.ts';
import { DocumentReader } from './vendors/documents/document-reader.ts';
import { followKnowledge } from './vendors/knowledge/follow.ts';
import { KnowledgeShelf } from './vendors/knowledge/shelf.ts';
import { KnownProofs } from './vendors/proof/known-proofs.ts';
import { Notary } from './vendors/proof/notary.ts';
import { Register } from './vendors/register.ts';

export interface VendorDeskPlace {
  readonly home: string;
  readonly store: Store;
  readonly configuration: () => Configuration;
  readonly log: Log;
}

export async function openVendorDesk({ home, store, configuration, log }: VendorDeskPlace) {
  const now = Date.now;
  const onProblem = (error: unknown): void => log.write('broken', { error });
  const register = new Register(store.dossier, now);
  const knowledgeShelf = new KnowledgeShelf(home, now);
  const knowledge = await followKnowledge(knowledgeShelf, onProblem);
  const notary = new Notary({
    packs: () => configuration().policy.packs,
    register,
    now,
    onIncident: ({ offering, suspension }) =>
      log.write('promise_broken', { offering, state: suspension.id, count: suspension.classes.length }),
    onProblem,
  });
  return {
    register,
    knowledge,
    knowledgeShelf,
    proofs: new KnownProofs(() => knowledge.current()),
    notary,
    reader: new DocumentReader(),
  };
}
