import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import fc from 'fast-check';
import { parseConfiguration, readConfiguration } from './parse.ts';

const checks = {
  pattern: (pattern: string) => (pattern.includes('(?=') ? 'look-ahead is not supported' : undefined),
};
const parse = (text: string, env: NodeJS.ProcessEnv = {}) => parseConfiguration(text, env, checks);
const problems = (text: string, env: NodeJS.ProcessEnv = {}): string[] => {
  const reading = readConfiguration(text, env, checks);
  assert.equal(reading.kind, 'invalid');
  return reading.problems.map(({ line, where, what }) => `${line} ${where ?? '-'} ${what}`);
};

const SMALLEST = `organisation: { name: Example GmbH, country: DE }
offerings:
  - id: eu-model
    protocol: openai              # or anthropic
    base_url: http://127.0.0.1:9999/v1
    api_key: \${EU_MODEL_KEY}
    region: EU
    models: ["*"]
  - id: at-home
    protocol: openai
    base_url: http://127.0.0.1:11434/v1
    private: true
    models: ["llama*"]
policy:
  default: pseudonymise           # allow, pseudonymise, private, block
  classes: { credential: block, health: private }
`;

describe('a configuration file', () => {
  it('needs little: the smallest one of the documentation is complete', () => {
    const configuration = parse(SMALLEST, { EU_MODEL_KEY: 'key-1' });
    const [first, second, mirror] = configuration.offerings;
    assert.deepEqual(first?.destination, {
      kind: 'http',
      baseUrl: new URL('http://127.0.0.1:9999/v1'),
      apiKey: 'key-1',
      adminKey: undefined,
      headers: {},
    });
    assert.equal(first.region, 'eu');
    assert.equal(second?.private, true);
    assert.deepEqual(mirror?.models, ['mirror']);
    assert.equal(configuration.policy.classes.get('health'), 'private');
    assert.equal(configuration.limits.bodyBytes, 64 * 1024 * 1024);
  });

  it('may be empty: then the mirror takes every model', () => {
    const { offerings, policy } = parse('');
    assert.deepEqual(
      offerings.map(({ id, models }) => [id, models]),
      [['mirror', ['mirror', '*']]],
    );
    assert.equal(policy.default, 'pseudonymise');
    assert.equal(policy.images, 'refuse');
  });

  it('cannot be changed after it was read', () => {
    const { offerings, limits } = parse(SMALLEST, { EU_MODEL_KEY: 'k' });
    assert.ok(
      Object.isFrozen(offerings) &&
        Object.isFrozen(offerings[0]) &&
        Object.isFrozen(offerings[0]?.models) &&
        Object.isFrozen(limits),
    );
  });

  it('names line, key and remedy of everything that is wrong at once', () => {
    const text = `organisation: { nam: x, country: Germany }
offerings:
  - id: first
    protocol: opnai
    base_url: ftp://files.example
    models: []
  - id: second
    protocol: [openai, foo]
    base_url: http://example.com/v1
    models: ["*"]
    modles: x
policy: { default: pseudonymize }
timeouts: { idle_ms: -1 }
listen: { trusted_proxies: [127.0.0.1, proxy.example] }
`;
    assert.deepEqual(problems(text), [
      '1 organisation.country must be a country code of two letters.',
      '1 organisation.nam is not a known key. Did you mean name?',
      '4 offerings[0].protocol must be openai, anthropic or a list of both.',
      '5 offerings[0].base_url must be an address that starts with http:// or https://.',
      '6 offerings[0].models must have at least one entry.',
      '8 offerings[1].protocol[1] must be one of: openai, anthropic.',
      '11 offerings[1].modles is not a known key. Did you mean models?',
      '12 policy.default must be one of: allow, pseudonymise, private, block.',
      '13 timeouts.idle_ms must be at least 1.',
      '14 listen.trusted_proxies[1] must be an address or a network: 127.0.0.1, 10.1.0.0/16, fd00::/8.',
    ]);
  });

  it('is refused where names do not fit together', () => {
    const offering = (id: string, more = '') =>
      `  - { id: ${id}, protocol: openai, base_url: "http://x.example/v1", models: ["*"]${more} }\n`;
    const text = `offerings:
${offering('mirror')}${offering('first', ', fallback: [frist, second]')}${offering('second', ', fallback: [second, secnod]')}${offering('second')}policy: { classes: { helth: block, project_names: block } }
patterns: [{ name: ahead, pattern: "x(?=y)" }]
`;
    assert.deepEqual(problems(text), [
      '2 offerings[0].id is the name of the built-in offering. Choose another one.',
      '3 offerings[1].fallback[0] is not the id of an offering. Did you mean first?',
      '4 offerings[2].fallback[0] is this offering itself.',
      '4 offerings[2].fallback[1] is not the id of an offering. Did you mean second?',
      '5 offerings[3].id is the name of an earlier offering too. Choose another one.',
      '6 policy.classes.helth is not a known class. Did you mean health?',
      '7 patterns[0].pattern cannot be used: look-ahead is not supported',
    ]);
  });

  it('is refused with a line where it is not YAML', () => {
    assert.match(problems('offerings:\n\t- x')[0] ?? '', /^2 - the line is indented with a tab/);
    assert.match(
      problems('policy: {}\npolicy: {}')[0] ?? '',
      /^2 - this key stands here for the second time/,
    );
    assert.match(problems('a: "x')[0] ?? '', /not closed/);
    assert.deepEqual(problems('- 1'), ['1 the file must be a group of keys.']);
  });

  it('is refused where aliases multiply into a bomb', () => {
    const bomb = [
      'a0: &a0 [x, x]',
      ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
    ].join('\n');
    assert.match(problems(bomb)[0] ?? '', /too many aliases/);
  });

  it('cannot smuggle in what objects inherit', () => {
    for (const key of ['__proto__', 'constructor', 'toString'])
      assert.equal(readConfiguration(`${key}: { port: 1 }`, {}, checks).kind, 'invalid');
    const { offerings } = parse(
      'offerings: [{ id: a, protocol: openai, base_url: "http://x.example", models: [m], aliases: { constructor: m } }]',
    );
    assert.deepEqual(Object.entries(offerings[0]?.aliases ?? {}), [['constructor', 'm']]);
  });
});

