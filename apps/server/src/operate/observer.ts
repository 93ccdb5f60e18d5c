import type { Observer } from '../door/world.ts';
import type { Drain } from './drain.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

/** Where the door's numbers go: the count of what is under way, the metrics, and one line of log per attempt. */
export function createObserver({ log, metrics, drain }: { readonly log: Log; readonly metrics: Metrics; readonly drain: Drain }): Observer {
  return {
    arrived() {
      drain.arrived();
      metrics.arrived();
    },
    left() {
      drain.left();
      metrics.left();
    },
    concluded(outcome) {
      metrics.concluded(outcome);
      metrics.found(outcome.types, 'request');
      const { id, request, attempt, route, offering, ending, code, upstreamStatus } = outcome;
      const { replyBytes, inputTokens, outputTokens, tlsGroup, firstByteMs, durationMs } = outcome;
      log.write('concluded', {
        record: id,
        request,
        attempt,
        route,
        offering,
        ending,
        code,
        upstreamStatus,
        replyBytes,
        inputTokens,
        outputTokens,
        tlsGroup,
        firstByteMs,
        durationMs,
      });
    },
    outcomeLost({ id, route, offering }, error) {
      metrics.outcomeLost();
      log.write('outcome_lost', { record: id, route, offering, error });
    },
    broken(id, error) {
      log.write('broken', { record: id, error });
    },
  };
}
