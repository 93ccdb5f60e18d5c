import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, it } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import pg from 'pg';
import { RecordIds } from '../../record/record-id.ts';
import { sampleIntent } from '../../record/testing/entries.ts';
import { openStore } from '../open.ts';
import type { Target } from '../store.ts';
import type { Place } from '../testing/place.ts';

const NOW = 1_764_000_000_000;
const ids = new RecordIds(randomBytes);
const newIntent = () => sampleIntent(ids.next(NOW));
const now = () => NOW;

const unavailable = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof BailiwickError);
  assert.equal(error.code, 'journal_unavailable');
  assert.match(error.message, pattern);
  assert.doesNotMatch(`${error.message} ${error.remedy}`, /only-for-tests|127\.0\.0\.1/);
  return true;
};

export function outageSuite(place: Place): void {
  describe('a PostgreSQL server that fails', () => {
    it('is used again after it dropped every connection', async () => {
      const target = await place.newTarget();
      const store = await openStore(target, { now });
      await store.journal.intend(newIntent(), []);
      await place.query(
        target,
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'bailiwick' and datname = current_database()`,
      );
      await eventually(() => store.journal.intend(newIntent(), []));
      await store.health();
      await store.close();
    });

    it('is given up when it does not answer in time, and has written nothing then', async () => {
      const target = await place.newTarget();
      const store = await openStore(target, { now, limit: 300 });
      const holder = new pg.Client(urlOf(target));
      await holder.connect();
      await holder.query('begin; lock table journal in exclusive mode');
      const started = Date.now();
      const waiting = Array.from({ length: 10 }, () => store.journal.intend(newIntent(), []));
      for (const answer of waiting) await assert.rejects(answer, unavailable(/./));
      assert.ok(Date.now() - started < 3_000);
      await holder.query('rollback');
      await holder.end();
      const intent = newIntent();
      await store.journal.intend(intent, []);
      assert.deepEqual(await store.recent(10), [intent]);
      await store.close();
    });

    it('is named by what is wrong, without its address or password', async () => {
      const target = await place.newTarget();
      const change = (edit: (url: URL) => void): Target => {
        const url = new URL(urlOf(target));
        edit(url);
        return { kind: 'postgres', url: url.href };
      };
      await assert.rejects(
        openStore(
          change((url) => (url.port = '1')),
          { now },
        ),
        unavailable(/cannot be reached/),
      );
      await assert.rejects(
        openStore(
          change((url) => (url.password = 'wrong')),
          { now },
        ),
        unavailable(/user or password/),
      );
      await assert.rejects(
        openStore(
          change((url) => (url.pathname = '/none')),
          { now },
        ),
        unavailable(/does not exist/),
      );
    });

    it('is given up when it accepts the connection and says nothing', async () => {
      const sockets = new Set<Socket>();
      const silent = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
      await once(silent, 'listening');
      const url = `postgres://a:b@127.0.0.1:${(silent.address() as AddressInfo).port}/x`;
      await assert.rejects(openStore({ kind: 'postgres', url }, { now, limit: 200 }), unavailable(/./));
      for (const socket of sockets) socket.destroy();
      silent.close();
    });

    it('acknowledges only what is on disk, even when it is set to do otherwise', async () => {
      const target = await place.newTarget();
      await place.query(target, `alter role current_user set synchronous_commit = off`);
      try {
        const store = await openStore(target, { now });
        await place.query(target, `create table seen (setting text)`);
        await place.query(
          target,
          `create function see() returns trigger language plpgsql
            as $$ begin insert into seen values (current_setting('synchronous_commit')); return null; end $$`,
        );
        await place.query(
          target,
          `create trigger see after insert on journal for each statement execute function see()`,
        );
        await store.journal.intend(newIntent(), []);
        await store.close();
        assert.deepEqual(await place.query(target, 'select setting from seen'), [{ setting: 'on' }]);
      } finally {
        await place.query(target, `alter role current_user reset synchronous_commit`);
      }
    });
  });
}

function urlOf(target: Target): string {
  return target.kind === 'postgres' ? target.url : '';
}

async function eventually(work: () => Promise<void>): Promise<void> {
  const limit = Date.now() + 5_000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      unavailable(/./)(error);
      if (Date.now() > limit) throw error;
    }
  }
}
