/**
 * A streamed reply: events are restored as they come.
 *
 * Each running text has a restorer of its own, which holds back only what a pseudonym in progress needs; a delta whose
 * text is held is still passed on, with the shorter text. What is held when a text ends goes into a delta of its own
 * before the closing event. So the deltas, joined, are the restored whole text, whatever the splits.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Restorer } from '../restore/restorer.ts';
import type { JsonContainer, JsonDocument } from './json/document.ts';
import { type Splice, splice } from './json/scan.ts';
import { logprobsIn, withoutLogprobs } from './logprobs.ts';
import { ReplyPositions, type ReplyText } from './reply-position.ts';
import { type ReplyOptions, changed, outside, restoreWhole } from './reply.ts';
import type { BodyShape, Route } from './routes.ts';
import { type SseEvent, SseParser, withData } from './sse.ts';
import { FAILURE_EVENTS, TERMINAL_EVENTS, channelOf, choicesIn, closedBy } from './stream-channel.ts';
import { type Piece, lastDelta, renumbered } from './stream-flush.ts';
import { type Usage, usageIn } from './usage.ts';

export interface StreamRewriter {
  /**
   * What may be sent on; `''` while everything is held. Events before one that is broken are still given; the call
   * after that throws.
   *
   * @throws BailiwickError `upstream_failed`
   */
  push(bytes: Uint8Array): string;
  /** The rest, also of texts whose end never came. @throws BailiwickError `upstream_failed` */
  end(): string;
  readonly usage: Usage | undefined;
  /** Whether the protocol's closing event has come. */
  readonly complete: boolean;
  /** Whether the vendor itself reported a failure in the stream. */
  readonly failed: boolean;
}

export function createStreamRewriter(route: Route, options: ReplyOptions): StreamRewriter {
  return new Rewriter(route.body, options);
}

/** A running text: its restorer, and the last piece of it. */
interface Channel {
  readonly owners: readonly string[];
  readonly restorer: Restorer;
  last: Piece;
}

/** An event that is being rewritten. */
interface Reading {
  readonly event: SseEvent;
  readonly document: JsonDocument;
  readonly root: JsonContainer;
  readonly type: string | undefined;
  /** The choices that it finishes. */
  readonly finished: readonly string[];
}

/** Texts that a reply may have under way at once; a vendor that opens ever new ones must not fill our memory. */
const MOST_CHANNELS = 1024;

class Rewriter implements StreamRewriter {
  usage: Usage | undefined;
  complete = false;
  failed = false;
  readonly #body: BodyShape;
  readonly #options: ReplyOptions;
  readonly #positions: ReplyPositions;
  readonly #sse = new SseParser();
  readonly #channels = new Map<string, Channel>();
  /** Choices that have begun and not finished. */
  readonly #choices = new Set<string>();
  #broken: BailiwickError | undefined;
  /** Events that were put in, and the number of the event at hand; numbered protocols count both. */
  #inserted = 0;
  #sequence = 0;

  constructor(body: BodyShape, options: ReplyOptions) {
    this.#body = body;
    this.#options = options;
    this.#positions = new ReplyPositions(body, options);
  }

  push(bytes: Uint8Array): string {
    return this.#rewriteAll(this.#sse.push(bytes));
  }

