/** OpenAI completions and embeddings: plain text in. */
import { sharedOptions } from './openai-tools.ts';
import { all, free, settings, shape, text, type Shape } from './shape.ts';

export const COMPLETIONS_REQUEST: Shape = shape('completions request', {
  ...sharedOptions,
  ...all(text('user'), 'prompt', 'suffix'),
  stop: text('stop'),
  logit_bias: free('setting'),
  ...all(
    settings,
    'best_of',
    'echo',
    'frequency_penalty',
    'presence_penalty',
    'logprobs',
    'max_tokens',
    'n',
    'seed',
  ),
});

export const EMBEDDINGS_REQUEST: Shape = shape('embeddings request', {
  ...sharedOptions,
  input: text('user'),
  ...all(settings, 'dimensions', 'encoding_format'),
});
