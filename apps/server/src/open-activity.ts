/** Wires the view of the journal: who makes it, and who is told. */
import type { ActivityStore } from './activity/activity-store.ts';
import { followJournal } from './activity/follow.ts';
import { Projector } from './activity/projector.ts';
import { Pulse } from './activity/pulse.ts';
import type { Store } from './store/store.ts';

export interface OpenActivity {
  readonly store: ActivityStore;
  /** Beats when the view has moved. */
  readonly pulse: Pulse;
  /** Nobody watches any more; what waits in the journal is taken at the next start. */
  close(): Promise<void>;
}

export function openActivity(
  store: Pick<Store, 'activity' | 'commits'>,
  onProblem: (error: unknown) => void,
): OpenActivity {
  const pulse = new Pulse();
  const stop = followJournal({
    projector: new Projector(store.activity.projection),
    written: () => store.commits.entries,
    onChange: () => pulse.beat(),
    onProblem,
  });
  return {
    store: store.activity,
    pulse,
    close() {
      pulse.stop();
      return stop();
    },
  };
}
