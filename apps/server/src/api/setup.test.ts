import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { FileKeeper } from '../config/file-keeper.ts';
import { parseConfiguration } from '../config/parse.ts';
import type { Asking } from './handler.ts';
import { setupHandlers } from './setup.ts';

const CHECKS = { pattern: () => undefined };
// Nothing else of who asks is looked at.
const PETRA = { visitor: { kind: 'user', name: 'Petra' } } as unknown as Asking;

const offering = (id: string) => ({
  id,
  protocol: 'openai' as const,
  baseUrl: `http://127.0.0.1:1/${id}`,
  private: true,
});

describe('offerings that are added in the first steps', () => {
  let folder = '';
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'bailiwick-setup-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  const opened = async (text: string) => {
    const file = join(folder, 'bailiwick.yaml');
    await writeFile(file, text);
    const configured = parseConfiguration(text, {}, CHECKS);
    const keeper = new FileKeeper({
      file,
      past: join(folder, 'past'),
      env: () => ({}),
      checks: CHECKS,
      now: Date.now,
      onChange: () => {},
      onVersion: () => Promise.resolve(),
    });
    const asked = new Map<string, (models: readonly string[]) => void>();
    const handlers = setupHandlers({
      // As it was loaded at the start: what was written since is not known yet.
      configuration: () => configured,
      keeper,
      modelsAt: ({ id }) => new Promise((resolve) => asked.set(id, resolve)),
      acts: { record: () => Promise.resolve('act' as never) },
    });
    const ids = async (): Promise<readonly string[]> =>
      parseConfiguration(await readFile(file, 'utf8'), {}, CHECKS).offerings.map(({ id }) => id);
    return { handlers, asked, ids };
  };

  it('all stand in the file, however long each vendor takes to answer', async () => {
    const { handlers, asked, ids } = await opened('');
    const first = handlers.addOffering(offering('ollama'), PETRA);
    const second = handlers.addOffering(offering('lm-studio'), PETRA);
    asked.get('lm-studio')?.(['qwen']);
    await second;
    asked.get('ollama')?.(['llama']);
    await first;
    assert.deepEqual(await ids(), ['lm-studio', 'ollama', 'mirror']);
  });

  it('are refused under a name that somebody else took meanwhile', async () => {
    const { handlers, asked, ids } = await opened('');
    const first = handlers.addOffering(offering('ollama'), PETRA);
    asked.get('ollama')?.(['llama']);
    await first;
    const again = handlers.addOffering(offering('ollama'), PETRA);
    asked.get('ollama')?.(['llama']);
    await assert.rejects(Promise.resolve(again), { code: 'conflict' });
    assert.deepEqual(await ids(), ['ollama', 'mirror']);
  });
});
