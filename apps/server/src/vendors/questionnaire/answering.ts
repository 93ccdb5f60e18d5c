/**
 * Answers by a link, without an account.
 *
 * Promises: a link works until it expires or is revoked, and takes one submission; unfinished answers are kept; answers become
 * proposals, which a person looks at before they widen anything. Nobody learns from a wrong link whether there was one.
 * Refuses: more than a form can hold, other methods, and networks that knock too often.
 * The token in the path is what authorises, so there is no cookie that another site could ride on.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dayOf } from '@bailiwick/diligence/day';
import { type GivenAnswer, claimsFrom } from '@bailiwick/diligence/paper/questionnaire';
import type { CallerAddress } from '../../callers/caller-address.ts';
import { networkOf } from '../../callers/network.ts';
import type { DossierSource } from '../dossier-source.ts';
import { answersIn, readForm } from './form.ts';
import { STYLE_SOURCE } from './frame.ts';
import { goneHtml, questionnaireHtml, refusedHtml, thanksHtml } from './page.ts';
import type { QuestionnaireShelf, Sent } from './shelf.ts';
import { hashOfToken } from './token.ts';
import { visits } from './visits.ts';

const QUESTIONNAIRE_PATH = '/q/';
const VISITS_PER_MINUTE = 60;

export interface AnsweringParts {
  readonly shelf: QuestionnaireShelf;
  readonly source: Pick<DossierSource, 'read' | 'append'>;
  readonly addressOf: CallerAddress;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Answers `/q/TOKEN`; gives false for any other path. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export function answering(parts: AnsweringParts): Answering {
  const guests = visits(VISITS_PER_MINUTE);
  return async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (!path.startsWith(QUESTIONNAIRE_PATH)) return false;
    const wait = guests.knock(networkOf(parts.addressOf(request)), parts.now());
    if (wait > 0) {
      response.setHeader('retry-after', String(wait));
      send(response, 429, refusedHtml('Too many visits from your address. Try again in a minute.'));
      return true;
    }
    await answer(parts, path, request, response);
    return true;
  };
}

async function answer(
  { shelf, source, now }: AnsweringParts,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method } = request;
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
    response.setHeader('allow', 'GET, HEAD, POST');
    return send(response, 405, refusedHtml('This page takes a form and nothing else.'));
  }
  const key = hashOfToken(path.slice(QUESTIONNAIRE_PATH.length));
  const sent = key === undefined ? undefined : await shelf.find(key);
  if (key === undefined || sent === undefined || now() >= sent.expiresAt)
    return send(response, 404, goneHtml());
  const before = await shelf.outcome(key);
  if (before?.kind === 'revoked') return send(response, 404, goneHtml());
  if (before !== undefined) {
    await enter(source, sent, before.answers, now());
    return send(response, method === 'POST' ? 409 : 200, thanksHtml(sent));
  }
  if (method !== 'POST') return send(response, 200, questionnaireHtml(sent, await shelf.draft(key)));
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? ''))
    return send(response, 415, refusedHtml('This page takes its own form and nothing else.'));
  const form = await readForm(request);
  if (form === undefined)
    return send(response, 413, refusedHtml('The answers are too long. Shorten the notes.'));
  const answers = answersIn(form, sent.questions);
  if (form.get('do') === 'submit' && answers.length > 0) {
    const outcome = await shelf.submit(key, answers);
    // Taken back while it was being filled in: to the page, which says that the link is not valid.
    if (outcome.kind === 'answered') await enter(source, sent, outcome.answers, now());
  } else if (!(await shelf.saveDraft(key, answers))) {
    return send(response, 409, refusedHtml('This was saved too often. Hand your answers in.'));
  }
  // To the page itself, so that loading it again sends nothing again.
  response.writeHead(303, { ...HEADERS, location: path, 'content-length': 0 }).end();
}

/**
 * Enters what was handed in, unless it is entered already: the process may have ended between the two, and the ids of
 * the claims say whether it did.
 */
async function enter(
  source: AnsweringParts['source'],
  sent: Sent,
  answers: readonly GivenAnswer[],
  now: number,
): Promise<void> {
  const { homes } = await source.read();
  const { claims } = claimsFrom(sent, answers, dayOf(now));
  const missing = claims.filter((body) => body.kind !== 'claim_proposed' || !homes.has(body.claim.id));
  if (missing.length === 0) return;
  try {
    await source.append(missing.map((body) => ({ by: { kind: 'product', part: 'questionnaire' }, body })));
  } catch (error) {
    // Another visit may have entered them meanwhile.
    const after = await source.read();
    if (missing.some((body) => body.kind === 'claim_proposed' && !after.homes.has(body.claim.id)))
      throw error;
  }
}

/** Forms go back to where they came from; nothing else is loaded, run or framed. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src ${STYLE_SOURCE}`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    ...HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    // A body that nobody reads would be taken for the next request.
    ...(status >= 400 ? { connection: 'close' } : {}),
  });
  response.end(html);
}
