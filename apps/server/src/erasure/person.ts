/**
 * Tells whether something is about a person who is named by values: names, addresses, numbers.
 *
 * Values are compared as the door compares them when it gives pseudonyms (by their canonical form), and once more without
 * spaces, signs and letter case, so that an IBAN in groups is the IBAN without. A spelling that is not given is not found.
 */
import type { Finding } from '@bailiwick/contract/finding';

/** Shorter ones would be found all over unrelated text. */
const SHORTEST = 3;
const DIGITS_OF_A_NUMBER = 6;

export class Person {
  readonly #canonicals = new Set<string>();
  readonly #squeezed = new Set<string>();
  readonly #words: readonly RegExp[];
  readonly #numbers: readonly string[];

  /** @param detect what the door finds in a text. */
  constructor(values: readonly string[], detect: (text: string) => readonly Finding[]) {
    const given = values.map((value) => value.trim()).filter((value) => squeeze(value).length >= SHORTEST);
    for (const value of given) {
      this.#squeezed.add(squeeze(value));
      for (const { start, end, canonical } of detect(value))
        if (start === 0 && end === value.length) this.#canonicals.add(canonical);
    }
    this.#words = given.map(
      (value) =>
        new RegExp(
          `(?<![\\p{L}\\p{N}])${fold(value)
            .split(/\s+/)
            .map((word) => RegExp.escape(word))
            .join('\\s+')}(?![\\p{L}\\p{N}])`,
          'u',
        ),
    );
    this.#numbers = given
      .map(squeeze)
      .filter((value) => value.replaceAll(/\D/g, '').length >= DIGITS_OF_A_NUMBER);
  }

  /** Whether there is nothing to look for. */
  get nobody(): boolean {
    return this.#words.length === 0;
  }

  /** Whether a value that has a pseudonym stands for the person. */
  is({ value, canonical }: { readonly value: string; readonly canonical: string }): boolean {
    return (
      this.#canonicals.has(canonical) ||
      this.#squeezed.has(squeeze(value)) ||
      this.#squeezed.has(squeeze(canonical)) ||
      this.standsIn(value)
    );
  }

  /** Whether the person stands in a text, as whole words. */
  standsIn(text: string): boolean {
    const folded = fold(text);
    if (this.#words.some((words) => words.test(folded))) return true;
    if (this.#numbers.length === 0) return false;
    const tight = squeeze(text);
    return this.#numbers.some((number) => tight.includes(number));
  }
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
const squeeze = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
