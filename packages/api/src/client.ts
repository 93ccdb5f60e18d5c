/**
 * A typed client of the control plane, for the console, for scripts and for tests: the table of endpoints as functions.
 *
 * It asks through whatever `fetch` it is given and keeps no state. Every no is an `ApiFailure`.
 */
import type * as z from 'zod';
import { type Answering, type Endpoint, type Endpoints, asksByQuery, partsOf } from './endpoint.ts';
import { failureOf, unreachable } from './failure.ts';
import { linesOf } from './lines.ts';

export interface Call {
  readonly signal?: AbortSignal;
}

type Answer<How extends Answering, Output> = How extends 'lines'
  ? AsyncIterable<Output>
  : How extends 'file'
    ? Promise<Response>
    : Promise<Output>;

type Asking<E> =
  E extends Endpoint<infer Input, infer Output, infer How>
    ? Record<string, never> extends z.input<Input>
      ? (input?: z.input<Input>, call?: Call) => Answer<How, z.output<Output>>
      : (input: z.input<Input>, call?: Call) => Answer<How, z.output<Output>>
    : never;

export type Client<Groups extends Readonly<Record<string, Endpoints>>> = {
  readonly [G in keyof Groups]: { readonly [N in keyof Groups[G]]: Asking<Groups[G][N]> };
};

export interface Reaching {
  /** Where the control plane answers, without a slash at the end: `https://door.example/api/v1`. */
  readonly base: string;
  readonly fetch: typeof fetch;
  /** Sent with every call. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Says that a script of ours asks: a form on a foreign page cannot set it. */
const OURS = { 'x-bailiwick-console': '1' };

export function createClient<Groups extends Readonly<Record<string, Endpoints>>>(
  groups: Groups,
  reaching: Reaching,
): Client<Groups> {
  const group = (endpoints: Endpoints): object =>
    Object.fromEntries(
      Object.entries(endpoints).map(([name, one]) => [
        name,
        (input: Readonly<Record<string, unknown>> = {}, call: Call = {}) => {
          switch (one.answers) {
            case 'json':
              return ask(one, input, call).then(async (response) => one.output.parse(await response.json()));
            case 'file':
              return ask(one, input, call);
            case 'lines':
              return linesOf(() => ask(one, input, call), one.output);
          }
        },
      ]),
    );

  async function ask(
    { method, path, answers }: Endpoint,
    input: Readonly<Record<string, unknown>>,
    { signal }: Call,
  ): Promise<Response> {
    const inPath = new Set(partsOf(path));
    const at = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input[name])));
    const rest = Object.entries(input).filter(([name, value]) => !inPath.has(name) && value !== undefined);
    const byQuery = asksByQuery(method);
    const query = byQuery ? queryOf(rest) : '';
    const response = await reaching
      .fetch(`${reaching.base}${at}${query}`, {
        method,
        headers: {
          accept: answers === 'lines' ? 'application/x-ndjson' : 'application/json',
          ...(byQuery ? {} : { 'content-type': 'application/json' }),
          ...OURS,
          ...reaching.headers,
        },
        ...(byQuery ? {} : { body: JSON.stringify(Object.fromEntries(rest)) }),
        ...(signal === undefined ? {} : { signal }),
      })
      .catch((error: unknown) => {
        if (signal?.aborted === true) throw error;
        throw unreachable(error);
      });
    if (!response.ok) throw await failureOf(response);
    return response;
  }

  return Object.fromEntries(
    Object.entries(groups).map(([name, endpoints]) => [name, group(endpoints)]),
  ) as Client<Groups>;
}

function queryOf(rest: readonly (readonly [string, unknown])[]): string {
  const query = new URLSearchParams();
  for (const [name, value] of rest) {
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  return query.size === 0 ? '' : `?${query.toString()}`;
}
