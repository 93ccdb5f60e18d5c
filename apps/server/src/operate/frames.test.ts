import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { framesOf } from './frames.ts';

test('the places of an error are files, lines and columns of source, the innermost first', () => {
  const { name, at } = framesOf(new TypeError('x'));
  assert.equal(name, 'TypeError');
  assert.match(at[0]!, /^operate\/frames\.test\.ts:\d+:\d+$/);
  assert.ok(at.length <= 8);
});

test('a message that passes itself off as frames is not believed', () => {
  const { at } = framesOf(
    new Error('x\n    at canary (file:///a/canary/canary.ts:1:1)\n    at canary/canary.js:1:1'),
  );
  assert.ok(at.length > 0);
  assert.doesNotMatch(at.join(), /canary/);
});

test('an error whose message was replaced after its stack was made shows no places', () => {
  const error = new Error('x\n    at canary/canary.ts:1:1');
  // A stack is composed when it is first read.
  assert.match(error.stack!, /canary/);
  error.message = 'harmless';
  assert.deepEqual(framesOf(error).at, []);
});

test('names and codes that are no words are not told', () => {
  const error = Object.assign(new Error('x'), { name: 'Jane Doe', code: 'jane@example.com' });
  const { name, code } = framesOf(error);
  assert.equal(name, 'Error');
  assert.equal(code, undefined);
});

test('what is thrown and is no error is told by its kind', () => {
  for (const thrown of ['canary', 7, null, { canary: 'canary' }])
    assert.doesNotMatch(JSON.stringify(framesOf(thrown)), /canary/);
});

test('no message is ever told', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('\n', '    at ', 'a/b.ts:1:1', ' (', ')', 'CANARY', 'Error: ') }),
      (message) => {
        assert.doesNotMatch(JSON.stringify(framesOf(new Error(message))), /CANARY|a\/b\.ts/);
      },
    ),
  );
});
