import type { OwnIndexes } from '@bailiwick/contract/detector';
import type { IndexShelf } from './shelf.ts';

const EVERY_MS = 2_000;

export interface ListWatcher {
  readonly onChange: (indexes: OwnIndexes | undefined) => void;
  readonly onProblem: (error: unknown) => void;
}

/** Reads the indexes again when a list or a document was registered beside the server. A broken one changes nothing. */
export function watchLists(
  shelf: IndexShelf,
  key: Uint8Array,
  { onChange, onProblem }: ListWatcher,
): { close(): void } {
  let known = shelf.fingerprint();
  let closed = false;
  const look = async (): Promise<void> => {
    const before = await known;
    const now = await shelf.fingerprint();
    if (now === before || closed) return;
    known = Promise.resolve(now);
    onChange(await shelf.indexes(key));
  };
  const timer = setInterval(() => void look().catch(onProblem), EVERY_MS).unref();
  return {
    close() {
      closed = true;
      clearInterval(timer);
    },
  };
}
