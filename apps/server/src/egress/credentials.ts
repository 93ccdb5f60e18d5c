import type { Offering, Protocol } from '../offerings/offering.ts';

/**
 * The headers that an attempt leaves with: what may be forwarded, then ours, then what the owner configured.
 *
 * The later part wins, so a caller can never put a header in place of the firm's own. `identity`: a compressed
 * stream could not be restored while it flows.
 */
export function outgoingHeaders(
  destination: Offering['destination'] & { readonly kind: 'http' },
  protocol: Protocol,
  forwarded: Readonly<Record<string, string>>,
): Record<string, string> {
  const headers: Record<string, string> = { accept: '*/*', ...forwarded };
  headers['user-agent'] = 'bailiwick';
  headers['accept-encoding'] = 'identity';
  if (destination.apiKey !== undefined) {
    if (protocol === 'anthropic') headers['x-api-key'] = destination.apiKey;
    else headers['authorization'] = `Bearer ${destination.apiKey}`;
  }
  for (const name in destination.headers) headers[name.toLowerCase()] = destination.headers[name] ?? '';
  return headers;
}
