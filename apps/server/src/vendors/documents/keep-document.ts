import type { Day } from '@bailiwick/diligence/day';
import type { Assessment } from '@bailiwick/diligence/dossier/dossier';
import type { Claim } from '@bailiwick/diligence/claim';
import type { DocumentFacts } from '@bailiwick/diligence/event';
import type { DocumentStore } from '../document-store.ts';
import type { DossierSource, NewEvent } from '../dossier-source.ts';
import { factsOf, proposalsFrom } from '../watch/proposals.ts';
import type { ReadDocument } from './document-reader.ts';

export interface Kept {
  readonly facts: DocumentFacts;
  /** Answers that the register did not have from this document yet. */
  readonly fresh: readonly Claim[];
}

export interface KeepingParts {
  readonly register: DossierSource;
  readonly documents: DocumentStore;
  readonly today: Day;
}

/**
 * Keeps a document that was read, and proposes its answers for an offering of the register.
 *
 * @param more claims about the same document by other means, given its facts.
 */
export async function keepDocument(
  { register, documents, today }: KeepingParts,
  assessment: Assessment,
  {
    document,
    name,
    url,
    more = () => [],
  }: {
    readonly document: ReadDocument;
    readonly name: string;
    readonly url: string | undefined;
    readonly more?: (facts: DocumentFacts, ours: readonly Claim[]) => readonly Claim[];
  },
): Promise<Kept> {
  const { profile, claims } = assessment;
  const facts = factsOf(document, name, url);
  const { sha256, title, mediaType } = facts;
  // First the text, then the word of it: a claim never quotes what is not kept.
  await documents.put({ sha256, title, mediaType, bytes: document.bytes, text: document.text });
  const ours = proposalsFrom(document, facts, profile, today);
  const fresh = [...ours, ...more(facts, ours)].filter(({ id }) => !claims.has(id));
  const isKept = assessment.documents.some((kept) => kept.sha256 === sha256);
  const by = { kind: 'product', part: 'document reading' } as const;
  await register.append([
    ...(isKept
      ? []
      : [{ by, body: { kind: 'document_added', profile: profile.id, document: facts } } as const]),
    ...fresh.map((claim): NewEvent => ({ by, body: { kind: 'claim_proposed', claim } })),
  ]);
  return { facts, fresh };
}
