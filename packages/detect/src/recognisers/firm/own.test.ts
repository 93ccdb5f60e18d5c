import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPattern, createDetector } from '../../index.ts';
import { requiredLiteral } from './required-literal.ts';
import { describeKind } from '../specimen.fixture.ts';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';

describeKind('terms of the firm', {
  type: 'TERM',
  detector: createDetector({
    dictionary: [
      { term: 'Project Heron' },
      { term: 'Zürich Falke' },
      { term: 'Ocelot', caseSensitive: true },
      { term: 'K-7' },
      { term: '青鷺計画' },
      { term: 'Straße Nord' },
    ],
  }),
  found: [
    ['about «Project Heron» today', 'project heron'],
    'the «PROJECT HERON»',
    "«project  heron»'s plan",
    '«Project Heron»s',
    '«project-heron»',
    '«Zurich Falke»n',
    '(«Ocelot»)',
    'the «K-7», again',
    '弊社の«青鷺計画»について',
    'в «Project Heron» и',
    '«straße nord»',
    '«Project\u00a0Heron»',
    '«Project\nHeron»',
  ],
  not: [
    'project of a heron',
    'Projects Heron',
    'ocelot',
    'OCELOT',
    'Ocelotry',
    'K-77',
    'AK-7',
    'SubProject Heron',
    'Project Heronry',
    'heron',
  ],
});

describe('terms of the firm with a type of their own', () => {
  it('carry it, and their class', () => {
    const detector = createDetector({
      dictionary: [{ term: 'Acme Widgets', type: 'ORGANIZATION', class: 'trade_secret' }],
    });
    assert.deepEqual(
      detector.detect('for Acme Widgets now').map((one) => [one.type, one.class]),
      [['ORGANIZATION', 'trade_secret']],
    );
  });

  it('are found among fifty thousand others at the usual speed', () => {
    const dictionary = Array.from({ length: 50_000 }, (_, i) => ({
      term: `Customer Number${i} Gesellschaft`,
    }));
    const detector = createDetector({ dictionary });
    const text = 'ordinary words about nothing much in particular '.repeat(2000);
    const start = cpuTime();
    assert.deepEqual(detector.detect(text), []);
    assert.ok(cpuTime() - start < 200);
    assert.equal(detector.detect('see customer number4711 gesellschaft').length, 1);
  });
});

describeKind('patterns of the firm', {
  type: 'TERM',
  detector: createDetector({
    patterns: [
      { name: 'project', pattern: 'PRJ-\\d{5}' },
      { name: 'file', pattern: '(?i)akte \\d+/\\d+' },
      { name: 'any', pattern: '\\bqx[a-z]{3}\\b|zz9+' },
    ],
  }),
  found: [
    'see «PRJ-12345» and «PRJ-54321»',
    'in «Akte 12/2024»',
    '🙂 «qxabc» «zz99»',
    '%50RJ is «PRJ-00001»',
    '«PRJ-12345»6',
  ],
  not: ['PRJ-1234', 'prj-12345', 'Akte ohne Nummer', 'qxabcd', 'zz'],
});

describe('patterns of the firm', () => {
  it('are found across windows of a long text, once each', () => {
    const detector = createDetector({ patterns: [{ name: 'project', pattern: 'PRJ-\\d{5}' }] });
    const text = 'word '.repeat(700) + 'PRJ-11111 '.repeat(300) + 'word '.repeat(3000) + 'PRJ-22222';
    assert.equal(detector.detect(text).length, 301);
  });

  it('cannot hang the process', () => {
    for (const pattern of ['(a+)+b', '(a|a)*b', 'a.*a.*a.*b', 'x*y|x', '(.*)(.*)(.*)z']) {
      const detector = createDetector({ patterns: [{ name: 'evil', pattern }] });
      for (const unit of ['a', 'x']) {
        const start = cpuTime();
        detector.detect(unit.repeat(20_000));
        assert.ok(cpuTime() - start < 3000, pattern);
      }
    }
  });

  it('are not shown a text without the literal that they need', () => {
    const detector = createDetector({ patterns: [{ name: 'slow', pattern: '(?:[a-z]+ ){3}PRJ-\\d+' }] });
    const text = 'some ordinary words in a row '.repeat(3500);
    const start = cpuTime();
    detector.detect(text);
    assert.ok(cpuTime() - start < 100);
  });
});

describe('the literal that a pattern needs', () => {
  const cases: readonly (readonly [pattern: string, literal: string | undefined])[] = [
    ['PRJ-\\d{5}', 'PRJ-'],
    ['ab+cd', 'cd'],
    ['abc?', 'ab'],
    ['abc*d', 'ab'],
    ['(?:abc)?def', 'def'],
    ['abc|def', undefined],
    ['(abc|def)gh', 'gh'],
    ['[abc]+', undefined],
    ['a\\.b', 'a.b'],
    ['\\d+', undefined],
    ['x{0}yz', 'yz'],
    ['[^]a]bc', 'bc'],
    ['\\Qa|b\\E', undefined],
    ['(?i)akte \\d', 'akte '],
    ['a{2}b', undefined],
    ['', undefined],
    ['\\x41bc', undefined],
  ];
  for (const [pattern, literal] of cases)
    it(`of ${pattern} is ${literal ?? 'unknown'}`, () => assert.equal(requiredLiteral(pattern), literal));
});

describe('a bad pattern', () => {
  for (const pattern of [
    '',
    'a*',
    '(?=a)b',
    '(?<!a)b',
    '(a)\\1',
    '[',
    '(',
    'x{5000}',
    'a'.repeat(1001),
    '(?:(?:a{100}){100}){10}',
    '\\b',
  ]) {
    it(`is refused in plain words: ${pattern.slice(0, 30)}`, () =>
      assert.match(checkPattern(pattern) ?? '', /^[A-Z].{15,}\.$/));
  }
  it('is told from a good one', () => {
    for (const pattern of ['PRJ-\\d{5}', '(?i)akte', '[A-Z]{2}\\d+', '\\p{L}+-x'])
      assert.equal(checkPattern(pattern), undefined);
  });
});
