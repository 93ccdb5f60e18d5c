import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { newBook, populate } from '../protect/fixture.ts';
import { DISGUISES } from './disguises.fixture.ts';
import { type RestorerOptions, createRestorer, restoreWhole } from './restorer.ts';

const book = newBook();
const names = populate(book);
const text = { book, form: 'text' } as const;
const json = { book, form: 'json' } as const;

function inPieces(pieces: readonly string[], options: RestorerOptions): string {
  const restorer = createRestorer(options);
  return pieces.map((piece) => restorer.push(piece)).join('') + restorer.end();
}

/** Cuts the UTF-8 bytes of a text and decodes them as a stream would be. */
function cutBytes(whole: string, cuts: readonly number[]): readonly string[] {
  const bytes = Buffer.from(whole);
  const decoder = new TextDecoder();
  const edges = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
  const pieces = edges
    .slice(1)
    .map((edge, i) => decoder.decode(bytes.subarray(edges[i], edge), { stream: true }));
  return [...pieces, decoder.decode()];
}

describe('Restoring a text', () => {
  for (const { name, write, expect } of DISGUISES) {
    it(`puts every value back where a token stands with ${name}`, () => {
      for (const { token, value } of names) {
        assert.equal(restoreWhole(`Say ${write(token)} .`, text).text, `Say ${expect(value)} .`);
        assert.equal(restoreWhole(write(token), text).text, expect(value));
      }
    });
  }

  it('escapes values for the JSON string in which a token stands', () => {
    for (const { token, value } of names) {
      const document = JSON.stringify({ to: [`Dear ${token}, hello`], deep: JSON.stringify({ inner: 'x' }) });
      assert.deepEqual(JSON.parse(restoreWhole(document, json).text), {
        to: [`Dear ${value}, hello`],
        deep: '{"inner":"x"}',
      });
    }
  });

  it('restores every disguise inside a JSON string too', () => {
    for (const { name, write, expect } of DISGUISES) {
      for (const { token, value } of names) {
        const document = JSON.stringify({ body: `Say ${write(token)} .` });
        assert.deepEqual(
          JSON.parse(restoreWhole(document, json).text),
          { body: `Say ${expect(value)} .` },
          name,
        );
      }
    }
  });

  it('escapes values for a JSON string inside a JSON string when the token was escaped so', () => {
    for (const { token, value } of names) {
      const escaped = token.replaceAll(/[[\]]/g, (unit) => `\\u00${unit.charCodeAt(0).toString(16)}`);
      const document = JSON.stringify({ body: `{"name":"${escaped}"}` });
      const { body } = JSON.parse(restoreWhole(document, json).text) as { body: string };
      assert.deepEqual(JSON.parse(body), { name: value });
    }
  });

  it('keeps a JSON document valid around percent-encoded and HTML-escaped tokens', () => {
    for (const { token, value } of names) {
      const document = JSON.stringify({
        url: `https://x.example/?q=${encodeURIComponent(token)}`,
        html: `<b>&#91;${token.slice(1, -1)}&#93;</b>`,
      });
      const restored = JSON.parse(restoreWhole(document, json).text) as { url: string };
      assert.equal(new URL(restored.url).searchParams.get('q'), value);
    }
  });

  it('leaves text alone that merely looks like a token', () => {
    const stranger =
      '[EMAIL_zz99] [EMAIL_22] [email] [NAME_k7q2] EMAIL_zz99 [PERSON_zz99_bc] (IBAN) %5BEMAIL%5D &#91; \\u005b [HEALTH_IDEA] C:\\[x]\\';
    assert.equal(restoreWhole(stranger, text).text, stranger);
    assert.equal(restoreWhole(stranger, json).text, stranger);
  });

  it('does not restore a code that is only the beginning of a longer unknown one', () => {
    const { token = '' } = names[0] ?? {};
    const longer = [`${token.slice(0, -1)}bb]`, `${token.slice(1, -1)}bb`, `x${token.slice(1, -1)}`];
    for (const unknown of longer) assert.equal(restoreWhole(unknown, text).text, unknown);
  });

  it('falls back to the first spelling when the variant was lost or invented', () => {
    const { token = '', value } = names[1] ?? {};
    assert.equal(restoreWhole(token.replace(/_..\]$/, ']'), text).text, value);
    assert.equal(restoreWhole(token.replace(/..\]$/, '22]'), text).text, value);
  });

  it('does not look for tokens inside what it has restored', () => {
    const nested = newBook();
    const inner = nested.nameFor('EMAIL', 'a@b.example', 'a@b.example');
    const outer = nested.nameFor('LITERAL', inner.token, inner.token);
    assert.equal(
      restoreWhole(`${outer.token} ${inner.token}`, { book: nested, form: 'text' }).text,
      `${inner.token} a@b.example`,
    );
  });

  it('returns chunks as they are when the scope has no names', () => {
    const restorer = createRestorer({ book: newBook(), form: 'text' });
    assert.equal(restorer.push('[EMAIL_'), '[EMAIL_');
    assert.equal(restorer.end(), '');
  });

  it('does not hold back prose', () => {
    const restorer = createRestorer(text);
    for (const chunk of [
      'Thank you',
      ' for your',
      ' call.',
      ' It costs 5',
      ' € (net),',
      ' see page 7',
      '; x < y && z',
    ]) {
      assert.equal(restorer.push(chunk), chunk);
    }
  });

  it('never holds back more than a few hundred characters', () => {
    for (const hostile of [
      '[EMAIL',
      '\\',
      '%25',
      '&amp;',
      '[ * * ',
      '[\u200b',
      '&#0000',
      '\\u005b',
      '[EMAIL_k7q2_b',
      'EMAIL_',
    ]) {
      const restorer = createRestorer(text);
      const whole = hostile.repeat(2_000);
      const out = restorer.push(whole);
      assert.ok(whole.length - out.length <= 300, hostile);
      assert.equal(out + restorer.end(), whole);
    }
  });
});

