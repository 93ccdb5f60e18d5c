import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/i;

/** @param name the host of an address, without its port. */
export const isLoopbackName = (name: string): boolean => LOOPBACK.test(name);

/**
 * Whether a request over loopback was meant for this machine by whoever sits at it.
 *
 * A web page whose name an attacker points at 127.0.0.1 (DNS rebinding) cannot hide its own name in the `host` header.
 * Nor is everybody in the network at this machine because a proxy on it hands their requests on: it says so.
 */
export function isAtThisMachine(headers: IncomingHttpHeaders): boolean {
  const { host = '', 'x-forwarded-for': handedOn, forwarded } = headers;
  return handedOn === undefined && forwarded === undefined && isLoopbackName(host.replace(/:\d+$/, ''));
}
