/** Wires who keeps what requests and replies say: beside the traffic, and told where it does not succeed. */
import type { Configuration } from './config/configuration.ts';
import { ContentKeeper } from './contents/keeper.ts';
import type { Drain } from './operate/drain.ts';
import type { Health } from './operate/health.ts';
import type { Log } from './operate/log.ts';
import type { Metrics } from './operate/metrics.ts';
import type { Store } from './store/store.ts';
import type { SubjectKeys } from './subjects/subject-keys.ts';

export interface KeepingPlace {
  readonly store: Pick<Store, 'contents'>;
  readonly keys: SubjectKeys;
  readonly configuration: () => Configuration;
  readonly pending: Pick<Drain, 'add'>;
  readonly metrics: Pick<Metrics, 'contentsKept' | 'contentsLost'>;
  readonly health: Pick<Health, 'contentsEnded'>;
  readonly log: Log;
  readonly now: () => number;
}

export function keepContents({
  store,
  keys,
  configuration,
  pending,
  metrics,
  health,
  log,
  now,
}: KeepingPlace): ContentKeeper {
  return new ContentKeeper({
    store: store.contents,
    keys,
    keeping: () => configuration().retention.contents,
    pending,
    onKept(count) {
      metrics.contentsKept(count);
      health.contentsEnded({ kind: 'kept' });
    },
    onLost(count, error) {
      metrics.contentsLost(count);
      health.contentsEnded({ kind: 'lost', at: now() });
      log.write('contents_lost', { count, error });
    },
  });
}
