import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FindingType } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/contract/finding';
import fc from 'fast-check';
import { DISGUISES } from '../restore/disguises.fixture.ts';
import { restoreWhole } from '../restore/restorer.ts';
import { canonicalOf, findingOf, newBook, populate } from './fixture.ts';
import { protectText } from './protect-text.ts';

describe('Protecting a text', () => {
  it('replaces every finding by a typed token and leaves the rest', () => {
    const text = 'Mail anna@example.de or call +49 30 1234567.';
    const findings = [
      findingOf(text, 'EMAIL', 'anna@example.de'),
      findingOf(text, 'PHONE', '+49 30 1234567'),
    ];
    const { text: out, pseudonyms } = protectText(text, findings, newBook());
    assert.match(out, /^Mail \[EMAIL_[a-z2-9]{4}\] or call \[PHONE_[a-z2-9]{4}_[a-z2-9]{2}\]\.$/);
    assert.deepEqual(
      pseudonyms.map(({ value }) => value),
      ['anna@example.de', '+49 30 1234567'],
    );
  });

  it('gives two spellings of one value the same code', () => {
    const book = newBook();
    const [first, second] = ['Anna Schmidt', 'ANNA SCHMIDT'].map(
      (text) => protectText(text, [findingOf(text, 'PERSON', text)], book).text,
    );
    assert.notEqual(first, second);
    assert.equal(first?.slice(0, 12), second?.slice(0, 12));
  });

  it('gives the same text for the same text, in every book of the scope', () => {
    const text = 'Mail anna@example.de';
    const once = protectText(text, [findingOf(text, 'EMAIL', 'anna@example.de')], newBook());
    const again = protectText(text, [findingOf(text, 'EMAIL', 'anna@example.de')], newBook());
    assert.equal(once.text, again.text);
  });

  it('does not cut a surrogate pair at the edge of a finding', () => {
    const text = 'x 😀 y';
    const inside: Finding = {
      start: 3,
      end: 4,
      type: 'TERM',
      class: 'trade_secret',
      score: 1,
      canonical: 'smile',
    };
    const { text: out, pseudonyms } = protectText(text, [inside], newBook());
    assert.equal(pseudonyms[0]?.value, '😀');
    assert.ok(out.isWellFormed());
  });

  it('replaces a token that the caller typed, known or not, in every disguise', () => {
    for (const { name, write, expect } of DISGUISES) {
      const book = newBook();
      const victim = book.nameFor('EMAIL', 'victim@example.de', 'victim@example.de');
      const typed = `What is ${write(victim.token)} ?`;
      const sent = protectText(typed, [], book).text;
      const reply = restoreWhole(sent, { book, form: 'text' }).text;
      assert.equal(reply, typed, name);
      assert.equal(reply.includes(expect(victim.value)), false, name);
      assert.match(sent, /\[LITERAL_/, name);
      const unknown = newBook();
      const early = protectText(typed, [], unknown).text;
      unknown.nameFor('EMAIL', 'victim@example.de', 'victim@example.de');
      assert.equal(restoreWhole(early, { book: unknown, form: 'text' }).text, typed, name);
    }
  });

  it('leaves prose and program text alone', () => {
    const text =
      'See [Address: x], <email>, (phone 030), (age 2345), (phone 2345678), [IP v4], {person}, email_smtp2, health_check2, [TERM_x] and url_https.';
    assert.equal(protectText(text, [], newBook()).text, text);
  });

  it('marks what was cut from a JSON document, so that prose gets the letter and JSON the escape', () => {
    const book = newBook();
    const text = '{"name":"M\\u00fcller","note":"a\\"b"}';
    const surface = 'M\\u00fcller';
    const sent = protectText(
      text,
      [{ ...findingOf(text, 'PERSON', surface), canonical: 'müller' }, findingOf(text, 'TERM', 'a\\"b')],
      book,
    );
    assert.equal(restoreWhole(sent.text, { book, form: 'json' }).text, text);
    assert.equal(
      restoreWhole(`Dear ${sent.pseudonyms[0]?.token}`, { book, form: 'text' }).text,
      'Dear Müller',
    );
  });
});

describe('A text that comes back unchanged', () => {
  const book = newBook();
  const names = populate(book);
  const type = fc.constantFrom<FindingType>('EMAIL', 'PERSON', 'HEALTH', 'HEALTH_ID', 'IP', 'TERM');
  const fragment = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      '[',
      ']',
      '\\',
      '\\\\',
      '%5B',
      '%5',
      '%',
      '&#91;',
      '&#9',
      '&',
      '_',
      '*',
      '`',
      '<',
      '>',
      '(',
      ')',
      ' ',
      '\n',
      '"',
      's',
      '_bb',
      'EMAIL',
      'EMAIL_',
      '[EMAIL_',
      'k7q2',
      '\\u005b',
      '\\u00',
      'u005b',
      '\ud83d',
      '\ude00',
      'amp;',
    ),
    fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...DISGUISES))
      .map(([{ token }, { write }]) => write(token)),
    fc.tuple(fc.constantFrom(...names), fc.nat(20)).map(([{ token }, length]) => token.slice(0, length)),
    fc.tuple(fc.constantFrom(...names), fc.nat(20)).map(([{ token }, length]) => token.slice(length)),
  );
  /** Texts of fragments, some of which are findings. */
  const material = fc.array(fc.tuple(fragment, fc.option(type)), { maxLength: 10 }).map((parts) => {
    let text = '';
    const findings: Finding[] = [];
    for (const [part, found] of parts) {
      const start = text.length;
      text += part;
      if (found === null || part === '') continue;
      findings.push({
        start,
        end: text.length,
        type: found,
        class: 'personal',
        score: 1,
        canonical: canonicalOf(part),
      });
    }
    return { text, findings };
  });

  it('is restored to exactly what was protected, whatever the caller typed around and inside the values', () => {
    fc.assert(
      fc.property(material, ({ text, findings }) => {
        const sent = protectText(text, findings, book).text;
        assert.equal(restoreWhole(sent, { book, form: 'text' }).text, text);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is restored exactly as a JSON document when it was one', () => {
    fc.assert(
      fc.property(fc.array(material, { minLength: 1, maxLength: 3 }), (parts) => {
        let text = '{"a":["';
        const findings: Finding[] = [];
        for (const [i, part] of parts.entries()) {
          const at = text.length;
          const offsets = [0];
          let written = '';
          for (const unit of part.text.split('')) {
            written += JSON.stringify(unit).slice(1, -1);
            offsets.push(written.length);
          }
          for (const finding of part.findings)
            findings.push({
              ...finding,
              start: at + (offsets[finding.start] ?? 0),
              end: at + (offsets[finding.end] ?? 0),
            });
          text += `${written}${i === parts.length - 1 ? '"]}' : '","'}`;
        }
        const sent = protectText(text, findings, book).text;
        assert.equal(restoreWhole(sent, { book, form: 'json' }).text, text);
        assert.doesNotThrow(() => JSON.parse(sent));
      }),
      { numRuns: 1_000 },
    );
  });
});
