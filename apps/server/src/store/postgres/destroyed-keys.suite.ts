import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Subject, WrappedKey } from '../../subjects/data-key.ts';
import { openStore } from '../open.ts';
import type { Place } from '../testing/place.ts';

/** What can be said of the raw files of a server that is not ours: see docs/erasure.md for what cannot. */
export function destroyedKeysSuite(place: Place): void {
  describe(`keys that were destroyed on ${place.name}`, () => {
    it('stand in the file of their table no longer, and the others do', async () => {
      const target = await place.newTarget();
      const store = await openStore(target, { now: () => 0 });
      const keys = Array.from({ length: 300 }, (_, i): WrappedKey => {
        const subject: Subject = `conversation:cv_${i}`;
        return {
          subject,
          id: randomBytes(8).toString('hex'),
          wrapped: new Uint8Array(randomBytes(76)),
          made: 0,
        };
      });
      for (const key of keys) await store.dataKeys.claim(key);
      const standing = async (): Promise<number> => {
        // What is still in the server's buffers goes to the file first.
        await place.query(target, 'checkpoint');
        const [row] = await place.query(
          target,
          `select encode(pg_read_binary_file(pg_relation_filepath('subject_keys.data_keys')), 'hex') as bytes`,
        );
        const bytes = String(row?.['bytes']);
        return keys.filter(({ wrapped }) => bytes.includes(Buffer.from(wrapped).toString('hex'))).length;
      };
      assert.equal(await standing(), 300);
      await store.dataKeys.destroy(keys.filter((_, i) => i % 3 === 0).map(({ subject }) => subject));
      assert.equal(await standing(), 200);
      assert.equal((await store.dataKeys.after('', 1_000)).length, 200);
      await store.close();
    });
  });
}
