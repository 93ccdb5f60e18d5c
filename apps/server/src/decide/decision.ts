import type { DataClass } from '@bailiwick/contract/classes';
import type { ErrorCode } from '@bailiwick/contract/errors';
import type { OfferingId } from '@bailiwick/contract/ids';

/** What policy can want for a class, from the widest to the strictest. */
export const ACTIONS = ['allow', 'pseudonymise', 'private', 'block'] as const;
export type Action = (typeof ACTIONS)[number];

/** The verdict for one class at one offering, with the reason in plain words. */
export interface ClassVerdict {
  readonly class: DataClass;
  readonly action: Action;
  readonly because: string;
  /** The id of the exception that it rests on. */
  readonly exception?: string;
}

/** The verdict for one request at one offering. */
export type Decision =
  | {
      readonly action: 'allow' | 'pseudonymise';
      readonly because: string;
      readonly verdicts: readonly ClassVerdict[];
    }
  | {
      readonly action: 'private';
      readonly to: readonly OfferingId[];
      readonly because: string;
      readonly verdicts: readonly ClassVerdict[];
    }
  | {
      readonly action: 'block';
      readonly code: ErrorCode;
      readonly because: string;
      readonly verdicts: readonly ClassVerdict[];
    };
