/**
 * Which running text a piece of a stream belongs to. State is kept per choice, content block, item and tool index, so
 * that texts that come in turns, piece by piece, do not run into each other.
 */
import type { JsonContainer, JsonDocument, JsonToken } from './json/document.ts';
import type { BodyShape } from './routes.ts';

/** Where a running text is, and what it belongs to: when one of its owners closes, the text ends. */
export interface ChannelPlace {
  readonly key: string;
  readonly owners: readonly string[];
}

/** @param event the event's type. @returns undefined for a string that stands whole in its event. */
export function channelOf(
  token: JsonToken,
  {
    body,
    root,
    event,
  }: { readonly body: BodyShape; readonly root: JsonContainer; readonly event: string | undefined },
): ChannelPlace | undefined {
  if (token.kind !== 'string') return undefined;
  switch (body) {
    case 'chat':
    case 'completions':
      return choiceChannel(token);
    case 'messages':
      return blockChannel(token, root, event);
    case 'responses':
      return itemChannel(token, root, event);
    case 'embeddings':
    case 'none':
      return undefined;
  }
}

/** Parts of a delta that come whole, each in one event. */
const WHOLE_PARTS = /\.(?:annotations|citations|images)(?:\[|\.|$)/;

/** `choices[].delta.…` and, of completions, `choices[].text`. */
function choiceChannel({ path, container }: JsonToken): ChannelPlace | undefined {
  if (path !== 'choices[].text' && (!path.startsWith('choices[].delta.') || WHOLE_PARTS.test(path)))
    return undefined;
  let key = path;
  for (let outer: JsonContainer | undefined = container; outer !== undefined; outer = outer.parent) {
    if (outer.path === 'choices[]') {
      const owner = choiceName(outer);
      return { key: `${owner} ${key}`, owners: [owner] };
    }
    if (outer.index !== undefined) key = `${partName(outer)} ${key}`;
  }
  return undefined;
}

/** Parts of a list name their own index; whole ones only their id; others are told apart by where they stand. */
function partName(part: JsonContainer): string | number {
  return part.number('index') ?? part.text('id') ?? `at ${part.index}`;
}

function choiceName(choice: JsonContainer): string {
  return `choice ${choice.number('index') ?? choice.index}`;
}

function blockChannel(
  { path, key, container }: JsonToken,
  root: JsonContainer,
  event: string | undefined,
): ChannelPlace | undefined {
  const isPiece =
    event === 'content_block_delta'
      ? container.path === 'delta'
      : event === 'content_block_start' && path === 'content_block.text';
  if (!isPiece) return undefined;
  const owner = blockName(root);
  return { key: `${owner} ${key}`, owners: [owner] };
}

const blockName = (root: JsonContainer): string => `block ${root.number('index')}`;

/** Any `….delta` event, whether its `delta` is a string or an object of strings. */
function itemChannel(
  { path }: JsonToken,
  root: JsonContainer,
  event: string | undefined,
): ChannelPlace | undefined {
  if (event?.endsWith('.delta') !== true || (path !== 'delta' && !path.startsWith('delta.')))
    return undefined;
  const text = textName(root, event.slice(0, -'.delta'.length));
  return { key: `${text} ${path}`, owners: [text, partOf(root), itemOf(root)] };
}

/** Everything that numbers the texts of an item. */
const INDICES = ['output_index', 'content_index', 'summary_index', 'command_index'];

function textName(root: JsonContainer, family: string): string {
  return `${family} ${root.text('item_id') ?? ''} ${INDICES.map((name) => root.number(name) ?? '').join(' ')}`;
}

const itemOf = (root: JsonContainer): string => `item ${root.number('output_index')}`;

const partOf = (root: JsonContainer): string =>
  `part ${root.number('output_index')} ${root.number('content_index') ?? ''} ${root.number('summary_index') ?? ''}`;

/** The owner that an event closes. */
export function closedBy(root: JsonContainer, event: string | undefined): string | undefined {
  if (event === undefined) return undefined;
  if (event === 'content_block_stop') return blockName(root);
  if (event === 'response.output_item.done') return itemOf(root);
  if (event === 'response.content_part.done' || event === 'response.reasoning_summary_part.done')
    return partOf(root);
  return event.endsWith('.done') ? textName(root, event.slice(0, -'.done'.length)) : undefined;
}

/** The choices of a chunk, and those of them that it finishes. */
export function choicesIn({ root, containers }: JsonDocument): {
  readonly named: readonly string[];
  readonly finished: readonly string[];
} {
  if (root?.child('choices') === undefined) return NO_CHOICES;
  const choices = containers.filter(({ path }) => path === 'choices[]');
  return {
    named: choices.map(choiceName),
    // Some vendors send an empty reason with every chunk.
    finished: choices.filter((choice) => (choice.text('finish_reason') ?? '') !== '').map(choiceName),
  };
}

const NO_CHOICES = { named: [], finished: [] };

/** Events that tell the caller that the vendor failed. */
export const FAILURE_EVENTS: ReadonlySet<string> = new Set(['response.failed', 'error']);

/** Events after which nothing more comes. */
export const TERMINAL_EVENTS: ReadonlySet<string> = new Set([
  'message_stop',
  'response.completed',
  'response.incomplete',
  ...FAILURE_EVENTS,
]);
