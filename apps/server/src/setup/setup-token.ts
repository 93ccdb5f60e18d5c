/**
 * The one-time token of the first run: printed as a link when a server starts on which nobody has an account, good for
 * making the first owner, and gone with the process.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';

export class SetupToken {
  readonly #token = randomBytes(24).toString('base64url');

  /** The link to print. */
  link(base: string): string {
    return `${base}/setup?token=${this.#token}`;
  }

  matches(presented: string): boolean {
    const [a, b] = [Buffer.from(presented), Buffer.from(this.#token)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}
