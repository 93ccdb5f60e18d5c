/** The log of an install, made from its journal: what every command about the ledger begins with. */
import type { LogKeys } from '@bailiwick/ledger/checkpoint';
import type { Entry } from '../../record/entry.ts';
import { journalLeaves } from '../../ledger/journal-leaves.ts';
import { openLogKeys, originOf } from '../../ledger/log-keys.ts';
import { Tree } from '../../ledger/tree.ts';
import { rootPlace } from '../../config/settings.ts';
import { openVault } from '../../vault/open.ts';
import type { ExitCode } from '../command.ts';
import type { Io } from '../io.ts';
import { type Place, withStore } from '../place.ts';

export interface Log {
  readonly tree: Tree;
  readonly keys: LogKeys;
  readonly entries: readonly Uint8Array[];
  /** Where the entries of a record stand. */
  readonly places: (record: string) => readonly number[];
}

const SAY_EVERY = 100_000;

export async function withLog(place: Place, io: Io, use: (log: Log) => Promise<ExitCode>): Promise<ExitCode> {
  return withStore(place, async (store) => {
    const vault = await openVault(rootPlace(place.settings), store);
    const keys = await openLogKeys(originOf(place.configuration.organisation.name), store.meta, vault);
    const tree = new Tree();
    const entries: Uint8Array[] = [];
    const records: Entry['id'][] = [];
    for await (const { entry, bytes } of journalLeaves(store.since(0), store.salts, Date.now())) {
      tree.append(bytes);
      entries.push(bytes);
      records.push(entry.id);
      if (tree.size % SAY_EVERY === 0) io.err(`${tree.size} entries …\n`);
    }
    const places = (record: string): readonly number[] =>
      records.flatMap((id, index) => (id === record ? [index] : []));
    return use({ tree, keys, entries, places });
  });
}