describe('Restoring a stream', () => {
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '[',
      ']',
      '\\',
      '%',
      '%5B',
      '&',
      '&#',
      '_',
      '*',
      'EMAIL',
      'EMAIL_',
      'date_of_',
      'HEALTH',
      '😀',
      '\u00ad',
      '\ud83d',
      '"',
      '\n',
      's',
      "'",
      ' ',
      '(',
      '`',
      'u005b',
    ),
  );
  const planted = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...DISGUISES))
    .map(([{ token }, { write }]) => write(token));
  const broken = fc
    .tuple(planted, fc.nat(30), fc.nat(4), noise)
    .map(([token, at, length, filler]) => token.slice(0, at) + filler + token.slice(at + length));
  const reply = fc.array(fc.oneof(noise, planted, broken), { maxLength: 8 }).map((parts) => parts.join(''));

  for (const form of ['text', 'json'] as const) {
    it(`gives the same ${form} for every way of cutting it into up to three chunks at every byte`, () => {
      fc.assert(
        fc.property(reply, fc.nat(), (raw, seed) => {
          const whole = raw.toWellFormed();
          const expected = restoreWhole(whole, { book, form }).text;
          const bytes = Buffer.byteLength(whole);
          for (let first = 0; first <= bytes; first += 1) {
            const second = bytes === 0 ? 0 : (first * 31 + seed) % (bytes + 1);
            assert.equal(inPieces(cutBytes(whole, [first, second]), { book, form }), expected);
          }
        }),
        { numRuns: 300 },
      );
    });
  }

  it('gives the same for every pair of cuts through every disguise', () => {
    const { token } = names[3] ?? { token: '' };
    for (const { write } of DISGUISES) {
      const whole = `é ${write(token)}, x`;
      const expected = restoreWhole(whole, text).text;
      for (let first = 0; first <= whole.length; first += 1) {
        for (let second = first; second <= whole.length; second += 1) {
          assert.equal(
            inPieces([whole.slice(0, first), whole.slice(first, second), whole.slice(second)], text),
            expected,
          );
        }
      }
    }
  });

  it('gives the same when every UTF-16 code unit is a chunk, unpaired surrogates included', () => {
    fc.assert(
      fc.property(reply, (whole) => {
        assert.equal(
          inPieces(
            Array.from({ length: whole.length }, (_, i) => whole.charAt(i)),
            text,
          ),
          restoreWhole(whole, text).text,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('never sends half a surrogate pair of a whole one', () => {
    const restorer = createRestorer(text);
    assert.equal(restorer.push('ok \ud83d'), 'ok ');
    assert.equal(restorer.push('\ude00!'), '\ud83d\ude00!');
  });
});
