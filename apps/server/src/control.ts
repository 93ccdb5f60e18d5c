/** Wires the control plane: which room answers what the console asks. */
import { accountHandlers } from './api/account.ts';
import { aboutHandlers } from './api/about.ts';
import { type Answering, controlPlane } from './api/api.ts';
import type { People } from './api/people.ts';
import { activityHandlers } from './api/activity.ts';
import { namesOfPrincipals, namesOfThings } from './api/names.ts';
import { approvalsHandlers } from './api/approvals.ts';
import { chatHandlers } from './api/chat.ts';
import { contentsHandlers } from './api/contents.ts';
import { dictionaryHandlers } from './api/dictionary.ts';
import { directoryHandlers } from './api/directory.ts';
import { erasureHandlers } from './api/erasure.ts';
import { exportsHandlers } from './api/exports.ts';
import { keysHandlers } from './api/keys.ts';
import { overviewHandlers } from './api/overview.ts';
import { passkeysHandlers } from './api/passkeys.ts';
import { peopleHandlers } from './api/people-list.ts';
import { policyHandlers } from './api/policy.ts';
import { promptsHandlers } from './api/prompts.ts';
import { requirementsHandlers } from './api/requirements.ts';
import { sessionHandlers } from './api/session.ts';
import { signOnPages } from './api/sign-on-pages.ts';
import { setupHandlers } from './api/setup.ts';
import { systemHandlers } from './api/system.ts';
import { trialHandlers } from './api/trial.ts';
import { vendorChangesHandlers } from './api/vendor-changes.ts';
import { vendorDigestHandlers } from './api/vendor-digest.ts';
import { vendorKnowledgeHandlers } from './api/vendor-knowledge.ts';
import { vendorPapersHandlers } from './api/vendor-papers.ts';
import { vendorQuestionnairesHandlers } from './api/vendor-questionnaires.ts';
import { vendorSovereigntyHandlers } from './api/vendor-sovereignty.ts';
import { vendorTablesHandlers } from './api/vendor-tables.ts';
import { assessmentNamed, vendorsHandlers } from './api/vendors.ts';
import type { CallerAddress } from './callers/caller-address.ts';
import type { Configuration } from './config/configuration.ts';
import type { FileKeeper } from './config/file-keeper.ts';
import type { Proposals } from './config/proposals.ts';
import { daysFor } from './contents/keeping.ts';
import { scopeHolder } from './door/caller.ts';
import { isOpen } from './door/models.ts';
import type { World } from './door/world.ts';
import { erasing, finding } from './erasing.ts';
import { evidenceOf } from './erasure-evidence.ts';
import { drillOf } from './drilling.ts';
import type { InsideDoor } from './egress/inside.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { OpenActivity } from './open-activity.ts';
import type { IndexShelf } from './firm/shelf.ts';
import type { Identity } from './identity/identity.ts';
import type { Office } from './office.ts';
import type { Principal } from './keys/principal.ts';
import type { Health } from './operate/health.ts';
import type { Acts } from './record/acts.ts';
import type { Store, Target } from './store/store.ts';
import { drillKit, makeKit } from './vault/kit.ts';
import { kitStanding } from './vault/kit-standing.ts';
import type { RootPlace } from './vault/unlock.ts';
import type { Vault } from './vault/vault.ts';
import type { DocumentReader } from './vendors/documents/document-reader.ts';
import type { Followed } from './vendors/knowledge/follow.ts';
import type { KnowledgeShelf } from './vendors/knowledge/shelf.ts';
import { QuestionnaireShelf } from './vendors/questionnaire/shelf.ts';
import { dialPlain } from './egress/plain-connection.ts';
import { Courier } from './mail/courier.ts';
import { post } from './mail/post.ts';
import type { Register } from './vendors/register.ts';
import { VERSION } from './version.ts';
import type { WayOut } from './way-out.ts';

