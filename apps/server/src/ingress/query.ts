import { BailiwickError } from '@bailiwick/contract/errors';
import { isMemberName, isWord } from './positions/verbatim.ts';

/** More than any client of the vendors sends. */
const MOST = 16;

/**
 * The query of a request as it may go on: `beta=true`, `limit=20`, `after_id=…`. A query is not inspected, so it can
 * carry short numbers and words of a protocol only.
 *
 * @param query without the question mark; it is forwarded as it came.
 * @throws BailiwickError `malformed_request` for anything else
 */
export function requireHarmlessQuery(query: string): string {
  const pairs = query.split('&', MOST + 1);
  if (pairs.length > MOST || !pairs.every(isHarmless)) {
    throw new BailiwickError(
      'malformed_request',
      'The query of the address holds more than the protocols use; it cannot be inspected.',
      {
        remedy: 'Send what it holds in the body.',
      },
    );
  }
  return query;
}

function isHarmless(pair: string): boolean {
  const [name = '', value = '', ...rest] = pair.split('=');
  return (
    rest.length === 0 && isMemberName(name) && (value === '' || /^[0-9]{1,5}$/.test(value) || isWord(value))
  );
}
