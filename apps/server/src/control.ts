/** Wires the control plane: which room answers what the console asks. */
import { aboutHandlers } from './api/about.ts';
import { type Answering, controlPlane } from './api/api.ts';
import type { People } from './api/people.ts';
import { sessionHandlers } from './api/session.ts';
import { trialHandlers } from './api/trial.ts';
import type { World } from './door/world.ts';
import type { Vault } from './vault/vault.ts';
import { VERSION } from './version.ts';

export interface ControlParts {
  readonly world: World;
  readonly vault: Vault;
  readonly people: People;
  readonly onFault: (error: unknown) => void;
}

export function control({ world, vault, people, onFault }: ControlParts): Answering {
  return controlPlane({
    handlers: {
      about: aboutHandlers({ configuration: () => world.rules().configuration, version: VERSION }),
      session: sessionHandlers(people),
      trial: trialHandlers({
        rules: () => world.rules(),
        vault,
        scopeFor: (holder, header) => world.scopeFor(holder, header),
        now: () => world.clock.now(),
      }),
    },
    people,
    onFault,
    version: VERSION,
  });
}
