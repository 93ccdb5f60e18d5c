import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { decrypt, parseIdentities } from '@bailiwick/age';
import { principalId } from '@bailiwick/contract/ids';
import { Decrypter } from 'age-encryption';
import { readArchive } from '../export/archive.ts';
import type { Part } from '../export/manifest.ts';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../record/testing/entries.ts';
import { openScopeKeys } from '../office.ts';
import { openPseudonym, sealPseudonym } from '../protect/sealed.ts';
import { openStore } from '../store/open.ts';
import { openVault } from '../vault/open.ts';
import { ran } from './captured-io.fixture.ts';

const NOW = 1_764_000_000_000;
const REQUESTS = 6_000;
const ids = new RecordIds(randomBytes);
const CONFIGURATION =
  'offerings: [{ id: eu, protocol: openai, base_url: "http://x.example/v1", api_key: "${EU_KEY}", models: ["*"] }]\n';

const PSEUDONYM = {
  type: 'PERSON',
  token: '[PERSON_k7q2]',
  value: 'Frieda Möller',
  canonical: 'frieda möller',
} as const;

const open = (home: string) =>
  openStore({ kind: 'sqlite', file: join(home, 'bailiwick.sqlite') }, { now: () => NOW });

async function furnish(home: string): Promise<void> {
  await writeFile(join(home, 'bailiwick.yaml'), CONFIGURATION);
  const store = await open(home);
  const intents = Array.from({ length: REQUESTS }, (_, at) =>
    sampleIntent(ids.next(NOW + at), { at: NOW + at, purpose: `größe ${at}` }),
  );
  await Promise.all(intents.map((intent) => store.journal.intend(intent, [])));
  await Promise.all(intents.map((intent) => store.journal.conclude(sampleOutcome(intent))));
  const last = sampleIntent(ids.next(NOW + REQUESTS));
  const vault = await openVault({ file: join(home, 'keys', 'root.key'), passphrase: undefined }, store);
  const scope = vault.scopeFor('anna', undefined);
  await store.journal.intend(last, [sealPseudonym(vault, { ...PSEUDONYM, scope }, NOW * 2)]);
  await store.usage.add([{ principal: principalId('anna'), day: '2026-01-01', tokens: 7, cost: 0.5 }]);
  await store.journal.conclude(sampleOutcome(last));
  const bytes = randomBytes(70_000);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await store.documents.put({
    sha256,
    mediaType: 'application/pdf',
    title: 'Auftragsverarbeitung',
    bytes,
    text: '\ufeffZeile „eins“\r\nZeile zwei',
  });
  await store.close();
  for (const name of ['anna', 'otto']) await ran(['key', 'create', '--name', name, '--home', home]);
  await ran(['key', 'revoke', 'otto', '--home', home]);
  const add = ['vendor', 'add', 'acme', '--vendor', 'Acme', '--product', 'Chat', '--home', home];
  await ran(add);
}

async function everything(home: string) {
  const { holdings, close } = await open(home);
  try {
    return {
      journal: (await holdings.journal(0, 100_000)).map(({ body }) => body),
      events: await holdings.events(0, 100_000),
      keys: await holdings.keys(),
      documents: await Promise.all(
        (await holdings.documentNames('', 100)).map(async (name) => {
          const document = await holdings.document(name);
          return { ...document, bytes: Buffer.from(document?.bytes ?? []) };
        }),
      ),
    };
  } finally {
    await close();
  }
}

