/** Pseudonyms that were stored before each had a key of its own, sealed anew under one; once, beside the traffic. */
import type { ScopeId } from '@bailiwick/contract/ids';
import type { SealedPseudonym, SealedRows } from '../protect/pseudonym.ts';
import type { ScopeKeys } from './scope-keys.ts';

const PAGE = 200;
const DONE = 'pseudonyms_have_own_keys';

export interface MoveParts {
  readonly rows: Pick<SealedRows, 'after' | 'reseal'>;
  readonly keys: ScopeKeys;
  /** Named facts about the database. */
  readonly meta: {
    get(name: string): Promise<string | undefined>;
    claim(name: string, value: string): Promise<string>;
  };
}

/** Running it again finishes what was broken off. @returns how many were sealed anew. */
export async function movePseudonyms({ rows, keys, meta }: MoveParts): Promise<number> {
  if ((await meta.get(DONE)) !== undefined) return 0;
  let moved = 0;
  let last: SealedPseudonym | undefined;
  do {
    const page = await rows.after(last, PAGE);
    const vaults = await keys.ofAll(page.map(({ scope }) => scope));
    const changes: { readonly row: SealedPseudonym; readonly sealed: Uint8Array }[] = [];
    const ready = new Set<ScopeId>();
    for (const row of page) {
      const vault = vaults.get(row.scope);
      if (vault === undefined || vault.hasKeyOfItsOwn(row.sealed)) continue;
      if (!ready.has(row.scope)) await vault.ready();
      ready.add(row.scope);
      const sealed = renewed(() => vault.renew(row.scope, row.token, row.sealed));
      if (sealed !== undefined) changes.push({ row, sealed });
    }
    if (changes.length > 0) await rows.reseal(changes);
    moved += changes.length;
    last = page.at(-1);
  } while (last !== undefined);
  await meta.claim(DONE, 'yes');
  return moved;
}

/** One that does not open stays as it is: whoever needs it is told. */
function renewed(renew: () => Uint8Array): Uint8Array | undefined {
  try {
    return renew();
  } catch {
    return undefined;
  }
}
