import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FindingType } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/contract/finding';
import fc from 'fast-check';
import { createRestorer, restoreWhole } from '../../restore/restorer.ts';
import { Bookshelf } from '../bookshelf.ts';
import { MemoryStore, SCOPE, aesVault, canonicalOf, findingOf, newBook } from '../fixture.ts';
import { protectText } from '../protect-text.ts';

const realistic = () => newBook({ style: 'realistic' });
const nameOf = (type: FindingType, value: string): string =>
  realistic().nameFor(type, canonicalOf(value), value).token;

describe('A realistic name', () => {
  it('is one of the same gender, language and letter case', () => {
    assert.match(nameOf('PERSON', 'Sabine Krüger'), /^[A-Z][a-z]+ [A-Z][a-z]+$/);
    assert.match(nameOf('PERSON', 'SABINE KRÜGER'), /^[A-Z]+ [A-Z]+$/);
    assert.match(nameOf('PERSON', 'Frau Dr. Krüger'), /^Frau Dr\. [A-Z][a-z]+$/);
  });

  it('is well formed and belongs to nobody', () => {
    assert.match(nameOf('EMAIL', 'anna@firm.de'), /^[a-z]+\.[a-z]+\d\d@example\.(?:com|org|net)$/);
    assert.match(nameOf('PHONE', '+49 171 1234567'), /^\+49 30 23125 \d{3}$/);
    assert.match(nameOf('IP', '8.8.8.8'), /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/);
    assert.match(nameOf('DATE_OF_BIRTH', '24.12.1984'), /^(?:0[1-9]|1[0-2])\.(?:0[1-9]|1[0-2])\.198\d$/);
    assert.match(nameOf('CREDIT_CARD', '4111 1111 1111 1111'), /^4000 00\d\d \d{4} \d{4}$/);
    const iban = nameOf('IBAN', 'DE89 3704 0044 0532 0130 00');
    assert.match(iban, /^DE\d\d 9999 9999 \d{4} \d{4} \d\d$/);
    const digits = (iban.replaceAll(' ', '').slice(4) + '1314' + iban.slice(2, 4)).split('');
    assert.equal(
      digits.reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0),
      1,
    );
  });

  it('is a token for what has no harmless double', () => {
    for (const type of ['SECRET', 'PASSWORD', 'NATIONAL_ID', 'HEALTH', 'TERM'] as const)
      assert.match(nameOf(type, 'Zx81 secret'), /^\[/);
    assert.match(nameOf('PHONE', '+81 3 1234 5678'), /^\[PHONE_/);
  });

  it('is the same for the same value, also after a restart', async () => {
    const store = new MemoryStore();
    const shelf = () =>
      new Bookshelf({
        store,
        keys: { of: async () => aesVault() },
        style: 'realistic',
        retentionMs: 1_000,
        now: () => 0,
      });
    const before = await shelf().open(SCOPE);
    const names = Array.from(
      { length: 300 },
      (_, i) => before.nameFor('PERSON', `p${i}`, `Anna P${i}`).token,
    );
    store.commit(before.takeNew());
    const after = await shelf().open(SCOPE);
    assert.deepEqual(
      Array.from({ length: 300 }, (_, i) => after.nameFor('PERSON', `p${i}`, `Anna P${i}`).token),
      names,
    );
  });

  it('stays one-to-one when the stock of names runs out', () => {
    const book = realistic();
    const names = Array.from(
      { length: 5_000 },
      (_, i) => book.nameFor('PERSON', `p${i}`, `Anna P${i}`).token,
    );
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
    assert.ok(names.some((name) => name.startsWith('[PERSON_')));
  });

  it('is never a name that stood in a text of the scope', () => {
    const book = realistic();
    const first = nameOf('PERSON', 'Anna Schmidt');
    book.known(`We met ${first} yesterday.`);
    assert.notEqual(book.nameFor('PERSON', canonicalOf('Anna Schmidt'), 'Anna Schmidt').token, first);
  });

  it('cannot be forged by typing it', () => {
    const book = realistic();
    const { token } = book.nameFor('PERSON', canonicalOf('Anna Schmidt'), 'Anna Schmidt');
    const typed = `Who is ${token.toUpperCase()}?`;
    const sent = protectText(typed, [], book).text;
    assert.match(sent, /^Who is \[LITERAL_/);
    assert.equal(restoreWhole(sent, { book, form: 'text' }).text, typed);
  });

  it('is restored in any letter case, over line ends, and with an ending', () => {
    const book = realistic();
    const value = 'Anna Schmidt';
    const { token } = book.nameFor('PERSON', canonicalOf(value), value);
    for (const [written, expected] of [
      [token.toUpperCase(), value],
      [token.replace(' ', '\n  '), value],
      [`${token}'s`, `${value}'s`],
      [`${token}s`, `${value}s`],
      [`**${token}**`, `**${value}**`],
      [`x${token}`, `x${token}`],
    ] as const) {
      assert.equal(restoreWhole(`Hi ${written}, ok`, { book, form: 'text' }).text, `Hi ${expected}, ok`);
    }
  });
});

describe('A text with realistic names', () => {
  const book = realistic();
  const people: readonly (readonly [FindingType, string])[] = [
    ['PERSON', 'Anna Schmidt'],
    ['PERSON', 'ANNA SCHMIDT'],
    ['PERSON', 'Anna  Schmidt'],
    ['PERSON', 'Krause'],
    ['PERSON', 'Pietro'],
    ['EMAIL', 'anna@firm.de'],
    ['PHONE', '+49 171 1234567'],
    ['IP', '8.8.8.8'],
    ['DATE_OF_BIRTH', '24.12.1984'],
    ['SECRET', 'sk-123'],
  ];
  const doubles = people.map(([type, value]) => book.nameFor(type, canonicalOf(value), value).token);
  const part = fc.oneof(
    fc.constantFrom(...people),
    fc.tuple(
      fc.constant(null),
      fc.oneof(
        fc.constantFrom(
          ...doubles,
          ...doubles.map((name) => name.split(' ')[0] ?? ''),
          ' ',
          's',
          '.',
          '\n',
          '+',
          'Anna',
          '[',
          '1',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
    ),
  );
  const material = fc.array(part, { maxLength: 10 }).map((parts) => {
    let text = '';
    const findings: Finding[] = [];
    for (const [type, value] of parts) {
      if (type !== null)
        findings.push({
          ...findingOf(value, type, value),
          start: text.length,
          end: text.length + value.length,
        });
      text += value;
    }
    return { text, findings };
  });

  it('comes back exactly, and the same for every cut of the stream', () => {
    fc.assert(
      fc.property(material, ({ text, findings }) => {
        const sent = protectText(text, findings, book).text;
        assert.equal(restoreWhole(sent, { book, form: 'text' }).text, text);
        for (let cut = 0; cut <= sent.length; cut += 1) {
          const restorer = createRestorer({ book, form: 'text' });
          assert.equal(
            restorer.push(sent.slice(0, cut)) + restorer.push(sent.slice(cut)) + restorer.end(),
            text,
          );
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not hold back prose', () => {
    const restorer = createRestorer({ book, form: 'text' });
    for (const chunk of ['The quick', ' brown fox', ' jumps.']) assert.equal(restorer.push(chunk), chunk);
  });

  it('is read once, however many look-alikes it is made of', () => {
    for (const hostile of ['[EMAIL_k7q2_', `${doubles[0]} `, '[EMAIL_k7q2] ', 'Julia ']) {
      const text = hostile.repeat(200_000 / hostile.length);
      const started = performance.now();
      assert.equal(
        restoreWhole(protectText(text, [], realistic()).text, { book, form: 'text' }).text.length > 0,
        true,
      );
      assert.ok(performance.now() - started < 5_000, hostile);
    }
  });
});
