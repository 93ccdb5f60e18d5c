import { resolve } from 'node:path';
import { restore as putBack } from '../../backup/restore.ts';
import { readSettings } from '../../config/settings.ts';
import { type Command, PLACE } from '../command.ts';
import { json } from '../io.ts';
import { chosen, folderOf, shownOn, sourceOf } from './source.ts';
import { OPENS } from './stock.ts';

export const restore: Command = {
  name: 'restore',
  summary: 'Put a backup back into an empty home',
  options: {
    ...OPENS,
    to: { type: 'string', value: 'HOME', help: 'Into this home folder; default the one of --home' },
    'dry-run': { type: 'boolean', help: 'Say what it would do, and do nothing' },
    ...PLACE,
  },
  positionals: 'DIR',
  async run(invocation, io) {
    const folder = folderOf(invocation, 'bailiwick restore DIR --identity FILE --to HOME');
    const home = resolve(invocation.values['to'] ?? readSettings(invocation.values).home);
    const listed = await chosen(folder, invocation);
    io.err(`The backup of ${listed.at} (${listed.bytes.toLocaleString('en')} bytes) goes into ${home}.\n`);
    if (invocation.flags.has('dry-run')) return 0;
    const shown = shownOn(io);
    const source = await sourceOf(folder, listed, invocation);
    const { at, ledger, keys } = await putBack(source, home, (done, of) => shown('Restoring', done, of));
    if (invocation.flags.has('json')) json(io, { at, home, ledger, keys });
    io.err(
      `Restored: ${ledger.size} entries of the ledger, root ${ledger.root}.\nThe root key is in no backup: put it back, or run \`bailiwick keys restore KIT\`. ${
        keys === undefined
          ? 'Keys of pseudonyms and kept conversations are not in this folder, and nothing of them opens: put subject-keys.db back, if you have it.'
          : `Keys of pseudonyms and kept conversations: ${keys.count.toLocaleString('en')}, as they stood on ${keys.at}.`
      }\n`,
    );
    return 0;
  },
};
