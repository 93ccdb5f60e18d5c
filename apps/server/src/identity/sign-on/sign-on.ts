/**
 * Single sign-on by OpenID Connect: authorization code with PKCE, state and nonce (RFC 9700).
 *
 * Promises: the answer belongs to the question that this browser was sent away with; the token was issued and signed by
 * the configured issuer, for us, just now; an account is found by its address only where the issuer is configured to
 * know that domain, so that nobody signs in by writing another's address into a directory of their own.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { CustomFetchOptions, Configuration as OpenId } from 'openid-client';
import { z } from 'zod';
import { personOf, recorded } from '../actor.ts';
import { give } from '../given-role.ts';
import { newUserId } from '../joining.ts';
import { networkOf } from '../../callers/network.ts';
import { requireOwned } from '../owned.ts';
import type { IdentityParts, Whence } from '../parts.ts';
import { requireChanged } from '../roster.ts';
import type { OpenedSession, Sessions } from '../sessions.ts';
import { NETWORK, forgive, strike } from '../throttle.ts';
import { redeem, ticketFor } from '../ticket.ts';
import { type User, isInForce } from '../user.ts';
import { type Claimed, claimedBy } from './claims.ts';
import type { SignOnProvider } from './provider.ts';

/** How questions reach an issuer; egress is the only way out. */
export type AskIssuer = (
  url: URL,
  asked: {
    readonly method: 'GET' | 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | undefined;
  },
) => Promise<{ readonly status: number; readonly text: string; readonly contentType: string | undefined }>;

const BY = { kind: 'product', part: 'sign-on' } as const;
const ANSWER_LIMIT_S = 10;
const METADATA_LASTS_MS = 3_600_000;
const detour = z.object({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
});

/** Somebody who came back, and where they wanted to go. */
export interface Returned extends OpenedSession {
  readonly to: string;
}

export class SignOn {
  readonly #parts: IdentityParts;
  readonly #sessions: Sessions;
  readonly #ask: AskIssuer;
  readonly #providers: () => readonly SignOnProvider[];
  readonly #known = new Map<
    string,
    { readonly provider: SignOnProvider; readonly openId: OpenId; readonly until: number }
  >();

  constructor(
    parts: IdentityParts,
    {
      sessions,
      ask,
      providers,
    }: {
      readonly sessions: Sessions;
      readonly ask: AskIssuer;
      readonly providers: () => readonly SignOnProvider[];
    },
  ) {
    this.#parts = parts;
    this.#sessions = sessions;
    this.#ask = ask;
    this.#providers = providers;
  }

  providers(): readonly { readonly id: string; readonly name: string }[] {
    return this.#providers().map(({ id, name }) => ({ id, name }));
  }

  /** Those by which somebody with this address can come to the account that is theirs. */
  providersFor(email: string): readonly { readonly id: string; readonly name: string }[] {
    const domain = email.slice(email.lastIndexOf('@') + 1);
    return this.#providers()
      .filter(({ domains }) => domains.includes(domain))
      .map(({ id, name }) => ({ id, name }));
  }

