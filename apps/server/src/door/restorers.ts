import type { FindingType } from '@bailiwick/contract/classes';
import { replyVerdict } from '../decide/reply.ts';
import type { RestorerFactory } from '../ingress/reply.ts';
import { type ForeignPolicy, type Restorer, createRestorer } from '../restore/restorer.ts';
import type { Exchange } from './exchange.ts';

/** For replies in which nothing was replaced: private offerings and the mirror. */
export const VERBATIM: RestorerFactory = {
  active: false,
  restorer: () => ({ push: (chunk) => chunk, end: () => '', withheld: new Map() }),
};

/** Restorers for one reply; what they withhold is summed in `withheld`. */
export function restorersFor(exchange: Exchange, withheld: Withheld): RestorerFactory {
  const { book, inspection } = exchange;
  const { policy, detection } = exchange.rules;
  const foreign: ForeignPolicy = {
    detector: detection.replies,
    isOwn: (canonical) => inspection.canonicals.has(canonical) || book.holds(canonical),
    withhold: (finding) => replyVerdict(policy, finding.class) === 'withhold',
  };
  return {
    active: true,
    restorer: (form, arrival) => {
      const restorer = createRestorer({ book, form, foreign, arrival });
      // The closing events of a stream repeat as a whole what its deltas have said; it counts once.
      return exchange.wire.stream && arrival === 'whole' ? restorer : withheld.watch(restorer);
    },
  };
}

/** Sums what the restorers of one reply withheld. */
export class Withheld {
  readonly #restorers: Restorer[] = [];

  watch(restorer: Restorer): Restorer {
    this.#restorers.push(restorer);
    return restorer;
  }

  total(): Partial<Record<FindingType, number>> {
    const total: Partial<Record<FindingType, number>> = {};
    for (const { withheld } of this.#restorers) {
      for (const [type, count] of withheld) total[type] = (total[type] ?? 0) + count;
    }
    return total;
  }
}
