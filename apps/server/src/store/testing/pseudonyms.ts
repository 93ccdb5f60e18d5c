import { randomBytes } from 'node:crypto';
import { scopeId } from '@bailiwick/contract/ids';
import type { SealedPseudonym } from '../../protect/pseudonym.ts';

export const SCOPE = scopeId('5c'.repeat(16));
const FAR_FUTURE = 4_000_000_000_000;

export function samplePseudonym(change: Partial<SealedPseudonym> = {}): SealedPseudonym {
  const sealed = new Uint8Array(randomBytes(60));
  return { scope: SCOPE, type: 'EMAIL', token: '[EMAIL_k7q2]', sealed, expires: FAR_FUTURE, ...change };
}
