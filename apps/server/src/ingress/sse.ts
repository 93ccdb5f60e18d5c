/**
 * Server-sent events, as bytes come in (HTML standard, section 9.2.6).
 *
 * Promises the same events for every way of cutting the bytes, through characters and line ends alike, in time linear
 * in their number, and keeps each event's own text, so that an event that nobody changes is passed on as it came.
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
const COLON = 0x3a;
const SPACE = 0x20;

export class SseParser {
  // Not fatal: a broken character in a reply is the vendor's, and reaches the caller as U+FFFD.
  readonly #decoder = new TextDecoder('utf-8');
  readonly #longest: number;
  /** The event that is being read, in the pieces in which it came: each is searched once, however small it is. */
  #pieces: string[] = [];
  #length = 0;
  /** Whether the line that is being read is empty so far. */
  #blank = true;
  /** The last piece ended on a carriage return: of a blank line, of another line, or it did not. */
  #carriage: 'after blank line' | 'after line' | undefined;

  constructor({ longest = LONGEST_EVENT }: { readonly longest?: number } = {}) {
    this.#longest = longest;
  }

  /** The events that are complete now. @throws BailiwickError `upstream_failed` for one that is too long. */
  *push(bytes: Uint8Array): Generator<SseEvent, void> {
    yield* this.#read(this.#decoder.decode(bytes, { stream: true }));
  }

  /** The event that the end of the stream cut off before its blank line, if any. */
  *end(): Generator<SseEvent, void> {
    yield* this.#read(this.#decoder.decode());
    if (this.#length === 0) return;
    // A carriage return that waited for its line feed has closed the event itself.
    yield this.#event(this.#carriage === 'after blank line' ? '' : '\n\n');
  }

  *#read(text: string): Generator<SseEvent, void> {
    if (text === '') return;
    let start = 0;
    let at = 0;
    if (this.#carriage !== undefined) {
      // A line feed that follows belongs to the same line end.
      if (text.charCodeAt(0) === LINE_FEED) at = 1;
      if (this.#carriage === 'after blank line') {
        yield this.#event(text.slice(0, at));
        start = at;
      }
      this.#carriage = undefined;
    }
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code !== LINE_FEED && code !== CARRIAGE_RETURN) {
        this.#blank = false;
        continue;
      }
      const wasBlank = this.#blank;
      this.#blank = true;
      if (code === CARRIAGE_RETURN) {
        if (at + 1 === text.length) {
          this.#carriage = wasBlank ? 'after blank line' : 'after line';
          break;
        }
        if (text.charCodeAt(at + 1) === LINE_FEED) at += 1;
      }
      if (!wasBlank) continue;
      yield this.#event(text.slice(start, at + 1));
      start = at + 1;
    }
    this.#keep(text.slice(start));
  }

  #keep(piece: string): void {
    if (piece === '') return;
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length > this.#longest) throw this.#tooLong();
  }

  #event(last: string): SseEvent {
    const text = this.#pieces.length === 0 ? last : this.#pieces.join('') + last;
    this.#pieces = [];
    this.#length = 0;
    if (text.length > this.#longest) throw this.#tooLong();
    return parseEvent(text);
  }

  #tooLong(): BailiwickError {
    return new BailiwickError(
      'upstream_failed',
      `The vendor sent an event of more than ${this.#longest} characters.`,
    );
  }
}

function parseEvent(text: string): SseEvent {
  const lines = linesOf(text);
  let name: string | undefined;
  let data: string | undefined;
  for (let at = 0, end = 0; at < lines.length; at = end + 1) {
    end = lines.indexOf('\n', at);
    if (end === -1) end = lines.length;
    const value = valueOf(lines, 'data', at, end);
    if (value === undefined) name = valueOf(lines, 'event', at, end) ?? name;
    else data = data === undefined ? value : `${data}\n${value}`;
  }
  return { text, name, data };
}

/** What the line `[at, end)` says of a field; undefined when it is about something else. */
function valueOf(lines: string, field: string, at: number, end: number): string | undefined {
  if (!lines.startsWith(field, at)) return undefined;
  const colon = at + field.length;
  if (colon === end) return '';
  if (lines.charCodeAt(colon) !== COLON) return undefined;
  return lines.slice(lines.charCodeAt(colon + 1) === SPACE ? colon + 2 : colon + 1, end);
}

/** The text with a line feed at every end of a line. */
function linesOf(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The event with other data; names, ids and comments stay. */
export function withData(event: SseEvent, data: string): string {
  const kept = linesOf(event.text)
    .split('\n')
    .filter((line) => line !== '' && line !== 'data' && !line.startsWith('data:'));
  return `${kept.map((line) => `${line}\n`).join('')}${dataLines(data)}\n`;
}

/** An event of our own. */
export function eventText(name: string | undefined, data: string): string {
  return `${name === undefined ? '' : `event: ${name}\n`}${dataLines(data)}\n`;
}

function dataLines(data: string): string {
  if (!data.includes('\n')) return `data: ${data}\n`;
  return data
    .split('\n')
    .map((line) => `data: ${line}\n`)
    .join('');
}
