import type { IndexShelf } from './shelf.ts';

const EVERY_MS = 2_000;

export interface ListWatcher<Lists> {
  readonly read: () => Promise<Lists>;
  readonly onChange: (lists: Lists) => void;
  readonly onProblem: (error: unknown) => void;
  readonly everyMs?: number;
}

/** Reads the firm's lists again when one was registered beside the server. A broken one changes nothing. */
export function watchLists<Lists>(
  shelf: IndexShelf,
  { read, onChange, onProblem, everyMs = EVERY_MS }: ListWatcher<Lists>,
): { close(): void } {
  let known = shelf.fingerprint();
  let closed = false;
  let looking = false;
  let complained: string | undefined;
  const look = async (): Promise<void> => {
    const before = await known;
    const now = await shelf.fingerprint();
    if (now === before || closed) return;
    try {
      onChange(await read());
      known = Promise.resolve(now);
    } catch (error) {
      // Read again at every look until it succeeds, and said once: what a list names must not leave meanwhile unseen.
      if (complained !== now) onProblem(error);
      complained = now;
    }
  };
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look()
      .catch(onProblem)
      .finally(() => (looking = false));
  }, everyMs).unref();
  return {
    close() {
      closed = true;
      clearInterval(timer);
    },
  };
}
