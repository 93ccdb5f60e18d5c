import type { OfferingId } from '@bailiwick/contract/ids';

/** The wire protocol that an offering speaks; a request goes to offerings of its own protocol only. */
export type Protocol = 'openai' | 'anthropic';

/**
 * Whether key agreement must hold against quantum computers: `require` sends nothing without, `prefer` takes it where the
 * vendor has it, `off` does not offer it (for an edge that breaks on it).
 */
export type QuantumSafe = 'require' | 'prefer' | 'off';

/** Prices in the organisation's currency per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

export interface Timeouts {
  /** Milliseconds until the connection, TLS included, stands. */
  readonly connect: number;
  /** Milliseconds until response headers arrive. */
  readonly headers: number;
  /** Milliseconds between two pieces of a response body. */
  readonly idle: number;
}

/** What an offering does with requests: forwards them to a vendor, or mirrors them back (`mirror`). */
export type Destination =
  | {
      readonly kind: 'http';
      readonly baseUrl: URL;
      readonly apiKey: string | undefined;
      /** The key of an administrator, for asking the vendor how our account is set; never sent with a request. */
      readonly adminKey?: string | undefined;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'mirror' };

/**
 * One way to reach one vendor: vendor, plan, endpoint, region and models.
 * The unit of every decision; two endpoints of one vendor are two offerings.
 */
export interface Offering {
  readonly id: OfferingId;
  readonly protocols: readonly Protocol[];
  readonly destination: Destination;
  /** As the owner wrote it, lower case (`eu`, `us`, `ch`); undefined counts as unknown, never as allowed. */
  readonly region: string | undefined;
  /** Runs on the firm's own machines; data that goes there has not left. */
  readonly private: boolean;
  /** Model names or patterns with `*`. */
  readonly models: readonly string[];
  /** Names that callers use, mapped to the vendor's model names. */
  readonly aliases: Readonly<Record<string, string>>;
  /** The model that takes over requests re-routed here, when the asked one is not served. */
  readonly defaultModel: string | undefined;
  /** Tried in order when this offering fails; each passes the decision again. */
  readonly fallback: readonly OfferingId[];
  readonly timeouts: Timeouts;
  /** Attempts at this offering per request, the first included. */
  readonly attempts: number;
  readonly price: Price | undefined;
  /** Left out: `prefer`. */
  readonly quantumSafe?: QuantumSafe;
}
