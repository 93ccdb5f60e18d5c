import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deviceOf } from './device.ts';

describe('the device of a session', () => {
  it('is told by browser and system, although most browsers name several', () => {
    const seen = [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
    ].map((userAgent) => deviceOf(userAgent));
    assert.deepEqual(
      seen.map(({ browser, system }) => `${browser} ${system}`),
      ['Edge Windows', 'Firefox Linux', 'Safari iPhone', 'Chrome Android', 'Safari Mac'],
    );
  });

  it('is not made up where nothing is said', () => {
    assert.deepEqual(deviceOf('node'), { browser: undefined, system: undefined });
  });
});
