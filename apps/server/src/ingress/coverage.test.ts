import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';
import { coverageMap } from './coverage.ts';
import { read } from './reading.suite.ts';
import { ROUTES } from './routes.ts';

const map = coverageMap();
const requests = map.filter(({ direction }) => direction === 'request');

/** Every `METHOD /v1/path` that a vendor's published client can call. */
function clientRoutes(packageName: string): Set<string> {
  const root = path.join(path.dirname(createRequire(import.meta.url).resolve(packageName)), 'resources');
  const routes = new Set<string>();
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.mjs')) continue;
    const source = readFileSync(path.join(root, file), 'utf8');
    for (const [, verb = '', address = ''] of source.matchAll(
      /_client\.(get|post|delete|put|patch|getAPIList)\(\s*(?:path\s*)?[`']([^`']*)[`']/g,
    )) {
      const clean = address.replaceAll(/\$\{[^}]*\}/g, '{id}').replace(/\?.*$/, '');
      routes.add(
        `${verb === 'getAPIList' ? 'GET' : verb.toUpperCase()} ${clean.startsWith('/v1') ? '' : '/v1'}${clean}`,
      );
    }
  }
  return routes;
}

function knows(protocol: string, route: string): boolean {
  return requests.some((row) => {
    if (row.protocol !== protocol) return false;
    return (
      row.route === route ||
      (row.route.startsWith('* ') && route.split(' ')[1]!.startsWith(row.route.slice(2, -1)))
    );
  });
}

describe('the coverage map', () => {
  for (const [protocol, packageName] of [
    ['openai', 'openai'],
    ['anthropic', '@anthropic-ai/sdk'],
  ] as const) {
    it(`decides about every route that the ${protocol} client can call`, () => {
      const routes = clientRoutes(packageName);
      assert.ok(routes.size > 100, 'the client was read');
      const forgotten = [...routes].filter((route) => !knows(protocol, route));
      assert.deepEqual(forgotten, []);
    });
  }

  it('serves a route or refuses it, never both', () => {
    const refused = new Set(
      requests
        .filter(({ position, treatment }) => position === '*' && treatment === 'refused')
        .map(({ protocol, route }) => `${protocol} ${route}`),
    );
    for (const { protocol, method, path: address } of ROUTES)
      assert.ok(!refused.has(`${protocol} ${method} ${address}`));
    assert.equal(
      new Set(
        map.map((row) => `${row.protocol} ${row.route} ${row.direction} ${row.position} ${row.treatment}`),
      ).size,
      map.length,
      'no row twice',
    );
  });

  it('names the eleven positions of a conversation as inspected for each protocol that has them', () => {
    const wanted = [
      'system',
      'developer',
      'user',
      'assistant',
      'tool_definition',
      'tool_arguments',
      'tool_result',
      'key',
      'metadata',
      'end_user',
    ];
    for (const route of ['POST /v1/chat/completions', 'POST /v1/responses', 'POST /v1/messages']) {
      const inspected = new Set(
        requests
          .filter((row) => row.route === route && row.treatment === 'inspected')
          .map(({ position }) => position),
      );
      for (const position of [...wanted, 'file']) assert.ok(inspected.has(position), `${route} ${position}`);
    }
  });

  it('says what is sealed and what is refused on a served route', () => {
    const row = (position: string, treatment: string) =>
      requests.find(
        (r) => r.route === 'POST /v1/messages' && r.position === position && r.treatment === treatment,
      );
    assert.match(row('thinking', 'sealed')?.note ?? '', /with a signature/);
    assert.match(row('file', 'refused')?.note ?? '', /file_id/);
  });

  it('holds every position that reading a request gives', () => {
    const wire = read('messages', {
      model: 'm',
      system: 'a',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'b' },
            { type: 'tool_result', tool_use_id: 't', content: 'c' },
          ],
        },
      ],
      tools: [
        {
          name: 'n',
          description: 'd',
          input_schema: { type: 'object', properties: { e: { description: 'f' } } },
        },
      ],
      metadata: { user_id: 'g' },
      brand_new: { field: 'h' },
    });
    for (const { position } of wire.texts) {
      assert.ok(
        requests.some(
          (row) =>
            row.route === 'POST /v1/messages' && row.position === position && row.treatment === 'inspected',
        ),
        position,
      );
    }
  });
});
