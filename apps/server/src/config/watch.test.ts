import assert from 'node:assert/strict';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BailiwickError } from '@bailiwick/contract/errors';
import { watchConfiguration } from './watch.ts';

const checks = { pattern: () => undefined };
const named = (name: string): string => `organisation: { name: ${name} }`;

async function watched(
  run: (file: string, seen: string[], until: (text: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bailiwick-watch-'));
  const file = join(folder, 'bailiwick.yaml');
  await writeFile(file, named('first'));
  const seen: string[] = [];
  const watch = watchConfiguration(
    file,
    ({ organisation }) => seen.push(organisation.name),
    ({ message }) => seen.push(message.includes('gone') ? 'gone' : 'wrong'),
    { checks, interval: 20 },
  );
  // The watch compares with what it saw first.
  await sleep(60);
  const until = async (text: string): Promise<void> => {
    for (let looks = 0; seen.at(-1) !== text; looks += 1) {
      assert.ok(looks < 200, `waited for ${text}, saw ${seen.join(', ')}`);
      await sleep(20);
    }
  };
  try {
    await run(file, seen, until);
  } finally {
    watch.close();
    await rm(folder, { recursive: true });
  }
}

describe('watching the configuration', () => {
  it('hands over what was written in place', () =>
    watched(async (file, seen, until) => {
      await writeFile(file, named('second'));
      await until('second');
      assert.deepEqual(seen, ['second']);
    }));

  it('survives editors that replace the file, again and again', () =>
    watched(async (file, _seen, until) => {
      for (const name of ['second', 'third']) {
        await writeFile(`${file}.new`, named(name));
        await rename(`${file}.new`, file);
        await until(name);
      }
    }));

  it('reports a fault of ours while it is taken over, and takes the next one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bailiwick-watch-'));
    const file = join(folder, 'bailiwick.yaml');
    await writeFile(file, named('first'));
    const taken = Promise.withResolvers<string>();
    const said = Promise.withResolvers<BailiwickError>();
    const watch = watchConfiguration(
      file,
      ({ organisation: { name } }) => {
        if (name === 'odd') throw new TypeError('nobody foresaw this');
        taken.resolve(name);
      },
      (problem) => said.resolve(problem),
      { checks, interval: 20 },
    );
    try {
      await sleep(60);
      await writeFile(file, named('odd'));
      assert.match((await said.promise).message, /fault in Bailiwick/);
      await writeFile(file, named('good'));
      assert.equal(await taken.promise, 'good');
    } finally {
      watch.close();
      await rm(folder, { recursive: true });
    }
  });

  it('reports a bad or missing file, changes nothing, and takes the next good one', () =>
    watched(async (file, seen, until) => {
      await writeFile(file, 'organisation: { nam: x }');
      await until('wrong');
      await rm(file);
      await until('gone');
      await writeFile(file, named('mended'));
      await until('mended');
      assert.deepEqual(seen, ['wrong', 'gone', 'mended']);
    }));

  it('says nothing more once it is closed', async () => {
    let after: string[] = [];
    await watched(async (_file, seen) => {
      after = seen;
    });
    await sleep(100);
    assert.deepEqual(after, []);
  });
});
