/**
 * Which passwords are taken: long ones that nobody else would think of. No rules about kinds of characters and no
 * changes by the calendar, which make passwords worse (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5, 6.2).
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { TRIED_FIRST } from './tried-first.ts';

const SHORTEST = 12;
const LONGEST = 1_000;
/** Shorter parts of a name are in many good passwords by chance. */
const SHORTEST_TELLING_PART = 4;

export type PasswordFlaw = 'short' | 'long' | 'common' | 'personal' | 'monotone';

const SAYINGS: Readonly<Record<PasswordFlaw, string>> = {
  short: `The password has fewer than ${SHORTEST} characters.`,
  long: `The password has more than ${LONGEST} characters.`,
  common: 'The password is one of those that are tried first.',
  personal: 'The password contains the name, the mail address or the name of this product.',
  monotone: 'The password repeats itself or counts up.',
};

export function flawOf(
  password: string,
  about: { readonly email: string; readonly name: string },
): PasswordFlaw | undefined {
  const plain = password.normalize('NFKC').toLowerCase();
  const length = [...plain].length;
  if (length < SHORTEST) return 'short';
  if (length > LONGEST) return 'long';
  if (isMonotone(plain)) return 'monotone';
  // `Password2026!` is `password` to whoever guesses.
  const core = plain.replace(/^[\d\W_]+|[\d\W_]+$/gu, '');
  if (TRIED_FIRST.has(plain) || TRIED_FIRST.has(core) || TRIED_FIRST.has(asLetters(core))) return 'common';
  const [mailbox = '', domain = ''] = about.email.toLowerCase().split('@');
  const parts = [mailbox, domain.split('.')[0] ?? '', ...about.name.toLowerCase().split(/\s+/), 'bailiwick'];
  const telling = parts.filter((part) => part.length >= SHORTEST_TELLING_PART);
  // Besides what is known of the person there must be a password left.
  const rest = telling.reduce((left, part) => left.replaceAll(part, ''), plain);
  return rest.length < plain.length && rest.length < SHORTEST ? 'personal' : undefined;
}

/** @throws BailiwickError `malformed_request` */
export function requireGoodPassword(
  password: string,
  about: { readonly email: string; readonly name: string },
): void {
  const flaw = flawOf(password, about);
  if (flaw === undefined) return;
  throw new BailiwickError('malformed_request', SAYINGS[flaw], {
    remedy: 'Take four words that have nothing to do with each other, or let a password manager make one.',
  });
}

/** A short piece again and again, or a run along the alphabet or the digits. */
function isMonotone(text: string): boolean {
  if (/^(.{1,4}?)\1+.{0,3}$/su.test(text)) return true;
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).filter((code, i) => Math.abs(code - (codes[i] ?? 0)) <= 1).length;
  return steps >= codes.length - 2;
}

const asLetters = (text: string): string => text.replace(/[013457@$!]/g, (sign) => LETTERS[sign] ?? sign);

const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
