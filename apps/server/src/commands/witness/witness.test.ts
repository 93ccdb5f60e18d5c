import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { formatAddCheckpoint } from '@bailiwick/ledger/add-checkpoint';
import { signCheckpoint, verifierKeysOf } from '@bailiwick/ledger/checkpoint';
import { logOf, newLogKeys } from '@bailiwick/ledger/log.fixture';
import { consistencyProof } from '@bailiwick/ledger/proof';
import { formatVerifierKey } from '@bailiwick/ledger/note';
import { parseConfiguration } from '../../config/parse.ts';
import { databaseFile } from '../../config/settings.ts';
import { RecordIds } from '../../record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../../record/testing/entries.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { openVault } from '../../vault/open.ts';
import { openWitness } from '../../witness/open.ts';
import { witnessing } from '../../witness/serving.ts';
import { ran } from '../captured-io.fixture.ts';
import { CHECKS } from '../place.ts';

const NOW = 1_764_000_000_000;
const ids = new RecordIds(randomBytes);

/** An install that witnesses others, with its server. */
class OtherInstall {
  readonly home: string;
  url = '';
  #store: Store | undefined;
  #server: Server | undefined;

  constructor(home: string) {
    this.home = home;
  }

  async start(port = 0): Promise<void> {
    const store = (this.#store = await openStore(
      { kind: 'sqlite', file: databaseFile(this.home) },
      { now: Date.now, role: 'visitor' },
    ));
    const vault = await openVault(
      { file: join(this.home, 'keys', 'root.key'), passphrase: undefined },
      store,
    );
    const configuration = parseConfiguration('', {}, CHECKS);
    const answer = witnessing(await openWitness({ store, vault, configuration }), () => true);
    const server = (this.#server = createServer((request, response) => void answer(request, response)));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/witness`;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    this.#server?.close();
    await this.#store?.close();
  }
}

