/**
 * A request body as its positions: what is inspected, what is sealed, which files it carries, and how to write it
 * back with some of them changed.
 *
 * Unknown members pass untouched and unknown texts are inspected; nothing is refused for being new. What the door
 * acts on (`model`, `stream`, `messages`) must be there once and of the right kind, so that the vendor cannot read
 * it differently.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Feature } from '@bailiwick/diligence/feature';
import { usedFeatures } from './features.ts';
import type { JsonContainer, JsonKind } from './json/document.ts';
import { scanJson } from './json/scan.ts';
import { MESSAGES_REQUEST } from './positions/anthropic-messages.ts';
import type { FilePosition } from './positions/file-place.ts';
import { CHAT_REQUEST } from './positions/openai-chat.ts';
import { RESPONSES_REQUEST } from './positions/openai-responses.ts';
import { COMPLETIONS_REQUEST, EMBEDDINGS_REQUEST } from './positions/openai-text.ts';
import type { Layer, TextPosition } from './positions/place.ts';
import { type Edits, type FileEdit, rewriteBody } from './positions/rewrite.ts';
import type { Shape } from './positions/shape.ts';
import { toolNames } from './positions/tool-names.ts';
import { findPositions } from './positions/walk.ts';
import type { BodyShape, Route } from './routes.ts';

export type { FileEdit, FilePosition, TextPosition };

export interface WireRequest {
  readonly route: Route;
  readonly body: string;
  readonly model: string | undefined;
  /** Whether the caller asked for an event stream. */
  readonly stream: boolean;
  /** Whether the reply's text is a JSON document (structured output). */
  readonly jsonReply: boolean;
  readonly texts: readonly TextPosition[];
  readonly files: readonly FilePosition[];
  /** What the request makes use of beside the model. */
  readonly features: ReadonlySet<Feature>;
  /** How many positions passed by their look: words of the protocol, identifiers, settings. */
  readonly passed: number;
  /** Of texts that belong to a call or a definition of a tool: the tool's name. */
  toolNames(): ReadonlyMap<TextPosition, string>;
  /** The body with the edits; all else byte for byte as it came. */
  rewrite(edits: Edits): string;
}

/** The shape of each kind of body. */
export const REQUEST_SHAPES: Readonly<Record<Exclude<BodyShape, 'none'>, Shape>> = {
  chat: CHAT_REQUEST,
  responses: RESPONSES_REQUEST,
  completions: COMPLETIONS_REQUEST,
  embeddings: EMBEDDINGS_REQUEST,
  messages: MESSAGES_REQUEST,
};

/** What the door acts on, and the kinds that it may have. */
const ACTED_ON: readonly {
  readonly name: string;
  readonly kinds: readonly JsonKind[];
  readonly bodies?: readonly BodyShape[];
}[] = [
  { name: 'model', kinds: ['string'] },
  { name: 'stream', kinds: ['boolean', 'null'] },
  { name: 'messages', kinds: ['array'], bodies: ['chat', 'messages'] },
  { name: 'input', kinds: ['string', 'array', 'null'], bodies: ['responses'] },
  { name: 'input', kinds: ['string', 'array'], bodies: ['embeddings'] },
  { name: 'tools', kinds: ['array', 'null'], bodies: ['chat', 'responses', 'messages'] },
];

/**
 * Reads a body.
 *
 * @param body decoded from strict UTF-8; for a route without a body, anything is refused but an empty one.
 * @throws BailiwickError `malformed_request`, `too_large` (depth) or `uninspectable_content`
 */
export function readRequest(route: Route, body: string, limits: { readonly depth: number }): WireRequest {
  if (route.body === 'none') return bodiless(route, body);
  const layer: Layer = { document: scanJson(body, limits), outer: undefined };
  const { root } = layer.document;
  if (root?.kind !== 'object')
    throw new BailiwickError('malformed_request', 'The body is not a JSON object.');
  requireActedOn(root, route.body);
  const positions = findPositions(layer, REQUEST_SHAPES[route.body], limits);
  return {
    route,
    body,
    model: root.text('model'),
    stream: route.streams && root.boolean('stream') === true,
    jsonReply: asksForJson(root),
    texts: positions.texts,
    files: positions.files,
    get features() {
      return usedFeatures(route.body, layer.document, positions.files);
    },
    passed: positions.passed,
    toolNames: () => toolNames(positions.texts),
    rewrite: (edits) => rewriteBody(layer, positions, edits),
  };
}

function bodiless(route: Route, body: string): WireRequest {
  if (body !== '') throw new BailiwickError('malformed_request', 'Requests to this address have no body.');
  return {
    route,
    body,
    model: undefined,
    stream: false,
    jsonReply: false,
    texts: [],
    files: [],
    features: new Set(),
    passed: 0,
    toolNames: () => new Map(),
    rewrite: () => '',
  };
}

function requireActedOn(root: JsonContainer, body: BodyShape): void {
  const members = root.members();
  for (const { name, kinds, bodies } of ACTED_ON) {
    if (bodies !== undefined && !bodies.includes(body)) continue;
    const found = root.kinds(name);
    if (found.length > 1) throw new BailiwickError('malformed_request', `"${name}" occurs twice.`);
    // Some vendors' parsers take `Model` for `model`.
    if (
      members.some(
        (member) =>
          member.name !== name && member.name.length === name.length && member.name.toLowerCase() === name,
      )
    ) {
      throw new BailiwickError('malformed_request', `"${name}" is written in another letter case.`);
    }
    if (found[0] !== undefined && !kinds.includes(found[0])) {
      throw new BailiwickError(
        'malformed_request',
        `"${name}" must be ${kinds.join(' or ')}, not ${found[0]}.`,
      );
    }
  }
  if ((body === 'chat' || body === 'messages') && root.child('messages') === undefined) {
    throw new BailiwickError('malformed_request', '"messages" is missing.');
  }
}

function asksForJson(root: JsonContainer): boolean {
  const formats = [
    root.child('response_format'),
    root.child('text')?.child('format'),
    root.child('output_format'),
    root.child('output_config')?.child('format'),
  ];
  return formats.some((format) => format?.text('type')?.startsWith('json') === true);
}
