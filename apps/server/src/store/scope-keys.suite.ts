import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { Bookshelf } from '../protect/bookshelf.ts';
import { openPseudonym } from '../protect/sealed.ts';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent } from '../record/testing/entries.ts';
import { movePseudonyms } from '../subjects/move-pseudonyms.ts';
import { ScopeKeys } from '../subjects/scope-keys.ts';
import { firstKeyring, randomKey } from '../vault/keyring.ts';
import { readPlaced } from '../vault/placed.ts';
import { Vault } from '../vault/vault.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';
import type { Place } from './testing/place.ts';
import { SCOPE } from './testing/pseudonyms.ts';

const NOW = 1_764_000_000_000;
const ids = new RecordIds(randomBytes);
const PEOPLE = ['Anna', 'Benno', 'Carla', 'Deniz'];

interface House {
  readonly store: Store;
  readonly vault: Vault;
  readonly keys: ScopeKeys;
}

export function scopeKeysSuite(place: Place): void {
  const house = async (use: (house: House) => Promise<void>): Promise<void> => {
    const store = await openStore(await place.newTarget(), { now: () => NOW });
    const vault = new Vault(firstKeyring(randomKey(), NOW));
    const keys = new ScopeKeys({ cabinet: store.dataKeys, vault, randomBytes, now: () => NOW });
    try {
      await use({ store, vault, keys });
    } finally {
      await store.close();
    }
  };
  const shelfOf = ({ store, keys }: House): Bookshelf =>
    new Bookshelf({ store: store.pseudonyms, keys, style: 'token', retentionMs: 1e9, now: () => NOW });
  /** As the door does, on a fresh shelf: after a restart. */
  const name = async (at: House, people: readonly string[]): Promise<void> => {
    const book = await shelfOf(at).open(SCOPE);
    for (const one of people) book.nameFor('PERSON', one.toLowerCase(), one);
    await book.ready();
    await at.store.journal.intend(sampleIntent(ids.next(NOW)), book.takeNew());
  };
  const known = async (at: House): Promise<readonly string[]> => {
    const book = await shelfOf(at).open(SCOPE);
    return PEOPLE.filter((one) => book.known(one).length > 0);
  };
  const rowOf = async ({ store, keys }: House, who: string) => {
    const vault = await keys.of(SCOPE);
    for (const row of await store.pseudonyms.load(SCOPE))
      if (vault.fateOf(row.sealed) === 'opens' && openPseudonym(vault, row).value === who) return row;
    return assert.fail(who);
  };

  describe(`keys of pseudonyms on ${place.name}`, () => {
    it('are one for each, however many seal at the same time, and open after a restart', () =>
      house(async (at) => {
        const sealed = await Promise.all(
          Array.from({ length: 8 }, async (_, opener) => {
            const vault = await at.keys.of(SCOPE);
            await vault.ready();
            return Array.from({ length: 50 }, (__, n) => {
              const token = `[PERSON_${opener}_${n}]`;
              return { token, sealed: vault.seal(SCOPE, token, Buffer.from(token)) };
            });
          }),
        );
        const rows = sealed.flat();
        assert.equal(new Set(rows.map((row) => readPlaced(row.sealed)?.leaf)).size, 400);
        const vault = await at.keys.of(SCOPE);
        for (const row of rows)
          assert.equal(Buffer.from(vault.open(SCOPE, row.token, row.sealed)).toString(), row.token);
        const [first, second] = rows;
        assert.throws(() => vault.open(SCOPE, first?.token ?? '', second?.sealed ?? assert.fail()), {
          code: 'inspection_failed',
        });
      }));

    it('are destroyed alone: bytes from before open no more, those of others do, and the value may be named again', () =>
      house(async (at) => {
        await name(at, PEOPLE);
        const hers = await rowOf(at, 'Anna');
        const his = await rowOf(at, 'Benno');
        const [destroyed, ...more] = await at.keys.destroy([hers]);
        assert.match(destroyed ?? '', /^[0-9a-f]{16}:\d+$/);
        assert.equal(more.length, 0);
        assert.deepEqual(await at.keys.destroy([hers]), []);
        const vault = await at.keys.of(SCOPE);
        // Her row stands there as an older backup would bring it back.
        assert.deepEqual([vault.fateOf(hers.sealed), vault.fateOf(his.sealed)], ['destroyed', 'opens']);
        assert.throws(() => vault.open(SCOPE, hers.token, hers.sealed), { code: 'inspection_failed' });
        assert.deepEqual(await known(at), ['Benno', 'Carla', 'Deniz']);
        assert.equal((await at.store.pseudonyms.load(SCOPE)).length, 3);
        await name(at, ['Anna']);
        assert.deepEqual(await known(at), PEOPLE);
        assert.equal(vault.fateOf(hers.sealed), 'destroyed');
      }));

    it('are destroyed with their scope, and what is named from then on is kept under others', () =>
      house(async (at) => {
        await name(at, PEOPLE);
        const [tree] = await at.keys.destroyScopes([SCOPE]);
        assert.ok(tree !== undefined);
        assert.deepEqual(await known(at), []);
        assert.equal(
          (await at.keys.of(SCOPE)).fateOf(
            (await at.store.pseudonyms.load(SCOPE))[0]?.sealed ?? assert.fail(),
          ),
          'lost',
        );
        await name(at, ['Carla']);
        assert.deepEqual(await known(at), ['Carla']);
      }));

    it('are given to what was sealed before there were any, once', () =>
      house(async (at) => {
        const rows = PEOPLE.map((who, n) => {
          const token = `[PERSON_2ab${n}]`;
          const plain = Buffer.from(JSON.stringify([who, who.toLowerCase()]));
          const sealed = at.vault.seal(SCOPE, token, plain);
          return { scope: SCOPE, type: 'PERSON', token, sealed, expires: NOW * 2 } as const;
        });
        await at.store.journal.intend(sampleIntent(ids.next(NOW)), rows);
        assert.deepEqual(await known(at), PEOPLE);
        const parts = { rows: at.store.sealedRows, keys: at.keys, meta: at.store.meta };
        assert.deepEqual([await movePseudonyms(parts), await movePseudonyms(parts)], [4, 0]);
        assert.deepEqual(await known(at), PEOPLE);
        for (const { sealed } of await at.store.pseudonyms.load(SCOPE)) assert.ok(readPlaced(sealed));
      }));
  });
}
