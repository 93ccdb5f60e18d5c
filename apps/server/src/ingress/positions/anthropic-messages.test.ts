import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertInspected, CANARY, read } from '../reading.suite.ts';

const TEXT = `Write to ${CANARY} today`;
const ask = (rest: object) => ({
  model: 'claude-sonnet-4-5-20250929',
  max_tokens: 1024,
  messages: [],
  ...rest,
});
const user = (...content: unknown[]) => ask({ messages: [{ role: 'user', content }] });
const assistant = (...content: unknown[]) => ask({ messages: [{ role: 'assistant', content }] });
const tool = (schema: object) => ask({ tools: [{ name: 'f', input_schema: { type: 'object', ...schema } }] });

const PLACES: Readonly<Record<string, readonly [unknown, string]>> = {
  'a system prompt': [ask({ system: TEXT }), 'system'],
  'a system prompt in blocks': [
    ask({ system: [{ type: 'text', text: TEXT, cache_control: { type: 'ephemeral' } }] }),
    'system',
  ],
  'a system message among the others': [ask({ messages: [{ role: 'system', content: TEXT }] }), 'system'],
  'a system message in blocks': [
    ask({ messages: [{ role: 'system', content: [{ type: 'text', text: TEXT }] }] }),
    'system',
  ],
  'a developer message': [ask({ messages: [{ role: 'developer', content: TEXT }] }), 'developer'],
  'a previous user turn': [
    ask({
      messages: [
        { role: 'user', content: TEXT },
        { role: 'assistant', content: 'ok' },
        { role: 'user', content: 'go on' },
      ],
    }),
    'user',
  ],
  'a user turn in blocks': [user({ type: 'text', text: TEXT }), 'user'],
  'assistant history': [ask({ messages: [{ role: 'assistant', content: TEXT }] }), 'assistant'],
  'assistant history in blocks': [assistant({ type: 'text', text: TEXT }), 'assistant'],
  'a citation in history': [
    assistant({
      type: 'text',
      text: 'x',
      citations: [{ type: 'char_location', cited_text: TEXT, document_index: 0 }],
    }),
    'assistant',
  ],
  'thinking without a signature': [assistant({ type: 'thinking', thinking: TEXT }), 'thinking'],
  'thinking with an empty signature': [
    assistant({ type: 'thinking', thinking: TEXT, signature: '' }),
    'thinking',
  ],
  'a description of a tool': [
    ask({ tools: [{ name: 'f', description: TEXT, input_schema: {} }] }),
    'tool_definition',
  ],
  'an example of tool input': [
    ask({ tools: [{ name: 'f', input_schema: {}, input_examples: [{ to: CANARY }] }] }),
    'tool_definition',
  ],
  'a description of a parameter': [tool({ properties: { a: { description: TEXT } } }), 'tool_definition'],
  'a default of a parameter': [tool({ properties: { a: { default: CANARY } } }), 'tool_definition'],
  'an enum of a parameter': [tool({ properties: { a: { enum: [CANARY] } } }), 'tool_definition'],
  'the name of a parameter': [tool({ properties: { [CANARY]: {} } }), 'key'],
  'a required parameter': [tool({ required: [CANARY] }), 'tool_definition'],
  'tool input': [
    assistant({ type: 'tool_use', id: 'toolu_a', name: 'f', input: { to: CANARY } }),
    'tool_arguments',
  ],
  'a name in tool input': [
    assistant({ type: 'tool_use', id: 'toolu_a', name: 'f', input: { [CANARY]: 1 } }),
    'key',
  ],
  'input of a tool of the vendor': [
    assistant({ type: 'server_tool_use', id: 'srvtoolu_a', name: 'web_search', input: { query: TEXT } }),
    'tool_arguments',
  ],
  'a tool result': [user({ type: 'tool_result', tool_use_id: 'toolu_a', content: TEXT }), 'tool_result'],
  'a tool result in blocks': [
    user({ type: 'tool_result', tool_use_id: 'toolu_a', content: [{ type: 'text', text: TEXT }] }),
    'tool_result',
  ],
  'an MCP tool result': [
    assistant({ type: 'mcp_tool_result', tool_use_id: 'toolu_a', content: [{ type: 'text', text: TEXT }] }),
    'tool_result',
  ],
  'a web search result': [
    assistant({
      type: 'web_search_tool_result',
      tool_use_id: 'a',
      content: [{ type: 'web_search_result', title: TEXT, url: 'https://x.test' }],
    }),
    'document',
  ],
  'the output of code': [
    assistant({
      type: 'code_execution_tool_result',
      tool_use_id: 'a',
      content: { type: 'code_execution_result', stdout: TEXT, stderr: '', return_code: 0, content: [] },
    }),
    'tool_result',
  ],
  'a text document': [
    user({ type: 'document', source: { type: 'text', media_type: 'text/plain', data: TEXT } }),
    'document',
  ],
  'a document of blocks': [
    user({ type: 'document', source: { type: 'content', content: [{ type: 'text', text: TEXT }] } }),
    'document',
  ],
  'the title of a document': [
    user({ type: 'document', title: CANARY, source: { type: 'text', media_type: 'text/plain', data: 'x' } }),
    'document',
  ],
  'the context of a document': [
    user({ type: 'document', context: TEXT, source: { type: 'text', media_type: 'text/plain', data: 'x' } }),
    'document',
  ],
  'a search result': [
    user({
      type: 'search_result',
      source: 'https://x.test',
      title: 't',
      content: [{ type: 'text', text: TEXT }],
    }),
    'document',
  ],
  'the source of a search result': [
    user({ type: 'search_result', source: `https://x.test/${CANARY}`, title: 't', content: [] }),
    'document',
  ],
  'a multimodal text part': [
    user(
      { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'iVBO' } },
      { type: 'text', text: TEXT },
    ),
    'user',
  ],
  'the end user': [ask({ metadata: { user_id: CANARY } }), 'end_user'],
  'other metadata': [ask({ metadata: { account: CANARY } }), 'metadata'],
  'a stop sequence': [ask({ stop_sequences: [CANARY] }), 'stop'],
  'the address of an MCP server': [
    ask({ mcp_servers: [{ type: 'url', name: 'n', url: `https://x.test/${CANARY}` }] }),
    'mcp',
  ],
  'the token for an MCP server': [
    ask({ mcp_servers: [{ type: 'url', name: 'n', url: 'https://x.test', authorization_token: CANARY }] }),
    'mcp',
  ],
  'an output schema': [
    ask({ output_config: { format: { type: 'json_schema', schema: { description: TEXT } } } }),
    'output_schema',
  ],
  'instructions for compaction': [
    ask({ context_management: { edits: [{ type: 'compact_20260112', instructions: TEXT }] } }),
    'system',
  ],
  'an unknown block': [user({ type: 'mystery', riddle: TEXT }), 'user'],
  'an unknown field': [ask({ brand_new: TEXT }), 'unknown'],
};

