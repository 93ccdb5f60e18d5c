import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runCommand } from '../apps/server/src/commands/run.ts';

/** What `bailiwick start` says and ends with, when it cannot serve. */
async function failedStart(prepare: (home: string) => Promise<readonly string[]>) {
  const home = await mkdtemp(join(tmpdir(), 'bailiwick-start-'));
  let out = '';
  let err = '';
  try {
    const flags = await prepare(home);
    const code = await runCommand(['start', '--home', home, ...flags], {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      input: () => Promise.resolve(new Uint8Array()),
    });
    return { code, out, err };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

describe('a start that fails', () => {
  it('says that the port is taken, and ends', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, out, err } = await failedStart(() => Promise.resolve(['--port', String(port)]));
    other.close();
    assert.equal(code, 3);
    assert.equal(out, '');
    assert.match(err, new RegExp(`port ${port}, is taken by another program`));
    assert.match(err, /--port/);
  });

  it('says that the root key is not its own, and ends', async () => {
    const { code, out, err } = await failedStart(async (home) => {
      await mkdir(join(home, 'keys'), { mode: 0o700 });
      await writeFile(join(home, 'keys', 'root.key'), 'not a key', { mode: 0o600 });
      return ['--port', '0'];
    });
    assert.equal(code, 3);
    assert.equal(out, '');
    assert.match(err, /root key/i);
    assert.doesNotMatch(err, /unforeseen|not a key/);
  });
});
