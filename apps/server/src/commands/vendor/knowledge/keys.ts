import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_NAME, newKeys, readPublicKeys } from '../../../vendors/knowledge/signing-key.ts';
import { type Command, PLACE, UsageError } from '../../command.ts';
import { json } from '../../io.ts';
import { onRecord } from '../../on-record.ts';
import { findPlace, withStore } from '../../place.ts';
import { shelfOf } from './shelf.ts';

export const vendorKbKeygen: Command = {
  name: 'vendor kb keygen',
  summary: 'Make a pair of keys for signing bundles: NAME.key to keep, NAME.pub to hand out',
  options: { out: { type: 'string', value: 'DIR', help: 'Write them here; default the current folder' } },
  positionals: 'NAME',
  async run({ positionals, values, flags }, io) {
    const [name, ...more] = positionals;
    if (name === undefined || !KEY_NAME.test(name) || more.length > 0) {
      throw new UsageError('Give the keys a name: lower-case letters, digits and hyphens.');
    }
    const folder = values['out'] ?? '.';
    const { publicFile, privateFile } = newKeys(name);
    const paths = { private: join(folder, `${name}.key`), public: join(folder, `${name}.pub`) };
    await put(paths.private, privateFile, 0o600);
    await put(paths.public, publicFile, 0o644);
    const { fingerprint } = readPublicKeys(publicFile);
    if (flags.has('json')) json(io, { ...paths, fingerprint });
    else io.out(`${fingerprint}\n`);
    io.err(`Keep ${paths.private} to yourself; whoever has it can sign in your name.\n`);
    return 0;
  },
};

export const vendorKbTrust: Command = {
  name: 'vendor kb trust',
  summary: 'Take bundles that are signed with this key from now on',
  options: PLACE,
  positionals: 'NAME.pub',
  async run(invocation, io) {
    const [path, ...more] = invocation.positionals;
    if (path === undefined || more.length > 0) throw new UsageError('Name one file with a public key.');
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) throw new UsageError('There is no such file, or it cannot be read.');
    const { name, fingerprint } = await shelfOf(invocation).trust(bytes);
    await withStore(await findPlace(invocation), (store) =>
      onRecord(store, { kind: 'knowledge.trusted', details: { key: name, fingerprint } }),
    );
    if (invocation.flags.has('json')) json(io, { name, fingerprint });
    else io.out(`${fingerprint}\n`);
    io.err(
      `Bundles of ${name} are taken now. Compare the line above with its owner, by another way than you got it.\n`,
    );
    return 0;
  },
};

export const vendorKbDistrust: Command = {
  name: 'vendor kb distrust',
  summary: 'Take no more bundles of this key; one in use that nobody else vouches for goes with it',
  options: PLACE,
  positionals: 'NAME',
  async run(invocation, io) {
    const [name, ...more] = invocation.positionals;
    if (name === undefined || more.length > 0) throw new UsageError('Name one key that is trusted.');
    const distrusted = await shelfOf(invocation).distrust(name);
    if (distrusted)
      await withStore(await findPlace(invocation), (store) =>
        onRecord(store, { kind: 'knowledge.distrusted', details: { key: name } }),
      );
    if (invocation.flags.has('json')) json(io, { distrusted });
    io.err(
      distrusted
        ? `Bundles of ${name} are not taken any more; a running server knows within seconds.\n`
        : 'No key of this name is trusted. Those that are lie in knowledge/keys of the home folder.\n',
    );
    return distrusted ? 0 : 1;
  },
};

/** Never over a key that is there: it could not be made again. */
async function put(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode).catch(() => undefined);
  if (file === undefined) throw new UsageError(`${path} is there already, or cannot be written.`);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