describe('an export', () => {
  let folder = '';
  let home = '';
  let file = '';
  let identity = '';
  let recipient = '';
  const fresh = async (name: string) => {
    const path = join(folder, name);
    await mkdir(path, { mode: 0o700 });
    return path;
  };
  const bring = (from: string, into: string, ...more: string[]) =>
    ran(['import', from, '--identity', identity, '--home', into, ...more]);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bailiwick-export-'));
    home = await fresh('home');
    await furnish(home);
    const made = await ran(['export', 'keygen']);
    identity = join(folder, 'identity.txt');
    await writeFile(identity, made.out, { mode: 0o600 });
    recipient = /public key: (age1pq\S+)/.exec(made.out)?.[1] ?? assert.fail();
    file = join(folder, 'all.age');
    const { code, err } = await ran(['export', file, '--to', recipient, '--home', home]);
    assert.equal(code, 0, err);
    assert.match(err, /12,002 journal entries/);
  });
  after(() => rm(folder, { recursive: true }));

  it('comes back into an empty home, the same to the byte, and twice changes nothing', async () => {
    const other = await fresh('other');
    const first = await bring(file, other, '--json');
    assert.equal(first.code, 0, first.err);
    const { arrived, configuration } = JSON.parse(first.out) as Record<string, unknown>;
    assert.equal(configuration, true);
    const there = await everything(home);
    assert.ok(there.events.length > 0);
    const { rows, ...counted } = arrived as Record<string, number>;
    assert.ok(Number(rows) > 3);
    const news = { journal: 12_002, register: there.events.length, documents: 1, keys: 2 };
    // Two keys were made, and one was revoked.
    const entries = 12_002 + there.events.length + 3;
    assert.deepEqual(counted, { ...news, entries, pseudonyms: 1 });
    assert.deepEqual(await everything(other), there);
    assert.equal(await readFile(join(other, 'bailiwick.yaml'), 'utf8'), CONFIGURATION);

    const again = await bring(file, other, '--json');
    const none = { journal: 0, register: 0, documents: 0, keys: 0, entries: 0 };
    assert.deepEqual({ ...JSON.parse(again.out)['arrived'], ...none }, JSON.parse(again.out)['arrived']);
    assert.deepEqual(await everything(other), there);
  });

  it('brings the ledger along, with the same root under the same keys, and what pseudonyms stand for', async () => {
    const other = await fresh('ledger');
    const { ledger } = JSON.parse((await bring(file, other, '--json')).out) as {
      ledger: { size: number; root: string };
    };
    assert.equal((await ran(['ledger', 'verify', '--home', other])).code, 0);
    const theirs = (await ran(['ledger', 'keys', '--home', home])).out;
    assert.equal((await ran(['ledger', 'keys', '--home', other])).out, theirs);
    // The folder in the archive is what anybody can verify.
    const plain = join(folder, 'published');
    assert.equal((await ran(['export', '--plain', plain, '--home', other])).code, 0);
    const keys = join(folder, 'their-keys');
    await writeFile(keys, theirs);
    const published = await ran(['ledger', 'verify', join(plain, 'ledger'), '--keys', keys]);
    assert.equal(published.code, 0, published.out);
    assert.match(published.out, new RegExp(`${ledger.size} entries`));
    const proof = join(plain, 'manifest.tlog-proof');
    assert.equal((await ran(['ledger', 'proof', '--check', proof, '--keys', keys])).code, 0);

    const store = await open(other);
    const vault = await openVault({ file: join(other, 'keys', 'root.key'), passphrase: undefined }, store);
    const scope = vault.scopeFor('anna', undefined);
    const [row, ...more] = await store.pseudonyms.load(scope);
    assert.equal(more.length, 0);
    const ours = await openScopeKeys({ store, vault }).of(scope);
    assert.deepEqual(row && openPseudonym(ours, row), { ...PSEUDONYM, scope });
    await store.close();
    assert.notDeepEqual(
      await readFile(join(home, 'keys', 'root.key')),
      await readFile(join(other, 'keys', 'root.key')),
    );
  });

  it('goes on where an import was broken off', async () => {
    const part = await fresh('part');
    const rows = (await everything(home)).journal.slice(0, 7_001);
    const store = await open(part);
    await store.holdings.addJournal(
      rows
        .map((body) => ({ ...(JSON.parse(body) as { id: string; kind: 'intent'; at: number }), body }))
        .map(({ id, kind, at, body }, before) => ({ seq: before + 1, id, kind, at, body })),
    );
    await store.close();
    assert.equal((await bring(file, part)).code, 0);
    assert.deepEqual(await everything(part), await everything(home));
  });

  it('is refused by a home that has another history, which stays as it is', async () => {
    const foreign = await fresh('foreign');
    const store = await open(foreign);
    await store.journal.intend(sampleIntent(ids.next(NOW)), []);
    await store.close();
    const before = await everything(foreign);
    const { code, err } = await bring(file, foreign);
    assert.equal(code, 1);
    assert.match(err, /journal of this home is another one/);
    assert.deepEqual(await everything(foreign), before);
  });

  it('opens with the reference implementation, holds what its manifest says, and no secret', async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(parseIdentitiesText(await readFile(identity, 'utf8')));
    const tar = Buffer.from(await decrypter.decrypt(await readFile(file)));
    assert.equal(tar.toString('latin1', 257, 262), 'ustar');
    assert.ok(tar.includes('api_key: "${EU_KEY}"'));

    const source = decrypt(createReadStream(file), parseIdentities(await readFile(identity, 'utf8')));
    const parts: Part[] = [];
    for await (const part of readArchive(source)) if ('kind' in part) parts.push(part);
    const kinds = new Set(parts.map(({ kind }) => kind));
    assert.deepEqual(
      [...kinds],
      [
        'readme',
        'configuration',
        'schema',
        'keyring',
        'lists',
        'keys',
        'register',
        'document',
        'table',
        'pseudonyms',
        'log',
        'entries',
        'journal',
      ],
    );
    assert.ok(!(await readFile(file, 'latin1')).includes('Acme'));
  });

  it('is made for a passphrase, and no other opens it', async () => {
    const [right, wrong] = [join(folder, 'right.txt'), join(folder, 'wrong.txt')];
    await writeFile(right, 'paper boat\n');
    await writeFile(wrong, 'paper goat\n');
    const locked = join(folder, 'locked.age');
    assert.equal((await ran(['export', locked, '--passphrase-file', right, '--home', home])).code, 0);
    const into = await fresh('locked');
    const refusal = await ran(['import', locked, '--passphrase-file', wrong, '--home', into]);
    assert.equal(refusal.code, 1);
    assert.match(refusal.err, /None of the keys opens/);
    assert.equal((await ran(['import', locked, '--passphrase-file', right, '--home', into])).code, 0);
  });

  it('is a folder of the same files where it need not be closed', async () => {
    const plain = join(folder, 'plain');
    assert.equal((await ran(['export', '--plain', plain, '--home', home])).code, 0);
    const manifest = JSON.parse(await readFile(join(plain, 'manifest.json'), 'utf8')) as {
      parts: { path: string; sha256: string }[];
    };
    assert.ok(manifest.parts.length >= 8);
    for (const { path, sha256 } of manifest.parts) {
      const bytes = await readFile(join(plain, path));
      assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256, path);
    }
    assert.equal((await stat(plain)).mode & 0o77, 0);
  });

  it('never replaces a file, and leaves nothing half written behind', async () => {
    const { code, err } = await ran(['export', file, '--to', recipient, '--home', home]);
    assert.equal(code, 2);
    assert.match(err, /there already/);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.endsWith('.partial')),
      [],
    );
  });

  it('goes to post-quantum keys only, and says what is missing', async () => {
    const classical = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';
    const out = join(folder, 'never.age');
    for (const [words, says] of [
      [['export', out], /Say who can open it/],
      [['export', out, '--to', classical], /post-quantum keys only/],
      [['export', out, '--to', recipient.slice(0, -1)], /no recipient/],
      [['export', out, '--to', recipient, '--passphrase-file', identity], /Say who/],
      [['export', '--to', recipient], /Name one file/],
      [['export', out, '--plain', join(folder, 'x')], /not encrypted/],
      [['import', file], /Say what opens it/],
      [['import', out, '--identity', identity], /no file of that name/],
    ] as const) {
      const { code, err } = await ran([...words, '--home', home]);
      assert.equal(code, 2, words.join(' '));
      assert.match(err, says);
    }
  });
});

const parseIdentitiesText = (text: string): string => /^AGE-SECRET-KEY-PQ-1\S+$/m.exec(text)?.[0] ?? '';
