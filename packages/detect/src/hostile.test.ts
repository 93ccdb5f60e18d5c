import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDetector } from './index.ts';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';

const detector = createDetector();

const HOSTILE: Readonly<Record<string, string>> = {
  'at signs': 'a@',
  'addresses in a row': 'a@b.c@',
  'digits and hyphens': '1-',
  'digits and spaces': '1 ',
  'digits and points': '1.1.',
  'percent of percent': '%25',
  brackets: '((((',
  'one long number': '7',
  'card-like groups': '4111 ',
  'a long base64 run': 'QUFB',
  'readable base64 with slashes': 'aGVsbG8gd29ybGQg/',
  'wrapped base64': `${'A'.repeat(76)}\n`,
  colons: 'a:',
  'hex and colons': 'ab:',
  'unfinished addresses with credentials': '://a:',
  entities: '&#64;',
  backslashes: '\\\\',
  'open quotes': 'password: "',
  'key headers': '-----BEGIN ',
  'private keys without end': '-----BEGIN PRIVATE KEY-----',
  'zero-width': 'a\u200b',
  'look-alikes': 'aа',
  'token heads': 'eyJ',
  'tokens with points': 'eyJhbGciOiJIUzI1NiJ9.',
  'key prefixes': 'sk-',
  'capital words': 'AB ',
  'IBANs that fail': 'DE89 3704 0044 0532 0130 0 ',
  'combining marks': 'e\u0301',
  hyphens: '-',
  'camel case': 'aB',
  'ligatures that grow': 'ﷺ',
  'names without end': 'Anna ',
  'PuTTY heads': 'PuTTY-User-Key-File-',
  phones: '+49 30 901820 ',
  'characters spaced out': '4 ',
  'characters spaced out, and their marks': 'a . ',
  'digits as words': 'one ',
  'digits as words that stop': 'one two three four five x ',
  'signs of addresses as words': 'a at b dot ',
  'signs of addresses in brackets': 'a[at]b[dot]',
  'signs of addresses in names': 'created_at,',
  'addresses broken over lines': 'a@\n',
  'numbers broken over lines': 'x 4111\n1111\n\n',
  'quote marks before numbers': '41\n> > > > > > > ',
  'groups with odd separators': '4111.1111_',
  'groups with one odd separator': '4111.',
  'rows of a table': 'a;b\n',
  'tables that begin again': 'a,b,c\n1,2\n',
  'a row without end': 'name;1;',
  'open brackets behind keys': '{"a":[',
  'closed brackets': '{"a":[1]}',
  'indented keys': 'a:\n b:\n  c:\n',
  emphasis: '**1',
  'inline tags': '1<b>',
  'open tags': '<b a',
  'comments without end': '1<!--',
  'joined strings': 'a"+"',
  'bytes apart': '61 ',
  'bytes that are no text': 'ff:',
  'invisible tags': '\u{e0041}',
  'octal escapes': '\\101',
  'base32 of text': 'NBSWY3DP',
  'words that numbers need': 'BSN 1234 ',
  'numbers and remarks': '123456789 (BSN) ',
  'every kind of run': '1A-2.3/4 ',
  'quoted-printable bytes': '=41',
  bits: '01000001 ',
  'long numbers behind two zeros': `00${'1234567890'.repeat(10)} `,
  'codes of characters': '65, ',
  'codes of characters in hex': '0x41 ',
};

const SIZE = 16_000;

function milliseconds(text: string): number {
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    const start = cpuTime();
    detector.detect(text);
    best = Math.min(best, cpuTime() - start);
  }
  return best;
}

describe('hostile text costs time in proportion to its length', () => {
  for (const [name, unit] of Object.entries(HOSTILE)) {
    it(name, () => {
      const text = unit.repeat(Math.ceil(SIZE / unit.length));
      const once = milliseconds(text);
      const fourTimes = milliseconds(text.repeat(4));
      // Quadratic work would take sixteen times as long; the floor keeps the clock's grain out.
      assert.ok(
        fourTimes < Math.max(once, 15) * 10,
        `${once.toFixed(1)} ms, then ${fourTimes.toFixed(1)} ms`,
      );
      assert.ok(once < 1500, `${once} ms for ${text.length} characters`);
    });
  }

  it('cutting included', () => {
    for (const unit of Object.values(HOSTILE)) {
      const text = unit.repeat(Math.ceil(SIZE / unit.length));
      const start = cpuTime();
      for (let rest = text, cut = 0; (cut = detector.nextCut(rest)) > 0;) rest = rest.slice(cut);
      assert.ok(cpuTime() - start < 1500, unit);
    }
  });
});

describe('speed', () => {
  // Floors far below what is usual (see the package's README), so that a busy machine does not fail the run.
  it('of ordinary prose is megabytes a second', () => {
    const prose =
      'It was a bright cold day in April, and the clocks were striking thirteen while we walked home. '.repeat(
        5000,
      );
    assert.ok(prose.length / milliseconds(prose) / 1000 > 1);
  });
});