describe('positions of a messages request', () => {
  for (const [place, [body, position]] of Object.entries(PLACES)) {
    it(`inspects ${place} as ${position}`, () => {
      assertInspected('messages', body, position);
      assertInspected('messages/count_tokens', body, position);
    });
  }

  it('never changes a thinking block with a signature, whatever is asked for', () => {
    const source = JSON.stringify(
      assistant(
        { type: 'thinking', thinking: `mail ${CANARY}`, signature: 'EqQB' },
        { type: 'text', text: CANARY },
      ),
    );
    const wire = read('messages', JSON.parse(source));
    assert.deepEqual(
      wire.texts.map(({ position, treatment }) => [position, treatment]),
      [
        ['thinking', 'sealed'],
        ['signature', 'sealed'],
        ['assistant', 'inspect'],
      ],
    );
    const rewritten = wire.rewrite({
      texts: new Map(wire.texts.map((place) => [place, 'X'])),
      files: new Map(),
    });
    assert.equal(rewritten, source.replace(`"text":"${CANARY}"`, '"text":"X"'));
  });

  it('seals redacted thinking and encrypted search results', () => {
    const seal = 'Eo8K'.repeat(30);
    const wire = read(
      'messages',
      assistant(
        { type: 'redacted_thinking', data: seal },
        {
          type: 'web_search_tool_result',
          tool_use_id: 'a',
          content: [{ type: 'web_search_result', url: 'u', title: 't', encrypted_content: seal }],
        },
        {
          type: 'text',
          text: 'x',
          citations: [{ type: 'web_search_result_location', encrypted_index: seal, cited_text: 'c' }],
        },
      ),
    );
    assert.equal(
      wire.texts.filter(({ treatment, value }) => treatment === 'sealed' && value === seal).length,
      3,
    );
  });

  it('does not let a signature seal a block of another type', () => {
    const wire = read('messages', user({ type: 'text', text: TEXT, signature: 'EqQB' }));
    assert.ok(wire.texts.every(({ treatment }) => treatment === 'inspect'));
  });

  it('inspects what was slipped into a signed block', () => {
    assertInspected(
      'messages',
      assistant({ type: 'thinking', thinking: 'x', signature: 'EqQB', note: TEXT }),
      'assistant',
    );
    assertInspected(
      'messages',
      assistant({ type: 'thinking', thinking: 'x', signature: 'EqQB', [CANARY]: 1 }),
      'key',
    );
  });

  it('passes the betas of coding agents untouched', () => {
    const body = ask({
      system: 's',
      context_management: {
        edits: [
          {
            type: 'clear_tool_uses_20250919',
            keep: { type: 'tool_uses', value: 3 },
            trigger: { type: 'input_tokens', value: 200000 },
          },
        ],
      },
      thinking: { type: 'enabled', budget_tokens: 100000 },
      betas: ['interleaved-thinking-2025-05-14'],
      container: {
        id: 'container_abc',
        skills: [{ type: 'anthropic', skill_id: 'pptx', version: 'latest' }],
      },
      tools: [
        { type: 'bash_20250124', name: 'bash' },
        { type: 'web_search_20250305', name: 'web_search', max_uses: 5 },
      ],
    });
    const wire = read('messages', body);
    assert.deepEqual(
      wire.texts.map(({ value }) => value),
      ['s'],
    );
    assert.equal(wire.rewrite({ texts: new Map(), files: new Map() }), JSON.stringify(body));
  });
});
