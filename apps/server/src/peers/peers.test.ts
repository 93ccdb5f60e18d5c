import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPattern } from '@bailiwick/detect';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Configuration } from '../config/configuration.ts';
import { parseConfiguration } from '../config/parse.ts';
import { starterFile } from '../config/starter.ts';
import { compileCatalogue, resolve, stopAt } from '../offerings/catalogue.ts';
import type { Carried } from './carried.ts';
import { lineDiff } from './line-diff.ts';
import { fromLitellm } from './litellm.ts';
import { mergedInto } from './merge.ts';
import { fromPortkey } from './portkey.ts';

const PLAIN_KEY = ['sk', 'live', 'abcdefghijklmnopqrstuvwxyz'].join('-');
const ENV = new Proxy({}, { get: (_, name) => `value-of-${String(name)}` });

const asConfiguration = (carried: Carried, text = ''): Configuration =>
  parseConfiguration(mergedInto(text, carried, 'It').text, ENV, { pattern: checkPattern });

const LITELLM = `
model_list:
  - model_name: fast
    litellm_params: { model: openai/small-1, api_key: os.environ/OPENAI_API_KEY, rpm: 480, timeout: 30 }
    model_info: { mode: chat, input_cost_per_token: 0.0000025, output_cost_per_token: 0.00001 }
  - model_name: large-1
    litellm_params: { model: openai/large-1, api_key: os.environ/OPENAI_API_KEY }
  - model_name: large-2
    litellm_params: { model: large-2, api_key: os.environ/OPENAI_API_KEY }
  - model_name: smart
    litellm_params: { model: anthropic/claude-x, api_key: ${PLAIN_KEY} }
  - model_name: smart
    litellm_params: { model: claude-y, api_key: os.environ/SECOND_KEY }
  - model_name: eu
    litellm_params: { model: azure/my-deployment, api_base: https://example.openai.azure.com/, api_key: os.environ/AZURE_KEY, api_version: "2024-02-01" }
  - model_name: local
    litellm_params: { model: ollama/llama3, api_base: http://127.0.0.1:11434 }
  - model_name: bed
    litellm_params: { model: bedrock/anthropic.claude-x, aws_region_name: eu-central-1 }
router_settings:
  num_retries: 2
  routing_strategy: least-busy
  model_group_alias: { cheap: fast, hidden: { model: smart, hidden: true } }
  fallbacks: [{ large-1: [eu] }, { large-1: [large-2] }, { large-1: [nowhere] }, { large-1: [smart] }]
litellm_settings:
  request_timeout: 600
  drop_params: true
  default_key_generate_params: { max_budget: 50, budget_duration: 30d, rpm_limit: 60, duration: 90d, tpm_limit: 1000 }
general_settings: { master_key: ${PLAIN_KEY}, database_url: os.environ/DATABASE_URL }
environment_variables: { REDIS_PASSWORD: ${PLAIN_KEY} }
`;

