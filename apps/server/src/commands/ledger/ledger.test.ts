import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { principalId } from '@bailiwick/contract/ids';
import { parseVerifierKey } from '@bailiwick/ledger/note';
import { parseTlogProof, verifyTlogProof } from '@bailiwick/ledger/tlog-proof';
import { databaseFile } from '../../config/settings.ts';
import { parseReceipt } from '../../ledger/receipt.ts';
import { RecordIds } from '../../record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../../record/testing/entries.ts';
import { openStore } from '../../store/open.ts';
import { ran } from '../captured-io.fixture.ts';

const NOW = 1_764_000_000_000;

describe('the ledger on the command line', () => {
  let home = '';
  let folder = '';
  const records: string[] = [];
  const ledger = (...argv: string[]) => ran(['ledger', ...argv, '--home', home]);
  const ids = new RecordIds(randomBytes);

  const write = async (count: number): Promise<void> => {
    const store = await openStore({ kind: 'sqlite', file: databaseFile(home) }, { now: () => NOW });
    const intents = Array.from({ length: count }, () =>
      sampleIntent(ids.next(NOW), {
        principal: principalId(`key_${records.length % 3}`),
        purpose: 'Müllers Kündigung',
      }),
    );
    for (const intent of intents) {
      await store.journal.intend(intent, []);
      await store.journal.conclude(sampleOutcome(intent));
      records.push(intent.id);
    }
    await store.close();
  };
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-ledger-'));
    folder = join(home, 'published');
    await writeFile(join(home, 'bailiwick.yaml'), 'organisation: { name: Keller Maler GmbH }\n');
    await write(300);
  });
  after(() => rm(home, { recursive: true }));

  it('is published as a folder that verifies, entry by entry', async () => {
    assert.equal((await ledger('publish', folder)).code, 0);
    const { code, out } = await ran(['ledger', 'verify', folder]);
    assert.equal(code, 0, out);
    assert.match(out, /keller-maler-gmbh\/ledger-[0-9a-f]{6}: 600 entries, all as they were signed/);
  });

  it('holds nobody’s name, purpose, key or conversation, and nothing that could be guessed back', async () => {
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const all = (await Promise.all(files.map((file) => readFile(file, 'latin1')))).join('\n');
    for (const value of ['key_0', 'sales', 'ndigung', '0f0f0f', 'pseudonyms'])
      assert.ok(!all.includes(value), value);
    assert.ok(all.includes('"EMAIL":1'));
  });

  it('proves one record, by its name or number, to whoever has the keys', async () => {
    const keys = (await ledger('keys')).out
      .trim()
      .split('\n')
      .map((line) => parseVerifierKey(line) ?? assert.fail());
    assert.equal(keys.length, 2);
    for (const what of [records[77] ?? assert.fail(), '154']) {
      const { code, out } = await ledger('proof', what);
      assert.equal(code, 0);
      const proof = parseTlogProof(out) ?? assert.fail();
      const entry = proof.extra ?? assert.fail();
      assert.equal(verifyTlogProof(proof, entry, keys).kind, 'opened');
      assert.equal((JSON.parse(Buffer.from(entry).toString()) as { id: string }).id, records[77]);
    }
    const { out } = await ledger('proof', records[77] ?? assert.fail(), '--outcome', '--json');
    const ended = JSON.parse(out) as { entry: { kind: string; id: string } };
    assert.deepEqual([ended.entry.kind, ended.entry.id], ['outcome', records[77]]);
    const none = await ledger('proof', '600');
    assert.equal(none.code, 1);
    assert.match(none.err, /no such entry among 600/);
  });

  it('gives a receipt for a request, which says who it was and of other requests nothing', async () => {
    const record = records[77] ?? assert.fail();
    const keys = join(home, 'log.keys');
    await writeFile(keys, (await ledger('keys')).out);
    const { code, out } = await ledger('receipt', record);
    assert.equal(code, 0);
    const receipt = parseReceipt(out) ?? assert.fail();
    assert.equal(receipt.entries.length, 2);
    const file = join(home, 'receipt.json');
    const check = async (changed: unknown) => {
      await writeFile(file, JSON.stringify(changed));
      return ran(['ledger', 'proof', '--check', file, '--keys', keys]);
    };
    const good = await check(receipt);
    assert.equal(good.code, 0, good.out);
    assert.match(good.out, /"principal":"key_0"[^]*"purpose":"Müllers Kündigung"/);
    const [intent, outcome] = receipt.entries;
    assert.ok(intent?.opening !== undefined && outcome !== undefined);
    const edited = { ...intent.opening, fields: { ...intent.opening.fields, principal: 'key_1' } };
    for (const changed of [
      { ...receipt, entries: [{ ...intent, opening: edited }] },
      { ...receipt, entries: [{ ...intent, opening: outcome.opening }] },
      { ...receipt, entries: [{ ...intent, entry: outcome.entry }] },
      { ...receipt, entries: [{ ...intent, evidence: outcome.evidence }] },
      { ...receipt, record: records[78] },
    ])
      assert.equal((await check(changed)).code, 1, JSON.stringify(changed).slice(0, 80));
    const closed = parseReceipt((await ledger('receipt', record, '--closed')).out) ?? assert.fail();
    assert.ok(closed.entries.every(({ opening }) => opening === undefined));
    assert.equal((await check(closed)).code, 0);
    // What opens one entry opens no other, of the same person either.
    const other = parseReceipt((await ledger('receipt', records[80] ?? '')).out) ?? assert.fail();
    assert.notEqual(other.entries[0]?.opening?.key, intent.opening.key);
    assert.equal((await ledger('receipt', 'nobody')).code, 1);
  });

  it('shows any byte that was changed behind its back', async () => {
    const entries = join(folder, 'tile/entries/001');
    const bytes = await readFile(entries);
    for (const at of [0, 1, 2, 500, bytes.length - 1]) {
      const broken = Buffer.from(bytes);
      broken[at] = (broken[at] ?? 0) ^ 1;
      await writeFile(entries, broken);
      const { code, out } = await ran(['ledger', 'verify', folder]);
      assert.equal(code, 1);
      assert.match(out, /Do not believe this log/);
    }
    await writeFile(entries, bytes);
    assert.equal((await ran(['ledger', 'verify', folder])).code, 0);
  });

  it('goes on from what somebody kept, and is caught when it does not', async () => {
    const kept = join(home, 'kept');
    await writeFile(kept, (await ledger('checkpoint')).out);
    await write(20);
    await ledger('publish', folder);
    const same = await ran(['ledger', 'verify', folder, '--since', kept]);
    assert.equal(same.code, 0, same.out);
    assert.match(same.out, /640 entries/);

    // Another history by the same keys: what the owner of a log can always write.
    const database = new DatabaseSync(databaseFile(home));
    for (const table of ['entries', 'checkpoints'])
      database.exec(`drop trigger ledger_${table}_no_update; drop trigger ledger_${table}_no_delete;
        delete from ledger_${table}`);
    database.exec(`delete from ledger_tiles; drop trigger journal_no_update;
      update journal set body = replace(body, '"EMAIL":1', '"EMAIL":2') where seq > 9`);
    database.close();
    await ledger('publish', folder);
    assert.equal((await ran(['ledger', 'verify', folder])).code, 0, 'by itself it looks sound');
    for (const argv of [['verify', folder], ['verify']]) {
      const forged = await ledger(...argv, '--since', kept);
      assert.equal(forged.code, 1);
      assert.match(forged.out, /The first 600 entries are not those/);
    }
  });

  it('is signed no further when the database was changed under it', async () => {
    assert.equal((await ledger('verify')).code, 0);
    const database = new DatabaseSync(databaseFile(home));
    database.exec(`update ledger_entries set body = replace(body, '"EMAIL":2', '"EMAIL":1') where idx = 630`);
    database.close();
    const { code, out } = await ledger('verify', '--json');
    assert.equal(code, 1);
    assert.equal((JSON.parse(out) as { sound: boolean }).sound, false);
    await write(1);
    const refused = await ledger('checkpoint');
    assert.equal(refused.code, 3);
    assert.match(refused.err, /does not continue the checkpoint of 640 entries/);
  });

  it('signs nothing without its own root key, and names what is missing', async () => {
    const key = join(home, 'keys', 'root.key');
    const own = await readFile(key);
    await rm(key);
    const lost = await ledger('checkpoint');
    assert.equal(lost.code, 3);
    assert.match(lost.err, /root key/);
    assert.ok(lost.err.trim().split('\n').length >= 2, 'what happened, and what to do');
    const other = await mkdtemp(join(tmpdir(), 'bailiwick-other-'));
    await ran(['ledger', 'keys', '--home', other]);
    await writeFile(key, await readFile(join(other, 'keys', 'root.key')), { mode: 0o600 });
    const wrong = await ledger('checkpoint');
    assert.equal(wrong.code, 3);
    assert.match(wrong.err, /key/);
    assert.notEqual(wrong.err, lost.err);
    await writeFile(key, own, { mode: 0o600 });
    assert.equal((await ledger('keys')).code, 0);
    await rm(other, { recursive: true });
  });

  it('answers what it cannot read with what to do', async () => {
    for (const argv of [
      ['verify', join(home, 'nowhere')],
      ['verify', folder, '--keys', join(home, 'bailiwick.yaml')],
      ['verify', folder, '--since', join(home, 'bailiwick.yaml')],
      ['publish'],
    ]) {
      const { code, err } = await ran(['ledger', ...argv]);
      assert.equal(code, 2, argv.join(' '));
      assert.ok(err.length > 10);
    }
  });
});
