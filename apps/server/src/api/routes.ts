/** Finds the endpoint for a method and a path. */
import type { Endpoint, Endpoints, Method } from '@bailiwick/api/endpoint';

/** A handler as the table keeps it: what it takes and gives was checked where it was written. */
export type AnyHandler = (input: never, asking: never) => unknown;

export interface Route {
  readonly endpoint: Endpoint;
  readonly handler: AnyHandler;
  readonly parts: readonly string[];
}

export type Matched =
  | { readonly kind: 'found'; readonly route: Route; readonly inPath: Readonly<Record<string, string>> }
  | { readonly kind: 'other_method'; readonly allowed: readonly Method[] }
  | { readonly kind: 'unknown' };

export class Routes {
  readonly #routes: readonly Route[];

  constructor(
    groups: Readonly<Record<string, Endpoints>>,
    handlers: Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>,
  ) {
    this.#routes = Object.entries(groups).flatMap(([group, endpoints]) =>
      Object.entries(endpoints).map(([name, endpoint]) => {
        const handler = handlers[group]?.[name];
        if (handler === undefined) throw new Error(`No handler answers ${group}.${name}.`);
        return { endpoint, handler, parts: endpoint.path.split('/') };
      }),
    );
  }

  /** @param path below `/api/v1`, percent-encoded. */
  match(method: string, path: string): Matched {
    const parts = path.split('/');
    const allowed: Method[] = [];
    let best: { route: Route; inPath: Record<string, string> } | undefined;
    for (const route of this.#routes) {
      const inPath = fits(route.parts, parts);
      if (inPath === undefined) continue;
      if (route.endpoint.method !== method) {
        allowed.push(route.endpoint.method);
        continue;
      }
      // `/users/me` before `/users/:id`: the route with fewer parts left open says more.
      if (best === undefined || Object.keys(inPath).length < Object.keys(best.inPath).length)
        best = { route, inPath };
    }
    if (best !== undefined) return { kind: 'found', ...best };
    return allowed.length > 0 ? { kind: 'other_method', allowed } : { kind: 'unknown' };
  }
}

function fits(route: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  if (route.length !== path.length) return undefined;
  const inPath: Record<string, string> = {};
  for (const [i, wanted] of route.entries()) {
    const given = path[i] ?? '';
    if (!wanted.startsWith(':')) {
      if (wanted !== given) return undefined;
      continue;
    }
    const value = decoded(given);
    if (value === undefined || value === '') return undefined;
    inPath[wanted.slice(1)] = value;
  }
  return inPath;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
