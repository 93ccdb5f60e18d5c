/**
 * Serves: the only place that wires the rooms together.
 *
 * Start: configuration → store (which marks what a crash left unfinished) → vault → rules → listen.
 * Stop: refuse new requests → let streams finish → write what is owed → close.
 */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { checkPattern } from '@bailiwick/detect';
import { Gates } from '@bailiwick/diligence/gate/gates';
import { principalId } from '@bailiwick/contract/ids';
import { knownPeople } from './api/known-people.ts';
import { soleUser } from './api/sole-user.ts';
import { callerAddress } from './callers/caller-address.ts';
import { originOf } from './callers/origin.ts';
import { callerGroup } from './certificate/caller-group.ts';
import type { Configuration } from './config/configuration.ts';
import { loadConfiguration } from './config/load.ts';
import { Proposals } from './config/proposals.ts';
import { configurationSchema } from './config/schema.ts';
import { type Settings, databaseTarget, rootPlace } from './config/settings.ts';
import { writeStarter } from './config/starter.ts';
import { watchConfiguration } from './config/watch.ts';
import { startChores } from './chores.ts';
import { consolePages } from './console/pages.ts';
import { late } from './late.ts';
import { identify } from './door/caller.ts';
import { handle } from './door/door.ts';
import { ModelDirectory } from './door/model-directory.ts';
import type { World } from './door/world.ts';
import { openDoorway } from './doorway.ts';
import { Breakers } from './egress/breaker.ts';
import { InsideDoor } from './egress/inside.ts';
import { Outbound } from './egress/outbound.ts';
import { DEFAULT_FILE_LIMITS, Extractor } from './files/extract.ts';
import { type OwnKnowledge, readOwnKnowledge } from './firm/own-knowledge.ts';
import { IndexShelf } from './firm/shelf.ts';
import { watchLists } from './firm/watch.ts';
import { ApiKeys } from './keys/api-keys.ts';
import { Budgets } from './keys/budgets.ts';
import type { Principal } from './keys/principal.ts';
import { keepContents } from './keep-contents.ts';
import { openLedger } from './ledger/open.ts';
import { publishing } from './ledger/publishing.ts';
import { receipts } from './ledger/receipts.ts';
import { openActivity } from './open-activity.ts';
import { LiveRules } from './live-rules.ts';
import { Drain } from './operate/drain.ts';
import { Health } from './operate/health.ts';
import { createLog } from './operate/log.ts';
import { Metrics } from './operate/metrics.ts';
import { openOffice, openScopeKeys } from './office.ts';
import { openKeeper } from './open-keeper.ts';
import { openPeople } from './open-people.ts';
import { createObserver } from './operate/observer.ts';
import { tracerTo } from './operate/tracing.ts';
import { DEFAULT_PICTURE_LIMITS, Pictures } from './pictures/pictures.ts';
import { reception } from './reception.ts';
import type { Entry } from './record/entry.ts';
import { RecordIds } from './record/record-id.ts';
import { SetupToken } from './setup/setup-token.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { followKnowledge } from './vendors/knowledge/follow.ts';
import { KnowledgeShelf } from './vendors/knowledge/shelf.ts';
import { KnownProofs } from './vendors/proof/known-proofs.ts';
import { DocumentReader } from './vendors/documents/document-reader.ts';
import { Notary } from './vendors/proof/notary.ts';
import { Witness } from './vendors/proof/witness.ts';
import { QuestionnaireShelf } from './vendors/questionnaire/shelf.ts';
import { Register } from './vendors/register.ts';
import { kitReminder, kitStanding } from './vault/kit-standing.ts';
import { openVault } from './vault/open.ts';
import { openWayOut } from './way-out.ts';
import { VERSION } from './version.ts';
import { openWitness } from './witness/open.ts';
import { witnessing } from './witness/serving.ts';

/** Where the build of the console lies, in a clone and in an installed package. */
const CONSOLE = fileURLToPath(new URL('../../web/dist', import.meta.url));
const FAREWELL_MS = 2_000;

export interface Served {
  readonly url: string;
  /** The one-time link of the first run, while nobody has an account. */
  readonly setupLink: string | undefined;
  /** What is due for the recovery kit, until one was made and tried. */
  readonly kitReminder: string | undefined;
  /** Whether requests need no key for now. */
  readonly singleUser: boolean;
  /** Journal entries, newest first. */
  recent(limit: number): Promise<readonly Entry[]>;
  /** Drains and closes. */
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Says something to the owner in plain words: whole lines, never a value. */
  readonly notice?: (text: string) => void;
}

