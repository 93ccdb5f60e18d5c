import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDetector } from '../detector.ts';

const detector = createDetector();
const people = (text: string): readonly string[] =>
  detector
    .detect(text)
    .filter(({ type }) => type === 'PERSON')
    .map(({ start, end }) => text.slice(start, end));

describe('people in small letters', () => {
  const named: readonly (readonly [string, string])[] = [
    ['can u ask mr keller about the parking', 'keller'],
    ['our client mrs. hoffmann wants a refund', 'hoffmann'],
    ['write a note to mr brown about the rent', 'brown'],
    ['prof okonkwo will hold the lecture', 'okonkwo'],
    ['what does dr patel say about it', 'patel'],
    ['schreib bitte frau schneider wegen der rechnung', 'schneider'],
    ['write a reference letter for lisa brown who worked with us', 'lisa brown'],
    ['invoice 2231 for martin schulz is still open', 'martin schulz'],
    ['brief an thomas becker wegen kündigung', 'thomas becker'],
  ];
  for (const [text, name] of named)
    it(`are found: ${text}`, () => {
      assert.deepEqual(people(text), [name]);
    });

  const nobody: readonly string[] = [
    'a delay of 5 ms latency is too much',
    'the dr site failover took an hour',
    'i miss them all and mr perfect is a film of old',
    'meine frau ist krank und der herr im himmel weiß es',
    'pay for may rent and ask for mark up',
    'an essay about art price trends',
    'we pay for will reading and hope so',
    'a discount for christian holidays',
  ];
  for (const text of nobody)
    it(`are not seen where there are none: ${text}`, () => {
      assert.deepEqual(people(text), []);
    });

  it('are the same whatever pieces a text comes in', () => {
    const text = 'tell mr keller that a letter for lisa brown is here, and one from mrs. hoffmann';
    const whole = detector.detect(text);
    for (let cut = 1; cut < text.length; cut += 1) {
      const reader = detector.stream();
      const found = [...reader.push(text.slice(0, cut)), ...reader.push(text.slice(cut)), ...reader.end()];
      assert.deepEqual(found, whole, `cut at ${cut}`);
    }
  });
});
