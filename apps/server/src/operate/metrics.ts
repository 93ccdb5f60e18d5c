/**
 * Numbers for Prometheus.
 *
 * Every label has a bounded set of values: names from our own code, offerings of the configuration, statuses. A
 * caller cannot make a new time series, and no label names a person, a key or a model that a caller wrote.
 */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from '@prometheus-io/client';
import type { ErrorCode } from '@bailiwick/contract/errors';
import type { FindingType } from '@bailiwick/contract/classes';
import type { Action } from '../decide/decision.ts';
import type { Breaker } from '../egress/breaker.ts';
import type { Ending } from '../record/entry.ts';

/** What is known of an attempt at its end; an `Outcome` of the journal is one. */
export interface Concluded {
  readonly route: string;
  readonly offering: string | undefined;
  readonly action?: Action | undefined;
  readonly ending: Ending;
  readonly code: ErrorCode | undefined;
  readonly upstreamStatus: number | undefined;
  readonly inputTokens: number | undefined;
  readonly outputTokens: number | undefined;
  readonly withheld: Readonly<Partial<Record<FindingType, number>>>;
  readonly firstByteMs: number | undefined;
  readonly durationMs: number;
  /** Milliseconds of ours before the request left: reading, inspecting, deciding, recording. */
  readonly addedMs?: number | undefined;
}

/** Values of one label that are told apart; what comes later counts as `other`. */
const MOST_VALUES = 200;
const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];
const SHORT_SECONDS = [0.0002, 0.0005, 0.001, 0.002, 0.003, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1];
const STATES: Readonly<Record<Breaker['state'], number>> = { closed: 0, probing: 1, open: 2 };

