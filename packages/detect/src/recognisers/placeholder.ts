/**
 * Values that stand where a secret would: a variable, a mask, an instruction to the reader.
 *
 * Only whole values count. A list that matched parts of values would let `example-Tr0ub4dor` out.
 */
const WORDS = new Set([
  'changeme', 'change-me', 'change_me', 'example', 'placeholder', 'redacted', 'removed', 'hidden', 'secret', 'password',
  'passwort', 'your-password', 'yourpassword', 'your_password', 'your-key', 'your_key', 'yourkey', 'your-api-key',
  'your_api_key', 'yourapikey', 'your-secret', 'your_secret', 'your-token', 'your_token', 'my-password', 'mypassword', 'token',
  'apikey', 'api-key', 'api_key', 'none', 'null', 'nil', 'undefined', 'true', 'false', 'string', 'required', 'optional',
  'todo', 'tbd', 'n/a', 'empty', 'default', 'test', 'user', 'pass', 'passwd', 'pwd', 'bearer', 'basic', 'insert-key-here',
]);

const SHAPES: readonly RegExp[] = [
  /^\$\{?[\w.:-]+\}?$/,
  /^\$\(.*\)$/,
  /^%\w+%$/,
  /^\{\{?[^{}]*\}?\}$/,
  /^<[^<>]*>?$/,
  /^\[[^[\]]*\]?$/,
  /^(.)\1{2,}$/,
  /^[x*•.\-_#?]+$/i,
  /^(?:your|my|insert|enter|replace|put|add)[-_ ][\w -]*(?:here|key|token|secret|password)$/i,
];

export function isPlaceholder(value: string): boolean {
  return WORDS.has(value.toLowerCase()) || SHAPES.some((shape) => shape.test(value));
}
