/**
 * What an endpoint of the control plane is: one line of the table that server, client and documentation share.
 *
 * An input is one flat object. Names that stand in the path (`/activity/:id`) are taken from there; of what is left, a
 * GET or DELETE sends it as a query, every other method as a JSON body. So a caller writes
 * `client.activity.find({ since, limit })` and needs not know where each part travels.
 */
import type { Permission } from '@bailiwick/contract/permissions';
import type * as z from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call: anybody; whoever is signed in; or whoever holds a permission. */
export type Access = 'anybody' | 'signed-in' | Permission;

/**
 * How it answers: `json`, one document of the output's shape; `lines`, a stream of such documents, one a line, as they
 * come (`application/x-ndjson`); `file`, bytes with a name.
 */
export type Answering = 'json' | 'lines' | 'file';

export interface Endpoint<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  How extends Answering = Answering,
> {
  readonly method: Method;
  /** Below `/api/v1`; `:name` stands for a part. */
  readonly path: `/${string}`;
  readonly access: Access;
  /** Whether the caller must have shown within the last ten minutes who they are; for what is grave. */
  readonly fresh?: true;
  /** One sentence, for the documentation. */
  readonly summary: string;
  readonly input: Input;
  /** Of the whole answer (`json`), of each line (`lines`); a file has none. */
  readonly output: Output;
  readonly answers: How;
  /** Bytes that a body may have; the server's own limit when left out. */
  readonly largestBody?: number;
}

/** Says the types once: what it is given is what it gives. */
export function endpoint<Input extends z.ZodType, Output extends z.ZodType, How extends Answering = 'json'>(
  one: Omit<Endpoint<Input, Output, How>, 'answers'> & { readonly answers?: How },
): Endpoint<Input, Output, How> {
  return { ...one, answers: one.answers ?? ('json' as How) };
}

export type Endpoints = Readonly<Record<string, Endpoint>>;

/** The names in a path that start with a colon, in their order. */
export function partsOf(path: string): readonly string[] {
  return path
    .split('/')
    .filter((part) => part.startsWith(':'))
    .map((part) => part.slice(1));
}

/** Whether what is not in the path travels as a query. */
export function asksByQuery(method: Method): boolean {
  return method === 'GET' || method === 'DELETE';
}
