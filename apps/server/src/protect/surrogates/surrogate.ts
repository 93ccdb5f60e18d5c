/**
 * Realistic names: a value's double of the same kind, gender and language, chosen by the scope's key.
 *
 * What has no harmless double (credentials, national ids, free text) keeps its token.
 */
import type { PseudonymType } from '../pseudonym.ts';
import { birthDateLike, cardLike, ibanLike, ipLike, phoneLike } from './numbers.ts';
import { addressLike, mailboxLike, personLike } from './people.ts';
import { pickFrom } from './pick.ts';

/** @returns undefined where only a token will do. */
export function surrogateLike(type: PseudonymType, surface: string, mac: Uint8Array): string | undefined {
  const pick = pickFrom(mac);
  switch (type) {
    case 'PERSON':
      return personLike(surface, pick);
    case 'EMAIL':
      return /^[^\s@]+@[^\s@]+$/.test(surface) ? mailboxLike(pick) : undefined;
    case 'ADDRESS':
      return addressLike(surface, pick);
    case 'PHONE':
      return phoneLike(surface, pick);
    case 'IBAN':
      return ibanLike(surface, pick);
    case 'CREDIT_CARD':
      return cardLike(surface, pick);
    case 'IP':
      return ipLike(surface, pick);
    case 'DATE_OF_BIRTH':
      return birthDateLike(surface, pick);
    default:
      return undefined;
  }
}
