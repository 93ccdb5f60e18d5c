import type { Language } from './language.tsx';

/** The language as it is written where the reader is: `en-IE` for who reads English in Dublin. */
export const regional = (language: Language, wishes: readonly string[] = navigator.languages): string =>
  wishes.find((wish) => wish.startsWith(`${language}-`)) ?? language;
