import type { WrappedKey } from '../subjects/data-key.ts';
import type { LedgerState } from './snapshot.ts';

/** What a backup asks of a database that is one file. */
export interface DatabaseFile {
  /** As it is at one moment, while others write. */
  copy(from: string, to: string): Promise<void>;
  /** Whether it is sound page by page. */
  isSound(file: string): boolean;
  /** Opens it as a start would. @throws BailiwickError where its ledger does not lead to its own root. */
  ledgerState(file: string): Promise<LedgerState>;
  /** Puts keys of subjects beside it. */
  putKeys(file: string, keys: readonly WrappedKey[]): Promise<void>;
}
