/** What the drawing of the map takes from two packages without types of their own. */
declare module 'd3-geo' {
  type Place = readonly [number, number];
  export type GeoShape =
    | { readonly type: 'Polygon'; readonly coordinates: unknown }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly unknown[] };
  export interface Feature {
    readonly type: 'Feature';
    readonly id?: string;
    readonly geometry: GeoShape;
  }
  interface Collection {
    readonly type: 'FeatureCollection';
    readonly features: readonly Feature[];
  }
  interface Projection {
    (place: Place): [number, number] | null;
    rotate(angles: Place): Projection;
    fitExtent(extent: readonly [Place, Place], shape: Collection): Projection;
  }
  export function geoEqualEarth(): Projection;
  export function geoArea(shape: GeoShape): number;
  export function geoCentroid(shape: GeoShape): Place;
  export function geoPath(projection: Projection): (shape: Feature) => string | null;
}

declare module 'topojson-client' {
  import type { Feature } from 'd3-geo';
  export interface Topology {
    readonly type: 'Topology';
  }
  export function feature(topology: Topology, object: string): { readonly features: readonly Feature[] };
}
