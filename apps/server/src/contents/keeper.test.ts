import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import { principalId, recordId, scopeId } from '@bailiwick/contract/ids';
import { readRequest } from '../ingress/request.ts';
import { matchRoute } from '../ingress/routes.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { SubjectKeys } from '../subjects/subject-keys.ts';
import { firstKeyring, randomKey } from '../vault/keyring.ts';
import { Vault } from '../vault/vault.ts';
import type { SealedContent } from './content-store.ts';
import { ContentKeeper } from './keeper.ts';
import { openSaid, subjectOf } from './sealed-content.ts';

const NOW = 1_764_000_000_000;
const ROUTE = matchRoute('POST', '/v1/chat/completions', {});
const WIRE = readRequest(ROUTE, '{"model":"m","messages":[{"role":"user","content":"hello there"}]}', {
  depth: 32,
});
const ASKER = { name: 'crm', team: undefined, from: 'outside' } as const;
const of = (nth: number) => ({
  id: recordId(`0${String(nth).padStart(25, '0')}`),
  principal: principalId('key_crm'),
  scope: scopeId('5c'.repeat(16)),
  at: NOW,
});

const home = mkdtempSync(join(tmpdir(), 'bailiwick-keeper-'));
const vault = new Vault(firstKeyring(randomKey(), NOW));
let store: Store;
before(async () => {
  store = await openStore({ kind: 'sqlite', file: join(home, 'bailiwick.sqlite') }, { now: () => NOW });
});
after(async () => {
  await store.close();
  rmSync(home, { recursive: true });
});

function keeperOn(add: (rows: readonly SealedContent[]) => Promise<void>) {
  const told = { kept: 0, lost: 0, batches: 0 };
  const work: Promise<void>[] = [];
  const keys = new SubjectKeys({ cabinet: store.dataKeys, vault, randomBytes, now: () => NOW });
  const keeper = new ContentKeeper({
    store: {
      add(rows) {
        told.batches += 1;
        return add(rows);
      },
    },
    keys,
    keeping: () => ({ kind: 'on', days: 7, teams: [], keys: [], chat: 'leave_out' }),
    pending: { add: (one) => void work.push(one) },
    onKept: (count) => void (told.kept += count),
    onLost: (count) => void (told.lost += count),
  });
  const settled = async (): Promise<void> => void (await Promise.all(work));
  return { keeper, keys, told, settled };
}

const keysOf = async (...nths: readonly number[]): Promise<number> =>
  (await store.dataKeys.find(nths.map((nth) => subjectOf(of(nth).id)))).length;

it('writes in batches what ended together, each under a key of its own, with its day', async () => {
  const rows: SealedContent[] = [];
  const { keeper, keys, told, settled } = keeperOn(async (some) => void rows.push(...some));
  for (let nth = 0; nth < 150; nth += 1) keeper.begin(ASKER, of(nth), WIRE)?.ended();
  await settled();
  assert.deepEqual(told, { kept: 150, lost: 0, batches: 2 });
  const row = rows[0] ?? assert.fail();
  assert.equal(row.until, NOW + 7 * 86_400_000);
  const seals = await keys.of(rows.map(({ id }) => subjectOf(id)));
  assert.equal(new Set([...seals.values()].map(({ keyId }) => keyId)).size, 150);
  const seal = seals.get(subjectOf(row.id)) ?? assert.fail();
  assert.equal(openSaid(seal, row).written.pieces[0]?.text, 'hello there');
});

it('counts what the database did not take, leaves no key behind, and goes on with the next', async () => {
  let broken = true;
  const { keeper, told, settled } = keeperOn(async () => {
    if (broken) throw new BailiwickError('journal_unavailable', 'The disk is full.');
  });
  for (let nth = 1_000; nth < 1_005; nth += 1) keeper.begin(ASKER, of(nth), WIRE)?.ended();
  await settled();
  assert.deepEqual([told.kept, told.lost, await keysOf(1_000, 1_004)], [0, 5, 0]);
  broken = false;
  keeper.begin(ASKER, of(1_009), WIRE)?.ended();
  await settled();
  assert.deepEqual([told.kept, told.lost, await keysOf(1_000, 1_009)], [1, 5, 1]);
});

it('lets only so many wait, and only so much, and counts the rest', async () => {
  const many = keeperOn(async () => {});
  for (let nth = 0; nth < 2_100; nth += 1) many.keeper.begin(ASKER, of(nth), WIRE)?.ended();
  await many.settled();
  assert.deepEqual([many.told.kept, many.told.lost], [2_000, 100]);
  const content = 'x'.repeat(90_000);
  const body = JSON.stringify({ model: 'm', messages: [{ role: 'user', content }] });
  const long = readRequest(ROUTE, body, { depth: 32 });
  const much = keeperOn(async () => {});
  for (let nth = 0; nth < 400; nth += 1) much.keeper.begin(ASKER, of(nth), long)?.ended();
  await much.settled();
  assert.deepEqual([much.told.kept, much.told.lost], [355, 45]);
  much.keeper.begin(ASKER, of(1), long)?.ended();
  await much.settled();
  assert.equal(much.told.kept, 356);
});

it('takes each down once, and a text that cannot be read harms nobody', async () => {
  const { keeper, told, settled } = keeperOn(async () => {});
  const taking = keeper.begin(ASKER, of(1), WIRE) ?? assert.fail();
  taking.ended();
  taking.ended();
  const unreadable = Object.create(WIRE, {
    texts: {
      get() {
        throw new Error('broken');
      },
    },
  }) as typeof WIRE;
  keeper.begin(ASKER, of(2), unreadable)?.ended();
  await settled();
  assert.deepEqual([told.kept, told.lost], [1, 1]);
});
