import type { ReadDocument } from '../../vendors/documents/document-reader.ts';
import type { NewEvent } from '../../vendors/dossier-source.ts';
import { factsOf, proposalsFrom } from '../../vendors/watch/proposals.ts';
import { isAddress } from '../vendor-document.ts';
import { type Desk, assessmentNamed } from './desk.ts';

export interface Proposal {
  readonly document: ReadDocument;
  /** Its file or address. */
  readonly name: string;
  /** The offering of the register. */
  readonly to: string;
}

export interface Proposed {
  readonly id: string;
  /** Answers that the register did not have from this document yet. */
  readonly fresh: number;
}

/** Keeps a document that was read, and proposes its answers for an offering of the register. */
export async function propose(
  { register, store, dossier, today }: Desk,
  { document, name, to }: Proposal,
): Promise<Proposed> {
  const { profile, documents, claims } = assessmentNamed(dossier, to);
  const facts = factsOf(document, name, isAddress(name) ? name : undefined);
  const { sha256, title, mediaType } = facts;
  // First the text, then the word of it: a claim never quotes what is not kept.
  await store.documents.put({ sha256, title, mediaType, bytes: document.bytes, text: document.text });
  const fresh = proposalsFrom(document, facts, profile, today).filter(({ id }) => !claims.has(id));
  const isKept = documents.some((kept) => kept.sha256 === sha256);
  const by = { kind: 'product', part: 'document reading' } as const;
  const events: readonly NewEvent[] = [
    ...(isKept
      ? []
      : [{ by, body: { kind: 'document_added', profile: profile.id, document: facts } } as const]),
    ...fresh.map((claim): NewEvent => ({ by, body: { kind: 'claim_proposed', claim } })),
  ];
  await register.append(events);
  return { id: profile.id, fresh: fresh.length };
}
