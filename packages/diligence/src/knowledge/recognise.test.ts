import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recognise } from './recognise.ts';
import { shippedKnowledge } from './shipped.ts';

const knowledge = shippedKnowledge();
const seen = (host: string | undefined, ...models: string[]) => {
  const { candidates, question } = recognise(knowledge, { host, models });
  return { ids: candidates.map(({ template }) => template.id as string), candidates, question };
};

describe('an offering is recognised', () => {
  for (const [host, id] of [
    ['api.openai.com', 'openai-api'],
    ['eu.api.openai.com', 'openai-api-eu'],
    ['API.Anthropic.com.', 'anthropic-api'],
    ['europe-west4-aiplatform.googleapis.com', 'google-agent-platform'],
    ['our-firm.openai.azure.com', 'azure-openai'],
    ['bedrock-runtime.eu-central-1.amazonaws.com', 'aws-bedrock'],
    ['api.eu.mistral.ai', 'mistral-api-eu'],
    ['api.cohere.com', 'cohere-saas'],
    ['api.groq.com', 'groqcloud'],
    ['api.together.xyz', 'together-api'],
    ['api.deepseek.com', 'deepseek-api'],
    ['api.perplexity.ai', 'perplexity-api'],
    ['eu-west-1.api.x.ai', 'xai-api'],
  ] as const) {
    it(`by its host: ${host}`, () => assert.equal(seen(host).ids[0], id));
  }

  it('by its models where it has some of its own, which are nobody else’s then', () => {
    const { candidates } = seen('api.mistral.ai', 'mistral-large-latest', 'labs-devstral-small');
    assert.deepEqual(
      candidates.map(({ template, models }) => [template.id, models]),
      [
        ['mistral-labs', ['labs-devstral-small']],
        ['mistral-api', ['mistral-large-latest']],
        ['mistral-api-free', ['mistral-large-latest']],
      ],
    );
    assert.ok(!seen('api.mistral.ai').ids.includes('mistral-labs'));
    assert.deepEqual(seen('api.eu.mistral.ai', 'labs-x').ids, ['mistral-labs']);
  });

  it('by names of models alone where no host is known', () => {
    assert.deepEqual(seen(undefined, 'Claude-Sonnet-4').ids, ['anthropic-api']);
    assert.equal(seen(undefined, 'mistral-large-latest').question?.answers.length, 2);
  });

  it('never by names of models at a host that nobody knows', () => {
    assert.deepEqual(seen('llm.example.org', 'gpt-4o', 'claude-3').ids, []);
    assert.deepEqual(seen('api.openai.com.example.org', 'gpt-4o').ids, []);
    assert.deepEqual(seen(undefined).ids, []);
  });
});

describe('the question that is asked first', () => {
  it('tells apart what looks alike from outside', () => {
    const { question, ids } = seen('generativelanguage.googleapis.com', 'gemini-2.5-flash');
    assert.deepEqual(ids, ['gemini-api-paid', 'gemini-api-unpaid']);
    assert.match(question?.text ?? '', /billing/);
    assert.match(seen('firm.openai.azure.com').question?.text ?? '', /type/);
    assert.match(seen('api.x.ai').question?.text ?? '', /zero data retention/);
  });

  it('is not asked where the host has answered it', () => {
    assert.equal(seen('eu.api.openai.com').question, undefined);
    assert.equal(seen('api.deepseek.com').question, undefined);
  });
});
