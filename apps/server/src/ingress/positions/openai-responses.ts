/** OpenAI responses: one input of many kinds of items. */
import { outputFormat, sharedOptions, tools } from './openai-tools.ts';
import {
  all,
  file,
  free,
  id,
  object,
  settings,
  shape,
  text,
  toolName,
  unknownInPart,
  word,
  type Position,
  type Shape,
} from './shape.ts';

const PART: Shape = shape(
  'content part',
  {
    ...all(word, 'type', 'detail', 'format'),
    ...all(text(), 'text', 'refusal', 'transcript', 'logs', 'stdout', 'stderr'),
    ...all(settings, 'prompt_cache_breakpoint', 'outcome'),
    ...all(file('file_url'), 'image_url', 'file_url'),
    file_data: file('file_data'),
    file_id: file('file_id'),
    filename: text('file_name'),
    input_audio: object(() => AUDIO),
    data: file('audio_data'),
    ...all(free(), 'annotations', 'logprobs'),
  },
  { part: 'responses', other: unknownInPart },
);

const AUDIO: Shape = shape('audio', { data: file('audio_data'), format: word }, { other: unknownInPart });

/** What the types of items carry; a message's position is its role's. */
const ITEM_POSITIONS: Readonly<Record<string, Position>> = {
  system: 'system',
  developer: 'developer',
  user: 'user',
  assistant: 'assistant',
  reasoning: 'assistant',
  compaction: 'assistant',
  image_generation_call: 'assistant',
  mcp_approval_response: 'user',
  ...positionOf(
    'tool_arguments',
    'function_call',
    'custom_tool_call',
    'mcp_call',
    'mcp_approval_request',
    'tool_search_call',
  ),
  ...positionOf(
    'tool_arguments',
    'computer_call',
    'local_shell_call',
    'shell_call',
    'apply_patch_call',
    'web_search_call',
  ),
  ...positionOf('tool_arguments', 'code_interpreter_call', 'program'),
  ...positionOf(
    'tool_result',
    'function_call_output',
    'custom_tool_call_output',
    'computer_call_output',
    'program_output',
  ),
  ...positionOf(
    'tool_result',
    'local_shell_call_output',
    'shell_call_output',
    'apply_patch_call_output',
    'file_search_call',
  ),
  ...positionOf('tool_definition', 'mcp_list_tools', 'additional_tools', 'tool_search_output'),
};

function positionOf(position: Position, ...types: string[]): Record<string, Position> {
  return Object.fromEntries(types.map((type) => [type, position]));
}

const ITEM: Shape = shape(
  'input item',
  {
    ...all(
      word,
      'type',
      'role',
      'status',
      'execution',
      'phase',
      'output_format',
      'quality',
      'size',
      'background',
      'fingerprint',
    ),
    ...all(id, 'id', 'call_id', 'approval_request_id', 'container_id', 'server_label'),
    ...all(toolName, 'name', 'namespace'),
    ...all(settings, 'caller', 'approve', 'max_output_length', 'created_by'),
    ...all(
      object(() => PART),
      'content',
      'summary',
    ),
    ...all(free('tool_arguments'), 'arguments', 'input', 'action', 'actions', 'operation', 'queries', 'code'),
    ...all(
      object(() => PART, 'tool_result'),
      'output',
      'outputs',
    ),
    ...all(free('tool_result'), 'results', 'error', 'acknowledged_safety_checks', 'pending_safety_checks'),
    result: { ...text('tool_result'), string: 'image_data' },
    ...all(text(), 'reason', 'revised_prompt'),
    tools,
  },
  {
    other: unknownInPart,
    positions: { by: ['type', 'role'], of: ITEM_POSITIONS, otherwise: 'unknown' },
  },
);

const VARIABLES: Shape = shape(
  'prompt variables',
  {},
  { other: object(() => PART, 'prompt_variable'), freeKeys: true },
);

const PROMPT: Shape = shape('stored prompt', {
  id,
  version: word,
  variables: object(() => VARIABLES, 'prompt_variable'),
});

const TEXT: Shape = shape('text options', { format: outputFormat, verbosity: word });

const CONVERSATION: Shape = shape('conversation', { id });

export const RESPONSES_REQUEST: Shape = shape('responses request', {
  ...sharedOptions,
  input: object(() => ITEM, 'user'),
  instructions: text('system'),
  prompt: object(() => PROMPT),
  text: object(() => TEXT),
  previous_response_id: id,
  conversation: object(() => CONVERSATION, 'id', 'id'),
  ...all(
    settings,
    'background',
    'context_management',
    'include',
    'max_output_tokens',
    'max_tool_calls',
    'reasoning',
    'truncation',
    'image',
  ),
  ...all(settings, 'access_programs'),
});
