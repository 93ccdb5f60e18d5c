import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { KIND, Tokens } from './tokens.ts';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';

function read(text: string): Tokens {
  const tokens = new Tokens();
  tokens.read(text);
  return tokens;
}

function pieces(text: string): string[] {
  const tokens = read(text);
  return Array.from({ length: tokens.count }, (_, at) => text.slice(tokens.starts[at], tokens.ends[at]));
}

describe('tokens of a text', () => {
  it('are words, numbers and single marks', () => {
    assert.deepEqual(pieces('Hi Anna, call 12 people!'), ['Hi', 'Anna', ',', 'call', '12', 'people', '!']);
  });

  it('part names at apostrophes and hyphens', () => {
    assert.deepEqual(pieces("O'Brien-Smith"), ['O', "'", 'Brien', '-', 'Smith']);
  });

  it('keep e-mail and web addresses whole, without the stop behind them', () => {
    for (const address of [
      'anna.keller+x@mail.example.com',
      'https://example.com/a?b=c',
      'www.example.com',
    ]) {
      const tokens = read(`see ${address}. Bye`);
      assert.equal(tokens.kinds[1], KIND.ADDRESS, address);
      assert.equal(tokens.ends[1], 4 + address.length, address);
    }
  });

  it('do not take a mention or a broken address for one', () => {
    assert.deepEqual(pieces('@anna a@ b'), ['@', 'anna', 'a', '@', 'b']);
  });

  it('say of a word how it is written, whatever the word', () => {
    const { shapes } = read('Anna Bert McDonald anna ANNA A4 B7');
    assert.equal(shapes[0], shapes[1]);
    assert.equal(shapes[5], shapes[6]);
    assert.equal(new Set(shapes.slice(1, 6)).size, 5);
  });

  it('fold case and accents, and keep the word as written apart', () => {
    const { folded, cased } = read('Müller muller MÜLLER');
    assert.equal(folded[0], folded[1]);
    assert.equal(folded[0], folded[2]);
    assert.equal(new Set(cased.slice(0, 3)).size, 3);
  });

  it('count several line ends as one', () => {
    const tokens = read('a\n \n\nb');
    assert.deepEqual(Array.from(tokens.kinds.slice(0, 3)), [KIND.WORD, KIND.LINE, KIND.WORD]);
  });

  it('lie in order and apart, inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { count, starts, ends } = read(text);
        let last = 0;
        for (let i = 0; i < count; i++) {
          assert.ok((starts[i] as number) >= last && (ends[i] as number) > (starts[i] as number));
          last = ends[i] as number;
        }
        assert.ok(last <= text.length);
      }),
    );
  });

  it('are read in time proportional to walls of what may join an address', () => {
    const time = (length: number): number => {
      const text = 'a.'.repeat(length / 2);
      const started = cpuTime();
      for (let i = 0; i < 3; i++) read(text);
      return cpuTime() - started;
    };
    time(20_000);
    assert.ok(time(400_000) < 200 * time(20_000) + 200);
  });
});
