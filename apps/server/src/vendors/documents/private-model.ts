import { BailiwickError } from '@bailiwick/contract/errors';
import { z } from 'zod';
import type { Outbound } from '../../egress/outbound.ts';
import type { Offering } from '../../offerings/offering.ts';
import type { AskModel } from './model-reading.ts';

const MOST_BYTES = 1 << 20;
const reply = z.looseObject({
  choices: z.array(z.looseObject({ message: z.looseObject({ content: z.string() }) })).min(1),
});

/**
 * Asks a private offering that speaks OpenAI's protocol. The document is the vendor's and goes to nobody else.
 *
 * @throws BailiwickError `malformed_request` where the offering is not private, speaks another protocol or has no model to
 *   ask for.
 */
export function privateModel(offering: Offering, outbound: Outbound): AskModel {
  const model = offering.defaultModel ?? offering.models.find((name) => !name.includes('*'));
  if (!offering.private || !offering.protocols.includes('openai') || model === undefined) {
    throw new BailiwickError('malformed_request', `Offering ${offering.id} cannot read documents.`, {
      remedy: 'Name a private offering that speaks the openai protocol and has a default_model.',
    });
  }
  return async (prompt) => {
    const answer = await outbound.send({
      offering,
      route: { protocol: 'openai', upstreamPath: 'chat/completions', method: 'POST' },
      headers: { accept: 'application/json' },
      body: JSON.stringify({ model, temperature: 0, messages: [{ role: 'user', content: prompt }] }),
      signal: AbortSignal.timeout(offering.timeouts.headers),
    });
    const text = await wholeText(answer.body);
    const parsed = answer.status === 200 ? reply.safeParse(jsonOf(text)) : undefined;
    const content = parsed?.data?.choices[0]?.message.content;
    if (content !== undefined) return content;
    throw new BailiwickError(
      'upstream_failed',
      `Offering ${offering.id} gave no usable answer (${answer.status}).`,
    );
  };
}

async function wholeText(body: AsyncIterable<Uint8Array> & { cancel(): void }): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST_BYTES) {
      body.cancel();
      break;
    }
  }
  return Buffer.concat(chunks).toString();
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
