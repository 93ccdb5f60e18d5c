/** Wires what the console and the chat ask about requests: what passed, what may pass, what would. */
import type { ApiHandlers } from './api/api.ts';
import { activityHandlers } from './api/activity.ts';
import { namesOfPrincipals } from './api/names.ts';
import { approvalsHandlers } from './api/approvals.ts';
import { chatHandlers } from './api/chat.ts';
import { contentsHandlers } from './api/contents.ts';
import { overviewHandlers } from './api/overview.ts';
import { trialHandlers } from './api/trial.ts';
import { daysFor } from './contents/keeping.ts';
import { scopeHolder } from './door/caller.ts';
import { isOpen } from './door/models.ts';
import type { Front } from './front.ts';

type TrafficHandlers = Pick<
  ApiHandlers,
  'activity' | 'approvals' | 'chat' | 'contents' | 'overview' | 'trial'
>;

export function controlOfTraffic({ rooms, world, inside, activity }: Front): TrafficHandlers {
  const { identity, ledger, office } = rooms;
  const { now } = world.clock;
  const configuration = rooms.configured;
  const names = (): ReturnType<typeof namesOfPrincipals> => namesOfPrincipals(world.keys, identity.roster);
  return {
    activity: activityHandlers({
      store: activity.store,
      ledger,
      names,
      gates: () => world.rules().policy.gates,
      now,
    }),
    approvals: approvalsHandlers({
      approvals: office.approvals,
      policy: () => world.rules().policy,
      offerings: () => configuration().offerings,
      people: () => identity.roster.list(),
      now,
    }),
    chat: chatHandlers({
      conversations: office.conversations,
      instructionsFor: (team) => office.prompts.instructionsFor(team),
      keeping: () => configuration().retention.conversations,
      contentDays: ({ name, team }) =>
        daysFor(configuration().retention.contents, { name, team, from: 'inside' }),
      scopeOf: (principal, conversation) => world.scopeFor(scopeHolder(world, principal), conversation),
      offerings: () => configuration().offerings,
      call: (principal, call) => inside.call(principal, call),
      modelsOf: (offering, protocol) => world.models.namesOf(offering, protocol),
      isOpen: (offering, model, principal) => isOpen(world, { offering, model, principal }),
    }),
    contents: contentsHandlers({
      contents: office.contents,
      reader: activity.store.reader,
      keeping: () => configuration().retention.contents,
      names,
    }),
    overview: overviewHandlers({
      reader: activity.store.reader,
      projection: activity.store.projection,
      pulse: activity.pulse,
      gates: () => world.rules().policy.gates,
      country: () => configuration().organisation.country,
      now,
    }),
    trial: trialHandlers({
      rules: () => world.rules(),
      keys: office.scopeKeys,
      scopeFor: (holder, header) => world.scopeFor(holder, header),
      conversationScope: (principal, conversation) =>
        world.scopeFor(scopeHolder(world, principal), conversation),
      exceptionsOf: (principal) => office.approvals.inForce(principal, undefined),
      extractor: world.extractor,
      now,
    }),
  };
}
