import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent } from '../record/testing/entries.ts';
import { openStore } from '../store/open.ts';
import { openKeyring, openVault } from './open.ts';
import { rotate } from './rotate.ts';
import { Vault } from './vault.ts';

const KILLS = 40;
const LEASE_MS = 60;

test('a rotation that is killed at any moment loses nothing, and goes on where it was', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-killed-rotation-'));
  const database = join(folder, 'bailiwick.db');
  const place = { file: join(folder, 'keys', 'root.key'), passphrase: undefined };
  const store = await openStore({ kind: 'sqlite', file: database }, { now: Date.now });
  await openVault(place, store);
  const ids = new RecordIds(randomBytes);
  const traffic = new AbortController();
  const kept = new Map<string, string>();

  /** A server's part: it looks at the keyring, seals, and is answered when the row is on disk. */
  const seals = (async () => {
    for (let number = 0; !traffic.signal.aborted; number += 1) {
      const vault = new Vault((await openKeyring(place, store)).keyring);
      const scope = vault.scopeFor('key:a', String(number % 7));
      const token = `[EMAIL_${number}]`;
      const sealed = vault.seal(scope, token, Buffer.from(`value ${number}`));
      const row = { scope, type: 'EMAIL', token, sealed, expires: Date.now() + 3_600_000 } as const;
      await store.journal.intend(sampleIntent(ids.next(Date.now())), [row]);
      kept.set(token, `value ${number}`);
      await pause(2);
    }
  })();

  const states = new Map<string, number>();
  let finished = 0;
  const program = fileURLToPath(new URL('./testing/rotating-process.ts', import.meta.url));
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = spawn(process.execPath, [program, database, place.file, String(LEASE_MS)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = once(child, 'close');
    while (!said.includes('begun') && child.exitCode === null) await pause(2);
    await pause(randomInt(0, 450));
    child.kill('SIGKILL');
    assert.deepEqual(await ended, [null, 'SIGKILL'], said);
    finished += said.split('done').length - 1;
    const { record } = await openKeyring(place, store);
    const state = record.epochs.map((epoch) => epoch.state).join(' ');
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  traffic.abort();
  await seals;

  const { destroyed } = await rotate({
    place,
    store,
    now: Date.now,
    journalMs: 20,
    progress: () => {},
    leaseMs: LEASE_MS,
  });
  const { record, keyring } = await openKeyring(place, store);
  assert.deepEqual(
    record.epochs.map(({ state }) => state),
    ['current'],
  );
  assert.ok(destroyed.length > 0);
  const vault = new Vault(keyring);
  const opened = new Map<string, string>();
  for (const { scope, token, sealed } of await store.sealedRows.after(undefined, 1_000_000))
    opened.set(token, Buffer.from(vault.open(scope, token, sealed)).toString());
  for (const [token, value] of kept) assert.equal(opened.get(token), value);
  t.diagnostic(
    `${KILLS} kills in the states ${JSON.stringify([...states])}; ${finished} rotations finished between them; ${kept.size} values, all open`,
  );
  assert.ok(states.size >= 2, 'all kills fell into one state');
  await store.close();
  rmSync(folder, { recursive: true });
});
