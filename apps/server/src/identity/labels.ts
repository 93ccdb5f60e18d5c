/** What may be written about a person: names that can be shown in a list, addresses that can be written to. */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Role } from '@bailiwick/contract/permissions';
import { normalEmail } from './user.ts';

const LONGEST_EMAIL = 254;
/** An auditor looks in for a while. */
const LONGEST_AUDIT_MS = 366 * 86_400_000;

/** @throws BailiwickError `malformed_request`, which shows nothing of what it refuses. */
export function checkLabel(field: 'name' | 'team', text: string): string {
  if (/^[^\p{C}]{1,100}$/u.test(text) && text.trim() === text) return text;
  throw new BailiwickError('malformed_request', `The ${field} must be 1 to 100 visible characters.`);
}

/** @returns the address in its one spelling. @throws BailiwickError `malformed_request` */
export function checkEmail(text: string): string {
  const email = normalEmail(text);
  if (email.length <= LONGEST_EMAIL && /^[^\s@\p{C}]{1,64}@[^\s@.\p{C}]+(\.[^\s@.\p{C}]+)+$/u.test(email))
    return email;
  throw new BailiwickError('malformed_request', 'This is not a mail address.');
}

/** @throws BailiwickError `malformed_request` for a role that needs an end and has none, or must not have one. */
export function checkRole(role: Role, expires: number | undefined, now: number): void {
  if (role === 'owner' && expires !== undefined)
    throw new BailiwickError('malformed_request', 'The role of an owner does not expire.');
  if (role === 'auditor' && expires === undefined)
    throw new BailiwickError('malformed_request', 'An auditor needs a day on which the role ends.');
  if (expires !== undefined && (!Number.isInteger(expires) || expires <= now))
    throw new BailiwickError('malformed_request', 'The day on which the role ends must lie ahead.');
  if (role === 'auditor' && expires !== undefined && expires > now + LONGEST_AUDIT_MS)
    throw new BailiwickError('malformed_request', 'An auditor may look in for a year at most.');
}
