import type { Dispatcher } from 'undici';
import type { Timeouts } from '../offerings/offering.ts';
import type { Connection, Passenger } from './connection.ts';
import { UpstreamFailure, failureFrom } from './failure.ts';
import { forwardableReplyHeaders } from './forwardable.ts';
import type { UpstreamReply } from './outbound.ts';
import { PulledBody, type Source } from './pulled-body.ts';

/**
 * One request on its way: waits for a connection, then for headers, then hands the body on as it is pulled.
 *
 * Each wait has its own limit. Whatever ends the attempt (an abort, a limit, a broken connection) ends it once:
 * the promise or the body learns of it, and the socket is destroyed at once.
 */
export class Attempt implements Passenger, Source {
  readonly #answer = Promise.withResolvers<UpstreamReply>();
  readonly #who: string;
  readonly #timeouts: Timeouts;
  readonly #signal: AbortSignal;
  #controller: Dispatcher.DispatchController | undefined;
  #connection: Connection | undefined;
  #tlsGroup: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #body: PulledBody | undefined;
  #over = false;

  constructor(who: string, timeouts: Timeouts, signal: AbortSignal) {
    this.#who = who;
    this.#timeouts = timeouts;
    this.#signal = signal;
  }

  /** Hands itself to the pool; resolves when the reply's headers are there. */
  travel(pool: Dispatcher, options: Dispatcher.DispatchOptions): Promise<UpstreamReply> {
    if (this.#signal.aborted) return Promise.reject(this.#signal.reason);
    this.#signal.addEventListener('abort', this.#onAbort, { once: true });
    pool.dispatch(options, this);
    // On a standing connection the request has been written by now. Else it waits for one, and this limit also
    // covers the wait for a free place in a full pool.
    if (!this.#over && this.#controller === undefined) {
      this.#limit(this.#timeouts.connect, (ms) => `${this.#who} could not be reached within ${seconds(ms)}.`);
    }
    return this.#answer.promise;
  }

  boards(connection: Connection): void {
    this.#connection = connection;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#over) {
      controller.abort(new Error('The request ended before it was sent.'));
      return;
    }
    this.#tlsGroup = this.#connection?.tlsGroup;
    this.#limit(
      this.#timeouts.headers,
      (ms) => `${this.#who} did not begin to answer within ${seconds(ms)}.`,
    );
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200 || this.#over) return;
    const unusable = this.#whyUnusable(status, headers['content-encoding']);
    if (unusable !== undefined) {
      this.#fail(
        new UpstreamFailure('upstream_failed', unusable, {
          upstreamStatus: status,
          tlsGroup: this.#tlsGroup,
        }),
      );
      return;
    }
    this.#body = new PulledBody(this);
    this.#limit(
      this.#timeouts.idle,
      (ms) => `${this.#who} stopped in the middle of its answer and sent nothing for ${seconds(ms)}.`,
    );
    this.#answer.resolve({
      status,
      headers: forwardableReplyHeaders(headers),
      header: (name) => {
        const value = headers[name];
        return typeof value === 'string' ? value : value?.join(', ');
      },
      body: this.#body,
      tlsGroup: this.#tlsGroup ?? 'plain',
    });
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#over) return;
    this.#timer?.refresh();
    this.#body?.push(chunk);
  }

  onResponseEnd(): void {
    this.#finish();
    this.#body?.end();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#fail(failureFrom(error, this.#who, this.#tlsGroup));
  }

  pause(): void {
    this.#controller?.pause();
  }

  resume(): void {
    if (this.#over) return;
    this.#timer?.refresh();
    this.#controller?.resume();
  }

  cancelled(): void {
    if (!this.#finish()) return;
    this.#controller?.abort(new Error('The reader wants no more.'));
  }

  readonly #onAbort = (): void => this.#fail(this.#signal.reason);

  /** A redirect would send the request, data and key included, to an address that nobody approved. */
  #whyUnusable(status: number, encoding: string | string[] | undefined): string | undefined {
    if (status >= 300 && status < 400)
      return `${this.#who} answered with a redirect (status ${status}); redirects are never followed.`;
    if (encoding !== undefined && encoding !== 'identity')
      return `${this.#who} answered compressed, though it was asked not to.`;
    return undefined;
  }

  #limit(ms: number, happened: (ms: number) => string): void {
    clearTimeout(this.#timer);
    if (this.#over) return;
    this.#timer = setTimeout(() => {
      // A paused vendor is not late: it waits for us.
      if (this.#body?.paused === true) this.#timer?.refresh();
      else this.#fail(new UpstreamFailure('upstream_timeout', happened(ms), { tlsGroup: this.#tlsGroup }));
    }, ms);
  }

  #fail(error: unknown): void {
    if (!this.#finish()) return;
    if (this.#body === undefined) this.#answer.reject(error);
    else this.#body.fail(error);
    this.#controller?.abort(new Error('The attempt is over.'));
  }

  /** Whether this call ended the attempt; it ends once. */
  #finish(): boolean {
    if (this.#over) return false;
    this.#over = true;
    clearTimeout(this.#timer);
    this.#signal.removeEventListener('abort', this.#onAbort);
    return true;
  }
}

function seconds(ms: number): string {
  return `${ms / 1000} s`;
}
