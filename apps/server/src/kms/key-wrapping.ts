/**
 * A key service outside of this machine: it wraps and unwraps the root key under a key of its own that never leaves it.
 *
 * What comes back is checked by the vault against the name of the root key; a service that errs or lies gives no key.
 */
import { BailiwickError } from '@bailiwick/contract/errors';

export interface KeyService {
  /** Says which key of which service, for people; holds no secret. */
  readonly name: string;
  /** @param root name of the root key; what was wrapped for one unwraps for that one only. */
  wrap(key: Uint8Array, root: string): Promise<string>;
  unwrap(wrapped: string, root: string): Promise<Uint8Array>;
}

/** Where the service is and what opens it. */
export interface KmsPlace {
  /** `https://vault.example:8200/v1/transit/keys/NAME`, or an ARN of AWS (`arn:aws:kms:REGION:ACCOUNT:key/…`). */
  readonly key: string;
  /** For transit; undefined where there is no file. */
  readonly token: string | undefined;
  /** For AWS. */
  readonly aws: {
    readonly accessKeyId: string | undefined;
    readonly secretAccessKey: string | undefined;
    readonly sessionToken: string | undefined;
    /** Another address than the public one: a private endpoint in a network of your own. */
    readonly endpoint: string | undefined;
  };
}

export interface Question {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** @returns the JSON of a reply of status 200. */
export type Ask = (question: Question) => Promise<unknown>;

export const refused = (happened: string, remedy: string): BailiwickError =>
  new BailiwickError('invalid_configuration', happened, { remedy });
