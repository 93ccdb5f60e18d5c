/** How often one network may knock: guessing a token is hopeless, but trying costs the database. */

export interface Visits {
  /** @returns 0 where the visit is welcome, else whole seconds to wait. */
  knock(network: string, now: number): number;
}

const WINDOW_MS = 60_000;
/** Networks that are remembered; beyond it the oldest are forgotten, which favours the caller. */
const MOST_NETWORKS = 10_000;

export function visits(perMinute: number): Visits {
  const seen = new Map<string, { since: number; count: number }>();
  return {
    knock(network, now) {
      const known = seen.get(network);
      if (known === undefined || now - known.since >= WINDOW_MS || now < known.since) {
        seen.delete(network);
        seen.set(network, { since: now, count: 1 });
        const [oldest] = seen.keys();
        if (seen.size > MOST_NETWORKS && oldest !== undefined) seen.delete(oldest);
        return 0;
      }
      known.count += 1;
      return known.count <= perMinute ? 0 : Math.ceil((known.since + WINDOW_MS - now) / 1000);
    },
  };
}
