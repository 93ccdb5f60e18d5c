/** Wakes whoever watches: when something has happened, and now and then without a reason. */

export class Pulse {
  #waiting = new Set<() => void>();
  #beats = 0;
  #stopped = false;

  beat(): void {
    this.#beats += 1;
    this.#wake();
  }

  /** Nobody waits any more, and whoever watches stops. */
  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  /**
   * Yields at once, after each beat, and every `patience` milliseconds; between two there are at least `pause`. Ends
   * when the signal says so, or with the pulse itself.
   */
  async *watch(
    signal: AbortSignal,
    { pause, patience }: { readonly pause: number; readonly patience: number },
  ): AsyncGenerator<void> {
    while (!this.#over(signal)) {
      const seen = this.#beats;
      yield;
      await this.#next(signal, pause, () => false);
      await this.#next(signal, patience, () => this.#beats !== seen);
    }
  }

  /** Waits so long, or until `enough` holds after a beat, or until it is over. */
  async #next(signal: AbortSignal, span: number, enough: () => boolean): Promise<void> {
    const until = performance.now() + span;
    while (!this.#over(signal) && !enough()) {
      const left = until - performance.now();
      if (left <= 0) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, left).unref();
      signal.addEventListener('abort', () => resolve(), { once: true });
      this.#waiting.add(resolve);
      await promise;
      this.#waiting.delete(resolve);
      clearTimeout(timer);
    }
  }

  #over(signal: AbortSignal): boolean {
    return this.#stopped || signal.aborted;
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
  }
}