  /**
   * @param redirectUri where the directory sends the browser back to; registered there.
   * @param to where its person wants to go afterwards; comes back with them.
   * @returns where to send the browser, and a ticket that it keeps in a cookie meanwhile (HttpOnly, SameSite=Lax).
   */
  async begin(
    id: string,
    redirectUri: string,
    to = '/',
  ): Promise<{ readonly url: string; readonly ticket: string }> {
    const client = await import('openid-client');
    const provider = this.#provider(id);
    await requireOwned(this.#parts.store);
    const openId = await this.#openId(provider);
    const [state, nonce, verifier] = [
      client.randomState(),
      client.randomNonce(),
      client.randomPKCECodeVerifier(),
    ];
    const url = client.buildAuthorizationUrl(openId, {
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      response_type: 'code',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return {
      url: url.href,
      ticket: ticketFor(this.#parts, 'sign-on', { provider: id, state, nonce, verifier, to }),
    };
  }

  /** @param url to which the browser came back, with its query. @throws BailiwickError `not_allowed`, `upstream_failed`, `rate_limited` */
  async finish(
    { ticket, url }: { readonly ticket: string; readonly url: string },
    whence: Whence,
  ): Promise<Returned> {
    const { store, now } = this.#parts;
    // Whoever comes back makes us ask the directory.
    const counter = { key: `network ${networkOf(whence.address)}`, rule: NETWORK };
    await strike(store.sessions, [counter], now());
    const { provider: id, state, nonce, verifier, to } = await redeem(this.#parts, 'sign-on', ticket, detour);
    const provider = this.#provider(id);
    const client = await import('openid-client');
    const openId = await this.#openId(provider);
    const tokens = await client
      .authorizationCodeGrant(openId, new URL(url), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      .catch((cause: unknown) => {
        if (cause instanceof client.AuthorizationResponseError) throw notLetIn(cause);
        throw new BailiwickError('not_allowed', 'The answer of the directory does not hold.', {
          remedy:
            'Begin again; if it stays, let whoever looks after the directory compare issuer, client and clock.',
          cause,
        });
      });
    const claimed = claimedBy(tokens.claims() ?? {}, provider);
    const user = await this.#followGroups(await this.#userOf(provider, claimed), provider, claimed);
    if (!isInForce(user, this.#parts.now())) throw noAccount();
    const details = { means: 'sign-on', provider: id };
    const deed = { by: personOf(user), kind: 'user.signed_in', about: user.id, details } as const;
    const opened = await recorded(this.#parts.acts, deed, () => this.#sessions.open(user, 'sign-on', whence));
    await forgive(store.sessions, counter);
    return { ...opened, to };
  }

  async #userOf(provider: SignOnProvider, claimed: Claimed): Promise<User> {
    const { users, directory } = this.#parts.store;
    const issuer = provider.issuer.href;
    const linked = await directory.linked(issuer, claimed.subject);
    const known = linked && (await users.find(linked));
    if (known !== undefined) return known.status === 'invited' ? this.#comeIn(known) : known;
    if (claimed.email === undefined) throw noAccount();
    const user =
      (await users.byEmail(claimed.email)) ?? (await this.#provisioned(provider, claimed, claimed.email));
    if (user.status === 'suspended') throw noAccount();
    const deed = { by: BY, kind: 'user.linked', about: user.id, details: { provider: provider.id } } as const;
    return recorded(this.#parts.acts, deed, async () => {
      if (!(await directory.link(issuer, claimed.subject, user.id, this.#parts.now()))) throw noAccount();
      return user.status === 'active' ? user : this.#comeIn(user);
    });
  }

  /** Whoever the directory vouches for needs no link; also after a suspension. */
  async #comeIn(user: User): Promise<User> {
    requireChanged(await this.#parts.store.users.change(user.id, { status: 'active' }));
    return { ...user, status: 'active' };
  }

  async #provisioned(provider: SignOnProvider, { name, team, role }: Claimed, email: string): Promise<User> {
    if (provider.admits === 'invited') throw noAccount();
    const { store, acts, now, randomBytes } = this.#parts;
    const user: User = {
      id: newUserId(randomBytes),
      email,
      name,
      language: 'en',
      role: role ?? 'member',
      roleExpires: undefined,
      team,
      status: 'active',
      created: now(),
      lastSeen: undefined,
      externalId: undefined,
      removed: undefined,
    };
    const details = { role: user.role, provider: provider.id };
    return recorded(acts, { by: BY, kind: 'user.provisioned', about: user.id, details }, async () => {
      if ((await store.users.add(user)) === 'taken') throw noAccount();
      return user;
    });
  }

  async #followGroups(user: User, provider: SignOnProvider, claimed: Claimed): Promise<User> {
    if (provider.groups.size === 0 || claimed.groups === 'too many to say') return user;
    return give(this.#parts, user, claimed, { by: BY, details: { provider: provider.id } });
  }

  #provider(id: string): SignOnProvider {
    const provider = this.#providers().find((one) => one.id === id);
    if (provider !== undefined) return provider;
    throw new BailiwickError('not_found', 'There is no such way to sign in here.');
  }

  /** What the issuer says about itself, for an hour or until the configuration changes. */
  async #openId(provider: SignOnProvider): Promise<OpenId> {
    const known = this.#known.get(provider.id);
    if (known !== undefined && known.provider === provider && known.until > this.#parts.now())
      return known.openId;
    const client = await import('openid-client');
    const { issuer, clientId, clientSecret } = provider;
    const openId = await client
      .discovery(issuer, clientId, clientSecret, undefined, {
        [client.customFetch]: (url: string, options: CustomFetchOptions) => this.#travel(url, options),
        timeout: ANSWER_LIMIT_S,
        execute: [
          // TLS alone would do by the standard (OpenID Connect Core, 3.1.3.7); signatures are checked all the same.
          client.enableNonRepudiationChecks,
          // The configuration takes plain HTTP on this machine only.
          ...(issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []),
        ],
      })
      .catch((cause: unknown) => {
        throw new BailiwickError('upstream_failed', 'The directory cannot be asked.', {
          remedy:
            'Compare the issuer in bailiwick.yaml with what the directory says, and see that it can be reached.',
          cause,
        });
      });
    this.#known.set(provider.id, { provider, openId, until: this.#parts.now() + METADATA_LASTS_MS });
    return openId;
  }

  async #travel(url: string, { method, headers, body }: CustomFetchOptions): Promise<Response> {
    const reply = await this.#ask(new URL(url), {
      method: method === 'POST' ? 'POST' : 'GET',
      headers,
      body: body === undefined || body === null ? undefined : String(body as URLSearchParams),
    });
    const answered = reply.contentType === undefined ? {} : { 'content-type': reply.contentType };
    return new Response(reply.text, { status: reply.status, headers: answered });
  }
}

/** The directory itself says no, or the person turned back there (RFC 6749 §4.1.2.1). */
const notLetIn = (cause: Error): BailiwickError =>
  new BailiwickError('not_allowed', 'The directory did not let you through.', {
    remedy: 'Begin again; if you did not turn back yourself, ask whoever looks after the directory.',
    cause,
  });

const noAccount = (): BailiwickError =>
  new BailiwickError('not_allowed', 'The directory knows you, and there is no account for you here.', {
    remedy: 'Ask an owner to invite you under the mail address that the directory has.',
  });