describe("LiteLLM's configuration", () => {
  const carried = fromLitellm(parse(LITELLM));
  const configuration = asConfiguration(carried, starterFile('x'));
  const catalogue = compileCatalogue(configuration);
  const goes = (model: string, protocol: 'openai' | 'anthropic' = 'openai'): string => {
    const { offering, upstreamModel } = resolve(catalogue, { model, protocol });
    return `${offering.id} ${upstreamModel}`;
  };

  it('answers the same model names with the same models', () => {
    assert.deepEqual(
      ['fast', 'cheap', 'large-1', 'large-2', 'eu', 'local'].map((model) => goes(model)),
      [
        'openai small-1',
        'openai small-1',
        'openai-2 large-1',
        'openai-2 large-2',
        'azure my-deployment',
        'ollama llama3',
      ],
    );
    assert.equal(goes('smart', 'anthropic'), 'anthropic claude-x');
    assert.equal(goes('hidden', 'anthropic'), 'anthropic claude-x');
  });

  it('keeps addresses, keys as references, timeouts, attempts, prices and limits', () => {
    const [fast, large] = configuration.offerings;
    assert.deepEqual(
      fast?.destination.kind === 'http' && fast.destination.baseUrl.href,
      'https://api.openai.com/v1',
    );
    assert.deepEqual(fast?.destination.kind === 'http' && fast.destination.apiKey, 'value-of-OPENAI_API_KEY');
    assert.deepEqual(fast?.price, { input: 2.5, output: 10 });
    assert.deepEqual([fast?.timeouts.headers, large?.timeouts.headers], [30_000, 600_000]);
    assert.equal(fast?.attempts, 3);
    assert.deepEqual(configuration.keys, {
      expiresDays: 90,
      budget: { requestsPerMinute: 60, tokensPerDay: undefined, moneyPerMonth: 50 },
    });
    const azure = configuration.offerings.find(({ id }) => id === 'azure');
    assert.equal(
      azure?.destination.kind === 'http' && azure.destination.baseUrl.href,
      'https://example.openai.azure.com/openai/v1',
    );
  });

  it('falls back as there: to the model that was named, and from one deployment to the next', () => {
    const large = configuration.offerings.find(({ id }) => id === 'openai-2');
    const [to] = large?.fallback ?? [];
    assert.ok(to !== undefined);
    assert.equal(
      stopAt(catalogue, { offering: to, model: 'large-1', protocol: 'openai' })?.upstreamModel,
      'my-deployment',
    );
    assert.deepEqual(configuration.offerings.find(({ id }) => id === 'anthropic')?.fallback, ['anthropic-2']);
  });

  it('copies no key, and lists everything that it did not take over', () => {
    const { text } = mergedInto('', carried, 'It');
    const said = JSON.stringify(carried) + text;
    assert.ok(!said.includes(PLAIN_KEY));
    assert.ok(said.includes('${ANTHROPIC_API_KEY}'));
    const places = new Set([...carried.left, ...carried.changed].map(({ place }) => place));
    for (const place of [
      'model_list[0].litellm_params.rpm',
      'model_list[3].litellm_params.api_key',
      'model_list[7]',
      'router_settings.routing_strategy',
      'router_settings.fallbacks[1]',
      'router_settings.fallbacks[2]',
      'router_settings.fallbacks[3]',
      'model_list[3]',
      'litellm_settings.drop_params',
      'litellm_settings.default_key_generate_params.tpm_limit',
      'general_settings.master_key',
      'general_settings.database_url',
      'environment_variables.REDIS_PASSWORD',
    ])
      assert.ok(places.has(place), `${place} is not listed`);
    assert.deepEqual(carried.variables, ['ANTHROPIC_API_KEY', 'AZURE_KEY', 'OPENAI_API_KEY', 'SECOND_KEY']);
  });
});

const PORTKEY = {
  strategy: { mode: 'fallback', on_status_codes: [429] },
  retry: { attempts: 2 },
  requestTimeout: 20_000,
  cache: { mode: 'simple' },
  targets: [
    {
      provider: 'openai',
      api_key: PLAIN_KEY,
      override_params: { model: 'large-1', temperature: 0 },
      retry: { attempts: 9 },
    },
    {
      strategy: { mode: 'loadbalance' },
      targets: [
        { virtual_key: 'azure-openai-prod', azure_resource_name: 'example', weight: 0.7 },
        { provider: '@anthropic-team', override_params: { model: 'claude-x' }, request_timeout: 5_000 },
      ],
    },
    { provider: 'bedrock', aws_region: 'eu' },
  ],
};

describe("Portkey's config", () => {
  const carried = fromPortkey(PORTKEY);
  const configuration = asConfiguration(carried);
  const [openai, azure, anthropic] = configuration.offerings;

  it('becomes offerings with the same order of fallbacks, retries and timeouts', () => {
    assert.deepEqual([openai?.id, azure?.id, anthropic?.id], ['openai', 'azure', 'anthropic']);
    assert.deepEqual(openai?.fallback, ['azure']);
    assert.deepEqual(azure?.fallback, []);
    assert.deepEqual([openai?.attempts, azure?.attempts], [5, 3]);
    assert.deepEqual([openai?.timeouts.headers, anthropic?.timeouts.headers], [20_000, 5_000]);
    assert.equal(openai?.defaultModel, 'large-1');
  });

  it('copies no key, and lists everything that it did not take over', () => {
    assert.ok(!JSON.stringify(carried).includes(PLAIN_KEY));
    assert.deepEqual(carried.variables, [
      'ANTHROPIC_TEAM_API_KEY',
      'AZURE_OPENAI_PROD_API_KEY',
      'OPENAI_API_KEY',
    ]);
    const places = new Set([...carried.left, ...carried.changed].map(({ place }) => place));
    for (const place of [
      'cache',
      'strategy.on_status_codes',
      'targets[0].api_key',
      'targets[0].override_params.temperature',
      'targets',
      'targets[1].targets',
      'targets[1].strategy.mode',
      'targets[1].targets[0]',
      'targets[2]',
      'targets[2].aws_region',
    ])
      assert.ok(places.has(place), `${place} is not listed in ${[...places].join(', ')}`);
  });

  it('of one target without routing becomes one offering', () => {
    const single = asConfiguration(fromPortkey({ provider: 'mistral-ai', api_key: '${MISTRAL}' }));
    assert.deepEqual(
      single.offerings.map(({ id }) => id),
      ['mistral', 'mirror'],
    );
  });
});

