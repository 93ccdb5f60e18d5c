import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type FakeDirectory, type Lie, startFakeDirectory } from '@bailiwick/fakes/directory';
import { askIssuer } from '../../open-people.ts';
import { Outbound } from '../../egress/outbound.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { HOME, type Household, household } from '../testing/household.ts';
import type { SignOnProvider } from './provider.ts';
import type { SignOn } from './sign-on.ts';

const BACK = 'https://door.example/sign-on/back';
const OTTO = { sub: 'otto-1', email: 'Otto@keller.example', email_verified: true, name: 'Otto Maler' };
const refused = { code: 'not_allowed' };
const BY = { kind: 'product', part: 'test' } as const;

describe('single sign-on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-sign-on-'));
  const outbound = new Outbound();
  let directory: FakeDirectory;
  let store: Store;
  let home: Household;
  let provider: SignOnProvider;
  let count = 0;

  before(async () => {
    directory = await startFakeDirectory();
  });
  beforeEach(async () => {
    await store?.close();
    store = await openStore({ kind: 'sqlite', file: join(folder, `${++count}`, 'b.db') }, { now: Date.now });
    directory.lie = undefined;
    directory.person = OTTO;
    provider = {
      id: 'firm',
      name: 'The firm',
      issuer: new URL(directory.issuer),
      clientId: 'bailiwick',
      clientSecret: 'secret-of-the-client',
      domains: ['keller.example'],
      admits: 'everybody',
      groupsClaim: 'groups',
      groups: new Map(),
    };
    home = household(store.identity, { ask: askIssuer(outbound), providers: () => [provider] });
    home.clock.now = Date.now();
    await home.claim();
  });
  after(async () => {
    await store.close();
    await outbound.close();
    await directory.close();
    rmSync(folder, { recursive: true });
  });

  const signOn = (): SignOn => home.identity.signOn;
  const enter = async () => {
    const { url, ticket } = await signOn().begin('firm', BACK);
    return signOn().finish({ ticket, url: directory.visit(url) }, HOME);
  };

  it('brings in whoever the directory knows, finds them again by who they are there, and records it', async () => {
    const first = await enter();
    assert.deepEqual(
      [first.user.email, first.user.name, first.user.role],
      ['otto@keller.example', 'Otto Maler', 'member'],
    );
    directory.person = { ...OTTO, email: 'other@elsewhere.example' };
    const again = await enter();
    assert.equal(again.user.id, first.user.id);
    assert.ok(home.acts.some(({ kind }) => kind === 'user.provisioned'));
    assert.ok((await home.identity.sessions.find(again.token)) !== undefined);
  });

  it('takes over an account by its address only where the issuer knows the domain and says it is verified', async () => {
    provider = { ...provider, admits: 'invited' };
    for (const person of [
      { ...OTTO, email: 'petra@keller.example', email_verified: false },
      { ...OTTO, email: 'petra@keller.example', email_verified: undefined },
      { ...OTTO, email: 'petra@keller.example.evil.example' },
      { ...OTTO, email: undefined },
      OTTO,
    ]) {
      directory.person = person;
      await assert.rejects(enter(), refused);
    }
    directory.person = { ...OTTO, email: 'petra@keller.example' };
    provider = { ...provider, domains: [] };
    await assert.rejects(enter(), refused);
    provider = { ...provider, domains: ['keller.example'] };
    assert.equal((await enter()).user.role, 'owner');
  });

  it('gives what the groups give, takes it back with them, and leaves the last owner', async () => {
    provider = {
      ...provider,
      groups: new Map([
        ['AI approvers', { role: 'approver', team: undefined }],
        ['Sales', { role: undefined, team: 'sales' }],
      ]),
    };
    directory.person = { ...OTTO, groups: ['Sales', 'AI approvers', 'Others'] };
    const first = await enter();
    assert.deepEqual([first.user.role, first.user.team], ['approver', 'sales']);
    directory.person = { ...OTTO, groups: 'AI approvers' };
    assert.equal((await enter()).user.role, 'member');
    assert.equal(await home.identity.sessions.find(first.token), undefined);
    directory.person = { ...OTTO, sub: 'petra-1', email: 'petra@keller.example' };
    assert.equal((await enter()).user.role, 'owner');
  });

  it('refuses tokens that are forged, foreign, old or for another question', async () => {
    for (const lie of [
      'wrong nonce',
      'wrong issuer',
      'wrong audience',
      'alg none',
      'foreign key',
      'expired',
    ] as const satisfies Lie[]) {
      directory.lie = lie;
      await assert.rejects(enter(), refused, lie);
    }
    directory.lie = 'issuer of another in the metadata';
    provider = { ...provider };
    await assert.rejects(enter(), { code: 'upstream_failed' });
  });

  it('refuses an answer that came back altered, twice, or to another browser', async () => {
    const begun = await signOn().begin('firm', BACK);
    const other = await signOn().begin('firm', BACK);
    const url = directory.visit(begun.url);
    await assert.rejects(signOn().finish({ ticket: other.ticket, url }, HOME), refused);
    await assert.rejects(signOn().finish({ ticket: `${begun.ticket}x`, url: `${url}x` }, HOME), refused);
    const foreign = new URL(directory.visit(begun.url));
    foreign.searchParams.set('iss', 'https://elsewhere.example');
    await assert.rejects(signOn().finish({ ticket: begun.ticket, url: foreign.href }, HOME), refused);
    await assert.rejects(signOn().finish({ ticket: begun.ticket, url }, HOME), refused);
  });

  it('takes people to where they wanted to go, and slows down whoever only pretends to come back', async () => {
    const { url, ticket } = await signOn().begin('firm', BACK, '/vendors');
    assert.equal((await signOn().finish({ ticket, url: directory.visit(url) }, HOME)).to, '/vendors');
    assert.equal((await enter()).to, '/');
    const codes = new Set<unknown>();
    for (let tries = 0; tries < 40; tries += 1)
      await signOn()
        .finish({ ticket: 'x', url: BACK }, HOME)
        .catch((error: { code: unknown }) => codes.add(error.code));
    assert.deepEqual(codes, new Set(['not_allowed', 'rate_limited']));
  });

  it('lets nobody in who is suspended, and again once that is lifted', async () => {
    const { user } = await enter();
    await home.identity.roster.suspend(BY, user.id);
    await assert.rejects(enter(), refused);
    await home.identity.roster.reinstate(BY, user.id);
    assert.equal((await enter()).user.status, 'active');
  });

  it('leaves auditors what they are, and everybody whose groups are too many for the token', async () => {
    provider = { ...provider, groups: new Map([['Approvers', { role: 'approver', team: undefined }]]) };
    directory.person = { ...OTTO, groups: ['Approvers'] };
    await enter();
    directory.person = { ...OTTO, _claim_names: { groups: 'src1' }, _claim_sources: { src1: {} } };
    assert.equal((await enter()).user.role, 'approver');
    const ada = (await home.join('ada@keller.example', 'auditor')).user;
    directory.person = { ...OTTO, sub: 'ada-1', email: ada.email, groups: [] };
    assert.equal((await enter()).user.role, 'auditor');
  });

  it('says so when the directory does not let somebody through', async () => {
    const { url, ticket } = await signOn().begin('firm', BACK);
    const back = new URL(directory.visit(url));
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    await assert.rejects(signOn().finish({ ticket, url: back.href }, HOME), {
      code: 'not_allowed',
      message: 'The directory did not let you through.',
    });
  });

  it('brings nobody in before there is an owner, so that the link of the start stays good', async () => {
    await store.close();
    store = await openStore({ kind: 'sqlite', file: join(folder, 'unclaimed', 'b.db') }, { now: Date.now });
    home = household(store.identity, { ask: askIssuer(outbound), providers: () => [provider] });
    const conflict = { code: 'conflict', message: 'This install belongs to nobody yet.' };
    await assert.rejects(enter(), conflict);
    await assert.rejects(home.identity.provisioning.makeToken(BY, 'Entra'), conflict);
    await assert.rejects(home.join('otto@keller.example'), conflict);
    await home.claim();
  });
});
