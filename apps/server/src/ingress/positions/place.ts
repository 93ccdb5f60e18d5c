/** A position together with where it stands, so that a change can be written back. */
import type { JsonContainer, JsonDocument, JsonToken } from '../json/document.ts';
import type { PartFamily, Position } from './shape.ts';

/** One JSON document: the body, or a string inside another layer that holds JSON. */
export interface Layer {
  readonly document: JsonDocument;
  /** The string that holds this layer; undefined for the body. */
  readonly outer: { readonly layer: Layer; readonly token: JsonToken } | undefined;
}

/** A text of a request. */
export interface TextPosition {
  /** `system`, `user`, `tool_arguments`, `key`, … */
  readonly position: Position;
  /** A sealed text is signed or encrypted by the vendor and is never changed. */
  readonly treatment: 'inspect' | 'sealed';
  /** Fully decoded; for a number as it is written. */
  readonly value: string;
  /** Context for the detector: the name it stands under in free-form data (`date_of_birth: `), else empty. */
  readonly before: string;
}

export interface TextPlace extends TextPosition {
  readonly token: JsonToken;
  readonly layer: Layer;
}

/** A content part of a message. */
export interface Part {
  readonly family: PartFamily;
  readonly container: JsonContainer;
  /** How many files it has named so far; more than one is refused. */
  files: number;
}
