/**
 * A whole reply: every string that is neither sealed nor a word of the protocol is restored, by splicing; all else
 * stays byte for byte.
 */
import type { Arrival, Restorer, TextForm } from '../restore/restorer.ts';
import type { JsonContainer, JsonDocument, JsonToken } from './json/document.ts';
import { type Splice, jsonString, splice } from './json/scan.ts';
import { isEditedAround, logprobsIn, withoutLogprobs } from './logprobs.ts';
import { ReplyPositions, type ReplyText } from './reply-position.ts';
import type { Route } from './routes.ts';
import { type Usage, usageIn } from './usage.ts';

/** Makes a restorer for each text of a reply. */
export interface RestorerFactory {
  /** False where nothing was replaced on the way out and nothing is inspected on the way in. */
  readonly active: boolean;
  /** @param arrival `whole` for a text that is pushed once and ended. */
  restorer(form: TextForm, arrival: Arrival): Restorer;
}

export interface ReplyOptions {
  /** The reply's text is a JSON document (structured output). */
  readonly jsonReply: boolean;
  readonly depth: number;
  readonly restorers: RestorerFactory;
}

/** @throws BailiwickError `upstream_failed` when the reply is not JSON. */
export function rewriteReply(
  route: Route,
  body: string,
  options: ReplyOptions,
): { readonly body: string; readonly usage: Usage | undefined } {
  const positions = new ReplyPositions(route.body, options);
  const document = positions.scan(body);
  const { restorers } = options;
  return {
    body: restorers.active ? restored(document, positions, restorers) : body,
    usage: usageIn(document.root, undefined),
  };
}

function restored(document: JsonDocument, positions: ReplyPositions, restorers: RestorerFactory): string {
  const logprobs = logprobsIn(document, positions);
  const edits: Splice[] = [];
  for (const text of outside(logprobs, positions.texts(document, undefined))) {
    const edit = changed(text.token, restoreWhole(restorers, text.form, text.token.value));
    if (edit !== undefined) edits.push(edit);
  }
  const dropped = logprobs.filter((container) => isEditedAround(container, edits)).map(withoutLogprobs);
  return splice(document.source, [...edits, ...dropped]);
}

/** Texts that stand in none of these ranges; both are in source order. */
export function outside(ranges: readonly JsonContainer[], texts: readonly ReplyText[]): readonly ReplyText[] {
  if (ranges.length === 0) return texts;
  let at = 0;
  return texts.filter(({ token }) => {
    while (at < ranges.length && ranges[at]!.end <= token.start) at += 1;
    return at === ranges.length || token.start < ranges[at]!.start;
  });
}

export function restoreWhole(restorers: RestorerFactory, form: TextForm, text: string): string {
  const restorer = restorers.restorer(form, 'whole');
  return restorer.push(text) + restorer.end();
}

const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/**
 * The splice that writes `text` in a token's place; none when it is there already. What a number became stays a number
 * where it is one, and is a string otherwise.
 */
export function changed(token: JsonToken, text: string): Splice | undefined {
  if (text === token.value) return undefined;
  const { start, end } = token;
  return { start, end, text: token.kind === 'number' && NUMBER.test(text) ? text : jsonString(text) };
}
