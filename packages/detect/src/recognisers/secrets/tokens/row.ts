/**
 * Tokens whose makers gave them a mark: `ghp_…`, `xoxb-…`, `sk_live_…`.
 *
 * A row is a kind: its subtype, the marks it may begin with (separated by spaces), and what follows the mark.
 * `\w` is letters, digits and `_`. A token never goes on behind its end, so a longer word is another thing.
 */
import type { PrefixRecogniser } from '../../../recogniser.ts';
import { looksRandom } from '../value/features.ts';

export type TokenRow = readonly [
  subtype: string,
  prefixes: string,
  rest: string,
  checksum?: (token: string) => boolean,
];

/** RFC 9562, lower case or upper case. */
export const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** No further character of any token's alphabet. */
const END = '(?![\\w-])';

/**
 * One recogniser a row; where the maker signs tokens with a checksum, a second one of better evidence.
 *
 * A token whose checksum fails is still reported, by its shape: it may be a live one with a typing error, or of a
 * newer layout.
 */
export function tokenRecognisers(rows: readonly TokenRow[]): readonly PrefixRecogniser[] {
  return rows.flatMap(([subtype, marks, rest, checksum]) => {
    const prefixes = marks.split(' ');
    const shape: PrefixRecogniser = {
      on: 'prefix',
      type: 'SECRET',
      subtype,
      score: checksum === undefined ? 0.97 : 0.9,
      evidence: checksum === undefined ? 'checksum' : 'context',
      prefixes,
      pattern: new RegExp(`(?:${prefixes.map(escaped).join('|')})${rest}${END}`, 'y'),
      valid: looksRandom,
    };
    if (checksum === undefined) return [shape];
    const valid = (token: string): boolean => looksRandom(token) && checksum(token);
    return [shape, { ...shape, score: 0.99, evidence: 'checksum', valid }];
  });
}

function escaped(mark: string): string {
  return mark.replace(/[.+$|*?^()[\]{}\\/]/g, '\\$&');
}
