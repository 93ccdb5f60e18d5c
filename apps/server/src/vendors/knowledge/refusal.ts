/** Why a bundle is not taken, and what to do: nothing has been changed then. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code:
    | 'too_large'
    | 'unreadable'
    | 'unknown_version'
    | 'unsigned'
    | 'unknown_key'
    | 'wrong_signature'
    | 'older'
    | 'from_the_future';
  /** A whole sentence. */
  readonly because: string;
  /** An imperative sentence. */
  readonly remedy: string;
}

export const refused = (code: Refusal['code'], because: string, remedy: string): Refusal => ({
  kind: 'refused',
  code,
  because,
  remedy,
});
