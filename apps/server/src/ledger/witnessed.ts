/** How our log stands with its witnesses: what each of them has signed last. */
import type { Ledger, Signed } from './ledger.ts';
import { type Asked, type LogWitness, type Post, askWitness } from './witnesses.ts';

export interface WitnessStanding {
  readonly witness: string;
  /** Entries that it has cosigned; 0 where it never has. */
  readonly size: number;
  /** Milliseconds since the epoch; undefined where it never has. */
  readonly at: number | undefined;
}

export function standings(
  ledger: Ledger,
  witnesses: readonly LogWitness[],
): Promise<readonly WitnessStanding[]> {
  return Promise.all(
    witnesses.map(async ({ name }) => {
      const last = await ledger.store.lastCosigned(name);
      return { witness: name, size: last?.size ?? 0, at: last?.at };
    }),
  );
}

/** Asks all of them at once. Never rejects for what a witness does. */
export function askWitnesses(
  ledger: Ledger,
  signed: Signed,
  { witnesses, post }: { readonly witnesses: readonly LogWitness[]; readonly post: Post },
): Promise<readonly Asked[]> {
  return Promise.all(witnesses.map((witness) => askWitness(ledger, signed, { witness, post })));
}
