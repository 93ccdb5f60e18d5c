import { isIPv4 } from 'node:net';

/** @param hostname as `URL` writes it. `127.example.org` is a name like any other. */
export const isThisMachine = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || (isIPv4(hostname) && hostname.startsWith('127.'));

/** Plain HTTP to another machine; what stays on this one needs no protection on the way. */
export const isReadableOnTheWay = ({ protocol, hostname }: URL): boolean =>
  protocol !== 'https:' && !isThisMachine(hostname);
