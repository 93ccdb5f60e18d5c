/** Wires what the console asks about the house itself: its rules, its lists, what it keeps, how it is. */
import { join } from 'node:path';
import type { ApiHandlers } from './api/api.ts';
import { aboutHandlers } from './api/about.ts';
import { namesOfThings } from './api/names.ts';
import { dictionaryHandlers } from './api/dictionary.ts';
import { erasureHandlers } from './api/erasure.ts';
import { exportsHandlers } from './api/exports.ts';
import { policyHandlers } from './api/policy.ts';
import { requirementsHandlers } from './api/requirements.ts';
import { setupHandlers } from './api/setup.ts';
import { systemHandlers } from './api/system.ts';
import { erasing, finding } from './erasing.ts';
import { evidenceOf } from './erasure-evidence.ts';
import { drillOf } from './drilling.ts';
import { drillKit, makeKit } from './vault/kit.ts';
import { kitStanding } from './vault/kit-standing.ts';
import { VERSION } from './version.ts';
import type { Front } from './front.ts';
import { Proposals } from './config/proposals.ts';

type HouseHandlers = Pick<
  ApiHandlers,
  'about' | 'dictionary' | 'erasure' | 'exports' | 'policy' | 'requirements' | 'setup' | 'system'
>;

export function controlOfHouse({ rooms, world, inside }: Front): HouseHandlers {
  const { acts, database, health, identity, keeper, ledger, office } = rooms;
  const { root, shelf, store, vault, wayOut } = rooms;
  const { now } = world.clock;
  const configuration = rooms.configured;
  const erasingPlace = { ...office, store, configuration, target: database };
  return {
    about: aboutHandlers({ configuration, version: VERSION }),
    dictionary: dictionaryHandlers({
      configuration,
      keeper,
      shelf,
      vault,
      extractor: world.extractor,
      takeOver: async () => rooms.live.takeOwn(await rooms.readOwn()),
      acts,
    }),
    erasure: erasureHandlers({
      configuration,
      erasures: store.erasures,
      holds: office.holds,
      acts,
      finding: () => finding(erasingPlace),
      erasing: (again) => erasing(erasingPlace, again),
      evidenceOf: (certificate) => evidenceOf(ledger, certificate),
      now,
    }),
    exports: exportsHandlers({
      configuration,
      database: database.kind,
      exports: wayOut.exports,
      makeExport: wayOut.makeExport,
      backups: wayOut.backups,
      drills: wayOut.drills,
      conversations: office.conversations,
      drill: (asked) =>
        drillOf(
          {
            call: (principal, call) => inside.call(principal, call),
            modelsOf: (offering) => world.models.namesOf(offering, offering.protocols[0] ?? 'openai'),
            clock: world.clock,
          },
          asked,
        ),
    }),
    policy: policyHandlers({
      rules: () => world.rules(),
      keeper,
      proposals: new Proposals(join(rooms.settings.home, 'proposals')),
      since: (at) => store.since(at),
      acts,
      now,
    }),
    requirements: requirementsHandlers({
      policy: () => configuration().policy,
      keeper,
      acts,
      now,
    }),
    setup: setupHandlers({
      configuration,
      keeper,
      modelsAt: (offering) => world.models.listed(offering, offering.protocols[0] ?? 'openai'),
      acts,
    }),
    system: systemHandlers({
      version: VERSION,
      node: process.version,
      startedAt: now(),
      database: database.kind,
      ready: async () => (await health.readiness()).status === 200,
      ledger,
      amiss: () => ({
        ...health.amiss,
        // Switched off, it is no fault any more.
        ...(configuration().mail === undefined ? { mail: undefined } : {}),
      }),
      backups: wayOut.backups,
      kit: () => kitStanding(store.meta, now()),
      async makeKit() {
        let file = '';
        const take = async (text: string): Promise<void> => void (file = text);
        const { root: made, phrase } = await makeKit(root, store, now(), take, []);
        return { root: made, phrase, file };
      },
      tryKit: (kit) => drillKit(kit, store, now()),
      acts,
      names: () => namesOfThings(world.keys, identity.roster),
      tick: () => world.clock.tick(),
    }),
  };
}
