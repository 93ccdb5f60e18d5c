/** What can be seen of a value by itself: kinds of characters, variety, length. */

/** How many of small letters, capitals, digits and signs there are. */
export function kindsOf(value: string): number {
  return (
    Number(/[a-z]/.test(value)) +
    Number(/[A-Z]/.test(value)) +
    Number(/\d/.test(value)) +
    Number(/[^A-Za-z0-9\s]/.test(value))
  );
}

export function digitsOf(value: string): number {
  let digits = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
  }
  return digits;
}

/** How often letters and digits change places: `a1b2` 3, `abcd12` 1. A name with a number behind it changes once. */
export function alternations(value: string): number {
  return (value.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g) ?? []).length;
}

const MASKED = /([^\dA])\1{5}|(\d)\2{7}|x{4}|\*{3}|\.{3}/i;
const SAMPLE =
  /example|placeholder|your[_-]?(?:api|key|token|secret|own)|(?:insert|replace)[_-]?me|changeme|dummy|redacted/i;

/** Whether a token could be real: documentation writes `ghp_xxxxxxxx…` and `AKIA…EXAMPLE`. */
export function looksRandom(token: string): boolean {
  return new Set(token.slice(-16)).size > 4 && !MASKED.test(token) && !SAMPLE.test(token);
}

const HEX = /^(?:0x)?(?:[0-9a-f]+|[0-9A-F]+)$/;
const UUID = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;

export function isHex(value: string): boolean {
  return HEX.test(value);
}

export function isUuid(value: string): boolean {
  return UUID.test(value);
}
