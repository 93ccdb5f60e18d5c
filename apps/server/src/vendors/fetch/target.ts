/** Which addresses are followed at all, before any name is looked up. */
import { type FetchProblem, problem } from './problem.ts';

const LONGEST = 2048;

/** @param base where a redirect came from; undefined for the address that a person gave. */
export function targetOf(text: string, base?: URL): URL | FetchProblem {
  const url = text.length > LONGEST ? null : URL.parse(text, base);
  if (url === null) return problem('not_an_address', 'That is no web address.');
  if (url.protocol === 'http:') return problem('not_https', `${from(base)} is not protected (http).`);
  if (url.protocol !== 'https:')
    return problem('not_an_address', `${from(base)} is no web page (${url.protocol}).`);
  if (url.username !== '' || url.password !== '')
    return problem('has_credentials', `${from(base)} holds a name or password.`);
  url.hash = '';
  return url;
}

const from = (base: URL | undefined): string =>
  base === undefined ? 'The address' : 'An address it redirects to';