export interface ControlParts {
  readonly world: World;
  readonly vault: Vault;
  readonly inside: InsideDoor<Principal>;
  readonly activity: OpenActivity;
  readonly ledger: Ledger;
  readonly keeper: FileKeeper;
  readonly proposals: Proposals;
  readonly store: Store;
  readonly database: Target;
  readonly health: Health;
  readonly root: RootPlace;
  readonly register: Register;
  readonly reader: DocumentReader;
  readonly knowledge: Followed;
  readonly knowledgeShelf: KnowledgeShelf;
  readonly shelf: IndexShelf;
  /** Reads the firm's lists, documents and corrections anew. */
  readonly takeOver: () => Promise<void>;
  readonly identity: Identity;
  readonly office: Office;
  readonly wayOut: WayOut;
  readonly acts: Acts;
  readonly people: People;
  /** From which address somebody comes. */
  readonly addressOf: CallerAddress;
  readonly onFault: (error: unknown) => void;
}

export function control(parts: ControlParts): Answering {
  const {
    activity,
    ledger,
    world,
    vault,
    inside,
    keeper,
    proposals,
    store,
    database,
    health,
    root,
    register,
    reader,
    knowledge,
    knowledgeShelf,
    shelf,
    takeOver,
    identity,
    office,
    wayOut,
    acts,
    people,
    addressOf,
    onFault,
  } = parts;
  const configuration = (): Configuration => world.rules().configuration;
  const erasingPlace = { ...office, store, configuration, target: database };
  const away = signOnPages({ signOn: identity.signOn, addressOf, onFault });
  const plane = controlPlane({
    handlers: {
      activity: activityHandlers({
        store: activity.store,
        ledger,
        names: () => namesOfPrincipals(world.keys, identity.roster),
        gates: () => world.rules().policy.gates,
        now: () => world.clock.now(),
      }),
      about: aboutHandlers({ configuration: () => world.rules().configuration, version: VERSION }),
      approvals: approvalsHandlers({
        approvals: office.approvals,
        policy: () => world.rules().policy,
        offerings: () => world.rules().configuration.offerings,
        people: () => identity.roster.list(),
        now: () => world.clock.now(),
      }),
      chat: chatHandlers({
        conversations: office.conversations,
        instructionsFor: (team) => office.prompts.instructionsFor(team),
        keeping: () => world.rules().configuration.retention.conversations,
        contentDays: ({ name, team }) =>
          daysFor(world.rules().configuration.retention.contents, { name, team, from: 'inside' }),
        scopeOf: (principal, conversation) => world.scopeFor(scopeHolder(world, principal), conversation),
        offerings: () => world.rules().configuration.offerings,
        call: (principal, call) => inside.call(principal, call),
        modelsOf: (offering, protocol) => world.models.namesOf(offering, protocol),
        isOpen: (offering, model, principal) => isOpen(world, { offering, model, principal }),
      }),
      contents: contentsHandlers({
        contents: office.contents,
        reader: activity.store.reader,
        keeping: () => world.rules().configuration.retention.contents,
        names: () => namesOfPrincipals(world.keys, identity.roster),
      }),
      dictionary: dictionaryHandlers({
        configuration: () => world.rules().configuration,
        keeper,
        shelf,
        vault,
        extractor: world.extractor,
        takeOver,
        acts,
      }),
      directory: directoryHandlers(identity),
      erasure: erasureHandlers({
        configuration: () => world.rules().configuration,
        erasures: store.erasures,
        holds: office.holds,
        acts,
        finding: () => finding(erasingPlace),
        erasing: (again) => erasing(erasingPlace, again),
        evidenceOf: (certificate) => evidenceOf(ledger, certificate),
        now: () => world.clock.now(),
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
      keys: keysHandlers({
        keys: world.keys,
        configuration: () => world.rules().configuration,
        acts,
        now: () => world.clock.now(),
      }),
      overview: overviewHandlers({
        reader: activity.store.reader,
        projection: activity.store.projection,
        pulse: activity.pulse,
        gates: () => world.rules().policy.gates,
        country: () => world.rules().configuration.organisation.country,
        now: () => world.clock.now(),
      }),
      account: accountHandlers(identity),
      passkeys: passkeysHandlers(identity),
      people: peopleHandlers({
        identity,
        courier: new Courier({
          setting: () => configuration().mail,
          firm: () => configuration().organisation.name,
          post: (setting, to, letter) => post(setting, to, letter, { dial: dialPlain }),
        }),
      }),
      prompts: promptsHandlers({ prompts: office.prompts, teams: () => identity.roster.teams() }),
      policy: policyHandlers({
        rules: () => world.rules(),
        keeper,
        proposals,
        since: (at) => store.since(at),
        acts,
        now: () => world.clock.now(),
      }),
      requirements: requirementsHandlers({
        policy: () => world.rules().configuration.policy,
        keeper,
        acts,
        now: () => world.clock.now(),
      }),
      setup: setupHandlers({
        configuration: () => world.rules().configuration,
        keeper,
        modelsAt: (offering) => world.models.listed(offering, offering.protocols[0] ?? 'openai'),
        acts,
      }),
      system: systemHandlers({
        version: VERSION,
        node: process.version,
        startedAt: world.clock.now(),
        database: database.kind,
        ready: async () => (await health.readiness()).status === 200,
        ledger,
        amiss: () => ({
          ...health.amiss,
          // Switched off, it is no fault any more.
          ...(configuration().mail === undefined ? { mail: undefined } : {}),
        }),
        backups: wayOut.backups,
        kit: () => kitStanding(store.meta, world.clock.now()),
        async makeKit() {
          let file = '';
          const take = async (text: string): Promise<void> => void (file = text);
          const { root: made, phrase } = await makeKit(root, store, world.clock.now(), take, []);
          return { root: made, phrase, file };
        },
        tryKit: (kit) => drillKit(kit, store, world.clock.now()),
        acts,
        names: () => namesOfThings(world.keys, identity.roster),
        tick: () => world.clock.tick(),
      }),
      vendorChanges: vendorChangesHandlers({
        register,
        events: store.dossier,
        documents: store.documents,
        reader,
        named: (id) => assessmentNamed(register, id),
        now: () => world.clock.now(),
      }),
      vendorDigest: vendorDigestHandlers({ register, now: () => world.clock.now() }),
      vendorKnowledge: vendorKnowledgeHandlers({
        register,
        shelf: knowledgeShelf,
        knowledge,
        acts,
        now: () => world.clock.now(),
      }),
      vendorPapers: vendorPapersHandlers({
        register,
        documents: store.documents,
        reader,
        named: (id) => assessmentNamed(register, id),
        configuration,
        now: () => world.clock.now(),
      }),
      vendorQuestionnaires: vendorQuestionnairesHandlers({
        register,
        documents: store.documents,
        shelf: new QuestionnaireShelf(store.meta),
        named: (id) => assessmentNamed(register, id),
        configuration,
        now: () => world.clock.now(),
      }),
      vendorSovereignty: vendorSovereigntyHandlers({
        register,
        named: (id) => assessmentNamed(register, id),
        configuration,
        now: () => world.clock.now(),
      }),
      vendorTables: vendorTablesHandlers({
        register,
        named: (id) => assessmentNamed(register, id),
        configuration,
        now: () => world.clock.now(),
      }),
      vendors: vendorsHandlers({
        register,
        knowledge: () => knowledge.current(),
        configuration: () => world.rules().configuration,
        since: (at) => store.since(at),
        now: () => world.clock.now(),
      }),
      session: sessionHandlers(people),
      trial: trialHandlers({
        rules: () => world.rules(),
        keys: office.scopeKeys,
        scopeFor: (holder, header) => world.scopeFor(holder, header),
        conversationScope: (principal, conversation) =>
          world.scopeFor(scopeHolder(world, principal), conversation),
        exceptionsOf: (principal) => office.approvals.inForce(principal, undefined),
        now: () => world.clock.now(),
      }),
    },
    people,
    addressOf,
    onFault,
    version: VERSION,
  });
  return async (request, response) => (await away(request, response)) || plane(request, response);
}
