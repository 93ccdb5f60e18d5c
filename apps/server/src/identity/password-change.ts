/** A new password, for whoever knows the one before. */
import { BailiwickError } from '@bailiwick/contract/errors';
import { personOf, recorded } from './actor.ts';
import type { IdentityParts, Whence } from './parts.ts';
import { hashPassword } from './password-hash.ts';
import { requireGoodPassword } from './password-rules.ts';
import type { OpenedSession, Present, Sessions } from './sessions.ts';
import type { SignIn } from './sign-in.ts';

const SALT_BYTES = 16;

/**
 * Every other session ends; this one gets another token.
 *
 * @param code of the second factor, where there is one.
 * @throws BailiwickError `malformed_request` for a wrong password or code, and for a code that is missing; `rate_limited`
 */
export async function changePassword(
  {
    parts,
    sessions,
    signIn,
  }: { readonly parts: IdentityParts; readonly sessions: Sessions; readonly signIn: SignIn },
  present: Present,
  {
    current,
    next,
    code,
  }: { readonly current: string; readonly next: string; readonly code?: string | undefined },
  whence: Whence,
): Promise<OpenedSession> {
  const { store, acts, now, randomBytes } = parts;
  const { user, session } = present;
  requireGoodPassword(next, user);
  const shown = await signIn.confirm(present, { password: current, code }, whence);
  if (shown.kind === 'code_needed')
    throw new BailiwickError('malformed_request', 'The code of the second factor is needed as well.');
  if (shown.kind === 'refused')
    throw new BailiwickError('malformed_request', 'The present password or the code is not right.', {
      remedy: 'Nothing was changed. Look whether all of it is spelt right.',
    });
  const hash = await hashPassword(next, randomBytes(SALT_BYTES));
  await recorded(acts, { by: personOf(user), kind: 'user.password_changed', about: user.id }, async () => {
    await store.credentials.setPasswordHash(user.id, hash, now());
    await sessions.endAll(user.id, session.id);
  });
  return shown;
}
