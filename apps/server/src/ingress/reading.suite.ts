/** Shared by the tests of each protocol: reads a body the way the door does and looks for a planted value in it. */
import assert from 'node:assert/strict';
import { readRequest, type TextPosition, type WireRequest } from './request.ts';
import { matchRoute } from './routes.ts';

export type Address =
  | 'chat/completions'
  | 'responses'
  | 'completions'
  | 'embeddings'
  | 'messages'
  | 'messages/count_tokens';

export const CANARY = 'canary-7f3a@example.test';

export function readBody(address: Address, body: string, depth = 64): WireRequest {
  return readRequest(matchRoute('POST', `/v1/${address}`, {}), body, { depth });
}

export function read(address: Address, body: unknown): WireRequest {
  return readBody(address, JSON.stringify(body));
}

/** The one inspected position that holds the canary. */
function planted(wire: WireRequest): TextPosition {
  const found = wire.texts.filter(({ value }) => value.includes(CANARY));
  assert.equal(found.length, 1, 'the planted value stands in exactly one position');
  assert.equal(found[0]!.treatment, 'inspect');
  return found[0]!;
}

/** The canary is inspected at `position`, and after its replacement nothing but it has changed. */
export function assertInspected(address: Address, body: unknown, position: string): TextPosition {
  const source = JSON.stringify(body);
  const wire = readBody(address, source);
  const place = planted(wire);
  assert.equal(place.position, position);
  const rewritten = wire.rewrite({
    texts: new Map([[place, place.value.replace(CANARY, '[EMAIL_k7q2]')]]),
    files: new Map(),
  });
  assert.equal(rewritten, source.replace(CANARY, '[EMAIL_k7q2]'));
  return place;
}

/** Replaces every inspected text by its upper case, which leaves nothing of the caller's in clear. */
export function shout(wire: WireRequest): string {
  const open = wire.texts.filter(({ treatment }) => treatment === 'inspect');
  return wire.rewrite({
    texts: new Map(open.map((place) => [place, place.value.toUpperCase()])),
    files: new Map(),
  });
}
