import type { IncomingMessage } from 'node:http';

/** The origin under which the caller reached us: what a browser would send as `Origin` from our own pages. */
export function originOf({ headers, socket }: IncomingMessage): string {
  const scheme = 'encrypted' in socket && socket.encrypted === true ? 'https' : forwardedScheme(headers);
  return `${scheme}://${headers.host ?? 'localhost'}`;
}

/**
 * A proxy that ends TLS says so. Believing a caller who lies costs nothing: the origin is only compared with what the
 * same caller's browser sends, and a cookie marked `Secure` narrows.
 */
function forwardedScheme(headers: IncomingMessage['headers']): 'http' | 'https' {
  return headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
}
