/**
 * Passkeys that the browser holds, or a device beside it. The server says what it wants to see, the browser asks its
 * person, and the answer goes back as it is (WebAuthn Level 3 §5.1.8, §5.1.9).
 */
type Plain = Record<string, unknown>;

/**
 * `number`: the console is open under an address like 127.0.0.1, to which no passkey can be bound. `open_wire`: it came
 * over plain HTTP from another machine, where browsers give none.
 */
export function passkeysHere(): 'possible' | 'number' | 'open_wire' | 'unknown_to_browser' {
  if (!window.isSecureContext) return 'open_wire';
  if (!('PublicKeyCredential' in window)) return 'unknown_to_browser';
  return /^[\d.]+$|:/.test(location.hostname) ? 'number' : 'possible';
}

/** @throws DOMException where the person says no, or the browser cannot. */
export async function makePasskey(options: Plain): Promise<Plain> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  );
  return answerOf(await navigator.credentials.create({ publicKey }));
}

let suggestion: AbortController | undefined;

/**
 * Offers passkeys among what the browser fills in, until `ended`, or until the person is asked in the open.
 *
 * @returns undefined where none was picked.
 */
export async function suggestPasskey(options: Plain, ended: AbortSignal): Promise<Plain | undefined> {
  suggestion = new AbortController();
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  );
  const signal = AbortSignal.any([suggestion.signal, ended]);
  try {
    return answerOf(await navigator.credentials.get({ publicKey, mediation: 'conditional', signal }));
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** @throws DOMException where the person says no, or has none. */
export async function showPasskey(options: Plain): Promise<Plain> {
  // Browsers take one question at a time.
  suggestion?.abort();
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  );
  return answerOf(await navigator.credentials.get({ publicKey }));
}

function answerOf(given: Credential | null): Plain {
  if (given instanceof PublicKeyCredential) return { ...given.toJSON() };
  throw new DOMException('No passkey was given.', 'NotAllowedError');
}
