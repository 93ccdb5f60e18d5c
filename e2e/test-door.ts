import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FakeVendor } from '@bailiwick/fakes/vendor';
import type { Entry } from '../apps/server/src/record/entry.ts';
import { serve } from '../apps/server/src/serve.ts';

export interface TestDoor {
  readonly url: string;
  readonly home: string;
  /** The link that makes the first owner. */
  readonly setupLink: string;
  /** Journal entries, oldest first. */
  journal(): Promise<readonly Entry[]>;
  /** Everything that lies in the home folder, as one string of bytes. */
  files(): Promise<string>;
  close(): Promise<void>;
}

/** The configuration that most tests use: one vendor with both protocols, one model at home. */
export const usualConfiguration = (vendor: FakeVendor, home?: FakeVendor, more = ''): string => `
organisation: { name: Keller Maler GmbH, country: DE }
offerings:
  - id: vendor-openai
    protocol: openai
    base_url: ${vendor.url}/v1
    api_key: vendor-secret-key
    region: us
    models: ["fake-*", "gpt-*"]
    attempts: 1
    timeouts: { headers_ms: 700, idle_ms: 700 }
  - id: vendor-anthropic
    protocol: anthropic
    base_url: ${vendor.url}
    api_key: vendor-secret-key
    region: us
    models: ["fake-*", "claude-*"]
    attempts: 1
    timeouts: { headers_ms: 700, idle_ms: 700 }
${
  home === undefined
    ? ''
    : `  - id: at-home
    protocol: [openai, anthropic]
    base_url: ${home.url}/v1
    private: true
    models: ["llama*"]
    default_model: llama-3
`
}
policy:
  default: pseudonymise
  classes: { credential: block${home === undefined ? '' : ', health: private'} }
telemetry: { log_level: silent }
dictionary:
  terms: ["Project Heron"]
${more}`;

/** Starts the product in this process on a free port, with a home folder of its own. */
export async function openDoor(configuration: string): Promise<TestDoor> {
  const home = await mkdtemp(join(tmpdir(), 'bailiwick-door-'));
  const config = join(home, 'bailiwick.yaml');
  await writeFile(config, configuration);
  const served = await serve({ host: '127.0.0.1', port: 0, home, config, database: undefined });
  return {
    url: served.url,
    home,
    setupLink: served.setupLink ?? '',
    journal: async () => (await served.recent(1000)).toReversed(),
    files: async () => {
      const names = await readdir(home, { recursive: true, withFileTypes: true });
      const texts = names
        .filter((entry) => entry.isFile())
        .map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1'));
      return (await Promise.all(texts)).join('\n');
    },
    close: async () => {
      await served.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