describe('any file', () => {
  it('is read without a throw, gives a valid configuration, and never shows a text of its own as a note', () => {
    const canary = 'Canary Value 7';
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.constant(canary),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        tie('group'),
      ),
      group: fc.dictionary(
        fc.constantFrom(
          'model_list',
          'model_name',
          'litellm_params',
          'model',
          'api_key',
          'api_base',
          'targets',
          'strategy',
          'mode',
          'provider',
          'retry',
          'attempts',
          'override_params',
          'fallbacks',
          'router_settings',
          'virtual_key',
          'x',
        ),
        tie('any'),
        { maxKeys: 6, noNullPrototype: true },
      ),
    })).group;
    fc.assert(
      fc.property(value, (content) => {
        for (const read of [fromLitellm, fromPortkey]) {
          const carried = read(content);
          asConfiguration(carried);
          for (const { place } of [...carried.left, ...carried.changed]) assert.ok(!place.includes(canary));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the file that is written', () => {
  it('keeps every line that was there, whatever the file looks like', () => {
    const offering = "{ id: mine, protocol: openai, base_url: 'https://a.example/v1', models: ['*'] }";
    const befores = [
      starterFile('x'),
      '',
      '# only a comment',
      'offerings: []\npolicy: { default: block } # strict\n',
      'offerings:\n# none yet\npolicy: { default: block }\n',
      `offerings: # ways\n    - ${offering}   # first\n\n# behind\npolicy: { default: block }\n`,
      `policy: { default: block }\nofferings:\n- id: mine # first\n  protocol: openai\n  base_url: https://a.example/v1\n  models: ["*"]`,
    ];
    for (const before of befores) {
      const { text } = mergedInto(before, fromPortkey(PORTKEY), "Portkey's config");
      const { offerings } = parseConfiguration(text, ENV, { pattern: checkPattern });
      const ids = offerings.map(({ id }) => String(id));
      assert.deepEqual(
        ids.filter((id) => id !== 'mine'),
        ['openai', 'azure', 'anthropic', 'mirror'],
        text,
      );
      assert.equal(ids.includes('mine'), before.includes('mine'));
      const gone = lineDiff(before, text).filter((line) => line.startsWith('- '));
      assert.deepEqual(gone, before.startsWith('offerings: []') ? ['- offerings: []'] : [], text);
      assert.match(text, /# Not taken over:\n# - /);
      assert.match(text, /# From targets\[1\]\.targets\[0\] of Portkey's config\.\n/);
    }
  });

  it('takes a list in brackets, too, and leaves offerings and limits of the same name as they were', () => {
    const before =
      "offerings: [{ id: openai, protocol: openai, base_url: 'https://a.example/v1', models: ['*'] }]\nkeys: { expires_days: 5 }\n";
    const litellm = fromLitellm(parse(LITELLM));
    const { text, kept } = mergedInto(before, litellm, 'It');
    assert.deepEqual(kept, ['openai']);
    const configuration = parseConfiguration(text, ENV, { pattern: checkPattern });
    const [first] = configuration.offerings;
    assert.equal(first?.destination.kind === 'http' && first.destination.baseUrl.hostname, 'a.example');
    assert.equal(configuration.keys.expiresDays, 5);
    assert.match(text, /# - keys\.expires_days: 90 is not written/);
  });

  it('is shown as a difference', () => {
    assert.deepEqual(lineDiff('a\nb\nc\nd\ne\nf', 'a\nb\nc\nX\ne\nf'), [
      '…',
      '  b',
      '  c',
      '- d',
      '+ X',
      '  e',
      '  f',
    ]);
    assert.deepEqual(lineDiff('a\nb', 'a\nb'), []);
  });
});
