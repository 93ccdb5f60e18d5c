/**
 * Serves.
 *
 * Start: configuration → store (which marks what a crash left unfinished) → rooms → door → listen.
 * Stop: refuse new requests → let streams finish → write what is owed → close.
 */
import { mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkPattern } from '@bailiwick/detect';
import { knownPeople } from './api/known-people.ts';
import { soleUser } from './api/sole-user.ts';
import { startChores } from './chores.ts';
import { loadConfiguration } from './config/load.ts';
import { configurationSchema } from './config/schema.ts';
import { type Settings, databaseTarget } from './config/settings.ts';
import { writeStarter } from './config/starter.ts';
import { watchConfiguration } from './config/watch.ts';
import { handle } from './door/door.ts';
import type { World } from './door/world.ts';
import { openDoorway } from './doorway.ts';
import { InsideDoor } from './egress/inside.ts';
import { watchLists } from './firm/watch.ts';
import type { Principal } from './keys/principal.ts';
import type { Listening } from './listen.ts';
import { openActivity } from './open-activity.ts';
import { openReception } from './open-reception.ts';
import { openWorld } from './open-world.ts';
import { Metrics } from './operate/metrics.ts';
import type { Entry } from './record/entry.ts';
import { type Foundation, type Rooms, openRooms } from './rooms.ts';
import { openStore } from './store/open.ts';
import { kitReminder, kitStanding } from './vault/kit-standing.ts';

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
    return await serveFrom({ settings, configuration, checks, store, metrics }, notice);
  } catch (error) {
    // Left open, its thread would keep a process alive that has no door.
    await store.close();
    throw error;
  }
}

async function serveFrom(foundation: Foundation, notice: ServeOptions['notice']): Promise<Served> {
  const rooms = await openRooms(foundation);
  const { store, setup, log, onFault } = rooms;
  const reminder = kitReminder(await kitStanding(store.meta, rooms.clock.now()));
  let loopback = false;
  const isLoopback = (): boolean => loopback;
  const inside = new InsideDoor<Principal>((request, response) => void handle(world, request, response));
  const world: World = openWorld(rooms, { inside, isLoopback });
  const activity = openActivity(store, onFault);
  const people = await knownPeople(rooms.identity, soleUser(isLoopback));
  await noticeVersion(rooms);
  const listening = await openDoorway(
    { ...foundation, log },
    openReception({ rooms, world, inside, people, activity }),
  );
  loopback = listening.loopback;
  rooms.health.configured();
  const stopWatching = watchFiles(rooms, notice);
  const chores = startChores(rooms);
  return {
    url: listening.url,
    setupLink: (await people.count()) === 0 ? setup.link(listening.url) : undefined,
    kitReminder: reminder,
    singleUser: world.singleUser(),
    recent: (limit) => store.recent(limit),
    async close() {
      stopWatching();
      rooms.knowledge.stop();
      chores.stop();
      const activityClosed = activity.close();
      await closeDoor(rooms, listening);
      await rooms.budgets.flush().catch(onFault);
      await rooms.tracer?.flush();
      await activityClosed;
      await chores.close();
      await Promise.all([rooms.outbound.close(), rooms.extractor.close(), rooms.pictures.close()]);
      await store.close();
      await log.close();
    },
  };
}

/** Keeps the configuration file that is in force among its versions. */
const noticeVersion = ({ keeper, onFault }: Rooms): Promise<void> => keeper.notice().catch(onFault);

/** Takes over what the owner changes in files while the server runs. */
function watchFiles(rooms: Rooms, notice: ServeOptions['notice']): () => void {
  const { checks, live, log, onFault, readOwn, settings, shelf } = rooms;
  const configuration = watchConfiguration(
    settings.config,
    (changed) => {
      live.takeConfiguration(changed);
      void noticeVersion(rooms);
    },
    (error) => {
      log.write('configuration_refused', { error });
      notice?.(`${error.message}\n${error.remedy}\nUntil then the rules stay as they were.\n`);
    },
    { checks },
  );
  const lists = watchLists(shelf, {
    read: readOwn,
    onChange: (own) => live.takeOwn(own),
    onProblem: onFault,
  });
  return () => {
    configuration.close();
    lists.close();
  };
}

/** Lets what is under way finish, and breaks off what does not in time. */
async function closeDoor({ configured, drain }: Rooms, listening: Listening): Promise<void> {
  const stopped = listening.stop();
  // Clients keep connections for later requests; nothing comes from waiting for those.
  if ((await drain.drain(configured().limits.drainMs)) === 'finished') listening.endConnections();
  // The last answers are in the sockets' buffers; a client that does not read them does not hold us up.
  await Promise.race([stopped, sleep(FAREWELL_MS, undefined, { ref: false })]);
  listening.dropConnections();
  await stopped;
  // What a broken-off stream left is concluded before the journal closes.
  await drain.drain(1_000);
}
