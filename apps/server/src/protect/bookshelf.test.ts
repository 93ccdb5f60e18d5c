import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type ScopeId, scopeId } from '@bailiwick/contract/ids';
import { Bookshelf, type BookshelfOptions } from './bookshelf.ts';
import { MemoryStore, SCOPE, aesVault } from './fixture.ts';

function shelfOver(store: MemoryStore, options: Partial<BookshelfOptions> = {}): Bookshelf {
  return new Bookshelf({
    store,
    keys: { of: async () => aesVault() },
    style: 'token',
    retentionMs: 1_000,
    now: () => 0,
    ...options,
  });
}

/** Books that nobody holds are gone afterwards. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  await turn();
  collect();
}

describe('A bookshelf', () => {
  it('gives the same names after a restart, collisions included', async () => {
    const store = new MemoryStore();
    const before = await shelfOver(store).open(SCOPE);
    const tokens = Array.from({ length: 5_000 }, (_, i) => before.nameFor('PERSON', `p${i}`, `P${i}`).token);
    store.commit(before.takeNew());
    const after = await shelfOver(store).open(SCOPE);
    const again = Array.from(
      { length: 5_000 },
      (_, i) => after.nameFor('PERSON', `p${4_999 - i}`, `P${4_999 - i}`).token,
    );
    assert.deepEqual(again.toReversed(), tokens);
    assert.deepEqual(after.takeNew(), []);
  });

  it('reads a scope once, however many open it at the same time', async () => {
    const store = new MemoryStore();
    const shelf = shelfOver(store);
    const books = await Promise.all([shelf.open(SCOPE), shelf.open(SCOPE), shelf.open(SCOPE)]);
    assert.equal(new Set(books).size, 1);
    assert.equal(store.loads, 1);
  });

  it('never has two books of one scope, even when the shelf is full', async () => {
    const shelf = shelfOver(new MemoryStore(), { maxScopes: 1 });
    const held = await shelf.open(SCOPE);
    await shelf.open(scopeId('another'));
    assert.equal(await shelf.open(SCOPE), held);
  });

  it('puts the books away that were used longest ago when all take too much, and reads them again with the same names', async () => {
    const store = new MemoryStore();
    const shelf = shelfOver(store, { maxBytes: 200_000 });
    const scopes = Array.from({ length: 20 }, (_, i) => scopeId(`scope-${i}`));
    const nameAll = async (scope: ScopeId): Promise<readonly string[]> => {
      const book = await shelf.open(scope);
      const tokens = Array.from({ length: 200 }, (_, i) => book.nameFor('PERSON', `p${i}`, `P${i}`).token);
      store.commit(book.takeNew());
      return tokens;
    };
    const first: (readonly string[])[] = [];
    for (const scope of scopes) first.push(await nameAll(scope));
    assert.equal(store.loads, 20);
    await collectGarbage();
    const again: (readonly string[])[] = [];
    for (const scope of scopes.toReversed()) again.push(await nameAll(scope));
    assert.deepEqual(again.toReversed(), first);
    assert.ok(store.loads > 25 && store.loads < 40, `${store.loads} loads: some had stayed, most had not`);
  });

  it('shelves nothing that was read before an erasure and opened after it', async () => {
    const store = new MemoryStore();
    const before = await shelfOver(store).open(SCOPE);
    before.nameFor('PERSON', 'anna', 'Anna');
    store.commit(before.takeNew());
    const read = Promise.withResolvers<void>();
    const shelf = shelfOver(store, {
      keys: {
        async of() {
          await read.promise;
          return aesVault();
        },
      },
    });
    const opening = [shelf.open(SCOPE), shelf.open(SCOPE)];
    store.rows.clear();
    shelf.forget();
    read.resolve();
    const [book, another] = await Promise.all(opening);
    assert.equal(book, another);
    assert.equal(book, await shelf.open(SCOPE));
    assert.equal(book?.holds('anna'), false);
  });

  it('tries again after a load that failed', async () => {
    const store = new MemoryStore();
    const shelf = shelfOver(store);
    const load = store.load.bind(store);
    store.load = () => Promise.reject(new Error('disk'));
    await assert.rejects(shelf.open(SCOPE), /disk/);
    store.load = load;
    assert.equal((await shelf.open(SCOPE)).scope, SCOPE);
  });

  it('opens no book over a row that was altered', async () => {
    const store = new MemoryStore();
    const book = await shelfOver(store).open(SCOPE);
    book.nameFor('EMAIL', 'a@b.example', 'a@b.example');
    store.commit(book.takeNew().map((row) => ({ ...row, sealed: row.sealed.map((byte) => byte ^ 1) })));
    await assert.rejects(shelfOver(store).open(SCOPE), { code: 'inspection_failed' });
  });

  it('leaves out what has expired', async () => {
    const store = new MemoryStore();
    const book = await shelfOver(store).open(SCOPE);
    book.nameFor('EMAIL', 'a@b.example', 'a@b.example');
    store.commit(book.takeNew());
    const later = await shelfOver(store, { now: () => 1_000 }).open(SCOPE);
    assert.deepEqual(later.known('a@b.example'), []);
  });

  it('reads anew what it was told to forget, so that nothing erased lives on in it', async () => {
    const store = new MemoryStore();
    const shelf = shelfOver(store);
    const book = await shelf.open(SCOPE);
    book.nameFor('EMAIL', 'a@b.example', 'a@b.example');
    shelf.forget();
    const anew = await shelf.open(SCOPE);
    assert.notEqual(anew, book);
    assert.deepEqual(anew.known('a@b.example'), []);
  });
});