describe('a witness of another install', () => {
  let folder = '';
  let home = '';
  let witness: OtherInstall;
  let keys: readonly string[] = [];
  const ledger = (...argv: string[]) => ran(['ledger', ...argv, '--home', home]);
  const asWitness = (...argv: string[]) => ran(['witness', ...argv, '--home', witness.home]);

  const write = async (count: number): Promise<string> => {
    const store = await openStore({ kind: 'sqlite', file: databaseFile(home) }, { now: () => NOW });
    let last = '';
    for (let i = 0; i < count; i += 1) {
      const intent = sampleIntent(ids.next(NOW));
      last = intent.id;
      await store.journal.intend(intent, []);
      await store.journal.conclude(sampleOutcome(intent));
    }
    await store.close();
    return last;
  };
  const configure = (extra = '') =>
    writeFile(
      join(home, 'bailiwick.yaml'),
      `organisation: { name: Keller Maler GmbH }\nledger:\n  witnesses:\n    - url: ${witness.url}\n      private: true\n      keys: ${JSON.stringify(keys)}\n${extra}`,
    );

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bailiwick-witness-'));
    home = join(folder, 'log');
    await (await openStore({ kind: 'sqlite', file: databaseFile(home) }, { now: () => NOW })).close();
    witness = new OtherInstall(join(folder, 'accountant'));
    await witness.start();
    keys = (await asWitness('keys')).out.trim().split('\n');
    await configure();
  });
  after(async () => {
    await witness.stop();
    await rm(folder, { recursive: true });
  });

  it('signs for no log that nobody has added, and says to the log’s owner what to do', async () => {
    await write(5);
    const { code, err } = await ledger('witnesses');
    assert.equal(code, 1);
    const doctor = await ran(['doctor', '--home', home]);
    assert.match(doctor.out, /warning +witnesses: my-organisation\/witness-[0-9a-f]{6} has never cosigned/);
    assert.match(err, /does not know this log\. Give its owner what `bailiwick ledger keys` prints/);
  });

  it('cosigns a log that was added, and everything handed out then carries its signatures', async () => {
    const file = join(folder, 'log.keys');
    await writeFile(file, (await ledger('keys')).out);
    const added = await asWitness('add-log', file);
    assert.equal(added.code, 0, added.err);
    assert.match((await asWitness('add-log', file)).err, /knew the log already/);
    const asked = await ledger('witnesses');
    assert.equal(asked.code, 0, asked.err);
    assert.match(asked.out, /10 of 10/);

    assert.match(
      (await ran(['doctor', '--home', home])).out,
      /ok +witnesses: .* has cosigned 10 of 10 entries/,
    );
    const checkpoint = await ledger('checkpoint');
    assert.match(checkpoint.err, /Trust 2 of 3: my-organisation\/witness-[0-9a-f]{6} has seen it grow/);
    await ledger('publish', join(folder, 'published'));
    const theirs = join(folder, 'witness.keys');
    await writeFile(theirs, keys.join('\n'));
    const verified = await ran(['ledger', 'verify', join(folder, 'published'), '--witness', theirs]);
    assert.equal(verified.code, 0, verified.out);
    assert.match(verified.out, /Trust 2 of 3/);
    const alone = await ran(['ledger', 'verify', join(folder, 'published')]);
    assert.match(alone.out, /Trust 1 of 3: the log signs for itself/);
    const options = ['--witness', theirs, '--quorum', '2', '--json'];
    const two = await ran(['ledger', 'verify', join(folder, 'published'), ...options]);
    assert.equal(two.code, 1);
    const { sound, quorum } = JSON.parse(two.out) as { sound: boolean; quorum: object };
    assert.deepEqual([sound, quorum], [true, { wanted: 2, reached: false }]);
    assert.match((await asWitness('status')).out, /keller-maler-gmbh\/ledger-[0-9a-f]{6} +10 +20/);
  });

  it('stands in evidence files, which are checked with no install', async () => {
    const record = await write(3);
    const { out } = await ledger('proof', record);
    const file = join(folder, 'request.tlog-proof');
    await writeFile(file, out);
    const options = ['--keys', join(folder, 'log.keys'), '--witness', join(folder, 'witness.keys')];
    const checked = await ran(['ledger', 'proof', '--check', file, ...options]);
    assert.equal(checked.code, 0, checked.err);
    assert.match(checked.err, /Entry 14 of 16[^]*Trust 2 of 3/);
    assert.equal((JSON.parse(checked.out) as { id: string }).id, record);
    await writeFile(file, out.replace(/^index 14$/m, 'index 13'));
    assert.equal((await ran(['ledger', 'proof', '--check', file, ...options])).code, 1);
  });

  it('is asked again after it was away, and its absence stops nothing', async () => {
    const port = Number(new URL(witness.url).port);
    await witness.stop();
    const record = await write(4);
    const proof = await ledger('proof', record);
    assert.equal(proof.code, 0);
    assert.match(proof.err, /cannot be reached/);
    await witness.start(port);
    assert.match((await ledger('witnesses')).out, /24 of 24/);
  });

  it('never signs a second history, whoever has the keys of the log', async () => {
    const origin = 'sister.example/ledger';
    const logKeys = newLogKeys(origin);
    const file = join(folder, 'sister.keys');
    await writeFile(file, verifierKeysOf(logKeys).map(formatVerifierKey).join('\n'));
    await asWitness('add-log', file);
    const histories = ['a', 'b'].map((name) =>
      logOf(Array.from({ length: 40 }, (_, i) => Buffer.from(`${name} ${i}`))),
    );
    const send = async (which: number, from: number, to: number) => {
      const log = histories[which] ?? assert.fail();
      const root = log.roots[to] ?? assert.fail();
      const response = await fetch(`${witness.url}/add-checkpoint`, {
        method: 'POST',
        body: formatAddCheckpoint({
          old: from,
          proof: consistencyProof(from, to, log.read),
          checkpoint: signCheckpoint({ origin, size: to, root }, logKeys, NOW),
        }),
      });
      return `${response.status} ${response.headers.get('content-type')} ${await response.text()}`;
    };
    // Both histories are sent many times at once: one of them wins, and wins for ever.
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => send(i % 2, 0, 20).then((answer) => [i % 2, answer] as const)),
    );
    const signed = new Set(answers.filter(([, answer]) => answer.startsWith('200')).map(([which]) => which));
    assert.equal(signed.size, 1);
    const [first = 0] = signed;
    const other = 1 - first;
    assert.equal(await send(other, 0, 20), '409 text/x.tlog.size 20\n');
    assert.equal(await send(other, 20, 20), '409 text/x.tlog.size 20\n');
    assert.match(await send(other, 20, 40), /^422 /);
    assert.match(await send(first, 20, 40), /^200 /);
    // The files as a kill would leave them at this moment: what was signed is in them.
    const left = join(folder, 'left');
    await mkdir(left);
    for (const part of ['', '-wal'])
      await copyFile(`${databaseFile(witness.home)}${part}`, `${databaseFile(left)}${part}`);
    const again = await openStore({ kind: 'sqlite', file: databaseFile(left) }, { now: () => NOW });
    assert.equal((await again.witness.log(origin))?.size, 40);
    await again.close();
    const { code, err } = await asWitness('status');
    assert.equal(code, 1);
    assert.match(err, /sister\.example\/ledger has signed two different logs of one size/);
  });

  it('answers what is no checkpoint, and what is too much', async () => {
    const post = async (body: string) =>
      (await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body })).status;
    assert.equal(await post('hello'), 400);
    assert.equal(await post('x'.repeat(70_000)), 413);
    assert.equal(await post('old 0\n\nnobody.example/log\n0\n'), 400);
    assert.equal((await fetch(`${witness.url}/add-checkpoint`)).status, 405);
    assert.equal(await (await fetch(`${witness.url}/keys`)).text(), `${keys.join('\n')}\n`);
  });

  it('finds a log that went back behind what it has signed', async () => {
    const file = databaseFile(home);
    const before = await readFile(file);
    await write(2);
    assert.equal((await ledger('witnesses')).code, 0);
    const database = new DatabaseSync(file);
    database.exec('pragma wal_checkpoint(truncate)');
    database.close();
    await writeFile(file, before);
    for (const more of ['-wal', '-shm']) await rm(`${file}${more}`, { force: true });
    await write(1);
    const { code, err } = await ledger('witnesses');
    assert.equal(code, 1);
    assert.match(err, /has cosigned more entries than this log has/);
  });

  it('is reached without TLS or by a private address only where the configuration says so', async () => {
    await writeFile(
      join(home, 'bailiwick.yaml'),
      `ledger:\n  witnesses:\n    - url: ${witness.url}\n      keys: ${JSON.stringify(keys)}\n`,
    );
    const plain = await ledger('witnesses');
    assert.equal(plain.code, 3);
    assert.match(plain.err, /private: true/);
    await writeFile(
      join(home, 'bailiwick.yaml'),
      `ledger:\n  witnesses:\n    - url: ${witness.url.replace('http:', 'https:')}\n      keys: ${JSON.stringify(keys)}\n`,
    );
    assert.match((await ledger('witnesses')).err, /cannot be reached/);
    await configure();
  });
});
