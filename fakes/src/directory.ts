/**
 * A fake directory that signs people in by OpenID Connect over real HTTP, and lies where a test tells it to.
 *
 * It enforces the protocol: PKCE, the client's secret, one use of each code. Tokens are made here by hand.
 */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type Lie =
  | 'wrong nonce'
  | 'wrong issuer'
  | 'wrong audience'
  | 'alg none'
  | 'foreign key'
  | 'expired'
  | 'issuer of another in the metadata';

export interface FakeDirectory {
  /** The issuer: `http://127.0.0.1:PORT`. */
  readonly issuer: string;
  /** Who signs in next: claims of the token. */
  person: Readonly<Record<string, unknown>>;
  lie: Lie | undefined;
  /** What a browser that is sent there comes back with. */
  visit(url: string): string;
  close(): Promise<void>;
}

const CLIENT = { id: 'bailiwick', secret: 'secret-of-the-client' };

export async function startFakeDirectory(now: () => number = Date.now): Promise<FakeDirectory> {
  const directory = new Directory(now);
  const server = createServer((request, response) => void directory.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  directory.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(directory, {
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

class Directory {
  issuer = '';
  person: Readonly<Record<string, unknown>> = {};
  lie: Lie | undefined;
  readonly #now: () => number;
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #codes = new Map<string, URLSearchParams>();

  constructor(now: () => number) {
    this.#now = now;
  }

  visit(url: string): string {
    const asked = new URL(url).searchParams;
    const code = randomBytes(16).toString('hex');
    this.#codes.set(code, asked);
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.get('state') ?? '');
    back.searchParams.set('iss', this.issuer);
    return back.href;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith('/authorize?') === true) {
      // Whoever comes here is known already, and goes back at once.
      response.writeHead(302, { location: this.visit(`${this.issuer}${request.url}`) }).end();
      return;
    }
    const [status, content] = await this.#content(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
  }

  async #content(request: IncomingMessage): Promise<readonly [number, object]> {
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return [200, this.#metadata()];
      case '/keys':
        return [
          200,
          {
            keys: [{ ...this.#keys.publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }],
          },
        ];
      case '/token':
        return this.#token(new URLSearchParams(await text(request)), request.headers.authorization ?? '');
      default:
        return [404, {}];
    }
  }

  #metadata(): object {
    const { issuer } = this;
    return {
      issuer: this.lie === 'issuer of another in the metadata' ? 'https://elsewhere.example' : issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
    };
  }

  #token(form: URLSearchParams, authorization: string): readonly [number, object] {
    const code = form.get('code') ?? '';
    const asked = this.#codes.get(code);
    this.#codes.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const basic = `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64')}`;
    const isClient = authorization === basic || form.get('client_secret') === CLIENT.secret;
    if (asked === undefined || asked.get('code_challenge') !== challenge || !isClient)
      return [400, { error: 'invalid_grant' }];
    return [
      200,
      { access_token: 'unused', token_type: 'Bearer', id_token: this.#idToken(asked.get('nonce')) },
    ];
  }

  #idToken(nonce: string | null): string {
    const at = Math.floor(this.#now() / 1_000) - (this.lie === 'expired' ? 7_200 : 0);
    const claims = {
      iss: this.lie === 'wrong issuer' ? 'https://elsewhere.example' : this.issuer,
      aud: this.lie === 'wrong audience' ? 'another' : CLIENT.id,
      iat: at,
      exp: at + 300,
      nonce: this.lie === 'wrong nonce' ? 'x' : nonce,
      ...this.person,
    };
    const head = this.lie === 'alg none' ? { alg: 'none' } : { alg: 'RS256', kid: '1' };
    const signed = [head, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    if (this.lie === 'alg none') return `${signed}.`;
    const { privateKey } = this.lie === 'foreign key' ? this.#foreign : this.#keys;
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  }
}
