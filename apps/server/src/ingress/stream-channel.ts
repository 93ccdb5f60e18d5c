/**
 * Which running text a piece of a stream belongs to. State is kept per choice, content block and tool index, so that
 * texts that come in turns, piece by piece, do not run into each other.
 */
import type { JsonContainer, JsonToken } from './json/document.ts';

/** Where a running text is, and when it ends. */
export interface ChannelPlace {
  readonly key: string;
  /** What closes it: the choice, the block or the item that it belongs to. */
  readonly owner: string;
}

/** @param event the event's name or `type`. @returns undefined for a string that stands whole in its event. */
export function channelOf(token: JsonToken, root: JsonContainer, event: string | undefined): ChannelPlace | undefined {
  if (token.kind !== 'string') return undefined;
  return chatChannel(token) ?? anthropicChannel(token, root, event) ?? responsesChannel(token, root, event);
}

/** `choices[].delta.…` and, of completions, `choices[].text`. */
function chatChannel({ path, container }: JsonToken): ChannelPlace | undefined {
  if (path !== 'choices[].text' && !path.startsWith('choices[].delta.')) return undefined;
  let key = path;
  for (let outer: JsonContainer | undefined = container; outer !== undefined; outer = outer.parent) {
    if (outer.path === 'choices[]') {
      const owner = `choice ${outer.number('index') ?? outer.index}`;
      return { key: `${owner} ${key}`, owner };
    }
    // Parts of a list name their own index; those that do not are told apart by where they stand.
    if (outer.index !== undefined) key = `${outer.number('index') ?? outer.index} ${key}`;
  }
  return undefined;
}

function anthropicChannel({ path, key }: JsonToken, root: JsonContainer, event: string | undefined): ChannelPlace | undefined {
  if (event !== 'content_block_delta' && event !== 'content_block_start') return undefined;
  if (path !== 'delta.text' && path !== 'delta.partial_json' && path !== 'content_block.text') return undefined;
  const owner = `block ${root.number('index')}`;
  return { key: `${owner} ${key}`, owner };
}

/** Any `….delta` event with a string `delta`. */
function responsesChannel({ path }: JsonToken, root: JsonContainer, event: string | undefined): ChannelPlace | undefined {
  if (path !== 'delta' || event?.endsWith('.delta') !== true) return undefined;
  const key = responsesPlace(root, event.slice(0, -'.delta'.length));
  return { key, owner: key };
}

/** The owner that an event closes, or 'everything', or undefined. */
export function closedBy(root: JsonContainer, event: string | undefined): readonly string[] {
  if (event === 'content_block_stop') return [`block ${root.number('index')}`];
  if (event?.endsWith('.done') === true) return [responsesPlace(root, event.slice(0, -'.done'.length))];
  return [];
}

function responsesPlace(root: JsonContainer, family: string): string {
  const { text, number } = { text: root.text('item_id'), number: (name: string) => root.number(name) ?? '' };
  return `${family} ${text ?? ''} ${number('output_index')} ${number('content_index')} ${number('summary_index')}`;
}

/** Choices that this chunk finishes. */
export function finishedChoices(root: JsonContainer, choices: readonly JsonContainer[]): readonly string[] {
  if (root.child('choices') === undefined) return [];
  return choices.flatMap((choice) => (choice.text('finish_reason') === undefined ? [] : [`choice ${choice.number('index') ?? choice.index}`]));
}

/** Events after which nothing more comes. */
export const TERMINAL_EVENTS: ReadonlySet<string> = new Set(['message_stop', 'response.completed', 'response.incomplete', 'response.failed', 'error']);
/** Events that tell the caller that the vendor failed. */
export const FAILURE_EVENTS: ReadonlySet<string> = new Set(['response.failed', 'error']);
