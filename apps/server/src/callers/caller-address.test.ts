import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callerAddress, parseNetwork } from './caller-address.ts';

const PROXIES = ['127.0.0.1', '10.1.0.0/16', 'fd00::/8'];

/** Who calls, as told by the connection and by the header. */
function from(remoteAddress: string | undefined, forwarded?: string, trusted: readonly string[] = PROXIES) {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  // Nothing else of a socket is looked at.
  const socket = { remoteAddress } as Parameters<ReturnType<typeof callerAddress>>[0]['socket'];
  return callerAddress(() => trusted)({ headers, socket });
}

describe('the address of a caller', () => {
  it('is that of the connection, where no proxy is trusted, whatever the header says', () => {
    assert.equal(from('192.0.2.7', '203.0.113.9', []), '192.0.2.7');
    assert.equal(from('127.0.0.1', '203.0.113.9', []), '127.0.0.1');
  });

  it('is what a trusted proxy says', () => {
    assert.equal(from('127.0.0.1', '203.0.113.9'), '203.0.113.9');
    assert.equal(from('::ffff:127.0.0.1', '203.0.113.9'), '203.0.113.9');
    assert.equal(from('fd12::1', '2001:db8::7'), '2001:db8::7');
    assert.equal(from('127.0.0.1'), '127.0.0.1');
  });

  it('is never what a caller beside the proxy says of itself', () => {
    assert.equal(from('192.0.2.7', '203.0.113.9'), '192.0.2.7');
    assert.equal(from('192.0.2.7', '203.0.113.9, 10.1.2.3'), '192.0.2.7');
  });

  it('is never what a caller wrote before the proxy added whom it sees', () => {
    assert.equal(from('127.0.0.1', '198.51.100.1, 203.0.113.9'), '203.0.113.9');
    assert.equal(from('127.0.0.1', '127.0.0.1, 10.1.2.3, 203.0.113.9'), '203.0.113.9');
  });

  it('is looked for behind each proxy of a chain, until one is not trusted', () => {
    assert.equal(from('127.0.0.1', '203.0.113.9, 10.1.2.3'), '203.0.113.9');
    assert.equal(from('127.0.0.1', '203.0.113.9, 10.2.2.3'), '10.2.2.3');
    assert.equal(from('127.0.0.1', '10.1.9.9, 10.1.2.3'), '10.1.9.9', 'somebody in the proxies’ own network');
  });

  it('is the last that is known where a proxy writes no address', () => {
    assert.equal(from('127.0.0.1', 'unknown'), '127.0.0.1');
    assert.equal(from('127.0.0.1', '203.0.113.9, , 10.1.2.3'), '10.1.2.3');
    assert.equal(from(undefined, '203.0.113.9'), '');
  });

  it('is read without the port that some write along', () => {
    assert.equal(from('127.0.0.1', '203.0.113.9:4711'), '203.0.113.9');
    assert.equal(from('127.0.0.1', '[2001:db8::7]:4711'), '2001:db8::7');
  });

  it('follows a change of the proxies that are trusted', () => {
    let trusted: readonly string[] = [];
    const addressOf = callerAddress(() => trusted);
    const request = { headers: { 'x-forwarded-for': '203.0.113.9' }, socket: { remoteAddress: '10.1.2.3' } };
    const ask = () => addressOf(request as unknown as Parameters<typeof addressOf>[0]);
    assert.equal(ask(), '10.1.2.3');
    trusted = PROXIES;
    assert.equal(ask(), '203.0.113.9');
  });
});

describe('a network', () => {
  it('is an address, or one with the number of its leading bits', () => {
    assert.deepEqual(parseNetwork('10.1.0.0/16'), { address: '10.1.0.0', bits: 16, family: 'ipv4' });
    assert.deepEqual(parseNetwork('127.0.0.1'), { address: '127.0.0.1', bits: 32, family: 'ipv4' });
    assert.deepEqual(parseNetwork('fd00::/8'), { address: 'fd00::', bits: 8, family: 'ipv6' });
  });

  it('is nothing else', () => {
    for (const wrong of [
      '',
      'proxy.example',
      '10.1.0.0/33',
      '10.1.0.0/',
      '10.1/16',
      '::/129',
      '10.0.0.0/8/8',
    ])
      assert.equal(parseNetwork(wrong), undefined, wrong);
  });
});
