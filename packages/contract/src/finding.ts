import type { DataClass, FindingType } from './classes.ts';

/** How a value was hidden in the text it was found in. */
export type Disguise =
  | 'percent'
  | 'entity'
  | 'json-escape'
  | 'zero-width'
  | 'compatibility'
  | 'homoglyph'
  | 'base64'
  | 'hex'
  | 'codes'
  | 'quoted-printable'
  | 'markup'
  | 'spaced'
  | 'spelled'
  | 'wrapped'
  | 'reversed';

/**
 * One sensitive value in one text.
 *
 * Offsets count UTF-16 code units of the text as it was given, whatever had to be decoded to see the value.
 */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
  readonly subtype?: string;
  readonly class: DataClass;
  /** 0 to 1: how sure the detector is. */
  readonly score: number;
  /**
   * The value decoded, without separators and in one letter case, so that two spellings of one value agree.
   * Sensitive: it never reaches a log, a metric or an error.
   */
  readonly canonical: string;
  readonly disguise?: Disguise;
  /** Of a registered document (`DOCUMENT`): how much of it stands in the text, 0 to 1. */
  readonly share?: number;
}
