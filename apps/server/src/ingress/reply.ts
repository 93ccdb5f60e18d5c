/**
 * A whole reply: every string that is neither sealed nor a word of the protocol is restored, by splicing; all else
 * stays byte for byte.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Arrival, Restorer, TextForm } from '../restore/restorer.ts';
import type { JsonDocument } from './json/document.ts';
import { type ScanLimits, type Splice, jsonString, scanJson, splice } from './json/scan.ts';
import { withoutLogprobs } from './logprobs.ts';
import { replyTreatment } from './reply-position.ts';
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
export function rewriteReply(_route: Route, body: string, options: ReplyOptions): { readonly body: string; readonly usage: Usage | undefined } {
  const document = scanReply(body, { depth: options.depth });
  return { body: options.restorers.active ? restored(document, options) : body, usage: usageIn(document.root, undefined) };
}

/** A vendor's JSON. Faults in it are the vendor's, and say nothing of its content. */
export function scanReply(source: string, limits: ScanLimits): JsonDocument {
  try {
    return scanJson(source, limits);
  } catch {
    throw new BailiwickError('upstream_failed', 'The vendor answered with something that is not valid JSON.');
  }
}

function restored(document: JsonDocument, { jsonReply, restorers }: ReplyOptions): string {
  const edits: Splice[] = withoutLogprobs(document);
  for (const token of document.tokens) {
    const treatment = replyTreatment(token, { jsonReply, event: undefined });
    if (treatment.kind !== 'restore' || edits.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
    const text = restoreWhole(restorers, treatment.form, token.value);
    if (text !== token.value) edits.push({ start: token.start, end: token.end, text: jsonString(text) });
  }
  return edits.length === 0 ? document.source : splice(document.source, edits.sort((a, b) => a.start - b.start));
}

export function restoreWhole(restorers: RestorerFactory, form: TextForm, text: string): string {
  const restorer = restorers.restorer(form, 'whole');
  return restorer.push(text) + restorer.end();
}
