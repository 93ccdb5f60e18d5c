/**
 * The second factor: codes of an authenticator app (TOTP, RFC 6238), and recovery codes for when the app is lost.
 *
 * The library is loaded when the first code is needed: most processes never see one.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { UserId } from '@bailiwick/contract/ids';
import { personOf, recorded } from './actor.ts';
import type { IdentityParts } from './parts.ts';
import { hashOf } from './secret-text.ts';
import type { User } from './user.ts';

/** RFC 4226, 4: at least 128 bits, better 160. */
const SECRET_BYTES = 20;
const PERIOD_S = 30;
const DIGITS = 6;
/** A clock may be one step off, in either direction (RFC 6238, 5.2). */
const WINDOW = 1;
const RECOVERY_CODES = 10;
/** Without the letters and digits that look alike. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODE_LETTERS = 12;

type Parts = Pick<IdentityParts, 'store' | 'seal' | 'acts' | 'now' | 'randomBytes'>;

export class SecondFactor {
  readonly #parts: Parts;
  readonly #issuer: () => string;

  /** @param issuer what authenticator apps show beside the account. */
  constructor(parts: Parts, issuer: () => string) {
    this.#parts = parts;
    this.#issuer = issuer;
  }

  async isNeeded({ id }: User): Promise<boolean> {
    return (await this.#parts.store.credentials.totp(id))?.confirmed !== undefined;
  }

  async state({ id }: User): Promise<{ readonly totp: 'on' | 'off'; readonly recoveryCodesLeft: number }> {
    const { credentials } = this.#parts.store;
    const totp = await credentials.totp(id);
    return {
      totp: totp?.confirmed === undefined ? 'off' : 'on',
      recoveryCodesLeft: await credentials.recoveryCodesLeft(id),
    };
  }

  /** Accepts a code, once. @returns which kind it was; undefined where it is none that works. */
  async use(user: User, written: string): Promise<'totp' | 'recovery' | undefined> {
    const code = written.replace(/[\s-]/g, '').toLowerCase();
    if (/^\d{6}$/.test(code)) return (await this.#useTotp(user, code)) ? 'totp' : undefined;
    const { store, acts } = this.#parts;
    if (!(await store.credentials.useRecoveryCode(user.id, recoveryHash(user.id, code)))) return undefined;
    await acts.record({
      kind: 'user.recovery_code_used',
      by: { kind: 'person', name: user.name },
      about: user.id,
      details: { left: await store.credentials.recoveryCodesLeft(user.id) },
    });
    return 'recovery';
  }

  /** A new secret, in force once `confirm` has seen a code of it. @throws BailiwickError `conflict` */
  async propose(user: User): Promise<{ readonly secret: string; readonly uri: string }> {
    const { store, seal, randomBytes } = this.#parts;
    const { Secret } = await import('otpauth');
    const secret = new Secret({ buffer: Uint8Array.from(randomBytes(SECRET_BYTES)).buffer });
    const sealed = seal.seal(nameOf(user.id), secret.bytes);
    if ((await store.credentials.proposeTotp(user.id, sealed)) === 'in_force')
      throw new BailiwickError('conflict', 'An authenticator is set up already.', {
        remedy: 'Remove it first; then set up the new one.',
      });
    const totp = await this.#totp(secret.bytes, user.email);
    return { secret: secret.base32, uri: totp.toString() };
  }

  /**
   * Puts the proposed secret in force.
   *
   * @returns recovery codes, shown this once.
   * @throws BailiwickError `malformed_request` for a code that is not right.
   */
  async confirm(user: User, code: string): Promise<readonly string[]> {
    const { store, acts, now } = this.#parts;
    const stored = await store.credentials.totp(user.id);
    const step =
      stored?.confirmed === undefined ? stored && (await this.#stepOf(user, stored.sealed, code)) : undefined;
    if (step === undefined)
      throw new BailiwickError('malformed_request', 'The code is not right.', {
        remedy: 'Look whether the clock of the phone is right, and type the code that it shows now.',
      });
    const deed = { by: personOf(user), kind: 'user.authenticator_added', about: user.id } as const;
    return recorded(acts, deed, async () => {
      if (!(await store.credentials.confirmTotp(user.id, step, now())))
        throw new BailiwickError('conflict', 'An authenticator is set up already.');
      return this.#newRecoveryCodes(user.id);
    });
  }

  async remove(user: User): Promise<boolean> {
    const { store, acts } = this.#parts;
    const deed = { by: personOf(user), kind: 'user.authenticator_removed', about: user.id } as const;
    return recorded(acts, deed, async () => {
      await store.credentials.setRecoveryCodes(user.id, []);
      return store.credentials.removeTotp(user.id);
    });
  }

  /** In the place of the earlier ones; shown this once. */
  async renewRecoveryCodes(user: User): Promise<readonly string[]> {
    const deed = { by: personOf(user), kind: 'user.recovery_codes_made', about: user.id } as const;
    return recorded(this.#parts.acts, deed, () => this.#newRecoveryCodes(user.id));
  }

  async #newRecoveryCodes(user: UserId): Promise<readonly string[]> {
    const { store, randomBytes } = this.#parts;
    const codes = Array.from({ length: RECOVERY_CODES }, () => letters(randomBytes));
    await store.credentials.setRecoveryCodes(
      user,
      codes.map((code) => recoveryHash(user, code)),
    );
    return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'));
  }

  async #useTotp(user: User, code: string): Promise<boolean> {
    const { credentials } = this.#parts.store;
    const stored = await credentials.totp(user.id);
    if (stored?.confirmed === undefined) return false;
    const step = await this.#stepOf(user, stored.sealed, code);
    return step !== undefined && credentials.advanceTotp(user.id, step);
  }

  /** The time step whose code this is. */
  async #stepOf(user: User, sealed: Uint8Array, code: string): Promise<number | undefined> {
    const { seal, now } = this.#parts;
    const totp = await this.#totp(seal.open(nameOf(user.id), sealed), user.email);
    const timestamp = now();
    const delta = totp.validate({ token: code.replace(/\s/g, ''), timestamp, window: WINDOW });
    return delta === null ? undefined : Math.floor(timestamp / 1_000 / PERIOD_S) + delta;
  }

  async #totp(secret: Uint8Array, label: string) {
    const { Secret, TOTP } = await import('otpauth');
    return new TOTP({
      issuer: this.#issuer(),
      label,
      secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
      // What every app knows; some ignore any other algorithm and show wrong codes.
      algorithm: 'SHA1',
      digits: DIGITS,
      period: PERIOD_S,
    });
  }
}

const nameOf = (user: UserId): string => `totp ${user}`;

/** 59 bits each, and used up when used: a plain hash is enough, bound to its person. */
const recoveryHash = (user: UserId, code: string): string => hashOf(`recovery ${user} ${code}`);

/** Letters without bias: bytes above the last whole multiple of the alphabet are thrown away. */
function letters(randomBytes: (size: number) => Uint8Array): string {
  let text = '';
  while (text.length < CODE_LETTERS)
    for (const byte of randomBytes(CODE_LETTERS))
      if (byte < 248 && text.length < CODE_LETTERS) text += ALPHABET.charAt(byte % ALPHABET.length);
  return text;
}
