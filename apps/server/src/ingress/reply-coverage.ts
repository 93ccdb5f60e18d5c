/** What the door does with each position of a reply, read off the words that drive the restoring. */
import {
  ANSWERS,
  BINARY_FIELDS,
  FREE_MEMBERS,
  PASSED_FIELDS,
  PASSED_OF_ERRORS,
  PASSED_PATHS,
  SEALED_BLOCKS,
  SEALED_FIELDS,
  SIGNED_BLOCKS,
  SOUND_EVENTS,
  TOOL_JSON,
} from './reply-words.ts';
import type { PassedKind } from './reply-look.ts';
import type { BodyShape } from './routes.ts';

export interface ReplyPlaces {
  readonly position: string;
  readonly treatment: 'inspected' | 'passed' | 'sealed' | 'removed';
  /** Patterns of values; a name after `*.` counts anywhere outside of free objects. */
  readonly places: readonly string[];
  readonly remark: string;
}

const POSITIONS: Readonly<Record<PassedKind, string>> = {
  word: 'setting',
  identifier: 'id',
  'tool name': 'tool_name',
  model: 'model',
  time: 'time',
};

const BY_LOOK = 'when it looks like it, else inspected: ';

/** The places of the replies to requests with such a body; whole and in the events of a stream. */
export function replyPlaces(body: BodyShape): readonly ReplyPlaces[] {
  const rows: readonly ReplyPlaces[] = [
    {
      position: 'assistant',
      treatment: 'inspected',
      places: [...ANSWERS[body]],
      remark: 'as JSON where structured output was asked for, else as text: ',
    },
    {
      position: 'tool_arguments',
      treatment: 'inspected',
      places: [...TOOL_JSON].map(anywhere),
      remark: 'as JSON: ',
    },
    {
      position: 'free',
      treatment: 'inspected',
      places: FREE_MEMBERS.map((name) => `*.${name}.*`),
      remark: 'texts and numbers of six digits and more, whatever they are called: ',
    },
    {
      position: 'key',
      treatment: 'inspected',
      places: [...FREE_MEMBERS.map((name) => `*.${name}.{name}`), '*.{name}'],
      remark: 'outside of free objects except those that look like a name of the protocol: ',
    },
    ...[...Map.groupBy(passed(body), ([, kind]) => kind)].map(([kind, places]): ReplyPlaces => ({
      position: POSITIONS[kind],
      treatment: 'passed',
      places: places.map(([place]) => place),
      remark: BY_LOOK,
    })),
    {
      position: 'file',
      treatment: 'passed',
      places: [
        ...[...BINARY_FIELDS].map(anywhere),
        ...(body === 'responses'
          ? [...SOUND_EVENTS].map((event) => `delta of an event of type ${event}`)
          : []),
      ],
      remark: 'when it is base64, else inspected: ',
    },
    {
      position: 'thinking',
      treatment: 'sealed',
      places: [...SEALED_BLOCKS].map(
        (type) => `type ${type}${isSealedBySignature(body, type) ? ' with a signature' : ''}`,
      ),
      remark: 'never changed: ',
    },
    {
      position: 'signature',
      treatment: 'sealed',
      places: [...SEALED_FIELDS].map(anywhere),
      remark: 'never changed: ',
    },
    {
      position: 'logprobs',
      treatment: 'removed',
      places: [anywhere('logprobs')],
      remark: 'where the text beside them was changed, and in every stream: ',
    },
    { position: 'unknown', treatment: 'inspected', places: ['*'], remark: 'every other text: ' },
  ];
  return rows.filter(({ places }) => places.length > 0);
}

function passed(body: BodyShape): readonly (readonly [string, PassedKind])[] {
  return [
    ...[...PASSED_FIELDS].map(([name, kind]) => [anywhere(name), kind] as const),
    ...PASSED_PATHS[body],
    ...[...PASSED_OF_ERRORS].map((name) => [`${name} of an event of type error`, 'word'] as const),
  ];
}

const anywhere = (name: string): string => `*.${name}`;

const isSealedBySignature = (body: BodyShape, type: string): boolean =>
  body !== 'messages' && SIGNED_BLOCKS.has(type);
