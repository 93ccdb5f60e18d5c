/**
 * A fake vendor: OpenAI's and Anthropic's protocols over real HTTP, streamed and not.
 *
 * It promises to be faithful enough for the official SDKs, to keep every request byte for byte, and to misbehave
 * in every way a test can script. It answers with an echo of the last user message unless told otherwise, so what
 * it says is what it received. It refuses what the vendors refuse: broken JSON, a missing model, an unknown route.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { answerTo } from './answer.ts';
import { isObject, readAsk, type JsonObject } from './ask.ts';
import { chatCompletion, chatFrames } from './chat.ts';
import { deliver, type Payload } from './deliver.ts';
import { message, messageFrames } from './messages.ts';
import { errorBody, type Protocol } from './refuse.ts';
import { response, responseFrames } from './responses.ts';
import type { Frame, Script } from './script.ts';
import {
  anthropicModels,
  completion,
  completionFrames,
  countTokens,
  embeddings,
  openaiModels,
} from './simple.ts';

export interface Recorded {
  method: string;
  /** Path and query, as sent. */
  path: string;
  /** Names in lower case; repeated headers joined with `, `. */
  headers: Record<string, string>;
  /** The bytes as they came. */
  body: Buffer;
  /** True once the caller has left before it had the whole answer. */
  aborted: boolean;
}

export interface FakeVendor {
  /** `http://127.0.0.1:PORT`; OpenAI clients add `/v1`. */
  readonly url: string;
  /** In the order in which their bodies were complete. */
  readonly requests: Recorded[];
  /** Queues a script. A request takes the first that fits its path; with none left it gets the echo. */
  script(next: Script): void;
  /** Forgets requests and scripts. */
  reset(): void;
  /** Drops open connections too. */
  close(): Promise<void>;
}

export interface FakeVendorOptions {
  readonly port?: number;
  readonly models?: readonly string[];
  /** If set, any other key gets the vendor's 401. */
  readonly apiKey?: string;
  /** Serves HTTPS with this key and certificate (PEM). */
  readonly tls?: { readonly key: string; readonly cert: string };
}

const DEFAULT_MODELS = ['fake-1', 'fake-embed-1'];

const PROTOCOLS: Readonly<Record<string, Protocol>> = {
  '/v1/chat/completions': 'chat',
  '/v1/responses': 'responses',
  '/v1/completions': 'completions',
  '/v1/embeddings': 'embeddings',
  '/v1/messages': 'messages',
  '/v1/messages/count_tokens': 'messages',
};

