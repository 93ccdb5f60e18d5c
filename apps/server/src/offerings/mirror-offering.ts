import { offeringId } from '@bailiwick/contract/ids';
import type { Offering } from './offering.ts';

export const MIRROR = offeringId('mirror');

/**
 * The built-in offering that answers with what a vendor would have received. It is no vendor and nothing leaves, yet
 * it is judged like one: otherwise it would show something else than a vendor gets.
 *
 * @param reach whether it takes every model name (no other offering exists) or is asked for by its name only.
 */
export function mirrorOffering(reach: 'takes every model' | 'by its name only'): Offering {
  return {
    id: MIRROR,
    protocols: ['openai', 'anthropic'],
    destination: { kind: 'mirror' },
    region: undefined,
    private: false,
    models: reach === 'takes every model' ? ['mirror', '*'] : ['mirror'],
    aliases: {},
    defaultModel: 'mirror',
    fallback: [],
    timeouts: { connect: 1_000, headers: 1_000, idle: 1_000 },
    attempts: 1,
    price: undefined,
  };
}