export class Metrics {
  readonly #registry = new Registry();
  readonly #routes = new Set<string>();
  readonly #offerings = new Set<string>();
  readonly #requests = this.#counter('requests_total', 'Attempts by how they ended.', [
    'route',
    'offering',
    'action',
    'ending',
    'code',
  ]);
  readonly #statuses = this.#counter('upstream_replies_total', 'Replies of offerings by status.', [
    'offering',
    'status',
  ]);
  readonly #findings = this.#counter(
    'findings_total',
    'Sensitive values found, in requests and foreign ones in replies.',
    ['type', 'direction'],
  );
  readonly #tokens = this.#counter('tokens_total', 'Tokens that offerings reported.', [
    'offering',
    'direction',
  ]);
  readonly #total = this.#histogram(
    'request_seconds',
    'From arrival to the last byte of the reply.',
    SECONDS,
    ['route'],
  );
  readonly #firstByte = this.#histogram(
    'first_byte_seconds',
    'From arrival to the first byte of the reply.',
    SECONDS,
    ['route'],
  );
  readonly #added = this.#histogram('added_seconds', 'Our own time before a request leaves.', SHORT_SECONDS, [
    'route',
  ]);
  readonly #commits = this.#histogram(
    'journal_commit_seconds',
    'Time to make a group of journal entries durable.',
    SHORT_SECONDS,
    [],
  );
  readonly #batches = this.#histogram(
    'journal_commit_entries',
    'Entries made durable together.',
    [1, 2, 4, 8, 16, 32, 64, 128, 256, 512],
    [],
  );
  readonly #lost = this.#counter('journal_lost_outcomes_total', 'Outcomes that could not be written.', []);
  readonly #inFlight = this.#gauge('requests_in_flight', 'Requests that have arrived and not left.', []);
  readonly #breakers = this.#gauge('breaker_state', 'Of each offering: 0 closed, 1 probing, 2 open.', [
    'offering',
  ]);
  readonly #ledgerWhole = this.#gauge(
    'ledger_whole',
    'How the last self-check of the ledger ended: 1 it verifies, 0 it does not.',
    [],
  );
  readonly #ledgerChecked = this.#gauge(
    'ledger_checked_timestamp_seconds',
    'When the ledger last examined itself.',
    [],
  );
  readonly #backedUp = this.#gauge(
    'backup_timestamp_seconds',
    'When the newest backup was made and tried.',
    [],
  );
  readonly #backupFailed = this.#gauge(
    'backup_failed',
    'Whether the last backup, or copy of keys beside it, failed: 1 it did.',
    [],
  );
  readonly #contents = this.#counter(
    'contents_kept_total',
    'Contents of requests that were kept, where the firm keeps them.',
    [],
  );
  readonly #contentsLost = this.#counter(
    'contents_lost_total',
    'Contents of requests that were to be kept and could not be; the requests went on.',
    [],
  );
  readonly #mailSent = this.#counter('mail_sent_total', 'Letters that the mail server took.', []);
  readonly #mailFailed = this.#counter(
    'mail_failed_total',
    'Tries to send a letter that failed; it is tried again.',
    [],
  );
  readonly #spans = this.#counter(
    'spans_dropped_total',
    'Spans that the collector did not take in time.',
    [],
  );

  constructor() {
    collectDefaultMetrics({ register: this.#registry, eventLoopMonitoringPrecision: 50 });
  }

  arrived(): void {
    this.#inFlight.inc();
  }

  left(): void {
    this.#inFlight.dec();
  }

  /** What an inspection found, by type. */
  found(types: Readonly<Partial<Record<FindingType, number>>>, direction: 'request' | 'reply'): void {
    let type: FindingType;
    for (type in types) this.#findings.inc({ type, direction }, types[type] ?? 0);
  }

  concluded(end: Concluded): void {
    const route = told(this.#routes, end.route);
    const offering = end.offering === undefined ? 'none' : told(this.#offerings, end.offering);
    this.#requests.inc({
      route,
      offering,
      action: end.action ?? 'none',
      ending: end.ending,
      code: end.code ?? 'none',
    });
    if (end.upstreamStatus !== undefined)
      this.#statuses.inc({ offering, status: statusOf(end.upstreamStatus) });
    if (end.inputTokens !== undefined) this.#tokens.inc({ offering, direction: 'input' }, end.inputTokens);
    if (end.outputTokens !== undefined) this.#tokens.inc({ offering, direction: 'output' }, end.outputTokens);
    this.found(end.withheld, 'reply');
    this.#total.observe({ route }, end.durationMs / 1000);
    if (end.firstByteMs !== undefined) this.#firstByte.observe({ route }, end.firstByteMs / 1000);
    if (end.addedMs !== undefined) this.#added.observe({ route }, end.addedMs / 1000);
  }

  committed(commit: { readonly durationMs: number; readonly entries: number }): void {
    this.#commits.observe(commit.durationMs / 1000);
    this.#batches.observe(commit.entries);
  }

  /** @param at milliseconds since the epoch. */
  ledgerChecked(verdict: { readonly kind: 'whole' | 'broken' }, at: number): void {
    this.#ledgerWhole.set(verdict.kind === 'whole' ? 1 : 0);
    this.#ledgerChecked.set(at / 1000);
  }

  backedUp(at: number): void {
    this.#backedUp.set(at / 1000);
    this.#backupFailed.set(0);
  }

  backupMended(): void {
    this.#backupFailed.set(0);
  }

  backupFailed(): void {
    this.#backupFailed.set(1);
  }

  outcomeLost(): void {
    this.#lost.inc();
  }

  contentsKept(count: number): void {
    this.#contents.inc(count);
  }

  contentsLost(count: number): void {
    this.#contentsLost.inc(count);
  }

  mailSent(): void {
    this.#mailSent.inc();
  }

  mailFailed(): void {
    this.#mailFailed.inc();
  }

  spansDropped(count: number): void {
    this.#spans.inc(count);
  }

  breaker(offering: string, state: Breaker['state']): void {
    this.#breakers.set({ offering: told(this.#offerings, offering) }, STATES[state]);
  }

  /** Prometheus' text format, to be served as `text/plain; version=0.0.4`. */
  render(): Promise<string> {
    return this.#registry.metrics();
  }

  #counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter({
      name: `bailiwick_${name}`,
      help,
      labelNames: [...labelNames],
      registers: [this.#registry],
    });
  }

  #gauge<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Gauge<Label> {
    return new Gauge({
      name: `bailiwick_${name}`,
      help,
      labelNames: [...labelNames],
      registers: [this.#registry],
    });
  }

  #histogram<Label extends string>(
    name: string,
    help: string,
    buckets: readonly number[],
    labelNames: readonly Label[],
  ): Histogram<Label> {
    return new Histogram({
      name: `bailiwick_${name}`,
      help,
      buckets: [...buckets],
      labelNames: [...labelNames],
      registers: [this.#registry],
    });
  }
}

function told(known: Set<string>, value: string): string {
  if (known.has(value)) return value;
  if (known.size >= MOST_VALUES) return 'other';
  known.add(value);
  return value;
}

function statusOf(status: number): string {
  return Number.isInteger(status) && status >= 100 && status <= 599 ? String(status) : 'other';
}
