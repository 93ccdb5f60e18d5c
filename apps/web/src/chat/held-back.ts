import type { Answer, Conversation } from './conversation.ts';

/** A question that did not go where it should: refused, or answered at home instead. */
export interface HeldBack {
  readonly offering: string;
  readonly model: string;
  readonly classes: readonly string[];
  /** The journal's name of the request. */
  readonly record: string | undefined;
  /** What its writer asked. */
  readonly text: string;
}

/** @returns undefined where it went, or where no approval could change that. */
export function heldBack(
  { offering, model, state, decided, parent }: Answer,
  { messages }: Conversation,
): HeldBack | undefined {
  const text = messages.find(({ id }) => id === parent)?.text ?? '';
  if (state.kind === 'refused')
    return state.instead.includes('ask_approval') && state.classes.length > 0
      ? { offering, model, classes: state.classes, record: state.record, text }
      : undefined;
  if (decided?.action !== 'private' || decided.offering === offering || decided.classes.length === 0)
    return undefined;
  return { offering, model, classes: decided.classes, record: decided.record, text };
}
