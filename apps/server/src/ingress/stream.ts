/**
 * A streamed reply: events are restored as they come.
 *
 * Each running text has a restorer of its own, which holds back only what a pseudonym in progress needs; a delta whose
 * text is held is still passed on, with the shorter text. What is held when a text ends goes into a delta of its own
 * before the closing event. So the deltas, joined, are the restored whole text, whatever the splits.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Restorer, TextForm } from '../restore/restorer.ts';
import type { JsonContainer, JsonDocument, JsonToken } from './json/document.ts';
import { PathNode } from './json/paths.ts';
import { type Splice, jsonString, splice } from './json/scan.ts';
import { withoutLogprobs } from './logprobs.ts';
import { replyTreatment } from './reply-position.ts';
import { type ReplyOptions, restoreWhole, scanReply } from './reply.ts';
import type { Route } from './routes.ts';
import { type SseEvent, SseParser, withData } from './sse.ts';
import { FAILURE_EVENTS, TERMINAL_EVENTS, channelOf, closedBy, finishedChoices } from './stream-channel.ts';
import { lastDelta } from './stream-flush.ts';
import { type Usage, usageIn } from './usage.ts';

export interface StreamRewriter {
  /** What may be sent on; `''` while everything is held. @throws BailiwickError `upstream_failed`. */
  push(bytes: Uint8Array): string;
  /** The rest, also of texts whose end never came. */
  end(): string;
  readonly usage: Usage | undefined;
  /** Whether the protocol's closing event has come. */
  readonly complete: boolean;
  /** Whether the vendor itself reported a failure in the stream. */
  readonly failed: boolean;
}

export function createStreamRewriter(route: Route, options: ReplyOptions): StreamRewriter {
  return new Rewriter(route, options);
}

/** A running text: its restorer, and the last event that carried a piece of it. */
interface Channel {
  readonly owner: string;
  readonly restorer: Restorer;
  last: { readonly event: SseEvent; readonly document: JsonDocument; readonly token: JsonToken };
}

class Rewriter implements StreamRewriter {
  usage: Usage | undefined;
  complete = false;
  failed = false;
  readonly #route: Route;
  readonly #options: ReplyOptions;
  readonly #sse = new SseParser();
  readonly #paths = new PathNode('');
  readonly #channels = new Map<string, Channel>();
  /** Events that were put in; numbered protocols count them too. */
  #inserted = 0;

  constructor(route: Route, options: ReplyOptions) {
    this.#route = route;
    this.#options = options;
  }

  push(bytes: Uint8Array): string {
    return this.#rewriteAll(this.#sse.push(bytes));
  }

  end(): string {
    return this.#rewriteAll(this.#sse.end()) + this.#flush(() => true);
  }

  #rewriteAll(events: readonly SseEvent[]): string {
    let out = '';
    for (const event of events) out += this.#rewrite(event);
    return out;
  }

  #rewrite(event: SseEvent): string {
    const { data } = event;
    if (data === undefined || data === '') return event.text;
    if (data.trim() === '[DONE]') {
      this.complete = true;
      return this.#flush(() => true) + event.text;
    }
    const document = scanReply(data, { depth: this.#options.depth, paths: this.#paths });
    const { root } = document;
    if (root?.kind !== 'object') throw new BailiwickError('upstream_failed', 'The vendor sent an event that is not a JSON object.');
    const type = root.text('type') ?? event.name;
    this.#note(root, type);
    if (!this.#options.restorers.active) return event.text;

    const finished = this.#finishedBy(document, root);
    const edits = this.#edits(event, document, { type, finished: new Set(finished) });
    const closed = new Set([...closedBy(root, type), ...finished]);
    const ending = type !== undefined && TERMINAL_EVENTS.has(type);
    const rest = closed.size > 0 || ending ? this.#flush(({ owner }) => ending || closed.has(owner)) : '';
    edits.push(...this.#renumbered(root));
    if (edits.length === 0) return rest + event.text;
    return rest + withData(event, splice(data, edits.sort((a, b) => a.start - b.start)));
  }

  #note(root: JsonContainer, type: string | undefined): void {
    this.usage = usageIn(root, this.usage);
    if (type !== undefined && TERMINAL_EVENTS.has(type)) this.complete = true;
    if ((type !== undefined && FAILURE_EVENTS.has(type)) || root.child('error') !== undefined) this.failed = true;
  }

  #finishedBy({ containers }: JsonDocument, root: JsonContainer): readonly string[] {
    const choices = containers.filter(({ path }) => path === 'choices[]');
    const finished = finishedChoices(root, choices);
    // Some vendors leave out the closing `[DONE]`.
    if (finished.length > 0) this.complete = true;
    return finished;
  }

  #edits(event: SseEvent, document: JsonDocument, { type, finished }: { readonly type: string | undefined; readonly finished: ReadonlySet<string> }): Splice[] {
    const edits = withoutLogprobs(document);
    for (const token of document.tokens) {
      const treatment = replyTreatment(token, { jsonReply: this.#options.jsonReply, event: type });
      if (treatment.kind !== 'restore' || edits.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
      const text = this.#restored(event, document, { token, form: treatment.form, type, finished });
      if (text !== token.value) edits.push({ start: token.start, end: token.end, text: jsonString(text) });
    }
    return edits;
  }

  #restored(
    event: SseEvent,
    document: JsonDocument,
    { token, form, type, finished }: { readonly token: JsonToken; readonly form: TextForm; readonly type: string | undefined; readonly finished: ReadonlySet<string> },
  ): string {
    const { restorers } = this.#options;
    const place = channelOf(token, document.root!, type);
    if (place === undefined) return restoreWhole(restorers, form, token.value);
    let channel = this.#channels.get(place.key);
    const last = { event, document, token };
    if (channel === undefined) {
      channel = { owner: place.owner, restorer: restorers.restorer(form, 'pieces'), last };
      this.#channels.set(place.key, channel);
    }
    channel.last = last;
    const text = channel.restorer.push(token.value);
    // The chunk that finishes a choice can carry the rest itself.
    if (!finished.has(place.owner)) return text;
    this.#channels.delete(place.key);
    return text + channel.restorer.end();
  }

  #flush(ends: (channel: Channel) => boolean): string {
    let out = '';
    for (const [key, channel] of this.#channels) {
      if (!ends(channel)) continue;
      this.#channels.delete(key);
      const rest = channel.restorer.end();
      if (rest === '') continue;
      out += lastDelta(this.#route, { ...channel.last, rest, inserted: this.#inserted });
      this.#inserted += 1;
    }
    return out;
  }

  /** The responses protocol numbers its events; what was put in moves the numbers that follow. */
  #renumbered(root: JsonContainer): readonly Splice[] {
    const number = this.#inserted === 0 ? undefined : root.number('sequence_number');
    const member = number === undefined ? undefined : root.members().find(({ name }) => name === 'sequence_number');
    if (number === undefined || member === undefined) return [];
    return [{ start: member.valueStart, end: member.end, text: String(number + this.#inserted) }];
  }
}
