/** For tests: replies as vendors write them, with real names in them, and the real restorer behind the rewriters. */
import { newBook, populate } from '../protect/fixture.ts';
import { type ForeignPolicy, createRestorer } from '../restore/restorer.ts';
import { type ReplyOptions, type RestorerFactory, rewriteReply } from './reply.ts';
import { ROUTES, type Route } from './routes.ts';
import { type SseEvent, SseParser } from './sse.ts';
import { type StreamRewriter, createStreamRewriter } from './stream.ts';

const book = newBook();
/** Names of the scope with their values; `PEPE` has quotes in it, `STREET` a line end. */
export const NAMES = populate(book);
const named = (value: string): { readonly token: string; readonly value: string } =>
  NAMES.find((name) => name.value.includes(value))!;
export const ANNA = named('Anna Schmidt');
export const EMAIL = named('anna.schmidt@');
export const PEPE = named('Pepe');
export const STREET = named('Hauptstr.');

/** Withholds e-mail addresses that nobody sent, and numbers of eight digits. */
export const STRICT: ForeignPolicy = {
  detector: {
    detect: (text) =>
      Array.from(text.matchAll(/[\w.]+@[\w.]+\w|(?<!\d)\d{8}(?!\d)/g), (match) => ({
        start: match.index,
        end: match.index + match[0].length,
        type: match[0].includes('@') ? ('EMAIL' as const) : ('PHONE' as const),
        class: 'personal' as const,
        score: 1,
        canonical: match[0].toLowerCase(),
      })),
    nextCut: (text) => text.search(/\s/) + 1 || -1,
  },
  isOwn: (canonical) => book.holds(canonical),
  withhold: () => true,
};

export interface Trying {
  readonly jsonReply?: boolean;
  readonly depth?: number;
  readonly active?: boolean;
  readonly foreign?: ForeignPolicy;
}

function optionsOf({ jsonReply = false, depth = 64, active = true, foreign }: Trying): ReplyOptions {
  const restorers: RestorerFactory = {
    active,
    restorer: (form, arrival) => createRestorer({ book, form, foreign, arrival }),
  };
  return { jsonReply, depth, restorers };
}

export function routeOf(name: string): Route {
  const route = ROUTES.find((served) => served.name === name);
  if (route === undefined) throw new Error(`no route ${name}`);
  return route;
}

/** The whole reply, rewritten. */
export function whole(name: string, body: unknown, trying: Trying = {}): string {
  const source = typeof body === 'string' ? body : JSON.stringify(body);
  return rewriteReply(routeOf(name), source, optionsOf(trying)).body;
}

export function rewriterOf(name: string, trying: Trying = {}): StreamRewriter {
  return createStreamRewriter(routeOf(name), optionsOf(trying));
}

/** The whole stream, rewritten. @param cuts offsets in the bytes where it is cut. */
export function streamed(
  name: string,
  source: string,
  { cuts = [], ...trying }: Trying & { readonly cuts?: readonly number[] } = {},
): string {
  const rewriter = rewriterOf(name, trying);
  let out = '';
  for (const piece of cut(Buffer.from(source), cuts)) out += rewriter.push(piece);
  return out + rewriter.end();
}

export function cut(bytes: Buffer, cuts: readonly number[]): readonly Buffer[] {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
  return edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge));
}

export function eventsOf(text: string): readonly SseEvent[] {
  const parser = new SseParser();
  return [...parser.push(Buffer.from(text)), ...parser.end()];
}

/** The data of all events that have JSON, parsed. */
export function dataOf(text: string) {
  return eventsOf(text).flatMap(({ data }) =>
    data === undefined || data === '[DONE]' ? [] : [JSON.parse(data)],
  );
}

/** An event stream of these documents, named by their `type` where they have one. */
export function sse(...documents: readonly object[]): string {
  return documents
    .map((document) => {
      const type = 'type' in document ? `event: ${String(document.type)}\n` : '';
      return `${type}data: ${JSON.stringify(document)}\n\n`;
    })
    .join('');
}

/** A text in pieces of this many characters. */
export function piecesOf(text: string, size: number): readonly string[] {
  return text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
}
