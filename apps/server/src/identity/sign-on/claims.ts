/** What an identity token says about a person, read by nobody's trust. */
import { BailiwickError } from '@bailiwick/contract/errors';
import { z } from 'zod';
import { giftOf } from '../given-role.ts';
import { checkEmail } from '../labels.ts';
import type { GroupGift, SignOnProvider } from './provider.ts';

const shape = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().max(254).optional(),
  email_verified: z.union([z.boolean(), z.string()]).optional(),
  /** Microsoft Entra says by this that the domain of the address is the tenant's own. */
  xms_edov: z.union([z.boolean(), z.string(), z.number()]).optional(),
  name: z.string().optional(),
  /** Google: the firm that runs the account; accounts without it are private, whatever their address. */
  hd: z.string().optional(),
  /** What did not fit into the token (OpenID Connect Core §5.6.2); Microsoft Entra does so with more than 200 groups. */
  _claim_names: z.record(z.string(), z.unknown()).optional().catch(undefined),
});
const groupList = z.array(z.string().max(500)).max(10_000);

const GOOGLE = 'accounts.google.com';

export interface Claimed extends GroupGift {
  readonly subject: string;
  /** Undefined unless the issuer says that it is verified and is configured to know its domain. */
  readonly email: string | undefined;
  readonly name: string;
  readonly groups: 'said' | 'too many to say';
}

/** @throws BailiwickError `not_allowed` for claims of another shape. */
export function claimedBy(claims: object, provider: SignOnProvider): Claimed {
  const parsed = shape.safeParse(claims);
  if (!parsed.success)
    throw new BailiwickError('not_allowed', 'The directory says nothing about you that can be read.');
  const { sub, email, email_verified, xms_edov, name, hd, _claim_names } = parsed.data;
  const verified = isTrue(email_verified) || isTrue(xms_edov);
  // A firm with several domains has one of them there.
  const isOwn = provider.issuer.hostname !== GOOGLE || provider.domains.includes(hd ?? '');
  const address = email !== undefined && verified && isOwn ? addressIn(email, provider.domains) : undefined;
  const groups = groupList.safeParse((claims as Record<string, unknown>)[provider.groupsClaim]);
  return {
    subject: sub,
    email: address,
    groups: Object.hasOwn(_claim_names ?? {}, provider.groupsClaim) ? 'too many to say' : 'said',
    name: (name ?? '').replace(/\p{C}/gu, ' ').trim().slice(0, 100) || (address ?? 'Unnamed'),
    ...giftOf(provider.groups, new Set(groups.success ? groups.data : [])),
  };
}

function addressIn(email: string, domains: readonly string[]): string | undefined {
  try {
    const address = checkEmail(email);
    return domains.includes(address.slice(address.lastIndexOf('@') + 1)) ? address : undefined;
  } catch {
    return undefined;
  }
}

const isTrue = (claim: unknown): boolean =>
  claim === true || claim === 'true' || claim === 1 || claim === '1';
