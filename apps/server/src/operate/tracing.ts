import type { Outbound } from '../egress/outbound.ts';
import type { Metrics } from './metrics.ts';
import { Tracer } from './trace.ts';

const LIMIT_MS = 5_000;

/** A tracer that posts to an OpenTelemetry collector. @param endpoint its base address; `/v1/traces` is added. */
export function tracerTo(
  endpoint: URL,
  {
    outbound,
    metrics,
    version,
  }: { readonly outbound: Outbound; readonly metrics: Metrics; readonly version: string },
): Tracer {
  const url = new URL(`${endpoint.href.replace(/\/$/, '')}/v1/traces`);
  return new Tracer({
    post: (body) =>
      outbound.post({ url, headers: { 'content-type': 'application/json' }, body, limitMs: LIMIT_MS }),
    version,
    onDropped: (count) => metrics.spansDropped(count),
  });
}
