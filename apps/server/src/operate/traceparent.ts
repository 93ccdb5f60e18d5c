import { randomBytes } from 'node:crypto';

/** Where a span stands in its trace. Ids are lower-case hex: 32 digits for the trace, 16 for a span. */
export interface TraceContext {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  /** `no`: the caller's trace is not recorded, so neither is this span. */
  readonly sampled: 'yes' | 'no';
}

/** W3C Trace Context, level 1, section 3.2. Later versions may add fields after the flags; version ff is invalid. */
const TRACEPARENT =
  /^(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/**
 * Continues the caller's trace, or begins one. The header itself goes no further: a vendor has no part in it.
 *
 * @param random fills with random bytes; for tests.
 */
export function continueTrace(
  traceparent: string | undefined,
  random: (size: number) => Buffer = randomBytes,
): TraceContext {
  const spanId = random(8).toString('hex');
  const match = traceparent === undefined || traceparent.length > 512 ? null : TRACEPARENT.exec(traceparent);
  const [, version, traceId, parentSpanId, flags, more] = match ?? [];
  if (
    traceId === undefined ||
    parentSpanId === undefined ||
    flags === undefined ||
    (version === '00' && more !== undefined)
  ) {
    return { traceId: random(16).toString('hex'), spanId, parentSpanId: undefined, sampled: 'yes' };
  }
  return { traceId, spanId, parentSpanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 ? 'yes' : 'no' };
}
