/** A mail server as far as one is needed to send: it takes letters, or behaves badly in a way of its own. */
import { type AddressInfo, type Socket, createServer } from 'node:net';
import { TLSSocket } from 'node:tls';
import { selfSigned } from '../egress/certificate.fixture.ts';

export type Manner =
  | 'takes everything'
  | 'wants a sign-in'
  | 'refuses the sign-in'
  | 'refuses recipients'
  | 'refuses one recipient'
  | 'drips'
  | 'refuses the letter'
  | 'has no TLS'
  | 'says nothing'
  | 'speaks garbage'
  | 'hangs up';

export interface FakeMailServer {
  readonly port: number;
  /** PEM; who trusts it believes the server. */
  readonly certificate: string;
  /** Whole messages, as they came. */
  readonly letters: readonly string[];
  manner: Manner;
  close(): Promise<void>;
}

const PASSWORD = Buffer.from('\0bailiwick\0secret').toString('base64');

export async function startMailServer(manner: Manner = 'takes everything'): Promise<FakeMailServer> {
  const { key, cert } = selfSigned();
  const letters: string[] = [];
  const open = new Set<Socket>();
  const state = { manner };
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => {});
    if (state.manner === 'says nothing') return;
    if (state.manner === 'drips') {
      const drip = setInterval(() => socket.write('220-wait\r\n'), 50);
      socket.on('close', () => clearInterval(drip));
      return;
    }
    if (state.manner === 'hangs up') return void socket.destroy();
    if (state.manner === 'speaks garbage') return void socket.write('HTTP/1.1 400 Bad Request\r\n\r\n');
    serve(socket, 'plain');
  });

  function serve(socket: Socket, channel: 'plain' | 'tls'): void {
    const say = (line: string): undefined => {
      socket.write(`${line}\r\n`);
    };
    let inLetter = false;
    let buffered = '';
    const hear = (chunk: Buffer): void => {
      buffered += chunk.toString('utf8');
      if (inLetter) {
        const end = buffered.indexOf('\r\n.\r\n');
        if (end < 0) return;
        inLetter = false;
        const letter = buffered.slice(0, end);
        buffered = buffered.slice(end + 5);
        if (state.manner === 'refuses the letter') return say('554 5.7.1 no');
        letters.push(letter);
        return say('250 2.0.0 taken');
      }
      for (let end = buffered.indexOf('\r\n'); end >= 0; end = buffered.indexOf('\r\n')) {
        const line = buffered.slice(0, end);
        buffered = buffered.slice(end + 2);
        if (answer(line) === 'upgraded') return;
      }
    };
    const answer = (line: string): 'upgraded' | undefined => {
      const verb = line.split(/[ :]/)[0]?.toUpperCase() ?? '';
      switch (verb) {
        case 'EHLO':
          say('250-localhost');
          if (channel === 'plain' && state.manner !== 'has no TLS') say('250-STARTTLS');
          return say('250 AUTH PLAIN');
        case 'STARTTLS': {
          if (state.manner === 'has no TLS') return say('502 5.5.1 no such command');
          say('220 go ahead');
          socket.removeAllListeners('data');
          const secured = new TLSSocket(socket, { isServer: true, key, cert });
          secured.on('error', () => {});
          serve(secured, 'tls');
          return 'upgraded';
        }
        case 'AUTH':
          return say(
            state.manner !== 'refuses the sign-in' && line.endsWith(PASSWORD)
              ? '235 welcome'
              : '535 5.7.8 no',
          );
        case 'RCPT':
          return say(
            state.manner === 'refuses recipients' ||
              (state.manner === 'refuses one recipient' && line.includes('gone@'))
              ? '550 5.7.1 relaying denied for anna@example.org'
              : '250 ok',
          );
        case 'DATA':
          inLetter = true;
          return say('354 go on');
        case 'QUIT':
          say('221 bye');
          return void socket.end();
        default:
          return say('250 ok');
      }
    };
    socket.on('data', hear);
    if (channel === 'plain') say('220 localhost ready');
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    certificate: cert,
    letters,
    get manner() {
      return state.manner;
    },
    set manner(next) {
      state.manner = next;
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
