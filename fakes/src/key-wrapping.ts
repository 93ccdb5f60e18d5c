/**
 * Fake key services over real HTTP, each with a key of its own that never leaves: OpenBao's transit and AWS KMS.
 *
 * They enforce the protocol: tokens and signatures, the name of the key, what was authenticated along. Signatures are
 * checked from the bytes that arrived, by a calculation that shares no code with the product's.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface FakeKeyService {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** What was asked, in order: `encrypt`, `decrypt`. */
  readonly asked: string[];
  /** From now on every question gets this status; undefined: no more. */
  refuseWith(status: number | undefined): void;
  /** From now on it answers with another key than was wrapped. */
  lie(): void;
  close(): Promise<void>;
}

type Answer = readonly [status: number, content: object];
type Question = { readonly request: IncomingMessage; readonly body: string };

class Wrapping {
  readonly asked: string[] = [];
  readonly #key = randomBytes(32);
  lying = false;

  encrypt(plain: Buffer, along: string): string {
    this.asked.push('encrypt');
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(along));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64');
  }

  /** undefined: it is not ours, or something else was authenticated along. */
  decrypt(text: string, along: string): Buffer | undefined {
    this.asked.push('decrypt');
    const bytes = Buffer.from(text, 'base64');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12));
      decipher.setAAD(Buffer.from(along)).setAuthTag(bytes.subarray(-16));
      const plain = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
      return this.lying ? randomBytes(plain.length) : plain;
    } catch {
      return undefined;
    }
  }
}

/** `POST /v1/transit/encrypt/KEY` and `/decrypt/KEY` with `x-vault-token`. */
export function startFakeTransit({ token, key }: { token: string; key: string }): Promise<FakeKeyService> {
  const wrapping = new Wrapping();
  const error = (status: number, text: string): Answer => [status, { errors: [text] }];
  return serve(wrapping, ({ request, body }) => {
    if (request.headers['x-vault-token'] !== token) return error(403, 'permission denied');
    const [, operation, name] = /^\/v1\/transit\/(encrypt|decrypt)\/([^/]+)$/.exec(request.url ?? '') ?? [];
    if (request.method !== 'POST' || operation === undefined) return error(404, 'no handler for route');
    if (name !== key) return error(400, 'encryption key not found');
    const content = JSON.parse(body) as Record<string, string>;
    const along = content['associated_data'] ?? '';
    if (operation === 'encrypt') {
      const plain = content['plaintext'];
      if (plain === undefined) return error(400, 'missing plaintext to encrypt');
      return [
        200,
        { data: { ciphertext: `vault:v1:${wrapping.encrypt(Buffer.from(plain, 'base64'), along)}` } },
      ];
    }
    const [, sealed] = /^vault:v1:(.+)$/.exec(content['ciphertext'] ?? '') ?? [];
    const plain = sealed === undefined ? undefined : wrapping.decrypt(sealed, along);
    if (plain === undefined) return error(400, 'cipher: message authentication failed');
    return [200, { data: { plaintext: plain.toString('base64') } }];
  });
}

export interface FakeAws {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly region: string;
  /** ARN of the only key. */
  readonly key: string;
}

/** `TrentService.Encrypt` and `.Decrypt`, signed. */
export function startFakeAwsKms(account: FakeAws): Promise<FakeKeyService> {
  const wrapping = new Wrapping();
  const error = (status: number, type: string): Answer => [status, { __type: type }];
  return serve(wrapping, (question) => {
    const { request, body } = question;
    if (!isSigned(question, account)) return error(400, 'IncompleteSignatureException');
    if (request.headers['content-type'] !== 'application/x-amz-json-1.1')
      return error(400, 'SerializationException');
    const [, operation] = /^TrentService\.(\w+)$/.exec(String(request.headers['x-amz-target'])) ?? [];
    const content = JSON.parse(body) as Record<string, unknown>;
    if (content['KeyId'] !== account.key) return error(400, 'NotFoundException');
    const along = JSON.stringify(
      Object.entries(content['EncryptionContext'] ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
    if (operation === 'Encrypt') {
      const plain = Buffer.from(String(content['Plaintext']), 'base64');
      if (plain.length === 0 || plain.length > 4096) return error(400, 'ValidationException');
      return [200, { CiphertextBlob: wrapping.encrypt(plain, along), KeyId: account.key }];
    }
    if (operation !== 'Decrypt') return error(400, 'UnknownOperationException');
    const plain = wrapping.decrypt(String(content['CiphertextBlob']), along);
    if (plain === undefined) return error(400, 'InvalidCiphertextException');
    return [200, { Plaintext: plain.toString('base64'), KeyId: account.key }];
  });
}

const FIFTEEN_MINUTES = 900_000;

/** Signature Version 4, as the service sees it. */
function isSigned({ request, body }: Question, account: FakeAws): boolean {
  const { headers } = request;
  const [, id, day, region, names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/kms\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  const date = String(headers['x-amz-date']);
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (id !== account.accessKeyId || region !== account.region || day !== date.slice(0, 8)) return false;
  if (!(Math.abs(Date.now() - at) < FIFTEEN_MINUTES)) return false;
  const covered = names.split(';');
  const needed = ['content-type', 'host', 'x-amz-date', 'x-amz-target'];
  if (account.sessionToken !== undefined) needed.push('x-amz-security-token');
  if (!needed.every((name) => covered.includes(name)) || covered.toSorted().join(';') !== names) return false;
  if (headers['x-amz-security-token'] !== account.sessionToken) return false;
  const lines = covered.map((name) => `${name}:${String(headers[name])}\n`).join('');
  const canonical = `${request.method ?? ''}\n${request.url ?? ''}\n\n${lines}\n${names}\n${hash(body)}`;
  let key: Buffer = Buffer.from(`AWS4${account.secretAccessKey}`);
  for (const part of [day, region, 'kms', 'aws4_request'])
    key = createHmac('sha256', key)
      .update(part ?? '')
      .digest();
  const toSign = `AWS4-HMAC-SHA256\n${date}\n${day}/${region}/kms/aws4_request\n${hash(canonical)}`;
  return createHmac('sha256', key).update(toSign).digest('hex') === signature;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

async function serve(wrapping: Wrapping, answer: (question: Question) => Answer): Promise<FakeKeyService> {
  let refusal: number | undefined;
  const reply = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = (await buffer(request)).toString('utf8');
    const [status, content] = refusal === undefined ? answer({ request, body }) : [refusal, { errors: [] }];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
  };
  const server = createServer((request, response) => void reply(request, response));
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: wrapping.asked,
    refuseWith: (status) => (refusal = status),
    lie: () => (wrapping.lying = true),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
