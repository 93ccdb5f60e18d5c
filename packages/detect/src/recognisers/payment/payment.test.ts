import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

describeKind('payment cards', {
  type: 'CREDIT_CARD',
  found: [
    ['pay with «4111 1111 1111 1111» exp 12/26', '4111111111111111'],
    ['«5555-5555-5555-4444»', '5555555555554444'],
    ['card=«378282246310005»', '378282246310005'],
    ['amex «3782 822463 10005»', '378282246310005'],
    '«6011111111111117»,«3530111333300000»',
    '«30569309025904»',
    '«2223003122003222» 123',
    '{"card":"«4242424242424242»"}',
    'https://x.example/pay/«4000056655665556»',
  ],
  not: [
    '4111 1111 1111 1112',
    '4111111111111111111111',
    'order 4111111111111111',
    'ISBN 9783161484100',
    'EAN 4006381333931',
    '1700000000000',
    '0.4111111111111111',
    '123e4567-e89b-12d3-a456-426614174000',
    '1111111111111111',
    '8f14e45fceea167a5a36dedd4bea2543',
    '4111 1111 1111',
    '0000 0000 0000 0000',
  ],
});

describeKind('IBANs', {
  type: 'IBAN',
  found: [
    ['to «DE89 3704 0044 0532 0130 00».', 'DE89370400440532013000'],
    ['«gb29 nwbk 6016 1331 9268 19»', 'GB29NWBK60161331926819'],
    '«FR1420041010050500013M02606»',
    '"«NL91ABNA0417164300»"',
    ['«IT60\u00a0X054\u00a02811\u00a01010\u00a00000\u00a00123\u00a0456»', 'IT60X0542811101000000123456'],
    'iban=«ES9121000418450200051332»&x',
    '«CH93-0076-2011-6238-5295-7»',
    '«NO9386011117947» and «MT84MALT011000012345MTLCAST001S»',
  ],
  not: [
    'DE89 3704 0044 0532 0130 01',
    'DE89 3704 0044 0532 0130',
    'XX89370400440532013000',
    'DE893704004405320130001',
    'ZZ12 3456 7890 1234',
    'GB29NWBK60161331926818',
    'AB12CD34EF56',
    'FR14 is a road',
    'DE12 order 3456',
  ],
});

const detector = createDetector();

/** Every value with one digit changed, at each digit. */
function flips(value: string): string[] {
  return [...value].flatMap((char, i) =>
    /\d/.test(char) ? [value.slice(0, i) + String((Number(char) + 1) % 10) + value.slice(i + 1)] : [],
  );
}

describe('a wrong digit', () => {
  const kinds: readonly (readonly [type: string, text: string, value: string])[] = [
    ['CREDIT_CARD', '', '4111111111111111'],
    ['IBAN', '', 'DE89370400440532013000'],
    ['HEALTH_ID', 'NHS number ', '9434765919'],
    ['HEALTH_ID', 'KVNR ', 'A123456780'],
    ['TAX_ID', '', '86095742719'],
    ['NATIONAL_ID', '', '15070649C103'],
    ['NATIONAL_ID', '', '255081416802538'],
    ['NATIONAL_ID', '', '12345678Z'],
    ['NATIONAL_ID', '', 'X1234567L'],
    ['NATIONAL_ID', 'BSN ', '111222333'],
    ['TAX_ID', '', 'RSSMRA85T10A562S'],
  ];
  for (const [type, context, value] of kinds) {
    it(`anywhere in ${value} is not a ${type}`, () => {
      assert.ok(detector.detect(context + value).some((one) => one.type === type));
      for (const wrong of flips(value)) {
        assert.deepEqual(
          detector.detect(context + wrong).filter((one) => one.type === type),
          [],
          wrong,
        );
      }
    });
  }
});
