import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Detector } from '@bailiwick/contract/detector';
import type { Finding } from '@bailiwick/contract/finding';
import { createDetector } from '@bailiwick/detect';
import fc from 'fast-check';
import { newBook, populate } from '../protect/fixture.ts';
import { DISGUISES } from './disguises.fixture.ts';
import type { ForeignPolicy } from './foreign.ts';
import { type TextForm, createRestorer, restoreWhole } from './restorer.ts';

/** A small real detector: e-mail addresses, and numbers behind the word `born`; it cuts behind white space. */
const small: Detector = {
  detect(text, before = '') {
    const findings: Finding[] = [];
    for (const match of text.matchAll(/[\w.]+@[\w.]+\w/g)) {
      findings.push({
        start: match.index,
        end: match.index + match[0].length,
        type: 'EMAIL',
        class: 'personal',
        score: 1,
        canonical: match[0].toLowerCase(),
      });
    }
    for (const match of text.matchAll(/\d{8}/g)) {
      if (!/born[^]{0,12}$/.test(before + text.slice(0, match.index))) continue;
      findings.push({
        start: match.index,
        end: match.index + 8,
        type: 'DATE_OF_BIRTH',
        class: 'personal',
        score: 1,
        canonical: match[0],
      });
    }
    return findings.toSorted((a, b) => a.start - b.start);
  },
  nextCut(text) {
    const space = text.search(/\s/);
    return space < 0 ? -1 : space + 1;
  },
};

const book = newBook();
const names = populate(book);
const own = 'anna.schmidt@example.de';

function policy(detector: Detector): ForeignPolicy {
  return {
    detector,
    isOwn: (canonical) => book.holds(canonical) || canonical === own,
    withhold: ({ type }) => type !== 'URL',
  };
}

function streamed(pieces: readonly string[], form: TextForm, foreign: ForeignPolicy): string {
  const restorer = createRestorer({ book, form, foreign });
  return pieces.map((piece) => restorer.push(piece)).join('') + restorer.end();
}

describe('A reply with personal data that the caller never sent', () => {
  const foreign = policy(small);
  const text = (reply: string) => restoreWhole(reply, { book, form: 'text', foreign });
  const json = (reply: string) => restoreWhole(reply, { book, form: 'json', foreign });

  it('has it withheld and counted, and keeps what the caller sent', () => {
    const { text: restored, withheld } = text(`Ask bob@evil.example, ${own} or ${names[0]?.token}.`);
    assert.equal(restored, `Ask [EMAIL withheld], ${own} or ${own}.`);
    assert.deepEqual([...withheld], [['EMAIL', 1]]);
  });

  it('never inspects restored values, and lends them no part in a finding', () => {
    assert.equal(text(`x${names[1]?.token}@evil.example`).text, 'xAnna Schmidt@evil.example');
    assert.equal(text(`born ${names[7]?.token} 12031980`).text, 'born diabetes [DATE_OF_BIRTH withheld]');
  });

  it('is found by its context across cuts', () => {
    assert.equal(text('She was born on 12031980.').text, 'She was born on [DATE_OF_BIRTH withheld].');
  });

  it('stays valid JSON, inside strings and outside', () => {
    const reply = `{"to":"bob@evil.example","born":12031980,"note":"a\\"b@evil.example\\\\"}`;
    assert.deepEqual(JSON.parse(json(reply).text), {
      to: '[EMAIL withheld]',
      born: '[DATE_OF_BIRTH withheld]',
      note: 'a"[EMAIL withheld]\\',
    });
  });

  it('takes sign and fraction of a number with it', () => {
    for (const number of ['-12031980', '12031980.5', '-12031980e2']) {
      const { born } = JSON.parse(json(`{"born":${number}}`).text) as { born: unknown };
      assert.equal(born, '[DATE_OF_BIRTH withheld]', number);
    }
  });

  it('does not hold back a complete JSON document', () => {
    const restorer = createRestorer({ book, form: 'json', foreign });
    assert.equal(
      restorer.push('{"to":"bob@evil.example","n":[1, 2]}'),
      '{"to":"[EMAIL withheld]","n":[1, 2]}',
    );
  });

  it('is inspected even when the scope has no names', () => {
    assert.equal(
      restoreWhole('bob@evil.example', { book: newBook(), form: 'text', foreign }).text,
      '[EMAIL withheld]',
    );
  });
});

describe('A streamed reply with foreign data', () => {
  const fragment = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      'bob@evil.example',
      own,
      ' ',
      '. ',
      '\n',
      '"',
      '\\"',
      '\\',
      ',',
      ':',
      '{',
      '}',
      'born ',
      '12031980',
      '+49 170 1234567',
      'DE89370400440532013000',
      '4111 1111 1111 1111',
      'born on 12.03.1981',
      'bob%40evil.example',
      '\\u0040',
    ),
    fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...DISGUISES))
      .map(([{ token }, { write }]) => write(token)),
  );
  const reply = fc.array(fragment, { maxLength: 10 }).map((parts) => parts.join(''));

  for (const [which, detector, numRuns] of [
    ['a small detector', small, 400],
    ['the detector of the product', createDetector({ names: false, readings: 'plain' }), 60],
  ] as const) {
    for (const form of ['text', 'json'] as const) {
      it(`is the same ${form} for every cut with ${which}`, () => {
        const foreign = policy(detector);
        fc.assert(
          fc.property(reply, fc.nat(), (whole, seed) => {
            const expected = restoreWhole(whole, { book, form, foreign }).text;
            for (let first = 0; first <= whole.length; first += 1) {
              const second = first + (seed % (whole.length - first + 1));
              assert.equal(
                streamed(
                  [whole.slice(0, first), whole.slice(first, second), whole.slice(second)],
                  form,
                  foreign,
                ),
                expected,
              );
            }
          }),
          { numRuns },
        );
      });
    }
  }

  it('leaks nothing and loses nothing with the detector of the product', () => {
    const foreign = policy(createDetector({ names: false, readings: 'plain' }));
    const stranger = 'bob.miller@evil-corp.com';
    const whole = `Write to ${names[0]?.token} and to ${stranger} today, or open https://x.de/?m=bob.miller%40evil-corp.com now.`;
    for (let cut = 0; cut <= whole.length; cut += 1) {
      const restored = streamed([whole.slice(0, cut), whole.slice(cut)], 'text', foreign);
      assert.ok(restored.includes(own));
      assert.ok(!restored.includes('bob.miller'));
    }
  });
});