describe('a reference to the environment', () => {
  it('is replaced wherever a text stands, also within one', () => {
    const { offerings } = parse(
      'offerings: [{ id: a, protocol: openai, base_url: "http://${HOST}:81/v1", models: [m], headers: { x-project: "p-${P}" } }]',
      { HOST: 'vendor.example', P: '7' },
    );
    const { destination } = offerings[0] ?? assert.fail();
    assert.ok(destination.kind === 'http');
    assert.equal(destination.baseUrl.href, 'http://vendor.example:81/v1');
    assert.deepEqual(destination.headers, { 'x-project': 'p-7' });
  });

  it('that leads nowhere is an error which names variable and line; empty counts as missing', () => {
    assert.deepEqual(problems('organisation:\n  name: ${NOWHERE}\ndatabase: ${EMPTY}', { EMPTY: '' }), [
      '2 - the environment variable NOWHERE is not set. Set it before the start, or write the value here.',
      '3 - the environment variable EMPTY is not set. Set it before the start, or write the value here.',
    ]);
  });

  it('is not looked for in regular expressions, and its value is not read as YAML', () => {
    assert.equal(parse('patterns: [{ name: p, pattern: "a${X}" }]').patterns[0]?.pattern, 'a${X}');
    assert.equal(
      parse('organisation: { name: "${N}" }', { N: 'a, country: FR }' }).organisation.name,
      'a, country: FR }',
    );
  });
});

describe('an error about a configuration', () => {
  it('never quotes a value, wherever a secret was put', () => {
    const secret = 'sk-canary-8c1f2b7d';
    const places = [
      `offerings: [{ id: ${secret}-X!, protocol: ${secret}, base_url: "${secret}", api_key: "${secret} x", models: ${secret} }]`,
      `database: ${secret}`,
      `database: {${secret}: 1}`,
      `policy: ${secret}`,
      `policy: { default: ${secret}, classes: { health: ${secret} } }`,
      secret,
      `"${secret}`,
      `api_key: [${secret}`,
      `database: *${secret}`,
      `telemetry: { otlp_endpoint: "http://u:${secret}@x.example" }`,
      `database: \${${secret}`,
    ];
    for (const text of places) {
      assert.throws(
        () => parse(text),
        (error: unknown) =>
          error instanceof BailiwickError &&
          error.code === 'invalid_configuration' &&
          !`${error.message}${error.remedy}${String(error.cause)}`.includes(secret),
        text,
      );
    }
  });

  it('is the only thing that any text at all can cause', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({
            unit: fc.constantFrom(
              'a',
              ':',
              ' ',
              '\n',
              '-',
              '{',
              '}',
              '[',
              ']',
              '&',
              '*',
              '"',
              '!',
              '|',
              '?',
              '#',
              '$',
            ),
          }),
        ),
        (text) => {
          try {
            parse(text);
          } catch (error) {
            assert.ok(error instanceof BailiwickError, String(error));
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
