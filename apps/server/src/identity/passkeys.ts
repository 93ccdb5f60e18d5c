/**
 * Passkeys (WebAuthn Level 3): something the person has, unlocked by something they know or are, so one step is two
 * factors. Bound to our origin, so nothing can be phished.
 *
 * What the browser sends is read by the library, which is loaded when it is first needed.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { personOf, recorded } from './actor.ts';
import type { Passkey } from './credential-store.ts';
import { checkLabel } from './labels.ts';
import { networkOf } from '../callers/network.ts';
import type { IdentityParts, Whence } from './parts.ts';
import type { Confirmation } from './sign-in.ts';
import type { OpenedSession, Present, Sessions } from './sessions.ts';
import { NETWORK, forgive, strike } from './throttle.ts';
import { redeem, ticketFor } from './ticket.ts';
import { type User, isInForce } from './user.ts';

/** Where the browser is: `https://door.example`, and the name that passkeys are bound to. */
export interface Site {
  readonly origin: string;
  readonly rpId: string;
}

const registering = z.object({ challenge: z.string(), user: z.string() });
const authenticating = z.object({ challenge: z.string() });
const withId = z.object({ id: z.string().max(2_000) });
const MOST = 20;

export class Passkeys {
  readonly #parts: IdentityParts;
  readonly #sessions: Sessions;
  readonly #firm: () => string;

  constructor(parts: IdentityParts, sessions: Sessions, firm: () => string) {
    this.#parts = parts;
    this.#sessions = sessions;
    this.#firm = firm;
  }

  async list(user: User): Promise<readonly Pick<Passkey, 'id' | 'name' | 'created' | 'lastUsed'>[]> {
    const all = await this.#parts.store.credentials.passkeys(user.id);
    return all.map(({ id, name, created, lastUsed }) => ({ id, name, created, lastUsed }));
  }

