import { X509Certificate } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { hostname, networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { BailiwickError } from '@bailiwick/contract/errors';
import { selfSigned } from '../certificate/self-signed.ts';
import { readSettings } from '../config/settings.ts';
import { type Command, PLACE, UsageError } from './command.ts';
import { json } from './io.ts';

const DAY = 86_400_000;
/** Longer than this some systems trust no certificate, not even one that was trusted by hand. */
const LASTS_DAYS = 820;
const NAME = /^[A-Za-z0-9:]([A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?$/;

export const tlsSelfSigned: Command = {
  name: 'tls self-signed',
  summary: 'Make a certificate for the door in a local network, and print its fingerprint',
  options: {
    name: {
      type: 'string',
      value: 'HOST,…',
      help: 'Names and addresses of the door; default those of this machine',
    },
    out: {
      type: 'string',
      value: 'DIR',
      help: 'A new folder for both files; default tls in the home folder',
    },
    ...PLACE,
  },
  async run(invocation, io) {
    const { values, flags } = invocation;
    const names = values['name'] === undefined ? namesOfThisMachine() : namesIn(values['name']);
    const out = resolve(values['out'] ?? join(readSettings(values).home, 'tls'));
    const now = Date.now();
    const pair = selfSigned({ names, from: now - DAY, until: now + LASTS_DAYS * DAY });
    const files = { cert: join(out, 'cert.pem'), key: join(out, 'key.pem') };
    await writeNew(out, [
      [files.key, pair.key, 0o600],
      [files.cert, pair.cert, 0o644],
    ]);
    const { fingerprint256: fingerprint, validToDate } = new X509Certificate(pair.cert);
    if (flags.has('json')) json(io, { ...files, fingerprint, names, expires: validToDate.toISOString() });
    else io.out(`${fingerprint}\n`);
    io.err(`This is its SHA-256 fingerprint: whoever sees the certificate for the first time compares it.
It is for ${names.join(', ')}, until ${validToDate.toISOString().slice(0, 10)}. Switch it on in bailiwick.yaml, then start again:

listen:
  tls: { cert: ${files.cert}, key: ${files.key} }
`);
    return 0;
  },
};

/** @throws UsageError, which names no name. */
function namesIn(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.every((name) => NAME.test(name))) return names;
  throw new UsageError('--name takes host names and addresses, with commas between them.');
}

function namesOfThisMachine(): readonly string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).map(({ address }) => address).filter((address) => !address.startsWith('fe80:')),
  );
  return [...new Set([hostname(), 'localhost', ...addresses])];
}

async function writeNew(
  folder: string,
  files: readonly (readonly [path: string, text: string, mode: number])[],
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const [path, text, mode] of files) await writeFile(path, text, { flag: 'wx', mode, flush: true });
  } catch (cause) {
    throw new BailiwickError('invalid_configuration', `The certificate cannot be written into ${folder}.`, {
      remedy: 'Name another folder with --out; files that are there are never written over.',
      cause,
    });
  }
}
