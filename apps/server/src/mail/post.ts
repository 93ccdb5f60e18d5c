/**
 * Hands one letter to the mail server, and says in plain words what became of it.
 *
 * The connection is opened by `egress`; the package speaks the protocol over it, and is loaded with the first letter.
 */
import type { Socket } from 'node:net';
import type { Letter, MailSetting } from './setting.ts';

export interface PostFailure {
  readonly kind: 'failed';
  /** Stable; what scripts and the log go by. */
  readonly code:
    | 'no_such_server'
    | 'unreachable'
    | 'too_slow'
    | 'tls_failed'
    | 'sign_in_refused'
    | 'address_refused'
    | 'letter_refused'
    | 'not_understood'
    | 'switched_off';
  readonly happened: string;
  readonly remedy: string;
}

/** @property refused recipients that the server does not take; the others got it. */
export type Delivery = { readonly kind: 'sent'; readonly refused: number } | PostFailure;

export interface Posting {
  readonly dial: (at: { readonly host: string; readonly port: number }, timeoutMs: number) => Promise<Socket>;
  /** A certificate authority (PEM) instead of the system's. */
  readonly authority?: string;
  /** For each step; default 20 s. */
  readonly timeoutMs?: number;
}

const USUAL_TIMEOUT_MS = 20_000;

/** Never rejects. */
export async function post(
  setting: MailSetting,
  to: readonly string[],
  letter: Letter,
  { dial, authority, timeoutMs = USUAL_TIMEOUT_MS }: Posting,
): Promise<Delivery> {
  const { host, port, tls, user, password, from } = setting;
  try {
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({
      host,
      port,
      secure: tls === 'implicit',
      requireTLS: tls === 'starttls',
      ignoreTLS: tls === 'none',
      ...(user === undefined || password === undefined ? {} : { auth: { user, pass: password } }),
      ...(authority === undefined ? {} : { tls: { ca: authority } }),
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
      getSocket(_options, done) {
        dial({ host, port }, timeoutMs).then(
          (connection) => done(null, { connection }),
          (error: unknown) => done(error instanceof Error ? error : new Error('no connection'), undefined),
        );
      },
    });
    const sending = transport.sendMail({
      from: { name: 'Bailiwick', address: from },
      to: [...to],
      subject: letter.subject,
      text: letter.text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    const late = whenLate(timeoutMs * STEPS);
    try {
      const { rejected } = await Promise.race([sending, late.promise]);
      return { kind: 'sent', refused: rejected.length };
    } finally {
      late.stop();
      transport.close();
    }
  } catch (error) {
    return failureOf(error, setting);
  }
}

/** A server that drips bytes keeps every step in time; the whole of it has an end, too. */
const STEPS = 6;

function whenLate(ms: number): { readonly promise: Promise<never>; stop(): void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(Object.assign(new Error('The letter took too long.'), { code: 'ETIMEDOUT' })),
    ms,
  );
  // Nobody may be waiting any more.
  promise.catch(() => {});
  return { promise, stop: () => clearTimeout(timer) };
}

interface MailError {
  readonly code?: string;
  readonly message?: string;
  readonly responseCode?: number;
}

/** What the package and Node say of certificates and handshakes. */
const OF_TLS = /certificate|\b(?:TLS|SSL|STARTTLS)\b|wrong version number/i;

/** Nobody listens there, or hangs up. */
const CLOSED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNECTION',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** What a server answers may hold addresses; only its number is told. */
function failureOf(error: unknown, { host, port, tls }: MailSetting): PostFailure {
  const {
    code = '',
    message = '',
    responseCode,
  }: MailError = typeof error === 'object' && error !== null ? error : {};
  const answered = responseCode === undefined ? '' : ` It answered ${responseCode}.`;
  const at = `${host}:${port}`;
  const failed = (what: PostFailure['code'], happened: string, remedy: string): PostFailure => ({
    kind: 'failed',
    code: what,
    happened,
    remedy,
  });
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EDNS')
    return failed('no_such_server', `Nobody knows the name ${host}.`, 'Correct mail.server.');
  if (code === 'EAUTH')
    return failed(
      'sign_in_refused',
      `The mail server refused user or password.${answered}`,
      'Correct mail.user and mail.password; some providers want a password of its own for programs.',
    );
  if (code === 'ETLS' || (code === 'ESOCKET' && OF_TLS.test(message)))
    return failed(
      'tls_failed',
      tls === 'starttls'
        ? `${at} offers no TLS, or a certificate that nobody vouches for.`
        : `${at} does not speak TLS from the start, or has a certificate that nobody vouches for.`,
      'Try mail.tls: implicit (port 465) or starttls (port 587). A certificate of your own is named in NODE_EXTRA_CA_CERTS.',
    );
  if (code === 'ETIMEDOUT')
    return failed(
      'too_slow',
      `${at} did not answer in time.`,
      'See that the port is right and no firewall is between.',
    );
  if (CLOSED.has(code))
    return failed(
      'unreachable',
      `${at} cannot be reached.`,
      'See that mail.server and mail.port are right, and that it runs.',
    );
  if (code === 'EENVELOPE')
    return failed(
      'address_refused',
      `The mail server takes nothing from this sender, or for one of these recipients.${answered}`,
      'Correct mail.from and mail.to; many servers send only for who has signed in, and only from their own addresses.',
    );
  if (code === 'EMESSAGE')
    return failed('letter_refused', `The mail server refused the message.${answered}`, 'Ask who runs it.');
  return failed(
    'not_understood',
    `${at} did not answer as a mail server does.${answered}`,
    'See that mail.server and mail.port are those of a mail server, for sending.',
  );
}