  /** @returns options for `navigator.credentials.create` as JSON, and a ticket to bring back with its answer. */
  async offer(user: User, { rpId }: Site): Promise<{ readonly options: object; readonly ticket: string }> {
    const { generateRegistrationOptions } = await import('@simplewebauthn/server');
    const known = await this.#parts.store.credentials.passkeys(user.id);
    if (known.length >= MOST)
      throw new BailiwickError('conflict', `There are ${MOST} passkeys already.`, {
        remedy: 'Remove one first.',
      });
    const options = await generateRegistrationOptions({
      rpName: this.#firm(),
      rpID: rpId,
      userID: new TextEncoder().encode(user.id),
      userName: user.email,
      userDisplayName: user.name,
      excludeCredentials: known.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const { challenge } = options;
    return { options, ticket: ticketFor(this.#parts, 'new passkey', { challenge, user: user.id }) };
  }

  /** @throws BailiwickError `malformed_request` where the answer does not hold, `not_allowed` for a stale ticket */
  async add(
    user: User,
    { ticket, answer, name }: Brought & { readonly name: string },
    { origin, rpId }: Site,
  ): Promise<void> {
    const { store, acts } = this.#parts;
    const passkey = await this.made(user, { ticket, answer, name }, { origin, rpId });
    await recorded(acts, { by: personOf(user), kind: 'user.passkey_added', about: user.id }, async () => {
      if ((await store.credentials.addPasskey(passkey)) === 'taken') throw known();
    });
  }

  /** What the browser made, checked; nothing is kept yet. @throws as `add` */
  async made(
    user: User,
    { ticket, answer, name }: Brought & { readonly name: string },
    { origin, rpId }: Site,
  ): Promise<Passkey> {
    checkLabel('name', name);
    const { challenge, user: whose } = await redeem(this.#parts, 'new passkey', ticket, registering);
    const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
    const verified = await verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
    }).catch(() => undefined);
    if (verified?.verified !== true || whose !== user.id)
      throw new BailiwickError('malformed_request', 'The passkey could not be checked.', {
        remedy: 'Try again.',
      });
    const { credential } = verified.registrationInfo;
    return {
      id: credential.id,
      user: user.id,
      name,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: credential.transports ?? [],
      created: this.#parts.now(),
      lastUsed: undefined,
    };
  }

  async rename(user: User, id: string, name: string): Promise<boolean> {
    const { store, acts } = this.#parts;
    checkLabel('name', name);
    const deed = { by: personOf(user), kind: 'user.passkey_renamed', about: user.id } as const;
    return recorded(acts, deed, () => store.credentials.renamePasskey(user.id, id, name));
  }

  async remove(user: User, id: string): Promise<boolean> {
    const { store, acts } = this.#parts;
    const deed = { by: personOf(user), kind: 'user.passkey_removed', about: user.id } as const;
    return recorded(acts, deed, () => store.credentials.removePasskey(user.id, id));
  }

  /** @returns options for `navigator.credentials.get` as JSON; they name nobody, the passkey does. */
  async challenge({ rpId }: Site): Promise<{ readonly options: object; readonly ticket: string }> {
    const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
    const options = await generateAuthenticationOptions({ rpID: rpId, userVerification: 'required' });
    return { options, ticket: ticketFor(this.#parts, 'passkey', { challenge: options.challenge }) };
  }

  /** @throws BailiwickError `not_signed_in`, `not_allowed` for a stale ticket, `rate_limited` */
  async signIn(brought: Brought, site: Site, whence: Whence): Promise<OpenedSession> {
    const user = await this.#judge(brought, site, whence);
    if (user === undefined) throw refused();
    const deed = {
      by: personOf(user),
      kind: 'user.signed_in',
      about: user.id,
      details: { means: 'passkey' },
    } as const;
    return recorded(this.#parts.acts, deed, () => this.#sessions.open(user, 'passkey', whence));
  }

  /** Somebody who is signed in shows again who they are; their token changes. @throws as `signIn`, but for `refused` */
  async confirm(
    present: Present,
    brought: Brought,
    site: Site,
    whence: Whence,
  ): Promise<Exclude<Confirmation, { kind: 'code_needed' }>> {
    const user = await this.#judge(brought, site, whence);
    if (user?.id !== present.user.id) return { kind: 'refused' };
    return { kind: 'opened', ...(await this.#sessions.confirm(present)) };
  }

  async #judge(
    { ticket, answer }: Brought,
    { origin, rpId }: Site,
    { address }: Whence,
  ): Promise<User | undefined> {
    const { store, now } = this.#parts;
    const counter = { key: `network ${networkOf(address)}`, rule: NETWORK };
    await strike(store.sessions, [counter], now());
    const { challenge } = await redeem(this.#parts, 'passkey', ticket, authenticating);
    const named = withId.safeParse(answer);
    const passkey = named.success ? await store.credentials.passkey(named.data.id) : undefined;
    const user = passkey && (await store.users.find(passkey.user));
    if (passkey === undefined || user === undefined || !isInForce(user, now())) return undefined;
    const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
    const verified = await verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      // A counter that falls back means a copied key; the library refuses it (WebAuthn, 7.2 step 22).
      credential: { id: passkey.id, publicKey: Uint8Array.from(passkey.publicKey), counter: passkey.counter },
      requireUserVerification: true,
    }).catch(() => undefined);
    if (verified?.verified !== true) return undefined;
    await store.credentials.passkeyUsed(passkey.id, verified.authenticationInfo.newCounter, now());
    await forgive(store.sessions, counter);
    return user;
  }
}

export interface Brought {
  readonly ticket: string;
  /** What the browser gave, as JSON. */
  readonly answer: unknown;
}

export const known = (): BailiwickError => new BailiwickError('conflict', 'This passkey is known already.');

const refused = (): BailiwickError =>
  new BailiwickError('not_signed_in', 'This passkey does not open an account here.', {
    remedy: 'Use another passkey, or your password.',
  });
