import { logWitness } from '../../ledger/witnesses.ts';
import type { Configuration } from '../../config/configuration.ts';
import type { Store } from '../../store/store.ts';
import { type Health, ok, warning } from './finding.ts';

/** So long a witness may be away before it is worth a word. */
const PATIENCE_MS = 3_600_000;

/** How it stands with those who cosign the ledger, from what they have signed; nobody is asked. */
export async function checkWitnesses(
  { ledger }: Store,
  { ledger: { witnesses } }: Configuration,
): Promise<readonly Health[]> {
  const check = 'witnesses';
  const newest = await ledger.checkpoint();
  return Promise.all(
    witnesses.map(logWitness).map(async ({ name }) => {
      const mend = 'Ask it now, and see what it says: bailiwick ledger witnesses';
      const last = await ledger.lastCosigned(name);
      if (newest === undefined) return ok(check, `${name} will be asked when there is a checkpoint.`);
      if (last === undefined) return warning(check, `${name} has never cosigned the ledger.`, mend);
      const since = new Date(last.at).toISOString();
      return last.size >= newest.size || newest.at - last.at < PATIENCE_MS
        ? ok(check, `${name} has cosigned ${last.size} of ${newest.size} entries.`)
        : warning(check, `${name} has cosigned nothing since ${since}.`, mend);
    }),
  );
}
