/** People and groups as SCIM writes them (RFC 7643 §4), and back. */
import { type UserId, userId } from '@bailiwick/contract/ids';
import * as z from 'zod';
import type { DescribedGroup, DescribedUser, GroupWithMembers } from '../identity/provisioning.ts';
import type { User } from '../identity/user.ts';
import type { Resource } from './filter.ts';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';

/** @param base `https://door.example/scim/v2` */
export function userResource(user: User, base: string): Resource {
  const { id, email, name, externalId, status, created } = user;
  return {
    schemas: [USER],
    id,
    ...(externalId === undefined ? {} : { externalId }),
    userName: email,
    displayName: name,
    name: { formatted: name },
    emails: [{ value: email, type: 'work', primary: true }],
    active: status !== 'suspended',
    meta: {
      resourceType: 'User',
      created: new Date(created).toISOString(),
      location: `${base}/Users/${id}`,
    },
  };
}

export function groupResource(group: GroupWithMembers, base: string): Resource {
  const { id, name, externalId, members, created } = group;
  return {
    schemas: [GROUP],
    id,
    ...(externalId === undefined ? {} : { externalId }),
    displayName: name,
    members: members.map((member) => ({ value: member, $ref: `${base}/Users/${member}`, type: 'User' })),
    meta: {
      resourceType: 'Group',
      created: new Date(created).toISOString(),
      location: `${base}/Groups/${id}`,
    },
  };
}

const text = z.string().max(1_000);
/** Microsoft Entra writes truth as a text. */
const truth = z.union([z.boolean(), z.stringbool()]);

/** Attributes that nobody here asks for are let pass (RFC 7644 §3.3). */
const userSchema = z.object({
  userName: text,
  externalId: text.nullish(),
  displayName: text.nullish(),
  name: z
    .object({ formatted: text.nullish(), givenName: text.nullish(), familyName: text.nullish() })
    .nullish(),
  active: truth.nullish(),
});

const groupSchema = z.object({
  displayName: text,
  externalId: text.nullish(),
  members: z
    .array(z.object({ value: z.string().max(64) }))
    .max(10_000)
    .nullish(),
});

/** @throws z.ZodError */
export function describedUser(sent: Resource): DescribedUser {
  const { userName, externalId, displayName, name, active } = userSchema.parse(sent);
  const parts = [name?.givenName, name?.familyName].filter((part) => (part ?? '').trim() !== '').join(' ');
  const called = [displayName, parts, name?.formatted, userName].find((one) => (one ?? '').trim() !== '');
  return {
    email: userName,
    name: (called ?? '').replace(/\p{C}/gu, ' ').trim().slice(0, 100),
    externalId: externalId ?? undefined,
    access: active === false ? 'suspended' : active === true ? 'active' : 'as it is',
  };
}

/** @throws z.ZodError */
export function describedGroup(sent: Resource): DescribedGroup {
  const { displayName, externalId, members } = groupSchema.parse(sent);
  return {
    name: displayName.trim(),
    externalId: externalId ?? undefined,
    members: [...new Set((members ?? []).map(({ value }): UserId => userId(value)))],
  };
}
