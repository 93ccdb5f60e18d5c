import { resolve } from 'node:path';
import { backUpHome, copyKeys } from '../../backing-up.ts';
import { databaseTarget, rootPlace } from '../../config/settings.ts';
import { openVault } from '../../vault/open.ts';
import { hybridRecipients } from '../age-keys.ts';
import { type Command, type ExitCode, PLACE, UsageError } from '../command.ts';
import { json } from '../io.ts';
import { findPlace, withStore } from '../place.ts';
import { folderOf, shownOn } from './source.ts';

const DOING = { copying: 'Copying', writing: 'Writing', trying: 'Trying the restore' } as const;

const WITHOUT_KEYS =
  'Without the keys of pseudonyms and conversations: they come back only where subject-keys.db does. Let the server keep this folder (`backup:` in bailiwick.yaml), or say --with-keys: then what is erased later opens from here until the next backup.\n';

export const backup: Command = {
  name: 'backup',
  summary: 'Back up the home while its server runs: encrypted, only what is new, and tried by a restore',
  options: {
    to: {
      type: 'string',
      value: 'age1pq…',
      help: 'Recovery keys that open it when this machine is gone, with commas, or a file with one a line',
    },
    'with-keys': {
      type: 'boolean',
      help: 'With the keys of pseudonyms and conversations also where no server keeps them in step with erasures',
    },
    ...PLACE,
  },
  positionals: 'DIR',
  async run(invocation, io) {
    const folder = folderOf(invocation, 'bailiwick backup DIR --to age1pq…');
    const { to } = invocation.values;
    if (to === undefined)
      throw new UsageError(
        'Say who opens it when this machine is gone: --to age1pq…. Make a key: bailiwick export keygen',
      );
    const recovery = await hybridRecipients(to);
    const place = await findPlace(invocation);
    const { settings, configuration } = place;
    if (databaseTarget(settings, configuration).kind === 'postgres')
      throw new UsageError(
        'The database is PostgreSQL: back it up with its own means; docs/backup.md says how.',
      );
    const shown = shownOn(io);
    const made = await withStore(place, async (store) => {
      const vault = await openVault(rootPlace(settings), store);
      const { home, config } = settings;
      const source = { store, vault, home, configuration: config };
      const kept = await backUpHome(source, { folder, recovery }, (step, done, of) =>
        shown(DOING[step], done, of),
      );
      // In a folder that no server keeps, a key that is destroyed would stay in the copy.
      const isKept =
        configuration.backup !== undefined && resolve(configuration.backup.folder) === resolve(folder);
      if (isKept || invocation.flags.has('with-keys'))
        await copyKeys(source, { folder, recovery }, undefined);
      else io.err(WITHOUT_KEYS);
      return kept;
    });
    const { at, bytes, written } = made;
    if (invocation.flags.has('json')) json(io, { at, bytes, written, tried: true });
    else io.out(`${at}\n`);
    io.err(
      `Backed up and tried: ${bytes.toLocaleString('en')} bytes, of which ${written.toLocaleString('en')} were written now.\n`,
    );
    return 0 satisfies ExitCode;
  },
};
