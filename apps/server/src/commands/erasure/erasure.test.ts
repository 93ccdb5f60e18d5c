import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { offeringId, principalId, scopeId } from '@bailiwick/contract/ids';
import { parseConfiguration } from '../../config/parse.ts';
import { type ConversationId } from '../../conversations/conversation.ts';
import { subjectOf } from '../../conversations/conversations.ts';
import { openOffice } from '../../office.ts';
import { sealPseudonym } from '../../protect/sealed.ts';
import type { PseudonymType, SealedPseudonym } from '../../protect/pseudonym.ts';
import { RecordIds } from '../../record/record-id.ts';
import { sampleIntent } from '../../record/testing/entries.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { openVault } from '../../vault/open.ts';
import type { Vault } from '../../vault/vault.ts';
import { type Ran, lines, ran } from '../captured-io.fixture.ts';
import { CHECKS } from '../place.ts';

const home = mkdtempSync(join(tmpdir(), 'bailiwick-erasure-'));
after(() => rmSync(home, { recursive: true, force: true }));

const YAML =
  'organisation: { name: Keller GmbH }\nretention: { conversations: { keep: on }, backup_days: 14 }\n';
const ids = new RecordIds(randomBytes);
const HERS = scopeId('a1'.repeat(16));
const OTHERS = scopeId('b2'.repeat(16));
const OWNER = principalId('key_owner');
const IBAN = 'DE89 3704 0044 0532 0130 00';
const ANNA = ['Anna Muster', 'anna.muster@example.com', IBAN] as const;
const bailiwick = (...argv: string[]): Promise<Ran> => ran([...argv, '--home', home]);
const typed = (input: string, ...argv: string[]): Promise<Ran> => ran([...argv, '--home', home], input);

async function withVault<T>(use: (store: Store, vault: Vault) => Promise<T>): Promise<T> {
  const target = { kind: 'sqlite', file: join(home, 'bailiwick.sqlite') } as const;
  const store = await openStore(target, { now: Date.now, role: 'visitor' });
  try {
    return await use(
      store,
      await openVault({ file: join(home, 'keys', 'root.key'), passphrase: undefined }, store),
    );
  } finally {
    await store.close();
  }
}

const officeOf = (store: Store, vault: Vault) =>
  openOffice({ store, vault, configuration: () => parseConfiguration(YAML, {}, CHECKS) });

/** Bytes that must be nowhere afterwards. */
const traces: Uint8Array[] = [];
let about: ConversationId;
let other: ConversationId;

function everyFile(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Buffer.concat(files.map((one) => readFileSync(join(one.parentPath, one.name))));
}

function assertGone(bytes: Buffer, where: string): void {
  for (const [nth, trace] of traces.entries())
    assert.ok(!bytes.includes(trace), `trace ${nth} stands in ${where}`);
}

