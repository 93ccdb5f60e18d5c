/** OpenAI chat completions, with the fields that compatible vendors add. */
import { sharedOptions, outputFormat, tools, userLocation } from './openai-tools.ts';
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
  type Shape,
} from './shape.ts';

const PART: Shape = shape(
  'content part',
  {
    ...all(word, 'type', 'detail'),
    ...all(text(), 'text', 'refusal', 'thinking'),
    ...all(settings, 'cache_control', 'prompt_cache_breakpoint'),
    image_url: object(() => IMAGE, undefined, 'file_url'),
    file: object(() => FILE),
    input_audio: object(() => AUDIO),
  },
  { part: 'chat', other: unknownInPart, sealedTypes: ['thinking'] },
);

const IMAGE: Shape = shape(
  'image',
  { url: file('file_url'), ...all(word, 'detail', 'format') },
  { other: unknownInPart },
);

const FILE: Shape = shape(
  'file',
  {
    file_data: file('file_data'),
    file_url: file('file_url'),
    file_id: file('file_id'),
    filename: text('file_name'),
    format: word,
  },
  { other: unknownInPart },
);

const AUDIO: Shape = shape('audio', { data: file('audio_data'), format: word }, { other: unknownInPart });

const CALL: Shape = shape('tool call', {
  type: word,
  id,
  index: settings,
  ...all(
    object(() => CALL),
    'function',
    'custom',
  ),
  name: toolName,
  ...all(free('tool_arguments'), 'arguments', 'input', 'parsed_arguments'),
});

/** The reasoning of other vendors' models, as they want it back. */
const REASONING: Shape = shape(
  'reasoning detail',
  {
    ...all(word, 'type', 'format'),
    id,
    index: settings,
    ...all(text('thinking'), 'text', 'summary'),
    data: { ...text('signature'), string: 'opaque' },
  },
  { sealedTypes: ['reasoning.text'] },
);

const MESSAGE: Shape = shape(
  'message',
  {
    role: word,
    name: text('participant'),
    content: object(() => PART),
    ...all(text(), 'refusal', 'reasoning_content', 'reasoning', 'parsed'),
    reasoning_details: object(() => REASONING),
    tool_calls: object(() => CALL, 'tool_arguments'),
    function_call: object(() => CALL, 'tool_arguments'),
    ...all(id, 'tool_call_id', 'id'),
    audio: object(() => PAST_AUDIO),
    annotations: free(),
    cache_control: settings,
  },
  {
    positions: {
      by: ['role'],
      of: {
        system: 'system',
        developer: 'developer',
        user: 'user',
        assistant: 'assistant',
        tool: 'tool_result',
        function: 'tool_result',
      },
      otherwise: 'unknown',
    },
  },
);

const PAST_AUDIO: Shape = shape('past audio', {
  id,
  data: file('audio_data'),
  transcript: text(),
  expires_at: settings,
});

const PREDICTION: Shape = shape('prediction', { type: word, content: object(() => PART, 'prediction') });

export const CHAT_REQUEST: Shape = shape('chat request', {
  ...sharedOptions,
  messages: object(() => MESSAGE),
  functions: tools,
  function_call: object(() => CALL, 'tool_name', 'name'),
  prediction: object(() => PREDICTION, 'prediction'),
  response_format: outputFormat,
  stop: text('stop'),
  web_search_options: object(() => WEB_SEARCH),
  logit_bias: free('setting'),
  ...all(
    settings,
    'audio',
    'modalities',
    'reasoning_effort',
    'frequency_penalty',
    'presence_penalty',
    'logprobs',
    'n',
    'seed',
  ),
  ...all(
    settings,
    'max_tokens',
    'max_completion_tokens',
    'top_k',
    'min_p',
    'repetition_penalty',
    'reasoning',
    'thinking',
  ),
});

const WEB_SEARCH: Shape = shape('web search', { search_context_size: word, user_location: userLocation });
