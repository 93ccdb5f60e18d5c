/**
 * The network that an address lies in, as far as one household or office goes: IPv4 whole, IPv6 by its /64, since
 * whoever has a /64 has all of its addresses (RFC 6177).
 */
import { isIP } from 'node:net';

/** @param address of a connection. Anything that is no address is one network for all of them. */
export function networkOf(address: string): string {
  const bare = address.split('%')[0]?.toLowerCase() ?? '';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (mapped !== undefined && isIP(mapped) === 4) return mapped;
  switch (isIP(bare)) {
    case 4:
      return bare;
    case 6:
      return `${firstGroups(bare).join(':')}::/64`;
    default:
      return 'unknown';
  }
}

/** The first four of the eight groups of sixteen bits. */
function firstGroups(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const groups = (part: string): string[] =>
    part === '' ? [] : part.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const all = [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
  return all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
}
