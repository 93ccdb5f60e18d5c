import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type RecordId, principalId, scopeId } from '@bailiwick/contract/ids';
import type { Said } from '../../contents/content.ts';
import { sealSaid, subjectOf } from '../../contents/sealed-content.ts';
import { parseConfiguration } from '../../config/parse.ts';
import { openOffice } from '../../office.ts';
import { RecordIds } from '../../record/record-id.ts';
import { openStore } from '../../store/open.ts';
import { openVault } from '../../vault/open.ts';
import { lines, ran } from '../captured-io.fixture.ts';
import { CHECKS } from '../place.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-content-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const home = join(folder, 'home');
const REASON = ['--reason', 'Complaint of 3 May', '--by', 'Petra Keller'];
const YAML = 'organisation: { name: Keller GmbH }\nretention: { contents: { keep: on } }\n';

const SAID: Said = {
  written: {
    pieces: [
      {
        place: 'user',
        text: 'Write to anna@example.org',
        marks: [{ start: 9, end: 25, type: 'EMAIL', class: 'personal' }],
      },
    ],
    cut: 7,
  },
  sent: [
    {
      attempts: [1, 2],
      offering: 'far',
      view: { pieces: [{ place: 'user', text: 'Write to [EMAIL_k7q2]', marks: [] }], cut: 0 },
    },
  ],
  reply: {
    attempt: 2,
    received: { said: [{ kind: 'tool_call', name: 'write', text: '{"to":"[EMAIL_k7q2]"}' }], cut: 0 },
    restored: { said: [{ kind: 'text', text: 'Done\u001b[2J, anna@example.org' }], cut: 0 },
  },
  names: [{ token: '[EMAIL_k7q2]', value: 'anna@example.org', type: 'EMAIL', class: 'personal' }],
};

describe('what was kept of a request, from the command line', () => {
  let id: RecordId;
  before(async () => {
    mkdirSync(home);
    writeFileSync(join(home, 'bailiwick.yaml'), YAML);
    const now = Date.now();
    id = new RecordIds(randomBytes).next(now);
    const target = { kind: 'sqlite', file: join(home, 'bailiwick.sqlite') } as const;
    const store = await openStore(target, { now: Date.now, role: 'visitor' });
    const vault = await openVault({ file: join(home, 'keys', 'root.key'), passphrase: undefined }, store);
    const { keys } = openOffice({ store, vault, configuration: () => parseConfiguration(YAML, {}, CHECKS) });
    const of = {
      id,
      principal: principalId('key_crm'),
      scope: scopeId('5c'.repeat(16)),
      at: now,
      until: now + 86_400_000,
    };
    await store.contents.add([{ ...of, sealed: sealSaid(await keys.make(subjectOf(id)), of, SAID) }]);
    await store.close();
  });

  it('is shown in words, with who asked and why in the ledger first, and cannot steer the terminal', async () => {
    const none = await ran(['content', 'show', id, '--home', home]);
    assert.equal(none.code, 2);
    const { code, out, err } = await ran(['content', 'show', id, ...REASON, '--home', home]);
    assert.equal(code, 0, err);
    for (const part of [
      'WHAT WAS WRITTEN\n\n[user] Write to anna@example.org\n… 7 characters more were not kept.',
      'WHAT far SAW (attempt 1, 2)\n\n[user] Write to [EMAIL_k7q2]',
      'WHAT CAME FROM THE VENDOR\n\n[tool_call write] {"to":"[EMAIL_k7q2]"}',
      'WHAT THE CALLER GOT\n\nDone\ufffd[2J, anna@example.org',
    ])
      assert.ok(out.includes(part), out);
    const acts = lines((await ran(['acts', '--json', '--home', home])).out);
    assert.ok(acts.some(({ kind, about }) => kind === 'content.revealed' && about === id));
  });

  it('is one document with --json, and nothing where nothing is kept', async () => {
    const { out } = await ran(['content', 'show', id, ...REASON, '--json', '--home', home]);
    const told = JSON.parse(out) as { said: Said; act: string };
    assert.deepEqual(told.said, SAID);
    assert.match(told.act, /^[0-9a-z]{26}$/);
    const unknown = `0${'1'.repeat(25)}`;
    assert.equal((await ran(['content', 'show', unknown, ...REASON, '--home', home])).code, 1);
  });

  it('goes along in an export, sealed or readable, and opens in another home', async () => {
    const passphrase = join(folder, 'passphrase');
    writeFileSync(passphrase, 'kettle orbit walnut drizzle', { mode: 0o600 });
    const other = join(folder, 'other');
    const exported = async (file: string, ...more: string[]) => {
      const made = await ran([
        'export',
        join(folder, file),
        '--passphrase-file',
        passphrase,
        ...more,
        '--json',
        '--home',
        home,
      ]);
      assert.equal(made.code, 0, made.err);
      return (JSON.parse(made.out) as { rows: Record<string, number> }).rows;
    };
    assert.equal((await exported('sealed.age'))['contents'], undefined);
    assert.equal((await exported('readable.age', '--with-contents'))['contents'], 1);
    const plain = await ran(['export', '--plain', join(folder, 'plain'), '--with-contents', '--home', home]);
    assert.equal(plain.code, 2);
    mkdirSync(other);
    writeFileSync(join(other, 'bailiwick.yaml'), YAML);
    const into = ['--passphrase-file', passphrase, '--home', other];
    const brought = await ran(['import', join(folder, 'sealed.age'), ...into]);
    assert.equal(brought.code, 0, brought.err);
    const { code, out, err } = await ran(['content', 'show', id, ...REASON, '--home', other]);
    assert.equal(code, 0, err);
    assert.ok(out.includes('anna@example.org'));
  });
});
