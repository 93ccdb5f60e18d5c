import { BailiwickError } from '@bailiwick/contract/errors';
import type { IdentityStore } from './identity-store.ts';

/**
 * The first person of an install is its owner. Were it anybody else, the link of the start would be spent and nobody
 * could manage anything.
 *
 * @throws BailiwickError `conflict` as long as nobody has an account.
 */
export async function requireOwned({ users }: Pick<IdentityStore, 'users'>): Promise<void> {
  if ((await users.count()) > 0) return;
  throw new BailiwickError('conflict', 'This install belongs to nobody yet.', {
    remedy: 'Open the link that the server printed when it started, and make the first account; then others.',
  });
}