/** @throws BailiwickError `invalid_configuration` or `journal_unavailable`; then nothing listens. */
export async function serve(settings: Settings, { notice }: ServeOptions = {}): Promise<Served> {
  await mkdir(settings.home, { recursive: true, mode: 0o700 });
  await writeStarter(settings.config, configurationSchema());
  const checks = { pattern: checkPattern };
  const configuration = await loadConfiguration(settings.config, checks);
  const metrics = new Metrics();
  const store = await openStore(databaseTarget(settings, configuration), {
    now: Date.now,
    limit: configuration.limits.journalMs,
    onCommit: (commit) => metrics.committed(commit),
  });
  try {
    return await serveFrom(store, configuration, { settings, notice, checks, metrics });
  } catch (error) {
    // Left open, its thread would keep a process alive that has no door.
    await store.close();
    throw error;
  }
}

interface Surroundings {
  readonly settings: Settings;
  readonly notice: ServeOptions['notice'];
  readonly checks: Parameters<typeof loadConfiguration>[1];
  readonly metrics: Metrics;
}

async function serveFrom(
  store: Store,
  configuration: Configuration,
  { settings, notice, checks, metrics }: Surroundings,
): Promise<Served> {
  const log = createLog({ level: configuration.telemetry.logLevel });
  const now = Date.now;
  const tick = (): number => performance.now();
  const root = rootPlace(settings);
  const vault = await openVault(root, store);
  const reminder = kitReminder(await kitStanding(store.meta, now()));
  const ledger = await openLedger({ store, vault, configuration });
  const ledgerWitness = await openWitness({ store, vault, configuration });
  const keys = new ApiKeys(store.keys, now);
  const budgets = new Budgets(store.usage, now);
  await Promise.all([keys.refresh(), budgets.load()]);

  const shelf = new IndexShelf(settings.home);
  const readOwn = (): Promise<OwnKnowledge> => readOwnKnowledge(shelf, vault);
  const register = new Register(store.dossier, now);
  const live = new LiveRules(
    configuration,
    {
      keys: openScopeKeys({ store, vault }),
      pseudonyms: store.pseudonyms,
      now,
      gates: new Gates(await register.read(), configuration.policy.packs),
      own: await readOwn(),
    },
    (what) => log.write(what),
  );
  const configured = (): Configuration => live.rules.configuration;
  const addressOf = callerAddress(() => configured().listen.trustedProxies);
  const drain = new Drain();
  const outbound = new Outbound();
  const { otlpEndpoint } = configuration.telemetry;
  const tracer =
    otlpEndpoint === undefined ? undefined : tracerTo(otlpEndpoint, { outbound, metrics, version: VERSION });
  const extractor = new Extractor(DEFAULT_FILE_LIMITS);
  const pictures = new Pictures(DEFAULT_PICTURE_LIMITS);
  const breakers = new Breakers({
    tick,
    onChange: (offering, state) => {
      metrics.breaker(offering, state);
      log.write('breaker', { offering, state });
    },
  });
  const knowledgeShelf = new KnowledgeShelf(settings.home, now);
  const knowledge = await followKnowledge(knowledgeShelf, (error) => log.write('broken', { error }));
  const proofs = new KnownProofs(() => knowledge.current());
  const notary = new Notary({
    packs: () => configured().policy.packs,
    register,
    now,
    onIncident: ({ offering, suspension }) =>
      log.write('promise_broken', { offering, state: suspension.id, count: suspension.classes.length }),
    onProblem: (error) => log.write('broken', { error }),
  });
  const ids = new RecordIds(randomBytes);
  let loopback = false;
  const inside = new InsideDoor<Principal>((request, response) => void handle(world, request, response));
  const office = openOffice({ store, vault, configuration: configured });
  const world: World = {
    rules: () => live.rules,
    clock: { now, tick },
    random: Math.random,
    newRecordId: () => ids.next(now()),
    scopeFor: (holder, header) => vault.scopeFor(holder, header),
    journal: store.journal,
    exceptions: office.approvals,
    contents: keepContents({
      store,
      keys: office.keys,
      configuration: configured,
      pending: drain,
      metrics,
      health: () => health,
      log,
      now,
    }),
    keys,
    budgets,
    outbound,
    breakers,
    extractor,
    pictures,
    models: new ModelDirectory({ tick, outbound }),
    witness: new Witness({ gates: () => live.gates, proofs, notary, now }),
    observe: createObserver({ log, metrics, drain, tracer: () => tracer, now }),
    pending: drain,
    stopping: () => drain.state === 'draining',
    callerGroup,
    insider: (connection) => inside.holderOf(connection),
    singleUser: () => loopback && keys.count === 0,
    nobody: principalId('nobody'),
  };
  const health = new Health({
    askStore: () => store.health(),
    isDraining: () => drain.state === 'draining',
    tick,
  });
  const keeper = openKeeper({
    settings,
    checks,
    acts: office.acts,
    now,
    takeOver: (changed) => live.takeConfiguration(changed),
  });
  const noticeVersion = (): Promise<void> =>
    keeper.notice().catch((error: unknown) => log.write('broken', { error }));
  const activity = openActivity(store, (error) => log.write('broken', { error }));
  const database = databaseTarget(settings, configuration);
  const wayOut = openWayOut({
    store,
    kind: database.kind,
    vault,
    root,
    ledger,
    acts: office.acts,
    home: settings.home,
    file: settings.config,
    configuration: configured,
    log,
    health,
    metrics,
  });
  const reader = new DocumentReader();
  const setup = new SetupToken();
  const identity = openPeople({
    store,
    vault,
    acts: office.acts,
    keys,
    outbound,
    configuration: configured,
    isSetupToken: (presented) => setup.matches(presented),
  });
  const people = await knownPeople(
    identity,
    soleUser(() => loopback),
  );
  await noticeVersion();
  const listening = await openDoorway(
    { settings, configuration, log },
    reception({
      control: late('/api/', async () =>
        (await import('./control.ts')).control({
          world,
          vault,
          inside,
          activity,
          ledger,
          keeper,
          proposals: new Proposals(join(settings.home, 'proposals')),
          store,
          database,
          health,
          root,
          register,
          reader,
          knowledge,
          knowledgeShelf,
          shelf,
          takeOver: async () => live.takeOwn(await readOwn()),
          acts: office.acts,
          office,
          wayOut,
          identity,
          people,
          addressOf,
          onFault: (error) => log.write('broken', { error }),
        }),
      ),
      directory: late('/scim/', async () => {
        const { provisioned } = await import('./scim/serving.ts');
        const onFault = (error: unknown): void => log.write('broken', { error });
        return provisioned({ identity, originOf, addressOf, onFault, now });
      }),
      pages: consolePages(CONSOLE),
      answering: late('/q/', async () => {
        const { answering } = await import('./vendors/questionnaire/answering.ts');
        return answering({ shelf: new QuestionnaireShelf(store.meta), source: register, addressOf, now });
      }),
      receipts: receipts(ledger, (request) => identify(world, request).principal.id),
      publishing: publishing(ledger, () => configured().ledger.publish === 'on'),
      witnessing: witnessing(ledgerWitness, () => configured().ledger.witness.serve === 'on'),
      health,
      metrics: () => (configured().telemetry.metrics === 'on' ? metrics : undefined),
      door: (request, response) => handle(world, request, response),
      onFault: (error) => log.write('broken', { error }),
    }),
  );
  loopback = listening.loopback;
  health.configured();
  const watching = watchConfiguration(
    settings.config,
    (changed) => {
      live.takeConfiguration(changed);
      void noticeVersion();
    },
    (error) => {
      log.write('configuration_refused', { error });
      notice?.(`${error.message}\n${error.remedy}\nUntil then the rules stay as they were.\n`);
    },
    { checks },
  );
  const watchingLists = watchLists(shelf, {
    read: readOwn,
    onChange: (own) => live.takeOwn(own),
    onProblem: (error) => log.write('broken', { error }),
  });
  const chores = startChores({
    store,
    vault,
    root,
    ledger,
    live,
    register,
    reader,
    outbound,
    proofs,
    notary,
    keys,
    budgets,
    identity,
    wayOut,
    health,
    metrics,
    log,
  });

  return {
    url: listening.url,
    setupLink: (await people.count()) === 0 ? setup.link(listening.url) : undefined,
    kitReminder: reminder,
    singleUser: world.singleUser(),
    recent: (limit) => store.recent(limit),
    async close() {
      watching.close();
      watchingLists.close();
      knowledge.stop();
      chores.stop();
      const activityClosed = activity.close();
      const stopped = listening.stop();
      // Clients keep connections for later requests; nothing comes from waiting for those.
      if ((await drain.drain(configured().limits.drainMs)) === 'finished') listening.endConnections();
      // The last answers are in the sockets' buffers; a client that does not read them does not hold us up.
      await Promise.race([stopped, sleep(FAREWELL_MS, undefined, { ref: false })]);
      listening.dropConnections();
      await stopped;
      // What a broken-off stream left is concluded before the journal closes.
      await drain.drain(1_000);
      await budgets.flush().catch((error: unknown) => log.write('broken', { error }));
      await tracer?.flush();
      await activityClosed;
      await chores.close();
      await Promise.all([outbound.close(), extractor.close(), pictures.close()]);
      await store.close();
      await log.close();
    },
  };
}
