import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseTarget } from '../apps/server/src/config/settings.ts';
import { loadConfiguration } from '../apps/server/src/config/load.ts';
import { ApiKeys, type NewKey } from '../apps/server/src/keys/api-keys.ts';
import type { Entry, Intent, Outcome } from '../apps/server/src/record/entry.ts';
import { type Served, serve } from '../apps/server/src/serve.ts';
import { openStore } from '../apps/server/src/store/open.ts';

/** The product in this process, with a home of its own that outlives restarts. */
export interface Stand {
  readonly url: string;
  readonly home: string;
  /** What it had to say to its owner. */
  readonly notices: readonly string[];
  /** Journal entries, oldest first. */
  journal(): Promise<readonly Entry[]>;
  /** All entries of one request once `outcomes` of them are outcomes; fails after two seconds. */
  entriesOf(
    record: string | null,
    outcomes: number,
  ): Promise<{ readonly intents: readonly Intent[]; readonly outcomes: readonly Outcome[] }>;
  /** Replaces the configuration file. */
  configure(text: string): Promise<void>;
  restart(): Promise<void>;
  /** Every file of the home folder, as one string of bytes. */
  files(): Promise<string>;
  close(): Promise<void>;
}

export interface StandOptions {
  /** Keys that exist before the first start; their texts are handed to `onKeys` in this order. */
  readonly keys?: readonly NewKey[];
  readonly onKeys?: (texts: readonly string[]) => void;
  readonly database?: string;
}

export async function openStand(
  configuration: string,
  { keys = [], onKeys, database }: StandOptions = {},
): Promise<Stand> {
  const home = await mkdtemp(join(tmpdir(), 'bailiwick-stand-'));
  const config = join(home, 'bailiwick.yaml');
  await writeFile(config, configuration);
  const settings = { host: '127.0.0.1', port: 0, home, config, database };
  if (keys.length > 0) {
    const target = databaseTarget(settings, await loadConfiguration(config, { pattern: () => undefined }));
    const store = await openStore(target, { now: Date.now, role: 'visitor' });
    const cabinet = new ApiKeys(store.keys, Date.now);
    const texts: string[] = [];
    for (const key of keys) texts.push((await cabinet.create(key)).key);
    await store.close();
    onKeys?.(texts);
  }
  const notices: string[] = [];
  const start = (): Promise<Served> => serve(settings, { notice: (text) => void notices.push(text) });
  let served = await start().catch(async (error: unknown) => {
    await rm(home, { recursive: true, force: true });
    throw error;
  });
  const journal = async (): Promise<readonly Entry[]> => (await served.recent(10_000)).toReversed();
  return {
    get url() {
      return served.url;
    },
    home,
    notices,
    journal,
    async entriesOf(record, count) {
      for (let looks = 0; looks < 80; looks += 1) {
        const entries = (await journal()).filter(({ request }) => request === record);
        const outcomes = entries.filter((entry) => entry.kind === 'outcome');
        if (outcomes.length >= count)
          return { intents: entries.filter((entry) => entry.kind === 'intent'), outcomes };
        await sleep(25);
      }
      throw new Error(`The journal has fewer than ${count} outcomes of this request.`);
    },
    configure: (text) => writeFile(config, text),
    async restart() {
      await served.close();
      served = await start();
    },
    async files() {
      const names = await readdir(home, { recursive: true, withFileTypes: true });
      const texts = names
        .filter((entry) => entry.isFile())
        .map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1'));
      return (await Promise.all(texts)).join('\n');
    },
    async close() {
      await served.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

export interface Call {
  readonly path?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly model?: string;
  readonly content?: string;
  readonly stream?: boolean;
  readonly signal?: AbortSignal;
}

export const CHAT = '/v1/chat/completions';
export const MESSAGES = '/v1/messages';

/** Asks like a small script would, in the protocol of the path. */
export function call(
  url: string,
  { path = CHAT, key, headers = {}, model = 'fake-1', content = 'hello', stream = false, signal }: Call = {},
): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(path === MESSAGES ? { 'anthropic-version': '2023-06-01' } : {}),
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...headers,
    },
    body: JSON.stringify({ model, max_tokens: 100, stream, messages: [{ role: 'user', content }] }),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The text of a whole reply, in either protocol. */
export async function said(response: Response): Promise<string> {
  const text = await response.text();
  if (response.status !== 200) throw new Error(`status ${response.status}: ${text}`);
  const body = JSON.parse(text) as {
    choices?: { message: { content: string } }[];
    content?: { text: string }[];
  };
  return body.choices?.[0]?.message.content ?? body.content?.[0]?.text ?? '';
}

export async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { error: { code: string } }).error.code;
}