describe('what is kept of people', () => {
  before(async () => {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'bailiwick.yaml'), YAML);
    await withVault(async (store, vault) => {
      const named = (
        scope: typeof HERS,
        type: PseudonymType,
        token: string,
        value: string,
      ): SealedPseudonym => {
        const canonical = type === 'IBAN' ? value.replaceAll(' ', '') : value.toLowerCase();
        return sealPseudonym(vault, { scope, type, token, value, canonical }, Date.now() + 86_400_000);
      };
      const hers = [
        named(HERS, 'PERSON', '[PERSON_2abc]', 'Anna Muster'),
        named(HERS, 'EMAIL', '[EMAIL_2abc]', 'Anna.Muster@example.com'),
        named(OTHERS, 'IBAN', '[IBAN_2abc]', IBAN.replaceAll(' ', '')),
      ];
      traces.push(...hers.map(({ sealed }) => sealed));
      const rest = Array.from({ length: 400 }, (_, i) =>
        named(i % 2 === 0 ? HERS : OTHERS, 'PERSON', `[PERSON_9x${i}]`, `Ben Beispiel ${i}`),
      );
      const intent = { ...sampleIntent(ids.next(Date.now())), scope: HERS, principal: OWNER };
      await store.journal.intend({ ...intent, offering: offeringId('vendor-a'), private: false }, [
        ...rest,
        ...hers,
      ]);
      const { conversations, acts } = officeOf(store, vault);
      for (let nth = 0; nth < 12; nth += 1) {
        const id = await conversations.create(OWNER, {
          title: `Offer ${nth}`,
          scope: nth === 3 ? HERS : undefined,
        });
        const text =
          nth === 3 ? `Please write to\nAnna  Muster about it. ${'x'.repeat(9_000)}` : `Ben Beispiel ${nth}`;
        await conversations.append(OWNER, id, [{ id: 'm', text, more: null }]);
        if (nth === 3) about = id;
        else other = id;
      }
      const [wrapped] = await store.dataKeys.find([subjectOf(about)]);
      const messages = await store.conversations.messages(about);
      // A long one lies in pieces on several pages.
      traces.push(wrapped?.wrapped ?? assert.fail(), ...messages.map(({ sealed }) => sealed.subarray(0, 64)));
      const by = { kind: 'person', name: 'Petra Keller' } as const;
      await acts.record({ kind: 'content.revealed', by, about: HERS, reason: 'Call from Anna Muster' });
      const [words] = await store.acts.wordsAfter('', 10);
      traces.push(words?.sealed ?? assert.fail());
    });
  });

  describe('a reveal', () => {
    it('shows the value once it is recorded, with who and why; never without a reason', async () => {
      const found = ['reveal', '[EMAIL_2abc]', '--scope', HERS] as const;
      assert.equal((await bailiwick(...found)).code, 2);
      const { code, out } = await bailiwick(
        ...found,
        '--reason',
        'Return of a parcel',
        '--by',
        'Petra Keller',
      );
      assert.deepEqual([code, out], [0, 'Anna.Muster@example.com\n']);
      const { out: recorded } = await bailiwick('acts', '--limit', '1');
      assert.match(recorded, /content\.revealed .* by Petra Keller: Return of a parcel/);
      assert.ok(!recorded.includes('example.com'));
      assert.equal((await bailiwick('reveal', '[EMAIL_9999]', '--scope', HERS, '--reason', 'x')).code, 1);
    });
  });

  describe('an erasure', () => {
    it('shows what would go and changes nothing, until somebody agrees in so many letters', async () => {
      const before = everyFile(home);
      for (const trace of traces) assert.ok(before.includes(trace));
      const { code, out } = await bailiwick('erase', 'subject', ...ANNA, '--dry-run');
      assert.equal(code, 0);
      for (const part of ['[PERSON_2abc]', '[EMAIL_2abc]', '[IBAN_2abc]', about, 'name, reason'])
        assert.ok(out.includes(part), part);
      assert.ok(!out.includes('9x') && !out.includes(other));
      assert.equal((await typed('yes', 'erase', 'subject', ...ANNA)).code, 1);
      assert.equal((await bailiwick('erase', 'subject', 'An', '--dry-run')).code, 2);
      assert.equal((await bailiwick('erase', 'subject', ...ANNA, '--dry-run')).out, out);
    });

    it('does nothing where a legal hold stands in the way', async () => {
      const { out } = await bailiwick('hold', 'set', '--principal', OWNER, '--reason', 'Lawsuit 17/2026');
      const { code, err } = await bailiwick('erase', 'subject', ...ANNA, '--yes');
      assert.deepEqual([code, err.includes(out.trim())], [3, true]);
      assert.equal((await bailiwick('hold', 'lift', out.trim(), '--reason', 'Settled')).code, 0);
    });

    it('leaves nothing of a person in any file of the home or in an export, and everybody else as they were', async () => {
      const { code, out, err } = await typed('ERASE\n', 'erase', 'subject', ...ANNA);
      assert.equal(code, 0, err);
      assert.match(out, /3 pseudonyms \(1 PERSON, 1 EMAIL, 1 IBAN\)|3 pseudonyms/);
      assert.match(out, /bailiwick\.sqlite: nothing found/);
      assert.match(out, /subject-keys\.db: nothing found/);
      assertGone(everyFile(home), 'the home');
      const folder = join(home, '..', `${home.split('/').at(-1)}-export`);
      try {
        assert.equal((await bailiwick('export', '--plain', folder)).code, 0);
        assertGone(everyFile(folder), 'the export');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
      await withVault(async (store, vault) => {
        assert.equal(
          (await store.pseudonyms.load(HERS)).length + (await store.pseudonyms.load(OTHERS)).length,
          400,
        );
        const { conversations } = officeOf(store, vault);
        assert.equal((await conversations.list(OWNER)).length, 11);
        assert.match((await conversations.read(OWNER, other)).said[0]?.text ?? '', /^Ben Beispiel/);
        await assert.rejects(conversations.read(OWNER, about), { code: 'not_found' });
      });
      assert.match((await bailiwick('acts')).out, /content\.revealed .* by \(erased\)/);
      const verified = await bailiwick('ledger', 'verify');
      assert.equal(verified.code, 0, verified.out);
    });

    it('is certified by an entry of the ledger, which anybody can check offline; a changed word shows', async () => {
      const acts = lines((await bailiwick('acts', '--json')).out);
      const id = String(acts.find(({ kind }) => kind === 'erasure.certified')?.['about']);
      const file = join(home, 'evidence.json');
      const { code, out: words } = await bailiwick('erase', 'certificate', id, '--out', file);
      assert.equal(code, 0);
      assert.match(
        words,
        /Until \d{4}-\d\d-\d\d backups may hold copies: this install keeps them for 14 days/,
      );
      const keys = join(home, 'keys.txt');
      writeFileSync(keys, (await bailiwick('ledger', 'keys')).out);
      assert.equal((await ran(['erase', 'verify', file, '--keys', keys])).code, 0);
      const text = readFileSync(file, 'utf8');
      for (const value of [...ANNA, 'Petra Keller', 'Call from']) assert.ok(!text.includes(value));
      const evidence = JSON.parse(text) as {
        certificate: { destroyed: { pseudonyms: number } };
        proof: string;
      };
      const changed = structuredClone(evidence);
      changed.certificate.destroyed.pseudonyms += 1;
      const moved = { ...evidence, proof: evidence.proof.replace(/^index (\d+)$/m, 'index 0') };
      for (const wrong of [changed, moved, {}]) {
        writeFileSync(join(home, 'wrong.json'), JSON.stringify(wrong));
        assert.equal((await ran(['erase', 'verify', join(home, 'wrong.json'), '--keys', keys])).code, 1);
      }
    });

    it('drafts a letter to each vendor that got something, and follows what comes of it', async () => {
      const { out } = await bailiwick('erase', 'requests', '--json');
      const [request, ...more] = JSON.parse(out) as { id: string; offering: string; letter: string }[];
      assert.deepEqual([request?.offering, more.length], ['vendor-a', 0]);
      const { out: letter } = await bailiwick('erase', 'requests', request?.id ?? '');
      assert.match(letter, /Keller GmbH/);
      assert.ok(!letter.includes('Muster'));
      assert.equal((await bailiwick('erase', 'requests', 'mark', request?.id ?? '', 'sent')).code, 0);
      assert.match((await bailiwick('erase', 'requests')).out, /sent since/);
      assert.match((await bailiwick('acts', '--limit', '1')).out, /deletion_request\.sent/);
      assert.equal((await bailiwick('erase', 'requests', 'mark', 'nothing', 'sent')).code, 1);
    });

    it('of a holder takes all scopes and conversations, and the salt that ties the ledger to them', async () => {
      const salt = () =>
        withVault(async ({ ledger }) =>
          (await ledger.salts([`principal:${OWNER}`], () => randomBytes(32))).get(`principal:${OWNER}`),
        );
      const before = await salt();
      const { code } = await bailiwick('erase', 'principal', OWNER, '--yes');
      assert.equal(code, 0);
      assert.ok(before !== undefined && !everyFile(home).includes(before));
      await withVault(async (store) => {
        assert.equal((await store.pseudonyms.load(HERS)).length, 0);
        assert.equal((await store.pseudonyms.load(OTHERS)).length, 200);
        assert.deepEqual(await store.conversations.of(OWNER), []);
        assert.deepEqual(await store.dataKeys.after('', 100), []);
      });
      assert.equal((await bailiwick('ledger', 'verify')).code, 0);
    });
  });
});
