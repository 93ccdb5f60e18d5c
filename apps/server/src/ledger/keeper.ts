/**
 * Keeps the ledger while a server runs: sequences what was written, signs on a timer, examines itself on a schedule.
 *
 * A request never waits for any of it. What fails is told and tried again; nothing is lost meanwhile, for the rows are
 * durable in the journal.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { LogVerdict } from '@bailiwick/ledger/whole-log';
import type { Ledger, Signed } from './ledger.ts';
import { selfCheck } from './self-check.ts';

const LOOK_EVERY_MS = 250;
/** Looks without a reason of its own: other processes write too. */
const LOOK_ANYWAY_EVERY = 40;
const FIRST_CHECK_MS = 30_000;
const CHECK_EVERY_MS = 6 * 3_600_000;
const FORGET_EVERY_MS = 3_600_000;
/** Of its time a self-check leaves so many parts to requests for each part that it takes. */
const REST = 4;

export interface KeeperParts {
  readonly ledger: Ledger;
  /** Entries that this process has written into the journal since its start. */
  readonly written: () => number;
  readonly signEveryMs: number;
  /** Milliseconds on a clock that does not go back. */
  readonly tick: () => number;
  /** After each turn of the timer: the newest checkpoint, signed just now or before. It is waited for. */
  readonly onSigned?: (signed: Signed) => Promise<void>;
  /** Lets go of what is older than the firm keeps; asked once an hour. */
  readonly forget?: () => Promise<unknown>;
  readonly onCheck: (verdict: LogVerdict) => void;
  readonly onProblem: (error: unknown) => void;
}

/** @returns what stops it: the last rows become entries, and are signed. */
export function keepLedger(parts: KeeperParts): () => Promise<void> {
  const { ledger, written, signEveryMs, onSigned, forget, onProblem } = parts;
  const stopped = new AbortController();
  let seen = -1;
  let looks = 0;
  const look = async (): Promise<void> => {
    const now = written();
    looks += 1;
    if (now === seen && looks % LOOK_ANYWAY_EVERY !== 0) return;
    await ledger.advance();
    seen = now;
  };
  const stops = [
    every(LOOK_EVERY_MS, look, onProblem),
    every(signEveryMs, async () => onSigned?.(await ledger.sign()), onProblem),
    every(FIRST_CHECK_MS, checking(parts, stopped.signal), onProblem),
    every(FORGET_EVERY_MS, async () => void (await forget?.()), onProblem),
  ];
  return async () => {
    stopped.abort();
    for (const stop of stops) stop();
    await ledger.sign().catch(onProblem);
  };
}

/** Runs soon after the start, then on a schedule. */
function checking({ ledger, tick, onCheck }: KeeperParts, stopped: AbortSignal): () => Promise<void> {
  let due = 0;
  return async () => {
    if (tick() < due) return;
    let worked = tick();
    const onProgress = async (): Promise<void> => {
      stopped.throwIfAborted();
      await sleep((tick() - worked) * REST, undefined, { ref: false });
      worked = tick();
    };
    try {
      const verdict = await selfCheck(ledger, { onProgress });
      if (verdict !== undefined) onCheck(verdict);
      due = tick() + CHECK_EVERY_MS;
    } catch (error) {
      if (!stopped.aborted) throw error;
    }
  };
}

/** One at a time: a slow turn leaves out those that would fall into it. */
function every(ms: number, work: () => Promise<void>, onProblem: (error: unknown) => void): () => void {
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    void work()
      .catch(onProblem)
      .finally(() => {
        busy = false;
      });
  }, ms).unref();
  return () => clearInterval(timer);
}
