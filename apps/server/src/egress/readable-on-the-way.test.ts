import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isReadableOnTheWay } from './readable-on-the-way.ts';

describe('what somebody on the way could read', () => {
  it('is plain HTTP to another machine, whatever its name begins with', () => {
    for (const address of [
      'http://vendor.example/v1',
      'http://127.evil.example/v1',
      'http://localhost.evil.example/v1',
      'http://10.0.0.1:8200/',
    ])
      assert.equal(isReadableOnTheWay(new URL(address)), true, address);
  });

  it('is nothing in TLS, and nothing that stays on this machine', () => {
    for (const address of [
      'https://vendor.example/',
      'http://localhost:1/',
      'http://127.8.8.8/',
      'http://[::1]:2/',
    ])
      assert.equal(isReadableOnTheWay(new URL(address)), false, address);
  });
});
