/**
 * How much a signed checkpoint binds, as a tier that anybody can check.
 *
 * 0: nobody has signed. 1: the log has, which does not bind its owner. 2: a witness outside has seen the log grow.
 * 3: so many witnesses have that the owner would need all of them to show two histories.
 */
import type { Verified } from './checkpoint.ts';

export type Tier = 0 | 1 | 2 | 3;

export interface Trust {
  readonly tier: Tier;
  /** Names of witnesses whose signatures are right, each once. */
  readonly witnesses: readonly string[];
}

/** A quorum is more than one. */
const LEAST_QUORUM = 2;

/**
 * @param verified of a checkpoint that was opened with the log's keys and the witnesses'.
 * @param quorum how many witnesses make a quorum, for whoever verifies.
 */
export function trustIn(
  { origin, verified }: { readonly origin: string; readonly verified: readonly Verified[] },
  quorum = LEAST_QUORUM,
): Trust {
  const witnesses = independent(verified.filter(({ key }) => key.name !== origin));
  if (witnesses.length >= Math.max(quorum, LEAST_QUORUM)) return { tier: 3, witnesses };
  return { tier: witnesses.length > 0 ? 2 : 1, witnesses };
}

/** Two keys of one name are one witness; so is one key under two names, for an Ed25519 signature fits both. */
function independent(signed: readonly Verified[]): readonly string[] {
  const names = new Set<string>();
  const keys = new Set<string>();
  for (const { key } of signed) {
    const bytes = Buffer.from(key.publicKey).toString('base64');
    if (!keys.has(bytes)) names.add(key.name);
    keys.add(bytes);
  }
  return [...names];
}
