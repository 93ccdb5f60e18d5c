import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { fetchDocument, type FetchOptions } from './fetch-document.ts';
import { type Site, siteWith } from './site.fixture.ts';

const TERMS = '<html><body><h1>Terms</h1><p>The vendor shall not train on data.</p></body></html>';

/** A site whose paths answer as the table says. */
function pages(
  table: Readonly<Record<string, (answer: ServerResponse, request: IncomingMessage) => void>>,
): Promise<Site> {
  return siteWith((request, answer) => {
    const page = table[request.url ?? ''];
    if (page === undefined) answer.writeHead(404).end('no');
    else page(answer, request);
  });
}

const html =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) =>
  (answer: ServerResponse) =>
    void answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
const moved = (to: string) => (answer: ServerResponse) => void answer.writeHead(302, { location: to }).end();

async function codeOf(address: string, options?: FetchOptions): Promise<string> {
  const answer = await fetchDocument(address, options);
  return answer.kind === 'fetched' ? 'fetched' : answer.code;
}

describe('a document fetched by its address', () => {
  it('comes with its bytes, its type and where it was in the end', async () => {
    await using site = await pages({ '/terms?v=2': html(TERMS), '/old': moved('/terms?v=2#top') });
    const got = await fetchDocument(`${site.url}/old`, { reach: site.reach });
    assert.equal(got.kind, 'fetched');
    if (got.kind !== 'fetched') return;
    assert.equal(Buffer.from(got.bytes).toString(), TERMS);
    assert.deepEqual(
      [got.mediaType, got.url, got.redirects],
      ['text/html; charset=utf-8', `${site.url}/terms?v=2`, 1],
    );
  });

  it('is unpacked', async () => {
    await using site = await pages({
      '/gzip': html(gzipSync(TERMS), { 'content-encoding': 'gzip' }),
      '/br': html(brotliCompressSync(TERMS), { 'content-encoding': 'br' }),
      '/broken': html('no gzip', { 'content-encoding': 'gzip' }),
      '/twice': html(gzipSync(gzipSync(TERMS)), { 'content-encoding': 'gzip, gzip' }),
    });
    for (const path of ['/gzip', '/br']) {
      const got = await fetchDocument(site.url + path, { reach: site.reach });
      assert.equal(got.kind === 'fetched' && Buffer.from(got.bytes).toString(), TERMS, path);
    }
    assert.equal(await codeOf(`${site.url}/broken`, { reach: site.reach }), 'refused');
    assert.equal(await codeOf(`${site.url}/twice`, { reach: site.reach }), 'not_a_document');
  });

  it('is asked for without cookies or credentials, even after a site sets some', async () => {
    const seen: IncomingMessage['headers'][] = [];
    await using site = await pages({
      '/a': (answer) => answer.writeHead(302, { location: '/b', 'set-cookie': 'id=1' }).end(),
      '/b': (answer, request) => {
        seen.push(request.headers);
        html(TERMS)(answer);
      },
    });
    assert.equal(await codeOf(`${site.url}/a`, { reach: site.reach }), 'fetched');
    assert.deepEqual(
      [seen[0]?.cookie, seen[0]?.authorization, seen[0]?.referer],
      [undefined, undefined, undefined],
    );
    assert.match(seen[0]?.['user-agent'] ?? '', /^Bailiwick/);
  });
});

