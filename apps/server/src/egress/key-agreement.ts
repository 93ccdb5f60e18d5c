/**
 * Which key agreements a connection may use (TLS 1.3, RFC 8446; hybrid groups with ML-KEM).
 *
 * What is recorded today can be opened once quantum computers are there, unless ML-KEM took part in the key agreement.
 * A resumed session agrees on keys anew (`psk_dhe_ke`; OpenSSL never resumes without), so the rule holds there too.
 */
import { TLSSocket } from 'node:tls';
import type { QuantumSafe } from '../offerings/offering.ts';

const HYBRID = ['X25519MLKEM768', 'SecP384r1MLKEM1024', 'SecP256r1MLKEM768'] as const;
const CLASSIC = 'X25519:prime256v1:secp384r1';

interface Offered {
  readonly minVersion: 'TLSv1.2' | 'TLSv1.3';
  /** Left out: the platform's own, which puts X25519MLKEM768 first and sends keys for it and for X25519. */
  readonly ecdhCurve?: string;
}

const OFFERED: Readonly<Record<QuantumSafe, Offered>> = {
  require: { minVersion: 'TLSv1.3', ecdhCurve: HYBRID.join(':') },
  prefer: { minVersion: 'TLSv1.2' },
  off: { minVersion: 'TLSv1.2', ecdhCurve: CLASSIC },
};

export const offered = (wish: QuantumSafe): Offered => OFFERED[wish];

/** The key agreement of a connection that stands; `plain` without TLS. */
export function tlsGroupOf(socket: unknown): string {
  if (!(socket instanceof TLSSocket)) return 'plain';
  const info = socket.getEphemeralKeyInfo();
  if (info === null) return 'unknown';
  if ('name' in info && typeof info.name === 'string') return info.name;
  return 'type' in info && typeof info.type === 'string' ? info.type : 'unknown';
}

export const isHybrid = (group: string): boolean => HYBRID.some((name) => name === group);

/** The code of the error of a connection that would not have been quantum-safe. */
export const NOT_QUANTUM_SAFE = 'NOT_QUANTUM_SAFE';

/** How the other side says that it takes none of what was offered. */
const REFUSALS = /(HANDSHAKE_FAILURE|PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|INSUFFICIENT_SECURITY)$/;

/** What a failed connection means where hybrid key agreement is required. */
export function refusalOf(error: Error): Error {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return code.startsWith('ERR_SSL_') && REFUSALS.test(code) ? notQuantumSafe() : error;
}

export function notQuantumSafe(): Error {
  return Object.assign(new Error('The connection would not be quantum-safe.'), { code: NOT_QUANTUM_SAFE });
}
