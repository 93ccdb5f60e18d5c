/** The recovery kit on the command line: made, tried, used. */
import { readFile, writeFile } from 'node:fs/promises';
import { BailiwickError } from '@bailiwick/contract/errors';
import { rootPlace } from '../config/settings.ts';
import { drillKit, makeKit, restoreKit } from '../vault/kit.ts';
import { hybridRecipients } from './age-keys.ts';
import { type Command, type ExitCode, type Invocation, PLACE, UsageError } from './command.ts';
import { type Io, json } from './io.ts';
import { onRecord } from './on-record.ts';
import { findPlace, withStore } from './place.ts';

export const keysKit: Command = {
  name: 'keys kit',
  summary: 'Make a recovery kit: a file, and a phrase to print that is shown this once',
  options: {
    out: {
      type: 'string',
      value: 'FILE',
      help: 'Where the kit goes; default bailiwick-recovery-kit.json here',
    },
    to: {
      type: 'string',
      value: 'age1pq…',
      help: 'Who can open it without the phrase, too: a key, several with commas between them, or a file with one a line',
    },
    ...PLACE,
  },
  async run(invocation, io) {
    const out = invocation.values['out'] ?? 'bailiwick-recovery-kit.json';
    const { to } = invocation.values;
    const keepers = to === undefined ? [] : await hybridRecipients(to);
    const place = await findPlace(invocation);
    return withStore<ExitCode>(place, async (store) => {
      const write = (text: string): Promise<void> => writeNew(out, text);
      const kit = await makeKit(rootPlace(place.settings), store, Date.now(), write, keepers);
      await onRecord(store, { kind: 'kit.made', about: kit.root, details: { keepers: keepers.length } });
      if (invocation.flags.has('json')) json(io, { file: out, root: kit.root, phrase: kit.phrase });
      else io.out(`${kit.phrase}\n`);
      io.err(`This is the only time that the phrase is shown: print it or write it down, by hand if need be.
${out} holds the root key ${kit.root}, and opens only with this phrase. Keep the two apart from each other and
from this machine: the page in the safe, the file with the accountant, say. Then try them: bailiwick keys drill ${out}
`);
      return 0;
    });
  },
};

export const keysDrill: Command = {
  name: 'keys drill',
  summary: 'Prove that a recovery kit restores, and write the date down; phrase or age key come from stdin',
  options: PLACE,
  positionals: 'KIT',
  async run(invocation, io) {
    const kit = await readKit(invocation, io);
    const place = await findPlace(invocation);
    const root = await withStore(place, async (store) => {
      const tried = await drillKit(kit, store, Date.now());
      await onRecord(store, { kind: 'kit.tried', about: tried });
      return tried;
    });
    if (invocation.flags.has('json')) json(io, { root, restores: true });
    io.err(`The kit restores the root key ${root}. Nothing was changed; the date is written down.\n`);
    return 0;
  },
};

export const keysRestore: Command = {
  name: 'keys restore',
  summary: 'Bring the root key back from a recovery kit; phrase or age key come from stdin',
  options: PLACE,
  positionals: 'KIT',
  async run(invocation, io) {
    const kit = await readKit(invocation, io);
    const place = await findPlace(invocation);
    const rootFile = rootPlace(place.settings);
    const root = await withStore(place, async (store) => {
      const restored = await restoreKit(kit, rootFile, store);
      await onRecord(store, { kind: 'root_key.restored', about: restored });
      return restored;
    });
    if (invocation.flags.has('json')) json(io, { root, file: rootFile.file });
    io.err(`The root key ${root} is back in ${rootFile.file}.\n`);
    return 0;
  },
};

async function readKit({ positionals }: Invocation, io: Io): Promise<{ text: string; typed: string }> {
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('Name the file of one recovery kit.');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new BailiwickError('invalid_configuration', `${path} cannot be read.`, {
      remedy: 'Name the file that `bailiwick keys kit` wrote.',
      cause: error,
    });
  });
  io.err('The phrase of the kit (eight groups of five letters) or the age key of a keeper, then Ctrl-D:\n');
  return { text, typed: Buffer.from(await io.input()).toString('utf8') };
}

async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    throw new BailiwickError('invalid_configuration', `${path} cannot be written.`, {
      remedy: 'Name another file with --out; one that is there is never written over.',
      cause: error,
    });
  }
}
