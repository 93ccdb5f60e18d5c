/** Whose signatures count for whoever verifies: options, keys, and what it comes to in a sentence. */
import { readFile } from 'node:fs/promises';
import type { Verified } from '@bailiwick/ledger/checkpoint';
import { type VerifierKey, parseVerifierKey } from '@bailiwick/ledger/note';
import { type Trust, trustIn } from '@bailiwick/ledger/trust';
import { type Invocation, type OptionRules, UsageError } from '../command.ts';

export const TRUST: OptionRules = {
  keys: {
    type: 'string',
    value: 'FILE',
    help: 'The log’s public keys, from elsewhere; default those in the folder',
  },
  witness: {
    type: 'string',
    value: 'FILE',
    help: 'Public keys of witnesses, from them: a file with a key to a line, or one key',
  },
  quorum: { type: 'string', value: 'N', help: 'So many of these witnesses must have signed; default 1' },
};

export interface Quorum {
  readonly keys: readonly VerifierKey[];
  /** Undefined where nobody asked for one. */
  readonly wanted: number | undefined;
}

/** @throws UsageError */
export async function quorumOf({ values: { witness, quorum } }: Invocation): Promise<Quorum> {
  if (quorum !== undefined && !/^[1-9]\d?$/.test(quorum))
    throw new UsageError('--quorum must be a number from 1 to 99.');
  if (quorum !== undefined && witness === undefined)
    throw new UsageError('--quorum needs the keys of the witnesses: --witness FILE.');
  if (witness === undefined) return { keys: [], wanted: undefined };
  const single = parseVerifierKey(witness);
  const keys = single === undefined ? await keysIn(witness) : [single];
  return { keys, wanted: Number(quorum ?? 1) };
}

/** @throws UsageError */
export async function keysIn(path: string): Promise<readonly VerifierKey[]> {
  const lines = (await textOf(path)).split('\n').filter((line) => line.trim() !== '');
  const keys = lines.map(parseVerifierKey).filter((key) => key !== undefined);
  if (keys.length === 0 || keys.length < lines.length)
    throw new UsageError('The file of keys holds none, or something else.');
  return keys;
}

/** @throws UsageError */
export async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new UsageError('There is no such file, or it cannot be read.');
  });
}

export interface Reckoning {
  readonly trust: Trust;
  /** Undefined where nobody asked for one. */
  readonly quorum: { readonly wanted: number; readonly reached: boolean } | undefined;
}

/** @param verified undefined where nothing was signed yet. */
export function reckon(
  origin: string,
  verified: readonly Verified[] | undefined,
  wanted: number | undefined,
): Reckoning {
  const trust: Trust =
    verified === undefined ? { tier: 0, witnesses: [] } : trustIn({ origin, verified }, wanted);
  return {
    trust,
    quorum: wanted === undefined ? undefined : { wanted, reached: trust.witnesses.length >= wanted },
  };
}

/** What the tier means, without making it more than it is. */
export function trustSentence({ tier, witnesses }: Trust): string {
  switch (tier) {
    case 0:
      return 'Trust 0 of 3: nobody has signed it yet. Whoever has the database can change it.';
    case 1:
      return 'Trust 1 of 3: the log signs for itself. That shows changes by others; it does not bind its owner, who has the keys and could write another history.';
    case 2:
      return `Trust 2 of 3: ${witnesses.join(', ')} has seen it grow and never change. Its owner could show another history only with this witness’s help.`;
    case 3:
      return `Trust 3 of 3: ${witnesses.join(', ')} have seen it grow and never change. Its owner could show another history only with the help of so many of them. That they are independent of each other and of the owner, you must know yourself.`;
  }
}
