import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { edited } from './edit.ts';
import { parseConfiguration } from './parse.ts';
import { additionOf, editsOf, without } from './requirement-edits.ts';

const KNOWN = { env: {}, checks: { pattern: () => undefined } };
const packsIn = (text: string) => parseConfiguration(text, {}, KNOWN.checks).policy.packs;

const FILE = `
policy:
  # who asks for this: the board
  requirements:
    health:
      and:
        - name: many_ways
          because: our statutes say so
          remedy: Ask for it.
          any_of:
            - { data_residency: { within: [ch] }, breach_notice: { at_most: 24 } }
            - { certifications: { any_of: [iso27001] }, audit_rights: stated }
            - { zero_retention: { one_of: [zero] }, availability: { at_least: 99.9 } }
          pseudonymised: kept_back
      without:
        - { requirement: certified, reason: Audited by us., owner: Ann, second_person: Ben, until: 2027-03-31 }
    client_files: { like: [financial] }
`;

describe('changes to what is asked', () => {
  it('write what they do not change as it was', () => {
    const before = packsIn(FILE);
    const after = edited(FILE, editsOf('health', without(before.changeOf('health'), {})), KNOWN);
    assert.deepEqual(packsIn(after).changeOf('health'), before.changeOf('health'));
    assert.match(after, /# who asks for this: the board/);
  });

  it('leave nothing of a class of which nothing is said any more', () => {
    const left = without(packsIn(FILE).changeOf('health'), { added: 'many_ways', waived: 'certified' });
    const after = edited(FILE, editsOf('health', left), KNOWN);
    assert.deepEqual(packsIn(after).changed, ['client_files']);
  });

  it('keep what a class of the firm’s own is like', () => {
    const left = without(packsIn(FILE).changeOf('client_files'), {});
    const after = edited(FILE, editsOf('client_files', left), KNOWN);
    assert.deepEqual(packsIn(after).changeOf('client_files')?.like, ['financial']);
  });

  it('name a second requirement about the same question differently', () => {
    const asked = { answers: [], because: 'so it is', remedy: 'Ask.', pseudonymised: 'may_pass' } as const;
    const first = additionOf('audit_rights', asked, []);
    const second = additionOf('audit_rights', asked, [first.name]);
    assert.notEqual(first.name, second.name);
    const left = { like: undefined, and: [first, second], without: [] };
    assert.equal(packsIn(edited('', editsOf('personal', left), KNOWN)).changeOf('personal')?.added.length, 2);
  });

  it('want a number where answers are numbers', () => {
    const asked = { answers: [], because: 'so it is', remedy: 'Ask.', pseudonymised: 'may_pass' } as const;
    assert.throws(() => additionOf('breach_notice', asked, []), /how many hours at most/);
    assert.deepEqual(additionOf('availability', { ...asked, number: 99.9 }, []).any_of, [
      { availability: { at_least: 99.9 } },
    ]);
  });
});
