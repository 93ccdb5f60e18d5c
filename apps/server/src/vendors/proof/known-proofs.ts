import type { Knowledge } from '@bailiwick/diligence/knowledge/knowledge';
import type { Proof } from '@bailiwick/diligence/knowledge/proof';
import { proofsAt } from '@bailiwick/diligence/proof/proofs-at';

/** Hosts come from the configuration; more than this many are not kept. */
const MOST_HOSTS = 10_000;

/** The proofs at each address that requests go to, looked up once. */
export class KnownProofs {
  readonly #knowledge: () => Knowledge;
  #of: Knowledge | undefined;
  #byHost = new Map<string, readonly Proof[]>();

  /** @param knowledge the one in force; a new one is noticed by its identity. */
  constructor(knowledge: () => Knowledge) {
    this.#knowledge = knowledge;
  }

  /** @param host lower case, without a port. */
  at(host: string): readonly Proof[] {
    const knowledge = this.#knowledge();
    if (knowledge !== this.#of || this.#byHost.size > MOST_HOSTS) {
      this.#of = knowledge;
      this.#byHost = new Map();
    }
    const known = this.#byHost.get(host);
    if (known !== undefined) return known;
    const found = proofsAt(host, knowledge);
    this.#byHost.set(host, found);
    return found;
  }
}
