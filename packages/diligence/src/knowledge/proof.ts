/** What can be checked at run time instead of being believed, as data for whoever does the checking. */
import type { Answer } from './answer.ts';

/** What the vendor's word means on our scale. A word that is not here proves nothing, and counts as a mismatch. */
export type Reading = Answer & { readonly said: string };

export type Proof =
  | {
      /** Every reply carries it. */
      readonly kind: 'response_header';
      readonly header: string;
      readonly readings: readonly Reading[];
    }
  | {
      /** The vendor's own account of our settings. */
      readonly kind: 'retention_api';
      readonly method: 'GET';
      /** `{region}` stands for the region of the offering's endpoint. */
      readonly url: string;
      readonly credential: 'admin_key' | 'aws_signature';
      /** Top-level name in the JSON of the reply. */
      readonly property: string;
      readonly readings: readonly Reading[];
    }
  | {
      /** The address itself names the region. */
      readonly kind: 'region_in_host';
      /** `bedrock-runtime.{region}.amazonaws.com`, or a host that stands for one region. */
      readonly host: string;
      readonly field: 'processing_region' | 'data_residency';
      /** Undefined: the part of the host that `{region}` stands for. */
      readonly region: string | undefined;
    }
  | {
      /** Every connection negotiates one of these: `X25519MLKEM768`. */
      readonly kind: 'tls_group';
      readonly groups: readonly string[];
    };
