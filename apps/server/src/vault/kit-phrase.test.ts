import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { newPhrase, readPhrase } from './kit-phrase.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the phrase of a kit', () => {
  it('reads back in any letter case, with any separators', () => {
    for (let turn = 0; turn < 50; turn += 1) {
      const phrase = newPhrase();
      assert.deepEqual(readPhrase(phrase.toLowerCase().replaceAll('-', ' \n')), { kind: 'phrase', phrase });
    }
  });

  it('finds every single wrong letter and every two neighbours swapped, and names the group', () => {
    fc.assert(
      fc.property(fc.nat({ max: 7 }), fc.nat({ max: 4 }), fc.nat({ max: 31 }), (group, at, letter) => {
        const groups = newPhrase().split('-');
        const text = groups[group] ?? '';
        const other = ALPHABET[letter] ?? '';
        const wrong = [`${text.slice(0, at)}${other}${text.slice(at + 1)}`];
        wrong.push(`${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`);
        for (const typed of wrong.filter((one) => one !== text)) {
          const reading = readPhrase(groups.with(group, typed).join('-'));
          assert.deepEqual(reading, { kind: 'mistyped', group: group + 1 });
        }
      }),
    );
  });
});
