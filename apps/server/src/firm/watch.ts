import type { IndexShelf } from './shelf.ts';

const EVERY_MS = 2_000;

export interface ListWatcher<Lists> {
  readonly read: () => Promise<Lists>;
  readonly onChange: (lists: Lists) => void;
  readonly onProblem: (error: unknown) => void;
}

/** Reads the firm's lists again when one was registered beside the server. A broken one changes nothing. */
export function watchLists<Lists>(
  shelf: IndexShelf,
  { read, onChange, onProblem }: ListWatcher<Lists>,
): { close(): void } {
  let known = shelf.fingerprint();
  let closed = false;
  const look = async (): Promise<void> => {
    const before = await known;
    const now = await shelf.fingerprint();
    if (now === before || closed) return;
    known = Promise.resolve(now);
    onChange(await read());
  };
  const timer = setInterval(() => void look().catch(onProblem), EVERY_MS).unref();
  return {
    close() {
      closed = true;
      clearInterval(timer);
    },
  };
}
