/**
 * Opens the rooms of a server, each with what it stands on: configuration → vault → ledger → vendors → rules → people.
 * Nothing listens after it, and nothing runs by itself.
 */
import { Gates } from '@bailiwick/diligence/gate/gates';
import { callerAddress } from './callers/caller-address.ts';
import type { Configuration } from './config/configuration.ts';
import type { ConfigurationChecks } from './config/consistency.ts';
import { type Settings, databaseTarget, rootPlace } from './config/settings.ts';
import { Breakers } from './egress/breaker.ts';
import { Outbound } from './egress/outbound.ts';
import { DEFAULT_FILE_LIMITS, Extractor } from './files/extract.ts';
import { type OwnKnowledge, readOwnKnowledge } from './firm/own-knowledge.ts';
import { IndexShelf } from './firm/shelf.ts';
import { ApiKeys } from './keys/api-keys.ts';
import { Budgets } from './keys/budgets.ts';
import { openLedger } from './ledger/open.ts';
import { LiveRules } from './live-rules.ts';
import { openOffice, openScopeKeys } from './office.ts';
import { openKeeper } from './open-keeper.ts';
import { openPeople } from './open-people.ts';
import { Drain } from './operate/drain.ts';
import { Health } from './operate/health.ts';
import { createLog } from './operate/log.ts';
import type { Metrics } from './operate/metrics.ts';
import { tracerTo } from './operate/tracing.ts';
import { DEFAULT_PICTURE_LIMITS, Pictures } from './pictures/pictures.ts';
import { SetupToken } from './setup/setup-token.ts';
import type { Store } from './store/store.ts';
import { openVault } from './vault/open.ts';
import { openVendorDesk } from './vendor-desk.ts';
import { VERSION } from './version.ts';
import { openWayOut } from './way-out.ts';
import { openWitness } from './witness/open.ts';

export interface Foundation {
  readonly settings: Settings;
  /** As it stands when the server starts. */
  readonly configuration: Configuration;
  readonly checks: ConfigurationChecks;
  readonly store: Store;
  readonly metrics: Metrics;
}

export type Rooms = Awaited<ReturnType<typeof openRooms>>;

export async function openRooms({ settings, configuration, checks, store, metrics }: Foundation) {
  const now = Date.now;
  const tick = (): number => performance.now();
  const log = createLog({ level: configuration.telemetry.logLevel });
  const onFault = (error: unknown): void => log.write('broken', { error });
  const root = rootPlace(settings);
  const vault = await openVault(root, store);
  const ledger = await openLedger({ store, vault, configuration });
  const logWitness = await openWitness({ store, vault, configuration });
  const keys = new ApiKeys(store.keys, now);
  const budgets = new Budgets(store.usage, now);
  await Promise.all([keys.refresh(), budgets.load()]);

  const configured = (): Configuration => live.rules.configuration;
  const desk = await openVendorDesk({ home: settings.home, store, configuration: configured, log });
  const shelf = new IndexShelf(settings.home);
  const readOwn = (): Promise<OwnKnowledge> => readOwnKnowledge(shelf, vault);
  const live = new LiveRules(
    configuration,
    {
      keys: openScopeKeys({ store, vault }),
      pseudonyms: store.pseudonyms,
      now,
      gates: new Gates(await desk.register.read(), configuration.policy.packs),
      own: await readOwn(),
    },
    (what) => log.write(what),
  );
  const drain = new Drain();
  const health = new Health({
    askStore: () => store.health(),
    isDraining: () => drain.state === 'draining',
    tick,
  });
  const outbound = new Outbound();
  const { otlpEndpoint } = configuration.telemetry;
  const office = openOffice({ store, vault, configuration: configured });
  const { acts } = office;
  const database = databaseTarget(settings, configuration);
  const setup = new SetupToken();
  return {
    settings,
    checks,
    store,
    database,
    metrics,
    clock: { now, tick },
    log,
    onFault,
    root,
    vault,
    ledger,
    /** Witnesses the logs of others. */
    logWitness,
    keys,
    budgets,
    configured,
    ...desk,
    shelf,
    readOwn,
    live,
    drain,
    health,
    outbound,
    tracer:
      otlpEndpoint === undefined
        ? undefined
        : tracerTo(otlpEndpoint, { outbound, metrics, version: VERSION }),
    extractor: new Extractor(DEFAULT_FILE_LIMITS),
    pictures: new Pictures(DEFAULT_PICTURE_LIMITS),
    breakers: new Breakers({
      tick,
      onChange: (offering, state) => {
        metrics.breaker(offering, state);
        log.write('breaker', { offering, state });
      },
    }),
    office,
    acts,
    keeper: openKeeper({
      settings,
      checks,
      acts,
      now,
      takeOver: (changed) => live.takeConfiguration(changed),
    }),
    wayOut: openWayOut({
      store,
      kind: database.kind,
      vault,
      root,
      ledger,
      acts,
      home: settings.home,
      file: settings.config,
      configuration: configured,
      log,
      health,
      metrics,
    }),
    setup,
    identity: openPeople({
      store,
      vault,
      acts,
      keys,
      outbound,
      configuration: configured,
      isSetupToken: (presented) => setup.matches(presented),
    }),
    /** From which address somebody comes. */
    addressOf: callerAddress(() => configured().listen.trustedProxies),
  };
}
