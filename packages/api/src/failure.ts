/** The one shape in which the control plane says no. */
import * as z from 'zod';

export const failureSchema = z.object({
  error: z.object({
    /** Stable; programs switch on it. */
    code: z.string(),
    /** What happened. */
    message: z.string(),
    /** What to do. */
    remedy: z.string(),
    /** Which inputs are wrong, by their path in the input, and why. */
    fields: z.record(z.string(), z.string()).optional(),
    /** What stands now, where somebody else was faster. */
    current: z.unknown().optional(),
  }),
});

export type FailureBody = z.output<typeof failureSchema>['error'];

/** What a client throws when the server said no, or could not be reached (`unreachable`). */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly status: number;
  readonly code: string;
  readonly remedy: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly current: unknown;

  constructor(status: number, { code, message, remedy, fields, current }: FailureBody, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.status = status;
    this.code = code;
    this.remedy = remedy;
    this.fields = fields ?? {};
    this.current = current;
  }
}

/** Of an answer that is a no. */
export async function failureOf(response: Response): Promise<ApiFailure> {
  const body: unknown = await response.json().catch(() => undefined);
  const read = failureSchema.safeParse(body);
  return new ApiFailure(
    response.status,
    read.success
      ? read.data.error
      : {
          code: 'unexpected_answer',
          message: `The server answered ${response.status} in a shape that this page does not know.`,
          remedy: 'Reload the page; a proxy in between may have answered instead.',
        },
  );
}

export const unreachable = (cause: unknown): ApiFailure =>
  new ApiFailure(
    0,
    {
      code: 'unreachable',
      message: 'The server does not answer.',
      remedy: 'Check the connection; nothing was lost. Then try again.',
    },
    cause,
  );
