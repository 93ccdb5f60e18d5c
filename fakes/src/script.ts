/**
 * What a test may tell the fake vendor to answer.
 *
 * Everything is optional: an empty script is the echo. A script says what the model "meant" (text, tool calls,
 * thinking), how the bytes travel (splits, delays) and what goes wrong (one fault), in words that mean the same
 * for every protocol.
 */

interface ScriptedToolCall {
  readonly id?: string;
  readonly name: string;
  /** The arguments as the model writes them: a JSON string, or anything else where a test wants a broken one. */
  readonly arguments: string;
}

export interface ScriptedThinking {
  readonly text: string;
  /** Opaque to every client, and to be handed back unchanged. */
  readonly signature: string;
}

export interface ScriptedUsage {
  readonly input: number;
  readonly output: number;
}

/** One server-sent event; `data` is written as it stands. */
export interface Frame {
  readonly event?: string;
  readonly data: string;
}

export type Fault =
  /** Never goes on, and keeps the connection open until the caller leaves or the fake closes. */
  | { readonly kind: 'hang'; readonly at: FaultPoint }
  /** Destroys the socket. */
  | { readonly kind: 'die'; readonly at: FaultPoint }
  /** Ends the body politely, but without the protocol's closing events. */
  | { readonly kind: 'cut' }
  /** Half of the stream, then the protocol's own error event. */
  | { readonly kind: 'error-event' }
  /** Status 200 and a body that is no protocol at all: broken JSON, stray fields, bytes that are not UTF-8. */
  | { readonly kind: 'garbage' }
  /** A sound body under this content type; without one, an HTML page, as a captive portal sends. */
  | { readonly kind: 'content-type'; readonly value?: string }
  /** An error in the vendor's shape. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfterSeconds?: number;
      readonly message?: string;
    }
  /** A reply text of this many bytes. */
  | { readonly kind: 'oversized'; readonly bytes: number };

type FaultPoint = 'before-headers' | 'mid-stream';

/** A whole answer in the test's own bytes, for what the other words cannot say. */
interface RawAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface Script {
  /** Taken only by a request to this path (without query); every other request leaves it in the queue. */
  readonly path?: string;
  /** How many requests take this script; 1 unless told, `Infinity` for all. */
  readonly times?: number;
  readonly reply?: string;
  readonly toolCalls?: readonly ScriptedToolCall[];
  readonly thinking?: ScriptedThinking;
  readonly usage?: ScriptedUsage;
  /** Puts the deltas of parallel tool calls between one another (chat completions only: the others forbid it). */
  readonly interleaveTools?: true;
  /** UTF-8 byte offsets at which every streamed text is cut into deltas, moved back to the character's start. */
  readonly splitAt?: readonly number[];
  /** Cuts the raw bytes of the stream every so many bytes, through characters, names and line ends alike. */
  readonly bytes?: number;
  /** Milliseconds to wait before the headers. */
  readonly firstDelayMs?: number;
  /** Milliseconds to wait before every later write. */
  readonly delayMs?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly raw?: RawAnswer;
  /** Streams these frames in place of the protocol's own. */
  readonly frames?: readonly Frame[];
  readonly fault?: Fault;
}
