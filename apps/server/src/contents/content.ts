/** What was said in one request: as it was written, as each offering saw it, and what came back. */
import type { PrincipalId, RecordId, ScopeId } from '@bailiwick/contract/ids';

/** A stretch of a text, in UTF-16 code units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly class: string;
}

/** One text of a request, in the order of the request. */
export interface Piece {
  /** `system`, `user`, `tool_arguments`, `key`, `file`, … */
  readonly place: string;
  /** What it is called where it stands: a member's name, a tool, a file. */
  readonly name?: string | undefined;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** @property cut characters that were left out because there were too many. */
export interface View {
  readonly pieces: readonly Piece[];
  readonly cut: number;
}

/** What one or several attempts sent; attempts that sent the same stand together. */
export interface Sent {
  readonly attempts: readonly number[];
  readonly offering: string;
  readonly view: View;
}

export type SayingKind = 'text' | 'thought' | 'tool_call' | 'fault' | 'other';

/** One text of a reply; of a tool call the tool's name and its arguments. */
export interface Saying {
  readonly kind: SayingKind;
  readonly name?: string | undefined;
  readonly text: string;
}

export interface Heard {
  readonly said: readonly Saying[];
  readonly cut: number;
}

export interface Reply {
  readonly attempt: number;
  /** As it came from the vendor, and as the caller got it. */
  readonly received: Heard;
  readonly restored: Heard;
}

/** A pseudonym of this request and what it stands for. */
export interface Name {
  readonly token: string;
  readonly value: string;
  readonly type: string;
  readonly class: string;
}

export interface Said {
  readonly written: View;
  /** Empty where nothing left. */
  readonly sent: readonly Sent[];
  readonly reply?: Reply | undefined;
  readonly names: readonly Name[];
}

/** Of which request, whose, and in which scope its values have names. */
export interface Belonging {
  readonly id: RecordId;
  readonly principal: PrincipalId;
  readonly scope: ScopeId;
  /** Milliseconds since the epoch: when it came, and when it goes. */
  readonly at: number;
  readonly until: number;
}

export interface Content extends Belonging {
  readonly said: Said;
}

/** Characters of one view; what is beyond is left out, and the view says so. */
export const MOST_CHARACTERS = 100_000;
