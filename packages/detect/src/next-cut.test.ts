import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Finding } from '@bailiwick/contract/finding';
import { createDetector } from './index.ts';

const detector = createDetector({
  dictionary: [{ term: 'Project Heron' }, { term: 'blue whale plan' }],
  // A model judges by all that stands around a word; what is cut off speaks less.
  names: false,
});

/** Segments of a stream, cut as the door cuts it, and what is found in each, at offsets of the whole. */
function inspectStream(
  chunks: readonly string[],
  { detect, nextCut } = detector,
): { segments: string[]; findings: Finding[] } {
  const segments: string[] = [];
  const findings: Finding[] = [];
  let passed = '';
  let pending = '';
  const release = (segment: string): void => {
    for (const found of detect(segment, passed.slice(-128))) {
      findings.push({ ...found, start: found.start + passed.length, end: found.end + passed.length });
    }
    segments.push(segment);
    passed += segment;
  };
  for (const chunk of chunks) {
    pending += chunk;
    for (let cut = nextCut(pending); cut > 0; cut = nextCut(pending)) {
      release(pending.slice(0, cut));
      pending = pending.slice(cut);
    }
  }
  if (pending !== '') release(pending);
  return { segments, findings };
}

const VALUES = [
  'anna.keller@example.com',
  '+49 30 901820',
  '(415) 555-2671',
  '4111 1111 1111 1111',
  '5555-5555-5555-4444',
  'DE89 3704 0044 0532 0130 00',
  'GB29 NWBK 6016 1331 9268 19',
  'gb29 nwbk 6016 1331 9268 19',
  '536-22-1234',
  'AB 12 34 56 C',
  'NHS number 943 476 5919',
  'born on 12 March 1980',
  'née le 3 juillet 1975',
  'nacida el 4 de mayo de 1969',
  'Frau Dr. Anna von der Leyen',
  'Mr. J. P. Morgan',
  'my name is Anna Keller',
  'password is Tr0ub4dor&3',
  'password: "correct horse 9 staple"',
  'Project Heron',
  'blue whale plan',
  'https://bob:s3cretPa55@db.example.com/x',
  'RSSMRA85T10A562S',
  'RSS MRA 85T10 A562S',
  '12345678Z',
  'BSN 111222333',
  '192.168.7.21',
  '00:1B:44:11:3A:B7',
  'YW5uYS5rZWxsZXJAZXhhbXBsZS5jb20=',
  'anna%40example.com',
  'Name: Anna Keller',
  '2 55 08 14 168 025 38',
  '{"email":"a.b@example.org","dob":"1980-03-12"}',
  '-----BEGIN PRIVATE KEY-----\nMIIEvQ\nIBADAN\n-----END PRIVATE KEY-----',
];
/** What is said right of a value, what stands before a new line, and what begins there. */
const REMARKS = [
  '111222333 is my BSN',
  '943 476 5919 is what the NHS number was',
  '536-22-1234 (SSN)',
  'Call now.',
  'bert@brecht.example;',
  'password: sunshine',
  'in der hauptstraße 12',
  '10115 Berlin',
  'geboren am',
];
const FILLERS = [
  'please send it to',
  'we talked about the weather',
  'and then',
  'The customer said',
  'Bitte prüfen Sie den Fall',
  'il faut vérifier',
  'on Monday',
  'thanks a lot,',
  'next line\n',
  'see below.',
  'I think that',
  'the number is',
  'call',
  'total 12 items',
  'в четверг мы были',
  '日本語のテキスト。',
  '🙂',
  '"quoted words"',
];

const sentence = fc
  .array(fc.oneof(fc.constantFrom(...FILLERS), fc.constantFrom(...FILLERS), fc.constantFrom(...VALUES)), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join(' '));

function key(found: Finding): string {
  return `${found.start}-${found.end} ${found.type} ${found.canonical}`;
}

