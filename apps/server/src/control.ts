/** Wires the control plane: which room answers what the console asks. */
import { aboutHandlers } from './api/about.ts';
import { type Answering, controlPlane } from './api/api.ts';
import type { People } from './api/people.ts';
import { chatHandlers } from './api/chat.ts';
import { sessionHandlers } from './api/session.ts';
import { trialHandlers } from './api/trial.ts';
import { scopeHolder } from './door/caller.ts';
import { isOpen } from './door/models.ts';
import type { World } from './door/world.ts';
import type { InsideDoor } from './egress/inside.ts';
import type { Principal } from './keys/principal.ts';
import type { Vault } from './vault/vault.ts';
import { VERSION } from './version.ts';

export interface ControlParts {
  readonly world: World;
  readonly vault: Vault;
  readonly inside: InsideDoor<Principal>;
  readonly people: People;
  readonly onFault: (error: unknown) => void;
}

export function control({ world, vault, inside, people, onFault }: ControlParts): Answering {
  return controlPlane({
    handlers: {
      about: aboutHandlers({ configuration: () => world.rules().configuration, version: VERSION }),
      chat: chatHandlers({
        offerings: () => world.rules().configuration.offerings,
        call: (principal, call) => inside.call(principal, call),
        modelsOf: (offering, protocol) => world.models.namesOf(offering, protocol),
        isOpen: (offering, model, principal) => isOpen(world, { offering, model, principal }),
      }),
      session: sessionHandlers(people),
      trial: trialHandlers({
        rules: () => world.rules(),
        vault,
        scopeFor: (holder, header) => world.scopeFor(holder, header),
        conversationScope: (principal, conversation) =>
          world.scopeFor(scopeHolder(world, principal), conversation),
        now: () => world.clock.now(),
      }),
    },
    people,
    onFault,
    version: VERSION,
  });
}
