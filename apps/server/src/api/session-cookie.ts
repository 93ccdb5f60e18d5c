/**
 * Cookies: of a session, unreadable for scripts, sent to us alone, never from foreign pages (RFC 6265bis §4.1.2, §4.1.3);
 * and of a ticket, which a browser takes along on its way to a directory and back.
 */
const NAMES = { session: 'bailiwick', ticket: 'bailiwick-sign-on' } as const;
/** Over plain HTTP, on loopback or behind a LAN's own protection, browsers refuse the prefix. */
const PREFIX = '__Host-';
const VALUES = { session: /^[A-Za-z0-9_-]{20,200}$/, ticket: /^[A-Za-z0-9_-]{20,3000}$/ } as const;
const TICKET_LASTS_S = 600;

export function cookieNamed(cookies: string | undefined, kind: keyof typeof NAMES): string | undefined {
  if (cookies === undefined) return undefined;
  const found = new Map(
    cookies.split(';').map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
  const value = found.get(PREFIX + NAMES[kind]) ?? found.get(NAMES[kind]);
  return value !== undefined && VALUES[kind].test(value) ? value : undefined;
}

/**
 * Sent along when the browser comes back from the directory, which `Strict` would not be.
 *
 * @param ticket undefined clears it.
 */
export function ticketCookie(ticket: string | undefined, secure: boolean): string {
  return [
    `${secure ? PREFIX : ''}${NAMES.ticket}=${ticket ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
    `Max-Age=${ticket === undefined ? 0 : TICKET_LASTS_S}`,
  ].join('; ');
}

/** @param token undefined clears it. @param expires milliseconds since the epoch; left out, it ends with the browser. */
export function cookieFor(
  token: string | undefined,
  { expires, secure }: { readonly expires: number | undefined; readonly secure: boolean },
): string {
  const until =
    token === undefined
      ? ['Max-Age=0']
      : expires === undefined
        ? []
        : [`Expires=${new Date(expires).toUTCString()}`];
  return [
    `${secure ? PREFIX : ''}${NAMES.session}=${token ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    ...(secure ? ['Secure'] : []),
    ...until,
  ].join('; ');
}
