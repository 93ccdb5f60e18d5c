import { readFile, stat, writeFile } from 'node:fs/promises';
import { knowledgeIn, opened, versionOf, written } from '../../../vendors/knowledge/bundle.ts';
import type { Envelope } from '../../../vendors/knowledge/bundle.ts';
import { signatureOver } from '../../../vendors/knowledge/signature.ts';
import { type PrivateKeys, readPrivateKeys } from '../../../vendors/knowledge/signing-key.ts';
import { type Command, UsageError } from '../../command.ts';
import { required } from '../../arguments.ts';
import { json } from '../../io.ts';
import { HOME, shelfOf } from './shelf.ts';

const ANYBODY_ELSE = 0o077;

export const vendorKbExport: Command = {
  name: 'vendor kb export',
  summary: 'Print the knowledge in use as a bundle that nobody has signed yet: to read, to change, to sign',
  options: HOME,
  async run(invocation, io) {
    const { knowledge } = await shelfOf(invocation).inUse();
    io.out(written(knowledge));
    return 0;
  },
};

export const vendorKbSign: Command = {
  name: 'vendor kb sign',
  summary: 'Vouch for a bundle with your key, so that those who trust you can load it',
  options: {
    key: { type: 'string', value: 'NAME.key', help: 'Your private key; from vendor kb keygen; needed' },
    out: { type: 'string', value: 'PATH', help: 'Write the signed bundle here; default stdout' },
  },
  positionals: 'FILE',
  async run(invocation, io) {
    const [path, ...more] = invocation.positionals;
    if (path === undefined || more.length > 0) throw new UsageError('Name one bundle.');
    const keys = await privateKeysAt(required(invocation, 'key'));
    const envelope = opened(await bytesOf(path));
    const fault = faultIn(envelope);
    if (fault !== undefined || 'kind' in envelope) {
      io.err(`Not signed. ${fault ?? ''}\n`);
      return 1;
    }
    const { body, signatures } = envelope;
    const signed = [body, ...signatures.map((line) => `${line}\n`), signatureOver(body, keys)].join('');
    const { out } = invocation.values;
    if (out === undefined) io.out(signed);
    else await writeFile(out, signed);
    if (out !== undefined && invocation.flags.has('json')) json(io, { out, key: keys.fingerprint });
    io.err(`Signed by ${keys.name} (${keys.fingerprint}).\n`);
    return 0;
  },
};

/** Whoever signs vouches for what can be read. */
function faultIn(envelope: ReturnType<typeof opened>): string | undefined {
  if ('kind' in envelope) return envelope.because;
  const version = versionOf(envelope);
  if (version !== 'known') return version.because;
  return unreadable(envelope);
}

function unreadable(envelope: Envelope): string | undefined {
  const knowledge = knowledgeIn(envelope);
  return 'kind' in knowledge ? knowledge.because : undefined;
}

async function privateKeysAt(path: string): Promise<PrivateKeys> {
  const mode = (await stat(path).catch(() => undefined))?.mode;
  if (mode === undefined) throw new UsageError('There is no file of the name that --key gives.');
  // Windows keeps no such bits.
  if (process.platform !== 'win32' && (mode & ANYBODY_ELSE) !== 0) {
    throw new UsageError(
      'Others on this machine can read the private key. Run chmod 600 on it, or make a new one.',
    );
  }
  return readPrivateKeys(await readFile(path, 'utf8'));
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    throw new UsageError('There is no such file, or it cannot be read.');
  }
}
