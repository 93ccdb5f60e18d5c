/** For tests: a real vault in a few lines, a store in memory, and findings planted by hand. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { TYPE_CLASSES, type FindingType } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/contract/finding';
import { type ScopeId, scopeId } from '@bailiwick/contract/ids';
import { type Book, ScopeBook } from './book.ts';
import type { PseudonymStore, SealedPseudonym } from './pseudonym.ts';
import type { ScopeVault } from './sealed.ts';

export const SCOPE = scopeId('scope-of-tests');

/** AES-256-GCM, scope and token as associated data. */
export function aesVault(root: Uint8Array = Buffer.alloc(32, 7)): ScopeVault {
  const key = (scope: ScopeId, purpose: string): Buffer =>
    createHmac('sha256', root).update(`${purpose}\0${scope}`).digest();
  const bound = (scope: ScopeId, token: string): Buffer => Buffer.from(JSON.stringify([scope, token]));
  return {
    scopeKey: (scope) => key(scope, 'names'),
    seal: (scope, token, plain) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key(scope, 'seal'), nonce).setAAD(bound(scope, token));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    renew: (_scope, _token, sealed) => sealed,
    ready: async () => {},
    fateOf: () => 'opens',
    open: (scope, token, sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', key(scope, 'seal'), sealed.subarray(0, 12)).setAAD(
        bound(scope, token),
      );
      decipher.setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    },
  };
}

/** Keeps the rows of committed transactions by scope and token, like the database does. */
export class MemoryStore implements PseudonymStore {
  readonly rows = new Map<string, SealedPseudonym>();
  loads = 0;

  async load(scope: ScopeId): Promise<readonly SealedPseudonym[]> {
    this.loads += 1;
    return [...this.rows.values()].filter((row) => row.scope === scope);
  }

  async drop(rows: readonly SealedPseudonym[]): Promise<void> {
    for (const row of rows) this.rows.delete(`${row.scope} ${row.token}`);
  }

  commit(rows: readonly SealedPseudonym[]): void {
    for (const row of rows) this.rows.set(`${row.scope} ${row.token}`, row);
  }
}

const YEAR = 365 * 24 * 3_600_000;

export function newBook(
  options: {
    readonly vault?: ScopeVault;
    readonly style?: 'token' | 'realistic';
    readonly now?: () => number;
  } = {},
): ScopeBook {
  const { vault = aesVault(), style = 'token', now = () => 0 } = options;
  return new ScopeBook({ scope: SCOPE, vault, style, retentionMs: YEAR, now });
}

/** A finding for the first place of `surface` in `text`. */
export function findingOf(text: string, type: FindingType, surface: string): Finding {
  const start = text.indexOf(surface);
  return {
    start,
    end: start + surface.length,
    type,
    class: TYPE_CLASSES[type],
    score: 1,
    canonical: canonicalOf(surface),
  };
}

export const canonicalOf = (surface: string): string => surface.toLowerCase().replaceAll(/[\s-]/g, '');

/** Names values of several types, with quotes, line ends and non-ASCII letters among them. */
export function populate(book: Book): readonly { readonly token: string; readonly value: string }[] {
  const values: readonly (readonly [FindingType, string])[] = [
    ['EMAIL', 'anna.schmidt@example.de'],
    ['PERSON', 'Anna Schmidt'],
    ['PERSON', 'ANNA SCHMIDT'],
    ['PERSON', 'José "Pepe" Núñez'],
    ['DATE_OF_BIRTH', '12.03.1980'],
    ['ADDRESS', 'Hauptstr. 1\n10115 Berlin'],
    ['HEALTH_ID', 'A123456780'],
    ['HEALTH', 'diabetes'],
    ['IBAN', 'DE89 3704 0044 0532 0130 00'],
    ['TERM', 'C:\\projects\\heron <beta> & co'],
    ['URL', 'https://x.example/?a=1&b=%20'],
    ['PERSON', '山田太郎 😀'],
  ];
  return values.map(([type, value]) => book.nameFor(type, canonicalOf(value), value));
}