  end(): string {
    const out = this.#rewriteAll(this.#sse.end());
    if (this.#broken !== undefined) throw this.#broken;
    this.#sequence += 1;
    return out + this.#flush(undefined);
  }

  #rewriteAll(events: Iterable<SseEvent>): string {
    if (this.#broken !== undefined) throw this.#broken;
    let out = '';
    try {
      for (const event of events) out += this.#rewrite(event);
    } catch (error) {
      if (!(error instanceof BailiwickError)) throw error;
      this.#broken = error;
      if (out === '') throw error;
    }
    return out;
  }

  #rewrite(event: SseEvent): string {
    const { data } = event;
    if (data === undefined || data === '') return event.text;
    if (data.trim() === '[DONE]') {
      this.complete = true;
      return this.#flush(undefined) + event.text;
    }
    const document = this.#positions.scan(data);
    const { root } = document;
    if (root?.kind !== 'object')
      throw new BailiwickError('upstream_failed', 'The vendor sent an event that is not a JSON object.');
    const type = root.text('type') ?? event.name;
    const finished = this.#note(document, root, type);
    if (!this.#options.restorers.active) return event.text;

    this.#sequence = root.number('sequence_number') ?? this.#sequence;
    const edits = this.#edits({ event, document, root, type, finished });
    const rest = this.#closing(root, type, finished);
    if (this.#inserted > 0) edits.push(...renumbered(root, this.#sequence + this.#inserted));
    return rest + (edits.length === 0 ? event.text : withData(event, splice(data, edits)));
  }

  /** @returns the choices that this event finishes. */
  #note(document: JsonDocument, root: JsonContainer, type: string | undefined): readonly string[] {
    this.usage = usageIn(root, this.usage);
    if (type !== undefined && TERMINAL_EVENTS.has(type)) this.complete = true;
    if (
      (type !== undefined && FAILURE_EVENTS.has(type)) ||
      root.child('error') !== undefined ||
      root.text('error') !== undefined
    )
      this.failed = true;
    const { named, finished } = choicesIn(document);
    for (const choice of named) this.#choices.add(choice);
    for (const choice of finished) this.#choices.delete(choice);
    // Some vendors leave out the closing `[DONE]`.
    if (finished.length > 0 && this.#choices.size === 0) this.complete = true;
    return finished;
  }

  #edits(reading: Reading): Splice[] {
    const { document, type } = reading;
    const logprobs = logprobsIn(document, this.#positions);
    const edits = logprobs.map(withoutLogprobs);
    for (const text of outside(logprobs, this.#positions.texts(document, type))) {
      const edit = changed(text.token, this.#restored(text, reading));
      if (edit !== undefined) edits.push(edit);
    }
    return edits;
  }

  #restored({ token, form }: ReplyText, { event, document, root, type, finished }: Reading): string {
    const { restorers } = this.#options;
    const place = channelOf(token, { body: this.#body, root, event: type });
    if (place === undefined) return restoreWhole(restorers, form, token.value);
    const last = { name: event.name, document, token };
    let channel = this.#channels.get(place.key);
    if (channel === undefined) {
      if (this.#channels.size === MOST_CHANNELS)
        throw new BailiwickError(
          'upstream_failed',
          `The vendor sent more than ${MOST_CHANNELS} texts at once.`,
        );
      channel = { owners: place.owners, restorer: restorers.restorer(form, 'pieces'), last };
      this.#channels.set(place.key, channel);
    }
    channel.last = last;
    const text = channel.restorer.push(token.value);
    // The chunk that finishes a choice can carry the rest itself.
    if (finished.length === 0 || !place.owners.some((owner) => finished.includes(owner))) return text;
    this.#channels.delete(place.key);
    return text + channel.restorer.end();
  }

  /** What is to be said before this event. */
  #closing(root: JsonContainer, type: string | undefined, finished: readonly string[]): string {
    if (this.#channels.size === 0) return '';
    // A chat stream has no event of its own for a failure; clients stop reading at a chunk that holds an error.
    if ((type !== undefined && TERMINAL_EVENTS.has(type)) || root.child('error') !== undefined)
      return this.#flush(undefined);
    const closed = closedBy(root, type);
    if (closed === undefined && finished.length === 0) return '';
    return this.#flush(closed === undefined ? finished : [closed]);
  }

  /** Ends the texts of these owners, or all of them. */
  #flush(owners: readonly string[] | undefined): string {
    let out = '';
    for (const [key, channel] of this.#channels) {
      if (owners !== undefined && !channel.owners.some((owner) => owners.includes(owner))) continue;
      this.#channels.delete(key);
      const rest = channel.restorer.end();
      if (rest === '') continue;
      out += lastDelta(this.#body, channel.last, { rest, sequence: this.#sequence + this.#inserted });
      this.#inserted += 1;
    }
    return out;
  }
}
