import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDetector } from '../../../index.ts';
import { byMaker } from './by-maker.ts';
import { checkDigits } from './crc32.ts';
import type { TokenRow } from './row.ts';
import { THEMES } from './rows.fixture.ts';
import { sampleOf } from './sample.fixture.ts';

const detector = createDetector();

/** Tokens are made from the rows' own shapes, so that no scanner takes this file for a leak. */
function samples(row: TokenRow, mark: string): readonly string[] {
  return [11, 29].map((seed) => mark + sampleOf(row[2], seed + mark.length));
}

function secretsIn(text: string): readonly string[] {
  return detector
    .detect(text)
    .filter((one) => one.type === 'SECRET')
    .map((one) => text.slice(one.start, one.end));
}

for (const [theme, rows] of Object.entries(THEMES)) {
  describe(`tokens by their mark: ${theme}`, () => {
    for (const row of rows) {
      const [subtype, marks] = row;
      const all = marks.split(' ');

      it(`${subtype} is found whole, wherever it stands`, () => {
        for (const mark of all) {
          for (const token of samples(row, mark)) {
            for (const [before, after] of [
              ['', ''],
              ['use ', ' now'],
              ['x = "', '"'],
              ['(', ').'],
            ] as const)
              assert.deepEqual(secretsIn(before + token + after), [token]);
          }
        }
      });

      it(`${subtype} is not found in its mark, a mask, a placeholder or a part of it`, () => {
        const mark = all[0] as string;
        const token = samples(row, mark)[0] as string;
        assert.deepEqual(secretsIn(`see ${mark} there`), []);
        for (const rest of ['x'.repeat(40), '*'.repeat(24), '<your-token>', '…', '{{ token }}'])
          assert.deepEqual(secretsIn(`see ${mark}${rest} there`), [], rest);
        assert.deepEqual(
          secretsIn(`see ${token.slice(0, Math.min(mark.length + 4, token.length - 1))} there`),
          [],
        );
      });
    }
  });
}

describe('the table of tokens', () => {
  it('names more than two hundred kinds', () => {
    const kinds = new Set(Object.values(THEMES).flatMap((rows) => rows.map(([subtype]) => subtype)));
    assert.ok(kinds.size > 200, String(kinds.size));
    assert.ok(byMaker.length > 90);
  });
});

describe('tokens with a checksum', () => {
  const body = 'a8Kd93mZpQ72xVb4Ny6Rt1Lw5Hc0Gs';

  it('are surer where it holds than where one character was changed', () => {
    for (const mark of ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'npm_']) {
      const good = mark + body + checkDigits(body);
      const bad = `${mark}b${body.slice(1)}${checkDigits(body)}`;
      assert.equal(detector.detect(good)[0]?.score, 0.99);
      assert.ok((detector.detect(bad)[0]?.score ?? 1) < 0.95);
    }
  });

  it('agree with the published check value of CRC-32', () => {
    // CRC-32 of "123456789" is 0xCBF43926.
    const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    const value = [...checkDigits('123456789')].reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0);
    assert.equal(value, 0xcbf43926);
  });
});

describe('keys by their maker’s name', () => {
  const hex = '3f9a1c7e5b2d8046af13c97e5d2b8064fa31c79e5bd28406f3a91ce7b5d20846';
  const cases: readonly (readonly [subtype: string, label: string, key: string])[] = [
    ['DATADOG_KEY', 'DATADOG_API_KEY=', hex.slice(0, 32)],
    ['TWILIO_AUTH_TOKEN', 'twilioAuthToken: "', hex.slice(0, 32)],
    ['ALGOLIA_KEY', "'algolia_admin_key' => '", hex.slice(0, 32)],
    ['GITEA_TOKEN', 'GITEA_TOKEN: ', hex.slice(0, 40)],
    ['VIRUSTOTAL_KEY', 'vt_api_key = ', hex],
    ['DEEPGRAM_KEY', 'deepgram.api.key=', hex.slice(0, 40)],
  ];
  for (const [subtype, label, key] of cases) {
    it(`${subtype} is found behind ${label}`, () => {
      const text = `${label}${key}${/["']$/.exec(label)?.[0] ?? ''}`;
      const found = detector.detect(text).find((one) => one.subtype === subtype);
      assert.equal(text.slice(found?.start, found?.end), key);
    });
  }

  it('are not found without a word for a key, of another length, or in a mask', () => {
    for (const text of [
      `heroku commit ${hex.slice(0, 40)}`,
      `datadog_trace_id=${hex.slice(0, 32)}`,
      `DATADOG_API_KEY=${'0'.repeat(32)}`,
      `DATADOG_API_KEY=${'x'.repeat(32)}`,
      'DATADOG_API_KEY=$DD_KEY',
    ])
      assert.deepEqual(secretsIn(text), []);
  });
});
