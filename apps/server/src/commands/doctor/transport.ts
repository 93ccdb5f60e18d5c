/** How callers reach the door, and how the door reaches vendors: TLS, and whether it holds against quantum computers. */
import { BailiwickError } from '@bailiwick/contract/errors';
import { readIdentity } from '../../certificate/identity.ts';
import type { Configuration } from '../../config/configuration.ts';
import { isThisMachine } from '../../egress/readable-on-the-way.ts';
import { type Settings, listenAddress } from '../../config/settings.ts';
import { certificateFiles } from '../../doorway.ts';
import { type Health, ok, problem, warning } from './finding.ts';

const DAY = 86_400_000;
const SOON = 30 * DAY;

/** @param now milliseconds since the epoch. */
export async function checkDoor(
  settings: Settings,
  configuration: Configuration,
  now: number,
): Promise<Health> {
  const check = 'door';
  const files = certificateFiles(settings, configuration);
  const { host } = listenAddress(settings, configuration);
  if (files === undefined) {
    return isThisMachine(host.includes(':') ? `[${host}]` : host)
      ? ok(check, 'It listens on this machine only.')
      : warning(
          check,
          `It listens on ${host} in plain HTTP: everybody on the way can read along.`,
          'Put a TLS proxy in front, or name a certificate under listen.tls (bailiwick tls self-signed makes one).',
        );
  }
  try {
    const { expires, fingerprint } = await readIdentity(files);
    const day = new Date(expires).toISOString().slice(0, 10);
    const renew = 'Put a new pair in its place; it is taken up without a restart.';
    if (expires < now) return problem(check, `Its certificate has expired on ${day}.`, renew);
    if (expires < now + SOON) return warning(check, `Its certificate expires on ${day}.`, renew);
    return ok(check, `It speaks TLS until ${day}; the fingerprint is ${fingerprint}.`);
  } catch (error) {
    if (!(error instanceof BailiwickError)) throw error;
    return problem(check, error.message, error.remedy);
  }
}

/** Offerings for which the owner gave quantum safety up. */
export function checkQuantumSafety({ offerings }: Configuration): readonly Health[] {
  return offerings
    .filter(({ quantumSafe }) => quantumSafe === 'off')
    .map(({ id }) =>
      warning(
        `offering ${id}`,
        'quantum_safe is off: what is recorded on the way today can be read once quantum computers are there.',
        'Take the line out as soon as this edge lets large TLS hellos pass; the doctor then shows X25519MLKEM768.',
      ),
    );
}
