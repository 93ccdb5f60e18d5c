/**
 * How much of an offering is under the firm's own control, in the words of the EU Cloud Sovereignty Framework.
 *
 * Promises: every level comes with the points that it rests on; what is unknown, expired or in dispute earns nothing;
 * the level of an objective is the highest below which nothing is missing, and the level of the offering is that of its
 * weakest objective: the framework turns an offer down that misses the level asked for in any one of them.
 * Refuses: to take a region for control. See `ladders.ts`.
 */
import { LADDERS } from './ladders.ts';
import { OBJECTIVES, type Objective, SEALS, type Seal, WEIGHTS } from './seal.ts';
import { type Point, type Subject, weigh } from './weigh.ts';

export interface ObjectiveLevel {
  readonly objective: Objective;
  readonly level: Seal;
  /** The level if everything that is open came out well. */
  readonly reach: Seal;
  /** In the order of the ladder. */
  readonly points: readonly Point[];
}

export interface Sovereignty {
  readonly level: Seal;
  readonly reach: Seal;
  /** Who can be ordered about by whom: the lower one of SOV-1 and SOV-2. Between equal levels it goes first. */
  readonly control: Seal;
  /** 0 to 100: the levels of the objectives with the weights of the framework. */
  readonly score: number;
  readonly objectives: readonly ObjectiveLevel[];
  /** What to find out, the questions that hold the weakest objectives back first. */
  readonly open: readonly NonNullable<Point['ask']>[];
}

export function sovereigntyOf(subject: Subject): Sovereignty {
  const objectives = OBJECTIVES.map((objective) => levelOf(objective, subject));
  const at = (wanted: Objective): Seal =>
    objectives.find(({ objective }) => objective === wanted)?.level ?? 0;
  return {
    level: lowest(objectives.map(({ level }) => level)),
    reach: lowest(objectives.map(({ reach }) => reach)),
    control: lowest([at('SOV-1'), at('SOV-2')]),
    score: objectives.reduce((sum, { objective, level }) => sum + (level / 4) * WEIGHTS[objective], 0),
    objectives,
    open: openQuestions(objectives),
  };
}

function levelOf(objective: Objective, subject: Subject): ObjectiveLevel {
  const points = LADDERS[objective].map((rung) => weigh(rung, subject));
  return {
    objective,
    level: climbed(points, ({ result }) => result === 'shown'),
    reach: climbed(points, ({ result }) => result !== 'contrary'),
    points,
  };
}

/** The highest level below which no rung is missing. */
function climbed(points: readonly Point[], holds: (point: Point) => boolean): Seal {
  const missing = points.filter((point) => !holds(point)).map(({ level }) => level);
  const first = Math.min(5, ...missing);
  return SEALS.findLast((seal) => seal < first) ?? 0;
}

const lowest = (levels: readonly Seal[]): Seal => SEALS[Math.min(4, ...levels)] ?? 0;

function openQuestions(objectives: readonly ObjectiveLevel[]): Sovereignty['open'] {
  const next = objectives.flatMap(({ points, level, reach }) =>
    points.flatMap(({ ask, level: rung }) =>
      ask === undefined || rung > reach ? [] : [{ ask, holdsBack: level, rung }],
    ),
  );
  const sorted = next.toSorted((a, b) => a.rung - b.rung || a.holdsBack - b.holdsBack);
  return [...new Set(sorted.map(({ ask }) => ask))];
}
