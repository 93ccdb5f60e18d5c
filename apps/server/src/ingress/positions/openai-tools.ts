/** Tools, their choice and structured output: shared by chat completions and responses. */
import { JSON_SCHEMA } from './json-schema.ts';
import {
  all,
  free,
  id,
  object,
  settings,
  shape,
  text,
  toolName,
  word,
  type Rule,
  type Shape,
} from './shape.ts';

const definition = object(() => JSON_SCHEMA, 'tool_definition');

/** A tool in either protocol's spelling: fields of a function stand under `function`, or directly. */
const TOOL: Shape = shape('tool', {
  ...all(
    word,
    'type',
    'model',
    'syntax',
    'server_label',
    'connector_id',
    'size',
    'quality',
    'background',
    'output_format',
    'moderation',
    'environment',
  ),
  ...all(word, 'search_context_size', 'execution', 'input_fidelity', 'action', 'search_content_types'),
  ...all(
    object(() => TOOL),
    'function',
    'custom',
    'tools',
    'format',
    'grammar',
  ),
  ...all(toolName, 'name', 'namespace'),
  ...all(text('tool_definition'), 'description', 'definition', 'instructions'),
  ...all(definition, 'parameters', 'input_schema', 'output_schema'),
  ...all(
    settings,
    'strict',
    'defer_loading',
    'max_num_results',
    'ranking_options',
    'partial_images',
    'output_compression',
    'allowed_callers',
  ),
  ...all(settings, 'display_width', 'display_height'),
  ...all(text('mcp'), 'server_url', 'server_description', 'authorization'),
  ...all(free('mcp'), 'headers', 'require_approval'),
  allowed_tools: object(() => ALLOWED, 'tool_name', 'name'),
  ...all(id, 'vector_store_ids', 'tunnel_id'),
  container: object(() => CONTAINER, 'id', 'id'),
  ...all(free('tool_definition'), 'filters', 'annotations'),
  user_location: object(() => LOCATION),
});

const ALLOWED: Shape = shape('allowed tools', {
  tool_names: toolName,
  read_only: settings,
  tools: object(() => TOOL),
  mode: word,
});

const CONTAINER: Shape = shape('container', {
  type: word,
  ...all(id, 'file_ids', 'skill_id', 'id'),
  memory_limit: word,
});

const LOCATION: Shape = shape('location', {
  type: word,
  approximate: object(() => LOCATION),
  ...all(text('user_location'), 'city', 'country', 'region', 'timezone'),
});

const FORMAT: Shape = shape('output format', {
  type: word,
  name: toolName,
  description: text('output_schema'),
  strict: settings,
  schema: object(() => JSON_SCHEMA, 'output_schema'),
  json_schema: object(() => FORMAT),
});

const CHOICE: Shape = shape('tool choice', {
  ...all(word, 'type', 'mode', 'server_label'),
  name: toolName,
  ...all(
    object(() => CHOICE),
    'function',
    'custom',
    'tools',
    'allowed_tools',
  ),
});

export const tools: Rule = object(() => TOOL, 'tool_definition');
const toolChoice: Rule = object(() => CHOICE, 'tool_name', 'name');
export const outputFormat: Rule = object(() => FORMAT, 'output_schema');
export const userLocation: Rule = object(() => LOCATION, 'user_location');

/** Options that both protocols share and that carry nothing of the caller's. */
export const sharedOptions: Readonly<Record<string, Rule>> = {
  ...all(
    settings,
    'stream',
    'stream_options',
    'store',
    'temperature',
    'top_p',
    'top_logprobs',
    'parallel_tool_calls',
    'service_tier',
  ),
  ...all(settings, 'verbosity', 'prompt_cache_retention', 'prompt_cache_options', 'moderation'),
  model: { ...word, position: 'model' },
  metadata: free('metadata'),
  ...all(text('end_user'), 'user', 'safety_identifier', 'prompt_cache_key'),
  tool_choice: toolChoice,
  tools,
};
