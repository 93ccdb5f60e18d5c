/** Which strings may pass by their look alone, in places where the protocol expects such a string. */

const WORD = /^[A-Za-z0-9_.:|/-]{1,128}$/;
const TOOL_NAME = /^[A-Za-z0-9_-]{1,64}$/;
const LETTER = /[A-Za-z]/;
/** Dates in names (`claude-…-20250514`) have eight digits; phone numbers, cards and accounts have more. */
const LONG_RUN = /[0-9]{9}/;
const RUN = /[0-9]{6}/;
/** Base64, base64url or a dotted token: what encryption and signing give. */
const SEALED = /^[A-Za-z0-9+/=_.:-]+$/;
const SHORTEST_SEAL = 64;

/** A word of the protocol: `user`, `auto`, `web_search_20250305`, `application/pdf`, `gpt-5.1`. */
export function isWord(value: string): boolean {
  return WORD.test(value) && LETTER.test(value) && !LONG_RUN.test(value);
}

/** An identifier made by a program: `call_abc`. One with many digits in a row could be a number of a person. */
export function isIdentifier(value: string): boolean {
  return WORD.test(value) && LETTER.test(value) && !RUN.test(value);
}

export function isToolName(value: string): boolean {
  return TOOL_NAME.test(value) && LETTER.test(value) && !LONG_RUN.test(value);
}

/** A member name of the protocol that the door does not know, e.g. of a newer version. */
export function isMemberName(value: string): boolean {
  return /^[A-Za-z_]{1,40}$/.test(value);
}

/** Too short a text could be a value in clear; it is inspected, which changes nothing unless something is found. */
export function isOpaque(value: string): boolean {
  return value.length >= SHORTEST_SEAL && SEALED.test(value);
}
