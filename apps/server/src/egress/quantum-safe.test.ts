import assert from 'node:assert/strict';
import { createServer, type ServerOptions } from 'node:https';
import { after, describe, it } from 'node:test';
import type { QuantumSafe } from '../offerings/offering.ts';
import { selfSigned } from './certificate.fixture.ts';
import { edgeBefore } from './middlebox.fixture.ts';
import { Outbound, type OutboundRequest } from './outbound.ts';
import { type OfferingWishes, type Upstream, chatAt, listen, serve, textOf } from './upstream.fixture.ts';

const identity = selfSigned();
const outbound = new Outbound({ authorities: [identity.cert] });
after(() => outbound.close());

interface Vendor extends Upstream {
  readonly asked: () => number;
}

async function serveTls(options: ServerOptions = {}): Promise<Vendor> {
  let asked = 0;
  const server = createServer({ ...identity, ...options }, (_, response) => {
    asked += 1;
    response.end('{}');
  });
  return Object.assign(await listen(server, 'https', 'localhost'), { asked: () => asked });
}

function chat(url: string, quantumSafe: QuantumSafe, wishes: OfferingWishes = {}): OutboundRequest {
  const request = chatAt(url, wishes);
  return { ...request, offering: { ...request.offering, quantumSafe } };
}

const groupAt = async (url: string, quantumSafe: QuantumSafe): Promise<string> => {
  const reply = await outbound.send(chat(url, quantumSafe));
  await textOf(reply);
  return reply.tlsGroup;
};

describe('an offering that requires quantum-safe connections', () => {
  it('is reached by hybrid key agreement, on new connections, pooled ones and resumed sessions', async () => {
    await using vendor = await serveTls();
    const groups = [];
    for (let i = 0; i < 3; i += 1) groups.push(await groupAt(vendor.url, 'require'));
    groups.push(...(await Promise.all(Array.from({ length: 8 }, () => groupAt(vendor.url, 'require')))));
    assert.deepEqual(new Set(groups), new Set(['X25519MLKEM768']));
  });

  it('takes the other hybrid groups, too', async () => {
    for (const ecdhCurve of ['SecP384r1MLKEM1024', 'SecP256r1MLKEM768']) {
      await using vendor = await serveTls({ ecdhCurve });
      assert.equal(await groupAt(vendor.url, 'require'), ecdhCurve);
    }
  });

  it('gets nothing where its side has none, and says what to do', async () => {
    for (const options of [
      { ecdhCurve: 'X25519' },
      { ecdhCurve: 'prime256v1', maxVersion: 'TLSv1.2' } as const,
      { maxVersion: 'TLSv1.2' } as const,
    ]) {
      await using vendor = await serveTls(options);
      await assert.rejects(outbound.send(chat(vendor.url, 'require')), {
        code: 'quantum_safe_required',
        message: /quantum-safe connections only, and its side takes no hybrid key agreement/,
        remedy: /Nothing was sent\..*quantum_safe: prefer/,
        tlsGroup: undefined,
        stage: 'connecting',
      });
      assert.equal(vendor.asked(), 0);
    }
  });

  it('never rides on a connection or a session that a laxer offering of the same address made', async () => {
    const server = createServer(
      { ...identity, ecdhCurve: 'X25519' },
      (_, response) => void response.end('{}'),
    );
    await using vendor = await listen(server, 'https', 'localhost');
    for (let i = 0; i < 3; i += 1) assert.equal(await groupAt(vendor.url, 'prefer'), 'X25519');
    await assert.rejects(outbound.send(chat(vendor.url, 'require')), { code: 'quantum_safe_required' });
    server.setSecureContext({ ...identity, ecdhCurve: 'X25519MLKEM768:X25519' });
    assert.equal(await groupAt(vendor.url, 'require'), 'X25519MLKEM768');
  });

  it('fails closed again when a vendor gives hybrid up between two connections', async () => {
    let asked = 0;
    const server = createServer(identity, (_, response) => {
      asked += 1;
      response.setHeader('connection', 'close').end('{}');
    });
    await using vendor = await listen(server, 'https', 'localhost');
    assert.equal(await groupAt(vendor.url, 'require'), 'X25519MLKEM768');
    server.setSecureContext({ ...identity, ecdhCurve: 'X25519' });
    await assert.rejects(outbound.send(chat(vendor.url, 'require')), { code: 'quantum_safe_required' });
    assert.equal(asked, 1);
  });

  it('still refuses a certificate that nobody vouches for, under its own name', async () => {
    await using vendor = await serveTls();
    const strict = new Outbound();
    await assert.rejects(strict.send(chat(vendor.url, 'require')), {
      code: 'upstream_failed',
      message: /certificate is not trusted/,
    });
    await strict.close();
  });

  it('is not reached in plain HTTP, but on this machine', async () => {
    await using vendor = await serve((_, response) => void response.end('{}'));
    assert.equal(await groupAt(vendor.url, 'require'), 'plain');
    await assert.rejects(outbound.send(chat('http://192.0.2.1:9', 'require')), {
      code: 'quantum_safe_required',
      message: /its address starts with http/,
    });
  });
});

describe('an offering without quantum safety', () => {
  it('is never offered hybrid', async () => {
    await using vendor = await serveTls();
    assert.match(await groupAt(vendor.url, 'off'), /^X25519$/);
  });
});

describe('an edge that breaks on large TLS hellos', () => {
  it('that resets them is named, and nothing is sent past it', async () => {
    await using vendor = await serveTls();
    await using edge = await edgeBefore(vendor, 'resets');
    for (const wish of ['prefer', 'require'] as const) {
      await assert.rejects(outbound.send(chat(edge.url, wish)), {
        code: 'large_hello_rejected',
        message: /this edge breaks on large TLS hellos\. It resets the connection when hybrid/,
        remedy: /quantum_safe: off/,
        stage: 'connecting',
      });
    }
    assert.ok(edge.large() >= 2, `${edge.large()} large hellos`);
    assert.equal(vendor.asked(), 0);
  });

  it('that swallows them is told from a vendor that is slow', async () => {
    await using vendor = await serveTls();
    await using edge = await edgeBefore(vendor, 'stays silent');
    await assert.rejects(outbound.send(chat(edge.url, 'prefer', { timeouts: { connect: 400 } })), {
      code: 'large_hello_rejected',
      message: /It never answers when hybrid/,
    });
    assert.equal(vendor.asked(), 0);
  });

  it("is passed on the owner's word", async () => {
    await using vendor = await serveTls();
    await using edge = await edgeBefore(vendor, 'resets');
    await assert.rejects(outbound.send(chat(edge.url, 'prefer')), { code: 'large_hello_rejected' });
    assert.equal(await groupAt(edge.url, 'off'), 'X25519');
    assert.equal(vendor.asked(), 1);
  });

  it('is not blamed for what has another cause', async () => {
    await using vendor = await serveTls();
    await using edge = await edgeBefore(vendor, 'resets', 'every hello');
    await assert.rejects(outbound.send(chat(edge.url, 'prefer')), { code: 'upstream_failed' });
    await using silent = await edgeBefore(vendor, 'stays silent', 'every hello');
    await assert.rejects(outbound.send(chat(silent.url, 'prefer', { timeouts: { connect: 300 } })), {
      code: 'upstream_timeout',
    });
    await assert.rejects(outbound.send(chat('https://localhost:1', 'prefer')), { message: /ECONNREFUSED/ });
  });
});
