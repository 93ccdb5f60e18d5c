/**
 * Watches the replies of vendors for what they prove: a header about retention, the region of the address, the key
 * agreement of the connection.
 *
 * Promises: looks at no content; costs a look-up where a vendor proves nothing; a contradiction has shut the gate before
 * the reply that showed it is handed on. Only the vendor's own reply can cause one, over TLS, to a request that it served.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dossier } from '@bailiwick/diligence/dossier/dossier';
import type { Feature } from '@bailiwick/diligence/feature';
import type { Field } from '@bailiwick/diligence/field';
import type { Gates } from '@bailiwick/diligence/gate/gates';
import { judgeReply } from '@bailiwick/diligence/proof/judge-reply';
import type { ProfileId } from '@bailiwick/diligence/profile';
import { type ClaimsByField, claimsByField, standingOf } from '@bailiwick/diligence/standing/stand';
import type { Standing } from '@bailiwick/diligence/standing/standing';
import type { Offering } from '../../offerings/offering.ts';
import type { KnownProofs } from './known-proofs.ts';
import type { Notary } from './notary.ts';

/** A reply, as far as it can prove something. */
export interface SeenReply {
  readonly offering: Offering;
  /** As the vendor was asked for it. */
  readonly model: string | undefined;
  /** Asked only where there is something to prove. */
  readonly features: () => ReadonlySet<Feature>;
  readonly status: number;
  /** Any header by its name in lower case. */
  readonly header: (name: string) => string | undefined;
  readonly tlsGroup: string;
}

export interface WitnessOptions {
  readonly gates: () => Gates;
  readonly proofs: KnownProofs;
  readonly notary: Notary;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** A reply is not held back longer than this while a contradiction is written down. */
const PATIENCE_MS = 1_000;

export class Witness {
  readonly #options: WitnessOptions;
  #dossier: Dossier | undefined;
  #claims = new Map<ProfileId, ClaimsByField>();

  constructor(options: WitnessOptions) {
    this.#options = options;
  }

  /** @returns a promise to await before the reply is handed on, where something is being written down. Never rejects. */
  saw(reply: SeenReply): Promise<void> | undefined {
    const { offering, model, status, header, tlsGroup } = reply;
    if (offering.destination.kind !== 'http') return undefined;
    const host = offering.destination.baseUrl.hostname;
    const proofs = this.#options.proofs.at(host);
    if (proofs.length === 0) return undefined;
    const features = reply.features();
    const written: Promise<void>[] = [];
    for (const assessment of this.#options.gates().applicable(offering.id, model)) {
      const standing = this.#standingAt(assessment.profile.id, features);
      for (const proof of proofs) {
        if (proof.kind === 'retention_api') continue;
        const verdict = judgeReply(proof, { host, status, header, tlsGroup }, standing);
        // What holds with a feature of this one request says nothing of the others, and callers choose features.
        if (verdict.kind === 'agrees' && features.size > 0) continue;
        const writing = this.#options.notary.note(verdict, offering.id, assessment.profile.id);
        if (writing !== undefined) written.push(writing);
      }
    }
    if (written.length === 0) return undefined;
    return settled(written);
  }

  #standingAt(id: ProfileId, features: ReadonlySet<Feature>): (field: Field) => Standing {
    const { dossier } = this.#options.gates();
    if (dossier !== this.#dossier) {
      this.#dossier = dossier;
      this.#claims = new Map();
    }
    const moment = { now: this.#options.now(), features };
    return (field) => standingOf(field, this.#claimsOf(dossier, id)?.get(field), moment);
  }

  #claimsOf(dossier: Dossier, id: ProfileId): ClaimsByField | undefined {
    const known = this.#claims.get(id);
    const assessment = dossier.assessments.get(id);
    if (known !== undefined || assessment === undefined) return known;
    const claims = claimsByField(dossier, assessment);
    this.#claims.set(id, claims);
    return claims;
  }
}

async function settled(written: readonly Promise<void>[]): Promise<void> {
  await Promise.race([Promise.all(written), sleep(PATIENCE_MS, undefined, { ref: false })]);
}
