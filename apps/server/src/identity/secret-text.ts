/** Secrets that travel as a text once and rest as a hash: tokens of sessions, links and directories. */
import { hash } from 'node:crypto';

const SECRET_BYTES = 32;

/** 256 bits of chance, as a text for a link or a cookie. */
export const secretText = (randomBytes: (size: number) => Uint8Array): string =>
  Buffer.from(randomBytes(SECRET_BYTES)).toString('base64url');

/** A plain hash is enough: there is no list of likely secrets to try. */
export const hashOf = (secret: string): string => hash('sha256', secret);
