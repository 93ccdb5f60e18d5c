/** The secret of a link: 256 random bits, of which only the hash is kept, so that a copy of the database opens nothing. */
import { createHash, randomBytes } from 'node:crypto';

const SHAPE = /^[A-Za-z0-9_-]{43}$/;

export const newToken = (): string => randomBytes(32).toString('base64url');

/** @returns SHA-256 in hex; undefined where `text` cannot be a token. */
export const hashOfToken = (text: string): string | undefined =>
  SHAPE.test(text) ? createHash('sha256').update(text).digest('hex') : undefined;
