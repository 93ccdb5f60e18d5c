import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PERMISSIONS, type Permission, ROLES, type Role, can, permissionsOf } from './permissions.ts';

/** o owner, a approver, n analyst, d data protection officer, m member, u auditor. */
const HOLDERS: Readonly<Record<Permission, string>> = {
  'overview.read': 'oandu',
  'activity.read': 'oandu',
  'activity.content.read': 'od',
  'policy.read': 'oandu',
  'policy.edit': 'oand',
  'policy.approve': 'oa',
  'vendors.read': 'oandu',
  'vendors.edit': 'oand',
  'vendors.approve': 'oa',
  'dictionary.read': 'oandu',
  'dictionary.edit': 'oand',
  'keys.read': 'oandu',
  'keys.edit': 'o',
  'people.read': 'oandu',
  'people.edit': 'o',
  'erasure.read': 'oandu',
  'erasure.run': 'od',
  'exports.read': 'oandu',
  'exports.run': 'od',
  'system.read': 'oandu',
  'system.edit': 'o',
  'chat.use': 'oandm',
  'chat.team_prompts.edit': 'oan',
  'approvals.decide': 'oad',
  'try.use': 'oandm',
};
const LETTERS: Readonly<Record<Role, string>> = {
  owner: 'o',
  approver: 'a',
  analyst: 'n',
  dpo: 'd',
  member: 'm',
  auditor: 'u',
};

it('every role holds exactly the permissions that are written here, and no other', () => {
  assert.deepEqual(Object.keys(HOLDERS), [...PERMISSIONS]);
  for (const role of ROLES)
    for (const permission of PERMISSIONS)
      assert.equal(
        can(role, permission),
        HOLDERS[permission].includes(LETTERS[role]),
        `${role} ${permission}`,
      );
});

it('an auditor only reads, and never contents', () => {
  assert.ok(permissionsOf('auditor').every((permission) => /^\w+\.read$/.test(permission)));
});
