/** The witness over HTTP: `POST /witness/add-checkpoint` (`c2sp.org/tlog-witness`), and its keys at `GET /witness/keys`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { MOST_BYTES, SIZE_TYPE, formatSize, parseAddCheckpoint } from '@bailiwick/ledger/add-checkpoint';
import { formatSignatures } from '@bailiwick/ledger/note';
import { bodyOf, textOf } from '../callers/body.ts';
import type { Answer, Witness } from './witness.ts';

const PREFIX = '/witness/';
/** Milliseconds without a byte. */
const SLOWEST_MS = 10_000;
const TEXT = 'text/plain; charset=utf-8';

interface Page {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const page = (status: number, text: string, type = TEXT): Page => ({ status, type, text });

/** Answers `/witness/…`; gives false for any other path, and where this server is no witness. */
export type Witnessing = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** @param isOn asked at each request: the configuration may change. */
export function witnessing(witness: Witness, isOn: () => boolean): Witnessing {
  return async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (!path.startsWith(PREFIX) || !isOn()) return false;
    const { status, type, text } = await pageFor(witness, path.slice(PREFIX.length), request);
    response.writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
      // The rest of a body that was not read to its end is of no interest.
      ...(request.readableEnded ? {} : { connection: 'close' }),
    });
    response.end(text);
    return true;
  };
}

async function pageFor(witness: Witness, path: string, request: IncomingMessage): Promise<Page> {
  if (path === 'keys' && (request.method === 'GET' || request.method === 'HEAD'))
    return page(200, `${witness.keyLines().join('\n')}\n`);
  if (path !== 'add-checkpoint') return page(404, 'There is nothing here.\n');
  if (request.method !== 'POST') return page(405, 'Send a checkpoint by POST.\n');
  const body = await bodyOf(request, { maxBytes: MOST_BYTES, idleMs: SLOWEST_MS });
  if (body.kind === 'too_large') return page(413, 'This is no checkpoint.\n');
  const asked = body.kind === 'whole' ? parseAddCheckpoint(textOf(body.bytes) ?? '') : undefined;
  if (asked === undefined) return page(400, 'This is no checkpoint.\n');
  try {
    return pageOf(await witness.answer(asked));
  } catch {
    // Not durable, so not signed.
    return page(503, 'The witness cannot write at the moment. Try again later.\n');
  }
}

function pageOf(answer: Answer): Page {
  switch (answer.kind) {
    case 'cosigned':
      return page(200, formatSignatures(answer.lines));
    case 'malformed':
      return page(400, 'This is no checkpoint.\n');
    case 'unknown_log':
      return page(404, 'This witness does not know the log.\n');
    case 'not_signed':
      return page(403, `${answer.because}\n`);
    case 'other_size':
    case 'forked':
      return page(409, formatSize(answer.size), SIZE_TYPE);
    case 'unproven':
      return page(422, 'The proof does not show that the log has only grown.\n');
  }
}
