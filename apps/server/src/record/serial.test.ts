import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import { recordId } from '@bailiwick/contract/ids';
import fc from 'fast-check';
import { interrupted } from './interrupted.ts';
import { isPlainEntry } from './plain-entry.ts';
import { ENTRY, parseEntry, serialise } from './serial.ts';
import { anyEntry, anyIntent, sampleIntent, sampleOutcome } from './testing/entries.ts';

const ID = recordId('01arynkmc10000000000000000');
const body = (change: object) => JSON.stringify({ ...sampleIntent(ID), ...change });

describe('entries as text', () => {
  it('come back as they were written, undefined fields included', () => {
    fc.assert(fc.property(anyEntry, (entry) => assert.deepEqual(parseEntry(serialise(entry), 'row'), entry)));
  });

  it('hold no NUL byte and no lone surrogate, which PostgreSQL refuses', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const text = serialise(entry);
        assert.ok(!text.includes('\0') && text.isWellFormed());
      }),
    );
  });

  it('are refused when a field is wrong, missing or unknown, naming the field and showing no content', () => {
    const secret = 'anna@example.com';
    const cases: [string, string][] = [
      [body({ at: secret }), 'at'],
      [body({ id: secret }), 'id'],
      [body({ requestBytes: -1 }), 'requestBytes'],
      [body({ types: { [secret]: 1 } }), 'types'],
      [body({ positions: { inspected: 1, passed: secret, sealed: 0 } }), 'positions.passed'],
      [body({ offering: undefined }), 'offering'],
      [body({ prompt: secret }), 'no entry'],
      [body({ kind: secret }), 'kind'],
      [`{"kind":"intent","id":"${secret}`, 'not JSON'],
      ['null', 'no entry'],
      ['[]', 'no entry'],
      ['', 'not JSON'],
    ];
    for (const [text, field] of cases) {
      assert.throws(
        () => parseEntry(text, 'journal row 7'),
        (error) => {
          assert.ok(error instanceof BailiwickError);
          assert.equal(error.code, 'journal_unavailable');
          assert.match(error.message, /journal row 7/);
          assert.ok(error.message.includes(field), `${error.message} should name ${field}`);
          assert.ok(!error.message.includes(secret));
          return true;
        },
      );
    }
  });

  it('are accepted by the quick look only as the schema accepts them, whatever is changed in them', () => {
    const anything = fc.jsonValue({ maxDepth: 1 });
    const field = fc.constantFrom(
      ...Object.keys({ ...sampleIntent(ID), ...sampleOutcome(sampleIntent(ID)) }),
      'more',
    );
    fc.assert(
      fc.property(
        anyEntry,
        fc.option(fc.tuple(field, fc.option(anything, { nil: undefined }))),
        (entry, change) => {
          const text = JSON.stringify(change === null ? entry : { ...entry, [change[0]]: change[1] });
          const json: unknown = JSON.parse(text);
          const { success, data } = ENTRY.safeParse(json);
          assert.equal(isPlainEntry(json), success);
          if (success) assert.deepEqual(parseEntry(text, 'row'), data);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('never throw anything but the one error, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((value) => JSON.stringify(value)),
        ),
        (text) => {
          assert.throws(() => parseEntry(text, 'row'), BailiwickError);
        },
      ),
    );
  });
});

describe('the outcome of an interrupted intent', () => {
  it('repeats who, where and which request, says that nothing more is known, and can be read back', () => {
    fc.assert(
      fc.property(anyIntent, fc.maxSafeNat(), (intent, at) => {
        const outcome = interrupted(intent, at);
        assert.equal(outcome.ending, 'interrupted');
        assert.equal(outcome.at, at);
        for (const field of [
          'id',
          'request',
          'attempt',
          'principal',
          'team',
          'scope',
          'route',
          'purpose',
          'offering',
        ] as const) {
          assert.equal(outcome[field], intent[field]);
        }
        assert.deepEqual(parseEntry(serialise(outcome), 'row'), outcome);
      }),
    );
  });
});
