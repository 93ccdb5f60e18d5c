/** Anthropic messages, betas included: an unknown block or member is inspected, never refused for being unknown. */
import { JSON_SCHEMA } from './json-schema.ts';
import {
  all,
  file,
  free,
  id,
  object,
  opaque,
  settings,
  shape,
  text,
  toolName,
  unknownInPart,
  word,
  type Shape,
} from './shape.ts';

const BLOCK: Shape = shape(
  'content block',
  {
    ...all(word, 'type', 'media_type', 'error_code', 'file_type', 'stop_reason'),
    ...all(id, 'id', 'tool_use_id'),
    ...all(toolName, 'name', 'tool_name', 'server_name', 'toolset_name', 'mcp_server_name'),
    ...all(
      text(),
      'text',
      'stdout',
      'stderr',
      'url',
      'page_age',
      'retrieved_at',
      'error_message',
      'lines',
      'old_str',
      'new_str',
    ),
    ...all(text('document'), 'title', 'context'),
    thinking: text('thinking'),
    data: opaque,
    ...all(
      settings,
      'cache_control',
      'is_error',
      'caller',
      'return_code',
      'is_file_update',
      'num_lines',
      'start_line',
      'total_lines',
    ),
    ...all(
      settings,
      'new_lines',
      'new_start',
      'old_lines',
      'old_start',
      'transformations',
      'trigger',
      'from',
      'to',
    ),
    input: free('tool_arguments'),
    content: object(() => BLOCK),
    source: object(() => SOURCE),
    citations: object(() => CITATION),
    tool_references: object(() => BLOCK),
    tools: object(() => TOOL, 'tool_definition'),
    definition: object(() => TOOL, 'tool_definition'),
    tool: object(() => TOOL, 'tool_definition'),
    file_id: file('file_id'),
  },
  {
    part: 'anthropic',
    other: unknownInPart,
    positions: { by: ['type'], of: blockPositions(), otherwise: undefined },
    sealedTypes: ['thinking', 'redacted_thinking', 'compaction'],
  },
);

const SOURCE: Shape = shape(
  'source',
  {
    ...all(word, 'type', 'media_type'),
    data: { ...file('source_data'), position: 'document' },
    url: file('file_url'),
    file_id: file('file_id'),
    content: object(() => BLOCK),
  },
  { other: unknownInPart },
);

const CITATION: Shape = shape('citation', {
  type: word,
  ...all(text(), 'cited_text', 'document_title', 'title', 'url', 'source'),
  ...all(
    settings,
    'enabled',
    'document_index',
    'start_char_index',
    'end_char_index',
    'start_page_number',
    'end_page_number',
  ),
  ...all(settings, 'start_block_index', 'end_block_index', 'search_result_index'),
  file_id: id,
});

const MESSAGE: Shape = shape(
  'message',
  {
    role: word,
    content: object(() => BLOCK),
    ...all(settings, 'cache_control', 'clear_at', 'output_config'),
    id,
  },
  {
    positions: {
      by: ['role'],
      of: { system: 'system', developer: 'developer', user: 'user', assistant: 'assistant' },
      otherwise: 'unknown',
    },
  },
);

const TOOL: Shape = shape('tool', {
  ...all(word, 'type', 'model'),
  ...all(toolName, 'name', 'mcp_server_name'),
  description: text('tool_definition'),
  input_schema: object(() => JSON_SCHEMA, 'tool_definition'),
  input_examples: free('tool_definition'),
  ...all(
    settings,
    'cache_control',
    'strict',
    'defer_loading',
    'allowed_callers',
    'max_uses',
    'display_width_px',
    'display_height_px',
  ),
  ...all(
    settings,
    'display_number',
    'max_characters',
    'max_content_tokens',
    'citations',
    'caching',
    'enable_zoom',
    'default_config',
  ),
  ...all(text('tool_definition'), 'allowed_domains', 'blocked_domains'),
  configs: free('tool_definition'),
  tools: object(() => TOOL),
  user_location: object(() => LOCATION),
});

const LOCATION: Shape = shape('location', {
  type: word,
  ...all(text('user_location'), 'city', 'country', 'region', 'timezone'),
});

const FORMAT: Shape = shape('output format', {
  type: word,
  name: toolName,
  schema: object(() => JSON_SCHEMA, 'output_schema'),
});

const OUTPUT: Shape = shape('output options', {
  format: object(() => FORMAT),
  effort: word,
  task_budget: settings,
});

const MCP_SERVER: Shape = shape('MCP server', {
  type: word,
  ...all(text('mcp'), 'url', 'name', 'authorization_token'),
  tool_configuration: settings,
});

const CHOICE: Shape = shape('tool choice', {
  type: word,
  name: toolName,
  disable_parallel_tool_use: settings,
});

const CONTAINER: Shape = shape('container', { id, skills: settings });

export const MESSAGES_REQUEST: Shape = shape('messages request', {
  model: { ...word, position: 'model' },
  messages: object(() => MESSAGE),
  system: object(() => BLOCK, 'system'),
  tools: object(() => TOOL, 'tool_definition'),
  tool_choice: object(() => CHOICE),
  metadata: object(() => METADATA),
  stop_sequences: text('stop'),
  mcp_servers: object(() => MCP_SERVER, 'mcp'),
  container: object(() => CONTAINER, 'id', 'id'),
  output_config: object(() => OUTPUT),
  output_format: object(() => FORMAT),
  ...all(id, 'user_profile_id', 'workspace_id'),
  ...all(
    settings,
    'stream',
    'max_tokens',
    'temperature',
    'top_p',
    'top_k',
    'thinking',
    'service_tier',
    'speed',
    'inference_geo',
  ),
  ...all(
    settings,
    'context_management',
    'cache_control',
    'compaction',
    'diagnostics',
    'billing_policy',
    'betas',
    'fallbacks',
    'thread',
  ),
});

const METADATA: Shape = shape(
  'metadata',
  { user_id: text('end_user') },
  { other: free('metadata'), freeKeys: true },
);

function blockPositions() {
  return {
    document: 'document',
    search_result: 'document',
    tool_use: 'tool_arguments',
    server_tool_use: 'tool_arguments',
    mcp_tool_use: 'tool_arguments',
    tool_result: 'tool_result',
    mcp_tool_result: 'tool_result',
    web_search_tool_result: 'tool_result',
    web_fetch_tool_result: 'tool_result',
    code_execution_tool_result: 'tool_result',
    bash_code_execution_tool_result: 'tool_result',
    text_editor_code_execution_tool_result: 'tool_result',
    tool_search_tool_result: 'tool_result',
    advisor_tool_result: 'tool_result',
    mcp_tool_listing: 'tool_definition',
    tool_addition: 'tool_definition',
  } as const;
}
