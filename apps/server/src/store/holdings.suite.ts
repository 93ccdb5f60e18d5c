import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { scopeId } from '@bailiwick/contract/ids';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent, sampleOutcome } from '../record/testing/entries.ts';
import { openStore } from './open.ts';
import type { Place } from './testing/place.ts';
import { samplePseudonym } from './testing/pseudonyms.ts';

const NOW = 1_764_000_000_000;
const ids = new RecordIds(randomBytes);

export function holdingsSuite(place: Place): void {
  describe(`what is held on ${place.name}`, () => {
    it('is carried to another database entry by entry, in order and to the byte', async () => {
      const [from, to] = [
        await openStore(await place.newTarget(), { now: () => NOW }),
        await openStore(await place.newTarget(), { now: () => NOW }),
      ];
      const intents = Array.from({ length: 120 }, () =>
        sampleIntent(ids.next(NOW), { purpose: 'größe „x“' }),
      );
      for (const intent of intents) {
        await from.journal.intend(intent, []);
        await from.journal.conclude(sampleOutcome(intent));
      }
      const end = await from.holdings.newestEntry();
      const carried: string[] = [];
      for (let after = 0; after < end;) {
        const rows = await from.holdings.journal(after, 50);
        await to.holdings.addJournal(
          rows.map(({ seq, body }) => {
            const { id, kind, at } = JSON.parse(body) as { id: string; kind: 'intent'; at: number };
            return { seq, id, kind, at, body };
          }),
        );
        carried.push(...rows.map(({ body }) => body));
        after = rows.at(-1)?.seq ?? end;
      }
      assert.equal(carried.length, 240);
      assert.deepEqual(
        (await to.holdings.journal(0, 1_000)).map(({ body }) => body),
        carried,
      );
      // And the journal goes on behind it.
      const next = sampleIntent(ids.next(NOW));
      await to.journal.intend(next, []);
      assert.equal((await to.recent(1))[0]?.id, next.id);
      await from.close();
      await to.close();
    });

    it('is read in pages that miss nothing and repeat nothing', async () => {
      const store = await openStore(await place.newTarget(), { now: () => NOW });
      assert.equal(await store.holdings.newestEntry(), 0);
      const sealed = ['0a', '0b', 'ff'].flatMap((byte) =>
        ['[A_1]', '[A_2]', '[B_1]'].map((token) =>
          samplePseudonym({ scope: scopeId(byte.repeat(16)), token, expires: NOW + 1_000 }),
        ),
      );
      await store.journal.intend(sampleIntent(ids.next(NOW)), sealed);
      const seen: string[] = [];
      for (let after: { scope: string; token: string } | undefined; ;) {
        const page = await store.holdings.pseudonyms(after, 2);
        seen.push(...page.map(({ scope, token }) => `${scope} ${token}`));
        if (page.length < 2) break;
        after = page.at(-1);
      }
      assert.deepEqual(
        seen,
        sealed.map(({ scope, token }) => `${scope} ${token}`),
      );

      const names = Array.from({ length: 5 }, (_, at) => String(at).repeat(64));
      for (const sha256 of names.toReversed())
        await store.holdings.addDocument({
          sha256,
          mediaType: 'a/b',
          title: '',
          bytes: Buffer.from('x'),
          text: '',
        });
      assert.deepEqual(await store.holdings.documentNames('', 3), names.slice(0, 3));
      assert.deepEqual(await store.holdings.documentNames(names[2] ?? '', 3), names.slice(3));
      await store.close();
    });
  });
}
