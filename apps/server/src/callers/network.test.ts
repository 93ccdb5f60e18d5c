import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { networkOf } from './network.ts';

it('IPv4 is taken whole, IPv6 by its /64, however it is written', () => {
  for (const [address, network] of [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9%eth0', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['', 'unknown'],
    ['door', 'unknown'],
  ] as const)
    assert.equal(networkOf(address), network, address);
});

it('two addresses are of one network exactly when their first 64 bits are the same', () => {
  const group = fc.integer({ min: 0, max: 0xff_ff });
  const written = (groups: readonly number[]): string => groups.map((one) => one.toString(16)).join(':');
  fc.assert(
    fc.property(
      fc.array(group, { minLength: 8, maxLength: 8 }),
      fc.array(group, { minLength: 8, maxLength: 8 }),
      (a, b) => {
        const same = a.slice(0, 4).join() === b.slice(0, 4).join();
        assert.equal(networkOf(written(a)) === networkOf(written(b)), same);
        assert.equal(networkOf(written([...a.slice(0, 4), ...b.slice(4)])), networkOf(written(a)));
      },
    ),
  );
});
