/**
 * Changes to a resource (RFC 7644 §3.5.2), as directories write them: with and without a path, with names in any case,
 * with `members[value eq "…"]`, and with values where the standard wants none.
 *
 * A resource is changed as JSON; what becomes of it is parsed like one that was sent whole.
 */
import * as z from 'zod';
import {
  type Filter,
  InvalidFilter,
  type Resource,
  isObject,
  keyOf,
  parseFilter,
  withoutSchema,
} from './filter.ts';

const MOST_OPERATIONS = 1_000;

export const patchSchema = z.object({
  Operations: z
    .array(
      z.object({
        op: z
          .string()
          .transform((op) => op.toLowerCase())
          .pipe(z.enum(['add', 'replace', 'remove'])),
        path: z.string().max(2_000).optional(),
        value: z.json().optional(),
      }),
    )
    .min(1)
    .max(MOST_OPERATIONS),
});

type Operation = z.output<typeof patchSchema>['Operations'][number];
type Changing = Record<string, unknown>;

interface Place {
  readonly attribute: string;
  /** Which of several values. */
  readonly which: Filter | undefined;
  readonly sub: string | undefined;
}

/** @throws InvalidFilter for a path that cannot be read. */
export function patched(resource: Resource, operations: readonly Operation[]): Resource {
  const changing = structuredClone(resource) as Changing;
  for (const { op, path, value } of operations) {
    if (path !== undefined) change(changing, placeOf(path), { op, value });
    else if (isObject(value))
      for (const [name, each] of Object.entries(value)) change(changing, placeOf(name), { op, value: each });
    else throw new InvalidFilter('An operation without a path needs an object of values.');
  }
  return changing;
}

const PLACE = /^(?<attribute>[^[\]]+?)(?:\[(?<filter>.*)\])?(?:\.(?<after>[\w$]+))?$/s;

function placeOf(path: string): Place {
  const { attribute = '', filter, after } = PLACE.exec(path.trim())?.groups ?? {};
  if (attribute === '') throw new InvalidFilter('The path of an operation cannot be read.');
  if (filter !== undefined)
    return { attribute: withoutSchema(attribute), which: parseFilter(filter), sub: after };
  // A version in a schema's name has a dot of its own: only what follows the last colon is a path.
  const [head = '', ...rest] = withoutSchema(path.trim()).split('.');
  return { attribute: head, which: undefined, sub: rest.length === 0 ? undefined : rest.join('.') };
}

function change(
  resource: Changing,
  { attribute, which, sub }: Place,
  { op, value }: Pick<Operation, 'op' | 'value'>,
): void {
  const key = keyOf(resource, attribute) ?? attribute;
  // Names that reach behind an object are no attributes of any schema.
  if (key === '__proto__') return;
  const found = resource[key];
  if (which !== undefined) {
    const list = listOf(found);
    if (op === 'remove' && sub === undefined)
      resource[key] = list.filter((one) => !(isObject(one) && which(one)));
    else for (const one of list) if (isObject(one) && which(one)) changeOne(one, sub, { op, value });
    return;
  }
  if (sub !== undefined) {
    const target = isObject(found) ? { ...found } : {};
    changeOne(target, sub, { op, value });
    resource[key] = target;
    return;
  }
  switch (op) {
    case 'replace':
      resource[key] = value;
      return;
    case 'add':
      resource[key] = Array.isArray(found) ? union(found as readonly unknown[], listOf(value)) : value;
      return;
    case 'remove':
      // Some directories say here which values go.
      if (Array.isArray(found) && value !== undefined) {
        const gone = new Set(listOf(value).map(identity));
        resource[key] = (found as readonly unknown[]).filter((one) => !gone.has(identity(one)));
      } else if (Array.isArray(found)) resource[key] = [];
      else delete resource[key];
  }
}

function changeOne(
  target: Changing,
  sub: string | undefined,
  { op, value }: Pick<Operation, 'op' | 'value'>,
): void {
  if (sub === undefined) {
    if (isObject(value)) Object.assign(target, value);
    return;
  }
  const key = keyOf(target, sub) ?? sub;
  if (key === '__proto__') return;
  if (op === 'remove') delete target[key];
  else target[key] = value;
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : value === undefined || value === null ? [] : [value];

function union(before: readonly unknown[], more: readonly unknown[]): readonly unknown[] {
  const known = new Set(before.map(identity));
  return [...before, ...more.filter((one) => !known.has(identity(one)))];
}

/** Values are told apart by their `value` where they have one (RFC 7643 §2.4). */
const identity = (one: unknown): string => JSON.stringify(isObject(one) ? (one['value'] ?? one) : one);
