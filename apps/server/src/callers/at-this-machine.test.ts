import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAtThisMachine } from './at-this-machine.ts';

describe('whoever sits at this machine', () => {
  it('calls it by a name that means nothing elsewhere', () => {
    for (const host of [
      'localhost',
      'localhost:8484',
      '127.0.0.1:8484',
      '127.1.2.3',
      '[::1]:8484',
      'LocalHost',
    ])
      assert.equal(isAtThisMachine({ host }), true, host);
  });

  it('is not a page that leads another name here', () => {
    for (const host of [
      'evil.example',
      '127.0.0.1.evil.example',
      'localhost.evil.example:8484',
      '',
      undefined,
    ])
      assert.equal(isAtThisMachine(host === undefined ? {} : { host }), false, host ?? 'none');
  });

  it('is nobody whom a proxy serves, even one that writes its own name for theirs', () => {
    assert.equal(isAtThisMachine({ host: '127.0.0.1:8484', 'x-forwarded-for': '192.0.2.7' }), false);
    assert.equal(isAtThisMachine({ host: '127.0.0.1:8484', forwarded: 'for=192.0.2.7' }), false);
  });
});
