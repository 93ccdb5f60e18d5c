import { selfSigned as makeSelfSigned, type PemPair } from '../certificate/self-signed.ts';

const DAY = 86_400_000;

/** A self-signed certificate for `localhost`, made while the test runs. */
export function selfSigned(): PemPair {
  return makeSelfSigned({ names: ['localhost'], from: Date.now() - DAY, until: Date.now() + DAY });
}
