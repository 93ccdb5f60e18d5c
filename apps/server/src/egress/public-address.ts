/**
 * Which addresses lie on the public internet. Everything else is ours, our host's or nobody's: a link in a document
 * must not make us knock at a router, a cloud's metadata or a server on this machine.
 *
 * By the special-purpose registries of IANA (RFC 6890 and its successors), read strictly: of IPv6 only global unicast
 * is public, without the ranges that wrap an IPv4 address or a tunnel.
 */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

const RESERVED = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared by carriers (CGNAT); metadata of Alibaba Cloud
  ['127.0.0.0', 8], // this machine
  ['169.254.0.0', 16], // link-local; metadata of most clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments; metadata of Oracle Cloud
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // AMT
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
  ['168.63.129.16', 32], // the host beneath a machine in Azure
] as const) {
  RESERVED.addSubnet(net, bits, 'ipv4');
}

const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23], // protocol assignments, Teredo, ORCHID
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4 wraps an IPv4 address
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
] as const) {
  RESERVED.addSubnet(net, bits, 'ipv6');
}

/** @param address as the name service or a socket gives it; anything that is no address is not public. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !RESERVED.check(address, 'ipv4');
  // IPv4-mapped (::ffff:0:0/96), NAT64 (64:ff9b::/96), ULA, link-local and scoped addresses are not in 2000::/3.
  return isIPv6(address) && GLOBAL.check(address, 'ipv6') && !RESERVED.check(address, 'ipv6');
}

const LOCAL = new BlockList();
for (const [net, bits, family] of [
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'], // virtual private networks
  ['127.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
] as const) {
  LOCAL.addSubnet(net, bits, family);
}

/**
 * Whether an address lies in a network of the firm's own, for what the firm has said to stand there. Never link-local:
 * there is the metadata of clouds.
 */
export function isLocalAddress(address: string): boolean {
  if (isIPv4(address)) return LOCAL.check(address, 'ipv4');
  return isIPv6(address) && LOCAL.check(address, 'ipv6');
}
