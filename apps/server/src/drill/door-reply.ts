/** A reply of the door to a question of the drill: what came of it. */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Price } from '../offerings/offering.ts';
import { type Outcome, readAnswer } from './answer.ts';
import type { Question } from './replay.ts';

/** Codes with which the door itself says that something may not leave. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  'blocked_by_policy',
  'residency_violation',
  'evidence_missing',
  'offering_not_approved',
  'uninspectable_content',
]);

export interface DoorReply {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly body: unknown;
  readonly ms: number;
}

/** @throws BailiwickError `invalid_key` where the door does not know the caller. */
export function outcomeOf(
  { status, header, body, ms }: DoorReply,
  { offering: asked }: Question,
  priceOf: (offering: string) => Price | undefined,
): Outcome {
  const { code = `status_${status}`, message = `It answered with status ${status}.` } = faultIn(body);
  if (code === 'invalid_key')
    throw new BailiwickError('invalid_key', 'The door does not know this key.', {
      remedy: 'Name the file of a key with --key-file; make one with `bailiwick key create`.',
    });
  if (FORBIDDEN.has(code)) return { kind: 'forbidden', code, says: message };
  if (status !== 200) return { kind: 'unable', code, says: message };
  const offering = header('x-bailiwick-offering');
  if (asked !== undefined && offering !== asked) {
    return header('x-bailiwick-decision') === 'private'
      ? { kind: 'forbidden', code: 'kept_private', says: 'The policy sends it to a private offering.' }
      : {
          kind: 'unable',
          code: 'answered_elsewhere',
          says: 'It failed, and a fallback answered in its place.',
        };
  }
  const answer = readAnswer(body);
  if (answer === undefined)
    return { kind: 'unable', code: 'no_reply', says: 'Its answer is no reply of the protocol.' };
  const { inputTokens, outputTokens } = answer;
  const price = priceOf(offering ?? '');
  const cost =
    price === undefined || inputTokens === undefined || outputTokens === undefined
      ? undefined
      : (inputTokens * price.input + outputTokens * price.output) / 1_000_000;
  return { kind: 'answered', ...answer, ms, cost };
}

/** Both protocols put what went wrong under `error`. */
export function faultIn(body: unknown): { readonly code?: string; readonly message?: string } {
  if (typeof body !== 'object' || body === null || !('error' in body)) return {};
  const { error } = body;
  if (typeof error !== 'object' || error === null) return {};
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const type = 'type' in error && typeof error.type === 'string' ? error.type : undefined;
  const message = 'message' in error && typeof error.message === 'string' ? error.message : undefined;
  const name = code ?? type;
  return { ...(name === undefined ? {} : { code: name }), ...(message === undefined ? {} : { message }) };
}
