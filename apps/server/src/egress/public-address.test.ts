import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPublicAddress } from './public-address.ts';

describe('an address of the public internet', () => {
  it('is one that belongs to somebody else', () => {
    for (const address of [
      '1.1.1.1',
      '93.184.215.14',
      '172.32.0.1',
      '100.128.0.1',
      '2606:2800:21f::1',
      '2a00:1450::1',
    ])
      assert.ok(isPublicAddress(address), address);
  });

  it('is not one of this machine, this network, a cloud’s metadata, or one that wraps such an address', () => {
    for (const address of [
      '127.0.0.1',
      '127.255.255.254',
      '0.0.0.0',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '100.64.0.1',
      '100.100.100.200',
      '169.254.169.254',
      '192.0.0.192',
      '168.63.129.16',
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '::ffff:a9fe:a9fe',
      '64:ff9b::a00:1',
      '64:ff9b:1::1',
      'fc00::1',
      'fd00:ec2::254',
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'ff02::1',
      '2001:db8::1',
      '2001::1',
      '2002:7f00:1::',
      '100::1',
    ])
      assert.ok(!isPublicAddress(address), address);
  });

  it('is not what is no address', () => {
    for (const text of ['', 'localhost', '0x7f.1', '2130706433', '127.1', '1.1.1.1:80', '[::1]', ' 1.1.1.1'])
      assert.ok(!isPublicAddress(text), text);
  });
});
