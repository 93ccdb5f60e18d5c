/** What `/healthz` and `/readyz` say. */
export interface HealthReport {
  readonly status: 200 | 503;
  readonly body: {
    readonly status: 'alive' | 'ready' | 'starting' | 'draining' | 'store_unavailable';
    /** How the ledger's last examination of itself ended; a broken one is for people to look at, not a reason to stop. */
    readonly ledger?: 'whole' | 'broken';
    /** How the last backup ended, where the server makes them; a failed one is for people to look at, too. */
    readonly backup?: 'made' | 'failed';
    /** Whether the last contents that were to be kept were; a lost one is for people to look at, too. */
    readonly contents?: 'kept' | 'lost';
    /** How the last letter went, where the server sends mail. */
    readonly mail?: 'sent' | 'failed';
  };
}

/** How what was to be kept of a request ended. Times are milliseconds since the epoch. */
export type LastContents = { readonly kind: 'kept' } | { readonly kind: 'lost'; readonly at: number };

export interface FailedMail {
  readonly kind: 'failed';
  readonly at: number;
  readonly happened: string;
  readonly remedy: string;
}

export type LastMail = { readonly kind: 'sent' } | FailedMail;

export interface HealthOptions {
  /** Resolves when the store answers a question. */
  readonly askStore: () => Promise<void>;
  readonly isDraining: () => boolean;
  /** Milliseconds on a monotonic clock. */
  readonly tick: () => number;
  /** Milliseconds that the store may take; default 2000. */
  readonly limitMs?: number;
}

/** Anybody may ask, without a key; so the store is asked at most this often, however often readiness is. */
const FRESH_MS = 1000;

/**
 * Alive: the process answers. Ready: the configuration is loaded, the store answers, and no drain has begun.
 */
export class Health {
  readonly #options: Required<HealthOptions>;
  #configured = false;
  #ledger: { readonly ledger?: 'whole' | 'broken' } = {};
  #backup: { readonly backup?: 'made' | 'failed' } = {};
  #contents: LastContents | undefined;
  #mail: LastMail | undefined;
  #asked: { readonly at: number; readonly answers: Promise<boolean> } | undefined;

  constructor(options: HealthOptions) {
    this.#options = { limitMs: 2000, ...options };
  }

  /** The configuration has loaded; a later one that is refused leaves the loaded one in force. */
  configured(): void {
    this.#configured = true;
  }

  ledgerChecked(result: 'whole' | 'broken'): void {
    this.#ledger = { ledger: result };
  }

  backupEnded(how: 'made' | 'failed'): void {
    this.#backup = { backup: how };
  }

  contentsEnded(last: LastContents): void {
    this.#contents = last;
  }

  mailEnded(last: LastMail): void {
    this.#mail = last;
  }

  /** What is for people to look at; each stands until the same succeeds. */
  get amiss(): { readonly contentsLostAt: number | undefined; readonly mail: FailedMail | undefined } {
    return {
      contentsLostAt: this.#contents?.kind === 'lost' ? this.#contents.at : undefined,
      mail: this.#mail?.kind === 'failed' ? this.#mail : undefined,
    };
  }

  liveness(): HealthReport {
    return { status: 200, body: { status: 'alive' } };
  }

  async readiness(): Promise<HealthReport> {
    if (this.#options.isDraining()) return { status: 503, body: { status: 'draining' } };
    if (!this.#configured) return { status: 503, body: { status: 'starting' } };
    if (!(await this.#storeAnswers())) return { status: 503, body: { status: 'store_unavailable' } };
    return {
      status: 200,
      body: {
        status: 'ready',
        ...this.#ledger,
        ...this.#backup,
        ...(this.#contents && { contents: this.#contents.kind }),
        ...(this.#mail && { mail: this.#mail.kind }),
      },
    };
  }

  #storeAnswers(): Promise<boolean> {
    const now = this.#options.tick();
    if (this.#asked === undefined || now - this.#asked.at >= FRESH_MS)
      this.#asked = { at: now, answers: this.#askStore() };
    return this.#asked.answers;
  }

  async #askStore(): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), this.#options.limitMs);
    try {
      this.#options.askStore().then(
        () => resolve(true),
        () => resolve(false),
      );
      return await promise;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}
