import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDetector } from './index.ts';

const detector = createDetector({ names: false });

/** The values found, as they stand in the text. */
function valuesIn(text: string): readonly string[] {
  return detector.detect(text).map(({ start, end }) => text.slice(start, end));
}

describe('a value glued to words of a script without spaces', () => {
  for (const [before, value, behind] of [
    ['号码是', '4111111111111111', '。'],
    ['カード番号は', '4111111111111111', 'です'],
    ['口座', 'DE89370400440532013000', 'に振り込む'],
    ['계좌', 'DE89370400440532013000', '입니다'],
  ] as const) {
    it(`is found in ${before}…${behind}`, () => {
      assert.deepEqual(valuesIn(before + value + behind), [value]);
    });
  }

  it('is not found inside a longer number or word of its own script', () => {
    assert.deepEqual(valuesIn('号码是94111111111111111。'), []);
    assert.deepEqual(valuesIn('号码是x4111111111111111y。'), []);
  });
});

describe('the ampersand of a password', () => {
  it('is one of its characters', () => {
    assert.deepEqual(valuesIn('password: Tr0ub4dor&3'), ['Tr0ub4dor&3']);
  });

  it('ends it where another setting or command follows', () => {
    assert.deepEqual(valuesIn('password=Tr0ub4dor3x&next=home'), ['Tr0ub4dor3x']);
    assert.deepEqual(valuesIn('password=Tr0ub4dor3x && ls'), ['Tr0ub4dor3x']);
  });
});
