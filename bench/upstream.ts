/** The vendor's stand-in: the same reply to everybody, at once; or the same words, one every few milliseconds. */
import { createServer, type ServerResponse } from 'node:http';
import { announce } from './announce.ts';
import { FIRST_WORD } from './workload.ts';

const WORD_EVERY_MS = 5;
const WORDS =
  `${FIRST_WORD} morning and thank you for your patience with the two boxes that are still on their way to you .`.split(
    ' ',
  );

const envelope = { id: 'chatcmpl-bench', created: 1_780_000_000, model: 'bench-model' };
const REPLY = Buffer.from(
  JSON.stringify({
    ...envelope,
    object: 'chat.completion',
    choices: [
      { index: 0, message: { role: 'assistant', content: WORDS.join(' ').repeat(4) }, finish_reason: 'stop' },
    ],
    usage: { prompt_tokens: 280, completion_tokens: 84, total_tokens: 364 },
  }),
);
const event = (delta: object, finish: string | null = null): string =>
  `data: ${JSON.stringify({ ...envelope, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
const EVENTS = [
  event({ role: 'assistant', content: '' }) + event({ content: WORDS[0] }),
  ...WORDS.slice(1).map((word) => event({ content: ` ${word}` })),
  `${event({}, 'stop')}data: [DONE]\n\n`,
];

let last = '';

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    if (request.method === 'GET') return void response.end(last);
    last = Buffer.concat(chunks).toString();
    if (last.includes('"stream":true')) return stream(response);
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': REPLY.length })
      .end(REPLY);
  });
});

function stream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  let next = 0;
  const speak = (): void => {
    response.write(EVENTS[next] ?? '');
    next += 1;
    if (next < EVENTS.length) setTimeout(speak, WORD_EVERY_MS);
    else response.end();
  };
  speak();
}

server.listen(0, '127.0.0.1', () => announce(server));
