/**
 * What an evaluation is made of: texts with the spans that a careful person marked in them.
 *
 * Offsets count UTF-16 code units, as those of findings do.
 */
import type { FindingType } from '@bailiwick/contract/classes';

/** `ID` is a set's word for any number of a person; `OTHER` is what a peer calls by a name that the contract lacks. */
export type SpanType = FindingType | 'ID' | 'OTHER';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: SpanType;
}

export interface Prediction extends Span {
  /** 0 to 1, where the detector says how sure it is. */
  readonly score?: number;
}

export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Whether our own detector may have met these texts while it was made. */
export type Seen =
  /** Written for measuring; nothing was trained or tuned on them. */
  | 'never'
  /** The held-out fifth of a set whose other four fifths trained the names model. */
  | 'sibling';

interface About {
  /** What `--only` selects by. */
  readonly name: string;
  /** One line of the table: the kind of text in words. */
  readonly kind: string;
  readonly lang: string;
  readonly seen: Seen;
}

/** Texts in which every value of `types` is marked; a prediction of another type is neither right nor wrong. */
export interface LabelledSet extends About {
  readonly shape: 'labelled';
  readonly types: readonly SpanType[];
  readonly texts: readonly LabelledText[];
}

/** One value in one text, to be masked whole or to be left alone. */
export interface Probe {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  readonly value: Span;
  readonly wanted: boolean;
}

/** Texts that ask one question each. */
export interface ProbeSet extends About {
  readonly shape: 'probes';
  readonly probes: readonly Probe[];
}

/** Text in which nothing should be found; counted per megabyte. */
export interface BulkSet extends About {
  readonly shape: 'bulk';
  readonly texts: readonly { readonly id: string; readonly text: string }[];
}

export type EvaluationSet = LabelledSet | ProbeSet | BulkSet;
