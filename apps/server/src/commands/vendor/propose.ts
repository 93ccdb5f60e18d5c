import type { Claim } from '@bailiwick/diligence/claim';
import { sameValue } from '@bailiwick/diligence/standing/strictness';
import { Outbound } from '../../egress/outbound.ts';
import type { ReadDocument } from '../../vendors/documents/document-reader.ts';
import { keepDocument } from '../../vendors/documents/keep-document.ts';
import { modelProposals, readWithModel } from '../../vendors/documents/model-reading.ts';
import { privateModel } from '../../vendors/documents/private-model.ts';
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
  const assessment = assessmentNamed(dossier, to);
  const reading = ask === undefined ? undefined : await readByModel(desk, io, { document, ask });
  const { profile } = assessment;
  const { fresh } = await keepDocument({ register, documents: store.documents, today }, assessment, {
    document,
    name,
    url: isAddress(name) ? name : undefined,
    more: (facts, ours) =>
      reading === undefined
        ? []
        : modelProposals(reading, { text: document.text, facts, model: ask ?? '' }, profile, today).filter(
            (claim) => !isAmong(claim, ours),
          ),
  });
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
