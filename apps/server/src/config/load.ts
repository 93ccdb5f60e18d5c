import { readFile } from 'node:fs/promises';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Configuration } from './configuration.ts';
import type { ConfigurationChecks } from './consistency.ts';
import { parseConfiguration } from './parse.ts';
import { environment } from './settings.ts';

/** @throws BailiwickError `invalid_configuration` when the file cannot be read or is wrong. */
export async function loadConfiguration(
  file: string,
  checks: ConfigurationChecks,
  env = environment(),
): Promise<Configuration> {
  return parseConfiguration(await readConfigurationFile(file), env, checks);
}

/** The text of the file. @throws BailiwickError `invalid_configuration`. */
export async function readConfigurationFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const absent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new BailiwickError(
      'invalid_configuration',
      `The configuration file ${file} ${absent ? 'does not exist' : 'cannot be read'}.`,
      {
        remedy: absent
          ? 'Write one with `bailiwick config init`, or name another with --config.'
          : 'Check its permissions.',
        cause,
      },
    );
  }
}
