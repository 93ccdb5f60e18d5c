/**
 * The mirror: a built-in offering that answers with exactly what a vendor would have received.
 *
 * It promises that the assistant's text is the protected request body, character by character, in the protocol's
 * own shape, streamed or whole; that it computes nothing, counts no usage and sends nothing anywhere. It calls
 * itself `mirror` wherever a model's name stands, so that nobody takes it for one.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import * as anthropic from './anthropic.ts';
import { readAsked } from './asked.ts';
import * as openai from './openai.ts';
import * as responses from './responses.ts';

export interface MirrorReply {
  readonly status: number;
  readonly contentType: string;
  readonly chunks: Iterable<string>;
}

/**
 * @param route only its stable name matters (`openai.chat`).
 * @param body the request body as a vendor would get it; empty for the model lists.
 * @param options.now milliseconds since the epoch, for the fields that tell when a reply was made.
 * @throws BailiwickError `unknown_route` for a route that the mirror has no shape for.
 */
export function mirrorReply(
  route: { readonly name: string },
  body: string,
  options: { readonly stream: boolean; readonly now: number },
): MirrorReply {
  const { stream, now } = options;
  switch (route.name) {
    case 'openai.chat':
      return stream
        ? streamed(openai.chatStream(body, now, readAsked(body).usage))
        : whole(openai.chat(body, now));
    case 'openai.responses':
      return stream ? streamed(responses.responseStream(body, now)) : whole(responses.response(body, now));
    case 'openai.completions':
      return stream ? streamed(openai.completionStream(body, now)) : whole(openai.completion(body, now));
    case 'openai.embeddings':
      return whole(openai.embeddings(body, readAsked(body)));
    case 'openai.models':
      return whole(openai.MODELS);
    case 'openai.model':
      return whole(openai.MODEL);
    case 'anthropic.messages':
      return stream ? streamed(anthropic.messageStream(body, now)) : whole(anthropic.message(body, now));
    case 'anthropic.count_tokens':
      return whole(anthropic.countTokens(body));
    case 'anthropic.models':
      return whole(anthropic.MODELS);
    case 'anthropic.model':
      return whole(anthropic.MODEL);
    default:
      throw new BailiwickError('unknown_route', 'The mirror does not know this route.');
  }
}

function whole(reply: object): MirrorReply {
  return { status: 200, contentType: 'application/json', chunks: [JSON.stringify(reply)] };
}

function streamed(chunks: Iterable<string>): MirrorReply {
  return { status: 200, contentType: 'text/event-stream; charset=utf-8', chunks };
}
