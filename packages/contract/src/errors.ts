/**
 * Every error that a caller can see, in one place.
 *
 * Scripts and SDK users switch on `code`; people read `happened` and `remedy`. No error ever carries a value,
 * a prompt or a key: details name fields, limits and identifiers only.
 */

const CATALOGUE = {
  blocked_by_policy: {
    status: 403,
    remedy: 'Remove what is named here, or ask the owner of the policy for an exception.',
  },
  offering_not_approved: {
    status: 403,
    remedy: 'Choose an offering that this key may use, or ask for approval.',
  },
  residency_violation: {
    status: 403,
    remedy: 'Choose an offering in a region that the policy allows for this class.',
  },
  evidence_missing: {
    status: 403,
    remedy: 'Add the missing evidence about this offering, or choose another offering.',
  },
  uninspectable_content: {
    status: 415,
    remedy: 'Send the content as text or in a format that can be read, or use a private offering.',
  },
  unknown_route: { status: 404, remedy: 'See `bailiwick coverage` for the routes that are served.' },
  malformed_request: { status: 400, remedy: 'Correct the request and send it again.' },
  too_large: { status: 413, remedy: 'Send less at once, or raise the limit in bailiwick.yaml.' },
  invalid_key: {
    status: 401,
    remedy: 'Send a valid Bailiwick key (bw_…); create one with `bailiwick key create`.',
  },
  budget_exceeded: { status: 429, remedy: 'Wait until the budget renews, or ask for a larger one.' },
  rate_limited: { status: 429, remedy: 'Wait as long as the retry-after header says, then send again.' },
  upstream_failed: { status: 502, remedy: 'Try again; if it stays, run `bailiwick doctor`.' },
  upstream_timeout: { status: 504, remedy: 'Try again, or raise the timeout of this offering.' },
  quantum_safe_required: {
    status: 502,
    remedy:
      'Nothing was sent. Use an offering whose side takes hybrid key agreement (X25519MLKEM768), or write `quantum_safe: prefer` at this one if you accept that what is recorded today may be read later.',
  },
  large_hello_rejected: {
    status: 502,
    remedy:
      'Nothing was sent. Ask whoever runs this edge, or the firewall before it, to let TLS hellos of more than one packet pass. Until then you can do without: `quantum_safe: off` at this offering gives up protection against quantum computers.',
  },
  journal_unavailable: {
    status: 503,
    remedy: 'Nothing was sent. Free disk space or mend the database, then run `bailiwick doctor`.',
  },
  inspection_failed: {
    status: 503,
    remedy: 'Nothing was sent. Try again; if it stays, run `bailiwick doctor`.',
  },
  shutting_down: { status: 503, remedy: 'Send the request again in a few seconds.' },
  not_signed_in: { status: 401, remedy: 'Sign in, then try again; what you wrote is kept.' },
  sign_in_again: { status: 401, remedy: 'Confirm that it is you, then try again.' },
  not_allowed: { status: 403, remedy: 'Ask an owner of this install to do it, or to give you the right.' },
  foreign_page: { status: 403, remedy: 'Open the console under its own address and try again there.' },
  not_found: { status: 404, remedy: 'Look whether it was renamed or deleted in the meantime.' },
  conflict: { status: 409, remedy: 'Look at what stands now, then decide again.' },
  fault: { status: 500, remedy: 'Try again; if it stays, run `bailiwick doctor` and look into the log.' },
  invalid_configuration: { status: 500, remedy: 'Run `bailiwick doctor` and correct what it names.' },
} as const satisfies Record<string, { status: number; remedy: string }>;

export type ErrorCode = keyof typeof CATALOGUE;

export const ERROR_CODES = Object.keys(CATALOGUE) as readonly ErrorCode[];

export interface ErrorDetail {
  /** Replaces the catalogue's remedy where a better one is known. */
  readonly remedy?: string;
  /** Seconds after which a retry makes sense; becomes `retry-after`. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** The one error of the product. `message` says what happened, `remedy` what to do. */
export class BailiwickError extends Error {
  override readonly name = 'BailiwickError';
  readonly code: ErrorCode;
  readonly remedy: string;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, happened: string, detail: ErrorDetail = {}) {
    super(happened, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.code = code;
    this.remedy = detail.remedy ?? CATALOGUE[code].remedy;
    this.retryAfter = detail.retryAfter;
  }

  get status(): number {
    return CATALOGUE[this.code].status;
  }
}
