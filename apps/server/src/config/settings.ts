/**
 * Where this process listens and keeps its things: flags, then `BAILIWICK_*`, then the file, then defaults.
 * The only reader of the environment.
 */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { KmsPlace } from '../kms/key-wrapping.ts';
import type { Configuration } from './configuration.ts';

/** What can be known before the file is read; undefined means that the file decides. */
export interface Settings {
  readonly host: string | undefined;
  readonly port: number | undefined;
  /** Absolute. */
  readonly home: string;
  /** The configuration file; absolute. */
  readonly config: string;
  /** `postgres://…`; holds a password, so it is never printed. */
  readonly database: string | undefined;
  /** The root key file, where it is not in the home folder; absolute. */
  readonly rootKey?: string | undefined;
  /** A file that holds the passphrase of the root key; absolute. */
  readonly passphraseFile?: string | undefined;
  /** The key service that wraps the root key. */
  readonly kms?: KmsSettings | undefined;
}

/** Secrets are read when they are needed, by `rootPlace`. */
export interface KmsSettings {
  readonly key: string;
  /** Absolute. */
  readonly tokenFile: string | undefined;
  readonly endpoint: string | undefined;
}

/** Texts as they stand on the command line. */
export type Flags = Readonly<
  Partial<Record<'host' | 'port' | 'home' | 'config' | 'database' | 'root-key' | 'kms', string | undefined>>
>;

/** The environment that `${NAME}` in the file refers to. */
export function environment(): NodeJS.ProcessEnv {
  return process.env;
}

/** The environment for commands that need no vendor: a variable that is not set stands as `unset`. */
export function tolerantEnvironment(): NodeJS.ProcessEnv {
  return new Proxy(
    {},
    { get: (_, name) => given(typeof name === 'string' ? process.env[name] : undefined) ?? 'unset' },
  );
}

/** @throws BailiwickError `invalid_configuration` for a port or a database address that is none. */
export function readSettings(flags: Flags, env: NodeJS.ProcessEnv = process.env): Settings {
  const home = resolve(flags.home ?? given(env['BAILIWICK_HOME']) ?? defaultHome(env));
  const config = flags.config ?? given(env['BAILIWICK_CONFIG']);
  return {
    host: flags.host ?? given(env['BAILIWICK_HOST']),
    port: port(flags.port, '--port') ?? port(given(env['BAILIWICK_PORT']), 'BAILIWICK_PORT'),
    home,
    config: config === undefined ? join(home, 'bailiwick.yaml') : resolve(config),
    database:
      database(flags.database, '--database') ??
      database(given(env['BAILIWICK_DATABASE']), 'BAILIWICK_DATABASE'),
    rootKey: absolute(flags['root-key'] ?? given(env['BAILIWICK_ROOT_KEY'])),
    passphraseFile: absolute(given(env['BAILIWICK_PASSPHRASE_FILE'])),
    kms: kmsSettings(flags.kms, env),
  };
}

export function listenAddress(
  settings: Settings,
  { listen }: Configuration,
): { readonly host: string; readonly port: number } {
  return { host: settings.host ?? listen.host ?? '127.0.0.1', port: settings.port ?? listen.port ?? 8484 };
}

/**
 * Where the root key may come from.
 *
 * @throws BailiwickError `invalid_configuration` when the file of the passphrase cannot be read.
 */
export function rootPlace(
  { home, rootKey, passphraseFile, kms }: Settings,
  env: NodeJS.ProcessEnv = process.env,
): {
  readonly file: string;
  readonly passphrase: string | undefined;
  readonly kms: KmsPlace | undefined;
} {
  return {
    file: rootKey ?? join(home, 'keys', 'root.key'),
    passphrase: readSecret(passphraseFile, 'BAILIWICK_PASSPHRASE_FILE', 'passphrase'),
    kms: kms && kmsPlace(kms, env),
  };
}

type Database =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

export function databaseTarget(settings: Settings, configuration: Configuration): Database {
  const url = settings.database ?? configuration.database;
  return url === undefined
    ? { kind: 'sqlite', file: databaseFile(settings.home) }
    : { kind: 'postgres', url };
}

export function databaseFile(home: string): string {
  return join(home, 'bailiwick.sqlite');
}

/** An empty variable is a variable that is not set: `BAILIWICK_HOST= npm start`. */
const given = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

const absolute = (path: string | undefined): string | undefined =>
  path === undefined ? undefined : resolve(path);

/** Only a file: whoever may list processes may read their environment. A line break at its end is not part of it. */
function readSecret(file: string | undefined, source: string, what: string): string | undefined {
  if (file === undefined) return undefined;
  try {
    return given(readFileSync(file, 'utf8').replace(/\r?\n$/, ''));
  } catch (error) {
    throw new BailiwickError('invalid_configuration', `${source} cannot be read.`, {
      remedy: `Name a file that this user can read, with the ${what} on one line.`,
      cause: error,
    });
  }
}

function kmsSettings(flag: string | undefined, env: NodeJS.ProcessEnv): KmsSettings | undefined {
  const key = flag ?? given(env['BAILIWICK_KMS']);
  if (key === undefined) return undefined;
  return {
    key,
    tokenFile: absolute(given(env['BAILIWICK_KMS_TOKEN_FILE'])),
    endpoint: given(env['BAILIWICK_KMS_ENDPOINT']),
  };
}

/** AWS hands credentials over in the environment, by names of its own. */
function kmsPlace({ key, tokenFile, endpoint }: KmsSettings, env: NodeJS.ProcessEnv): KmsPlace {
  return {
    key,
    token: readSecret(tokenFile, 'BAILIWICK_KMS_TOKEN_FILE', 'token'),
    aws: {
      accessKeyId: given(env['AWS_ACCESS_KEY_ID']),
      secretAccessKey: given(env['AWS_SECRET_ACCESS_KEY']),
      sessionToken: given(env['AWS_SESSION_TOKEN']),
      endpoint,
    },
  };
}

function port(text: string | undefined, source: string): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new BailiwickError('invalid_configuration', `${source} must be a port number from 0 to 65535.`, {
    remedy: 'Give a number; 0 takes any port that is free.',
  });
}

function database(text: string | undefined, source: string): string | undefined {
  if (text === undefined || (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text))) return text;
  throw new BailiwickError(
    'invalid_configuration',
    `${source} must be an address that starts with postgres://.`,
    {
      remedy: 'Leave it out to use SQLite in the home folder.',
    },
  );
}

/** `home` beside the sources in a clone, the platform's place for data of programs when installed. */
function defaultHome(env: NodeJS.ProcessEnv): string {
  const here = import.meta.dirname;
  if (!here.split(sep).includes('node_modules')) return resolve(here, '../../../../home');
  switch (process.platform) {
    case 'win32':
      return join(given(env['LOCALAPPDATA']) ?? join(homedir(), 'AppData', 'Local'), 'Bailiwick');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Bailiwick');
    default:
      return join(given(env['XDG_DATA_HOME']) ?? join(homedir(), '.local', 'share'), 'bailiwick');
  }
}
