/**
 * One document from the public internet, by an address that nobody vouches for.
 *
 * It promises: https only, public addresses only, judged where the socket connects and again at every redirect; at most
 * five redirects; limits on bytes, on unpacked bytes and on time; no cookie, no credential, no address of ours but the
 * socket's. It refuses what is no document by its declared type, and never runs or follows anything in it.
 */
import { PUBLIC_INTERNET, type Reach, Unreachable } from '../../egress/guarded-connection.ts';
import { guardedGet, type GuardedReply } from '../../egress/guarded-get.ts';
import { readBody, type SizeLimits } from './body.ts';
import { type FetchProblem, problem } from './problem.ts';
import { targetOf } from './target.ts';

export interface FetchedDocument {
  readonly kind: 'fetched';
  readonly bytes: Uint8Array;
  /** As declared; undefined where the server says nothing. */
  readonly mediaType: string | undefined;
  /** Where it was in the end. */
  readonly url: string;
  readonly redirects: number;
}

export interface FetchLimits extends SizeLimits {
  readonly connectMs: number;
  /** For everything, redirects included. */
  readonly totalMs: number;
  readonly redirects: number;
}

const DEFAULT_FETCH_LIMITS: FetchLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxUnpackedBytes: 32 * 1024 * 1024,
  connectMs: 10_000,
  totalMs: 30_000,
  redirects: 5,
};

export interface FetchOptions {
  readonly limits?: Partial<FetchLimits>;
  /** What of the network may be reached; the public internet where it is left out. */
  readonly reach?: Reach;
  readonly signal?: AbortSignal;
}

const HEADERS = {
  'user-agent': 'Bailiwick (reads terms on behalf of a customer; one request a day at most)',
  accept: 'text/html, application/xhtml+xml, application/pdf, text/markdown, text/plain;q=0.9, */*;q=0.1',
  'accept-language': 'en',
  'accept-encoding': 'gzip, br, deflate',
};

const DOCUMENTS =
  /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/(?:xhtml\+xml|pdf|x-pdf|octet-stream|msword|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|vnd\.oasis\.opendocument\.text)|)$/;

type Step = FetchedDocument | FetchProblem | { readonly kind: 'moved'; readonly to: URL };

/** @throws the signal's reason after an abort; everything else comes back as a problem. */
export async function fetchDocument(
  address: string,
  options: FetchOptions = {},
): Promise<FetchedDocument | FetchProblem> {
  const limits = { ...DEFAULT_FETCH_LIMITS, ...options.limits };
  const reach = options.reach ?? PUBLIC_INTERNET;
  const deadline = AbortSignal.timeout(limits.totalMs);
  const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]);
  let url = targetOf(address);
  try {
    for (let redirects = 0; redirects <= limits.redirects; redirects += 1) {
      if (!(url instanceof URL)) return url;
      const at: URL = url;
      const request = { url: at, headers: HEADERS, connectMs: limits.connectMs, signal };
      const step: Step = await guardedGet(request, reach, (reply) => take(reply, at, redirects, limits));
      if (step.kind !== 'moved') return step;
      url = step.to;
    }
    return problem('too_many_redirects', `The address redirects more than ${limits.redirects} times.`);
  } catch (error) {
    options.signal?.throwIfAborted();
    return failure(error, deadline.aborted);
  }
}

async function take(reply: GuardedReply, url: URL, redirects: number, limits: FetchLimits): Promise<Step> {
  const { status, headers, body } = reply;
  const location = headers['location'];
  if (status >= 300 && status < 400 && location !== undefined) {
    const to = targetOf(location, url);
    return to instanceof URL ? { kind: 'moved', to } : to;
  }
  if (status !== 200) return unwelcome(status);
  const declared = headers['content-type'];
  const essence = (declared ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  // Only a word of the protocol is repeated, never a header's text.
  if (!DOCUMENTS.test(essence))
    return problem('not_a_document', 'What is there is no document that can be read.');
  if (Number(headers['content-length'] ?? 0) > limits.maxBytes)
    return problem(
      'too_large',
      `The document is larger than ${Math.floor(limits.maxBytes / 1024 / 1024)} MB.`,
    );
  const bytes = await readBody(body, (headers['content-encoding'] ?? '').trim().toLowerCase(), limits);
  if (!(bytes instanceof Uint8Array)) return bytes;
  // Servers that do not know a type call it this.
  const mediaType = essence === '' || essence === 'application/octet-stream' ? undefined : declared;
  return { kind: 'fetched', bytes, mediaType, url: url.href, redirects };
}

function unwelcome(status: number): FetchProblem {
  if (status === 401 || status === 407)
    return problem('needs_login', `The page asks for a login (${status}).`);
  if (status === 404 || status === 410)
    return problem('not_found', `There is no page at this address (${status}).`);
  return problem('refused', `The site answers with an error instead of the page (${status}).`);
}

function failure(error: unknown, late: boolean): FetchProblem {
  if (error instanceof Unreachable)
    return problem('not_public', 'The address, or one it redirects to, is not on the public internet.');
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (late || code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT')
    return problem('too_slow', 'The page did not come in time.');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA')
    return problem('unknown_host', 'The host of the address is not known.');
  // The code is a word of the platform; messages may quote the answer.
  const known = typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,63}$/.test(code) ? ` (${code})` : '';
  return problem('unreachable', `The connection failed${known}.`);
}
