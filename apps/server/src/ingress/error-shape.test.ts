import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Anthropic from '@anthropic-ai/sdk';
import { BailiwickError, ERROR_CODES } from '@bailiwick/contract/errors';
import OpenAI from 'openai';
import { type ErrorReply, errorReply, streamError } from './error-shape.ts';
import { eventsOf, routeOf } from './reply.fixture.ts';

const MESSAGES = [{ role: 'user' as const, content: 'hi' }];

const served = (reply: ErrorReply) => () => Promise.resolve(new Response(reply.body, reply));
const streaming = (text: string) => () =>
  Promise.resolve(new Response(text, { status: 200, headers: { 'content-type': 'text/event-stream' } }));

const openai = (fetch: () => Promise<Response>): OpenAI =>
  new OpenAI({ apiKey: 'none', baseURL: 'http://door.invalid/v1', maxRetries: 0, fetch });
const anthropic = (fetch: () => Promise<Response>): Anthropic =>
  new Anthropic({ apiKey: 'none', baseURL: 'http://door.invalid', maxRetries: 0, fetch });

async function thrown(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  return assert.fail('the client did not notice');
}

describe('An error before the reply', () => {
  it('has the status, the stable code, what happened and what to do, in both protocols', () => {
    for (const code of ERROR_CODES) {
      const error = new BailiwickError(code, 'It happened.');
      const openaiReply = errorReply('openai', error);
      const anthropicReply = errorReply('anthropic', error, 'rec_1');
      const { error: shape } = JSON.parse(openaiReply.body);
      const body = JSON.parse(anthropicReply.body);
      const message = `It happened. ${error.remedy}`;
      assert.deepEqual(shape, { message, type: shape.type, param: null, code });
      assert.deepEqual(body, {
        type: 'error',
        error: { type: body.error.type, code, message },
        request_id: 'rec_1',
      });
      for (const reply of [openaiReply, anthropicReply]) {
        assert.equal(reply.status, error.status);
        assert.equal(reply.headers['content-type'], 'application/json');
        assert.equal(reply.headers['retry-after'], undefined);
      }
    }
  });

  it('tells in whole seconds when to try again', () => {
    const error = new BailiwickError('rate_limited', 'Too fast.', { retryAfter: 1.2 });
    assert.equal(errorReply('openai', error).headers['retry-after'], '2');
    assert.equal(errorReply('anthropic', error).headers['retry-after'], '2');
  });

  it('becomes the class of error that callers of the OpenAI client switch on', async () => {
    for (const [code, kind] of [
      ['malformed_request', OpenAI.BadRequestError],
      ['invalid_key', OpenAI.AuthenticationError],
      ['blocked_by_policy', OpenAI.PermissionDeniedError],
      ['unknown_route', OpenAI.NotFoundError],
      ['rate_limited', OpenAI.RateLimitError],
      ['journal_unavailable', OpenAI.InternalServerError],
    ] as const) {
      const client = openai(served(errorReply('openai', new BailiwickError(code, 'It happened.'))));
      const error = await thrown(() => client.chat.completions.create({ model: 'm', messages: MESSAGES }));
      assert.ok(error instanceof kind, code);
      assert.equal(error.code, code);
      assert.match(error.message, /It happened\./);
    }
  });

  it('becomes the type of error that callers of the Anthropic client switch on', async () => {
    for (const [code, type] of [
      ['malformed_request', 'invalid_request_error'],
      ['uninspectable_content', 'invalid_request_error'],
      ['invalid_key', 'authentication_error'],
      ['blocked_by_policy', 'permission_error'],
      ['unknown_route', 'not_found_error'],
      ['too_large', 'request_too_large'],
      ['budget_exceeded', 'rate_limit_error'],
      ['upstream_failed', 'api_error'],
      ['upstream_timeout', 'timeout_error'],
      ['shutting_down', 'overloaded_error'],
    ] as const) {
      const client = anthropic(served(errorReply('anthropic', new BailiwickError(code, 'It happened.'))));
      const error = await thrown(() =>
        client.messages.create({ model: 'm', max_tokens: 1, messages: MESSAGES }),
      );
      assert.ok(error instanceof Anthropic.APIError, code);
      assert.equal(error.type, type);
      assert.match(error.message, /It happened\./);
    }
  });
});

describe('An error in the middle of a stream', () => {
  const broke = new BailiwickError('upstream_failed', 'The stream broke off.');
  const isTold = (error: unknown): boolean =>
    error instanceof Error &&
    /The stream broke off\./.test(error.message) &&
    /upstream_failed/.test(JSON.stringify(error));

  it('is raised by the clients of chat and completions, and never followed by an end', async () => {
    const delta = 'data: {"id":"c","choices":[{"index":0,"delta":{"content":"Dear"}}]}\n\n';
    const text = streamError(routeOf('openai.chat'), broke);
    const client = openai(streaming(delta + text));
    const params = { model: 'm', messages: MESSAGES };
    assert.ok(isTold(await thrown(() => client.chat.completions.stream(params).finalContent())));
    const plain = await thrown(async () => {
      for await (const _ of await client.chat.completions.create({ ...params, stream: true }));
    });
    assert.ok(isTold(plain));
    const legacy = await thrown(async () => {
      for await (const _ of await client.completions.create({ model: 'm', prompt: 'x', stream: true }));
    });
    assert.ok(isTold(legacy));
    assert.doesNotMatch(text, /DONE/);
  });

  it('is raised by the client of responses', async () => {
    const client = openai(streaming(streamError(routeOf('openai.responses'), broke)));
    const params = { model: 'm', input: 'hi' };
    const plain = await thrown(async () => {
      for await (const _ of await client.responses.create({ ...params, stream: true }));
    });
    assert.ok(isTold(plain));
    assert.ok(isTold(await thrown(() => client.responses.stream(params).finalResponse())));
  });

  it('is raised by the client of messages', async () => {
    const client = anthropic(streaming(streamError(routeOf('anthropic.messages'), broke)));
    const params = { model: 'm', max_tokens: 1, messages: MESSAGES };
    assert.ok(isTold(await thrown(() => client.messages.stream(params).finalMessage())));
  });

  it('is one event, whatever the error says', () => {
    const error = new BailiwickError('upstream_failed', 'Two\n\nlines.');
    for (const name of ['openai.chat', 'openai.responses', 'openai.completions', 'anthropic.messages'])
      assert.equal(eventsOf(streamError(routeOf(name), error)).length, 1);
  });
});
