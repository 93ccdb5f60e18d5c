/**
 * Spans for an OpenTelemetry collector, by OTLP over HTTP in JSON; only when an endpoint is configured.
 *
 * A request never waits for it: spans go to a bounded queue, are posted in batches one after the other, and what
 * the collector does not take is dropped and counted.
 */
import { type OtlpSpan, type SpanFacts, otlpSpan } from './span.ts';

export interface TracerOptions {
  /** Posts one JSON document to the collector; resolves with the status. The socket is egress's. */
  readonly post: (body: string) => Promise<number>;
  readonly version: string;
  readonly onDropped: (count: number) => void;
  /** Spans that wait at most; default 2048. */
  readonly queue?: number;
  /** Spans per post; default 256. */
  readonly batch?: number;
  /** Milliseconds after which a batch goes even when it is not full; default 2000. */
  readonly flushMs?: number;
}

export class Tracer {
  readonly #options: Required<TracerOptions>;
  readonly #resource: object;
  #waiting: OtlpSpan[] = [];
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> | undefined;

  constructor(options: TracerOptions) {
    this.#options = { queue: 2048, batch: 256, flushMs: 2000, ...options };
    const attribute = (key: string, value: string): object => ({ key, value: { stringValue: value } });
    this.#resource = {
      attributes: [attribute('service.name', 'bailiwick'), attribute('service.version', options.version)],
    };
  }

  /** Takes the span of an attempt that has ended. */
  ended(facts: SpanFacts): void {
    if (facts.context.sampled === 'no') return;
    if (this.#waiting.length >= this.#options.queue) {
      this.#options.onDropped(1);
      return;
    }
    this.#waiting.push(otlpSpan(facts));
    if (this.#waiting.length >= this.#options.batch) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), this.#options.flushMs).unref();
  }

  /** Resolves when all that waits now was posted or dropped; never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.length > 0) this.#sending ??= this.#sendAll();
    return this.#sending ?? Promise.resolve();
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#options.batch);
      if (!(await this.#send(batch))) this.#options.onDropped(batch.length);
    }
    // In the same step as the last look at the queue, so that no span falls between two rounds.
    this.#sending = undefined;
  }

  async #send(batch: readonly OtlpSpan[]): Promise<boolean> {
    const scopeSpans = [{ scope: { name: 'bailiwick', version: this.#options.version }, spans: batch }];
    try {
      const status = await this.#options.post(
        JSON.stringify({ resourceSpans: [{ resource: this.#resource, scopeSpans }] }),
      );
      return status >= 200 && status < 300;
    } catch {
      return false;
    }
  }
}
