import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertInspected, CANARY, read } from '../reading.suite.ts';

const TEXT = `Write to ${CANARY} today`;
const items = (...input: unknown[]) => ({ model: 'gpt-5.1', input });
const ask = (rest: object) => ({ model: 'gpt-5.1', input: 'hi', ...rest });

const PLACES: Readonly<Record<string, readonly [unknown, string]>> = {
  'the input as a string': [{ model: 'm', input: TEXT }, 'user'],
  instructions: [ask({ instructions: TEXT }), 'system'],
  'a system message': [items({ role: 'system', content: TEXT }), 'system'],
  'a developer message': [
    items({ role: 'developer', content: [{ type: 'input_text', text: TEXT }] }),
    'developer',
  ],
  'a previous user turn': [
    items({ type: 'message', role: 'user', content: TEXT }, { role: 'user', content: 'go on' }),
    'user',
  ],
  'assistant history': [
    items({
      type: 'message',
      role: 'assistant',
      id: 'msg_a',
      status: 'completed',
      content: [{ type: 'output_text', text: TEXT, annotations: [] }],
    }),
    'assistant',
  ],
  'an annotation in history': [
    items({
      role: 'assistant',
      content: [{ type: 'output_text', text: 'x', annotations: [{ type: 'url_citation', title: CANARY }] }],
    }),
    'assistant',
  ],
  'a summary of reasoning': [
    items({ type: 'reasoning', id: 'rs_a', summary: [{ type: 'summary_text', text: TEXT }] }),
    'assistant',
  ],
  'a description of a tool': [
    ask({ tools: [{ type: 'function', name: 'f', description: TEXT, parameters: {} }] }),
    'tool_definition',
  ],
  'an enum of a parameter': [
    ask({ tools: [{ type: 'function', name: 'f', parameters: { properties: { a: { enum: [CANARY] } } } }] }),
    'tool_definition',
  ],
  'a default of a parameter': [
    ask({ tools: [{ type: 'function', name: 'f', parameters: { properties: { a: { default: CANARY } } } }] }),
    'tool_definition',
  ],
  'the name of a parameter': [
    ask({ tools: [{ type: 'function', name: 'f', parameters: { properties: { [CANARY]: {} } } }] }),
    'key',
  ],
  'the address of an MCP server': [
    ask({ tools: [{ type: 'mcp', server_label: 'l', server_url: `https://x/${CANARY}` }] }),
    'mcp',
  ],
  'a header for an MCP server': [
    ask({ tools: [{ type: 'mcp', server_label: 'l', headers: { 'X-User': CANARY } }] }),
    'mcp',
  ],
  'arguments of a call': [
    items({ type: 'function_call', call_id: 'call_a', name: 'f', arguments: TEXT }),
    'tool_arguments',
  ],
  'the input of a custom tool': [
    items({ type: 'custom_tool_call', call_id: 'call_a', name: 'f', input: TEXT }),
    'tool_arguments',
  ],
  'arguments of an MCP call': [
    items({ type: 'mcp_call', id: 'mcp_a', name: 'f', server_label: 'l', arguments: TEXT }),
    'tool_arguments',
  ],
  'the output of an MCP call': [
    items({ type: 'mcp_call', id: 'mcp_a', name: 'f', server_label: 'l', arguments: '{}', output: TEXT }),
    'tool_result',
  ],
  'the reason of an approval': [
    items({ type: 'mcp_approval_response', approval_request_id: 'a', approve: false, reason: TEXT }),
    'user',
  ],
  'a listed MCP tool': [
    items({
      type: 'mcp_list_tools',
      id: 'a',
      server_label: 'l',
      tools: [{ name: 'f', description: TEXT, input_schema: {} }],
    }),
    'tool_definition',
  ],
  'a shell command': [
    items({
      type: 'local_shell_call',
      id: 'a',
      call_id: 'c',
      status: 'completed',
      action: { type: 'exec', command: ['mail', TEXT], env: {} },
    }),
    'tool_arguments',
  ],
  'the environment of a shell command': [
    items({
      type: 'local_shell_call',
      id: 'a',
      call_id: 'c',
      action: { command: [], env: { MAIL: CANARY } },
    }),
    'tool_arguments',
  ],
  'a patch': [
    items({
      type: 'apply_patch_call',
      call_id: 'c',
      status: 'completed',
      operation: { type: 'update_file', path: 'a', diff: TEXT },
    }),
    'tool_arguments',
  ],
  'a tool result': [items({ type: 'function_call_output', call_id: 'call_a', output: TEXT }), 'tool_result'],
  'a tool result in blocks': [
    items({ type: 'function_call_output', call_id: 'call_a', output: [{ type: 'input_text', text: TEXT }] }),
    'tool_result',
  ],
  'a custom tool result': [
    items({ type: 'custom_tool_call_output', call_id: 'call_a', output: TEXT }),
    'tool_result',
  ],
  'the output of a shell': [
    items({
      type: 'shell_call_output',
      call_id: 'c',
      output: [{ stdout: TEXT, stderr: '', outcome: { type: 'exit', exit_code: 0 } }],
    }),
    'tool_result',
  ],
  'a result of a file search': [
    items({ type: 'file_search_call', id: 'a', queries: ['q'], results: [{ text: TEXT }] }),
    'tool_result',
  ],
  'a query of a file search': [
    items({ type: 'file_search_call', id: 'a', queries: [TEXT] }),
    'tool_arguments',
  ],
  'code in history': [
    items({ type: 'code_interpreter_call', id: 'a', container_id: 'cntr_a', code: TEXT, outputs: [] }),
    'tool_arguments',
  ],
  'logs of code': [
    items({
      type: 'code_interpreter_call',
      id: 'a',
      container_id: 'cntr_a',
      code: '',
      outputs: [{ type: 'logs', logs: TEXT }],
    }),
    'tool_result',
  ],
  'the result of a program': [
    items({ type: 'program_output', id: 'a', call_id: 'c', result: TEXT }),
    'tool_result',
  ],
  'an item of an unknown type': [items({ type: 'telepathy', thought: TEXT }), 'unknown'],
  'a file name': [
    items({
      role: 'user',
      content: [{ type: 'input_file', filename: `${CANARY}.txt`, file_data: 'data:text/plain;base64,YQ==' }],
    }),
    'file_name',
  ],
  'a multimodal text part': [
    items({
      role: 'user',
      content: [
        { type: 'input_image', image_url: 'data:image/png;base64,iVBO' },
        { type: 'input_text', text: TEXT },
      ],
    }),
    'user',
  ],
  metadata: [ask({ metadata: { ticket: TEXT } }), 'metadata'],
  'the user field': [ask({ user: CANARY }), 'end_user'],
  'a variable of a stored prompt': [
    { model: 'm', prompt: { id: 'pmpt_a', variables: { customer: TEXT } } },
    'prompt_variable',
  ],
  'a variable in a part': [
    { model: 'm', prompt: { id: 'pmpt_a', variables: { customer: { type: 'input_text', text: TEXT } } } },
    'prompt_variable',
  ],
  'the name of a variable': [{ model: 'm', prompt: { id: 'pmpt_a', variables: { [CANARY]: 'x' } } }, 'key'],
  'an output schema': [
    ask({
      text: {
        format: { type: 'json_schema', name: 'n', schema: { properties: { a: { description: TEXT } } } },
      },
    }),
    'output_schema',
  ],
  'an unknown field': [ask({ brand_new: { note: TEXT } }), 'unknown'],
};

