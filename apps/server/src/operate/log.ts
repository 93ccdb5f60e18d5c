/**
 * The log: JSON lines about what the product does, never about what is said through it.
 *
 * Redacted by construction. A line is an event of a fixed list with fields of a fixed list; a text field must look
 * like an identifier and a number like a number, or it is withheld. There is no way to pass a message, a body or a
 * header. stdout belongs to commands, so lines go to stderr.
 */
import pino from 'pino';
import { framesOf } from './frames.ts';

const EVENTS = {
  starting: 'info',
  ready: 'info',
  configuration_loaded: 'info',
  certificate_loaded: 'info',
  certificate_refused: 'error',
  lists_loaded: 'info',
  evidence_loaded: 'info',
  configuration_refused: 'error',
  /** The journal and the metrics have these too; a line for each would cost more than anything else but the network. */
  concluded: 'debug',
  /** An outcome that could not be written; it will stand as interrupted. */
  outcome_lost: 'error',
  /** A fault of ours: the door answered with an error that nobody foresaw. */
  broken: 'error',
  breaker: 'warn',
  /** A vendor's reply or account differs from what it promised; classes were suspended. */
  promise_broken: 'error',
  /** What the daily look at vendors' documents found; `vendor watch` says more. */
  document_changed: 'warn',
  document_flap: 'info',
  document_unconfirmed: 'warn',
  document_not_read: 'warn',
  /** The ledger does not verify; `ledger verify` says where. */
  ledger_broken: 'error',
  /** A witness has not cosigned; `ledger witnesses` says what to do. */
  not_witnessed: 'warn',
  backed_up: 'info',
  /** A backup that the server makes by itself did not come about. */
  backup_failed: 'error',
  mail_sent: 'info',
  mail_failed: 'error',
  /** A letter that the mail server refused for a day, while it took others. */
  mail_given_up: 'error',
  /** What requests said was to be kept and could not be; they went on. */
  contents_lost: 'error',
  interrupted_found: 'warn',
  pseudonyms_expired: 'info',
  spans_dropped: 'warn',
  draining: 'info',
  stopped: 'info',
} as const satisfies Record<string, LogLevel>;

export type LogEvent = keyof typeof EVENTS;
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** All that a line can say. Texts are identifiers; numbers are counts, bytes or milliseconds. */
export interface LogFields {
  readonly record?: string | undefined;
  readonly request?: string | undefined;
  readonly attempt?: number | undefined;
  readonly route?: string | undefined;
  readonly offering?: string | undefined;
  readonly action?: string | undefined;
  readonly ending?: string | undefined;
  readonly code?: string | undefined;
  readonly upstreamStatus?: number | undefined;
  readonly replyBytes?: number | undefined;
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
  readonly tlsGroup?: string | undefined;
  readonly firstByteMs?: number | undefined;
  readonly durationMs?: number | undefined;
  readonly state?: string | undefined;
  readonly witness?: string | undefined;
  readonly version?: string | undefined;
  readonly port?: number | undefined;
  readonly count?: number | undefined;
  /** Only its class, code and places in our source are logged; messages quote what they stumble over. */
  readonly error?: unknown;
}

const TEXTS = [
  'record',
  'request',
  'route',
  'offering',
  'action',
  'ending',
  'code',
  'tlsGroup',
  'state',
  'witness',
  'version',
] as const;
const NUMBERS = [
  'attempt',
  'upstreamStatus',
  'replyBytes',
  'inputTokens',
  'outputTokens',
  'firstByteMs',
  'durationMs',
  'port',
  'count',
] as const;

/** An identifier: no spaces, no at sign. What is longer or different is somebody's text. */
const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/;

export interface Log {
  write(event: LogEvent, fields?: LogFields): void;
  /** Writes out what is buffered; to be awaited before the process ends. */
  close(): Promise<void>;
}

export interface LogOptions {
  readonly level: LogLevel;
  /** Default: stderr, written in the background. */
  readonly destination?: { write(line: string): void };
}

export function createLog({ level, destination }: LogOptions): Log {
  const stderr = destination === undefined ? pino.destination({ dest: 2, sync: false }) : undefined;
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? stderr!,
  );
  return {
    write(event, fields = {}) {
      const severity = EVENTS[event];
      if (logger.isLevelEnabled(severity)) logger[severity](lineOf(event, fields));
    },
    close: () =>
      new Promise((resolve) => {
        if (stderr === undefined) resolve();
        else stderr.flush(() => resolve());
      }),
  };
}

function lineOf(event: LogEvent, fields: LogFields): Record<string, unknown> {
  const line: Record<string, unknown> = { event };
  for (const name of TEXTS) {
    const value = fields[name];
    if (value !== undefined)
      line[name] = typeof value === 'string' && IDENTIFIER.test(value) ? value : '[withheld]';
  }
  for (const name of NUMBERS) {
    const value = fields[name];
    if (value !== undefined && Number.isFinite(value)) line[name] = value;
  }
  if (fields.error !== undefined) line['error'] = framesOf(fields.error);
  return line;
}
