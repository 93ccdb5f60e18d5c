import { BailiwickError, type ErrorCode } from '@bailiwick/contract/errors';
import { Outbound } from '../../egress/outbound.ts';
import type { Offering } from '../../offerings/offering.ts';
import { type Health, ok, problem, warning } from './finding.ts';

const PATIENCE_MS = 8_000;

/** How an offering answers when it is asked for its models; nothing of the firm's is sent. */
export type Probe = (
  offering: Offering,
) => Promise<{ readonly status: number; readonly tlsGroup: string } | BailiwickError>;

/** Asks real vendors. */
export async function probeVendor(offering: Offering): Promise<Awaited<ReturnType<Probe>>> {
  const outbound = new Outbound({ connections: 1 });
  const [protocol = 'openai'] = offering.protocols;
  try {
    const { status, tlsGroup, body } = await outbound.send({
      offering: { ...offering, timeouts: { connect: PATIENCE_MS, headers: PATIENCE_MS, idle: PATIENCE_MS } },
      route: { protocol, upstreamPath: 'models', method: 'GET' },
      headers: protocol === 'anthropic' ? { 'anthropic-version': '2023-06-01' } : {},
      body: undefined,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    body.cancel();
    return { status, tlsGroup };
  } catch (error) {
    return error instanceof BailiwickError
      ? error
      : new BailiwickError('upstream_timeout', 'It did not answer in time.');
  } finally {
    await outbound.close();
  }
}

/** What is wrong with the connection itself, and says how to mend it. */
const ITS_OWN: ReadonlySet<ErrorCode> = new Set(['quantum_safe_required', 'large_hello_rejected']);

export async function checkOffering(offering: Offering, probe: Probe): Promise<Health> {
  const check = `offering ${offering.id}`;
  if (offering.destination.kind === 'mirror') return ok(check, 'The mirror is built in.');
  const answer = await probe(offering);
  if (answer instanceof BailiwickError) {
    const mend = ITS_OWN.has(answer.code)
      ? answer.remedy
      : 'Check its base_url, the network and the firewall.';
    return problem(check, `It cannot be reached: ${answer.message}`, mend);
  }
  const { status, tlsGroup } = answer;
  if (status === 401 || status === 403) {
    return problem(
      check,
      `It is reached but refuses the key (status ${status}).`,
      'Check its api_key and what that key may do.',
    );
  }
  if (status >= 500)
    return warning(
      check,
      `It is reached but fails (status ${status}).`,
      'Try again later, or ask the vendor.',
    );
  return ok(
    check,
    `It is reached (status ${status}, ${tlsGroup === 'plain' ? 'no TLS' : `TLS with ${tlsGroup}`}).`,
  );
}
