/** The offerings of the configuration with how sovereign they are. */
import type { OfferingId } from '@bailiwick/contract/ids';
import type { Assessment, Dossier } from '@bailiwick/diligence/dossier/dossier';
import { Standings } from '@bailiwick/diligence/standing/standings';
import { Assessed as Served } from '@bailiwick/diligence/gate/assessed';
import { type Candidate, type Ranked, rankAlternatives } from '@bailiwick/diligence/sovereignty/alternatives';
import { homeLawOf } from '@bailiwick/diligence/sovereignty/home-law';
import { sovereigntyOf } from '@bailiwick/diligence/sovereignty/sovereignty';
import type { Configuration } from '../../config/configuration.ts';
import type { Offering } from '../../offerings/offering.ts';

export interface Row extends Ranked {
  /** undefined: nobody has assessed it. */
  readonly assessment: Assessment | undefined;
}

type Assessed = Candidate & { readonly assessment: Assessment | undefined };

export interface Place {
  readonly dossier: Dossier;
  readonly configuration: Pick<Configuration, 'offerings' | 'organisation'>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** @param model leaves out what does not serve it. */
export function rowsOf({ dossier, configuration, now }: Place, model: string | undefined): readonly Row[] {
  const { offerings, organisation } = configuration;
  const served = new Served(dossier);
  const home = homeLawOf(organisation.country);
  const candidateOf = (offering: Offering, assessment: Assessment | undefined): Assessed => {
    const known =
      assessment === undefined ? undefined : new Standings(dossier, assessment, { now, features: new Set() });
    return {
      offering: offering.id,
      models: [...offering.models, ...Object.keys(offering.aliases)],
      price: offering.price,
      assessment,
      sovereignty: sovereigntyOf({
        standing: known?.standing ?? (() => NOTHING),
        answers: assessment?.sovereignty ?? {},
        runs: offering.private ? 'at_home' : 'at_a_vendor',
        home,
        now,
      }),
    };
  };
  const candidates = offerings
    .filter(({ destination }) => destination.kind === 'http')
    .flatMap((offering) => {
      const assessments = served.applicable(offering.id, model && (offering.aliases[model] ?? model));
      return assessments.length === 0
        ? [candidateOf(offering, undefined)]
        : assessments.map((assessment) => candidateOf(offering, assessment));
    });
  const byCandidate = new Map<Candidate, Assessed>(candidates.map((candidate) => [candidate, candidate]));
  const wanted =
    model === undefined ? ({ kind: 'anything' } as const) : ({ kind: 'model', name: model } as const);
  return rankAlternatives(wanted, candidates).map((ranked) => ({
    ...ranked,
    assessment: byCandidate.get(ranked.candidate)?.assessment,
  }));
}

const NOTHING = { kind: 'unknown', claims: [], values: [], until: Number.POSITIVE_INFINITY } as const;

/** Of rows, those of an offering: by its name in the configuration, or in the register. */
export const rowsNamed = (rows: readonly Row[], name: string): readonly Row[] =>
  rows.filter(
    ({ candidate, assessment }) =>
      candidate.offering === (name as OfferingId) || assessment?.profile.id === name,
  );