describe('positions of a responses request', () => {
  for (const [place, [body, position]] of Object.entries(PLACES)) {
    it(`inspects ${place} as ${position}`, () => {
      assertInspected('responses', body, position);
    });
  }

  it('seals encrypted reasoning and still inspects its summary', () => {
    const seal = `gAAAAA${'b_-'.repeat(40)}==`;
    const wire = read(
      'responses',
      items({
        type: 'reasoning',
        id: 'rs_a',
        encrypted_content: seal,
        summary: [{ type: 'summary_text', text: 'thought' }],
      }),
    );
    assert.deepEqual(
      wire.texts.map(({ value, treatment }) => [value, treatment]),
      [
        [seal, 'sealed'],
        ['thought', 'inspect'],
      ],
    );
  });

  it('does not take a text in clear for an encrypted one', () => {
    assertInspected(
      'responses',
      items({ type: 'reasoning', id: 'rs_a', encrypted_content: `${'A'.repeat(80)} ${CANARY}`, summary: [] }),
      'signature',
    );
  });

  it('passes references to what the vendor already has', () => {
    const wire = read('responses', {
      model: 'gpt-5.1',
      previous_response_id: 'resp_abc',
      conversation: { id: 'conv_abc' },
      input: [{ type: 'item_reference', id: 'rs_abc' }],
      include: ['reasoning.encrypted_content'],
      reasoning: { effort: 'high', summary: 'auto' },
      context_management: [{ type: 'compaction', compact_threshold: 200000 }],
      tools: [
        { type: 'file_search', vector_store_ids: ['vs_abc'] },
        { type: 'code_interpreter', container: { type: 'auto', file_ids: [] } },
      ],
    });
    assert.deepEqual(wire.texts, []);
    assert.deepEqual(wire.files, []);
  });
});
