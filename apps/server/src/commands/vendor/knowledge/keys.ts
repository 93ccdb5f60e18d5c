import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_NAME, newKeys, readPublicKeys } from '../../../vendors/knowledge/signing-key.ts';
import { type Command, UsageError } from '../../command.ts';
import { json } from '../../io.ts';
import { HOME, shelfOf } from './shelf.ts';

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
  options: HOME,
  positionals: 'NAME.pub',
  async run(invocation, io) {
    const [path, ...more] = invocation.positionals;
    if (path === undefined || more.length > 0) throw new UsageError('Name one file with a public key.');
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) throw new UsageError('There is no such file, or it cannot be read.');
    const { name, fingerprint } = await shelfOf(invocation).trust(bytes);
    if (invocation.flags.has('json')) json(io, { name, fingerprint });
    else io.out(`${fingerprint}\n`);
    io.err(
      `Bundles of ${name} are taken now. Compare the line above with its owner, by another way than you got it.\n`,
    );
    return 0;
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
