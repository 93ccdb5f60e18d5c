import { BailiwickError, type ErrorCode } from '@bailiwick/contract/errors';
import { NOT_QUANTUM_SAFE } from './key-agreement.ts';

/**
 * An attempt that brought no usable answer. Beyond the error itself it keeps what the journal wants to know of the
 * attempt: whether the vendor gave a status, and which key agreement protected the connection that was used.
 */
export class UpstreamFailure extends BailiwickError {
  /** undefined: the vendor gave no status, or none was read. */
  readonly upstreamStatus: number | undefined;
  /** undefined: the request never was on a connection. */
  readonly tlsGroup: string | undefined;
  /** `connecting`: no byte of the request had left. */
  readonly stage: 'connecting' | 'sent';
  /** The code of the network layer, where there is one. */
  readonly fault: string | undefined;

  constructor(
    code: ErrorCode,
    happened: string,
    known: {
      readonly upstreamStatus?: number | undefined;
      readonly tlsGroup: string | undefined;
      readonly remedy?: string;
      readonly fault?: string | undefined;
    },
  ) {
    super(code, happened, known.remedy === undefined ? {} : { remedy: known.remedy });
    this.upstreamStatus = known.upstreamStatus;
    this.tlsGroup = known.tlsGroup;
    this.stage = known.tlsGroup === undefined ? 'connecting' : 'sent';
    this.fault = known.fault;
  }
}

const CERTIFICATE =
  'Check base_url; if the vendor uses a certificate of its own, name the PEM file of its authority in the environment variable NODE_EXTRA_CA_CERTS.';

/** Codes of the network layer in plain words. */
const REASONS: Readonly<Record<string, readonly [happened: string, remedy?: string]>> = {
  ECONNREFUSED: [
    'nothing listens at its address',
    'Check base_url of this offering, and that the vendor or model server runs.',
  ],
  ENOTFOUND: [
    'the host name of its address is unknown',
    'Check base_url of this offering and the name service of this machine.',
  ],
  EAI_AGAIN: ['the name service did not answer', 'Check the name service of this machine.'],
  EHOSTUNREACH: ['there is no network route to it'],
  ENETUNREACH: ['there is no network route to it'],
  ECONNRESET: ['the connection was reset'],
  EPIPE: ['the connection was closed while the request was sent'],
  UND_ERR_SOCKET: ['the connection was closed before the answer was complete'],
  UND_ERR_HEADERS_OVERFLOW: ['its answer has more headers than are read'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['its answer is shorter or longer than it announced'],
  UND_ERR_INVALID_ARG: [
    'its address, key or headers hold a character that cannot be sent',
    'Correct this offering in bailiwick.yaml.',
  ],
  CERT_HAS_EXPIRED: ['its certificate has expired'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['its certificate is for another name', CERTIFICATE],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['its certificate is not trusted', CERTIFICATE],
  SELF_SIGNED_CERT_IN_CHAIN: ['its certificate is not trusted', CERTIFICATE],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['its certificate is not trusted', CERTIFICATE],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['its certificate is not trusted', CERTIFICATE],
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: ['it does not speak TLS 1.2 or newer'],
  ERR_SSL_UNSUPPORTED_PROTOCOL: ['it does not speak TLS 1.2 or newer'],
  ERR_SSL_WRONG_VERSION_NUMBER: [
    'it does not speak TLS at this address',
    'Check whether base_url should start with http:// or name another port.',
  ],
};

/**
 * The failure for what the network layer threw.
 *
 * Only the error's code is used. Its message and cause stay behind: a parser error quotes the bytes of the answer,
 * a certificate error quotes names, and neither may reach a log.
 */
export function failureFrom(thrown: unknown, who: string, tlsGroup: string | undefined): UpstreamFailure {
  const code = codeOf(thrown);
  if (code === NOT_QUANTUM_SAFE) return notQuantumSafe(who, 'its side takes no hybrid key agreement');
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') {
    return new UpstreamFailure('upstream_timeout', `${who} could not be reached in time.`, {
      tlsGroup,
      fault: code,
    });
  }
  if (code?.startsWith('HPE_') === true)
    return new UpstreamFailure(
      'upstream_failed',
      `${who} answered with something that is not HTTP (${code}).`,
      { tlsGroup },
    );
  const [reason, remedy] = REASONS[code ?? ''] ?? ['the connection failed'];
  const happened = `${who} gave no usable answer: ${reason}${code === undefined ? '' : ` (${code})`}.`;
  return new UpstreamFailure(
    'upstream_failed',
    happened,
    remedy === undefined ? { tlsGroup, fault: code } : { tlsGroup, remedy, fault: code },
  );
}

/** Quantum-safe connections only, and there is none. @param why as the end of a sentence. */
export function notQuantumSafe(who: string, why: string): UpstreamFailure {
  return new UpstreamFailure(
    'quantum_safe_required',
    `${who} may be reached by quantum-safe connections only, and ${why}.`,
    { tlsGroup: undefined },
  );
}

/** A code is a word of the platform, never text from outside. A failed race over addresses holds codes of each. */
function codeOf(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  if ('code' in thrown && typeof thrown.code === 'string' && /^[A-Z][A-Z0-9_/]{2,63}$/.test(thrown.code))
    return thrown.code;
  if (thrown instanceof AggregateError) return codeOf(thrown.errors[0]);
  return undefined;
}
