/** Which proofs a vendor offers at an address; the address is what requests really go to, whatever a profile says. */
import { matchesPattern } from '@bailiwick/contract/model-pattern';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Proof } from '../knowledge/proof.ts';
import { templateById } from '../knowledge/whole.ts';

/** @param host lower case, without a port. */
export function proofsAt(host: string, knowledge: Knowledge): readonly Proof[] {
  const templates = knowledge.templates.filter(({ hosts }) =>
    hosts.some((pattern) => matchesPattern(pattern, host)),
  );
  const proofs = templates.flatMap(({ id }) => templateById(knowledge, id)?.proofs ?? []);
  // Plans and regions of one vendor share proofs.
  return [...new Map(proofs.map((proof) => [JSON.stringify(proof), proof])).values()];
}
