import { useEffect, useState } from 'react';
import { client } from '../reach/client.ts';
import { passkeysHere, suggestPasskey } from '../reach/passkeys.ts';
import type { Brought } from './passkey-button.tsx';

/** A little less than a ticket lasts. */
const ASKED_ANEW_MS = 9 * 60_000;

/**
 * Lets the browser offer passkeys where it fills in the address; whoever picks one needs no button.
 *
 * @returns why the one that was picked did not do.
 */
export function usePasskeyAutofill(bring: (brought: Brought) => Promise<unknown>): unknown {
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const left = new AbortController();
    void offer(bring, left.signal).catch((refused: unknown) => {
      if (!left.signal.aborted) setError(refused);
    });
    return () => left.abort();
    // It is offered once, when the page opens.
  }, []);
  return error;
}

async function offer(bring: (brought: Brought) => Promise<unknown>, left: AbortSignal): Promise<void> {
  if (passkeysHere() !== 'possible' || !(await canSuggest())) return;
  for (;;) {
    const old = AbortSignal.timeout(ASKED_ANEW_MS);
    // It is an extra: where the server cannot be asked there is the form, which says so.
    const asked = await client.passkeys.challenge().catch(() => undefined);
    if (asked === undefined || left.aborted) return;
    const answer = await suggestPasskey(asked.options, AbortSignal.any([left, old]));
    if (answer !== undefined) return void (await bring({ ticket: asked.ticket, answer }));
    if (left.aborted || !old.aborted) return;
  }
}

async function canSuggest(): Promise<boolean> {
  // Browsers that know passkeys and not this are still in use.
  const has = 'isConditionalMediationAvailable' in PublicKeyCredential;
  return has && PublicKeyCredential.isConditionalMediationAvailable();
}
