import { BailiwickError } from '@bailiwick/contract/errors';
import type { ScopeId } from '@bailiwick/contract/ids';
import { z } from 'zod';
import type { Pseudonym, SealedPseudonym } from './pseudonym.ts';

/** Keys and encryption, as the vault gives them; nothing here knows the root key. */
export interface PseudonymVault {
  /** The key from which the scope's codes are derived; at least 32 bytes, always the same for a scope. */
  scopeKey(scope: ScopeId): Uint8Array;
  /** Encrypts and authenticates `plain`, bound to scope and token. */
  seal(scope: ScopeId, token: string, plain: Uint8Array): Uint8Array;
  /** The same value as it would be sealed now; the same bytes where nothing has changed. */
  renew(scope: ScopeId, token: string, sealed: Uint8Array): Uint8Array;
  /** @throws when the bytes were not sealed for this scope and token. */
  open(scope: ScopeId, token: string, sealed: Uint8Array): Uint8Array;
}

/** Whether there is a key for what is sealed: it was destroyed, or nothing is known of the keys of its scope at all. */
export type Fate = 'opens' | 'destroyed' | 'lost';

/** The keys of one scope. */
export interface ScopeVault extends PseudonymVault {
  /** Resolves once something can be sealed under a key that is durable; costs a write the first time only. */
  ready(): Promise<void>;
  fateOf(sealed: Uint8Array): Fate;
}

export interface PseudonymKeys {
  of(scope: ScopeId): Promise<ScopeVault>;
}

/** Inside the seal: value, canonical form, and the notation where it is not plain. JSON keeps unpaired surrogates. */
const PAYLOAD = z.union([
  z.tuple([z.string(), z.string()]),
  z.tuple([z.string(), z.string(), z.literal('json')]),
]);

export function sealPseudonym(vault: PseudonymVault, pseudonym: Pseudonym, expires: number): SealedPseudonym {
  const { scope, type, token, value, canonical, notation } = pseudonym;
  const payload = notation === undefined ? [value, canonical] : [value, canonical, notation];
  return {
    scope,
    type,
    token,
    sealed: vault.seal(scope, token, Buffer.from(JSON.stringify(payload))),
    expires,
  };
}

/** @throws BailiwickError `inspection_failed` when the row was altered or belongs to another key. */
export function openPseudonym(
  vault: PseudonymVault,
  { scope, type, token, sealed }: SealedPseudonym,
): Pseudonym {
  try {
    const plain = Buffer.from(vault.open(scope, token, sealed)).toString('utf8');
    const [value, canonical, notation] = PAYLOAD.parse(JSON.parse(plain));
    const pseudonym = { scope, type, token, value, canonical };
    return notation === undefined ? pseudonym : { ...pseudonym, notation };
  } catch {
    // Without the cause: a parser's complaint may quote what it read.
    throw new BailiwickError(
      'inspection_failed',
      'A stored pseudonym could not be opened: it was altered, or the vault has another key.',
      {
        remedy: 'Restore the database and the vault key from the same backup.',
      },
    );
  }
}
