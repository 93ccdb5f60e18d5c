/** What the load asks: chat completions of about 1.2 KB, of prose with two e-mail addresses, each a bit different. */

export interface Aim {
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** With this word every streamed answer begins. */
export const FIRST_WORD = 'Good';

const DIGITS = 8;
/** Stands in the template where each request has a number of its own. */
const MARK = '#'.repeat(DIGITS);

/** Requests of which no two are alike, so that no gateway can answer, or inspect, from its memory of another one. */
export function requests(aim: Aim, mode: 'whole' | 'stream'): { next(): Buffer } {
  const template = Buffer.from(request(aim, body(MARK, mode)));
  const places: number[] = [];
  for (let at = template.indexOf(MARK); at >= 0; at = template.indexOf(MARK, at + DIGITS)) places.push(at);
  let number = Math.floor(Math.random() * 10 ** DIGITS);
  return {
    next() {
      const bytes = Buffer.from(template);
      const digits = String((number = (number + 1) % 10 ** DIGITS)).padStart(DIGITS, '0');
      for (const at of places) bytes.write(digits, at, 'latin1');
      return bytes;
    },
  };
}

export function body(number: string, mode: 'whole' | 'stream'): string {
  const prose =
    `Dear team, this is case ${number}. Our customer wrote again about the delivery that came late and in two parts, and asks ` +
    'whether the second invoice can be taken back until the missing boxes have arrived. The warehouse says that they left ' +
    'on Tuesday by the night lorry, and the carrier says that nobody was there to sign for them. Please write a short and ' +
    `friendly answer to customer.${number}@example.org with a copy to accounts.${number}@example.com, offer a new date in the ` +
    'coming week, do not promise a discount, and close with our usual greeting. If anything is unclear, list your questions ' +
    'first. Keep it below one hundred and fifty words, and do not use the passive voice where you can do without it. The ' +
    'last answer was thought to be too long, and its tone too formal for people who have bought from us for ten years. ' +
    'Mention that the boxes are insured, that the driver will ring before he comes, and that the old invoice stays valid.';
  return JSON.stringify({
    model: 'bench-model',
    temperature: 0.2,
    ...(mode === 'stream' && { stream: true }),
    messages: [
      {
        role: 'system',
        content: 'You write letters for a small firm that sells garden furniture. You are brief and kind.',
      },
      { role: 'user', content: prose },
    ],
  });
}

function request(aim: Aim, content: string): string {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer bench-key', ...aim.headers };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = Buffer.byteLength(content);
  return `POST /v1/chat/completions HTTP/1.1\r\nhost: 127.0.0.1:${aim.port}\r\n${lines.join('')}content-length: ${length}\r\n\r\n${content}`;
}
