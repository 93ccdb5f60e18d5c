import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage } from 'node:http';
import { createServer, request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { selfSigned } from '../apps/server/src/certificate/self-signed.ts';
import { ran } from '../apps/server/src/commands/captured-io.fixture.ts';
import { type Edge, edgeBefore } from '../apps/server/src/egress/middlebox.fixture.ts';
import { type Upstream, listen } from '../apps/server/src/egress/upstream.fixture.ts';
import { serve } from '../apps/server/src/serve.ts';
import { type TestDoor, openDoor } from './test-door.ts';

const HOUR = 3_600_000;
const identity = selfSigned({ names: ['localhost'], from: Date.now() - HOUR, until: Date.now() + HOUR });

describe('vendors that are not quantum-safe', () => {
  let asked = 0;
  let classic: Upstream;
  let edge: Edge;
  let door: TestDoor;

  before(async () => {
    const answer = createServer({ ...identity, ecdhCurve: 'X25519' }, (_, response) => {
      asked += 1;
      response.end('{}');
    });
    classic = await listen(answer, 'https', 'localhost');
    edge = await edgeBefore(classic, 'resets');
    door = await openDoor(`
offerings:
  - { id: classic, protocol: openai, base_url: "${classic.url}/v1", models: [a], attempts: 3 }
  - { id: edge, protocol: openai, base_url: "${edge.url}/v1", models: [b], quantum_safe: prefer, attempts: 1 }
  - { id: waiver, protocol: openai, base_url: "${edge.url}/v1", models: [c], quantum_safe: off, attempts: 1 }
policy: { quantum_safe: require }
telemetry: { log_level: silent }
`);
  });
  after(async () => {
    await door.close();
    await edge[Symbol.asyncDispose]();
    await classic[Symbol.asyncDispose]();
  });

  async function chat(model: string) {
    const response = await fetch(`${door.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model, messages: [{ role: 'user', content: 'hi' }] }),
    });
    const body = (await response.json()) as { error: { code: string; message: string } };
    return { status: response.status, ...body.error };
  }

  it('get nothing where the policy requires it, and the caller and the journal learn why', async () => {
    const { status, code, message } = await chat('a');
    assert.deepEqual([status, code], [502, 'quantum_safe_required']);
    assert.match(message, /Nothing was sent/);
    assert.equal(asked, 0);
    const entries = await door.journal();
    // Tried once: what an edge does not have it will not have in a second.
    assert.deepEqual(
      entries.map((entry) => (entry.kind === 'outcome' ? entry.code : entry.kind)),
      ['intent', 'quantum_safe_required'],
    );
  });

  it('are named where their edge breaks on large hellos, and passed only on the word of the owner', async () => {
    const { status, code, message } = await chat('b');
    assert.deepEqual([status, code], [502, 'large_hello_rejected']);
    assert.match(message, /this edge breaks on large TLS hellos.*quantum_safe: off/s);
    assert.equal(asked, 0);
    // The owner's word gets past the edge; that nobody vouches for this certificate is the next thing to stop at.
    assert.match((await chat('c')).message, /certificate is not trusted/);
  });

  it('stand in what the doctor says', async () => {
    const { out, code } = await ran(['doctor', '--home', door.home, '--port', '0']);
    assert.equal(code, 1);
    assert.match(out, /problem +offering classic: .*quantum-safe connections only/);
    assert.match(out, /problem +offering edge: .*breaks on large TLS hellos.*\n +→ .*quantum_safe: off/);
    assert.match(out, /warning +offering waiver: quantum_safe is off/);
  });
});

describe('a door that speaks TLS', () => {
  it('answers with the certificate that was made for it, and notes what the caller’s connection is worth', async () => {
    const home = await mkdtemp(join(tmpdir(), 'bailiwick-tls-'));
    const made = await ran(['tls', 'self-signed', '--home', home, '--name', 'localhost,127.0.0.1', '--json']);
    assert.equal(made.code, 0, made.err);
    const { cert, fingerprint } = JSON.parse(made.out) as { cert: string; fingerprint: string };
    const config = join(home, 'bailiwick.yaml');
    await mkdir(home, { recursive: true });
    await writeFile(
      config,
      'listen: { tls: { cert: tls/cert.pem, key: tls/key.pem } }\ntelemetry: { log_level: silent }\n',
    );
    const served = await serve({ host: '127.0.0.1', port: 0, home, config, database: undefined });
    assert.match(served.url, /^https:/);
    assert.match(served.setupLink ?? '', /^https:/);
    const ca = await readFile(cert, 'utf8');
    const asking = httpsRequest(`${served.url}/v1/chat/completions`, {
      method: 'POST',
      ca,
      headers: { 'content-type': 'application/json' },
    });
    asking.end(JSON.stringify({ model: 'mirror', messages: [{ role: 'user', content: 'hi' }] }));
    const [response] = (await once(asking, 'response')) as [IncomingMessage];
    assert.equal(response.statusCode, 200, await text(response));
    const intent = (await served.recent(10)).find((entry) => entry.kind === 'intent');
    assert.equal(intent?.kind === 'intent' && intent.callerTls, 'X25519MLKEM768');
    const { out } = await ran(['doctor', '--home', home, '--port', '0']);
    assert.ok(out.includes(`the fingerprint is ${fingerprint}`), out);
    await served.close();
    await rm(home, { recursive: true });
  });
});
