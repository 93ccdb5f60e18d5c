/** The certificate of the door and its key, read and checked before anybody is answered with them. */
import { X509Certificate, createPrivateKey } from 'node:crypto';
import { open } from 'node:fs/promises';
import { BailiwickError } from '@bailiwick/contract/errors';

export interface CertificateFiles {
  /** Absolute. */
  readonly cert: string;
  /** Absolute. */
  readonly key: string;
}

export interface Identity {
  /** PEM: the certificate, then those that vouch for it. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
  /** SHA-256 over the certificate, in pairs of hex digits, as browsers show it. */
  readonly fingerprint: string;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

const ANYBODY_ELSE = 0o077;

/** @throws BailiwickError `invalid_configuration`; never shows what the files hold. */
export async function readIdentity(files: CertificateFiles): Promise<Identity> {
  const cert = await readWhole(files.cert, 'The certificate of the door');
  const key = await readWhole(files.key, 'The key of the certificate', 'private');
  const certificate = attempt(() => new X509Certificate(cert));
  if (certificate === undefined)
    throw unusable(`${files.cert} holds no certificate.`, 'Name a PEM file under listen.tls.cert.');
  const privateKey = attempt(() => createPrivateKey(key));
  if (privateKey === undefined)
    throw unusable(
      `${files.key} holds no private key that opens without a passphrase.`,
      'Name a PEM file under listen.tls.key.',
    );
  if (!certificate.checkPrivateKey(privateKey))
    throw unusable(
      `${files.key} is not the key of the certificate in ${files.cert}.`,
      'Put the pair in place that was issued together.',
    );
  return {
    cert,
    key,
    fingerprint: certificate.fingerprint256,
    expires: certificate.validToDate.getTime(),
  };
}

async function readWhole(path: string, what: string, wanted?: 'private'): Promise<string> {
  const file = await open(path).catch((cause: unknown) => {
    throw unusable(`${what} cannot be read: ${path}.`, 'Name files that this user can read.', cause);
  });
  try {
    const { mode } = await file.stat();
    if (wanted === 'private' && process.platform !== 'win32' && (mode & ANYBODY_ELSE) !== 0)
      throw unusable(`${what} can be read by other users of this machine.`, `Run \`chmod 600 ${path}\`.`);
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

/** What others throw here may quote the file. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

const unusable = (happened: string, remedy: string, cause?: unknown): BailiwickError =>
  new BailiwickError('invalid_configuration', happened, { remedy, cause });
