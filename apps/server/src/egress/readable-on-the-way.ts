import { isIPv4 } from 'node:net';

/** Plain HTTP to another machine; what stays on this one needs no protection on the way. */
export function isReadableOnTheWay({ protocol, hostname }: URL): boolean {
  // `127.example.org` is a name like any other.
  const here =
    hostname === 'localhost' || hostname === '[::1]' || (isIPv4(hostname) && hostname.startsWith('127.'));
  return protocol !== 'https:' && !here;
}
