/** What the door stands on, out of the rooms of a server. */
import { randomBytes } from 'node:crypto';
import { principalId } from '@bailiwick/contract/ids';
import { callerGroup } from './certificate/caller-group.ts';
import { ModelDirectory } from './door/model-directory.ts';
import type { World } from './door/world.ts';
import type { InsideDoor } from './egress/inside.ts';
import { keepContents } from './keep-contents.ts';
import type { Principal } from './keys/principal.ts';
import { createObserver } from './operate/observer.ts';
import { RecordIds } from './record/record-id.ts';
import type { Rooms } from './rooms.ts';
import { Witness } from './vendors/proof/witness.ts';

export interface Entrances {
  readonly inside: Pick<InsideDoor<Principal>, 'holderOf'>;
  /** Whether only this machine can reach the door. */
  readonly isLoopback: () => boolean;
}

export function openWorld(rooms: Rooms, { inside, isLoopback }: Entrances): World {
  const { clock, drain, health, keys, live, log, metrics, office, outbound, store, tracer, vault } = rooms;
  const { now, tick } = clock;
  const ids = new RecordIds(randomBytes);
  return {
    rules: () => live.rules,
    clock,
    random: Math.random,
    newRecordId: () => ids.next(now()),
    scopeFor: (holder, header) => vault.scopeFor(holder, header),
    journal: store.journal,
    exceptions: office.approvals,
    contents: keepContents({
      store,
      keys: office.keys,
      configuration: rooms.configured,
      pending: drain,
      metrics,
      health,
      log,
      now,
    }),
    keys,
    budgets: rooms.budgets,
    outbound,
    breakers: rooms.breakers,
    extractor: rooms.extractor,
    pictures: rooms.pictures,
    models: new ModelDirectory({ tick, outbound }),
    witness: new Witness({ gates: () => live.gates, proofs: rooms.proofs, notary: rooms.notary, now }),
    observe: createObserver({ log, metrics, drain, tracer: () => tracer, now }),
    pending: drain,
    stopping: () => drain.state === 'draining',
    callerGroup,
    insider: (connection) => inside.holderOf(connection),
    singleUser: () => isLoopback() && keys.count === 0,
    nobody: principalId('nobody'),
  };
}
