/**
 * Counts what is under way, so that the process can stop without breaking anything off: requests, and outcomes on
 * their way to the disk.
 */
export class Drain {
  #requests = 0;
  readonly #work = new Set<Promise<void>>();
  #state: 'serving' | 'draining' = 'serving';
  #waiting: (() => void)[] = [];

  /** Requests that have arrived and not left. */
  get requests(): number {
    return this.#requests;
  }

  get state(): 'serving' | 'draining' {
    return this.#state;
  }

  arrived(): void {
    this.#requests += 1;
  }

  left(): void {
    this.#requests -= 1;
    this.#settle();
  }

  /** Work that must finish too; it handles its own failures. */
  add(work: Promise<void>): void {
    this.#work.add(work);
    const done = (): void => {
      this.#work.delete(work);
      this.#settle();
    };
    work.then(done, done);
  }

  /**
   * From now on the state is `draining`; resolves when nothing is under way any more, or after the limit.
   *
   * @param limitMs milliseconds
   * @returns `finished`, or `limit` when something was still under way
   */
  async drain(limitMs: number): Promise<'finished' | 'limit'> {
    this.#state = 'draining';
    if (this.#idle) return 'finished';
    const { promise, resolve } = Promise.withResolvers<'finished' | 'limit'>();
    const timer = setTimeout(() => resolve('limit'), limitMs);
    this.#waiting.push(() => resolve('finished'));
    const end = await promise;
    clearTimeout(timer);
    return end;
  }

  get #idle(): boolean {
    return this.#requests === 0 && this.#work.size === 0;
  }

  #settle(): void {
    if (this.#waiting.length === 0 || !this.#idle) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