describe('an address that must not be followed', () => {
  it('is refused by its scheme or its form, before any name is looked up', async () => {
    await using site = await pages({});
    for (const [address, code] of [
      ['file:///etc/passwd', 'not_an_address'],
      ['data:text/html,terms', 'not_an_address'],
      ['ftp://example.com/terms', 'not_an_address'],
      ['gopher://example.com/1', 'not_an_address'],
      ['javascript:alert(1)', 'not_an_address'],
      ['terms', 'not_an_address'],
      ['https://', 'not_an_address'],
      [`https://example.com/${'a'.repeat(3000)}`, 'not_an_address'],
      ['http://example.com/terms', 'not_https'],
      ['https://user:word@example.com/', 'has_credentials'],
      ['https://user@example.com/', 'has_credentials'],
    ] as const) {
      assert.equal(await codeOf(address, { reach: site.reach }), code, address);
    }
    assert.deepEqual(site.asked, []);
  });

  it('is refused where it is not public, however it is written', async () => {
    for (const host of [
      '127.0.0.1',
      '127.1',
      '0x7f000001',
      '2130706433',
      '0177.0.0.1',
      '10.0.0.5',
      '192.168.0.1',
      '172.20.1.1',
      '100.64.1.1',
      '169.254.169.254',
      '0.0.0.0',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:a9fe:a9fe]',
      '[64:ff9b::7f00:1]',
      '[fd00:ec2::254]',
      '[fe80::1]',
    ])
      assert.equal(await codeOf(`https://${host}/`), 'not_public', host);
  });

  it('is refused where its name leads to this machine or network, and where one of several addresses does', async () => {
    await using site = await pages({ '/': html(TERMS) });
    const publicOnly = (addresses: readonly string[]): FetchOptions => ({
      reach: {
        ...site.reach,
        permits: (address) => address === '93.184.215.14',
        resolve: () => Promise.resolve(addresses.map((address) => ({ address, family: 4 }))),
      },
    });
    assert.equal(await codeOf(`${site.url}/`, publicOnly(['127.0.0.1'])), 'not_public');
    assert.equal(await codeOf(`${site.url}/`, publicOnly(['93.184.215.14', '127.0.0.1'])), 'not_public');
    assert.equal(await codeOf(`${site.url}/`, publicOnly([])), 'not_public');
    assert.equal(await codeOf('https://localhost/'), 'not_public');
  });

  it('is looked up once for each connection, so that a second answer cannot lead elsewhere', async () => {
    await using site = await pages({ '/': html(TERMS) });
    let asked = 0;
    const rebinding: FetchOptions = {
      reach: {
        ...site.reach,
        permits: (address) => address === '127.0.0.1',
        resolve: () => Promise.resolve([{ address: asked++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }]),
      },
    };
    assert.equal(await codeOf(`${site.url}/`, rebinding), 'fetched');
    assert.equal(asked, 1);
  });

  it('is refused where a redirect leads to it', async () => {
    await using site = await pages({
      '/file': moved('file:///etc/passwd'),
      '/http': moved('http://localhost/terms'),
      '/inside': moved('https://169.254.169.254/latest/meta-data/'),
      '/mapped': moved('//[::ffff:10.0.0.1]/'),
      '/secret': moved('https://a:b@localhost/'),
      '/round': moved('/round'),
    });
    const options = { reach: site.reach };
    assert.equal(await codeOf(`${site.url}/file`, options), 'not_an_address');
    assert.equal(await codeOf(`${site.url}/http`, options), 'not_https');
    assert.equal(await codeOf(`${site.url}/inside`, options), 'not_public');
    assert.equal(await codeOf(`${site.url}/mapped`, options), 'not_public');
    assert.equal(await codeOf(`${site.url}/secret`, options), 'has_credentials');
    assert.equal(await codeOf(`${site.url}/round`, options), 'too_many_redirects');
    assert.equal(site.asked.length, 4 + 1 + 6);
  });
});

describe('a site that does not behave', () => {
  it('cannot send more than the limit, packed or unpacked, whatever it announces', async () => {
    const bomb = gzipSync(Buffer.alloc(4_000_000));
    await using site = await pages({
      '/long': html('x'.repeat(300_000)),
      '/endless': (answer) => {
        answer.writeHead(200, { 'content-type': 'text/plain' });
        const timer = setInterval(() => answer.write('x'.repeat(20_000)), 1);
        answer.on('close', () => clearInterval(timer));
      },
      '/bomb': html(bomb, { 'content-encoding': 'gzip' }),
    });
    const options = { reach: site.reach, limits: { maxBytes: 200_000, maxUnpackedBytes: 1_000_000 } };
    for (const path of ['/long', '/endless', '/bomb'])
      assert.equal(await codeOf(site.url + path, options), 'too_large', path);
    assert.ok(bomb.length < 200_000);
  });

  it('cannot keep us waiting: with its first byte, between bytes, or by redirects', async () => {
    await using site = await pages({
      '/silent': () => {},
      '/drip': (answer) => {
        answer.writeHead(200, { 'content-type': 'text/plain' });
        const timer = setInterval(() => answer.write('x'), 20);
        answer.on('close', () => clearInterval(timer));
      },
    });
    const options = { reach: site.reach, limits: { totalMs: 300 } };
    for (const path of ['/silent', '/drip'])
      assert.equal(await codeOf(site.url + path, options), 'too_slow', path);
  });

  it('is told apart by what it answers', async () => {
    const status = (code: number) => (answer: ServerResponse) => void answer.writeHead(code).end();
    await using site = await pages({
      '/401': status(401),
      '/403': status(403),
      '/410': status(410),
      '/500': status(500),
      '/picture': html('x', { 'content-type': 'image/png' }),
      '/hang-up': (answer) => void answer.socket?.destroy(),
    });
    const options = { reach: site.reach };
    for (const [path, code] of [
      ['/401', 'needs_login'],
      ['/403', 'refused'],
      ['/404', 'not_found'],
      ['/410', 'not_found'],
      ['/500', 'refused'],
      ['/picture', 'not_a_document'],
      ['/hang-up', 'unreachable'],
    ] as const)
      assert.equal(await codeOf(site.url + path, options), code, path);
  });

  it('is not believed without a certificate for its name', async () => {
    await using site = await pages({ '/': html(TERMS) });
    assert.equal(
      await codeOf(`${site.url}/`, { reach: { ...site.reach, authorities: undefined } }),
      'unreachable',
    );
    assert.equal(
      await codeOf(site.url.replace('localhost', 'terms.example'), { reach: site.reach }),
      'unreachable',
    );
  });

  it('leaves an abort to whoever aborted', async () => {
    await using site = await pages({ '/silent': () => {} });
    const reason = new Error('enough');
    const signal = AbortSignal.timeout(50);
    await assert.rejects(fetchDocument(`${site.url}/silent`, { reach: site.reach, signal }), {
      name: 'TimeoutError',
    });
    await assert.rejects(
      fetchDocument(`${site.url}/silent`, { reach: site.reach, signal: AbortSignal.abort(reason) }),
      reason,
    );
  });
});
