/** What a command is: a name, what it takes, and what it does. */
import type { Io } from './io.ts';

/** 0 done · 1 the answer is no · 2 wrong usage · 3 a fault. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface OptionRule {
  readonly type: 'string' | 'boolean';
  /** Stands for the value in the help: `--name NAME`. */
  readonly value?: string;
  readonly help: string;
}

export type OptionRules = Readonly<Record<string, OptionRule>>;

export interface Invocation {
  /** Values of options with `type: 'string'`. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Options with `type: 'boolean'` that were given. */
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
}

export interface Command {
  /** `start`, `key create` */
  readonly name: string;
  readonly summary: string;
  readonly options: OptionRules;
  /** How the other words are shown in the help; undefined where there are none. */
  readonly positionals?: string;
  readonly run: (invocation: Invocation, io: Io) => Promise<ExitCode>;
}

/** Where things are; options of every command that opens something. */
export const PLACE: OptionRules = {
  home: { type: 'string', value: 'DIR', help: 'Home folder; BAILIWICK_HOME' },
  config: {
    type: 'string',
    value: 'FILE',
    help: 'Configuration; BAILIWICK_CONFIG; default bailiwick.yaml in the home folder',
  },
  database: {
    type: 'string',
    value: 'URL',
    help: 'postgres://…; BAILIWICK_DATABASE; default SQLite in the home folder',
  },
  'root-key': {
    type: 'string',
    value: 'FILE',
    help: 'Root key; BAILIWICK_ROOT_KEY; default keys/root.key in the home folder',
  },
  kms: {
    type: 'string',
    value: 'KEY',
    help: 'Key service that wraps the root key; BAILIWICK_KMS: https://HOST/v1/transit/keys/NAME or an ARN of AWS',
  },
};

export const LISTEN: OptionRules = {
  host: { type: 'string', value: 'HOST', help: 'Listen here; BAILIWICK_HOST; default 127.0.0.1' },
  port: {
    type: 'string',
    value: 'PORT',
    help: 'Listen here, 0 for any free port; BAILIWICK_PORT; default 8484',
  },
};

/** The caller asked for something that does not exist. Never quotes a value. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
