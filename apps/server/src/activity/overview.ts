/** The overview: sums of hours put together as the page tells them. Pure; clock and register are handed in. */
import { type Fate, leaves } from '@bailiwick/contract/fates';
import { daysIn } from './calendar.ts';
import { type Amounts, HOUR, type Tally } from './sums.ts';
import type { Whereabouts } from './whereabouts.ts';

export interface Stretch {
  /** Hours since the epoch; the end not included. */
  readonly since: number;
  readonly until: number;
  readonly zone: string;
}

type ByFate = Readonly<Partial<Record<Fate, number>>>;

export interface Told {
  readonly totals: Pick<
    Amounts,
    'requests' | 'passages' | 'failed' | 'withheld' | 'inputTokens' | 'outputTokens' | 'cost'
  > & { readonly fates: ByFate; readonly sentBytes: number };
  readonly step: 'hour' | 'day';
  readonly trend: readonly { readonly at: number; readonly fates: ByFate }[];
  readonly classes: readonly { readonly class: string; readonly passages: number; readonly fates: ByFate }[];
  readonly offerings: readonly OfferingSum[];
  readonly places: readonly PlaceSum[];
}

interface OfferingSum {
  readonly offering: string;
  readonly private: boolean;
  readonly region: string | undefined;
  readonly passages: number;
  readonly fates: ByFate;
  readonly failed: number;
  readonly cost: number;
}

interface PlaceSum extends Whereabouts {
  readonly private: boolean;
  readonly offerings: readonly string[];
  readonly passages: number;
  readonly fates: ByFate;
}

type Group = Tally['groups'][number];

/** Hours that a trend tells one by one; longer ones are told by the day. */
const MOST_HOURS = 72;

export function told(tally: Tally, stretch: Stretch, locate: (group: Group) => Whereabouts): Told {
  const { groups } = tally;
  const sum = (name: keyof Amounts): number => groups.reduce((all, group) => all + group[name], 0);
  return {
    totals: {
      requests: sum('requests'),
      passages: sum('passages'),
      failed: sum('failed'),
      withheld: sum('withheld'),
      inputTokens: sum('inputTokens'),
      outputTokens: sum('outputTokens'),
      cost: sum('cost'),
      fates: fatesOf(groups),
      sentBytes: groups
        .filter(({ fate }) => leaves(fate))
        .reduce((all, { requestBytes }) => all + requestBytes, 0),
    },
    ...trendOf(tally, stretch),
    classes: gathered(tally.classes, (one) => one.class).map(([name, some]) => ({
      class: name,
      passages: passagesOf(some),
      fates: fatesOf(some),
    })),
    offerings: offeringsOf(groups),
    places: placesOf(groups, locate),
  };
}

function trendOf({ hours }: Tally, { since, until, zone }: Stretch): Pick<Told, 'step' | 'trend'> {
  const step = until - since <= MOST_HOURS ? 'hour' : 'day';
  const starts =
    step === 'hour'
      ? Array.from({ length: until - since }, (_, i) => (since + i) * HOUR)
      : daysIn(since * HOUR, until * HOUR, zone);
  const points = starts.map((at) => ({ at, fates: {} as Partial<Record<Fate, number>> }));
  let place = 0;
  for (const { hour, fate, passages } of hours) {
    while ((points[place + 1]?.at ?? Number.POSITIVE_INFINITY) <= hour * HOUR) place += 1;
    const fates = points[place]?.fates;
    if (fates !== undefined) fates[fate] = (fates[fate] ?? 0) + passages;
  }
  return { step, trend: points };
}

function offeringsOf(groups: readonly Group[]): readonly OfferingSum[] {
  const sent = groups.filter(({ offering }) => offering !== undefined);
  return gathered(sent, ({ offering }) => offering ?? '').map(([offering, some]) => ({
    offering,
    private: some.some((group) => group.private),
    region: some.find(({ region }) => region !== undefined)?.region,
    passages: passagesOf(some),
    fates: fatesOf(some),
    failed: some.reduce((all, { failed }) => all + failed, 0),
    cost: some.reduce((all, { cost }) => all + cost, 0),
  }));
}

/** Only what was processed somewhere: what was blocked went nowhere. */
function placesOf(groups: readonly Group[], locate: (group: Group) => Whereabouts): readonly PlaceSum[] {
  const located = groups
    .filter(({ fate }) => leaves(fate) || fate === 'private')
    .map((group) => ({ ...group, ...locate(group) }));
  return gathered(located, ({ place, law, private: ours }) => `${ours} ${place} ${law.join()}`).flatMap(
    ([, some]) => {
      const [first] = some;
      if (first === undefined) return [];
      const { place, law, lawKnown } = first;
      return [
        {
          place,
          law,
          lawKnown,
          private: first.private,
          offerings: [...new Set(some.map(({ offering }) => offering ?? ''))].sort(),
          passages: passagesOf(some),
          fates: fatesOf(some),
        },
      ];
    },
  );
}

interface Counted {
  readonly fate: Fate;
  readonly passages: number;
}

/** Most first. */
function gathered<One extends Counted>(
  list: readonly One[],
  keyOf: (one: One) => string,
): readonly (readonly [string, readonly One[]])[] {
  return [...Map.groupBy(list, keyOf)].sort(([, a], [, b]) => passagesOf(b) - passagesOf(a));
}

const passagesOf = (some: readonly Counted[]): number =>
  some.reduce((all, { passages }) => all + passages, 0);

function fatesOf(some: readonly Counted[]): ByFate {
  const fates: Partial<Record<Fate, number>> = {};
  for (const { fate, passages } of some) fates[fate] = (fates[fate] ?? 0) + passages;
  return fates;
}
