/**
 * Passkeys that the browser holds, or a device beside it. The server says what it wants to see, the browser asks its
 * person, and the answer goes back as it is (WebAuthn Level 3 §5.1.8, §5.1.9).
 */
type Plain = Record<string, unknown>;

/** `number`: the console is open under an address like 127.0.0.1, to which no passkey can be bound. */
export function passkeysHere(): 'possible' | 'number' | 'unknown_to_browser' {
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

/** @throws DOMException where the person says no, or has none. */
export async function showPasskey(options: Plain): Promise<Plain> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  );
  return answerOf(await navigator.credentials.get({ publicKey }));
}

function answerOf(given: Credential | null): Plain {
  if (given instanceof PublicKeyCredential) return { ...given.toJSON() };
  throw new DOMException('No passkey was given.', 'NotAllowedError');
}
