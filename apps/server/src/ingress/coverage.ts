/**
 * The coverage map: protocol × route × direction × position → what the door does with it.
 *
 * It is read off the same data that drives the reading of requests and the writing of replies; nothing in it is
 * written by hand.
 */
import type { Protocol } from '../offerings/offering.ts';
import { FREE, SETTINGS, UNKNOWN, UNKNOWN_IN_PART, type Shape, type StringRule } from './positions/shape.ts';
import { replyPlaces } from './reply-coverage.ts';
import { REQUEST_SHAPES } from './request.ts';
import { ROUTES, type Route } from './routes.ts';
import { REFUSED_ROUTES } from './vendor-routes.ts';

export type Treatment = 'inspected' | 'passed' | 'sealed' | 'removed' | 'refused';

export interface CoverageRow {
  readonly protocol: Protocol;
  /** `POST /v1/chat/completions` */
  readonly route: string;
  readonly direction: 'request' | 'reply';
  readonly position: string;
  readonly treatment: Treatment;
  /** Where it stands, or why it is refused. */
  readonly note: string;
}

/** Every row, routes that are refused included. */
export function coverageMap(): readonly CoverageRow[] {
  return [
    ...ROUTES.flatMap((route) => [...requestRows(route), ...replyRows(route)]),
    ...REFUSED_ROUTES.map(refusedRow),
  ];
}

function refusedRow({ protocol, method, path }: (typeof REFUSED_ROUTES)[number]): CoverageRow {
  return {
    protocol,
    route: `${method} ${path}`,
    direction: 'request',
    position: '*',
    treatment: 'refused',
    note: 'not served: unknown_route',
  };
}

/** Of the many places of one position, this many are named. */
const EXAMPLES = 6;

function requestRows(route: Route): CoverageRow[] {
  const common = {
    protocol: route.protocol,
    route: `${route.method} ${route.path}`,
    direction: 'request',
  } as const;
  if (route.body === 'none')
    return [{ ...common, position: '*', treatment: 'passed', note: 'no body; a body is refused' }];
  const rows = new Map<string, CoverageRow & { places: string[] }>();
  for (const { position, treatment, place } of placesOf(REQUEST_SHAPES[route.body])) {
    const key = `${position} ${treatment}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { ...common, position, treatment, note: '', places: [place] });
    else if (!row.places.includes(place)) row.places.push(place);
  }
  return [...rows.values()].map(({ places, ...row }) => ({
    ...row,
    note: `${remark(row)}${noteOf(places)}`,
  }));
}

function replyRows(route: Route): CoverageRow[] {
  return replyPlaces(route.body).map(({ position, treatment, places, remark: about }) => ({
    protocol: route.protocol,
    route: `${route.method} ${route.path}`,
    direction: 'reply',
    position,
    treatment,
    // Unlike those of requests they are few, and each is a rule of its own.
    note: `${about}${places.join(', ')}`,
  }));
}

function noteOf(places: readonly string[]): string {
  const more = places.length - EXAMPLES;
  return more > 0 ? `${places.slice(0, EXAMPLES).join(', ')} and ${more} more` : places.join(', ');
}

interface Place {
  readonly position: string;
  readonly treatment: Treatment;
  readonly place: string;
}

interface Step {
  readonly shape: Shape;
  readonly path: string;
  /** The position of what stands around it. */
  readonly around: string;
}

/** Walks the shapes as `walk.ts` walks a body, nearest first; a shape that holds itself is entered once per position. */
function placesOf(root: Shape): Place[] {
  const places: Place[] = [];
  const seen = new Map<Shape, Set<string>>();
  const queue: Step[] = [{ shape: root, path: '', around: 'unknown' }];
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    const { shape, path, around } = step;
    const visits = seen.get(shape) ?? new Set();
    if (visits.has(around)) continue;
    seen.set(shape, visits.add(around));
    if (shape.freeKeys && !OPEN_SHAPES.has(shape)) places.push(namesIn(path));
    for (const type of shape.sealedTypes ?? []) {
      places.push({
        position: 'thinking',
        treatment: 'sealed',
        place: `${path} of type ${type} with a signature`,
      });
    }
    if (OPEN_SHAPES.has(shape)) continue;
    for (const position of positionsIn(shape, around)) {
      for (const [name, rule] of [...shape.members, ['*', shape.other] as const]) {
        const member = join(path, name);
        for (const treatment of TREATMENTS[rule.string]) {
          places.push({
            position: treatment === 'refused' ? 'file' : (rule.position ?? position),
            treatment,
            place: member,
          });
        }
        if (rule.free) places.push(namesIn(member));
        queue.push({ shape: rule.shape(), path: member, around: rule.position ?? position });
      }
    }
  }
  return places;
}

/** What these hold is all of one kind and stands for itself. */
const OPEN_SHAPES: ReadonlySet<Shape> = new Set([FREE, UNKNOWN, UNKNOWN_IN_PART, SETTINGS]);

function positionsIn({ positions }: Shape, around: string): ReadonlySet<string> {
  return positions === undefined
    ? new Set([around])
    : new Set([...Object.values(positions.of), positions.otherwise ?? around]);
}

function namesIn(path: string): Place {
  return { position: 'key', treatment: 'inspected', place: join(path, '{name}') };
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** What becomes of a string under each rule. What passes or is sealed does so by its look, and is inspected otherwise. */
const TREATMENTS: Readonly<Record<StringRule, readonly Treatment[]>> = {
  text: ['inspected'],
  word: ['passed'],
  id: ['passed'],
  name: ['passed'],
  opaque: ['sealed'],
  file_data: ['inspected'],
  file_url: ['inspected', 'refused'],
  file_id: ['refused'],
  audio_data: ['refused'],
  image_data: ['inspected', 'refused'],
  source_data: ['inspected'],
  unknown: ['inspected'],
  unknown_in_part: ['inspected', 'refused'],
};

function remark({ position, treatment }: CoverageRow): string {
  if (treatment === 'passed') return 'when it looks like a word or an identifier, else inspected: ';
  if (treatment === 'sealed') return 'never changed: ';
  if (treatment === 'refused') return 'files that the door has not seen or cannot read: ';
  return position === 'file'
    ? 'documents as text; pictures by the writing in them, covered; what cannot be looked into as the policy for it says: '
    : '';
}
