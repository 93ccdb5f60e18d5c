import { base64Text } from '../../normalise/blob.ts';
import type { PrefixRecogniser } from '../../recogniser.ts';

/** RFC 7519 and 7516: the header is JSON and names an algorithm; anything else that begins so is not a token. */
export const jsonWebToken: PrefixRecogniser = {
  on: 'prefix',
  type: 'SECRET',
  subtype: 'JWT',
  score: 0.97,
  evidence: 'checksum',
  prefixes: ['eyJ', 'ewog'],
  pattern: /e[\w-]{8,2000}\.[\w-]{0,8000}\.[\w-]{0,8000}(?:\.[\w-]{1,8000}\.[\w-]{1,100})?/y,
  valid: (surface) => {
    const header = base64Text(surface, 0, surface.indexOf('.'));
    return header !== undefined && /^\s*\{[^{}]*"alg"\s*:/.test(header);
  },
};
