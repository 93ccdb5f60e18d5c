import type { Overview } from '@bailiwick/api/overview';
import { type ReactNode, Suspense, lazy } from 'react';
import { Link } from 'wouter';
import { Figure } from '../../ui/figure.tsx';
import { Loading } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { usePlaceName } from '../../words/countries.ts';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { toActivity } from './to-activity.ts';
import styles from './where.module.css';
import { overviewWords } from './words.ts';

/** The map is the heaviest thing of the page; the page does not wait for it. */
const WorldMap = lazy(async () => ({ default: (await import('./world-map.tsx')).WorldMap }));

type Place = Overview['places'][number];

export function Where({ overview }: { readonly overview: Overview }): ReactNode {
  const words = useWords(overviewWords);
  const { number } = useFormats();
  const nameOf = usePlaceName();
  const { places } = overview;
  const sum = places.reduce((all, { passages }) => all + passages, 0);
  const unknown = places.filter(({ place }) => place === undefined);
  // One place may be under several laws, and is one place all the same.
  const inPlace = new Map<string | undefined, number>();
  for (const { place, passages } of places) inPlace.set(place, (inPlace.get(place) ?? 0) + passages);
  const told = [...inPlace]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 4)
    .map(([place, passages]) => `${nameOf(place)} ${number(passages)}`)
    .join(', ');
  return (
    <Figure
      caption={words.whereCaption(number(sum), told)}
      picture={
        <>
          <Suspense fallback={<Loading />}>
            <WorldMap overview={overview} />
          </Suspense>
          <ul className={styles.list}>
            {places
              .filter(({ place }) => place !== undefined)
              .map((one) => (
                <li key={`${one.place} ${one.law.join()} ${one.private}`}>
                  <strong>{number(one.passages)}</strong>
                  <span>
                    {one.private
                      ? words.atHome(nameOf(one.place))
                      : words.there(nameOf(one.place), one.lawKnown ? one.law.map(nameOf) : undefined)}
                  </span>
                </li>
              ))}
          </ul>
          {unknown.map(({ offerings, passages }) => (
            <p key={offerings.join()} className={styles.unknown}>
              {words.unknownPlace(number(passages), offerings.join(', '))}
            </p>
          ))}
        </>
      }
      table={<Places overview={overview} />}
    />
  );
}

function Places({ overview }: { readonly overview: Overview }): ReactNode {
  const words = useWords(overviewWords);
  const { number } = useFormats();
  const nameOf = usePlaceName();
  const law = ({ law: codes, lawKnown }: Place): string =>
    lawKnown ? codes.map(nameOf).join(', ') : words.lawUnknown;
  const columns: readonly Column<Place>[] = [
    {
      id: 'place',
      title: words.place,
      cell: ({ place, private: ours }) => `${nameOf(place)}${ours ? ` (${words.ours})` : ''}`,
      value: ({ place }) => nameOf(place),
    },
    { id: 'law', title: words.law, cell: law, value: law },
    {
      id: 'offerings',
      title: words.offeringsThere,
      cell: ({ offerings }) => (
        <span className={styles.offerings}>
          {offerings.map((offering) => (
            <Link key={offering} href={toActivity(overview, { offering })}>
              {offering}
            </Link>
          ))}
        </span>
      ),
      value: ({ offerings }) => offerings.join(' '),
    },
    {
      id: 'passages',
      title: words.passages,
      align: 'end',
      cell: ({ passages }) => number(passages),
      value: ({ passages }) => passages,
    },
  ];
  return (
    <Table
      name={words.where}
      rows={overview.places}
      columns={columns}
      keyOf={({ place, law: codes, private: ours }) => `${place} ${codes.join()} ${ours}`}
    />
  );
}
