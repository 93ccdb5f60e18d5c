/**
 * The cookie that carries a session: unreadable for scripts, sent to us alone, never from foreign pages
 * (RFC 6265bis §4.1.2, §4.1.3).
 */
const SECURE_NAME = '__Host-bailiwick';
/** Over plain HTTP, on loopback or behind a LAN's own protection, browsers refuse the prefix. */
const PLAIN_NAME = 'bailiwick';
const TOKEN = /^[A-Za-z0-9_-]{20,200}$/;

export function sessionIn(cookies: string | undefined): string | undefined {
  if (cookies === undefined) return undefined;
  const found = new Map(
    cookies.split(';').map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
  const token = found.get(SECURE_NAME) ?? found.get(PLAIN_NAME);
  return token !== undefined && TOKEN.test(token) ? token : undefined;
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
    `${secure ? SECURE_NAME : PLAIN_NAME}=${token ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    ...(secure ? ['Secure'] : []),
    ...until,
  ].join('; ');
}
