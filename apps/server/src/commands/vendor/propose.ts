import type { Claim } from '@bailiwick/diligence/claim';
import { sameValue } from '@bailiwick/diligence/standing/strictness';
import { Outbound } from '../../egress/outbound.ts';
import type { ReadDocument } from '../../vendors/documents/document-reader.ts';
import { modelProposals, readWithModel } from '../../vendors/documents/model-reading.ts';
import { privateModel } from '../../vendors/documents/private-model.ts';
import type { NewEvent } from '../../vendors/dossier-source.ts';
import { factsOf, proposalsFrom } from '../../vendors/watch/proposals.ts';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { isAddress } from '../vendor-document.ts';
import { type Desk, assessmentNamed } from './desk.ts';

export interface Proposal {
  readonly document: ReadDocument;
  /** Its file or address. */
  readonly name: string;
  /** The offering of the register. */
  readonly to: string;
  /** A private offering of bailiwick.yaml whose model reads it too. */
  readonly ask: string | undefined;
}

export interface Proposed {
  readonly id: string;
  /** Answers that the register did not have from this document yet. */
  readonly fresh: number;
}

/** Keeps a document that was read, and proposes its answers for an offering of the register. */
export async function propose(desk: Desk, io: Io, { document, name, to, ask }: Proposal): Promise<Proposed> {
  const { register, store, dossier, today } = desk;
  const { profile, documents, claims } = assessmentNamed(dossier, to);
  const facts = factsOf(document, name, isAddress(name) ? name : undefined);
  const { sha256, title, mediaType } = facts;
  // First the text, then the word of it: a claim never quotes what is not kept.
  await store.documents.put({ sha256, title, mediaType, bytes: document.bytes, text: document.text });
  const ours = proposalsFrom(document, facts, profile, today);
  const reading = ask === undefined ? undefined : await readByModel(desk, io, { document, ask });
  const theirs =
    reading === undefined
      ? []
      : modelProposals(reading, { text: document.text, facts, model: ask ?? '' }, profile, today);
  const fresh = [...ours, ...theirs.filter((claim) => !isAmong(claim, ours))].filter(
    ({ id }) => !claims.has(id),
  );
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

const isAmong = (claim: Claim, others: readonly Claim[]): boolean =>
  others.some(({ field, value }) => field === claim.field && sameValue(value, claim.value));

async function readByModel(
  { place: { configuration } }: Desk,
  io: Io,
  { document, ask }: { readonly document: ReadDocument; readonly ask: string },
): Promise<Awaited<ReturnType<typeof readWithModel>>> {
  const offering = configuration.offerings.find(({ id }) => id === ask);
  if (offering === undefined) throw new UsageError('--ask names an offering that is not in bailiwick.yaml.');
  const outbound = new Outbound();
  try {
    const reading = await readWithModel(document.text, privateModel(offering, outbound), (piece, of) =>
      io.err(`${ask} reads piece ${piece} of ${of} …\n`),
    );
    io.err(
      `${ask}: ${reading.answers.length} answers with words of the document; ${reading.disbelieved} were not believed.\n`,
    );
    return reading;
  } finally {
    await outbound.close();
  }
}
