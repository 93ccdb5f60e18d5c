/** What left the house, as the control plane tells it. */
import type { Overview, overviewEndpoints } from '@bailiwick/api/overview';
import { dayOf } from '@bailiwick/diligence/day';
import type { Value, Field } from '@bailiwick/diligence/field';
import type { Gates } from '@bailiwick/diligence/gate/gates';
import { Standings } from '@bailiwick/diligence/standing/standings';
import type { OfferingId } from '@bailiwick/contract/ids';
import type { ActivityReader, ProjectionStore } from '../activity/activity-store.ts';
import { openDecisions } from '../activity/decisions.ts';
import { told } from '../activity/overview.ts';
import type { Pulse } from '../activity/pulse.ts';
import { HOUR } from '../activity/sums.ts';
import { whereabouts } from '../activity/whereabouts.ts';
import type { Handlers } from './handler.ts';

export interface OverviewParts {
  readonly reader: ActivityReader;
  readonly projection: Pick<ProjectionStore, 'head'>;
  readonly pulse: Pulse;
  readonly gates: () => Gates;
  /** Of the firm, ISO 3166. */
  readonly country: () => string | undefined;
  readonly now: () => number;
}

const HOURS = { '24h': 24, '7d': 7 * 24, '30d': 30 * 24 } as const;
/** Ten years: more makes no page that anybody reads. */
const MOST_HOURS = 87_660;
/** Between two lines of a live overview; and the longest silence, shorter than what proxies bear. */
const LIVE = { pause: 500, patience: 25_000 } as const;

interface Asked {
  readonly range: keyof typeof HOURS | 'custom';
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  readonly zone: string;
}

export function overviewHandlers(parts: OverviewParts): Handlers<typeof overviewEndpoints> {
  return {
    read: (asked) => overview(parts, asked),
    async *live(asked, { signal }) {
      for await (const _ of parts.pulse.watch(signal, LIVE)) yield await overview(parts, asked);
    },
  };
}

async function overview(parts: OverviewParts, asked: Asked): Promise<Overview> {
  const { reader, projection, gates, country, now } = parts;
  const moment = now();
  const { since, until } = stretchOf(asked, moment);
  const { seq, newest } = await projection.head();
  const tally = await reader.tally(since, until);
  const known = knowledgeOf(gates(), moment);
  const home = country();
  const story = told(tally, { since, until, zone: asked.zone }, ({ offering, region, private: ours }) =>
    whereabouts({ region, private: ours, known: (field) => known(offering, field) }, home),
  );
  return {
    since: since * HOUR,
    until: until * HOUR,
    country: home?.toUpperCase(),
    behind: Math.max(0, newest - seq),
    totals: story.totals,
    step: story.step,
    trend: [...story.trend],
    classes: [...story.classes],
    offerings: [...story.offerings],
    places: story.places.map((place) => ({ ...place, law: [...place.law], offerings: [...place.offerings] })),
    decisions: [...openDecisions(gates().dossier, dayOf(moment))],
  };
}

/** Full hours, the one that runs included. */
function stretchOf({ range, since, until }: Asked, now: number): { since: number; until: number } {
  const next = Math.floor(now / HOUR) + 1;
  if (range !== 'custom') return { since: next - HOURS[range], until: next };
  const end = Math.max(1, Math.min(next, Math.ceil((until ?? now) / HOUR)));
  const start = Math.floor((since ?? 0) / HOUR);
  return { since: Math.max(0, end - MOST_HOURS, Math.min(start, end - 1)), until: end };
}

/** What the register knows of an offering now; each question is asked once. */
function knowledgeOf(
  gates: Gates,
  now: number,
): (offering: string | undefined, field: Field) => readonly Value[] {
  const opened = new Map<string, readonly Standings[]>();
  return (offering, field) => {
    if (offering === undefined) return [];
    let all = opened.get(offering);
    if (all === undefined) {
      all = gates
        .applicable(offering as OfferingId, undefined)
        .map((assessment) => new Standings(gates.dossier, assessment, { now, features: new Set() }));
      opened.set(offering, all);
    }
    return all.flatMap(({ standing }) => {
      const { kind, values } = standing(field);
      return kind === 'known' ? values : [];
    });
  };
}