describe('cutting a stream', () => {
  it('never moves a cut when more text comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(sentence, fc.string({ maxLength: 700 })),
        fc.oneof(sentence, fc.string({ maxLength: 50 })),
        (text, more) => {
          for (const at of [text.length, Math.floor(text.length / 2), Math.floor(text.length / 3)]) {
            const head = text.slice(0, at);
            const cut = detector.nextCut(head);
            if (cut < 0) continue;
            assert.ok(cut > 0 && cut <= head.length);
            assert.equal(detector.nextCut(head + more), cut);
            assert.equal(detector.nextCut(text), cut);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gives the same segments however the stream was split into chunks', () => {
    fc.assert(
      fc.property(sentence, fc.array(fc.nat(600), { maxLength: 6 }), (text, places) => {
        const at = [...places.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b);
        const chunks = at.map((end, i) => text.slice(i === 0 ? 0 : at[i - 1], end));
        assert.deepEqual(inspectStream(chunks).segments, inspectStream([...text]).segments);
      }),
      { numRuns: 150 },
    );
  });

  it('finds in segments everything that is found in the whole', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const whole = detector.detect(text).map(key);
        const { segments, findings } = inspectStream([text]);
        assert.equal(segments.join(''), text);
        const inSegments = new Set(findings.map(key));
        assert.deepEqual(
          whole.filter((found) => !inSegments.has(found)),
          [],
          `segments: ${JSON.stringify(segments)}`,
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('finds the same in segments and in the whole, value by value, as replies are read', () => {
    const plain = createDetector({ names: false, readings: 'plain' });
    const broken = fc
      .array(
        fc.tuple(
          fc.constantFrom(...FILLERS, ...VALUES, ...REMARKS),
          fc.constantFrom(' ', ' ', ' \n', '\n> '),
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(broken, (text) => {
        const { segments, findings } = inspectStream([text], plain);
        // Whether a day stands in source code or a log, a piece cannot tell; a day is about nobody.
        const ofSomebody = (found: readonly Finding[]): readonly string[] =>
          found.filter(({ type }) => type !== 'DATE_TIME').map(key);
        assert.deepEqual(ofSomebody(findings), ofSomebody(plain.detect(text)), JSON.stringify(segments));
      }),
      { numRuns: 1500, seed: 20_261_123 },
    );
  });

  it('lets prose flow every few words', () => {
    const prose =
      'It was a bright cold day in April, and the clocks were striking thirteen while we walked home. '.repeat(
        20,
      );
    const { segments } = inspectStream([prose]);
    assert.ok(Math.max(...segments.map((one) => one.length)) < 40);
  });

  it('holds no more than 512 characters of text without any good place', () => {
    for (const text of [
      'ANNA MARIA KELLER SAYS '.repeat(100),
      '12 34 56 '.repeat(200),
      '日本語'.repeat(400),
      'Anna Keller '.repeat(200),
    ]) {
      for (const segment of inspectStream([text]).segments)
        assert.ok(segment.length <= 513, `${segment.length}`);
    }
  });

  it('holds an unbroken run longer, but not for ever', () => {
    const [first] = inspectStream(['a1'.repeat(5000)]).segments;
    assert.equal(first?.length, 2048);
  });

  it('holds a private key until its end line', () => {
    const text = `here it is -----BEGIN RSA PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA\n'.repeat(60)}-----END RSA PRIVATE KEY----- and more text`;
    assert.equal(inspectStream([...text]).segments.filter((one) => one.includes('MII')).length, 1);
  });

  it('lets a private key without an end go at eight thousand characters', () => {
    const text = `-----BEGIN PRIVATE KEY-----\n${'MIIEowIBAAKCAQEA\n'.repeat(900)}`;
    assert.equal(detector.nextCut(text), 8192);
  });

  it('does not hold a certificate, which is public', () => {
    const text = '-----BEGIN CERTIFICATE-----\nMIIE\nthis goes on';
    assert.ok(detector.nextCut(text) > 0);
  });

  it('cuts JSON between strings', () => {
    assert.equal(detector.nextCut('{"a":"b","c'), 9);
  });

  it('cuts at line ends only where own patterns may match white space', () => {
    const own = createDetector({ patterns: [{ name: 'file', pattern: 'file \\d+ of \\d+' }] });
    assert.equal(own.nextCut('some plain words '), -1);
    assert.equal(own.nextCut('some plain words\nand'), 17);
  });

  it('does not cut a surrogate pair', () => {
    for (const segment of inspectStream(['🙂'.repeat(2000)]).segments) assert.ok(segment.isWellFormed());
  });
});
