/**
 * Edges that break on large TLS hellos.
 *
 * A hello that offers hybrid key agreement is larger than one packet (about 1,600 bytes). Some firewalls and load
 * balancers expect it in one, and reset the connection or stay silent. From outside that looks like a vendor that is
 * down; here it gets its own name. It is only named: nothing ever goes on without hybrid because of it.
 */
import { connect } from 'node:tls';
import type { QuantumSafe } from '../offerings/offering.ts';
import { UpstreamFailure } from './failure.ts';
import { offered } from './key-agreement.ts';

const LONGEST_LOOK_MS = 3_000;
/** What was found stays found for so long, so that an outage does not cost every request two handshakes more. */
const REMEMBERED_MS = 60_000;

/** How a handshake with nothing after it went. */
type Handshake = 'stands' | 'reset' | 'silent' | 'otherwise';

/** How the edge breaks; undefined: whatever is wrong, it is not this. */
type Finding = 'reset' | 'silent' | undefined;

export class LargeHellos {
  readonly #found = new Map<string, { readonly until: number; readonly finding: Promise<Finding> }>();

  /** The failure of an attempt to connect, under its right name where the size of the hello is its cause. */
  async explain(
    failure: UpstreamFailure,
    { who, origin, limitMs }: { readonly who: string; readonly origin: string; readonly limitMs: number },
  ): Promise<UpstreamFailure> {
    const finding = await this.#look(origin, Math.min(limitMs, LONGEST_LOOK_MS));
    if (finding === undefined) return failure;
    const does = finding === 'reset' ? 'resets the connection' : 'never answers';
    return new UpstreamFailure(
      'large_hello_rejected',
      `${who} cannot be reached: this edge breaks on large TLS hellos. It ${does} when hybrid, quantum-safe key agreement is offered, and lets the handshake pass without it.`,
      { tlsGroup: undefined },
    );
  }

  #look(origin: string, limitMs: number): Promise<Finding> {
    const now = performance.now();
    const known = this.#found.get(origin);
    if (known !== undefined && known.until > now) return known.finding;
    const finding = compare(origin, limitMs);
    this.#found.set(origin, { until: now + REMEMBERED_MS, finding });
    return finding;
  }

  /** A connection stood: whatever was found before is over. */
  forget(origin: string): void {
    this.#found.delete(origin);
  }
}

/** Whether a failure to connect can come from the hello's size. */
export function isSuspicious(failure: UpstreamFailure, origin: string, quantumSafe: QuantumSafe): boolean {
  if (quantumSafe === 'off' || !origin.startsWith('https:') || failure.stage !== 'connecting') return false;
  return failure.code === 'upstream_timeout' || RESETS.has(failure.fault ?? '');
}

const RESETS: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET']);

/** Once more with a large hello, and with a small one; a cause that only one of two tries had is none. */
async function compare(origin: string, limitMs: number): Promise<Finding> {
  const [large, small] = await Promise.all([
    handshake(origin, 'prefer', limitMs),
    handshake(origin, 'off', limitMs),
  ]);
  return small === 'stands' && (large === 'reset' || large === 'silent') ? large : undefined;
}

function handshake(origin: string, quantumSafe: QuantumSafe, limitMs: number): Promise<Handshake> {
  const { hostname, port } = new URL(origin);
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port: port === '' ? 443 : Number(port),
      ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
      ALPNProtocols: ['http/1.1'],
      // Nothing is sent and nothing read: whose certificate it is does not matter, only whether the handshake passes.
      rejectUnauthorized: false,
      ...offered(quantumSafe),
    });
    const end = (how: Handshake): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(how);
    };
    const timer = setTimeout(() => end('silent'), limitMs);
    socket.once('secureConnect', () => end('stands'));
    socket.once('error', (error: NodeJS.ErrnoException) =>
      end(RESETS.has(error.code ?? '') ? 'reset' : 'otherwise'),
    );
  });
}
