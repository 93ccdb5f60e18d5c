/**
 * Draws the map of the world once, for the console: Natural Earth's countries as paths in whole pixels, with a place for
 * a flow to begin or end. Run by hand when borders change; what it writes lies in the repository.
 *
 *   node apps/web/map.ts
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GeoShape, geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import { type Topology, feature } from 'topojson-client';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };

const WIDTH = 960;
const HEIGHT = 440;
const OUT = join(import.meta.dirname, 'src/pages/overview/world.json');
/** Nobody processes anything there. */
const ANTARCTICA = '010';
/** Too small for this scale, and yet somebody's law: [longitude, latitude]. */
const SMALL: Readonly<Record<string, readonly [number, number]>> = {
  BH: [50.55, 26.05],
  HK: [114.17, 22.32],
  LI: [9.55, 47.15],
  MC: [7.42, 43.74],
  MT: [14.4, 35.9],
  MU: [57.55, -20.3],
  SG: [103.82, 1.35],
};
/** The Union as a place: where its institutions sit. */
const UNION = [4.37, 50.84] as const;

const countries = feature(atlas as Topology, 'countries').features.filter(({ id }) => id !== ANTARCTICA);
const projection = geoEqualEarth()
  .rotate([-11, 0])
  .fitExtent(
    [
      [4, 4],
      [WIDTH - 4, HEIGHT - 4],
    ],
    { type: 'FeatureCollection', features: countries },
  );
const path = geoPath(projection);

const shapes: Record<string, string> = {};
const centres: Record<string, readonly [number, number]> = {};
for (const country of countries) {
  const code = codeOf(country.id);
  const drawn = compact(path(country) ?? '');
  if (code === undefined) shapes['-'] = (shapes['-'] ?? '') + drawn;
  else {
    shapes[code] = drawn;
    centres[code] = placed(geoCentroid(largestPart(country.geometry)));
  }
}
for (const [code, place] of Object.entries({ ...SMALL, EU: UNION })) centres[code] = placed(place);
await writeFile(OUT, `${JSON.stringify({ width: WIDTH, height: HEIGHT, shapes, centres })}\n`);

/** ISO 3166: `276` → `DE`, by the aliases of CLDR; undefined for what has no code. */
function codeOf(id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const { region } = new Intl.Locale(`und-${id}`);
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : undefined;
}

/** Of a country with lands overseas its main land. */
function largestPart(shape: GeoShape): GeoShape {
  if (shape.type !== 'MultiPolygon') return shape;
  return shape.coordinates
    .map((coordinates): GeoShape => ({ type: 'Polygon', coordinates }))
    .reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
}

function placed(place: readonly [number, number]): readonly [number, number] {
  const [x, y] = projection(place) ?? [0, 0];
  return [Math.round(x), Math.round(y)];
}

/** Whole pixels, steps instead of places, and no point twice. */
function compact(drawn: string): string {
  return drawn
    .split('Z')
    .filter((ring) => ring !== '')
    .map((ring) => {
      const points = ring
        .slice(1)
        .split('L')
        .map((point) => point.split(',').map((part) => Math.round(Number(part) * 2) / 2));
      let [x, y] = points[0] ?? [];
      let steps = '';
      for (const [toX = 0, toY = 0] of points.slice(1)) {
        if (toX === x && toY === y) continue;
        steps += ` ${short(toX - (x ?? 0))} ${short(toY - (y ?? 0))}`;
        [x, y] = [toX, toY];
      }
      return steps === '' ? '' : `M${points[0]?.join(' ') ?? ''}l${steps.trim()}z`.replaceAll(' -', '-');
    })
    .join('');
}

function short(value: number): string {
  return String(value).replace(/^(-?)0\./, '$1.');
}
