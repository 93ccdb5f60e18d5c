/** Asks the server, and where it wants to know first who asks, waits for that and asks again. */
import { failureSchema } from '@bailiwick/api/failure';
import type { Patience, Wanted } from './patience.ts';

export function patientFetch(send: typeof fetch, patience: Patience): typeof fetch {
  return async (input, init) => {
    for (;;) {
      const response = await send(input, init);
      const wanted = isSigningIn(input) ? undefined : await wantedBy(response);
      if (wanted === undefined || (await patience.wait(wanted, init?.signal)) === 'given-up') return response;
    }
  };
}

/** `/session` and `/passkeys/session`: a no there is an answer to who just tried, not a session that ended. */
const isSigningIn = (input: RequestInfo | URL): boolean =>
  (input instanceof Request ? input.url : String(input)).endsWith('/session');

async function wantedBy(response: Response): Promise<Wanted | undefined> {
  if (response.status !== 401) return undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const read = failureSchema.safeParse(body);
  if (!read.success) return undefined;
  switch (read.data.error.code) {
    case 'not_signed_in':
      return 'sign-in';
    case 'sign_in_again':
      return 'confirmation';
    default:
      return undefined;
  }
}
