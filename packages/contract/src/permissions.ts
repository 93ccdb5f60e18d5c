/** Who may do what in the console and its API. A role is a fixed set of permissions; there are no others. */

export const ROLES = ['owner', 'approver', 'analyst', 'dpo', 'member', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'overview.read',
  'activity.read',
  'activity.content.read',
  'policy.read',
  'policy.edit',
  'policy.approve',
  'vendors.read',
  'vendors.edit',
  'vendors.approve',
  'dictionary.read',
  'dictionary.edit',
  'keys.read',
  'keys.edit',
  'people.read',
  'people.edit',
  'erasure.read',
  'erasure.run',
  'exports.read',
  'exports.run',
  'system.read',
  'system.edit',
  'chat.use',
  'chat.team_prompts.edit',
  'approvals.decide',
  'try.use',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const READING = [
  'overview.read',
  'activity.read',
  'policy.read',
  'vendors.read',
  'dictionary.read',
  'keys.read',
  'people.read',
  'erasure.read',
  'exports.read',
  'system.read',
] as const satisfies readonly Permission[];

const OF_EACH: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  owner: new Set(PERMISSIONS),
  approver: new Set([
    ...READING,
    'policy.edit',
    'policy.approve',
    'vendors.edit',
    'vendors.approve',
    'dictionary.edit',
    'chat.use',
    'chat.team_prompts.edit',
    'approvals.decide',
    'try.use',
  ]),
  analyst: new Set([
    ...READING,
    'policy.edit',
    'vendors.edit',
    'dictionary.edit',
    'chat.use',
    'chat.team_prompts.edit',
    'try.use',
  ]),
  // The data protection officer erases, exports and may look at content with a reason, but approves no vendor.
  dpo: new Set([
    ...READING,
    'activity.content.read',
    'policy.edit',
    'vendors.edit',
    'dictionary.edit',
    'erasure.run',
    'exports.run',
    'chat.use',
    'approvals.decide',
    'try.use',
  ]),
  member: new Set(['chat.use', 'try.use']),
  auditor: new Set(READING),
};

export function can(role: Role, permission: Permission): boolean {
  return OF_EACH[role].has(permission);
}

export function permissionsOf(role: Role): readonly Permission[] {
  return PERMISSIONS.filter((permission) => can(role, permission));
}
