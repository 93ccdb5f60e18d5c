/** The checkpoint to hand out: the newest, with what witnesses sign when they are asked now. */
import type { Configuration } from '../../config/configuration.ts';
import type { Ledger, Signed } from '../../ledger/ledger.ts';
import { askWitnesses, standings } from '../../ledger/witnessed.ts';
import { type Asked, type Refusal, logWitness } from '../../ledger/witnesses.ts';
import { postCheckpoint } from '../../post-checkpoint.ts';
import type { Io } from '../io.ts';

/** Signs, asks, and says on stderr who has not cosigned; that is no failure. */
export async function signedAndCosigned(
  ledger: Ledger,
  configuration: Configuration,
  io: Io,
): Promise<Signed> {
  const signed = await ledger.sign();
  if (configuration.ledger.witnesses.length === 0) return signed;
  complain(io, await askAll(ledger, signed, configuration));
  return (await ledger.checkpointOf(signed.checkpoint.size)) ?? signed;
}

/**
 * The checkpoint for an evidence file: the newest where a witness has signed that, else the newest that one has signed
 * and that covers the entry, else the newest.
 */
export async function bestFor(
  index: number,
  newest: Signed,
  { ledger, configuration }: { readonly ledger: Ledger; readonly configuration: Configuration },
): Promise<Signed> {
  const all = await standings(ledger, configuration.ledger.witnesses.map(logWitness));
  const size = Math.max(0, ...all.map((one) => one.size));
  if (size <= index || size >= newest.checkpoint.size) return newest;
  return (await ledger.checkpointOf(size)) ?? newest;
}

export const askAll = (
  ledger: Ledger,
  signed: Signed,
  { ledger: { witnesses } }: Configuration,
): Promise<readonly Asked[]> =>
  askWitnesses(ledger, signed, { witnesses: witnesses.map(logWitness), post: postCheckpoint });

/** Says on stderr which witnesses have not signed, and what to do. */
export function complain(io: Io, asked: readonly Asked[]): void {
  for (const one of asked)
    if (one.kind === 'refused') io.err(`${one.witness} has not cosigned: ${REFUSALS[one.because]}\n`);
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  unreachable: 'it cannot be reached, or not at the address in bailiwick.yaml. It is asked again.',
  unknown_log: 'it does not know this log. Give its owner what `bailiwick ledger keys` prints.',
  not_signed: 'it was given other keys of this log. Give its owner what `bailiwick ledger keys` prints.',
  log_went_back:
    'it has cosigned more entries than this log has. If a backup was restored, entries are missing: say so to the witness, and begin a new log under a new name.',
  other_history:
    'it has cosigned another log of this name and size. Find out who else has the keys of this log.',
  unproven: 'it does not see that the log has only grown. Run `bailiwick ledger verify`.',
  unusable_answer: 'its answer is none that a witness with these keys gives. Compare its address and keys.',
};
