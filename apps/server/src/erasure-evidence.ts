/** The proof of an erasure, for who asks for it: the certificate, and its entry in the ledger. */
import { inWords } from './erasure/certificate-words.ts';
import type { Certificate } from './erasure/certificate.ts';
import { EVIDENCE_FORMAT, type Evidence } from './erasure/verify.ts';
import type { Ledger } from './ledger/ledger.ts';

/** Entries that are looked through at once, the newest first. */
const PAGE = 5_000;

/** @returns undefined where the erasure was broken off before it was certified. */
export async function evidenceOf(ledger: Ledger, certificate: Certificate): Promise<Evidence | undefined> {
  const proof = await proofOf(ledger, certificate.id);
  if (proof === undefined) return undefined;
  return {
    format: EVIDENCE_FORMAT,
    certificate,
    proof,
    keys: [...ledger.keyLines()],
    text: inWords(certificate),
  };
}

/** The entry that certifies: the newest one of this erasure. */
async function proofOf(ledger: Ledger, erasure: string): Promise<string | undefined> {
  const signed = await ledger.sign();
  const { size } = signed.checkpoint;
  for (let to = size; to > 0; to -= PAGE) {
    const from = Math.max(0, to - PAGE);
    const bodies = await ledger.store.bodies(from, to - from);
    const at = bodies.findLastIndex((body) => isCertifying(body, erasure));
    if (at !== -1) return ledger.evidence(from + at, signed);
  }
  return undefined;
}

function isCertifying(body: string, erasure: string): boolean {
  return body.includes(`"about":"${erasure}"`) && body.includes('"act":"erasure.certified"');
}
