/**
 * From which address a request comes, for whoever counts attempts by it.
 *
 * Behind a reverse proxy every connection is the proxy's own. It writes whom it serves behind what `X-Forwarded-For` says
 * already, so the header is read from its end: as long as a proxy that the configuration trusts stands there, the one
 * before it is asked for. What stands further to the left, callers may have made up themselves.
 */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

export type CallerAddress = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

/** @param trusted addresses and networks of proxies as `parseNetwork` reads them; asked each time, for they may change. */
export function callerAddress(trusted: () => readonly string[]): CallerAddress {
  let known: { readonly networks: readonly string[]; readonly list: BlockList } | undefined;
  const proxies = (): BlockList => {
    const networks = trusted();
    if (known?.networks !== networks) known = { networks, list: listOf(networks) };
    return known.list;
  };
  return ({ headers, socket }) => {
    const list = proxies();
    let address = socket.remoteAddress ?? '';
    const written = headers['x-forwarded-for'];
    const hops = (Array.isArray(written) ? written.join(',') : (written ?? '')).split(',');
    for (let hop = hops.pop(); hop !== undefined && isTrusted(list, address); hop = hops.pop()) {
      const before = bare(hop);
      // `unknown`, a name, or nothing: then the proxy is all that is known.
      if (isIP(before) === 0) return address;
      address = before;
    }
    return address;
  };
}

function isTrusted(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const written of networks) {
    const network = parseNetwork(written);
    if (network !== undefined) list.addSubnet(network.address, network.bits, network.family);
  }
  return list;
}

/** Some write the port along: `192.0.2.7:4711`, `[2001:db8::7]:4711`. */
function bare(hop: string): string {
  const written = hop.trim();
  return /^\[(.+)\](?::\d+)?$/.exec(written)?.[1] ?? /^([\d.]+):\d+$/.exec(written)?.[1] ?? written;
}

interface Network {
  readonly address: string;
  readonly bits: number;
  readonly family: 'ipv4' | 'ipv6';
}

/** `10.1.0.0/16`, `fd00::/8`, or one address. @returns undefined for anything else. */
export function parseNetwork(written: string): Network | undefined {
  const [address = '', bits, ...more] = written.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return undefined;
  const widest = version === 4 ? 32 : 128;
  const asked = bits === undefined ? widest : Number(bits);
  if (asked > widest) return undefined;
  return { address, bits: asked, family: version === 4 ? 'ipv4' : 'ipv6' };
}
