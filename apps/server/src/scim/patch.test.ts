import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { InvalidFilter, type Resource } from './filter.ts';
import { patchSchema, patched } from './patch.ts';

const group = { displayName: 'Sales', members: [{ value: 'u_1' }, { value: 'u_2' }] };
const person = { userName: 'a@b.example', active: true, emails: [{ type: 'work', value: 'a@b.example' }] };

const after = (resource: Resource, ...Operations: readonly object[]): Resource =>
  patched(resource, patchSchema.parse({ Operations }).Operations);

describe('a change to a resource', () => {
  it('adds members, and none twice', () => {
    const value = [{ value: 'u_2' }, { value: 'u_3' }];
    assert.deepEqual(after(group, { op: 'Add', path: 'members', value })['members'], [
      { value: 'u_1' },
      { value: 'u_2' },
      { value: 'u_3' },
    ]);
  });

  it('removes a member by a filter, by a value, or all', () => {
    const left = [{ value: 'u_2' }];
    assert.deepEqual(after(group, { op: 'remove', path: 'members[value eq "u_1"]' })['members'], left);
    assert.deepEqual(
      after(group, { op: 'Remove', path: 'members', value: [{ value: 'u_1' }] })['members'],
      left,
    );
    assert.deepEqual(after(group, { op: 'remove', path: 'members' })['members'], []);
  });

  it('takes values without a path, paths in their names included', () => {
    assert.deepEqual(after(person, { op: 'replace', value: { active: 'False', 'name.givenName': 'Ada' } }), {
      ...person,
      active: 'False',
      name: { givenName: 'Ada' },
    });
  });

  it('finds attributes whatever the case of their names, and with the name of their schema', () => {
    const path = 'urn:ietf:params:scim:schemas:core:2.0:User:ACTIVE';
    assert.deepEqual(after(person, { op: 'replace', path, value: false })['active'], false);
  });

  it('changes one of several values', () => {
    const path = 'emails[type eq "work"].value';
    assert.deepEqual(after(person, { op: 'replace', path, value: 'c@b.example' })['emails'], [
      { type: 'work', value: 'c@b.example' },
    ]);
  });

  it('leaves the resource that it was given alone', () => {
    after(group, { op: 'remove', path: 'members' });
    assert.equal(group.members.length, 2);
  });

  it('does not reach behind an object', () => {
    after(
      person,
      { op: 'add', path: '__proto__.polluted', value: 'x' },
      { op: 'add', value: JSON.parse('{"__proto__": {"polluted": 1}}') as object },
    );
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('is made or refused, whatever it says, and leaves every other object in the house alone', () => {
    const path = fc.oneof(
      fc.constantFrom(
        'members',
        'members[value eq "u_1"]',
        'name.familyName',
        'emails[type eq "work"].value',
      ),
      fc.constantFrom(
        '__proto__',
        'constructor.prototype',
        'emails[',
        ']',
        'a.b.c',
        'urn:x:2.0:User:active',
        '',
      ),
      fc.string({ maxLength: 30 }),
    );
    const operation = fc.record(
      { op: fc.constantFrom('add', 'Replace', 'REMOVE'), path, value: fc.jsonValue({ maxDepth: 3 }) },
      { requiredKeys: ['op'] },
    );
    const kept = JSON.stringify([group, person]);
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 6 }), (operations) => {
        for (const resource of [group, person])
          try {
            assert.equal(typeof after(resource, ...operations), 'object');
          } catch (error) {
            assert.ok(error instanceof InvalidFilter, String(error));
          }
        assert.equal(JSON.stringify([group, person]), kept);
        assert.deepEqual(Object.keys(Object.prototype), []);
      }),
      { numRuns: 3_000 },
    );
  });

  it('refuses what is no operation', () => {
    for (const broken of [{ op: 'move', path: 'x' }, { path: 'active' }, {}])
      assert.throws(() => after(person, broken));
    assert.throws(() => after(person, { op: 'add', value: 'x' }), InvalidFilter);
    assert.throws(() => after(person, { op: 'add', path: 'emails[', value: 'x' }), InvalidFilter);
  });
});
