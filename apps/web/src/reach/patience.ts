/**
 * Requests that the server turned away until somebody shows who they are. They wait here and are sent again then, so
 * that what was written is neither lost nor typed twice.
 */
export type Wanted = 'sign-in' | 'confirmation';

export type Outcome = 'again' | 'given-up';

type Waiting = (outcome: Outcome) => void;

export class Patience {
  readonly #waiting = { 'sign-in': new Set<Waiting>(), confirmation: new Set<Waiting>() } as const;
  readonly #listeners = new Set<() => void>();
  #attendants = 0;

  /** Somebody is in sight who can be asked; without, nobody waits. @returns what ends it. */
  readonly attend = (): (() => void) => {
    this.#attendants += 1;
    return () => {
      this.#attendants -= 1;
      if (this.#attendants === 0) this.#settleAll('given-up');
    };
  };

  /** Resolves when it was settled, or at once when nobody can be asked or `signal` says that nobody wants it any more. */
  wait(wanted: Wanted, signal?: AbortSignal | null): Promise<Outcome> {
    if (this.#attendants === 0 || signal?.aborted === true) return Promise.resolve('given-up');
    return new Promise((resolve) => {
      const leave = (): void => settled('given-up');
      const settled: Waiting = (outcome) => {
        signal?.removeEventListener('abort', leave);
        this.#waiting[wanted].delete(settled);
        this.#tell();
        resolve(outcome);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting[wanted].add(settled);
      this.#tell();
    });
  }

  /** To all that wait for it. Whoever signs in has shown who they are, which is what the others wait for too. */
  settle(wanted: Wanted, outcome: Outcome): void {
    if (wanted === 'sign-in' && outcome === 'again') this.#settleAll(outcome);
    else for (const settled of this.#waiting[wanted]) settled(outcome);
  }

  /** What is waited for; who has no session cannot confirm anything. */
  readonly wanted = (): Wanted | undefined => {
    if (this.#waiting['sign-in'].size > 0) return 'sign-in';
    return this.#waiting.confirmation.size > 0 ? 'confirmation' : undefined;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #settleAll(outcome: Outcome): void {
    for (const waiting of Object.values(this.#waiting)) for (const settled of waiting) settled(outcome);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const patience = new Patience();
