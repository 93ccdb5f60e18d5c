/**
 * Writes down what checks at run time have found: a contradiction at once and once, an agreement now and then.
 *
 * However many replies say the same, one event comes of it: while it is being written the others wait for the same
 * write, and afterwards the dossier has it. Another process that sees the same gives it the same id, and finds it taken.
 */
import type { OfferingId } from '@bailiwick/contract/ids';
import type { Dossier } from '@bailiwick/diligence/dossier/dossier';
import type { Actor, EventBody, Suspension } from '@bailiwick/diligence/event';
import type { Packs } from '@bailiwick/diligence/packs/packs';
import type { ProfileId } from '@bailiwick/diligence/profile';
import { consequenceOf } from '@bailiwick/diligence/proof/consequence';
import type { Verdict } from '@bailiwick/diligence/proof/verdict';
import type { NewEvent } from '../dossier-source.ts';

/** What was promised and what was seen differ: somebody has to look into it. */
export interface Incident {
  readonly offering: OfferingId;
  readonly suspension: Suspension;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface NotaryOptions {
  /** The dossier as this process knows it, and where events go. */
  readonly register: { readonly dossier: Dossier; append(events: readonly NewEvent[]): Promise<Dossier> };
  /** What is asked of vendors: a contradiction shuts out the classes that rest on it. */
  readonly packs: () => Packs;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Once per incident, by the process that wrote it down. */
  readonly onIncident: (incident: Incident) => void;
  readonly onProblem: (error: unknown) => void;
}

const NOTARY: Actor = { kind: 'product', part: 'proof at run time' };

export class Notary {
  readonly #options: NotaryOptions;
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(options: NotaryOptions) {
    this.#options = options;
  }

  /** @returns a promise where a contradiction is being written down: afterwards the gate is shut. Never rejects. */
  note(verdict: Verdict, offering: OfferingId, profile: ProfileId): Promise<void> | undefined {
    if (verdict.kind === 'silent') return undefined;
    const { register, packs, now } = this.#options;
    const at = now();
    const { dossier } = register;
    const assessment = dossier.assessments.get(profile);
    if (assessment === undefined) return undefined;
    const body = consequenceOf(verdict, { dossier, assessment, packs: packs(), now: at });
    if (body === undefined) return undefined;
    const written = this.#once(idOf(body), async () => {
      await register.append([{ by: NOTARY, body }]);
      if (body.kind === 'suspended') this.#options.onIncident({ offering, suspension: body.suspension, at });
    });
    return body.kind === 'suspended' ? written : undefined;
  }

  #once(id: string, write: () => Promise<void>): Promise<void> {
    const underWay = this.#underWay.get(id);
    if (underWay !== undefined) return underWay;
    const writing = write()
      .catch((error: unknown) => {
        // Another process was first; it is written down, which is all that is wanted.
        if (!this.#options.register.dossier.homes.has(id)) this.#options.onProblem(error);
      })
      .finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, writing);
    return writing;
  }
}

function idOf(body: EventBody): string {
  switch (body.kind) {
    case 'suspended':
      return body.suspension.id;
    case 'claim_proposed':
      return body.claim.id;
    default:
      throw new TypeError(`A check at run time cannot cause ${body.kind}.`);
  }
}
