import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Checkpoint } from '@bailiwick/ledger/checkpoint';
import { newLogKeys } from '@bailiwick/ledger/log.fixture';
import { Ledger } from '../ledger/ledger.ts';
import { selfCheck } from '../ledger/self-check.ts';
import { openStore } from './open.ts';

/** More by hand: `BAILIWICK_KILLS=500 node launch.mjs --test ledger-kill`. */
const KILLS = Number(process.env['BAILIWICK_KILLS'] ?? 100);
/** Most are stops of one process whose files are copied, as a kill would leave them; the last is a kill. */
const KILLS_TO_A_HOME = 25;
const LANES = 2;
const LONGEST_MS = 60;

const ORIGIN = 'killed.example/ledger';
const KEYS = newLogKeys(ORIGIN);
const written = JSON.stringify({
  origin: ORIGIN,
  ed25519: KEYS.ed25519.export({ format: 'pem', type: 'pkcs8' }),
  mlDsa44: KEYS.mlDsa44.export({ format: 'pem', type: 'pkcs8' }),
});
const program = fileURLToPath(new URL('./testing/ledger-process.ts', import.meta.url));

interface Said {
  /** `intent ID`, `outcome ID` */
  readonly rows: Set<string>;
  checkpoint: Checkpoint | undefined;
}

/** A process that writes; `said` is what it has said so far. */
class Writer {
  readonly said: Said = { rows: new Set(), checkpoint: undefined };
  readonly #file: string;
  readonly #child: ChildProcessByStdio<null, Readable, null>;
  #rest = '';

  constructor(file: string) {
    this.#file = file;
    const target = JSON.stringify({ kind: 'sqlite', file });
    this.#child = spawn(process.execPath, [program, target, written], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // Most of a short life would be spent on reading the sources.
      env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(dirname(file)), 'compiled') },
    });
    this.#child.stdout.on('data', (piece: Buffer) => this.#hear(piece.toString()));
  }

  async started(): Promise<void> {
    await once(this.#child.stdout, 'data');
  }

  /** Stops it wherever it is and copies its files: what a kill at this moment would leave. It goes on afterwards. */
  async frozen(copy: string, look: (file: string) => Promise<void>): Promise<void> {
    this.#child.kill('SIGSTOP');
    mkdirSync(copy, { recursive: true });
    const file = join(copy, basename(this.#file));
    for (const part of ['', '-wal']) copyFileSync(`${this.#file}${part}`, `${file}${part}`);
    await look(file);
    this.#child.kill('SIGCONT');
    rmSync(copy, { recursive: true });
  }

  async killed(): Promise<void> {
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    assert.deepEqual(await closed, [null, 'SIGKILL']);
  }

  #hear(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      const [first = '', root = ''] = line.slice(1).split(' ');
      if (line.startsWith('='))
        this.said.checkpoint = { origin: ORIGIN, size: Number(first), root: Buffer.from(root, 'base64') };
      else this.said.rows.add(`${line.startsWith('+') ? 'intent' : 'outcome'} ${first}`);
    }
  }
}

/** Everything that was said to stand does, in its place, and the log goes on from every checkpoint. */
async function examine(file: string, { rows, checkpoint }: Said): Promise<void> {
  const store = await openStore({ kind: 'sqlite', file }, { now: Date.now });
  const ledger = new Ledger(store.ledger, KEYS, Date.now);
  await ledger.sign();
  const journal: string[] = [];
  for await (const { kind, id } of store.since(0)) journal.push(`${kind} ${id}`);
  const bodies = await store.ledger.bodies(0, 1_000_000);
  const entries = bodies.map((body) => JSON.parse(body) as { kind: string; id: string });
  const inLedger = entries.map(({ kind, id }) => `${kind} ${id}`);
  assert.deepEqual(inLedger, journal);
  assert.equal(new Set(inLedger).size, inLedger.length);
  const known = new Set(inLedger);
  assert.deepEqual(
    [...rows].filter((row) => !known.has(row)),
    [],
  );
  const verdict = await selfCheck(ledger, { earlier: checkpoint });
  assert.equal(verdict?.kind, 'whole', JSON.stringify(verdict));
  await store.close();
}

async function lane(folder: string, kills: number): Promise<void> {
  for (let kill = 0; kill < kills; kill += KILLS_TO_A_HOME) {
    const file = join(folder, `home-${kill}`, 'bailiwick.sqlite');
    const writer = new Writer(file);
    await writer.started();
    for (let more = 1; more < Math.min(KILLS_TO_A_HOME, kills - kill); more += 1) {
      await pause(Math.random() * LONGEST_MS);
      await writer.frozen(join(folder, 'copy'), (copy) => examine(copy, writer.said));
    }
    await pause(Math.random() * LONGEST_MS);
    await writer.killed();
    await examine(file, writer.said);
    const database = new DatabaseSync(file);
    assert.deepEqual({ ...database.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
    database.close();
  }
}

describe('a server that is killed while it makes and signs the ledger', () => {
  it(
    `has lost nothing that was accepted, after each of ${KILLS} kills at any moment`,
    { timeout: 60_000 + KILLS * 3_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'bailiwick-kills-'));
      try {
        const share = Math.ceil(KILLS / LANES);
        await Promise.all(Array.from({ length: LANES }, (_, i) => lane(join(folder, `lane-${i}`), share)));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
