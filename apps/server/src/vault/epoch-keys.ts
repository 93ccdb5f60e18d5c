import type { ScopeId } from '@bailiwick/contract/ids';
import { deriveKey } from './derive.ts';
import type { Epoch } from './keyring.ts';
import { Recent } from './recent.ts';
import type { SealingKey } from './seal.ts';

/** Scopes whose keys stay in memory; deriving costs some ten microseconds. */
const MOST_SCOPES = 10_000;

/** The keys of one epoch, one a scope. */
export class EpochKeys {
  readonly id: string;
  readonly idBytes: Uint8Array;
  /** What data keys of subjects are wrapped under. */
  readonly wraps: SealingKey;
  readonly #codes: Recent<Uint8Array>;
  readonly #seals: Recent<SealingKey>;

  constructor({ id, master }: Epoch) {
    this.id = id;
    this.idBytes = new Uint8Array(Buffer.from(id, 'hex'));
    this.wraps = { key: deriveKey(master, 'subject key wrap'), id: this.idBytes };
    this.#codes = new Recent(MOST_SCOPES, (scope) => deriveKey(master, 'pseudonym code', scope));
    this.#seals = new Recent(MOST_SCOPES, (scope) => ({
      key: deriveKey(master, 'pseudonym seal', scope),
      id: this.idBytes,
    }));
  }

  /** 32 bytes. */
  codes(scope: ScopeId): Uint8Array {
    return this.#codes.get(scope);
  }

  seals(scope: ScopeId): SealingKey {
    return this.#seals.get(scope);
  }
}
