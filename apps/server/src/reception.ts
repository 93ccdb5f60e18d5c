import type { IncomingMessage, ServerResponse } from 'node:http';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Health, HealthReport } from './operate/health.ts';
import type { Publishing } from './ledger/publishing.ts';
import type { Metrics } from './operate/metrics.ts';
import type { Provisioned } from './scim/serving.ts';
import type { Answering } from './vendors/questionnaire/answering.ts';
import type { Witnessing } from './witness/serving.ts';

export interface ReceptionRooms {
  /** The control plane. */
  readonly control: Answering;
  /** What the firm's directory writes. */
  readonly directory: Provisioned;
  /** The console. */
  readonly pages: Answering;
  /** Questions to vendors, by links. */
  readonly answering: Answering;
  /** Receipts for requests, for whoever made them. */
  readonly receipts: Publishing;
  /** The log, where it is published. */
  readonly publishing: Publishing;
  /** The logs of others, where this server witnesses them. */
  readonly witnessing: Witnessing;
  readonly health: Health;
  /** undefined: metrics are switched off. */
  readonly metrics: () => Metrics | undefined;
  readonly door: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Says what went wrong on our side; never a value. */
  readonly onFault: (error: unknown) => void;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Tells apart what goes to an AI (everything under `/v1`) and the few pages about the product itself. */
export function reception(rooms: ReceptionRooms): Answer {
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (path.startsWith('/v1/')) {
      void rooms.door(request, response);
      return;
    }
    void aboutUs(rooms, path, request, response).catch((error: unknown) => {
      if (!(error instanceof BailiwickError)) rooms.onFault(error);
      // Half a page must not look like a whole one.
      if (response.headersSent) response.destroy();
      else sayFault(response, error);
    });
  };
}

async function aboutUs(
  rooms: ReceptionRooms,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.on('error', () => {});
  switch (path) {
    case '/':
      // Coding agents ask so whether anybody is there, before they send anything.
      if (request.method === 'HEAD') return report(response, rooms.health.liveness());
      return elsewhere(rooms, request, response);
    case '/healthz':
      return report(response, rooms.health.liveness());
    case '/readyz':
      return report(response, await rooms.health.readiness());
    case '/metrics': {
      const metrics = rooms.metrics();
      if (metrics === undefined) return elsewhere(rooms, request, response);
      return send(response, {
        status: 200,
        type: 'text/plain; version=0.0.4; charset=utf-8',
        text: await metrics.render(),
      });
    }
    default:
      return elsewhere(rooms, request, response);
  }
}

async function elsewhere(
  rooms: ReceptionRooms,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (await rooms.control(request, response)) return;
  if (await rooms.directory(request, response)) return;
  if (await rooms.answering(request, response)) return;
  if (await rooms.receipts(request, response)) return;
  if (await rooms.publishing(request, response)) return;
  if (await rooms.witnessing(request, response)) return;
  if (await rooms.pages(request, response)) return;
  // The door refuses what nobody serves, in the protocol that the caller seems to speak.
  return rooms.door(request, response);
}

function report(response: ServerResponse, { status, body }: HealthReport): void {
  send(response, { status, type: 'application/json', text: JSON.stringify(body) });
}

function sayFault(response: ServerResponse, thrown: unknown): void {
  const { status, code, message, remedy } =
    thrown instanceof BailiwickError
      ? thrown
      : new BailiwickError('fault', 'Something went wrong on the server.', { cause: thrown });
  send(response, {
    status,
    type: 'application/json',
    text: JSON.stringify({ error: { code, message, remedy } }),
  });
}

function send(
  response: ServerResponse,
  { status, type, text }: { status: number; type: string; text: string },
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}
