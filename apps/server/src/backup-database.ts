/** The database of a home as a backup sees it: copied at one moment, and looked through as a start would. */
import { GrowingTiles } from '@bailiwick/ledger/growing-tiles';
import { leafHash } from '@bailiwick/ledger/hash';
import { isKept, resumed } from './ledger/stored-tree.ts';
import { openStore } from './store/open.ts';
import type { DatabaseFile } from './backup/database.ts';
import type { LedgerState } from './backup/snapshot.ts';
import type { WrappedKey } from './subjects/data-key.ts';
import { unusable } from './backup/unusable.ts';
import { copyDatabase, isSound } from './store/sqlite/copy.ts';

const AT_ONCE = 4_096;
const PATIENCE_MS = 60_000;

export const DATABASE_FILE: DatabaseFile = { copy: copyDatabase, isSound, ledgerState, putKeys };

async function putKeys(file: string, keys: readonly WrappedKey[]): Promise<void> {
  const target = { kind: 'sqlite', file } as const;
  const store = await openStore(target, { now: Date.now, role: 'visitor', limit: PATIENCE_MS });
  try {
    const rows = keys.map(({ subject, id, wrapped, made }) => ({ subject, id, wrapped, made }));
    await store.holdings.addRows('data_keys', rows);
  } finally {
    await store.close();
  }
}

/** Opens a database as a start would, and hashes every entry of its ledger that is kept. */
async function ledgerState(file: string): Promise<LedgerState> {
  const store = await openStore(
    { kind: 'sqlite', file },
    { now: Date.now, role: 'visitor', limit: PATIENCE_MS },
  );
  try {
    const { size } = await store.ledger.head();
    const stored = Buffer.from((await resumed(store.ledger, size)).root()).toString('base64');
    if ((await store.ledger.keptFrom()) === 0) {
      const tree = GrowingTiles.empty();
      for (let at = 0; at < size; at += AT_ONCE)
        for (const body of await store.ledger.bodies(at, Math.min(AT_ONCE, size - at)))
          if (isKept(body)) tree.append(leafHash(Buffer.from(body)));
      if (tree.size !== size || Buffer.from(tree.root()).toString('base64') !== stored)
        throw unusable('The ledger in it does not lead to its own root.');
    }
    return { size, root: stored, journal: await store.holdings.newestEntry() };
  } finally {
    await store.close();
  }
}
