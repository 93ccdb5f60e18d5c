/** The world with lines from home to where data was processed, and whose law reaches it there. Drawn from a file of ours. */
import type { Overview } from '@bailiwick/api/overview';
import { type ReactNode, useId } from 'react';
import { usePlaceName } from '../../words/countries.ts';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { labelled } from './labels.ts';
import { UNION } from './union.ts';
import { overviewWords } from './words.ts';
import styles from './world-map.module.css';
import world from './world.json';

const SHAPES: Readonly<Record<string, string>> = world.shapes;
const CENTRES: Readonly<Record<string, readonly number[] | undefined>> = world.centres;

interface Centre {
  readonly x: number;
  readonly y: number;
}

interface Flow extends Centre {
  readonly place: string;
  readonly passages: number;
}

export function WorldMap({ overview }: { readonly overview: Overview }): ReactNode {
  const words = useWords(overviewWords);
  const nameOf = usePlaceName();
  const { number } = useFormats();
  const id = useId();
  const { places, country } = overview;
  const processing = codesOf(places.flatMap(({ place }) => place ?? []));
  const reaches = reachesOf(overview);
  const governing = new Set(reaches.map(({ law }) => law));
  const flows = flowsOf(overview);
  const home = at(country);
  const most = Math.max(1, ...flows.map(({ passages }) => passages));
  const radius = (passages: number): number => 4 + 7 * Math.sqrt(passages / most);
  const labels = labelled(
    flows.map(({ place, passages, x, y }) => ({
      x,
      y,
      radius: radius(passages),
      text: `${nameOf(place)} ${number(passages)}`,
    })),
    LETTERS,
    world.width,
  );
  return (
    <div>
      <svg
        className={styles.map}
        viewBox={`0 0 ${world.width} ${world.height}`}
        role="img"
        aria-label={`${words.map}: ${labels.map(({ text }) => text).join(', ')}`}
      >
        <Stripes id={id} />
        {Object.entries(SHAPES).map(([code, path]) => {
          const here = processing.has(code);
          return governing.has(code) ? (
            <path
              key={code}
              d={path}
              className={styles.striped}
              fill={`url(#${id}-${here ? 'both' : 'law'})`}
            />
          ) : (
            <path key={code} d={path} className={here ? styles.processing : styles.land} />
          );
        })}
        {reaches.map(({ from, to, law, place }) => (
          <path key={`${law} ${place}`} className={styles.reach} d={arc(from, to, -BEND)} />
        ))}
        {home !== undefined &&
          flows
            .filter(({ place }) => place !== country)
            .map((flow) => (
              <path
                key={flow.place}
                className={styles.flow}
                d={arc(home, flow, BEND)}
                strokeWidth={1.2 + 4 * Math.sqrt(flow.passages / most)}
              />
            ))}
        {flows.map(({ place, passages, x, y }) => (
          <circle key={place} className={styles.stop} cx={x} cy={y} r={radius(passages)} />
        ))}
        {home !== undefined && <path className={styles.home} d={`M${home.x} ${home.y - 6}l6 5v7h-12v-7z`} />}
        {labels.map(({ x, y, anchor, text }) => (
          <text key={text} className={styles.label} x={x} y={y} textAnchor={anchor}>
            {text}
          </text>
        ))}
      </svg>
      <Legend id={id} />
    </div>
  );
}

/** As large as the style sheet has them. */
const LETTERS = 14;

function Stripes({ id }: { readonly id: string }): ReactNode {
  return (
    <defs>
      {(['law', 'both'] as const).map((which) => (
        <pattern
          key={which}
          id={`${id}-${which}`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" className={which === 'law' ? styles.land : styles.processing} />
          <rect width="2" height="5" className={styles.stripe} />
        </pattern>
      ))}
    </defs>
  );
}

function Legend({ id }: { readonly id: string }): ReactNode {
  const words = useWords(overviewWords);
  return (
    <ul className={styles.legend}>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <path className={styles.home} d="M7 1l6 5v7H1V6z" />
        </svg>
        {words.legendHome}
      </li>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <rect width="14" height="14" rx="3" className={styles.processing} />
        </svg>
        {words.legendPlace}
      </li>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <rect width="14" height="14" rx="3" fill={`url(#${id}-law)`} />
        </svg>
        {words.legendLaw}
      </li>
    </ul>
  );
}

interface Reach {
  readonly law: string;
  readonly place: string;
  readonly from: Centre;
  readonly to: Centre;
}

/** Laws that reach a place from abroad. */
function reachesOf({ places }: Overview): readonly Reach[] {
  const reaches = new Map<string, Reach>();
  for (const { place, law, private: ours } of places) {
    const to = at(place);
    if (ours || place === undefined || to === undefined) continue;
    for (const code of law) {
      const from = at(code);
      if (from === undefined || code === place || (place === 'EU' && UNION.includes(code))) continue;
      reaches.set(`${code} ${place}`, { law: code, place, from, to });
    }
  }
  return [...reaches.values()];
}

/** One a place, whatever the law: the map shows where, its stripes whose. */
function flowsOf({ places }: Overview): readonly Flow[] {
  const sums = new Map<string, number>();
  for (const { place, passages } of places)
    if (place !== undefined) sums.set(place, (sums.get(place) ?? 0) + passages);
  return [...sums].flatMap(([place, passages]) => {
    const centre = at(place);
    return centre === undefined ? [] : [{ place, passages, ...centre }];
  });
}

function at(place: string | undefined): Centre | undefined {
  const [x, y] = (place === undefined ? undefined : CENTRES[place]) ?? [];
  return x === undefined || y === undefined ? undefined : { x, y };
}

const codesOf = (places: readonly string[]): ReadonlySet<string> =>
  new Set(places.flatMap((place) => (place === 'EU' ? UNION : [place])));

/** Of the way between two points: how far a line bends; flows go above, what reaches back goes below. */
const BEND = 0.28;

function arc(from: Centre, to: Centre, bend: number): string {
  const lift = Math.hypot(to.x - from.x, to.y - from.y) * bend;
  return `M${from.x} ${from.y}Q${(from.x + to.x) / 2} ${Math.max(6, (from.y + to.y) / 2 - lift)} ${to.x} ${to.y}`;
}
