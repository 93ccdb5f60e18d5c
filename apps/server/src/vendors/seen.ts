/** What was really used: offerings and models of the traffic, and which of them nobody has assessed. */
import type { OfferingId } from '@bailiwick/contract/ids';
import type { Dossier } from '@bailiwick/diligence/dossier/dossier';
import { Assessed } from '@bailiwick/diligence/gate/assessed';

/** What the journal tells of a request that left. */
export interface Left {
  readonly offering: OfferingId;
  readonly model: string | undefined;
  readonly classes: Readonly<Record<string, unknown>>;
  /** It went to a machine of the firm's own. */
  readonly private: boolean;
}

export interface Used {
  readonly offering: OfferingId;
  readonly model: string | undefined;
  readonly requests: number;
  readonly classes: readonly string[];
  readonly assessedAs: readonly string[];
  readonly home: boolean;
}

/** The most used first. */
export async function usedBy(requests: AsyncIterable<Left>, dossier: Dossier): Promise<readonly Used[]> {
  const assessed = new Assessed(dossier);
  const used = new Map<string, Used>();
  for await (const { offering, model, classes, private: home } of requests) {
    const key = JSON.stringify([offering, model]);
    const known = used.get(key);
    used.set(key, {
      offering,
      model,
      requests: (known?.requests ?? 0) + 1,
      classes: [...new Set([...(known?.classes ?? []), ...Object.keys(classes)])].toSorted(),
      assessedAs: known?.assessedAs ?? assessed.applicable(offering, model).map(({ profile }) => profile.id),
      home,
    });
  }
  return [...used.values()].toSorted((a, b) => b.requests - a.requests);
}