export async function startFakeVendor(options: FakeVendorOptions = {}): Promise<FakeVendor> {
  const requests: Recorded[] = [];
  const queue: { readonly script: Script; left: number }[] = [];
  let serial = 0;

  const take = (path: string): Script => {
    const at = queue.findIndex(({ script }) => script.path === undefined || script.path === path);
    const entry = queue[at];
    if (!entry) return {};
    entry.left -= 1;
    if (entry.left <= 0) queue.splice(at, 1);
    return entry.script;
  };

  const handle = async (incoming: IncomingMessage, out: ServerResponse): Promise<void> => {
    const recorded: Recorded = { ...head(incoming), body: await readBody(incoming), aborted: false };
    requests.push(recorded);
    // 'close' without a written end: the caller left, unless this side broke the connection on purpose.
    const script = incoming.method === 'POST' ? take(pathOf(recorded)) : {};
    out.once('close', () => {
      recorded.aborted = !out.writableFinished && script.fault?.kind !== 'die';
    });
    const { protocol, status, payload } = answer(recorded, script, ++serial, options);
    if (status === 200) return deliver(out, payload, script, protocol);
    out.writeHead(status, { 'content-type': 'application/json' });
    out.end(
      payload.kind === 'json' && incoming.method !== 'HEAD' ? JSON.stringify(payload.value) : undefined,
    );
  };

  const listener = (incoming: IncomingMessage, out: ServerResponse): void => {
    out.on('error', () => out.destroy());
    handle(incoming, out).catch(() => out.destroy());
  };
  const server = options.tls ? createTlsServer(options.tls, listener) : createServer(listener);
  const port = await listen(server, options.port ?? 0);
  return {
    url: `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    script: (script) => void queue.push({ script, left: script.times ?? 1 }),
    reset: () => {
      requests.length = 0;
      queue.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answered {
  readonly protocol: Protocol;
  readonly status: number;
  readonly payload: Payload;
}

function answer(request: Recorded, script: Script, serial: number, options: FakeVendorOptions): Answered {
  const path = pathOf(request);
  const speaksAnthropic = request.headers['anthropic-version'] !== undefined;
  const protocol = PROTOCOLS[path] ?? (speaksAnthropic ? 'messages' : 'other');
  const json = (value: object): Answered => ({ protocol, status: 200, payload: { kind: 'json', value } });
  const refuse = (status: number, text: string): Answered => ({
    protocol,
    status,
    payload: { kind: 'json', value: errorBody(protocol, status, text) },
  });

  if (options.apiKey !== undefined && keyOf(request) !== options.apiKey)
    return refuse(401, 'Incorrect API key provided.');
  if (request.method === 'HEAD' && path === '/') return json({});
  if (request.method === 'GET' && path === '/v1/models') {
    const models = options.models ?? DEFAULT_MODELS;
    return json(speaksAnthropic ? anthropicModels(models) : openaiModels(models));
  }
  if (PROTOCOLS[path] === undefined) return refuse(404, `Unknown request URL: ${request.method} ${path}.`);
  if (request.method !== 'POST') return refuse(405, `Not allowed to ${request.method} on ${path}.`);
  if (protocol === 'messages' && !speaksAnthropic)
    return refuse(400, 'anthropic-version: header is required');

  const body = parse(request.body);
  if (body === undefined) return refuse(400, 'We could not parse the JSON body of your request.');
  if (typeof body['model'] !== 'string') return refuse(400, 'you must provide a model parameter');
  if (path === '/v1/embeddings') return json(embeddings(body));
  if (path === '/v1/messages/count_tokens') return json(countTokens(body));
  if (protocol === 'messages' && typeof body['max_tokens'] !== 'number')
    return refuse(400, 'max_tokens: Field required');
  return { protocol, status: 200, payload: speak(protocol, body, script, serial) };
}

function speak(protocol: Protocol, body: JsonObject, script: Script, serial: number): Payload {
  const ask = readAsk(body);
  const said = answerTo(ask, script, serial);
  const either = (whole: () => object, frames: () => readonly Frame[]): Payload =>
    ask.stream ? { kind: 'stream', frames: script.frames ?? frames() } : { kind: 'json', value: whole() };
  switch (protocol) {
    case 'responses':
      return either(
        () => response(ask, said, body),
        () => responseFrames(ask, said, script, body),
      );
    case 'messages':
      return either(
        () => message(ask, said),
        () => messageFrames(ask, said, script),
      );
    case 'completions':
      return either(
        () => completion(ask, said),
        () => completionFrames(ask, said, script),
      );
    default:
      return either(
        () => chatCompletion(ask, said),
        () => chatFrames(ask, said, script),
      );
  }
}

function head(incoming: IncomingMessage): Pick<Recorded, 'method' | 'path' | 'headers'> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headersDistinct))
    headers[name] = (value ?? []).join(', ');
  return { method: incoming.method ?? '', path: incoming.url ?? '', headers };
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function parse(body: Buffer): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(request: Recorded): string {
  return request.path.split('?', 1)[0] ?? '';
}

function keyOf(request: Recorded): string | undefined {
  return request.headers['x-api-key'] ?? request.headers['authorization']?.replace(/^Bearer /, '');
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The fake vendor has no port.');
  return address.port;
}
