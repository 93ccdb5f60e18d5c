/** Checks a certificate of deletion offline: that it stands in a signed log, word for word. */
import { fromJson } from '@bailiwick/contract/from-json';
import { type VerifierKey, parseVerifierKey } from '@bailiwick/ledger/note';
import { parseTlogProof, verifyTlogProof } from '@bailiwick/ledger/tlog-proof';
import { z } from 'zod';
import { type Certificate, certificateHash, readCertificate } from './certificate.ts';

export const EVIDENCE_FORMAT = 'bailiwick deletion evidence 1';

const evidence = z.strictObject({
  format: z.literal(EVIDENCE_FORMAT),
  certificate: z.unknown(),
  /** `c2sp.org/tlog-proof@v1`, the entry in it. */
  proof: z.string(),
  /** The log's public keys. Whoever has them from elsewhere uses those. */
  keys: z.array(z.string()),
  /** The certificate for people; what counts is the other one. */
  text: z.string(),
});

export type Evidence = z.infer<typeof evidence>;

const entry = z.looseObject({
  kind: z.literal('act'),
  act: z.literal('erasure.certified'),
  about: z.string(),
  details: z.looseObject({ certificate: z.string() }),
});

export type EvidenceVerdict =
  | {
      readonly kind: 'sound';
      readonly certificate: Certificate;
      readonly origin: string;
      readonly index: number;
    }
  | { readonly kind: 'unsound'; readonly because: string };

/** @param trusted the log's keys from elsewhere; undefined: those in the file. */
export function verifyEvidence(text: string, trusted: readonly VerifierKey[] | undefined): EvidenceVerdict {
  const read = evidence.safeParse(fromJson(text));
  if (!read.success) return unsound('This is no evidence of a deletion.');
  const certificate = readCertificate(read.data.certificate);
  if (certificate === undefined) return unsound('The certificate in it is malformed.');
  const proof = parseTlogProof(read.data.proof);
  if (proof?.extra === undefined) return unsound('The proof in it is malformed, or without its entry.');
  const keys = trusted ?? read.data.keys.map(parseVerifierKey).filter((key) => key !== undefined);
  const verdict = verifyTlogProof(proof, proof.extra, keys);
  if (verdict.kind === 'refused') return unsound(verdict.because);
  const said = entry.safeParse(fromJson(Buffer.from(proof.extra).toString('utf8')));
  if (!said.success) return unsound('The proven entry is not one about a deletion.');
  if (said.data.about !== certificate.id || said.data.details.certificate !== certificateHash(certificate))
    return unsound('The certificate is not the one that the ledger speaks of: it was changed.');
  return { kind: 'sound', certificate, origin: verdict.checkpoint.origin, index: proof.index };
}

const unsound = (because: string): EvidenceVerdict => ({ kind: 'unsound', because });
