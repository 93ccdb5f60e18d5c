/**
 * Server-sent events, as bytes come in (HTML standard, section 9.2.6).
 *
 * Promises the same events for every way of cutting the bytes, through characters and line ends alike, and keeps each
 * event's own text, so that an event that nobody changes is passed on as it came.
 */
import { BailiwickError } from '@bailiwick/contract/errors';

export interface SseEvent {
  /** As it came, the blank line included. */
  readonly text: string;
  /** The event's name; undefined when it has none. */
  readonly name: string | undefined;
  /** Its data lines joined with line feeds; undefined for comments and the like. */
  readonly data: string | undefined;
}

/** UTF-16 units; a vendor that sends no end of event must not fill our memory. */
const LONGEST_EVENT = 8 * 1024 * 1024;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export class SseParser {
  // Not fatal: a broken character in a reply is the vendor's, and reaches the caller as U+FFFD.
  readonly #decoder = new TextDecoder('utf-8');
  #pending = '';
  /** Where the line begins that is being read, and how far it has been searched for its end. */
  #lineStart = 0;
  #searched = 0;

  push(bytes: Uint8Array): readonly SseEvent[] {
    this.#pending += this.#decoder.decode(bytes, { stream: true });
    return this.#take('more to come');
  }

  /** The event that the end of the stream cut off before its blank line, if any. */
  end(): readonly SseEvent[] {
    this.#pending += this.#decoder.decode();
    const events = this.#take('all here');
    if (this.#pending === '') return events;
    const last = parseEvent(`${this.#pending}\n\n`);
    this.#pending = '';
    return [...events, last];
  }

  #take(state: 'more to come' | 'all here'): readonly SseEvent[] {
    const text = this.#pending;
    const events: SseEvent[] = [];
    let eventStart = 0;
    let lineStart = this.#lineStart;
    let at = this.#searched;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
      const isLast = at + 1 === text.length;
      // A line feed that follows belongs to this line end, and may not have come yet.
      if (code === CARRIAGE_RETURN && isLast && state === 'more to come') break;
      const isBlank = at === lineStart;
      if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at += 1;
      lineStart = at + 1;
      if (!isBlank) continue;
      events.push(parseEvent(text.slice(eventStart, lineStart)));
      eventStart = lineStart;
    }
    this.#pending = text.slice(eventStart);
    this.#lineStart = lineStart - eventStart;
    this.#searched = at - eventStart;
    if (this.#pending.length > LONGEST_EVENT) {
      throw new BailiwickError('upstream_failed', `The vendor sent an event of more than ${LONGEST_EVENT} characters.`);
    }
    return events;
  }
}

function parseEvent(text: string): SseEvent {
  let name: string | undefined;
  let data: string | undefined;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(':');
    if (colon === 0) continue;
    const field = colon === -1 ? line : line.slice(0, colon);
    if (field !== 'data' && field !== 'event') continue;
    const value = colon === -1 ? '' : line.slice(line.charCodeAt(colon + 1) === 0x20 ? colon + 2 : colon + 1);
    if (field === 'event') name = value;
    else data = data === undefined ? value : `${data}\n${value}`;
  }
  return { text, name, data };
}

/** The event with other data; names, ids and comments stay. */
export function withData(event: SseEvent, data: string): string {
  const kept = event.text.split(/\r\n|\n|\r/).filter((line) => line !== '' && !/^data(:|$)/.test(line));
  return [...kept, ...data.split('\n').map((line) => `data: ${line}`), '', ''].join('\n');
}
